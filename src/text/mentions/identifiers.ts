// The identifiers of 45 CFR 164.514(b)(2)(i) in a text, each with its letter, why it counts, and whether the text ties it to a patient.
import type { IdentifierMention, PersonMention, PlaceMention, SafeHarborLetter, Span, TimeMention } from '../../model.js';
import type { MentionInput } from '../mention-input.js';
import { numbersIn } from './labelled-numbers.js';
import { createPatientContext } from './patient-context.js';
import { phonesIn } from './phone.js';
import { overlaps } from './words.js';

const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,18}(?![\p{L}\d])/gu;
const IP = /(?<![\d.v])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/gu;
const FAX = /\bfax\b[^\d]{0,12}$/i;
/** Pages about one person who is ill or has died. */
const PERSONAL_PAGE = /gofundme|caringbridge|legacy\.com|obituar|dignitymemorial|tributes?\.|memorial|justgiving|givesendgo/i;
/** ZIP code areas of at most 20,000 people (2000 census, HHS guidance of 2012): even three digits say too much. */
export const RESTRICTED_ZIP: ReadonlySet<string> = new Set(['036', '059', '063', '102', '203', '556', '692', '790', '821', '823', '830', '831', '878', '879', '884', '890', '893']);
/** Times that say no more than a year or a season. */
const VAGUE = /^(?:last (?:year|summer|winter|spring|fall|autumn)|recently|earlier|right now)$/i;
const CLINICIAN = /^(?:dr|doctor|prof|professor|nurse|sister)\b/i;

type Draft = Omit<IdentifierMention, 'strength'>;

export function findIdentifiers(input: MentionInput): readonly IdentifierMention[] {
  const { text } = input;
  const context = createPatientContext(input);
  const found: IdentifierMention[] = [];
  const add = (draft: Draft, strong: boolean): void => {
    if (!found.some((other) => overlaps(other, draft))) found.push({ ...draft, strength: strong ? 'strong' : 'weak' });
  };
  const draft = ({ start, end }: Span, letter: SafeHarborLetter, kind: string, why: string): Draft => ({ start, end, letter, kind, why });

  for (const match of text.matchAll(EMAIL)) {
    const span = { start: match.index, end: match.index + match[0].length };
    add(draft(span, 'F', 'e-mail address', 'An e-mail address points to one person.'), context.near(span));
  }
  for (const link of input.links) {
    const personal = PERSONAL_PAGE.test(link.url);
    add(draft(link, 'N', 'web address', personal ? 'A link to a page about one person.' : 'A link may lead to a page about a person.'), personal && context.near(link));
  }
  const dates = input.times.filter((time) => time.kind === 'date');
  for (const number of numbersIn(text)) {
    if (dates.some((date) => overlaps(date, number))) continue;
    const why = number.labelled ? `A ${number.kind} points to one person.` : `Looks like a ${number.kind}.`;
    const labelledAsHealth = number.labelled && (number.letter === 'H' || number.letter === 'I');
    add(draft(number, number.letter, number.kind, why), labelledAsHealth || context.near(number));
  }
  for (const span of phonesIn(text)) {
    const fax = FAX.test(text.slice(Math.max(0, span.start - 20), span.start));
    add(draft(span, fax ? 'E' : 'D', fax ? 'fax number' : 'telephone number', 'A telephone number points to one person or household.'), context.near(span));
  }
  for (const match of text.matchAll(IP)) {
    const span = { start: match.index, end: match.index + match[0].length };
    add(draft(span, 'O', 'internet address', 'An internet address points to one connection.'), context.near(span));
  }
  for (const age of input.ages) {
    if (age.over89) add(draft(age, 'C', 'age over 89', 'So few people are over 89 that the age itself identifies.'), context.near(age));
  }
  for (const time of input.times) addTime(text, time, (kind, why, strong) => add(draft(time, 'C', kind, why), strong && context.near(time)));
  for (const place of input.places) addPlace(place, (letter, kind, why, strong) => add(draft(place, letter, kind, why), strong && context.near(place)));
  for (const person of input.persons) addPerson(text, person, context.near(person), (kind, why, strong) => add(draft(person, 'A', kind, why), strong));
  return found.sort((a, b) => a.start - b.start);
}

function addTime(text: string, time: TimeMention, add: (kind: string, why: string, strong: boolean) => void): void {
  if (time.kind === 'clock' || VAGUE.test(text.slice(time.start, time.end))) return;
  if (time.kind === 'date') add('date', 'A day in a patient\'s story may be the day of their care.', true);
  else if (time.kind === 'month') add('month', 'A month narrows down when this was.', false);
  else add('time', 'Together with the date of the post this gives the day.', false);
}

function addPlace(place: PlaceMention, add: (letter: SafeHarborLetter, kind: string, why: string, strong: boolean) => void): void {
  const { name, kind } = place;
  if (kind === 'town') add('B', 'town or county', 'A town or county narrows down who this is.', true);
  else if (kind === 'facility') add('B', 'hospital or clinic', 'The place of care narrows down who this is.', true);
  else if (kind === 'street') add('B', 'street address', 'A street address points to one household.', true);
  else if (kind === 'checkin') add('B', 'check-in', 'A check-in says where this was.', false);
  else if (kind === 'unit' && /\d|[A-E]$/.test(name)) add('R', 'room, bed or ward', 'A room or bed number points to one patient on that day.', true);
  else if (kind === 'zip') addZip(name, (why) => add('B', 'post code', why, true));
}

/** Three digits of a ZIP code may stand unless few people live there; more digits never may. */
function addZip(name: string, add: (why: string) => void): void {
  const digits = name.replace(/\D/g, '');
  const short = /^\d{3}(?:\D|$)/.test(name);
  if (short && RESTRICTED_ZIP.has(digits.slice(0, 3))) add('So few people live in this ZIP code area that its three digits already say too much.');
  else if (!short) add('A post code narrows down who this is.');
}

function addPerson(text: string, person: PersonMention, near: boolean, add: (kind: string, why: string, strong: boolean) => void): void {
  if (person.kind === 'initials') add('initials', 'Initials beside a patient\'s story may name them.', near);
  if (person.kind !== 'name' && person.kind !== 'honorific') return;
  const clinician = CLINICIAN.test(person.name);
  const full = person.kind === 'honorific' || / /.test(person.name);
  const introduced = /\b(?:named|called|name is|name was|patient|pt|client)[ ,:]{1,2}$/i.test(text.slice(Math.max(0, person.start - 12), person.start));
  const why = clinician ? 'The name of the person who gives the care narrows down who this is.' : near ? 'A name stands beside words about a patient.' : 'A name.';
  add(clinician ? 'clinician\'s name' : 'name', why, near && !clinician && (full || introduced));
}
