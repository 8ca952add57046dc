// Posting from the shift, with a patient in it.
import type { RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from '../patient-privacy/patient-remedy.js';
import { quote } from '../patient-privacy/quasi.js';
import { isOwnWords, storyEvidence } from '../patient-privacy/recognise.js';
import { storyOf } from '../patient-privacy/story.js';

const SOME = 3;
const PATIENT = ['story.patient', 'story.bed', 'story.own-patient', 'patient.noun', 'patient.possessive', 'story.workup'] as const;

export const onShiftWithPatientContext: RuleOf<'post'> = {
  id: 'on-shift-with-patient-context',
  area: 'work-hours-posting',
  tier: 'finding',
  title: 'Written during the shift, with a patient in it',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'The time of the post ties it to the people who were in your care right then.',
  cannotKnow: 'Whether you were on a break, or wrote it later.',
  remedy: PATIENT_REMEDY,
  sources: ['ANA Principles 2011', 'NCSBN, A nurse\'s guide to the use of social media', '45 CFR 164.514(b)(2)(i)(C)'],
  needs: ['posts'],
  cues: ['work.now'],
  languages: ['en'],
  detect({ post, text }) {
    if (!isOwnWords(post) || text.has('work.reflection') || text.has('story.screen') || text.has('story.invented')) return null;
    const now = text.hits('work.now').filter((hit) => !text.negated(hit) && !text.quoted(hit) && !text.hypothetical(hit));
    if (now.length === 0) return null;
    const story = storyOf(text);
    const strong = story !== null && story.strength >= SOME;
    const mentioned = PATIENT.flatMap((concept) => text.hits(concept)).filter((hit) => !now.some((each) => each.start <= hit.start && hit.end <= each.end));
    if (!strong && mentioned.length === 0 && !text.has('story.someone')) return null;
    return {
      tier: strong ? 'finding' : 'review',
      evidence: [...now.slice(0, 2).map((hit) => quote(text, hit, 'Says that you were at work right then.')), ...(story && strong ? storyEvidence(text, story, 3) : mentioned.slice(0, 2).map((hit) => quote(text, hit, 'Speaks of patients.')))],
      statement: 'Written at work, about somebody in care at that moment.',
    };
  },
  examples: {
    flags: [
      'Bored at work, between patients, the guy in 3 is still yelling about his foot.',
      'On shift rn and my patient just told me I look twelve',
      'Hiding in the supply closet because the pt in bed 4 wants me to sing again',
    ],
    passes: [
      'Bored at work, send memes',
      'Between patients I eat almonds',
      'My shift is over, pizza time',
    ],
    nearMisses: [
      'Off duty and thinking about the year. My patients taught me so much between cases.',
      'Years ago, in the middle of my shift, a patient told me to write a book. I did.',
      'Never post while the patient sleeps next to you, says the policy',
    ],
  },
};
