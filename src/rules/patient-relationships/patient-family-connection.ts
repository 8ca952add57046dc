// Parents, guardians and partners of patients among follows and friends.
import type { RuleOf } from '../../model.js';
import { RELATIONSHIP_CODES, ROSTER_LIMITS, rosterMatch, UNFOLLOW_QUIETLY } from './roster-match.js';

export const patientFamilyConnection: RuleOf<'follow'> = {
  id: 'patient-family-connection',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Review this relationship: family of a patient',
  severity: 'medium',
  mode: 'roster',
  subjects: ['follow'],
  why: 'A tie to a parent, guardian or partner of a patient carries the same risks as one to the patient.',
  cannotKnow: ROSTER_LIMITS,
  remedy: UNFOLLOW_QUIETLY,
  sources: [...RELATIONSHIP_CODES],
  needs: [],
  cues: [],
  detect({ follow, identity, roster }) {
    if (roster === undefined || identity === 'api' || !roster.family || !['following', 'friend', 'connection', 'close-friend', 'subscription'].includes(follow.kind)) return null;
    return rosterMatch(roster);
  },
  examples: {
    flags: [{ follow: { handle: 'jrivers' }, roster: { family: true } }, { follow: { displayName: 'Jo Rivers', kind: 'friend' }, roster: { family: true, certainty: 'likely' } }],
    passes: [{ follow: { handle: 'jrivers' } }, { follow: { handle: 'jrivers' }, roster: { family: false } }],
    nearMisses: [{ follow: { handle: 'jrivers', kind: 'follower' }, roster: { family: true } }, { follow: { handle: 'jrivers', kind: 'muted' }, roster: { family: true } }],
  },
};
