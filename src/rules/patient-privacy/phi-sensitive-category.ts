// A patient's story with one of the matters that the law protects most.
import type { Concept, RuleOf } from '../../model.js';
import { PATIENT_REMEDY } from './patient-remedy.js';
import { evidenceOf, quote, statementOf } from './quasi.js';
import { hitsInStory, PRIVACY_SOURCES, recognise, storyEvidence } from './recognise.js';

const SENSITIVE: Readonly<Record<string, string>> = {
  'sensitive.substance': 'Alcohol or drugs in somebody\'s care are protected by stricter rules.',
  'sensitive.sti': 'HIV and sexual health are protected by stricter rules.',
  'sensitive.psychiatric': 'Mental health is protected by stricter rules.',
  'sensitive.abuse': 'Abuse and violence: the person may be in danger if recognised.',
  'sensitive.reproductive': 'Reproductive care is protected by stricter rules in many places.',
  'sensitive.gender': 'Gender care is protected by stricter rules in many places.',
  'sensitive.genetic': 'Genetic results concern the whole family.',
};
const CONCEPTS: readonly Concept[] = Object.keys(SENSITIVE);

export const phiSensitiveCategory: RuleOf<'post'> = {
  id: 'phi-sensitive-category',
  area: 'patient-privacy',
  tier: 'finding',
  title: 'A patient\'s story with a specially protected matter',
  severity: 'high',
  mode: 'auto',
  subjects: ['post'],
  why: 'Addiction, HIV, mental health, abuse, reproductive, gender and genetic care do the most harm when somebody is recognised, and have laws of their own.',
  cannotKnow: 'Whether the story is changed or told with consent.',
  remedy: PATIENT_REMEDY,
  sources: ['42 CFR Part 2', 'GDPR Art. 9', ...PRIVACY_SOURCES],
  needs: ['posts'],
  cues: CONCEPTS,
  languages: ['en'],
  detect(subject, context) {
    const { text } = subject;
    const found = recognise(subject, context);
    if (found === null) return null;
    const matters = hitsInStory(text, found.story, CONCEPTS);
    if (matters.length === 0) return null;
    return {
      tier: found.told.length > 0 ? found.tier : 'review',
      evidence: [...matters.slice(0, 4).map((hit) => quote(text, hit, SENSITIVE[hit.concept] ?? '')), ...evidenceOf(found.classes), ...storyEvidence(text, found.story, 2)],
      statement: found.told.length > 0 ? `A specially protected matter. ${statementOf(found.classes)}` : 'A specially protected matter; no detail beyond that was seen.',
      context: found.story.against,
    };
  },
  examples: {
    flags: [
      'Pt in bed 6 has HIV and told me before she told her husband.',
      'My patient overdosed again last night, third time this month, same park bench',
      'My client told me in session on Tuesday that she was raped by her boss',
    ],
    passes: [
      'My patient broke his arm last night falling off a ladder',
      'Naloxone saves lives. Carry it, learn it, teach it.',
      'HIV is a chronic disease now. Get tested, know your status.',
    ],
    nearMisses: [
      'Two years sober this week. Recovery is possible and help is out there.',
      'Miscarriage is common and nobody talks about it. I had one. You are not alone.',
      'I take lithium for my bipolar disorder and I am a good doctor to my patients',
      'PrEP works: tell every patient about it',
      '1 in 5 of our patients screens positive for depression',
    ],
  },
};
