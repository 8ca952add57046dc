// Health statements outside what the profile says the author does. Off until chosen.
import type { Concept, RuleOf } from '../../model.js';
import { evidence, isPublicWords } from './advice-quotes.js';
import { adviceOf, LIKELY_ADVICE } from './individual.js';

/** Fields that have professions of their own, by the words in which they are named. */
const FIELDS: readonly { concept: Concept; mine: readonly string[]; says: string }[] = [
  { concept: 'scope.dental', mine: ['dent', 'oral', 'orthodon', 'periodon', 'endodon'], says: 'dental care' },
  { concept: 'scope.mental', mine: ['psych', 'therap', 'counsel', 'social work', 'mental'], says: 'mental health' },
  { concept: 'scope.heart', mine: ['cardio', 'internist', 'physician', 'doctor', 'medicine', 'heart', 'emergency'], says: 'the heart' },
  { concept: 'scope.children', mine: ['pediatr', 'paediatr', 'family', 'midwi', 'general pract', 'physician', 'nicu'], says: 'children' },
  { concept: 'scope.skin', mine: ['dermat', 'family', 'general pract', 'physician', 'doctor'], says: 'the skin' },
];

export const adviceOutOfScope: RuleOf<'post'> = {
  id: 'advice-out-of-scope',
  area: 'medical-advice',
  tier: 'review',
  title: 'Advice outside the field you name',
  severity: 'low',
  mode: 'optin',
  subjects: ['post'],
  why: 'Codes ask to stay within one\'s competence, and readers cannot see where it ends.',
  cannotKnow: 'What else you are trained in.',
  remedy: { actions: ['review'], text: 'You may want to link to a specialist\'s source instead.', minutes: 3 },
  sources: ['NMC Code 13', 'GMC 2024, Using social media as a medical professional'],
  presets: { 'us-physician': 'off', 'uk-doctor': 'off', 'au-practitioner': 'off', 'ca-physician': 'off', org: 'off' },
  needs: ['posts'],
  cues: FIELDS.map(({ concept }) => concept),
  languages: ['en'],
  detect({ post, text }, { person }) {
    const profession = person.profession?.toLowerCase() ?? null;
    if (profession === null || !isPublicWords(post) || text.links.length > 0) return null;
    if ((adviceOf(text)?.strength ?? 0) < LIKELY_ADVICE) return null;
    const foreign = FIELDS.filter(({ mine }) => !mine.some((word) => profession.includes(word)));
    const met = foreign.find(({ concept }) => text.has(concept));
    if (met === undefined) return null;
    return { evidence: evidence(text, text.hits(met.concept), `Speaks about ${met.says}; you said that you are: ${profession}.`), statement: `Advice about ${met.says}.` };
  },
  examples: {
    flags: [
      { text: 'Your tooth sounds like an abscess, you should take antibiotics', person: { profession: 'psychologist' } },
      { text: 'With your panic attacks you need to try a higher dose, in my opinion', person: { profession: 'dentist' } },
    ],
    passes: [
      { text: 'Your tooth sounds like an abscess, you should take antibiotics', person: { profession: 'dentist' } },
      { text: 'I love my tooth fairy costume', person: { profession: 'psychologist' } },
    ],
    nearMisses: [
      { text: 'Good thread of a colleague on panic attacks http://example.org', person: { profession: 'dentist' } },
      'Your tooth sounds like an abscess, you should take antibiotics',
    ],
  },
};
