// The register of word lists: one import and one line per file of src/lexicon/concepts.
import type { ConceptList } from './concept-list.js';
import { functionWords } from './concepts/function-words.js';

export const LISTS: readonly ConceptList[] = [
  ...functionWords,
];
