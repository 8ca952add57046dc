// A date of birth in a roster beside the birthday, year or age an account shows: support for a match, or a doubt about it. Never a match by itself.
import type { Instant } from '../model.js';

/** As far as a cell tells: `days` holds "month-day" once, or twice where day and month cannot be told apart. */
export interface Birth { year: number | null; days: readonly string[] }
/** What an account shows of its owner's birth. */
export interface BirthShown { dates: readonly Birth[]; /** Stated as years of birth. */ born: readonly number[]; /** In the handle, where they may be anything. */ years: readonly number[]; ages: readonly number[]; /** Two digits at a handle's end: a year of birth as often as anything else. */ ending: number | null }
export type BirthAgreement = 'date' | 'year' | 'age' | 'none' | 'differs';

export const NOTHING_SHOWN: BirthShown = { dates: [], born: [], years: [], ages: [], ending: null };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Profiles are rarely brought up to date: an age in one may be some years old, and never ahead. */
const STALE_YEARS = 4;
/** Apart by more than this, age and date of birth are of two people. */
const APART_YEARS = 8;

const NUMERIC = /\b(\d{1,4})[-/.](\d{1,2})(?:[-/.](\d{1,4}))?\b/g;
const NAMED = /\b(?:(\d{1,2})(?:st|nd|rd|th)?\.?[ /-](?:of )?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,9}\.?(?:[ /-](\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,?[ /-]((?:19|20)\d{2}))?(?!\w)/g;
const SAYS_BIRTH = /\b(born|b\.|bday|birthday|dob|est\.?|since)|\u{1F382}|\u{1F388}/u;
const AGE = /\b(\d{2}) ?(?:y\/?o|yrs? old|years? old|years? young)\b|\b(?:aged?|i'?m|i am) (\d{2})\b/g;

/** From a cell of the roster; null where it holds no date. */
export function readBirth(cell: string | null): Birth | null {
  if (cell === null) return null;
  const serial = /^\d{8}$/.exec(cell.trim())?.[0];
  const text = serial === undefined ? cell.toLowerCase() : `${serial.slice(0, 4)}-${serial.slice(4, 6)}-${serial.slice(6)}`;
  return datesIn(text)[0] ?? null;
}

/** `about` is profile text in lower case. Dates count only where the text says that they are of a birth. */
export function birthShown(about: string, handle: string): BirthShown {
  const years = [...handle.matchAll(/(?<!\d)(19[2-9]\d|20[01]\d)(?!\d)/g)].map((match) => Number(match[1]));
  const ending = /(?<!\d)(\d{2})$/.exec(handle)?.[1];
  const shown = { years, ages: agesIn(about), ending: ending === undefined ? null : Number(ending) };
  if (!SAYS_BIRTH.test(about)) return { ...shown, dates: [], born: [] };
  const dates = datesIn(about);
  const stated = [...about.matchAll(/\b(?:born|b\.|est\.?|since)(?: in)? ((?:19|20)\d{2})\b/g)].map((match) => Number(match[1]));
  return { ...shown, dates, born: [...dates.flatMap((date) => date.year ?? []), ...stated] };
}

/** `today` is needed for ages only; without it they say nothing. */
export function agreeOnBirth(birth: Birth, shown: BirthShown, today: Instant | null): BirthAgreement {
  const { year } = birth;
  const sameDay = (other: Birth): boolean => other.days.some((day) => birth.days.includes(day));
  const sameYear = (other: Birth): boolean => other.year === null || year === null || other.year === year;
  if (shown.dates.some((other) => other.days.length > 0 && sameDay(other) && sameYear(other))) return 'date';
  if (year === null) return 'none';
  if (shown.years.includes(year) || shown.born.includes(year)) return 'year';
  if (shown.ending !== null && shown.ending === year % 100) return 'year';
  const age = today === null ? null : Number(today.slice(0, 4)) - year;
  if (age !== null && shown.ages.some((one) => age - one >= 0 && age - one <= STALE_YEARS)) return 'age';
  const apart = [...shown.born.map((other) => Math.abs(other - year)), ...(age === null ? [] : shown.ages.map((one) => Math.abs(age - one)))];
  return apart.length > 0 && apart.every((years) => years > APART_YEARS) ? 'differs' : 'none';
}

function agesIn(about: string): number[] {
  return [...about.matchAll(AGE)].map((match) => Number(match[1] ?? match[2]));
}

function datesIn(text: string): Birth[] {
  const numeric = [...text.matchAll(NUMERIC)].map(([, a = '', b = '', c = '']) => (a.length === 4 ? birthOf(Number(a), [[Number(b), Number(c)]]) : birthOf(yearOf(c), [[Number(a), Number(b)], [Number(b), Number(a)]])));
  const named = [...text.matchAll(NAMED)].map(([, before, month = '', after, year]) => {
    const shortYear = before === undefined ? undefined : after;
    return birthOf(yearOf(year ?? shortYear ?? ''), [[MONTHS.indexOf(month) + 1, Number(before ?? after ?? 0)]]);
  });
  return [...numeric, ...named].filter((birth) => birth !== null);
}

function birthOf(year: number | null, days: readonly (readonly [month: number, day: number])[]): Birth | null {
  const known = days.filter(([month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= 31).map(([month, day]) => `${month}-${day}`);
  return known.length === 0 && year === null ? null : { year, days: [...new Set(known)] };
}

/** Two digits are of the hundred years before the newest patients; nobody's birth is read from other lengths. */
function yearOf(digits: string): number | null {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return null;
  return Number(digits) <= 29 ? 2000 + Number(digits) : 1900 + Number(digits);
}
