// Likes, comments and shares of what people on the roster posted.
import type { RuleOf } from '../../model.js';
import { RELATIONSHIP_CODES, ROSTER_LIMITS, rosterMatch } from './roster-match.js';

export const patientPublicInteraction: RuleOf<'post'> = {
  id: 'patient-public-interaction',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Review this trace: you answered or liked somebody on your list',
  severity: 'medium',
  mode: 'roster',
  subjects: ['post'],
  why: 'A like, comment or tag is a visible trace of the relationship.',
  cannotKnow: ROSTER_LIMITS,
  remedy: { actions: ['delete', 'unfollow'], text: 'If this is a patient: you may want to take the interaction back, and to unfollow.', minutes: 2 },
  sources: [...RELATIONSHIP_CODES],
  needs: [],
  cues: ['shape:roster'],
  detect({ post, roster }) {
    if (roster === undefined || !['like', 'comment', 'reply', 'repost', 'quote'].includes(post.kind) || post.audience === 'private') return null;
    return rosterMatch(roster);
  },
  examples: {
    flags: [{ text: 'Happy birthday!', post: { kind: 'comment', replyToHandle: 'jrivers' }, roster: { certainty: 'sure' } }, { text: 'Lovely photo', post: { kind: 'like' }, roster: { certainty: 'likely' } }],
    passes: [{ text: 'Happy birthday!', post: { kind: 'comment', replyToHandle: 'jrivers' } }, { text: 'A post of mine', post: { kind: 'post' }, roster: {} }],
    nearMisses: [{ text: 'See the portal', post: { kind: 'message' }, roster: {} }, { text: 'Lovely photo', post: { kind: 'like', audience: 'private' }, roster: {} }],
  },
};
