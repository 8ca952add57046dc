// How common a name is: the rarer the name two records share, the more the agreement says.
import { dataLines } from '../lexicon/load.js';

/** Share of people, from census lists: 0.01 = one in a hundred. Names on no list are taken as rarer than any on it. */
export interface NameShare { given: number; surname: number }
const UNLISTED = 1e-6;
const NONE: NameShare = { given: 0, surname: 0 };

let shares: ReadonlyMap<string, NameShare> | null = null;

/** Read on first use and kept. `name` in plain lower-case Latin letters. */
export function shareOf(name: string): NameShare {
  shares ??= new Map(dataLines('name-frequencies.txt').map((line) => {
    const [text = '', given, surname] = line.split(' ');
    return [text, { given: Number(given) / 1e7, surname: Number(surname) / 1e7 }];
  }));
  return shares.get(name) ?? NONE;
}

export const isGivenName = (name: string): boolean => shareOf(name).given > 0;
/** Far more often a given name than a surname ("john", not "kennedy"). */
export const isMostlyGivenName = (name: string): boolean => shareOf(name).given > 3 * shareOf(name).surname;

/** What agreement on this name is worth, in powers of ten: 2 for Smith, 6 for a name on no list. */
export function weightOf(name: string, role: 'given' | 'surname' | 'any'): number {
  const { given, surname } = shareOf(name);
  const share = role === 'given' ? given : role === 'surname' ? surname : Math.max(given, surname);
  return -Math.log10(Math.max(share, UNLISTED));
}
