// What a word list is: a concept, the language its terms belong to, and the terms.
import type { Concept } from '../model.js';

export interface ConceptList {
  /** `area.thing`, lower case: `patient.noun`, `profanity.strong`. Several lists may share a concept. */
  concept: Concept;
  /** Primary tag of the language these terms count in; null = in every language (drug names, hashtags). */
  language: string | null;
  /** Terms (syntax: README.md), or the name of a file in src/lexicon/data that holds one a line. */
  terms: readonly string[] | { readonly file: string };
  /** People spell these words to be missed ("sh1t"): look a second time where a text looks so. */
  masked?: boolean;
}
