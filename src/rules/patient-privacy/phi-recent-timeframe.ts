// One patient and a day: with the date of the post that is the date of care.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { evidenceOf } from './quasi.js';
import { isCombination, PRIVACY_SOURCES, recognise, storyEvidence } from './recognise.js';
import { STORY_CUES } from './story.js';

/** A story that says little more than "my patient was kind today" is worth a look, no more. */
const TELLING = 7;

/** Speaks where the day is the only detail; beside others phi-safe-harbor-combo says all of them. */
export const phiRecentTimeframe: RuleOf<'post'> = {
  id: 'phi-recent-timeframe',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A patient\'s story with its day',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Words such as "today" become a date of care through the time of the post; US rules name every date but the year as an identifier.',
  cannotKnow: 'Whether it really happened that day, and how many such patients there were.',
  remedy: PATIENT_REMEDY,
  sources: ['45 CFR 164.514(b)(2)(i)(C)', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: STORY_CUES,
  languages: ['en'],
  detect(subject, context) {
    const found = recognise(subject, context);
    if (found === null || isCombination(found)) return null;
    const time = found.told.find(({ name }) => name === 'time');
    if (time === undefined) return null;
    const days = subject.text.times.map(({ day }) => day).filter((day) => day !== null);
    return {
      tier: found.story.strength >= TELLING ? 'finding' : 'review',
      evidence: [...evidenceOf([time]), ...storyEvidence(subject.text, found.story)],
      statement: days[0] === undefined ? 'The post says when a patient was seen.' : `The post dates a patient's care to ${days[0]}.`,
      context: found.story.against,
    };
  },
  examples: {
    flags: [
      'My patient coded twice tonight and walked out of the unit.',
      'Pt in the ED last night with chest pain told me the worst joke I ever heard',
      'Had my first code today, we did CPR on him for an hour',
      'Delivered a baby girl this morning in the back of the ambulance. Still shaking.',
    ],
    passes: [
      'My patient told me the worst joke I have ever heard',
      'First day as an attending today!',
      'We are closed today because of the snow. Patients can call tomorrow.',
    ],
    nearMisses: [
      'At the conference today we discussed a case of endocarditis in a patient with lupus. Slides are online.',
      'Ten years ago today I became a nurse',
      'My dog had surgery this morning and the vet says she did great',
      'I was admitted last night with pneumonia. The nurses took such good care of me.',
      'My patients are the best part of today',
    ],
  },
};
