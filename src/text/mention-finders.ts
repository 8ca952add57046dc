// The finders of src/text/mentions, by the field of an annotation they fill.
import type { MentionFinders } from './mention-input.js';
import { findAges } from './mentions/ages.js';
import { findIdentifiers } from './mentions/identifiers.js';
import { findNumbers } from './mentions/numbers.js';
import { findPersons } from './mentions/persons.js';
import { findPlaces } from './mentions/places.js';
import { findTimes } from './mentions/times.js';

export const FINDERS: MentionFinders = {
  numbers: findNumbers,
  ages: findAges,
  times: findTimes,
  places: findPlaces,
  persons: findPersons,
  identifiers: findIdentifiers,
};
