// Telephone numbers: North American ones by their form, all others when they are possible numbers of a country people of the presets live in.
import { createRequire } from 'node:module';
import type { Span } from '../../model.js';
import { createCover } from './cover.js';

type Library = typeof import('libphonenumber-js/min');

let library: Library | undefined;
/** The library takes a while to load and few posts hold a number: it is read when the first one is met. */
function phoneLibrary(): Library {
  library ??= createRequire(import.meta.url)('libphonenumber-js/min') as Library;
  return library;
}

const COUNTRIES = ['US', 'GB', 'AU', 'IE', 'NZ'] as const;
/** 555-123-4567, (555) 123-4567, 555.123.4567, +1 555 123 4567. Numbers kept free for fiction count too: their form is what is seen. */
const NORTH_AMERICAN = /(?<![\p{L}\d#-])(?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d-])/gu;
const CANDIDATE = /(?<![\p{L}\d#.,-])(?:\+\d{1,3}[ .-]?|0|\(0)[\d ().-]{6,17}\d(?![\d-])/gu;
const LABELLED = /(?<=(?:phone|tel|telephone|cell|mobile|fax|whatsapp|contact|call|text|ring)(?: (?:number|no|me|him|her|is|at|on|us)){0,3}[.:#]{0,2} {0,2})[+(]?\d[\d ()./-]{5,16}\d(?![\d-])/giu;
const FEWEST_DIGITS = 7;
/** Parsing is slow; a post with more candidates than this is a table of figures. */
const MOST_PARSED = 60;

export function phonesIn(text: string): Span[] {
  const found: Span[] = [];
  const cover = createCover(text.length);
  const add = (start: number, length: number): void => {
    const span = { start, end: start + length };
    if (cover.meets(span)) return;
    cover.add(span);
    found.push(span);
  };
  for (const match of text.matchAll(NORTH_AMERICAN)) add(match.index, match[0].length);
  for (const match of text.matchAll(LABELLED)) if (match[0].replace(/\D/g, '').length >= FEWEST_DIGITS) add(match.index, match[0].length);
  let parsed = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    parsed += 1;
    if (parsed > MOST_PARSED) break;
    if (isPhone(match[0])) add(match.index, match[0].length);
  }
  return found;
}

/** With a country code the right length is enough, without one the number must be valid somewhere. */
function isPhone(digits: string): boolean {
  const parse = phoneLibrary().parsePhoneNumberFromString;
  if (digits.startsWith('+')) return parse(digits)?.isPossible() === true;
  return COUNTRIES.some((country) => parse(digits, country)?.isValid() === true);
}
