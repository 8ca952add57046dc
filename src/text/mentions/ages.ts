// Ages of people, as clinicians and others write them: "45M", "62 yo F", "ninety-three-year-old", "her 101st birthday", "born in 1929".
import type { AgeMention } from '../../model.js';
import type { MentionInput } from '../mention-input.js';
import { readNumberWords } from './numbers.js';
import { hasDigit, longest, wordsOf } from './words.js';

/** Nobody is older; larger numbers are buildings and whisky. */
const OLDEST = 122;

/** Things that are old without being people. */
const THINGS = /^[ -]{0,2}(?:scotch|whisk(?:e)?y|bourbon|wine|port|rum|car|truck|van|house|home|building|laptop|phone|computer|system|church|tradition|company|dog|cat|puppy|horse|tree|bridge|study|studies|equipment|machine|policy|law|rule|question|article|paper|data|book|movie|film|song|record|technology|software|debt|loan|mattress|shoes|degree|career|marriage|relationship|anniversary)\b/i;

const YEAR_OLD = /(?<![\d.,/$£€])(\d{1,3})[ -]?(?:(?:years?|yrs?|yr)\.?[ -](?:old|of age|young)|y\/o|yo|y\.o\.?|yoa|y o)\b/gi;
const YOUNGER_UNIT = /(?<![\d.,/$£€])(\d{1,3})[ -]?(month|months|mo|week|weeks|wk|day|days|hour)[ -](?:old|of age)\b/gi;
const SEX_LETTER = /(?<![\w.,/$£€])(\d{1,2}|1[0-2]\d)(?:[ -]?(?:yr|y))?(?: ?\/ ?|-)?([MF]|[mf](?= (?:with|w\/|c\/o|here|presents|presenting|pt|hx|s\/p|admitted)))(?![\w/'’])/g;
const SEX_WORD = /(?<![\d.,/$£€])(\d{2,3})[ -](?:male|female|man|woman|gentleman|lady)(?![a-z])/gi;
const LETTER_FIRST = /\b([MF])(\d{2})\b(?= ?(?:with|w\/|c\/o|here|presents|presenting|pt|hx|,))/g;
const AGED = /\b(?:aged|age|ages|age:|age of|turned|turning|turns|she's|he's|was|is) {1,2}(\d{1,3})(?![\d%/:.,]\d|%|\d| ?(?:%|percent|mg|kg|lbs?|weeks?|months?|days?|hours?|minutes?|mins?|miles?|dollars|points?|degrees|beats|times|of|out|other|people|patients|pts|cm|feet|am|pm|and a)\b)/gi;
/** "Mr. Henderson, 97, ..." */
const APPOSED = /(?<=[A-Z][a-z]{1,14}), (\d{2,3})(?=[,.]| and\b)(?![,.]\d)/g;
const BIRTHDAY = /(?<![\d.,/])(\d{1,3})(?:st|nd|rd|th) (?:birthday|bday|b-day)\b/gi;
/** Only somebody's: "late 90s" alone are years. */
const DECADE = /\b(?:his|her|their|your|my) (?:(?:early|mid|late|low|high)[ -])?([2-9])0['’]?s\b/gi;
const OWNER = /^(?:his|her|their|your|my)$/;
const PART_OF_DECADE = /^(?:early|mid|late|low|high)$/;
const BORN = /\b(?:born|b\.|dob|date of birth|birth ?date)[ :]{1,2}(?:is |in |on |the )?[a-z\d ,/.-]{0,18}?\b((?:18|19|20)\d{2})\b/gi;
const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ['twenties', 20], ['thirties', 30], ['forties', 40], ['fifties', 50], ['sixties', 60], ['seventies', 70], ['eighties', 80], ['nineties', 90],
]);
const AGE_NOUNS: ReadonlyMap<string, number> = new Map([
  ['septuagenarian', 70], ['octogenarian', 80], ['nonagenarian', 90], ['centenarian', 100], ['supercentenarian', 110],
]);
const DAYS_IN: Readonly<Record<string, number>> = { h: 0, d: 1, w: 7, m: 30 };
/** Without one of these no age is written out in words. */
const SPOKEN = /old|young|aged|turned|arian|ties\b/i;
const CLINICAL_CUES = ['patient.noun', 'patient.possessive', 'patient.act', 'clinical.symptom', 'clinical.disease', 'clinical.test', 'clinical.procedure'] as const;

export function findAges(input: MentionInput): readonly AgeMention[] {
  const { text } = input;
  const found: AgeMention[] = [];
  const add = (start: number, end: number, years: number): void => {
    if (years >= 0 && years <= OLDEST) found.push({ start, end, years, over89: years >= 90 });
  };
  const addAll = (pattern: RegExp, years: (match: RegExpMatchArray) => number | null): void => {
    for (const match of text.matchAll(pattern)) {
      const value = years(match);
      const end = (match.index ?? 0) + match[0].length;
      if (value !== null) add(match.index ?? 0, end, value);
    }
  };
  const person = (match: RegExpMatchArray): number | null =>
    (THINGS.test(text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 24)) ? null : Number(match[1]));

  if (hasDigit(text)) {
    addAll(YEAR_OLD, person);
    addAll(YOUNGER_UNIT, (match) => Math.floor((Number(match[1]) * (DAYS_IN[(match[2] ?? '').charAt(0).toLowerCase()] ?? 1)) / 365));
    if (CLINICAL_CUES.some((cue) => input.has(cue))) {
      addAll(SEX_LETTER, (match) => (match[2] === 'F' && Number(match[1]) >= 96 && Number(match[1]) <= 107 ? null : Number(match[1])));
      addAll(APPOSED, (match) => (Number(match[1]) >= 16 ? Number(match[1]) : null));
      addAll(LETTER_FIRST, (match) => Number(match[2]));
    }
    addAll(SEX_WORD, person);
    addAll(AGED, (match) => (/^(?:was|is|she's|he's)/i.test(match[0]) ? spokenAge(text, match) : Number(match[1])));
    addAll(BIRTHDAY, (match) => Number(match[1]));
    addAll(DECADE, (match) => Number(match[1]) * 10);
    const posted = Number((input.postedAt ?? '').slice(0, 4));
    if (posted > 0) addAll(BORN, (match) => posted - Number(match[1]));
  }
  if (SPOKEN.test(text)) addWords(input, add);
  return longest(found);
}

/** "she was 94" and "he is 7" are ages when the sentence ends or goes on with a clause, not "is 20 minutes" or "was 3 of us". */
function spokenAge(text: string, match: RegExpMatchArray): number | null {
  const end = (match.index ?? 0) + match[0].length;
  const before = text.slice(Math.max(0, (match.index ?? 0) - 8), match.index).toLowerCase();
  const subject = /^(?:she's|he's)/i.test(match[0]) || /(?:^|[^\p{L}])(?:she|he|who|patient|pt) $/u.test(before);
  return subject && /^(?:[.!?,;)]| and| when| but| with|$)/.test(text.slice(end, end + 6)) ? Number(match[1]) : null;
}

function addWords(input: MentionInput, add: (start: number, end: number, years: number) => void): void {
  const { text } = input;
  const words = wordsOf(text);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    const named = AGE_NOUNS.get(word.lower);
    if (named !== undefined) add(word.start, word.end, named);
    const decade = DECADE_WORDS.get(word.lower);
    const owner = words[PART_OF_DECADE.test(words[index - 1]?.lower ?? '') ? index - 2 : index - 1];
    if (decade !== undefined && owner && OWNER.test(owner.lower)) add(owner.start, word.end, decade);
    const number = readNumberWords(text, words, index);
    if (!number) continue;
    const unit = words[number.next];
    const old = words[number.next + 1];
    if (unit && old && /^(?:years?|yr|yrs)$/.test(unit.lower) && /^(?:old|young)$/.test(old.lower) && !THINGS.test(text.slice(old.end, old.end + 24))) {
      add(number.start, old.end, number.value);
    } else if (/^(?:aged|turned)$/.test(words[index - 1]?.lower ?? '') && !/^(?:years|months|weeks|days|hours|minutes|times)$/.test(unit?.lower ?? '')) {
      add(words[index - 1]?.start ?? number.start, number.end, number.value);
    }
    index = number.next - 1;
  }
}
