// Two details of different kinds about one patient: enough for those who know them.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { evidenceOf, statementOf } from './quasi.js';
import { isCombination, PRIVACY_SOURCES, recognise, storyEvidence } from './recognise.js';
import { STORY_CUES } from './story.js';

export const phiSafeHarborCombo: RuleOf<'post'> = {
  id: 'phi-safe-harbor-combo',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'Several details together may tell who a patient is',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'No name is needed: in a study of clinicians\' stories a third could be recognised by family or friends, and only one in fifty held a name.',
  cannotKnow: 'Whether details were changed, whether the person agreed, and who of your readers knows them.',
  remedy: PATIENT_REMEDY,
  sources: [...PRIVACY_SOURCES, 'HHS de-identification guidance 2012'],
  needs: ['posts'],
  cues: STORY_CUES,
  languages: ['en'],
  detect(subject, context) {
    const found = recognise(subject, context);
    if (found === null || !isCombination(found)) return null;
    return {
      tier: found.tier,
      evidence: [...evidenceOf(found.classes), ...storyEvidence(subject.text, found.story)],
      statement: statementOf(found.classes),
      context: found.story.against,
    };
  },
  examples: {
    flags: [
      'Just intubated a 93 yo farmer from Larkspur Falls, tractor rollover on Route 9 this morning. Wife held his hand the whole time.',
      'Saw a 7 year old today with a dog bite to the face, the third grade teacher drove her in.',
      'My patient, a retired firefighter, told me last night that he only speaks Hmong with his twin.',
      { text: 'Admitted a 34 yo woman with sepsis, she squeezed my hand before they took her to the ICU', account: { bio: 'ER doc @ Larkspur Valley Hospital' } },
      { text: 'Cannot sleep. 93 yo retired choir master, house fire on the ring road this afternoon. He hummed all the way to theatre. #nightshift', account: { bio: 'ICU nurse at Larkspur Valley Hospital' } },
      'Bloke in resus tonight, fell off a roof on Mill Lane, told me he had walked it off',
      'Yesterday my pt, 61, with Huntington disease danced with his wife in the hallway',
    ],
    passes: [
      'My patient thanked me and it made my day',
      'Most people in my clinic wonder whether a cold needs antibiotics. It almost never does.',
      'A 45-year-old teacher from Ohio won the marathon today',
    ],
    nearMisses: [
      'A patient who comes to you with chest pain at 45 deserves an ECG today. Teaching slide one.',
      'Simulation day: our 70 yo patient Gerald, a manikin, coded twice this morning',
      'My mom, 71, a retired teacher, was admitted with pneumonia last night. Please keep her in your thoughts.',
      'Case report published today: a 34 yo woman with botulism in rural Ohio. doi 10.5555/demo.1',
      'In tonight\'s episode of the hospital show a 7 year old patient coded in the ER',
      '1 in 5 of our patients over 65 did not show up last month',
    ],
  },
};
