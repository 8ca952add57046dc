// Many old posts that everybody can read.
import type { ExampleSubject, RuleOf } from '../../model.js';

const OLD_YEARS = 5;
const MANY = 50;

const account = (byYear: Readonly<Record<string, number>>, audience: 'public' | 'private' = 'public', use: 'personal' | 'professional' = 'personal'): ExampleSubject =>
  ({ kind: 'account', now: '2026-11-01T00:00:00Z', account: { audience, use }, tally: { posts: Object.values(byYear).reduce((sum, count) => sum + count, 0), byYear } });

export const oldPostBulk: RuleOf<'account'> = {
  id: 'old-post-bulk',
  area: 'process',
  tier: 'review',
  title: 'Many old posts that everybody can read',
  severity: 'info',
  mode: 'auto',
  subjects: ['account'],
  why: 'Limiting old posts in one go lowers more risk than judging them one by one, and takes minutes.',
  cannotKnow: 'Which of them you want to keep as a portfolio.',
  remedy: { actions: ['restrict'], text: 'You may want to limit past posts, to protect the account, or to archive what is old. This can be undone.', minutes: 5, caution: 'On some platforms limiting past posts cannot be undone for all of them at once: look at the steps of that platform first.' },
  sources: ['AMA Opinion 2.3.2 (b)'],
  needs: ['posts'],
  cues: [],
  detect({ account: { audience, use }, tally }, { now }) {
    if (audience === 'private' || audience === 'limited' || use === 'professional') return null;
    const limit = Number(now.slice(0, 4)) - OLD_YEARS;
    const old = Object.entries(tally.byYear).reduce((sum, [year, count]) => (Number(year) < limit ? sum + count : sum), 0);
    if (old < MANY) return null;
    return { evidence: [{ quote: '', start: 0, end: 0, field: 'fact', why: `${old} of ${tally.posts} posts are from before ${limit}.` }], statement: `${old} posts are more than ${OLD_YEARS} years old.` };
  },
  examples: {
    flags: [account({ 2014: 400, 2025: 10 }), account({ 2012: 30, 2013: 30, 2026: 5 })],
    passes: [account({ 2025: 400 }), account({ 2014: 10, 2025: 400 })],
    nearMisses: [account({ 2014: 400 }, 'private'), account({ 2014: 400 }, 'public', 'professional')],
  },
};
