// Names and places as lookup tables, read from the lexicon's data files on first use.
import { dataLines } from '../../lexicon/load.js';

/** How a listed word may be taken: a name or place only; also an ordinary word; also a personal name. */
export type Reading = 'plain' | 'ordinary' | 'personal';

const MARKS: Readonly<Record<string, Reading>> = { '~': 'ordinary', '^': 'personal' };

function table(...files: readonly string[]): ReadonlyMap<string, Reading> {
  const entries = new Map<string, Reading>();
  for (const file of files) {
    for (const line of dataLines(file)) {
      const reading = MARKS[line.charAt(line.length - 1)];
      entries.set(reading ? line.slice(0, -1) : line, reading ?? 'plain');
    }
  }
  return entries;
}

function once<T>(build: () => T): () => T {
  let kept: T | undefined;
  return () => (kept ??= build());
}

export const givenNames = once(() => table('given-names.txt'));
export const surnames = once(() => table('surnames.txt'));
export const towns = once(() => table('us-towns.txt'));
export const counties = once(() => table('us-counties.txt'));
/** Cities known well enough to be meant when they stand alone. */
export const cities = once(() => table('cities.txt'));
/** Hospitals by full and by short name ("mass general"). */
export const facilities = once(() => table('hospitals.txt', 'hospital-short-names.txt'));
