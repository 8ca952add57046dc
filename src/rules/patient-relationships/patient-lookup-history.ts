// Searches (only with `--include search`) for names on the roster.
import type { RuleOf } from '../../model.js';
import { RELATIONSHIP_CODES, ROSTER_LIMITS, rosterMatch } from './roster-match.js';

export const patientLookupHistory: RuleOf<'account'> = {
  id: 'patient-lookup-history',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'You searched for somebody who may be on your list',
  severity: 'medium',
  mode: 'roster',
  subjects: ['account'],
  why: 'Looking into patients’ lives online without a clinical reason may harm trust; some codes ask to refrain.',
  cannotKnow: ROSTER_LIMITS,
  remedy: { actions: ['stop'], text: 'If it informed the care, document why. Otherwise stop, and clear the search history.', minutes: 5 },
  sources: [...RELATIONSHIP_CODES],
  presets: { therapist: 'high' },
  needs: ['searches'],
  cues: [],
  detect({ roster }) {
    return roster === undefined ? null : rosterMatch(roster);
  },
  examples: {
    flags: [{ kind: 'account', tally: { posts: 1 }, roster: { certainty: 'sure', reasons: ['a search agrees in given name and surname'] } }, { kind: 'account', tally: { posts: 2 }, roster: { certainty: 'possible' } }],
    passes: [{ kind: 'account', tally: { posts: 1 } }, { kind: 'account', tally: { posts: 2 } }],
    nearMisses: [{ kind: 'account', tally: { posts: 3 } }, { kind: 'account', tally: { posts: 4 } }],
  },
};
