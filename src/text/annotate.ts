// Reads texts for the rules: one automaton pass over each, everything else when a rule asks.
import type { Concept, ModelName, OwnWord } from '../model.js';
import { TextAnnotation, type Reading, type TextFacts } from './annotation.js';
import { loadDetector } from './language.js';
import { loadModels, type Models } from './models.js';
import { normalise } from './normalise.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

export interface Annotator {
  annotate(text: string, facts?: TextFacts): TextAnnotation;
  /** Loads what tells the language of long unsure texts. Await once before reading many; without it those are `und`. */
  ready(): Promise<void>;
  /** Whether a word list defines this concept. */
  knows(concept: Concept): boolean;
  /** The shipped models' names. */
  readonly models: readonly ModelName[];
  readonly vocabulary: Vocabulary;
}

export interface AnnotatorOptions {
  /** The person's own words; they become the concepts `own:flag` and `own:allow`. */
  words?: readonly OwnWord[];
  /** Other word lists or models than the shipped ones (tests). */
  vocabulary?: Vocabulary;
  models?: Models;
}

export function createAnnotator(options: AnnotatorOptions = {}): Annotator {
  const vocabulary = options.vocabulary ?? createVocabulary(options.words ?? []);
  const models = options.models ?? loadModels();
  return {
    annotate: (text, facts = {}) => new TextAnnotation(text, facts, read(text, vocabulary), vocabulary, models),
    ready: loadDetector,
    knows: (concept) => vocabulary.concepts.has(concept),
    models: models.cards.map((card) => card.name),
    vocabulary,
  };
}

function read(text: string, vocabulary: Vocabulary): Reading {
  const { automaton, smallWordOf, languages } = vocabulary;
  let form = text;
  let normal: Reading['normal'] = null;
  let all: number[] = [];
  if (!automaton.scan(text, all)) {
    normal = normalise(text);
    form = normal.text;
    all = [];
    automaton.scan(form, all, true);
  }
  const mayHide = form.includes('@') || form.includes('://') || form.includes('www.');
  const smallWords = new Array<number>(languages.length).fill(0);
  const matches: number[] = [];
  for (let i = 0; i < all.length; i += 2) {
    const term = all[i]!;
    const end = all[i + 1]!;
    if (mayHide && isInHandleOrLink(form, end, vocabulary.terms[term]!)) continue;
    const language = smallWordOf[term]!;
    if (language >= 0) smallWords[language]!++;
    else matches.push(term, end);
  }
  return { form, normal, matches, smallWords };
}

/** A handle, an address or a link may spell a word without saying it. */
const LONGEST_LINK = 300;

function isInHandleOrLink(form: string, end: number, term: string): boolean {
  let at = end - 1;
  for (; at >= 0 && end - at < LONGEST_LINK; at--) {
    const code = form.charCodeAt(at);
    if (code <= 32) break;
    if (code === 64) return !term.startsWith('@');
    if (code === 47 && form.startsWith('://', at - 2)) return true;
  }
  return form.startsWith('www.', at + 1);
}
