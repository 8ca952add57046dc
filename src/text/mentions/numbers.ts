// Numbers in digits and in English words, with the unit that follows.
import type { NumberMention } from '../../model.js';
import type { MentionInput } from '../mention-input.js';
import { gapAfter, longest, type Word, wordsOf } from './words.js';

const SMALL: ReadonlyMap<string, number> = new Map([
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
].map((word, value) => [word, value] as const));
const TENS: ReadonlyMap<string, number> = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((word, index) => [word, (index + 2) * 10] as const),
);

const UNITS: ReadonlyMap<string, string> = new Map(Object.entries({
  mg: 'mg', milligram: 'mg', milligrams: 'mg', mcg: 'mcg', ug: 'mcg', µg: 'mcg', μg: 'mcg', micrograms: 'mcg', g: 'g', gram: 'g', grams: 'g', kg: 'kg', kgs: 'kg', kilos: 'kg',
  lb: 'lb', lbs: 'lb', pounds: 'lb', oz: 'oz', stone: 'st', ml: 'ml', mls: 'ml', cc: 'ml', l: 'l', liters: 'l', litres: 'l', liter: 'l', litre: 'l',
  unit: 'unit', units: 'unit', iu: 'unit', meq: 'meq', mmol: 'mmol', mmhg: 'mmHg', bpm: 'bpm', cm: 'cm', mm: 'mm', inches: 'in', tablet: 'tablet', tablets: 'tablet', tabs: 'tablet',
  pill: 'tablet', pills: 'tablet', capsule: 'tablet', capsules: 'tablet', puff: 'puff', puffs: 'puff', drop: 'drop', drops: 'drop', joules: 'J', '%': '%', percent: '%', 'per cent': '%',
  year: 'year', years: 'year', yr: 'year', yrs: 'year', month: 'month', months: 'month', week: 'week', weeks: 'week', wk: 'week', wks: 'week', day: 'day', days: 'day',
  hour: 'hour', hours: 'hour', hr: 'hour', hrs: 'hour', minute: 'minute', minutes: 'minute', min: 'minute', mins: 'minute', times: 'times', x: 'times',
  dollars: 'USD', bucks: 'USD', patients: 'patient', pts: 'patient', people: 'person', drinks: 'drink', beers: 'drink', shots: 'drink',
}));

const DIGITS = /(?<![\p{L}\d.,:/])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,15})(?:\.\d{1,4})?(?![\d/:])/gu;
const UNIT = /[ -]?(%|per cent\b|[a-zµμ]{1,11}(?![\p{L}\d]))/iuy;

export function findNumbers(input: MentionInput): readonly NumberMention[] {
  const { text } = input;
  const found: NumberMention[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const end = match.index + match[0].length;
    found.push(withUnit(text, match.index, end, Number(match[0].replaceAll(',', ''))));
  }
  const words = wordsOf(text);
  for (let index = 0; index < words.length;) {
    const number = readNumberWords(text, words, index);
    if (!number) { index += 1; continue; }
    found.push(withUnit(text, number.start, number.end, number.value));
    index = number.next;
  }
  return longest(found);
}

function withUnit(text: string, start: number, end: number, value: number): NumberMention {
  UNIT.lastIndex = end;
  const match = UNIT.exec(text);
  const unit = match ? UNITS.get((match[1] ?? '').toLowerCase()) : undefined;
  return unit === undefined ? { start, end, value, unit: null } : { start, end: UNIT.lastIndex, value, unit };
}

/** A number written out, from `index` on: "ninety-three", "a hundred and two". `next` is the first word after it. */
export function readNumberWords(text: string, words: readonly Word[], index: number): { value: number; start: number; end: number; next: number } | null {
  const first = words[index];
  if (!first) return null;
  let at = index;
  let value = 0;
  let read = false;
  const lower = (offset: number): string => words[offset]?.lower ?? '';
  const joined = (offset: number): boolean => /^[ -]{1,2}$/.test(gapAfter(text, words, offset));

  const leading = lower(at) === 'a' || lower(at) === 'one' ? 1 : (SMALL.get(lower(at)) ?? 0);
  if (leading > 0 && lower(at + 1) === 'hundred' && joined(at)) {
    value = leading * 100;
    at += 2;
    read = true;
    if (lower(at) === 'and' && (SMALL.has(lower(at + 1)) || TENS.has(lower(at + 1)))) at += 1;
    if (!joined(at - 1)) return { value, start: first.start, end: words[at - 1]?.end ?? first.end, next: at };
  }
  const tens = TENS.get(lower(at));
  if (tens !== undefined) {
    value += tens;
    at += 1;
    read = true;
    const unit = SMALL.get(lower(at));
    if (unit !== undefined && unit > 0 && unit < 10 && joined(at - 1)) { value += unit; at += 1; }
  } else {
    const small = SMALL.get(lower(at));
    if (small !== undefined) { value += small; at += 1; read = true; }
  }
  return read ? { value, start: first.start, end: words[at - 1]?.end ?? first.end, next: at } : null;
}
