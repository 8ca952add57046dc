// An annotator over a few invented word lists, so that these tests say what they mean and stay when the lists grow.
import type { ConceptList } from '../../src/lexicon/concept-list.js';
import { functionWords } from '../../src/lexicon/concepts/function-words.js';
import { shapes } from '../../src/lexicon/concepts/shapes.js';
import type { OwnWord } from '../../src/model.js';
import { createAnnotator, type Annotator } from '../../src/text/annotate.js';
import { createVocabulary } from '../../src/text/vocabulary.js';

const LISTS: readonly ConceptList[] = [
  ...functionWords,
  ...shapes,
  { concept: 'test.patient', language: 'en', terms: ['patient', 'my patient', 'pt'] },
  { concept: 'test.act', language: 'en', terms: ['intubat*', 'chest pain', 'co worker', 'y/o', '#metoo', "can't breathe"] },
  { concept: 'test.drug', language: null, terms: ['fentanyl'] },
  { concept: 'test.coarse', language: 'en', terms: ['darn', 'crud*', 'heckle'], masked: true },
  { concept: 'test.coarse', language: 'es', terms: ['caramba', 'once'] },
];

export function annotatorOf(words: readonly OwnWord[] = []): Annotator {
  return createAnnotator({ vocabulary: createVocabulary(words, LISTS) });
}

/** What each hit of a concept quotes. */
export function quotes(annotator: Annotator, text: string, concept: string): string[] {
  return annotator.annotate(text).hits(concept).map((hit) => text.slice(hit.start, hit.end));
}
