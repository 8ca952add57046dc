// Reads texts for the rules: one automaton pass over each, everything else when a rule asks.
import type { Concept, OwnWord } from '../model.js';
import { TextAnnotation, type Reading, type TextFacts } from './annotation.js';
import { loadDetector } from './language.js';
import { loadModels, type Models } from './models.js';
import { NEEDS_NORMALISE } from './automaton.js';
import { normalise } from './normalise.js';
import { createVocabulary, type Vocabulary } from './vocabulary.js';

export interface Annotator {
  annotate(text: string, facts?: TextFacts): TextAnnotation;
  /** Loads what tells the language of long unsure texts. Await once before reading many; without it those are `und`. */
  ready(): Promise<void>;
  /** Whether a word list defines this concept. */
  knows(concept: Concept): boolean;
  readonly models: Models;
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
    models,
    vocabulary,
  };
}

function read(text: string, vocabulary: Vocabulary): Reading {
  const { automaton, terms } = vocabulary;
  let form = text;
  let normal: Reading['normal'] = null;
  let matches: number[] = [];
  let smallWords = automaton.scan(text, matches);
  if (smallWords === NEEDS_NORMALISE) {
    normal = normalise(text);
    form = normal.text;
    matches = [];
    smallWords = automaton.scan(form, matches, true);
  }
  const mayHide = matches.length > 0 && (form.includes('@') || form.includes('://') || form.includes('www.'));
  return { form, normal, smallWords, masked: vocabulary.masked.find(form), matches: mayHide ? saidOnly(form, matches, terms) : matches };
}

/** Without what stands in a handle, an address or a link: it may spell a word without saying it. */
function saidOnly(form: string, matches: readonly number[], terms: readonly string[]): number[] {
  const said: number[] = [];
  for (let i = 0; i < matches.length; i += 2) {
    if (!isInHandleOrLink(form, matches[i + 1]!, terms[matches[i]!]!)) said.push(matches[i]!, matches[i + 1]!);
  }
  return said;
}

/** No word of a link is looked for further back than this. */
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
