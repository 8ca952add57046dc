// Reviews that are bought, written by one's own people, or asked of the happy only.
import type { RuleOf } from '../../model.js';
import { FTC, FTC_REVIEWS } from '../codes.js';
import { isOwn, meant, quotes } from '../said.js';

export const reviewGatingFake: RuleOf<'post'> = {
  id: 'review-gating-fake',
  area: 'advertising',
  tier: 'finding',
  title: 'Reviews bought, written by your own, or asked of the happy only',
  severity: 'high',
  mode: 'attest',
  subjects: ['post'],
  why: 'US rules since October 2024 forbid fake and bought reviews, and holding back bad ones.',
  cannotKnow: 'How reviews are asked for outside your posts: that you would have to look at yourself.',
  remedy: { actions: ['stop', 'consult'], text: 'You may want to stop it and ask counsel about reviews that are already there.', minutes: 20 },
  sources: [FTC_REVIEWS, FTC],
  needs: ['posts'],
  cues: ['ad.fake-review'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwn(post) || text.has('employer.research')) return null;
    const hits = meant(text, 'ad.fake-review').filter((hit) => !text.negated(hit) && !text.question(hit));
    return hits.length === 0 ? null : { evidence: quotes(text, hits, 'May be read as steering reviews.'), statement: 'reviews bought, steered or written by your own' };
  },
  examples: {
    flags: ['Staff please leave us a 5 star review today', 'Get $10 for a review of our clinic', 'Had a bad visit? If less than 5 stars please call us instead of posting'],
    passes: ['All patients are asked for feedback', 'Thank you for the review'],
    nearMisses: ['We never pay for reviews', 'Never buy reviews for a clinic', 'Survey of fake reviews for our field: a study of paid reviews'],
  },
};
