// Speaking up for health policy: a label that says there is nothing to do.
import type { RuleOf } from '../../model.js';
import { ACP, AHPRA } from '../codes.js';
import { isOwn, meant, quotes } from '../said.js';

export const advocacyHealthPolicy: RuleOf<'post'> = {
  id: 'advocacy-health-policy',
  area: 'politics-religion',
  tier: 'review',
  title: 'You speak up for health policy',
  severity: 'info',
  mode: 'auto',
  subjects: ['post'],
  why: 'Codes encourage clinicians to speak up for the health of the public. It is marked so that you know it was read as that.',
  cannotKnow: 'Whether your employer has a policy of its own about it.',
  remedy: { actions: ['keep'], text: 'Nothing needs to be done.', minutes: 1 },
  sources: [ACP, AHPRA],
  needs: ['posts'],
  cues: ['politics.advocacy'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('politics.party') || text.has('politics.slogan') || text.has('politics.direct-vote')) return null;
    const hits = meant(text, 'politics.advocacy');
    return hits.length === 0 ? null : { evidence: quotes(text, hits, 'Speaks up for health policy, which codes encourage.'), statement: 'advocacy for health policy: nothing to do' };
  },
  examples: {
    flags: ['Health care is a human right', 'Write to your MP about mental health funding', 'Gun violence is a public health emergency. This is our lane.'],
    passes: ['Our clinic is open late on Thursdays', 'I like my MP'],
    nearMisses: ['Vote blue, health care is a human right', 'He said "health care is a human right" in the debate', 'The Tories must fund public health'],
  },
};
