// A professional account that has been silent for long.
import type { RuleOf } from '../../model.js';
import { ACP } from '../codes.js';
import { fact } from '../said.js';

const DAY = 86_400_000;
const SILENT_DAYS = 90;

export const staleAccount: RuleOf<'account'> = {
  id: 'stale-account',
  area: 'stagnation',
  tier: 'finding',
  title: 'This account has been silent for a while',
  severity: 'info',
  mode: 'auto',
  subjects: ['account'],
  why: 'Patients may take an account without news for a practice without doors, or send it messages nobody reads.',
  cannotKnow: 'Whether you are on leave, and what you posted after this export.',
  remedy: { actions: ['post', 'close'], text: 'You may want to post, to pin a note where you can be found, or to close it.', minutes: 10 },
  sources: [ACP],
  needs: ['posts'],
  cues: [],
  detect({ account, tally, exportedAt }, { now, preset }) {
    if (account.use !== 'professional' && !(preset === 'org' && account.use !== 'personal')) return null;
    if (tally.posts === 0 || tally.newest === null) return null;
    const days = Math.floor((Date.parse(exportedAt ?? now) - Date.parse(tally.newest)) / DAY);
    if (days <= SILENT_DAYS) return null;
    return { evidence: [fact(`The last post is of ${tally.newest.slice(0, 10)}, ${days} days before ${exportedAt ? 'the export' : 'today'}.`)], statement: `silent for ${days} days` };
  },
  examples: {
    flags: [
      { account: { use: 'professional' }, tally: { posts: 40, newest: '2023-11-01T00:00:00Z' } },
      { account: { use: 'unknown' }, preset: 'org', tally: { posts: 4, newest: '2022-11-01T00:00:00Z' } },
    ],
    passes: [
      { account: { use: 'professional' }, tally: { posts: 40, newest: '2024-05-20T00:00:00Z' } },
      { account: { use: 'professional' }, tally: { posts: 0 } },
    ],
    nearMisses: [
      { account: { use: 'personal' }, tally: { posts: 40, newest: '2020-11-01T00:00:00Z' } },
      { account: { use: 'professional' }, tally: { posts: 40, newest: '2024-03-10T00:00:00Z' } },
    ],
  },
};
