// The death of a patient, with anything that tells whose.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { evidenceOf, quote, statementOf } from './quasi.js';
import { hitsInStory, PRIVACY_SOURCES, recognise, storyEvidence } from './recognise.js';

const POSSIBLE = 4.5;

export const phiDeceasedPatient: RuleOf<'post'> = {
  id: 'phi-deceased-patient',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'The death of a patient',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'The dead are protected too (in the US for 50 years), and an obituary ties a date and a town to a name in minutes.',
  cannotKnow: 'Whether the family knows of the post, and whether an obituary is public.',
  remedy: PATIENT_REMEDY,
  sources: ['45 CFR 160.103', '45 CFR 164.502(f)', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: ['patient.death'],
  languages: ['en'],
  detect(subject, context) {
    const { text } = subject;
    const found = recognise(subject, context, POSSIBLE);
    if (found === null) return null;
    const deaths = hitsInStory(text, found.story, ['patient.death']);
    if (deaths.length === 0) return null;
    return {
      tier: found.told.length > 0 ? found.tier : 'review',
      evidence: [...deaths.slice(0, 3).map((hit) => quote(text, hit, 'Tells of a death in care.')), ...evidenceOf(found.classes), ...storyEvidence(text, found.story, 2)],
      statement: found.classes.length > 0 ? `A patient has died. ${statementOf(found.classes)}` : 'A patient has died; no detail beyond that was seen.',
      context: found.story.against,
    };
  },
  examples: {
    flags: [
      'Lost one today. 46M, father of twins, only mail carrier on our side of the valley. Called it at 16:12.',
      'My sweet lady in room 12 passed away last night. I held her hand.',
      'My patient died this morning and I still had to finish rounds',
    ],
    passes: [
      'My patient went home today',
      'My grandmother passed away last night. She taught me how to bake.',
      'A legend of our field passed away today. Rest in peace, professor.',
    ],
    nearMisses: [
      'Lost one today. 3-1 at home to the worst team in the league',
      'Our old dog passed away this morning, the vet was so kind',
      'Three years ago today my colleague passed away. We miss you at work.',
      'In tonight\'s episode the patient died in the ER and I cried',
      'How do you cope when a patient died on your shift?',
    ],
  },
};
