// A second account on one platform that nobody has written to for a year.
import type { RuleOf } from '../../model.js';
import { fact } from '../associations/quotes.js';

const YEAR = 365 * 86_400_000;

export const duplicateOrForgottenAccount: RuleOf<'account'> = {
  id: 'duplicate-or-forgotten-account',
  area: 'account-mixing',
  tier: 'review',
  title: 'An account that looks forgotten',
  severity: 'medium',
  mode: 'context',
  subjects: ['account'],
  why: 'A forgotten account still speaks for you, can be taken over, and nobody reads what is written to it.',
  cannotKnow: 'Whether you still look in without posting, and accounts whose export you did not give.',
  remedy: { actions: ['close'], text: 'Keep a copy of it, then close it; or take it up again.', minutes: 15 },
  sources: ['ACP/FSMB 2013, position 4', 'AMA Opinion 2.3.2 (b)'],
  needs: ['posts'],
  cues: [],
  detect({ account, tally }, { accounts, now }) {
    if (tally.posts === 0 || tally.newest === null || tally.last365 > 0) return null;
    const twins = accounts.filter((other) => other.platform === account.platform && other.key !== account.key);
    const years = Math.floor((Date.parse(now) - Date.parse(tally.newest)) / YEAR);
    if (twins.length === 0 || years < 1) return null;
    return { evidence: [fact(`You have ${twins.length + 1} accounts on this platform; this one was last written to on ${tally.newest.slice(0, 10)}.`)] };
  },
  examples: {
    flags: [
      { kind: 'account', account: { use: 'personal' }, other: { handle: 'new_account' }, tally: { posts: 40, newest: '2019-03-01T00:00:00Z' } },
      { kind: 'account', other: { handle: 'drnew' }, tally: { posts: 3, newest: '2021-03-01T00:00:00Z' } },
    ],
    passes: [
      { kind: 'account', other: { handle: 'new_account' }, tally: { posts: 40, newest: '2024-05-01T00:00:00Z', last365: 12 } },
      { kind: 'account', tally: { posts: 40, newest: '2019-03-01T00:00:00Z' } },
    ],
    nearMisses: [
      { kind: 'account', other: { platform: 'mastodon' }, tally: { posts: 40, newest: '2019-03-01T00:00:00Z' } },
      { kind: 'account', other: { handle: 'new_account' }, tally: { posts: 0 } },
    ],
  },
};
