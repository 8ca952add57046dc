// The author's own workplace, and a complaint.
import type { Annotation, Match, RuleContext, RuleOf, Span } from '../../model.js';
import { AHPRA, ANA, NLRA } from '../codes.js';
import { beside, fact, isOwn, learned, meant, quote } from '../said.js';
import { employerNamed, isCollective, isKind, protectedNote } from './work.js';

const REACH = 90;

export const employerNamedComplaint: RuleOf<'post'> = {
  id: 'employer-named-complaint',
  area: 'employer-colleagues',
  tier: 'finding',
  title: 'Your workplace, and a complaint',
  severity: 'low',
  mode: 'auto',
  subjects: ['post'],
  why: 'Employers and patients may read it. It may also be speech the law protects, so nothing is said here about deleting.',
  cannotKnow: 'Whether the law protects it, and whether readers can tell which workplace is meant.',
  remedy: { actions: ['keep', 'consult'], text: 'Your choice. If you are unsure, ask your union or defence body first; where a patient is described, follow the advice about patients.', minutes: 5 },
  sources: [ANA, AHPRA, NLRA],
  presets: { org: 'off' },
  needs: ['posts'],
  cues: ['employer.complaint', 'employer.gripe', 'model:work-complaint'],
  languages: ['en'],
  detect({ post, account, text }, context) {
    if (!isOwn(post) || isCollective(text) || text.has('employer.not-own') || text.has('employer.research')) return null;
    const words = meant(text, 'employer.complaint').filter((hit) => !text.negated(hit) && !text.hypothetical(hit));
    const named = employerNamed(text, account, context);
    // Staff named beside the complaint make a tagged account or a hospital a workplace.
    const tagged = text.has('employer.staff') ? [...text.mentions, ...text.places.filter((place) => place.kind === 'facility')] : [];
    const own = [...meant(text, 'employer.own'), ...tagged];
    const model = learned(text, 'work-complaint:strict', 'Reads like complaints about work.');
    const pair = beside(text, named === null ? own : [named, ...own], words, REACH);
    if (pair === null && (model.length === 0 || words.length === 0 || (named === null && own.length === 0))) return gripe(text, named, context);
    const place = named ?? pair?.[0] ?? own[0];
    if (place === undefined || (named === null && text.has('employer.praise') && model.length === 0)) return null;
    const complaint = pair === null ? [quote(text, words[0]!, 'May be read as a complaint.'), ...model] : [quote(text, pair[1], 'May be read as a complaint.')];
    return {
      evidence: [quote(text, place, named === null ? 'Your workplace, it seems.' : 'Names or tags your workplace.'), ...complaint, fact(protectedNote(context))],
      statement: named === null ? 'your workplace, and a complaint' : 'your workplace by name, and a complaint',
      ...((named === null || pair === null) && { tier: 'review' as const }),
    };
  },
  examples: {
    flags: [
      { text: 'Mercy General is a joke, management treats us like dirt', account: { employer: 'Mercy General' } },
      { text: 'Working at @StBede is toxic', person: { employer: 'St Bede' } },
      'My hospital is a dumpster fire and admin could care less',
      'My boss is a clueless bully',
      'This trust would rather buy a new logo than mend the lift',
    ],
    passes: ['My hospital opened a new ward', { text: 'Proud to work at Mercy General', account: { employer: 'Mercy General' } }],
    nearMisses: [
      'Our union voted: management must stop understaffing our unit, it is ridiculous',
      'Management only cares about money. Fair pay for nurses now, join the picket',
      'My husband\'s boss is toxic',
      'Michael Scott is the worst boss and I love this show at work',
      'My unit is not toxic at all',
      'Sack the manager, the squad were a shambles',
    ],
  },
};

/** Work beside a turn of phrase people complain with ("would rather buy a new logo"). */
function gripe(text: Annotation, named: Span | null, context: RuleContext): Match | null {
  if (isKind(text)) return null;
  if (!text.has('employer.gripe')) return resembling(text, context);
  const places = [...(named === null ? [] : [named]), ...meant(text, 'employer.place'), ...meant(text, 'employer.own'), ...meant(text, 'employer.toll'), ...text.places.filter((place) => place.kind === 'facility')];
  const pair = beside<Span, Span>(text, places, meant(text, 'employer.gripe').filter((hit) => !text.negated(hit)), REACH);
  if (pair === null) return resembling(text, context);
  return {
    evidence: [quote(text, pair[0], 'Work.'), quote(text, pair[1], 'May be read as a complaint.'), fact(protectedNote(context))],
    statement: 'a workplace, and a turn of phrase people complain with', tier: 'review',
  };
}

/** No word of complaint, but put as people put what annoys them at work. */
function resembling(text: Annotation, context: RuleContext): Match | null {
  const evidence = learned(text, 'work-complaint:strict', 'Is put the way complaints about work are put.');
  return evidence.length === 0 ? null : { evidence: [...evidence, fact(protectedNote(context))], statement: 'may be read as a complaint about work or colleagues', tier: 'review' };
}
