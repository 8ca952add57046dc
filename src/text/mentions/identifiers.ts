// The identifiers of 45 CFR 164.514(b)(2)(i) in a text, each with its letter, why it counts, and whether the text ties it to a patient.
import type { IdentifierMention, PersonMention, PlaceMention, SafeHarborLetter, Span, TimeMention } from '../../model.js';
import type { MentionInput } from '../mention-input.js';
import { createCover } from './cover.js';
import { numbersIn } from './labelled-numbers.js';
import { createPatientContext } from './patient-context.js';
import { phonesIn } from './phone.js';
import { hasDigit } from './words.js';

const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,18}(?![\p{L}\d])/gu;
const IP = /(?<![\d.v])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g;
const FAX = /\bfax\b[^\d]{0,12}$/i;
/** Pages about one person who is ill or has died. */
const PERSONAL_PAGE = /gofundme|caringbridge|legacy\.com|obituar|dignitymemorial|tributes?\.|memorial|justgiving|givesendgo/i;
/** ZIP code areas of at most 20,000 people (2000 census, HHS guidance of 2012): even three digits say too much. */
const RESTRICTED_ZIP: ReadonlySet<string> = new Set(['036', '059', '063', '102', '203', '556', '692', '790', '821', '823', '830', '831', '878', '879', '884', '890', '893']);
/** Times that say no more than a year or a season. */
const VAGUE = /^(?:last (?:year|summer|winter|spring|fall|autumn)|recently|earlier|right now)$/i;
const CLINICIAN = /^(?:dr|doctor|prof|professor|nurse|sister)\b/i;
/** Before the author's or the practice's own line: "call our front desk". */
const PRACTICE_LINE = /\b(?:our|us|me|front desk|appointments?|book|hotline|helpline|switchboard)\b/i;
const INTRODUCED = /\b(?:named|called|name is|name was|patient|pt|client)[ ,:]{1,2}$/i;

interface Draft { span: Span; letter: SafeHarborLetter; kind: string; why: string }
/** `mayBeStrong`: strong where a patient is near; `always`: the label itself says so. */
type Add = (draft: Draft, mayBeStrong: boolean, always?: boolean) => void;

/** In order of precedence: what is taken by an earlier identifier is not reported twice. */
export function findIdentifiers(input: MentionInput): readonly IdentifierMention[] {
  const found: IdentifierMention[] = [];
  const cover = createCover(input.text.length);
  const context = createPatientContext(input);
  const add: Add = ({ span: { start, end }, letter, kind, why }, mayBeStrong, always = false) => {
    const mention = { start, end, letter, kind, why };
    if (cover.meets(mention)) return;
    cover.add(mention);
    found.push({ ...mention, strength: always || (mayBeStrong && context.near(mention)) ? 'strong' : 'weak' });
  };
  addAddresses(input, add);
  if (hasDigit(input.text)) addNumbers(input, add);
  for (const age of input.ages) {
    if (age.over89) add({ span: age, letter: 'C', kind: 'age over 89', why: 'So few people are over 89 that the age itself identifies.' }, true);
  }
  for (const time of input.times) addTime(input.text, time, add);
  for (const place of input.places) addPlace(place, add);
  for (const person of input.persons) addPerson(input.text, person, add);
  return found.sort((a, b) => a.start - b.start);
}

function addAddresses({ text, links }: MentionInput, add: Add): void {
  if (text.includes('@')) {
    for (const span of spansOf(text, EMAIL)) add({ span, letter: 'F', kind: 'e-mail address', why: 'An e-mail address points to one person.' }, !isPracticeLine(text, span));
  }
  for (const span of links) {
    const personal = PERSONAL_PAGE.test(span.url);
    add({ span, letter: 'N', kind: 'web address', why: personal ? 'A link to a page about one person.' : 'A link may lead to a page about a person.' }, personal);
  }
}

function addNumbers({ text, times }: MentionInput, add: Add): void {
  const dates = createCover(text.length, times.filter((time) => time.kind === 'date'));
  for (const span of numbersIn(text)) {
    if (dates.meets(span)) continue;
    const { letter, kind, labelled } = span;
    add({ span, letter, kind, why: labelled ? `A ${kind} points to one person.` : `Looks like a ${kind}.` }, true, labelled && letter === 'H');
  }
  for (const span of phonesIn(text)) {
    const fax = FAX.test(text.slice(Math.max(0, span.start - 20), span.start));
    add({ span, letter: fax ? 'E' : 'D', kind: fax ? 'fax number' : 'telephone number', why: 'A telephone number points to one person or household.' }, !isPracticeLine(text, span));
  }
  for (const span of spansOf(text, IP)) add({ span, letter: 'O', kind: 'internet address', why: 'An internet address points to one connection.' }, true);
}

function addTime(text: string, time: TimeMention, add: Add): void {
  if (time.kind === 'clock' || VAGUE.test(text.slice(time.start, time.end))) return;
  const draft = { span: time, letter: 'C' } as const;
  if (time.kind === 'date') add({ ...draft, kind: 'date', why: 'A day in a patient\'s story may be the day of their care.' }, true);
  else if (time.kind === 'month') add({ ...draft, kind: 'month', why: 'A month narrows down when this was.' }, false);
  else add({ ...draft, kind: 'time', why: 'Together with the date of the post this gives the day.' }, false);
}

const PLACES: Readonly<Record<Exclude<PlaceMention['kind'], 'zip' | 'unit' | 'region'>, { kind: string; why: string }>> = {
  town: { kind: 'town or county', why: 'A town or county narrows down who this is.' },
  facility: { kind: 'hospital or clinic', why: 'The place of care narrows down who this is.' },
  street: { kind: 'street address', why: 'A street address points to one household.' },
  checkin: { kind: 'check-in', why: 'A check-in says where this was.' },
};

function addPlace(place: PlaceMention, add: Add): void {
  const { name, kind } = place;
  if (kind === 'region') return;
  if (kind === 'unit') {
    if (/\d|[A-E]$/.test(name)) add({ span: place, letter: 'R', kind: 'room, bed or ward', why: 'A room or bed number points to one patient on that day.' }, true);
  } else if (kind === 'zip') addZip(place, add);
  else add({ span: place, letter: 'B', ...PLACES[kind] }, kind !== 'checkin');
}

/** Three digits of a ZIP code may stand unless few people live there; more digits never may. */
function addZip(place: PlaceMention, add: Add): void {
  const short = /^\d{3}(?:\D|$)/.test(place.name);
  if (short && !RESTRICTED_ZIP.has(place.name.slice(0, 3))) return;
  const why = short ? 'So few people live in this ZIP code area that its three digits already say too much.' : 'A post code narrows down who this is.';
  add({ span: place, letter: 'B', kind: 'post code', why }, true);
}

function addPerson(text: string, person: PersonMention, add: Add): void {
  if (person.kind === 'initials') add({ span: person, letter: 'A', kind: 'initials', why: 'Initials beside a patient\'s story may name them.' }, true);
  if (person.kind !== 'name' && person.kind !== 'honorific') return;
  if (CLINICIAN.test(person.name)) {
    add({ span: person, letter: 'A', kind: 'clinician\'s name', why: 'The name of the person who gives the care narrows down who this is.' }, false);
    return;
  }
  const full = person.kind === 'honorific' || person.name.includes(' ');
  const introduced = INTRODUCED.test(text.slice(Math.max(0, person.start - 12), person.start));
  add({ span: person, letter: 'A', kind: 'name', why: 'A name may tell who this is about.' }, full || introduced);
}

function isPracticeLine(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 40), span.start).split(/[.!?]/).at(-1) ?? '';
  return PRACTICE_LINE.test(before);
}

function* spansOf(text: string, pattern: RegExp): Generator<Span> {
  for (const match of text.matchAll(pattern)) yield { start: match.index, end: match.index + match[0].length };
}
