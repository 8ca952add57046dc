// A patient's age of 90 or more, in digits, in words, as a birthday or as a year of birth.
import type { RuleOf } from '../../model.js';
import { PATIENT_CUES, isAboutFamily, speaksOfPatient } from './gate.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { LIKELY, storyFrom } from './story.js';

export const phiAgeOver89: RuleOf<'post' | 'profile'> = {
  id: 'phi-age-over-89',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A patient\'s age over 89',
  severity: 'high',
  mode: 'auto',
  subjects: ['post', 'profile'],
  why: 'So few people are over 89 that the age alone may tell who it is; US rules name it as an identifier. Writers keep it because it is the point of the story.',
  cannotKnow: 'Whether the age is exact, or belongs to somebody you did not treat.',
  remedy: PATIENT_REMEDY,
  sources: ['45 CFR 164.514(b)(2)(i)(C)'],
  presets: { 'uk-doctor': 'medium', 'uk-nurse': 'medium', 'au-practitioner': 'medium', 'ca-physician': 'medium' },
  needs: ['posts'],
  cues: PATIENT_CUES,
  with: [['shape:great-age']],
  detect({ kind, text, account }) {
    if (!speaksOfPatient(text) && storyFrom(text, LIKELY, account) === null) return null;
    const old = text.ages.filter((age) => age.over89 && !isAboutFamily(text, age));
    if (old.length === 0) return null;
    return {
      evidence: old.slice(0, 10).map(({ start, end, years }) => ({
        quote: text.text.slice(start, end), start, end, field: kind === 'profile' ? 'bio' : 'text', identifier: 'C',
        why: `An age of ${years} or so: few people are that old.`,
      })),
    };
  },
  examples: {
    flags: [
      'My 94-year-old patient walked out of the ICU on her own',
      'Intubated a ninety-three year old with pneumonia tonight',
      'We sang for my patient\'s 101st birthday on the ward',
      'Pt is a centenarian and sharper than me',
      { text: 'My patient was born in 1929 and still drives', post: { postedAt: '2024-05-14T10:00:00Z' } },
    ],
    passes: [
      'My 89-year-old patient walked out of the ICU on her own',
      'My patient is at the 95th percentile for height',
      'Happy 95th birthday to a great actor',
    ],
    nearMisses: [
      'Patient had a BP of 92/60 and sats of 97 with a temp of 98.6',
      'My grandma is a 94-year-old with diabetes and runs circles around me',
      'The hospital is a 100-year-old building full of patients',
    ],
  },
};
