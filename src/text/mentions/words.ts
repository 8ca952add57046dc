// The words of a text with their capitals, for finders that read names and numbers.
import type { Span } from '../../model.js';

export interface Word extends Span {
  raw: string;
  /** Lower case, straight apostrophe, without a possessive ending. */
  lower: string;
  /** Starts with a capital letter. */
  capital: boolean;
  /** All letters are capitals, at least two of them. */
  shouted: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const folded = raw.toLowerCase().replaceAll('’', "'");
    const lower = folded.endsWith("'s") ? folded.slice(0, -2) : folded;
    const first = raw.charAt(0);
    const capital = first !== first.toLowerCase();
    words.push({ start: match.index, end: match.index + raw.length, raw, lower, capital, shouted: capital && raw.length > 1 && raw === raw.toUpperCase() });
  }
  return words;
}

/** What stands between two neighbouring words: '' when there is no next word. */
export function gapAfter(text: string, words: readonly Word[], index: number): string {
  const word = words[index];
  const next = words[index + 1];
  return word && next ? text.slice(word.end, next.start) : '';
}

/** Only a space (or a hyphen) stands between the word and the next one. */
export function touches(text: string, words: readonly Word[], index: number): boolean {
  const gap = gapAfter(text, words, index);
  return gap === ' ' || gap === '-' || gap === '  ';
}

/** An abbreviation's point and a space, or only a space: "Dr. Lee", "Dr Lee". */
export function touchesAfterPoint(text: string, words: readonly Word[], index: number): boolean {
  const gap = gapAfter(text, words, index);
  return gap === ' ' || gap === '. ' || gap === '.';
}

/** Does the word open its sentence (where a capital says nothing)? */
export function opensSentence(text: string, word: Word): boolean {
  let at = word.start - 1;
  while (at >= 0 && /[\s"'“‘(]/.test(text.charAt(at))) at -= 1;
  return at < 0 || '.!?:\n•…—#-'.includes(text.charAt(at)) || text.slice(at + 1, word.start).includes('\n');
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Spans in order, the longer of two that overlap kept (the earlier one when equally long). */
export function longest<T extends Span>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}
