// Small helpers with which long lists of phrases are written: one string a list, parts multiplied out.
import type { ConceptList } from './concept-list.js';

/** `'a | b'` as a list of terms. */
export function terms(text: string): readonly string[] {
  return text.split('|').map((term) => term.trim()).filter((term) => term !== '');
}

export function list(concept: string, text: string | readonly string[], language: string | null = 'en'): ConceptList {
  return { concept, language, terms: typeof text === 'string' ? terms(text) : text };
}

/** Every beginning with every end: `pairs("i'm | im", 'drunk | high')`. */
export function pairs(beginnings: string, ends: string): readonly string[] {
  return terms(beginnings).flatMap((beginning) => terms(ends).map((end) => `${beginning} ${end}`));
}
