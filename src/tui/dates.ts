// Dates as people read them, in the reader's own zone.
import type { Instant, Precision } from '../model.js';

const DAY = 86_400_000;

/** `14 Mar 2023`. */
export function day(at: Instant | null, zone: string): string {
  return at === null ? 'no date' : short(format(at, zone, { day: 'numeric', month: 'short', year: 'numeric' }));
}

/** `Tue 14 Mar 2023 23:41`, without the time where only the day is known. */
export function moment(at: Instant | null, precision: Precision, zone: string): string {
  if (at === null) return 'no date';
  const date = format(at, precision === 'day' ? 'UTC' : zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).replace(',', '');
  return precision === 'second' ? `${short(date)} ${format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}` : short(date);
}

/** The one month British English writes with four letters would break a column. */
function short(date: string): string {
  return date.replace('Sept', 'Sep');
}

/** `3 years ago`, `12 days ago`, `today`. */
export function ago(at: Instant, now: Instant): string {
  const days = Math.floor((Date.parse(now) - Date.parse(at)) / DAY);
  if (!Number.isFinite(days)) return '';
  if (days < 1) return days < 0 ? 'in the future' : 'today';
  if (days < 60) return days === 1 ? 'yesterday' : `${days} days ago`;
  if (days < 730) return `${Math.round(days / 30.44)} months ago`;
  return `${Math.floor(days / 365.25)} years ago`;
}

/** `12 d`, `5 mo`, `3 y`: how old a source is, in a narrow column. */
export function age(days: number | null): string {
  if (days === null) return '?';
  if (days < 1) return 'today';
  if (days < 90) return `${days} d`;
  return days < 730 ? `${Math.round(days / 30.44)} mo` : `${Math.floor(days / 365.25)} y`;
}

const made = new Map<string, Intl.DateTimeFormat>();
function format(at: Instant, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = zone + Object.keys(options).join();
  let formatter = made.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
    made.set(key, formatter);
  }
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? 'no date' : formatter.format(date);
}
