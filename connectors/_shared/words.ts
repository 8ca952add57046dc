// Small texts out of an export: cleaned and trimmed, null when nothing is left.
import { asText } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';

export function wordsOf(value: unknown): string | null {
  const text = asText(value);
  const words = text === null ? '' : clean(text).trim();
  return words === '' ? null : words;
}

/** The parts that hold words, each a paragraph: a title, a body. */
export function paragraphs(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}
