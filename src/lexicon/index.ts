// The register of word lists: one import and one line per file of src/lexicon/concepts.
import type { ConceptList } from './concept-list.js';
import { functionWords } from './concepts/function-words.js';
import { clinical } from './concepts/clinical.js';
import { identifiers } from './concepts/identifiers.js';
import { offence } from './concepts/offence.js';
import { people } from './concepts/people.js';
import { places } from './concepts/places.js';
import { shapes } from './concepts/shapes.js';
import { relationships } from './concepts/relationships.js';
import { time } from './concepts/time.js';

export const LISTS: readonly ConceptList[] = [
  ...functionWords,
  ...clinical,
  ...identifiers,
  ...offence,
  ...people,
  ...places,
  ...shapes,
  ...relationships,
  ...time,
];
