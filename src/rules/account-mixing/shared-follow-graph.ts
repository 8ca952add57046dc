// Many shared follows or followers between the private and the professional account.
import type { PairLink, RuleOf } from '../../model.js';
import { fact } from '../associations/quotes.js';
import { onTwoSides } from './two-sides.js';

const CIRCLE: ReadonlySet<PairLink['kind']> = new Set(['mutual-follows', 'followers-in-common']);
const LEAST_SHARED = 25;

export const sharedFollowGraph: RuleOf<'account-pair'> = {
  id: 'shared-follow-graph',
  area: 'account-mixing',
  tier: 'review',
  title: 'The same circle on both sides',
  severity: 'low',
  mode: 'context',
  subjects: ['account-pair'],
  why: 'Platforms suggest accounts to each other’s friends: a shared circle leads patients from one account to the other.',
  cannotKnow: 'Who the shared people are to you. A circle of one profession overlaps by itself.',
  remedy: { actions: ['unfollow'], text: 'You may want to follow colleagues and institutions from the professional account only, and friends from the private one.', minutes: 20 },
  sources: ['AMA Opinion 2.3.2', 'ACP/FSMB 2013, position 2'],
  needs: ['following'],
  cues: [],
  detect({ accounts, links }) {
    if (!onTwoSides(accounts)) return null;
    const shared = links.filter((link) => CIRCLE.has(link.kind) && link.count >= LEAST_SHARED);
    return shared.length === 0 ? null : { evidence: shared.map((link) => fact(`${link.why.charAt(0).toUpperCase()}${link.why.slice(1)}.`)) };
  },
  examples: {
    flags: [
      { account: { use: 'personal' }, other: { use: 'professional' }, links: [{ kind: 'mutual-follows', weight: 1, count: 80, why: 'both follow the same 80 accounts' }] },
      { account: { use: 'personal' }, other: { use: 'mixed' }, links: [{ kind: 'followers-in-common', weight: 1, count: 40, why: '40 accounts follow both' }] },
    ],
    passes: [
      { account: { use: 'personal' }, other: { use: 'personal' }, links: [{ kind: 'mutual-follows', weight: 1, count: 80, why: 'both follow the same 80 accounts' }] },
      { account: { use: 'personal' }, other: { use: 'professional' } },
    ],
    nearMisses: [
      { account: { use: 'personal' }, other: { use: 'professional' }, links: [{ kind: 'mutual-follows', weight: 1, count: 6, why: 'both follow the same 6 accounts' }] },
      { account: { use: 'personal' }, other: { use: 'professional' }, links: [{ kind: 'handle', weight: 3, count: 40, why: 'alike' }] },
    ],
  },
};
