// The form of a text that words are matched in: NFKC, lower case, nothing invisible, look-alike letters made Latin, with the way back.
import { characterTable, INVISIBLE, REWRITE } from './characters.js';
import { CONFUSABLES } from './confusables.js';

export interface Normal {
  text: string;
  /** For each UTF-16 unit of `text`, where its character begins in the original; null when they are equal in length. */
  offsets: Int32Array | null;
  /** For each UTF-16 unit of `text`, where its character ends in the original. */
  ends: Int32Array | null;
}

/** The matching form of a text. Plain texts (no character that needs rewriting) keep their offsets. */
export function normalise(text: string): Normal {
  return isPlain(text) ? { text: foldPlain(text), offsets: null, ends: null } : rewrite(text);
}

/** True when every character can be matched as it stands, by the character table alone. */
export function isPlain(text: string): boolean {
  const { kind } = characterTable();
  for (let i = 0; i < text.length; i++) if (kind[text.charCodeAt(i)] === REWRITE) return false;
  return true;
}

/** Start and end in the original of start..end in the normal form. */
export function original(normal: Normal, start: number, end: number): { start: number; end: number } {
  if (!normal.offsets || !normal.ends || end <= start) return { start, end };
  return { start: normal.offsets[start] ?? start, end: normal.ends[end - 1] ?? end };
}

/** Lower case and straight apostrophes, one unit for one unit. */
function foldPlain(text: string): string {
  const lower = text.toLowerCase();
  const plain = lower.length === text.length ? lower : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
  return plain.replace(/[\u2018\u2019\u02BC\u2032\u00B4`]/g, "'");
}

function rewrite(text: string): Normal {
  const out: string[] = [];
  const offsets: number[] = [];
  const ends: number[] = [];
  const latin = isMostlyLatin(text);
  for (const cluster of clusters(text)) {
    let form = '';
    for (const character of text.slice(cluster.start, cluster.end).normalize('NFKC').toLowerCase()) {
      if (INVISIBLE.test(character)) continue;
      form += (latin && CONFUSABLES.get(character)) || character;
    }
    const plain = foldPlain(form);
    for (let i = 0; i < plain.length; i++) {
      offsets.push(cluster.start);
      ends.push(cluster.end);
    }
    out.push(plain);
  }
  return { text: out.join(''), offsets: Int32Array.from(offsets), ends: Int32Array.from(ends) };
}

/** Reordering marks is quadratic, so a pile of them is composed in pieces. */
const LONGEST_CLUSTER = 32;

/** A character with the marks that follow it: what NFKC may compose into one. */
function* clusters(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start < text.length) {
    let end = start + width(text, start);
    while (end < text.length && end - start < LONGEST_CLUSTER && /\p{M}/u.test(text.slice(end, end + width(text, end)))) end += width(text, end);
    yield { start, end };
    start = end;
  }
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Look-alikes are read as Latin only where Latin is written: a Russian sentence stays Russian. */
function isMostlyLatin(text: string): boolean {
  let latin = 0;
  let other = 0;
  for (const character of text) {
    if (/[a-z\p{Script=Latin}]/iu.test(character)) latin++;
    else if (/\p{L}/u.test(character) && character.normalize('NFKC') === character) other++;
  }
  return latin > other;
}
