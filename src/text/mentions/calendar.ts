// Days: the day a post was written where its author lives, and the day a phrase means seen from there.
import type { Instant } from '../../model.js';
import { zoneOffset } from '../zone.js';

const MONTH_KEYS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY_KEYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY = 86_400_000;

/** Days since 1970 of the post in the author's zone (UTC when the zone is unknown); null without a date. */
export function postedDay(postedAt: Instant | null, timeZone: string | null): number | null {
  const time = postedAt === null ? Number.NaN : Date.parse(postedAt);
  if (Number.isNaN(time)) return null;
  return Math.floor((time + (timeZone === null ? 0 : (zoneOffset(timeZone, time) ?? 0))) / DAY);
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number | null): string | null {
  return day === null ? null : new Date(day * DAY).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` when the parts are a real day, else null. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** 1..12 by the first three letters; 0 when it is no month. */
export function monthNumber(name: string): number {
  return MONTH_KEYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The last such weekday before the day of the post (`same` allows the day itself). */
export function weekdayBefore(posted: number | null, name: string, same: boolean): number | null {
  const wanted = WEEKDAY_KEYS.indexOf(name.slice(0, 3).toLowerCase());
  if (posted === null || wanted < 0) return null;
  const today = (posted + 4) % 7;
  const back = (today - wanted + 7) % 7;
  return posted - (back === 0 && !same ? 7 : back);
}

/** Two digits stand for the century that is not after the post by more than a year. */
export function fullYear(digits: string, posted: number | null): number {
  const value = Number(digits);
  if (digits.length > 2) return value;
  const now = posted === null ? 2099 : Number((isoDay(posted) ?? '2099').slice(0, 4));
  return 2000 + value > now + 1 ? 1900 + value : 2000 + value;
}
