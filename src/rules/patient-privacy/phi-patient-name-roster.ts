// Own public words beside somebody on the roster given for this run.
import type { RuleOf } from '../../model.js';
import { rosterMatch } from '../patient-relationships/roster-match.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { PRIVACY_SOURCES } from './recognise.js';

export const phiPatientNameRoster: RuleOf<'post'> = {
  id: 'phi-patient-name-roster',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'Review this post: it names or answers somebody on your list',
  severity: 'critical',
  mode: 'roster',
  subjects: ['post'],
  why: 'The name of somebody known to be a patient can give the relationship away even without a clinical word.',
  cannotKnow: 'Whether this is the same person or a namesake, a colleague or somebody in public life. The roster is read in memory only and never kept.',
  remedy: PATIENT_REMEDY,
  sources: [...PRIVACY_SOURCES],
  needs: [],
  cues: ['shape:roster'],
  detect({ post, roster }) {
    if (roster === undefined || post.kind === 'like' || post.kind === 'repost' || post.kind === 'message' || post.audience === 'private') return null;
    if (post.text.trim() === '') return null;
    return rosterMatch(roster);
  },
  examples: {
    flags: [
      { text: 'So good to see you up and about!', post: { kind: 'reply', replyToHandle: 'jrivers' }, roster: { certainty: 'sure' } },
      { text: 'Harold, what a fighter', roster: { certainty: 'likely' } },
    ],
    passes: [{ text: 'So good to see you up and about!', post: { kind: 'reply', replyToHandle: 'jrivers' } }, 'Harold, what a fighter'],
    nearMisses: [
      { text: 'Lovely photo', post: { kind: 'like' }, roster: { certainty: 'sure' } },
      { text: 'Harold, call me', post: { kind: 'message' }, roster: { certainty: 'sure' } },
    ],
  },
};
