// Places smaller than a state: towns, counties, facilities, wards, streets, post codes, check-ins; and regions, which do not identify.
import type { PlaceMention } from '../../model.js';
import type { MentionInput } from '../mention-input.js';
import { type Cover, createCover } from './cover.js';
import { facilityAt } from './facilities.js';
import { isPostalRegion, isRegion } from './regions.js';
import { cities, counties, givenNames, type Reading, surnames, towns } from './name-tables.js';
import { gapAfter, hasDigit, isHeadline, longest, touches, type Word, wordsOf } from './words.js';

const STREET_KIND = '[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Rr]oad|[Rr]d|[Bb]oulevard|[Bb]lvd|[Ll]ane|[Ll]n|[Dd]rive|[Dd]r|[Cc]ourt|[Cc]t|[Tt]errace|[Ww]ay|[Pp]lace|[Pp]l|[Ss]quare|[Ss]q|[Hh]ighway|[Hh]wy|[Pp]arkway|[Pp]kwy|[Cc]rescent|[Cc]lose|[Cc]ircle|[Cc]ir|[Rr]ow|[Ww]alk|[Gg]ardens';
const STREET = new RegExp(`\\b\\d{1,5}[a-z]?,? (?:[NSEW]\\.? )?(?:[\\p{Lu}\\d][\\p{L}\\d'’]{0,20} ){1,3}(?:${STREET_KIND})(?!\\p{L})\\.?`, 'gu');
const POSTCODE_UK = /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?) \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/gu;
const POSTCODE_CA = /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\d])/gu;
const ZIP_LABELLED = /(?<=\b(?:zip(?: ?code)?|postal code|postcode|post code|zip prefix)(?: is|:| #)? {0,2})\d{3,5}(?:-\d{4})?(?:\*{1,2}|xx)?(?!\d)/gi;
const ZIP = /(?<=(?:\b[A-Z]{2},?|\bin|\bfrom|\bnear) )\d{5}(?:-\d{4})?(?![\d.,]\d|\d| ?(?:people|patients|miles|dollars|kids|cases|deaths|steps|years|feet|others|of|new))/g;
const UNIT = /\b(?:[Ww]ard|[Rr]oom|[Rr]m|[Bb]ed|[Bb]ay|[Bb]edspace|[Cc]ubicle|[Pp]od|[Rr]esus|[Tt]heatre)(?: number)? ?#?(?:[A-Z]?\d{1,4}[A-Z]?|[A-E](?!['’]))\b(?! (?:patients|beds|hospital|years|minutes|hours))|\b\d{1,2}(?:st|nd|rd|th) floor\b/g;
/** "@ Luna Supper Club", as picture posts carry it. */
const CHECK_IN_LEAD = /(?:^|[\s.!…])(?:@|📍) $/u;
const LONGEST_CHECK_IN = 8;
const NEAR: ReadonlySet<string> = new Set(['in', 'at', 'from', 'near', 'outside', 'to', 'of', 'around', 'via', 'downtown', 'across', 'leaving', 'visiting', 'into']);
/** Towns of the list that nearly always mean something else, even behind "in" and "from". */
const NOT_TOWNS: ReadonlySet<string> = new Set('english|german|french|spanish|italian|polish|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mars|venus|god|jesus|heaven|earth|amazon|apple|google|facebook|twitter|instagram|youtube|netflix|star|republic|union|congress|senate|clinton|trump|washington|lincoln|jefferson|roosevelt|obama|bush|johnson|nixon|covid|santa claus|chevron|sunrise|medicine|science|nature|oral|er|or|ed|icu|us|usa|uk|eu|pa|md|do|crohn|graves|addison|parkinson|cushing|hodgkin|hodgkins|barrett|turner|wilson|bell|foley|gleason|wells|framingham|ultra|marathon|independence|liberty|justice|social|home|best|art|reform'.split('|'));
const FACILITY_WINDOW = 3;

export function findPlaces(input: MentionInput): readonly PlaceMention[] {
  const { text } = input;
  const words = wordsOf(text);
  const found: PlaceMention[] = [];
  const add = (start: number, end: number, kind: PlaceMention['kind']): void => {
    found.push({ start, end, kind, name: text.slice(start, end) });
  };
  const addAll = (pattern: RegExp, kind: PlaceMention['kind']): void => {
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, kind);
  };
  if (hasDigit(text)) {
    addAll(STREET, 'street');
    addAll(POSTCODE_UK, 'zip');
    addAll(POSTCODE_CA, 'zip');
    addAll(ZIP_LABELLED, 'zip');
    addAll(ZIP, 'zip');
    addAll(UNIT, 'unit');
  }
  for (const hit of input.hits('place.unit')) add(hit.start, hit.end, 'unit');
  const headline = isHeadline(words);
  const eponyms = createCover(text.length, input.hits('eponym'));
  for (let index = 0; index < words.length;) {
    const next = readAt(text, words, index, found, eponyms, headline);
    index = Math.max(next, index + 1);
  }
  return longest(found);
}

/** Reads a facility, a check-in, a county or a town at word `index`; returns the index behind it. */
function readAt(text: string, words: readonly Word[], index: number, found: PlaceMention[], eponyms: Cover, headline: boolean): number {
  const word = words[index];
  if (!word?.capital) return index + 1;
  const facility = facilityAt(text, words, index, headline);
  if (facility) {
    const end = regionEnd(text, words, facility.next) ?? facility.next;
    const last = words[end - 1] ?? word;
    found.push({ ...facility.place, end: last.end, name: text.slice(word.start, last.end) });
    return end;
  }
  if (CHECK_IN_LEAD.test(text.slice(Math.max(0, word.start - 4), word.start))) {
    const next = checkInEnd(text, words, index);
    const end = words[next - 1]?.end ?? word.end;
    found.push({ start: word.start, end, name: text.slice(word.start, end), kind: 'checkin' });
    return next;
  }
  if (eponyms.meets(word)) return index + 1;
  for (let length = Math.min(FACILITY_WINDOW, words.length - index); length >= 1; length -= 1) {
    const last = words[index + length - 1];
    if (!last?.capital || (length > 1 && !spaced(text, words, index, length))) continue;
    const name = text.slice(word.start, last.end).toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
    const next = index + length;
    if (isRegion(name) && (name.length > 2 || last.shouted)) {
      found.push({ start: word.start, end: last.end, name, kind: 'region' });
      return next;
    }
    const county = words[next];
    if (county && /^(?:county|parish|borough)$/.test(county.lower) && county.capital && touches(text, words, next - 1) && (counties().has(name) || index > 0)) {
      found.push({ start: word.start, end: county.end, name: text.slice(word.start, county.end), kind: 'town' });
      return next + 1;
    }
    const reading = readingOf(name, last.raw);
    if (reading === null) continue;
    const region = regionEnd(text, words, next);
    if (region === null && !standsAsPlace(text, words, index, next, reading)) continue;
    const end = words[(region ?? next) - 1] ?? last;
    found.push({ start: word.start, end: end.end, name: text.slice(word.start, end.end), kind: 'town' });
    return region ?? next;
  }
  return index + 1;
}

/** The index behind the capitals (and the small words between them) of a check-in. */
function checkInEnd(text: string, words: readonly Word[], index: number): number {
  let next = index + 1;
  for (let at = index + 1; at < Math.min(words.length, index + LONGEST_CHECK_IN); at += 1) {
    const word = words[at];
    if (!word || !/^(?:,? | & |-)$/.test(gapAfter(text, words, at - 1)) || !(word.capital || /^(?:of|the|and|at|\d+)$/.test(word.lower))) break;
    if (word.capital) next = at + 1;
  }
  return next;
}

type TownReading = { known: boolean; reading: Reading };

function readingOf(name: string, raw: string): TownReading | null {
  const known = cities().get(name);
  if (known !== undefined) return name.length > 3 || raw === raw.toUpperCase() ? { known: true, reading: known } : null;
  if (NOT_TOWNS.has(name) || name.length < 4) return null;
  const listed = towns().get(name) ?? (counties().has(name) ? 'personal' : undefined);
  return listed === undefined ? null : { known: false, reading: listed };
}

/** Well-known cities stand alone; other towns need a word such as "in" or "from" before them. */
function standsAsPlace(text: string, words: readonly Word[], index: number, next: number, { known, reading }: TownReading): boolean {
  const before = words[index - 1];
  const lead = before !== undefined && NEAR.has(before.lower) && /^ (?:the )?$/.test(gapAfter(text, words, index - 1));
  const after = words[next];
  // "Austin Smith", "Houston Rockets": a capital behind the word makes it part of another name.
  const partOfName = after !== undefined && after.capital && touches(text, words, next - 1) && (reading === 'personal' || !known || surnames().has(after.lower));
  const given = before !== undefined && before.capital && givenNames().get(before.lower) === 'plain' && touches(text, words, index - 1);
  if (partOfName || given || reading === 'ordinary') return false;
  if (known) return reading === 'plain' || lead;
  return lead && before?.lower !== 'of' && (reading === 'plain' || before?.lower === 'in' || before?.lower === 'near');
}

/** The index behind ", IL" or ", Illinois" when it follows word `next - 1`; also behind ", Springfield, IL" and " in Chicago" for facilities. */
function regionEnd(text: string, words: readonly Word[], next: number): number | null {
  const gap = gapAfter(text, words, next - 1);
  const word = words[next];
  if (!word || (gap !== ', ' && gap !== ' ')) return null;
  if (isPostalRegion(word.raw)) return next + 1;
  if (gap === ' ') return null;
  if (isRegion(word.lower) && word.capital) return next + 1;
  const second = words[next + 1];
  return second && word.capital && second.capital && touches(text, words, next) && isRegion(`${word.lower} ${second.lower}`) ? next + 2 : null;
}

function spaced(text: string, words: readonly Word[], index: number, length: number): boolean {
  for (let at = index; at < index + length - 1; at += 1) {
    const gap = gapAfter(text, words, at);
    if (!(gap === ' ' || gap === '-' || (gap === '. ' && /^(?:st|ft|mt)$/.test(words[at]?.lower ?? '')))) return false;
  }
  return true;
}
