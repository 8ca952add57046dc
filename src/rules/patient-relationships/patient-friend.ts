// Friends and connections that are on the roster of this run.
import type { RuleOf } from '../../model.js';
import { RELATIONSHIP_CODES, ROSTER_LIMITS, rosterMatch, UNFOLLOW_QUIETLY } from './roster-match.js';

export const patientFriend: RuleOf<'follow'> = {
  id: 'patient-friend',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Review this relationship: a friend or connection',
  severity: 'high',
  mode: 'roster',
  subjects: ['follow'],
  why: 'A friend or connection is a relationship both sides chose, and others can often see it.',
  cannotKnow: ROSTER_LIMITS,
  remedy: UNFOLLOW_QUIETLY,
  sources: [...RELATIONSHIP_CODES],
  presets: { therapist: 'critical' },
  needs: ['friends'],
  cues: [],
  detect({ follow, identity, roster }) {
    if (roster === undefined || identity === 'api' || roster.family || roster.status === 'former' || !['friend', 'connection', 'close-friend'].includes(follow.kind)) return null;
    return rosterMatch(roster);
  },
  examples: {
    flags: [{ follow: { displayName: 'Jo Rivers', kind: 'friend' }, roster: { certainty: 'sure' } }, { follow: { displayName: 'Jo Rivers', kind: 'connection' }, roster: { certainty: 'possible' } }],
    passes: [{ follow: { displayName: 'Jo Rivers', kind: 'friend' } }, { follow: { displayName: 'Jo Rivers', kind: 'following' }, roster: { certainty: 'sure' } }],
    nearMisses: [{ follow: { displayName: 'Jo Rivers', kind: 'friend' }, roster: { status: 'former' } }, { follow: { displayName: 'Jo Rivers', kind: 'blocked' }, roster: { certainty: 'sure' } }],
  },
};
