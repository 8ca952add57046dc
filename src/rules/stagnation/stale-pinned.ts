// An old notice to patients that readers may still find.
import type { RuleOf } from '../../model.js';
import { ACP } from '../codes.js';
import { fact, isOwn, meant, quotes } from '../said.js';

const YEAR = 365 * 86_400_000;

export const stalePinned: RuleOf<'post'> = {
  id: 'stale-pinned',
  area: 'stagnation',
  tier: 'review',
  title: 'An old notice to patients',
  severity: 'low',
  mode: 'auto',
  subjects: ['post'],
  why: 'Old hours or rules may send patients to a closed door.',
  cannotKnow: 'Whether it is pinned, and whether it still holds: exports do not say which post is pinned.',
  remedy: { actions: ['edit-post'], text: 'If it is pinned or out of date, replace it.', minutes: 3 },
  sources: [ACP],
  needs: ['posts'],
  cues: ['topic.notice'],
  languages: ['en'],
  detect({ post, account, text }, { now, preset }) {
    if (!isOwn(post) || post.kind === 'reply' || post.status !== 'live' || post.postedAt === null) return null;
    if (account.use !== 'professional' && !(preset === 'org' && account.use !== 'personal')) return null;
    if (Date.parse(now) - Date.parse(post.postedAt) < YEAR || text.has('topic.dated')) return null;
    const hits = meant(text, 'topic.notice').filter((hit) => !text.question(hit));
    return hits.length === 0 ? null : { evidence: [...quotes(text, hits, 'A notice to patients.'), fact(`Posted ${post.postedAt.slice(0, 10)}.`)], statement: 'a notice more than a year old' };
  },
  examples: {
    flags: [
      { text: 'New hours: we are open Monday to Thursday', account: { use: 'professional' }, post: { postedAt: '2021-04-01T09:00:00Z' } },
      { text: 'Masks are required until further notice', account: { use: 'professional' }, post: { postedAt: '2020-09-01T09:00:00Z' } },
    ],
    passes: [
      { text: 'New hours: we are open Monday to Thursday', account: { use: 'professional' }, post: { postedAt: '2024-04-01T09:00:00Z' } },
      { text: 'Welcome to our page', account: { use: 'professional' }, post: { postedAt: '2020-04-01T09:00:00Z' } },
    ],
    nearMisses: [
      { text: 'We are closed today', account: { use: 'personal' }, post: { postedAt: '2020-04-01T09:00:00Z' } },
      { text: '#tbt when masks were required', account: { use: 'professional' }, post: { postedAt: '2022-04-01T09:00:00Z' } },
    ],
  },
};
