// Reads texts for the rules: one automaton pass over each, everything else when a rule asks.
import type { Concept, OwnWord } from '../model.js';
import { TextAnnotation, type Reading, type TextFacts } from './annotation.js';
import { loadDetector } from './language.js';
import { loadModels, type Models } from './models.js';
import { HOLDS_AT, HOLDS_LINK, MAY_MASK } from './automaton.js';
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

const NO_MATCHES: readonly number[] = [];
const NONE_MASKED: Reading['masked'] = [];

function read(text: string, vocabulary: Vocabulary): Reading {
  const { automaton, masked } = vocabulary;
  const plain = automaton.scan(text);
  const normal = plain === null ? normalise(text) : null;
  const form = normal?.text ?? text;
  const { matches, length, count, held } = plain ?? automaton.scan(form, true)!;
  const mayHide = length > 0 && (held & (HOLDS_AT | HOLDS_LINK)) !== 0;
  return {
    form, normal, held, smallWords: count,
    matches: length === 0 ? NO_MATCHES : mayHide ? saidOnly(form, matches, length, vocabulary) : matches.slice(0, length),
    masked: (held & MAY_MASK) !== 0 ? masked.find(form) : NONE_MASKED,
  };
}

/** Without what stands in a handle, an address or a link: it may spell a word without saying it. */
function saidOnly(form: string, matches: readonly number[], length: number, { automaton, terms }: Vocabulary): number[] {
  const said: number[] = [];
  for (let i = 0; i < length; i += 2) {
    const term = terms[automaton.termsOf(matches[i]!)[0]!]!;
    if (!isInHandleOrLink(form, matches[i + 1]!, term)) said.push(matches[i]!, matches[i + 1]!);
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
