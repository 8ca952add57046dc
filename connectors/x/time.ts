// Times as X writes them, without Date on the hot path, and the time that is hidden in a modern id.
import type { Instant, Precision } from '../../src/model.js';

const MONTHS: Readonly<Record<string, string>> = {
  Jan: '01', Feb: '02', Mar: '03', Apr: '04', May: '05', Jun: '06', Jul: '07', Aug: '08', Sep: '09', Oct: '10', Nov: '11', Dec: '12',
};
/** X opened in 2006: an earlier year is an error of the export (1997 and 2003 were seen in 2025). */
const FIRST_YEAR = '2006';
const SNOWFLAKE_EPOCH = 1_288_834_974_657n;
/** Ids below this were counted one by one, before 4 November 2010. */
const FIRST_SNOWFLAKE = 30_000_000_000n;

export interface Moment { at: Instant | null; precision: Precision }
const UNKNOWN: Moment = { at: null, precision: 'unknown' };

/** The time of a post by its text and, where that is missing or impossible, by its id. */
export function postMoment(created: unknown, id: string): Moment {
  const written = typeof created === 'string' ? (longForm(created) ?? isoForm(created)) : null;
  if (written !== null) return written;
  const at = snowflakeTime(id);
  return at === null ? UNKNOWN : { at, precision: 'second' };
}

/** `Sat Feb 18 12:33:11 +0000 2023` */
function longForm(text: string): Moment | null {
  if (text.length !== 30 || text.charCodeAt(19) !== 32 || text.charCodeAt(20) !== 43) return null;
  const month = MONTHS[text.slice(4, 7)];
  if (month === undefined || text.slice(26) < FIRST_YEAR || !dayAndClock(text) || !digits(text, 26, 30) || !digits(text, 21, 25)) return null;
  return { at: `${text.slice(26)}-${month}-${text.slice(8, 10)}T${text.slice(11, 19)}Z`, precision: 'second' };
}

/**
 * `2014-05-30 17:49:28 +0000` of grailbird archives. Those made after 2012 lost the time of day of everything before
 * November 2010 and write midnight: such rows know their day only.
 */
function isoForm(text: string): Moment | null {
  if (text.length !== 25 || !text.endsWith(' +0000') || text.charCodeAt(10) !== 32) return null;
  if (!digits(text, 0, 4) || text < FIRST_YEAR || !within(text, 5, 1, 12) || !dayAndClock(text)) return null;
  const time = text.slice(11, 19);
  return { at: `${text.slice(0, 10)}T${time}Z`, precision: time === '00:00:00' ? 'day' : 'second' };
}

/** Both forms have the day at 8 and the time at 11. */
function dayAndClock(text: string): boolean {
  return within(text, 8, 1, 31) && within(text, 11, 0, 23) && within(text, 14, 0, 59) && within(text, 17, 0, 59)
    && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58;
}

/** Two digits at `start` between `low` and `high`. */
function within(text: string, start: number, low: number, high: number): boolean {
  const tens = text.charCodeAt(start) - 48;
  const ones = text.charCodeAt(start + 1) - 48;
  const value = tens * 10 + ones;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 && value >= low && value <= high;
}

function digits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** When a modern id was given out, within a second of the post; null for the counted ids of before November 2010. */
export function snowflakeTime(id: string): Instant | null {
  if (!isId(id)) return null;
  const value = BigInt(id);
  if (value < FIRST_SNOWFLAKE) return null;
  const date = new Date(Number((value >> 22n) + SNOWFLAKE_EPOCH));
  return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 19)}Z`;
}

/** A platform id: up to 20 digits. `-1`, which X writes for "nobody", is none. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 20 && digits(value, 0, value.length);
}
