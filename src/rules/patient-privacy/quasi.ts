// What may tell who a story is about without a name: one class each for age, time, place, occupation and so on, counted once.
import type { Account, Annotation, Concept, Evidence, Post, RuleContext, SafeHarborLetter, Span } from '../../model.js';
import { sentenceAt, type PatientStory } from './story.js';

export type QuasiName = 'age' | 'time' | 'place' | 'occupation' | 'public role' | 'family' | 'origin or language' | 'rare condition' | 'mechanism' | 'publicised event' | 'link' | 'media' | 'implied place';

export interface Quasi { name: QuasiName; evidence: readonly Evidence[]; /** In the words of a statement: "age", "your hospital is in your bio". */ says: string }

/** Sentences further away than this many characters from the story belong to something else. */
const MARGIN = 300;
/** More quotes of one class tell the reader nothing new. */
const QUOTES = 3;

interface ListedClass { name: QuasiName; concepts: readonly Concept[]; why: string; says: string; letter?: SafeHarborLetter }

const LISTED: readonly ListedClass[] = [
  { name: 'public role', concepts: ['occupation.public'], why: 'A role that the public knows points to one person.', says: 'a public role', letter: 'R' },
  { name: 'occupation', concepts: ['occupation'], why: 'What somebody does for a living narrows down who this is.', says: 'occupation' },
  { name: 'family', concepts: ['family.structure'], why: 'Family details let relatives and neighbours recognise who this is.', says: 'family details' },
  { name: 'origin or language', concepts: ['ethnicity'], why: 'Origin or language narrows down who this is.', says: 'origin or language' },
  { name: 'rare condition', concepts: ['clinical.rare'], why: 'Few people have this.', says: 'rare condition' },
  { name: 'mechanism', concepts: ['story.harm'], why: 'How somebody was hurt is remembered by those who were there.', says: 'how it happened' },
  { name: 'publicised event', concepts: ['story.reallife-link'], why: 'Whoever heard of the event can tell who this is.', says: 'an event people know', letter: 'R' },
  { name: 'place', concepts: ['place.small'], why: 'In a small place everybody knows who this is.', says: 'a small place' },
];

/** Times that say no more than a season, or nothing. */
const VAGUE: ReadonlySet<string> = new Set(['earlier', 'recently', 'last year', 'last summer', 'last winter', 'last spring', 'last fall', 'last autumn']);

/** The classes met around the story, strongest reasons first as listed. `post`: what stands around the text. */
export function quasiOf(text: Annotation, story: PatientStory, post: Post | null, account: Account, context: RuleContext): Quasi[] {
  const window = { start: story.window.start - MARGIN, end: story.window.end + MARGIN };
  const found: Quasi[] = [];
  const add = (name: QuasiName, says: string, evidence: readonly Evidence[]): void => {
    if (evidence.length > 0 && !found.some((each) => each.name === name)) found.push({ name, says, evidence: evidence.slice(0, QUOTES) });
  };
  const inside = <S extends Span>(spans: readonly S[]): readonly S[] => spans.filter((span) => span.start >= window.start && span.end <= window.end && !text.negated(span));
  add('age', 'age', inside(text.ages).map((age) => (age.over89
    ? quote(text, age, 'So few people are over 89 that the age itself may identify.', 'C')
    : quote(text, age, 'An age narrows down who this is.'))));
  add('time', timeSays(text), datedTimes(text, window).map((time) => quote(text, time, timeWhy(time.kind), 'C')));
  add('place', 'place', inside(text.places).filter((place) => isSmall(place.kind, place.name))
      .map((place) => quote(text, place, 'A place of care or residence narrows down who this is.', place.kind === 'unit' ? 'R' : 'B')));
  for (const { name, concepts, why, says, letter } of LISTED) {
    add(name, says, inside(concepts.flatMap((concept) => text.hits(concept))).filter((span) => name !== 'occupation' || !isOwnRole(text, span)).map((span) => quote(text, span, why, letter)));
  }
  if (post?.place && (post.place.name !== null || post.place.latitude !== null)) add('place', 'the place attached to the post', [placeEvidence(post)]);
  if ((post?.media.length ?? 0) > 0) add('media', 'a picture', [fact('A picture or film is attached to this post; look at faces, tattoos, screens and wristbands.')]);
  add('link', 'a linked page', text.identifiers.filter((each) => each.letter === 'N' && each.why.includes('one person')).map((each) => quote(text, each, each.why, 'N')));
  if (!found.some((each) => each.name === 'place')) {
    const implied = impliedPlace(account, context);
    if (implied !== null) add('implied place', implied, [fact(`Readers can take the place from your profile: ${implied}.`)]);
  }
  return found;
}

/** "age, rare condition, today, your hospital is in your bio". */
export function statementOf(classes: readonly Quasi[]): string {
  return `Somebody may recognise the person by ${classes.map((each) => each.says).join(', ')}.`;
}

export function evidenceOf(classes: readonly Quasi[]): Evidence[] {
  return classes.flatMap((each) => each.evidence);
}

/** Times that date what is told, in the order of the text. */
export function datedTimes(text: Annotation, window: Span): Annotation['times'] {
  return text.times.filter((time) => time.start >= window.start && time.end <= window.end && time.kind !== 'clock'
    && !VAGUE.has(text.text.slice(time.start, time.end).toLowerCase()) && !(time.kind === 'relative' && text.negated(time)));
}

/** What the profile says about where this person works or lives, in the words of a statement; null when it says nothing. */
export function impliedPlace(account: Account, { person }: RuleContext): string | null {
  if (account.employer ?? person.employer) return 'your place of work is known';
  if (account.bio !== null && FACILITY.some((word) => account.bio!.toLowerCase().includes(word))) return 'your hospital is in your bio';
  if (account.location ?? person.town) return 'your town is in your profile';
  return null;
}

const FACILITY: readonly string[] = ['hospital', 'clinic', 'medical center', 'medical centre', 'infirmary', 'health system', 'nhs trust', 'practice at', ' @ '];

/** "I am a paramedic": the author's own work, unless a patient stands in the same sentence. */
function isOwnRole(text: Annotation, span: Span): boolean {
  const sentence = sentenceAt(text, span.start);
  return text.firstPerson(span) && !['story.patient', 'story.own-patient'].some((concept) => text.hits(concept).some((hit) => sentenceAt(text, hit.start) === sentence));
}

/** Places below the state; a ward without a number or a name says nothing. */
function isSmall(kind: Annotation['places'][number]['kind'], name: string): boolean {
  if (kind === 'region') return false;
  return kind !== 'unit' || [...name].some((letter) => letter >= '0' && letter <= '9');
}

function timeSays(text: Annotation): string {
  return text.has('time.now') ? 'today' : 'time';
}

function timeWhy(kind: Annotation['times'][number]['kind']): string {
  return kind === 'date' ? 'A date other than the year is an identifier.' : 'Together with the date of the post this tells the day.';
}

function placeEvidence(post: Post): Evidence {
  const name = post.place?.name ?? null;
  const why = 'The place attached to the post tells where this was.';
  return name === null ? { ...fact(why), identifier: 'B' } : { quote: name, start: 0, end: name.length, field: 'place', why, identifier: 'B' };
}

export function quote(text: Annotation, { start, end }: Span, why: string, identifier?: SafeHarborLetter): Evidence {
  return { quote: text.text.slice(start, end), start, end, field: 'text', why, ...(identifier && { identifier }) };
}

export function fact(why: string): Evidence {
  return { quote: '', start: 0, end: 0, field: 'fact', why };
}
