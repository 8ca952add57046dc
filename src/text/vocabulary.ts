// The word lists as one automaton, and what each of its terms means.
import { LISTS } from '../lexicon/index.js';
import type { ConceptList } from '../lexicon/concept-list.js';
import { termsOf } from '../lexicon/load.js';
import type { Concept, OwnWord } from '../model.js';
import { createAutomaton, type Automaton } from './automaton.js';
import { normalise } from './normalise.js';

/** Concepts that hold the small words of a language: counted for `language`, never reported as hits. */
const LANGUAGE_PREFIX = 'language.';
export const OWN_FLAG: Concept = 'own:flag';
export const OWN_ALLOW: Concept = 'own:allow';

export interface Vocabulary {
  automaton: Automaton;
  /** Per term: the term as listed, the number of its concept, the number of its language (-1 = every language). */
  terms: readonly string[];
  conceptOf: Int32Array;
  languageOf: Int32Array;
  /** Per term: the number of the language whose small word it is, else -1. */
  smallWordOf: Int32Array;
  /** Concept to number, and language to number. */
  concepts: ReadonlyMap<Concept, number>;
  languages: readonly string[];
}

/** Reads every list (and the person's own words) into one vocabulary. About 100 ms for 20,000 terms: make one and keep it. */
export function createVocabulary(words: readonly OwnWord[], lists: readonly ConceptList[] = LISTS): Vocabulary {
  const concepts = new Map<Concept, number>();
  const languages: string[] = [];
  const terms: string[] = [];
  const conceptOf: number[] = [];
  const languageOf: number[] = [];
  const smallWordOf: number[] = [];
  for (const list of [...lists, ...ownLists(words)]) {
    const concept = numberOf(concepts, list.concept);
    const isLanguage = list.concept.startsWith(LANGUAGE_PREFIX);
    const language = isLanguage ? list.concept.slice(LANGUAGE_PREFIX.length) : list.language;
    if (language !== null && !languages.includes(language)) languages.push(language);
    for (const term of new Set(termsOf(list).map((each) => normalise(each).text.trim()))) {
      terms.push(term);
      conceptOf.push(concept);
      languageOf.push(isLanguage || language === null ? -1 : languages.indexOf(language));
      smallWordOf.push(isLanguage ? languages.indexOf(language ?? '') : -1);
    }
  }
  return {
    automaton: createAutomaton(terms), terms, concepts, languages,
    conceptOf: Int32Array.from(conceptOf), languageOf: Int32Array.from(languageOf), smallWordOf: Int32Array.from(smallWordOf),
  };
}

function ownLists(words: readonly OwnWord[]): readonly ConceptList[] {
  const wordsOf = (which: OwnWord['list']): string[] => words.filter((each) => each.list === which).map((each) => each.word);
  return [
    { concept: OWN_FLAG, language: null, terms: wordsOf('flag') },
    { concept: OWN_ALLOW, language: null, terms: wordsOf('allow') },
  ];
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
