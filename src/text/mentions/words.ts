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

let last: { text: string; words: readonly Word[] } = { text: '', words: [] };

/** Letters and digits, with apostrophes inside. Several finders read the same text one after the other: the last reading is kept. */
export function wordsOf(text: string): readonly Word[] {
  if (last.text !== text) last = { text, words: readWords(text) };
  return last.words;
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (!isWordCharacter(text, at)) { at += 1; continue; }
    const start = at;
    at += 1;
    while (at < text.length && (isWordCharacter(text, at) || (isApostrophe(text, at) && isWordCharacter(text, at + 1)))) at += 1;
    words.push(wordAt(text, start, at));
  }
  return words;
}

function wordAt(text: string, start: number, end: number): Word {
  const raw = text.slice(start, end);
  const folded = raw.toLowerCase().replaceAll('’', "'");
  const lower = folded.endsWith("'s") ? folded.slice(0, -2) : folded;
  const capital = raw.charAt(0) !== folded.charAt(0);
  return { start, end, raw, lower, capital, shouted: capital && raw.length > 1 && raw === raw.toUpperCase() };
}

const OTHER_LETTER = /[\p{L}\p{M}\p{N}]/u;

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return OTHER_LETTER.test(text.charAt(at));
}

function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 39 || code === 0x2019;
}

/** Cheap test before the patterns that need a digit. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text);
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

/** A text in the capitals of a headline, where a capital tells nothing. */
export function isHeadline(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.raw.length > 3);
  return long.length >= 6 && long.filter((word) => word.capital).length > long.length * 0.7;
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
