// The word lists as one automaton, and what each of its terms means.
import { LISTS } from '../lexicon/index.js';
import type { ConceptList } from '../lexicon/concept-list.js';
import { termsOf } from '../lexicon/load.js';
import type { Concept, OwnWord } from '../model.js';
import { createAutomaton, type Automaton } from './automaton.js';
import { createMaskedWords, type MaskedWords } from './masked.js';
import { normalise } from './normalise.js';

/** Concepts that hold the small words of a language: counted for `language`, never reported as hits. */
const LANGUAGE_PREFIX = 'language.';
/** Their counts lie in one number, four bits a language: the first seven fit. */
const MOST_LANGUAGES = 7;
export const OWN_FLAG: Concept = 'own:flag';
export const OWN_ALLOW: Concept = 'own:allow';

export interface Vocabulary {
  automaton: Automaton;
  /** Per term: the term as listed, the number of its concept, the number of its language (-1 = every language). */
  terms: readonly string[];
  conceptOf: Int32Array;
  languageOf: Int32Array;
  /** What a node of the automaton stands for: the place in `meanings` of the concepts of its terms. */
  meaningOf: Int32Array;
  meanings: readonly (readonly number[])[];
  /** The terms of lists that ask for a second look. */
  masked: MaskedWords;
  /** Concept to number, and language to number. */
  concepts: ReadonlyMap<Concept, number>;
  languages: readonly string[];
  /** How many small words of each language a scan counted, by the number of the language; 15 at most. */
  smallWords(count: number): readonly number[];
}

/** Reads every list (and the person's own words) into one vocabulary. About 100 ms for 20,000 terms: make one and keep it. */
export function createVocabulary(words: readonly OwnWord[], lists: readonly ConceptList[] = LISTS): Vocabulary {
  const concepts = new Map<Concept, number>();
  const languages: string[] = [];
  const terms: string[] = [];
  const conceptOf: number[] = [];
  const languageOf: number[] = [];
  const counts: number[] = [];
  const masked: number[] = [];
  // The languages that are told by their small words come first, so that their numbers fit the counter.
  const all = [...lists.filter(isSmallWords), ...lists.filter((list) => !isSmallWords(list)), ...ownLists(words)];
  for (const list of all) {
    const small = isSmallWords(list);
    const concept = small ? -1 : numberOf(concepts, list.concept);
    const language = small ? list.concept.slice(LANGUAGE_PREFIX.length) : list.language;
    if (language !== null && !languages.includes(language)) languages.push(language);
    const number = language === null ? -1 : languages.indexOf(language);
    if (small && number >= MOST_LANGUAGES) throw new Error('More languages have small words than one counter can hold.');
    for (const term of new Set(termsOf(list).map(inNormalForm))) {
      if (list.masked === true) masked.push(terms.length);
      terms.push(term);
      conceptOf.push(concept);
      languageOf.push(number);
      counts.push(small ? 1 << (4 * number) : 0);
    }
  }
  const automaton = createAutomaton(terms, Int32Array.from(counts));
  return {
    automaton, terms, concepts, languages, ...meaningsOf(automaton, conceptOf),
    masked: createMaskedWords(masked.map((term) => terms[term]!), masked),
    conceptOf: Int32Array.from(conceptOf), languageOf: Int32Array.from(languageOf),
    smallWords: (count) => languages.map((_, number) => (number < MOST_LANGUAGES ? (count >> (4 * number)) & 15 : 0)),
  };
}

/** Many nodes mean the same concepts: a gate keeps one mask a meaning. */
function meaningsOf({ nodes, termsOf }: Automaton, conceptOf: readonly number[]): Pick<Vocabulary, 'meaningOf' | 'meanings'> {
  const meaningOf = new Int32Array(nodes);
  const meanings: number[][] = [];
  const known = new Map<number | string, number>();
  for (let node = 0; node < nodes; node++) {
    const terms = termsOf(node);
    // Most nodes have one term: a number is found faster than a text made of one.
    const key = terms.length === 1 ? conceptOf[terms[0]!]! : Array.from(terms, (term) => conceptOf[term]!).join();
    let meaning = known.get(key);
    if (meaning === undefined) {
      meaning = meanings.push([...new Set(Array.from(terms, (term) => conceptOf[term]!).filter((concept) => concept >= 0))]) - 1;
      known.set(key, meaning);
    }
    meaningOf[node] = meaning;
  }
  return { meaningOf, meanings };
}

/** Most terms are written in it. */
const IN_NORMAL_FORM = /^[a-z0-9](?:[a-z0-9 '*-]*[a-z0-9*])?$/;

function inNormalForm(term: string): string {
  return IN_NORMAL_FORM.test(term) ? term : normalise(term).text.trim();
}

function isSmallWords(list: ConceptList): boolean {
  return list.concept.startsWith(LANGUAGE_PREFIX);
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
