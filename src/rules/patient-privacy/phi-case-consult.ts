// Asking the crowd about a patient of now.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { quote } from './quasi.js';
import { isOwnWords, PRIVACY_SOURCES } from './recognise.js';

const CLINICAL = ['clinical.symptom', 'clinical.disease', 'clinical.test', 'clinical.procedure', 'clinical.drug', 'clinical.rare', 'story.workup'] as const;
const ELSEWHERE = ['story.printed', 'story.invented', 'story.screen', 'story.history', 'family.author', 'story.own-health', 'clinical.teaching'] as const;
/** A case is told by at least two different clinical words. */
const ENOUGH = 2;

export const phiCaseConsult: RuleOf<'post'> = {
  id: 'phi-case-consult',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'Asking everybody about a patient in care',
  severity: 'medium',
  mode: 'auto',
  subjects: ['post'],
  why: 'A question to many is the commonest well-meant breach: age, sex, findings and the time of the post describe one person. Closed forums of clinicians are not confidential either.',
  cannotKnow: 'Whether the case is altered, from the past, or shared with consent.',
  remedy: PATIENT_REMEDY,
  sources: ['GMC 2013, Doctors\' use of social media', 'GMC 2024, Using social media as a medical professional', 'ACP/FSMB 2013', ...PRIVACY_SOURCES],
  presets: { 'us-nurse': 'off', 'uk-nurse': 'off', therapist: 'off', org: 'off' },
  needs: ['posts'],
  cues: ['story.consult'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwnWords(post) || ELSEWHERE.some((concept) => text.has(concept))) return null;
    const asked = text.hits('story.consult')[0];
    if (asked === undefined) return null;
    const clinical = CLINICAL.flatMap((concept) => text.hits(concept).slice(0, 2));
    const who = text.ages[0] ?? text.hits('story.own-patient')[0];
    const different = new Set(clinical.map((hit) => text.text.slice(hit.start, hit.end).toLowerCase()));
    if (who === undefined || different.size < ENOUGH) return null;
    return {
      tier: text.ages.length > 0 ? 'finding' : 'review',
      evidence: [
        quote(text, who, 'Describes one person.'),
        ...clinical.slice(0, 4).map((hit) => quote(text, hit, 'A finding of this person.')),
        quote(text, asked, 'Asks readers what they think.'),
      ],
      statement: 'A patient in care is described to ask for opinions.',
    };
  },
  examples: {
    flags: [
      '34F, 3 days of pleuritic pain, d-dimer sky high, CT pending downstairs right now. Thoughts? #medtwitter',
      '62 yo M with chest pain, normal troponin, weird ECG. What am I missing?',
      'Hive mind: 8 yo with fever and a rash after amoxicillin, would you give steroids? Labs pending. Any ideas?',
    ],
    passes: [
      '62 yo M with chest pain and a normal troponin went home happy',
      'Thoughts on the new guideline for chest pain and troponin?',
      'I am 34 and my fever will not go away. Thoughts and prayers welcome.',
    ],
    nearMisses: [
      'Case from @NEJM: 34F with fever, rash and eosinophilia. Diagnosis? #medtwitter',
      'Quiz: a 62 yo man with chest pain and ST elevation. Next step?',
      'Board question: 45F with fever, jaundice and confusion. Differential? Textbook vignette.',
    ],
  },
};
