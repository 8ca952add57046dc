// The mention finders, one per field of an annotation.
import type { MentionFinders } from '../mention-input.js';
import { findAges } from './ages.js';
import { findIdentifiers } from './identifiers.js';
import { findNumbers } from './numbers.js';
import { findPersons } from './persons.js';
import { findPlaces } from './places.js';
import { findTimes } from './times.js';

export const mentionFinders: MentionFinders = {
  numbers: findNumbers,
  ages: findAges,
  times: findTimes,
  places: findPlaces,
  persons: findPersons,
  identifiers: findIdentifiers,
};
