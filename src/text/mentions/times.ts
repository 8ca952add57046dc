// When something happened: dates, weekdays, clock times, holidays and words such as "last night", resolved against the post's own timestamp.
import type { TimeMention } from '../../model.js';
import type { MentionInput } from '../mention-input.js';
import { dayOf, fullYear, isoDay, monthNumber, postedDay, weekdayBefore } from './calendar.js';
import { hasDigit, longest } from './words.js';

const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY = 'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday|s)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const YEAR = `(?:,? {0,2}((?:19|20)\\d{2}|['’]\\d{2})(?!\\d))?`;

const MONTH_DAY = new RegExp(`\\b(${MONTH})\\.? {1,2}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[.,/]\\d|[a-z])${YEAR}`, 'gi');
const DAY_MONTH = new RegExp(`(?<![\\w/.])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]{1,2}(${MONTH})(?![a-z])\\.?-?${YEAR}`, 'gi');
const MONTH_YEAR = new RegExp(`\\b(${MONTH})\\.?,? {1,2}(?:of )?((?:19|20)\\d{2}|['’]\\d{2})(?!\\d)`, 'gi');
const MONTH_ALONE = new RegExp(`\\b(?:in|since|last|this|early|late|mid|until|by|during) (${MONTH})(?![\\w'’]| \\d)`, 'gi');
const DAY_OF_MONTH = /\bon the (\d{1,2})(?:st|nd|rd|th)(?! (?:floor|day|hour|week|time|year|try|attempt|grade|ward|unit|street|avenue))(?![a-z])/gi;
const ISO = /(?<![\d-])((?:19|20)\d{2})[-/](\d{1,2})[-/](\d{1,2})(?![\d-])/g;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)?\d{2})(?![\d/-])/g;
const SHORT_NUMERIC = /(?<=\b(?:on|since|seen|dob|admitted|discharged|dated?|until|from|by|last|visit|clinic|hospital)[: ]{1,2})(\d{1,2})\/(\d{1,2}|\d{4})(?![\d/]|\.\d)/gi;
const WEEKDAY_WORD = new RegExp(`\\b(?:(on|last|this past|this|next|since|past) )?(?:(${WEEKDAY})(?: (?:morning|afternoon|evening|night))?)(?![\\w'’])`, 'gi');
const CLOCK = /(?<![\d:.$£€])(?:(?:[01]?\d|2[0-4])(?::[0-5]\d)? ?(?:am|pm|a\.m\.|p\.m\.)(?![a-z])|(?:[01]?\d|2[0-3]):[0-5]\d(?![:\d])|[0-2]\d[0-5]\d ?(?:hrs|hours|h)(?![a-z]))/gi;
const AGO = /\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|few|couple|a couple|couple of|a couple of|several)(?: (?:short|long))? (minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?) (?:ago|back|earlier)(?![a-z])/gi;

/** Words of time and how many days before the post they mean; null = near, but the day cannot be told. */
const RELATIVE: readonly (readonly [string, number | null])[] = [
  ['today', 0], ['tonight', 0], ['this morning', 0], ['this afternoon', 0], ['this evening', 0], ['this am', 0], ['this pm', 0], ['just now', 0], ['right now', 0],
  ['on shift', 0], ['this shift', 0], ['my shift', 0], ['earlier', 0], ['yesterday', 1], ['last night', 1], ['last evening', 1], ['the day before yesterday', 2],
  ['the other day', null], ['the other night', null], ['the other week', null], ['this week', null], ['last week', null], ['past week', null], ['this weekend', null], ['last weekend', null],
  ['over the weekend', null], ['this month', null], ['last month', null], ['recently', null], ['last shift', null], ['last call', null], ['overnight', null],
  ['last summer', null], ['last winter', null], ['last spring', null], ['last fall', null], ['last autumn', null], ['last year', null],
];
const RELATIVE_DAYS: ReadonlyMap<string, number | null> = new Map(RELATIVE);
const RELATIVE_WORD = new RegExp(`\\b(?:${[...RELATIVE].sort((a, b) => b[0].length - a[0].length).map(([words]) => words.replaceAll(' ', ' {1,2}')).join('|')})\\b`, 'gi');
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

type Add = (match: RegExpMatchArray, kind: TimeMention['kind'], day: string | null) => void;

export function findTimes(input: MentionInput): readonly TimeMention[] {
  const { text } = input;
  const posted = postedDay(input.postedAt, input.timeZone);
  const found: TimeMention[] = [];
  const add: Add = (match, kind, day) => {
    const start = match.index ?? 0;
    found.push({ start, end: start + match[0].length, kind, day });
  };
  if (hasDigit(text)) {
    addDates(text, posted, add);
    for (const match of text.matchAll(CLOCK)) add(match, 'clock', null);
  }
  for (const match of text.matchAll(MONTH_ALONE)) if (/^[A-Z]/.test(match[1] ?? '') || !/^(?:may|mar|march|jan)$/i.test(match[1] ?? '')) add(match, 'month', null);
  for (const match of text.matchAll(WEEKDAY_WORD)) addWeekday(match, posted, add);
  for (const match of text.matchAll(AGO)) add(match, 'relative', isoDay(daysAgo(match, posted)));
  for (const match of text.matchAll(RELATIVE_WORD)) {
    const back = RELATIVE_DAYS.get(match[0].toLowerCase().replace(/ {2}/g, ' ')) ?? null;
    add(match, 'relative', back === null || posted === null ? null : isoDay(posted - back));
  }
  for (const hit of input.hits('time.holiday')) found.push({ start: hit.start, end: hit.end, kind: 'holiday', day: null });
  return longest(found);
}

function addDates(text: string, posted: number | null, add: Add): void {
  const year = (part: string | undefined): number | null => {
    if (part) return fullYear(part.replace(/['’]/, ''), posted);
    return posted === null ? null : Number((isoDay(posted) ?? '').slice(0, 4));
  };
  const resolved = (y: number | null, month: number, day: number, stated: boolean): string | null => {
    if (y === null) return null;
    const found = dayOf(y, month, day);
    // "March 3" without a year, after the post: the one before it.
    return found !== null && !stated && posted !== null && found > (isoDay(posted) ?? '') ? dayOf(y - 1, month, day) : found;
  };
  const possible = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;
  for (const match of text.matchAll(MONTH_DAY)) {
    const [, name = '', day = '', stated] = match;
    // "may 5" and "mar 10" in lower case may be a verb or a name with a dose.
    if (possible(1, Number(day)) && !(name === 'may' && !stated)) add(match, 'date', resolved(year(stated), monthNumber(name), Number(day), stated !== undefined));
  }
  for (const match of text.matchAll(DAY_MONTH)) {
    const [, day = '', name = '', stated] = match;
    if (possible(1, Number(day)) && name !== 'may' && name !== 'mar') add(match, 'date', resolved(year(stated), monthNumber(name), Number(day), stated !== undefined));
  }
  for (const match of text.matchAll(ISO)) {
    if (possible(Number(match[2]), Number(match[3]))) add(match, 'date', dayOf(Number(match[1]), Number(match[2]), Number(match[3])));
  }
  for (const match of text.matchAll(NUMERIC)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const y = fullYear(match[4] ?? '', posted);
    if (possible(first, second)) add(match, 'date', first <= 12 && second <= 12 && first !== second && match[2] === '.' ? null : dayOf(y, first, second));
    else if (possible(second, first)) add(match, 'date', dayOf(y, second, first));
  }
  for (const match of text.matchAll(SHORT_NUMERIC)) {
    const month = Number(match[1]);
    const rest = match[2] ?? '';
    if (rest.length === 4 ? month >= 1 && month <= 12 && /^(?:19|20)/.test(rest) : possible(month, Number(rest))) add(match, 'date', null);
  }
  for (const match of text.matchAll(DAY_OF_MONTH)) if (possible(1, Number(match[1]))) add(match, 'date', null);
  for (const match of text.matchAll(MONTH_YEAR)) add(match, 'month', null);
}

/** Short forms ("Sat", "sun", "wed", "Mon") are weekdays only behind "on", "last", "this". */
function addWeekday(match: RegExpMatchArray, posted: number | null, add: Add): void {
  const lead = match[1]?.toLowerCase();
  const name = match[2] ?? '';
  if (!/day$/i.test(name) && (lead === undefined || /^(?:sun|sat|mon|wed)$/.test(name))) return;
  const day = weekdayBefore(posted, name, lead !== 'last' && lead !== 'past');
  add(match, 'weekday', lead === 'next' ? null : isoDay(day));
}

function daysAgo(match: RegExpMatchArray, posted: number | null): number | null {
  const count = match[1]?.toLowerCase() ?? '';
  const number = /^\d/.test(count) ? Number(count) : COUNTS[count];
  if (posted === null || number === undefined) return null;
  const unit = (match[2] ?? '').charAt(0).toLowerCase();
  if (unit === 'm') return /^mi/i.test(match[2] ?? '') ? posted : null;
  return posted - (unit === 'h' ? Math.floor(number / 24) : unit === 'w' ? number * 7 : number);
}
