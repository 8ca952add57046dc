// Speaking up for health policy: said once for an account, as good news, never about a post.
import type { RuleOf } from '../../model.js';
import { ACP, AHPRA } from '../codes.js';
import { fact } from '../said.js';

export const advocacyHealthPolicy: RuleOf<'account'> = {
  id: 'advocacy-health-policy',
  area: 'politics-religion',
  tier: 'review',
  title: 'You speak up for health policy',
  severity: 'info',
  mode: 'auto',
  subjects: ['account'],
  why: 'Codes encourage clinicians to speak up for the health of the public. It is marked so that you know it was read as that.',
  cannotKnow: 'Whether your employer has a policy of its own about it.',
  remedy: { actions: ['keep'], text: 'Nothing needs to be done.', minutes: 1 },
  sources: [ACP, AHPRA],
  needs: ['posts'],
  cues: [],
  detect({ tally }) {
    const count = tally.traits['advocacy'] ?? 0;
    if (count === 0) return null;
    return { evidence: [fact(`${count} of your posts ${count === 1 ? 'speaks' : 'speak'} up for health policy, which codes encourage.`)], statement: 'advocacy for health policy: nothing to do' };
  },
  examples: {
    flags: [{ kind: 'account', tally: { posts: 90, traits: { advocacy: 3 } } }, { kind: 'account', tally: { posts: 5, traits: { advocacy: 1 } } }],
    passes: [{ kind: 'account', tally: { posts: 90, traits: {} } }, { kind: 'account', tally: { posts: 0, traits: {} } }],
    nearMisses: [{ kind: 'account', tally: { posts: 90, traits: { politics: 4 } } }, { kind: 'account', tally: { posts: 90, traits: { education: 30 } } }],
  },
};
