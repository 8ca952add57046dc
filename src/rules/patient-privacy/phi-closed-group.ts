// A patient's story in a private message or a closed group.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { evidenceOf, statementOf } from './quasi.js';
import { isClosed, isCombination, recogniseAnywhere, storyEvidence } from './recognise.js';
import { STORY_CUES } from './story.js';

export const phiClosedGroup: RuleOf<'post'> = {
  id: 'phi-closed-group',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A patient\'s story in a private message or closed group',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Closed is not confidential: members copy, forward and leave, and regulators treat private groups as places that may become public.',
  cannotKnow: 'Who was in the group, and whether this was a secure channel of your employer.',
  remedy: PATIENT_REMEDY,
  sources: ['NCSBN, A nurse\'s guide to the use of social media', 'GMC 2024, Using social media as a medical professional', 'MDU 2024', 'Ahpra 2019, Social media'],
  needs: [],
  cues: STORY_CUES,
  languages: ['en'],
  detect(subject, context) {
    const { post, text } = subject;
    if (post.kind !== 'message' && !isClosed(post)) return null;
    const found = recogniseAnywhere(subject, context);
    if (found === null || found.told.length === 0) return null;
    return {
      tier: isCombination(found) ? found.tier : 'review',
      evidence: [...evidenceOf(found.classes), ...storyEvidence(text, found.story, 3)],
      statement: `${post.kind === 'message' ? 'In a private message' : 'In a closed group'}. ${statementOf(found.classes)}`,
      context: found.story.against,
    };
  },
  examples: {
    flags: [
      { text: 'You will not believe my patient tonight: 93 yo farmer, tractor rollover, still cracking jokes', post: { kind: 'message' } },
      { text: 'My patient, 34, coded in the cath lab this morning. Husband is a deputy sheriff.', post: { container: 'Night nurses', audience: 'limited' } },
    ],
    passes: [
      { text: 'You will not believe my patient tonight: 93 yo farmer, tractor rollover, still cracking jokes', post: { kind: 'post' } },
      { text: 'Who can take my shift on Sunday?', post: { kind: 'message' } },
    ],
    nearMisses: [
      { text: 'Union meeting on Tuesday in room 4, patients per nurse is on the agenda', post: { container: 'Union', audience: 'limited' } },
      { text: 'Mom was admitted last night with pneumonia, she is 71 and scared. My dad is with her.', post: { kind: 'message' } },
    ],
  },
};
