// How common a name is: the rarer the name two records share, the more the agreement says.
import { dataLines } from '../lexicon/load.js';

/** Share of people, from census lists: 0.01 = one in a hundred. Names on no list are taken as rarer than any on it. */
const UNLISTED = 1e-6;
/** Both shares of a name in one number: 100,000 names are kept, and as objects they would take several times the room. */
const SHIFT = 2 ** 20;
const PER = 1e7;

let shares: ReadonlyMap<string, number> | null = null;

/** Every listed name, read on first use and kept; the value is for `givenOf` and `surnameOf`. */
export function listedNames(): ReadonlyMap<string, number> {
  shares ??= new Map(dataLines('name-frequencies.txt').map((line) => {
    const [name = '', given, surname] = line.split(' ');
    return [name, Number(given) * SHIFT + Number(surname)];
  }));
  return shares;
}

export const givenOf = (packed: number): number => Math.floor(packed / SHIFT) / PER;
export const surnameOf = (packed: number): number => (packed % SHIFT) / PER;

/** `name` in plain lower-case Latin letters; 0 for a name on no list. */
export const givenShare = (name: string): number => givenOf(listedNames().get(name) ?? 0);
export const surnameShare = (name: string): number => surnameOf(listedNames().get(name) ?? 0);

export const isName = (name: string): boolean => listedNames().has(name);
export const isGivenName = (name: string): boolean => givenShare(name) > 0;
/** Far more often a given name than a surname ("john", not "kennedy"). */
export const isMostlyGivenName = (name: string): boolean => givenShare(name) > 3 * surnameShare(name);

/** What agreement on this name is worth, in powers of ten: 2 for Smith, 6 for a name on no list. */
export function weightOf(name: string, role: 'given' | 'surname' | 'any'): number {
  const share = role === 'given' ? givenShare(name) : role === 'surname' ? surnameShare(name) : Math.max(givenShare(name), surnameShare(name));
  return -Math.log10(Math.max(share, UNLISTED));
}
