// A professional account without teaching, thanks or peers, for those who want ideas.
import type { RuleOf } from '../../model.js';
import { ACP } from '../codes.js';
import { fact } from '../said.js';

const LEAST_POSTS = 10;

export const noPositiveMix: RuleOf<'account'> = {
  id: 'no-positive-mix',
  area: 'stagnation',
  tier: 'review',
  title: 'Room for teaching and thanks',
  severity: 'info',
  mode: 'optin',
  subjects: ['account'],
  why: 'Accounts that teach and thank are what patients and colleagues remember; this is an idea, not a fault.',
  cannotKnow: 'What your pictures and films teach.',
  remedy: { actions: ['suggest'], text: 'Ideas: one health tip, a thank-you to the team, a paper you liked, a peer worth following.', minutes: 10 },
  sources: [ACP],
  needs: ['posts'],
  cues: [],
  detect({ account, tally }) {
    if (account.use !== 'professional' || tally.last90 < LEAST_POSTS) return null;
    if ((tally.traits.education ?? 0) > 0 || (tally.traits.thanks ?? 0) > 0) return null;
    return { evidence: [fact(`${tally.last90} posts in 90 days, and none read as teaching or thanks.`)], statement: 'no teaching or thanks among the posts read' };
  },
  examples: {
    flags: [
      { account: { use: 'professional' }, tally: { posts: 60, last90: 30, traits: { clinical: 20 } } },
      { account: { use: 'professional' }, tally: { posts: 12, last90: 12 } },
    ],
    passes: [
      { account: { use: 'professional' }, tally: { posts: 60, last90: 30, traits: { thanks: 2 } } },
      { account: { use: 'personal' }, tally: { posts: 60, last90: 30 } },
    ],
    nearMisses: [
      { account: { use: 'professional' }, tally: { posts: 60, last90: 3 } },
      { account: { use: 'professional' }, tally: { posts: 60, last90: 30, traits: { education: 1 } } },
    ],
  },
};
