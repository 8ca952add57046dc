// A professional account that follows hardly any colleagues.
import type { RuleOf } from '../../model.js';
import { fact } from './quotes.js';

/** Fewer follows than this tell nothing about the circle. */
const LEAST_FOLLOWS = 40;
const LEAST_SHARE = 0.05;
/** Where more than this part of the follows has no name, nothing is said. */
const MOST_UNRESOLVED = 0.3;

export const noPeerFollows: RuleOf<'account'> = {
  id: 'no-peer-follows',
  area: 'associations',
  tier: 'review',
  title: 'Hardly any colleagues or societies among those you follow',
  severity: 'info',
  mode: 'auto',
  subjects: ['account'],
  why: 'A professional account gains from its circle: colleagues, societies, journals and regulators.',
  cannotKnow: 'Accounts whose name and profile do not say what they are.',
  remedy: { actions: ['suggest'], text: 'You may want to follow your society, a journal, your regulator and some colleagues.', minutes: 10 },
  sources: ['AMA Opinion 2.3.2'],
  needs: ['following'],
  cues: [],
  detect({ account, tally }) {
    if (account.use !== 'professional') return null;
    const follows = (tally.follows.following ?? 0) + (tally.follows.connection ?? 0) + (tally.follows.subscription ?? 0);
    if (follows < LEAST_FOLLOWS || tally.unresolvedFollows > follows * MOST_UNRESOLVED) return null;
    const known = follows - tally.unresolvedFollows;
    if (tally.professionalFollows / known >= LEAST_SHARE) return null;
    return { evidence: [fact(`${tally.professionalFollows} of the ${known} accounts you follow whose name is known read like colleagues, societies, journals or regulators.`)] };
  },
  examples: {
    flags: [{ account: { use: 'professional' }, tally: { follows: { following: 200 }, professionalFollows: 3 } }, { account: { use: 'professional' }, tally: { follows: { following: 60 }, professionalFollows: 0 } }],
    passes: [{ account: { use: 'professional' }, tally: { follows: { following: 200 }, professionalFollows: 40 } }, { account: { use: 'personal' }, tally: { follows: { following: 200 }, professionalFollows: 0 } }],
    nearMisses: [{ account: { use: 'professional' }, tally: { follows: { following: 12 }, professionalFollows: 0 } }, { account: { use: 'professional' }, tally: { follows: { following: 200 }, unresolvedFollows: 150, professionalFollows: 1 } }],
  },
};
