// Hurry and treats that press people into a procedure.
import type { RuleOf } from '../../model.js';
import { CPSO_ADVERTISING, NATIONAL_LAW } from '../codes.js';
import { beside, isOwn, meant, quote } from '../said.js';

const REACH = 90;

export const encourageUnneeded: RuleOf<'post'> = {
  id: 'encourage-unneeded',
  area: 'advertising',
  tier: 'finding',
  title: 'Hurry or a treat, and a procedure',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Some regulators forbid advertising that presses people into care they may not need.',
  cannotKnow: 'How the procedure is chosen once somebody comes.',
  remedy: { actions: ['edit-post'], text: 'You may want to take the hurry out.', minutes: 3 },
  sources: [NATIONAL_LAW, CPSO_ADVERTISING],
  presets: { 'us-physician': 'low', 'us-nurse': 'low', therapist: 'low' },
  needs: ['posts'],
  cues: ['ad.urgency'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('ad.public-health') || text.has('ad.medicine-talk')) return null;
    const hurry = meant(text, 'ad.urgency').filter((hit) => !text.negated(hit) && !text.question(hit));
    const pair = hurry.length === 0 ? null : beside(text, hurry, meant(text, 'ad.procedure'), REACH);
    const party = hurry.find((hit) => /\b(?:botox|tox|filler|whitening|injectables|iv|drip)\b/.test(hit.term));
    if (pair === null && party === undefined) return null;
    const evidence = pair === null ? [quote(text, party!, 'May be read as making a procedure a treat.')] : [quote(text, pair[0], 'Hurry, or a treat.'), quote(text, pair[1], 'A procedure.')];
    return { evidence, statement: 'a procedure, with hurry or as a treat' };
  },
  examples: {
    flags: ['Last 3 slots for lip filler, hurry', 'Botox party on Friday, prosecco included', 'Treat yourself to a tummy tuck this spring', "Summer ready? Don't miss out on laser hair removal"],
    passes: ['Lip filler: three questions to ask first', 'Treat yourself to a nap'],
    nearMisses: [
      'Last few slots for the flu vaccine clinic',
      'Screening saves lives: mammogram appointments going fast, do not wait',
      'Do not be rushed into surgery. A "last chance" offer is a red flag.',
      'Limited time to write this grant',
    ],
  },
};
