// Followers that are on the roster of this run.
import type { RuleOf } from '../../model.js';
import { RELATIONSHIP_CODES, ROSTER_LIMITS, rosterMatch } from './roster-match.js';

export const patientFollowerOfPersonal: RuleOf<'follow'> = {
  id: 'patient-follower-of-personal',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Review this relationship: a follower of your account',
  severity: 'medium',
  mode: 'roster',
  subjects: ['follow'],
  why: 'Who follows a private account sees your private life. This is not misconduct: you can remove a follower or close the account.',
  cannotKnow: ROSTER_LIMITS,
  remedy: { actions: ['remove-follower', 'change-setting'], text: 'You may want to remove this follower or make the account private, and offer the professional page.', minutes: 2 },
  sources: [...RELATIONSHIP_CODES],
  needs: ['followers'],
  cues: [],
  detect({ follow, account, identity, roster }) {
    if (roster === undefined || identity === 'api' || roster.family || follow.kind !== 'follower') return null;
    return rosterMatch(roster, account.use === 'personal' ? {} : { severity: 'info', context: ['Patients may follow a professional account.'] });
  },
  examples: {
    flags: [{ account: { use: 'personal' }, follow: { handle: 'jrivers', kind: 'follower' }, roster: { certainty: 'sure' } }, { account: { use: 'professional' }, follow: { handle: 'jrivers', kind: 'follower' }, roster: { certainty: 'sure' } }],
    passes: [{ follow: { handle: 'jrivers', kind: 'follower' } }, { follow: { handle: 'jrivers', kind: 'following' }, roster: { certainty: 'sure' } }],
    nearMisses: [{ follow: { handle: 'jrivers', kind: 'follower' }, roster: { family: true } }, { follow: { handle: 'jrivers', kind: 'blocked' }, roster: {} }],
  },
};
