// A child as a patient, with any detail that tells whose child.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { evidenceOf, quote, statementOf } from './quasi.js';
import { hitsInStory, PRIVACY_SOURCES, recognise, storyEvidence } from './recognise.js';
import { STORY_CUES } from './story.js';

const OF_AGE = 18;

export const phiMinorPatient: RuleOf<'post'> = {
  id: 'phi-minor-patient',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A child or teenager as a patient',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Children cannot consent, and parents, classmates and schools recognise them fast.',
  cannotKnow: 'Whether the parents agreed, and whether the child is yours.',
  remedy: PATIENT_REMEDY,
  sources: [...PRIVACY_SOURCES, 'NCSBN, A nurse\'s guide to the use of social media'],
  needs: ['posts'],
  cues: ['patient.child', ...STORY_CUES],
  languages: ['en'],
  detect(subject, context) {
    const { text, post } = subject;
    const found = recognise(subject, context);
    if (found === null) return null;
    const children = hitsInStory(text, found.story, ['patient.child']);
    const young = text.ages.filter((age) => age.years < OF_AGE && age.start >= found.story.window.start && age.end <= found.story.window.end);
    if (children.length === 0 && young.length === 0) return null;
    const details = found.classes.filter(({ name }) => name !== 'implied place');
    return {
      tier: details.length > 0 ? found.tier : 'review',
      ...(post.media.length > 0 && found.tier === 'finding' && { severity: 'critical' as const }),
      evidence: [...[...young, ...children].slice(0, 3).map((span) => quote(text, span, 'Tells of a child or teenager in care.')), ...evidenceOf(found.classes), ...storyEvidence(text, found.story, 2)],
      statement: details.length > 0 ? `A young patient. ${statementOf(found.classes)}` : 'A young patient is told of; no detail beyond that was seen.',
      context: found.story.against,
    };
  },
  examples: {
    flags: [
      'Saw a 7 year old today with a dog bite to the face. Kiddo never cried once.',
      'My NICU patient went home on Friday after 100 days, her twin is still with us',
      { text: 'My pt, a sweet little girl with leukemia, drew this for me', post: { media: [{ kind: 'photo', file: 'a.jpg', alt: null, place: null }] } },
    ],
    passes: [
      'Saw a 47 year old today with a dog bite to the hand. Never cried once.',
      'My kids are back to school, what a morning',
      'Children with asthma need a written plan, says the new guideline',
    ],
    nearMisses: [
      'My son is 7 and broke his arm today, the ER nurse was wonderful',
      'Gave a talk about hand washing at the local school, the first graders were adorable',
      'I love working in peds',
    ],
  },
};
