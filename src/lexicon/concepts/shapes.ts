// Words that may tell an age without a digit: the cue `shape:age` is met by them or by any digit. Wide on purpose; the finder decides.
import type { ConceptList } from '../concept-list.js';

export const shapes: readonly ConceptList[] = [
  {
    concept: 'shape.age',
    language: 'en',
    terms: [
      'year old', 'years old', 'yr old', 'month old', 'months old', 'week old', 'weeks old', 'day old', 'days old', 'years of age', 'year olds', 'birthday', 'bday', 'aged', 'decades',
      'teen', 'teens', 'teenage', 'teenager', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties',
      'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred', 'septuagenarian*', 'octogenarian*', 'nonagenarian*', 'centenarian*', 'supercentenarian*',
      'newborn', 'newborns', 'neonate', 'infant', 'toddler', 'preemie', 'elderly',
    ],
  },
];
