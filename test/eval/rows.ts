// Labelled rows: reads a file of the data folder, and deals its rows into parts by a hash of the text.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `more`: the columns after text and label. */
export interface Row { text: string; label: string; more: readonly string[] }

/** Rows to learn from, rows kept to choose between settings and thresholds, rows nothing has seen. */
export type Part = 'learn' | 'held';

/** Rows of `labelled/FILE.tsv` under the data folder (or of that folder itself); null when the file is not there. */
export function readRows(folder: string, file: string): readonly Row[] | null {
  const path = [join(folder, 'labelled', `${file}.tsv`), join(folder, `${file}.tsv`)].find(existsSync);
  if (path === undefined) return null;
  return readTsv(path);
}

export function readTsv(path: string): readonly Row[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => {
    const [text = '', label = '', ...more] = line.split('\t');
    return { text, label, more };
  });
}

/** Own labels hold no words of anybody: the digest of each text, which is looked up among the rows of this file of the data folder. */
const LABELLED = 'e_clinician_reddit_unlabelled';

/** The labelled rows of a file of ours, with their texts; null when the texts are not there. */
export function readLabels(folder: string, path: string): readonly Row[] | null {
  const texts = readRows(folder, LABELLED);
  if (texts === null) return null;
  const byDigest = new Map(texts.map(({ text }) => [digestOf(text), text]));
  return readTsv(path).flatMap((row) => {
    const text = byDigest.get(row.text);
    return text === undefined ? [] : [{ ...row, text }];
  });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}

/** FNV-1a over the UTF-16 units, mixed; unsigned. */
export function hashOf(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** One row in five is held back, the same ones every time. */
export function partOf(text: string): Part {
  return hashOf(text) % 5 === 0 ? 'held' : 'learn';
}

/** mulberry32: the same numbers for the same seed, in [0, 1). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
