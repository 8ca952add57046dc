// A public word that care at one's own workplace is not safe: shown with the note on protected disclosure, never with a step to delete.
import type { RuleOf } from '../../model.js';
import { HIPAA_WHISTLEBLOWER, NLRA, NMC, PIDA } from '../codes.js';
import { fact, isOwn, meant, quote, quotes } from '../said.js';
import { employerNamed, protectedNote } from './work.js';

export const safetyConcernPublic: RuleOf<'post'> = {
  id: 'safety-concern-public',
  area: 'employer-colleagues',
  tier: 'review',
  title: 'You raise a concern about safety in public',
  severity: 'info',
  mode: 'auto',
  subjects: ['post'],
  why: 'Speaking up may be protected by law, and protects patients. How and where it is raised may decide how well you are protected.',
  cannotKnow: 'Whether you have raised it elsewhere, and whether the law protects this post.',
  remedy: { actions: ['consult'], text: 'Your union or defence body can tell you how such a disclosure is protected. Keep your evidence.', minutes: 15 },
  sources: [NMC, PIDA, HIPAA_WHISTLEBLOWER, NLRA],
  needs: ['posts'],
  cues: ['employer.safety', 'employer.safety-here'],
  languages: ['en'],
  detect({ post, account, text }, context) {
    if (!isOwn(post)) return null;
    const here = meant(text, 'employer.safety-here');
    const hits = [...here, ...meant(text, 'employer.safety')].filter((hit) => !text.negated(hit) && !text.hypothetical(hit));
    const named = hits.length === 0 ? null : employerNamed(text, account, context);
    const place = named ?? meant(text, 'employer.own')[0] ?? meant(text, 'place.unit')[0] ?? here[0];
    if (hits.length === 0 || place === undefined) return null;
    return {
      evidence: [...quotes(text, hits, 'May be read as a concern about safe care.'), quote(text, place, 'Your own workplace, it seems.'), fact(protectedNote(context))],
      statement: 'a concern about safe care where you work',
    };
  },
  examples: {
    flags: [
      'Unsafe staffing on our unit again: one nurse for fourteen patients',
      'My hospital has no PPE left and someone is going to die',
      'We raised concerns and management ignored our concerns',
    ],
    passes: ['Patient safety conference next week', 'Our unit passed its inspection'],
    nearMisses: ['Unsafe staffing is a problem across the country, says a new study', 'Never unsafe on our unit, thanks to this team', 'Unsafe roads in winter, drive slowly'],
  },
};
