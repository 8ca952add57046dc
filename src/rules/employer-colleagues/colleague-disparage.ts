// Colleagues ridiculed or blamed.
import type { Annotation, Match, RuleContext, RuleOf } from '../../model.js';
import { ADA_CRITICISM, ANA, BMA, GMC_2013, NMC } from '../codes.js';
import { beside, fact, isOwn, meant, quote, quotes } from '../said.js';
import { isElsewhere, isKind, isOwnRole, protectedNote, putdowns } from './work.js';

const REACH = 70;
/** Praise elsewhere does not soften what follows this soon. */
const CLOSE = 12;

export const colleagueDisparage: RuleOf<'post'> = {
  id: 'colleague-disparage',
  area: 'employer-colleagues',
  tier: 'finding',
  title: 'A colleague, and words of ridicule or blame',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'The colleague or the team may recognise themselves without a name, and patients may lose trust in the next clinician they meet.',
  cannotKnow: 'Whether anybody can tell who is meant, and whether it was a concern that should be raised.',
  remedy: { actions: ['restrict', 'delete'], text: 'You may want to hide or delete it; a real concern is heard better through the proper channel.', minutes: 5 },
  sources: [ANA, NMC, BMA, ADA_CRITICISM, GMC_2013],
  needs: ['posts'],
  cues: ['employer.ridicule', 'employer.sarcasm', 'employer.putdown', 'employer.irony', 'model:work-complaint'],
  languages: ['en'],
  detect({ post, text }, context) {
    if (!isOwn(post) || text.has('employer.research') || text.has('employer.not-own') || text.has('civility.abuse-report')) return null;
    return ridicule(text, context) ?? putDown(text) ?? sarcasm(text) ?? irony(text);
  },
  examples: {
    flags: [
      'My attending is an idiot who cannot read an EKG, total moron',
      'The night shift nurse is useless and lazy',
      'Our hospitalist had no idea what sepsis is. How did he graduate?',
      'My coworkers are so incompetent',
      'The locum has the people skills of a brick',
      'Oh good, the agency nurse is off again. Money well spent.',
    ],
    passes: ['My attending taught me so much today', 'Our night team is the best'],
    nearMisses: [
      'The printer on our ward is an idiot',
      'Study: incivility among surgeons and incompetent teams',
      'My coworker is not useless, she is exhausted',
      'My coworkers are amazing, proud of this team even when the coffee is the worst',
      'My husband\'s boss is a moron and my coworkers agree',
      'A patient called my attending an idiot',
      'Our registrar found a vein nobody else could. Legend.',
      'As a nurse I am clueless about cars',
    ],
  },
};

function ridicule(text: Annotation, context: RuleContext): Match | null {
  const words = meant(text, 'employer.ridicule', 'employer.ridicule-other-sense').filter((hit) => !text.negated(hit) && !text.hypothetical(hit));
  const pair = words.length === 0 ? null : beside(text, meant(text, 'employer.colleague'), words, REACH);
  if (pair === null) return null;
  const mixed = text.has('employer.praise') || beside(text, text.hits('employer.equipment'), [pair[1]], 30) !== null;
  const close = pair[1].start >= pair[0].end && pair[1].start - pair[0].end <= CLOSE;
  if (mixed && !close && text.score('work-complaint:strict') <= 0) return null;
  return {
    evidence: [quote(text, pair[0], 'A colleague.'), quote(text, pair[1], 'May be read as ridicule or blame.'), fact(protectedNote(context))],
    statement: 'a colleague, and words of ridicule or blame',
    ...((mixed || pair[0].start > pair[1].start) && { tier: 'review' as const, severity: 'low' as const }),
  };
}

/** A role at work beside a turn of phrase that puts people down; how it was meant only its author can tell. */
function putDown(text: Annotation): Match | null {
  if (!text.has('employer.putdown') || isKind(text)) return null;
  const people = [...meant(text, 'employer.colleague'), ...meant(text, 'employer.role')].filter((hit) => !isOwnRole(text, hit));
  const pair = beside(text, people, putdowns(text), REACH);
  if (pair === null) return null;
  return {
    evidence: [quote(text, pair[0], 'A colleague.'), quote(text, pair[1], 'May be read as putting them down.')],
    statement: 'a colleague, and words that may put them down', tier: 'review', severity: 'low',
  };
}

/** Praise twice over, beside people or places of work that nothing kind is said of. */
function irony(text: Annotation): Match | null {
  if (text.hits('employer.irony').length < 2) return null;
  const hits = meant(text, 'employer.irony');
  const work = hits.length < 2 || isElsewhere(text) ? [] : IRONIC_ABOUT.flatMap((concept) => meant(text, concept));
  if (work.length === 0) return null;
  return {
    evidence: [...quotes(text, hits, 'May be meant as irony.'), quote(text, work[0]!, 'Work.')],
    statement: 'work, and words that may be ironic', tier: 'review', severity: 'low',
  };
}

const IRONIC_ABOUT = ['employer.role', 'employer.junior', 'employer.place', 'employer.colleague'] as const;

/** Praise that may be meant the other way is only ever a matter for a second look. */
function sarcasm(text: Annotation): Match | null {
  if (text.score('work-complaint:strict') <= 0) return null;
  const pair = beside(text, meant(text, 'employer.colleague'), meant(text, 'employer.sarcasm'), REACH);
  if (pair === null) return null;
  return {
    evidence: [quote(text, pair[0], 'A colleague.'), quote(text, pair[1], 'May be meant as irony.')],
    statement: 'a colleague, and words that may be ironic', tier: 'review', severity: 'low',
  };
}
