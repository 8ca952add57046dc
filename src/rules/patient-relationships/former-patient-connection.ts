// Follows and friends whom the roster calls former patients.
import type { RuleOf } from '../../model.js';
import { RELATIONSHIP_CODES, ROSTER_LIMITS, rosterMatch, UNFOLLOW_QUIETLY } from './roster-match.js';

export const formerPatientConnection: RuleOf<'follow'> = {
  id: 'former-patient-connection',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Review this relationship: a former patient',
  severity: 'low',
  mode: 'roster',
  subjects: ['follow'],
  why: 'Some codes include former patients, and therapists have a stricter duty.',
  cannotKnow: ROSTER_LIMITS,
  remedy: UNFOLLOW_QUIETLY,
  sources: [...RELATIONSHIP_CODES],
  presets: { therapist: 'high', 'uk-doctor': 'medium', 'uk-nurse': 'medium' },
  needs: [],
  cues: [],
  detect({ follow, identity, roster }) {
    if (roster === undefined || identity === 'api' || roster.family || roster.status !== 'former' || !['following', 'friend', 'connection', 'close-friend', 'subscription'].includes(follow.kind)) return null;
    return rosterMatch(roster);
  },
  examples: {
    flags: [{ follow: { handle: 'jrivers' }, roster: { status: 'former' } }, { follow: { displayName: 'Jo Rivers', kind: 'connection' }, roster: { status: 'former', certainty: 'likely' } }],
    passes: [{ follow: { handle: 'jrivers' } }, { follow: { handle: 'jrivers' }, roster: { status: 'current' } }],
    nearMisses: [{ follow: { handle: 'jrivers', kind: 'follower' }, roster: { status: 'former' } }, { follow: { handle: 'jrivers' }, roster: { status: 'former', family: true } }],
  },
};
