// A story about one patient that gives nothing away but itself.
import type { Match, PostSubject, RuleOf } from '../../model.js';
import { learned } from '../said.js';
import { evidenceOf, statementOf } from './quasi.js';
import { isClosed, isCombination, isOwnWords, recognise, storyEvidence } from './recognise.js';
import { isAnotherMatter, STORY_CUES } from './story.js';

export const phiPatientStory: RuleOf<'post'> = {
  id: 'phi-patient-story',
  area: 'patient-privacy',
  tier: 'review',
  title: 'A story about one patient',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'Even without a name or a date, nearly half of the patients in one study could probably have recognised themselves. This is a question to you, not an alarm.',
  cannotKnow: 'Whether the story is changed, blended from several people, or told with the person\'s consent.',
  remedy: {
    actions: ['review', 'restrict'],
    text: 'Ask yourself whether the patient, their family or a co-worker would recognise this, and whether consent is on file. If you are unsure, you may want to limit who sees it or to rewrite it without time and place.',
    minutes: 5,
  },
  sources: ['GMC 2024, Using social media as a medical professional', 'AMA Opinion 2.3.2', 'Ahmed 2020, clinicians\' stories on Twitter'],
  presets: { therapist: 'high' },
  needs: ['posts'],
  cues: [...STORY_CUES, 'model:patient-story'],
  languages: ['en'],
  detect(subject, context) {
    const found = recognise(subject, context);
    if (found === null) return resembling(subject);
    if (isCombination(found) || found.told.some(({ name }) => name === 'time' || name === 'place')) return null;
    return {
      evidence: [...storyEvidence(subject.text, found.story), ...evidenceOf(found.told)],
      statement: found.told.length > 0 ? statementOf(found.told) : 'One patient is told of; no detail beyond that was seen.',
      context: found.story.against,
    };
  },
  examples: {
    flags: [
      'My patient told me she has not slept since her diagnosis. I had no words.',
      'I had a patient who asked me to stay until his wife arrived, so I stayed. He died in the ICU.',
      'My client disclosed the abuse in session and I went home and cried',
      'He came in for a crown and left with a referral for a biopsy',
    ],
    passes: [
      'I love my patients',
      'Be patient with yourself, the first winter on call is always the longest.',
      'Patients deserve safe staffing',
    ],
    nearMisses: [
      'When a patient tells you it hurts, believe them',
      'I was a patient myself last year and it changed how I practise',
      'My client loved her new haircut and told me all about her holiday',
      'The resident presented beautifully at grand rounds, so proud',
      'My patient husband waited two hours in the car',
      'Does anyone know how to tell a patient that a test was lost?',
      'When a client says "I am fine" three times, slow down. That is my therapy tip of the day',
      'My toddler has croup and I am a paediatrician and I still panicked',
    ],
  },
};

/** Nobody is named by a word for it ("He winked at me before we took him down"): how it is told is all there is. */
function resembling({ post, text }: PostSubject): Match | null {
  if (!isOwnWords(post) || isClosed(post) || isAnotherMatter(text)) return null;
  const evidence = learned(text, 'patient-story:strict', 'Is told the way stories of patients are told.');
  return evidence.length === 0 ? null : { evidence, statement: 'Somebody in care may be told of, without a word that says so.', severity: 'low' };
}
