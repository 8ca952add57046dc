// Followed accounts that are on the roster of this run.
import type { RuleOf } from '../../model.js';
import { RELATIONSHIP_CODES, ROSTER_LIMITS, rosterMatch, UNFOLLOW_QUIETLY } from './roster-match.js';

export const patientFollow: RuleOf<'follow'> = {
  id: 'patient-follow',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Review this relationship: an account you follow',
  severity: 'high',
  mode: 'roster',
  subjects: ['follow'],
  why: 'The codes advise not to follow patients: whom you follow can often be seen, and shows the relationship.',
  cannotKnow: ROSTER_LIMITS,
  remedy: UNFOLLOW_QUIETLY,
  sources: [...RELATIONSHIP_CODES],
  presets: { therapist: 'critical' },
  needs: ['following'],
  cues: [],
  detect({ follow, identity, roster }) {
    if (roster === undefined || identity === 'api' || roster.family || roster.status === 'former' || (follow.kind !== 'following' && follow.kind !== 'subscription')) return null;
    return rosterMatch(roster);
  },
  examples: {
    flags: [{ follow: { handle: 'jrivers' }, roster: { certainty: 'sure' } }, { follow: { displayName: 'Jo Rivers' }, roster: { certainty: 'likely', reasons: ['the shown name agrees'] } }],
    passes: [{ follow: { handle: 'jrivers' } }, { follow: { handle: 'jrivers', kind: 'follower' }, roster: { certainty: 'sure' } }],
    nearMisses: [{ follow: { handle: 'jrivers' }, roster: { status: 'former' } }, { follow: { handle: 'jrivers' }, roster: { family: true } }],
  },
};
