// Clinical posts on an account declared private, with their share.
import type { RuleOf } from '../../model.js';
import { fact } from '../associations/quotes.js';

/** A post of pride now and then is part of private life. */
const LEAST_POSTS = 8;
const LEAST_SHARE = 0.05;

export const mixClinicalOnPersonal: RuleOf<'account'> = {
  id: 'mix-clinical-on-personal',
  area: 'account-mixing',
  tier: 'finding',
  title: 'Posts about work on a private account',
  severity: 'medium',
  mode: 'auto',
  subjects: ['account'],
  why: 'Posts about work draw patients and colleagues to a private account, and tie everything there to your profession.',
  cannotKnow: 'Whether a post was a matter of public health that belongs anywhere.',
  remedy: { actions: ['move'], text: 'You may want to post these on the professional account and delete them here. The examples show where to begin.', minutes: 20 },
  sources: ['AMA Opinion 2.3.2 (e)', 'ACP/FSMB 2013, position 2', 'ANA Principles 2011, principle 4'],
  needs: ['posts'],
  cues: [],
  detect({ account, tally }) {
    const clinical = tally.traits.clinical ?? 0;
    if (account.use !== 'personal' || clinical < LEAST_POSTS || clinical < tally.posts * LEAST_SHARE) return null;
    const share = Math.round((100 * clinical) / tally.posts);
    const examples = tally.examples.clinical ?? [];
    return { evidence: [fact(`${clinical} of ${tally.posts} posts (${share} %) speak about clinical work.`), ...examples.map((id) => ({ ...fact('An example.'), postId: id }))] };
  },
  examples: {
    flags: [
      { account: { use: 'personal' }, tally: { posts: 400, traits: { clinical: 120 } } },
      { account: { use: 'personal' }, tally: { posts: 60, traits: { clinical: 12 }, examples: { clinical: ['1', '2'] } } },
    ],
    passes: [
      { account: { use: 'professional' }, tally: { posts: 400, traits: { clinical: 120 } } },
      { account: { use: 'personal' }, tally: { posts: 400, traits: { family: 90 } } },
    ],
    nearMisses: [
      { account: { use: 'personal' }, tally: { posts: 400, traits: { clinical: 4 } } },
      { account: { use: 'unknown' }, tally: { posts: 60, traits: { clinical: 12 } } },
    ],
  },
};
