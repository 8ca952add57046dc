// One patient and a place below the state.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { evidenceOf } from './quasi.js';
import { isCombination, PRIVACY_SOURCES, recognise, storyEvidence } from './recognise.js';
import { STORY_CUES } from './story.js';

/** Speaks where the place is the only detail; beside others phi-safe-harbor-combo says all of them. */
export const phiSmallGeography: RuleOf<'post'> = {
  id: 'phi-small-geography',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A patient\'s story with a town, a hospital or a ward',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Every place smaller than a state is an identifier under US rules, and a small place multiplies the chance that somebody knows.',
  cannotKnow: 'How large the place is for this kind of patient, and whether the person lives there.',
  remedy: PATIENT_REMEDY,
  sources: ['45 CFR 164.514(b)(2)(i)(B)', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: STORY_CUES,
  languages: ['en'],
  detect(subject, context) {
    const found = recognise(subject, context);
    if (found === null || isCombination(found)) return null;
    const place = found.told.find(({ name }) => name === 'place');
    if (place === undefined) return null;
    return {
      tier: found.tier,
      evidence: [...evidenceOf([place]), ...storyEvidence(subject.text, found.story)],
      statement: 'The post says where a patient was seen or lives.',
      context: found.story.against,
    };
  },
  examples: {
    flags: [
      'My patient at Larkspur Valley Hospital squeezed my hand before we intubated her',
      'Our patient, brought in by ambulance from Springfield, Illinois, told me her whole life',
      'In our small town my patient told me she cannot go to the pharmacy without being seen',
    ],
    passes: [
      'My patient squeezed my hand before we intubated her',
      'Great conference in Chicago about stroke care',
      'I work at Larkspur Valley Hospital and love it',
    ],
    nearMisses: [
      'The clinic in Springfield is closed on Monday, patients can call the hotline',
      'In the show, my favourite patient at Princeton Plainsboro had lupus again, great episode of House MD',
      'Patients in Texas wait longer for an appointment, new study',
    ],
  },
};
