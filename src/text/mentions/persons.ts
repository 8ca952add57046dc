// People in a text: names by the census lists, titles with a name, initials, handles, and people meant by relation or role.
import type { PersonMention } from '../../model.js';
import type { MentionInput } from '../mention-input.js';
import { createCover } from './cover.js';
import { isRegion } from './regions.js';
import { cities, givenNames, surnames, towns } from './name-tables.js';
import { gapAfter, isHeadline, longest, opensSentence, touches, touchesAfterPoint, type Word, wordsOf } from './words.js';

const TITLES: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'doctor', 'prof', 'professor', 'sir', 'dame', 'nurse', 'pastor', 'coach', 'judge', 'officer', 'sgt', 'rev', 'reverend', 'mister', 'madam', 'señor', 'señora', 'sra', 'herr', 'frau', 'mme']);
/** Titled names everybody knows and nobody treats. */
const KNOWN_TITLED: ReadonlySet<string> = new Set(['pepper', 'who', 'seuss', 'house', 'bean', 'phil', 'oz', 'dre', 'evil', 'strange', 'doolittle', 'frankenstein', 'jekyll', 'rogers', 'robot', 'potato', 'clean', 'beast', 'fauci', 'spock', 'watson', 'mccoy', 'grey', 'king', 'pac', 'america', 'universe', 'usa', 'world', 'you', 'president', 'right', 'martens', 'burns', 'darcy', 'bennet', 'doubtfire', 'claus', 'maisel', 'marvel', 'piggy', 'cooper', 'house', 'kildare', 'karma', 'google', 'lecter', 'no', 'octopus', 'drake']);
/** A name before one of these words names a disease, a scale, a trial, a street or an institution. */
const NAMED_THINGS: ReadonlySet<string> = new Set(['disease', 'syndrome', 'score', 'scale', 'sign', 'reflex', 'criteria', 'index', 'test', 'classification', 'lymphoma', 'sarcoma', 'tumor', 'tumour', 'palsy', 'phenomenon', 'maneuver', 'manoeuvre', 'procedure', 'method', 'risk', 'study', 'trial', 'catheter', 'university', 'college', 'school', 'foundation', 'institute', 'prize', 'award', 'lecture', 'street', 'st', 'avenue', 'ave', 'road', 'rd', 'park', 'beach', 'island', 'county', 'airport', 'stadium', 'center', 'centre', 'theatre', 'theater', 'hotel', 'church', 'library', 'museum', 'bridge', 'lake', 'river', 'valley', 'hospital', 'clinic', 'medical', 'health', 'memorial', 'general', 'casino', 'bar', 'cafe', 'restaurant', 'day', 'show', 'cup', 'stage', 'fracture', 'tube', 'position', 'contraction', 'contractions', 'vaccine', 'law', 'act', 'group', 'inc', 'llc', 'club']);
/** Words that stand capitalised beside a name without being one. */
const NOT_SURNAMES: ReadonlySet<string> = new Set('hospital|clinic|health|day|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|and|or|the|is|was|in|on|at|for|to|with|from|who|he|she|they|it|you|we|said|says|had|has|mrn|dob|ssn|male|female|type|patient|pt|stage|had|did|can|i|lol|omg|er|ed|icu|md|rn|np|pa|do|phd|covid|hiv'.split('|'));
/** Given names of the lists that nearly always mean something else. */
const NOT_GIVEN: ReadonlySet<string> = new Set('german|al|jersey|english|french|israel|america|asia|india|china|kenya|van|san|los|las|de|la|le|el|santa|saint|st|new|baby|mother|father|sister|brother|king|queen|prince|princess|president|senator|governor|merry|happy|dear|after|before|elderly'.split('|'));
/** Abbreviations that look like initials. */
const NOT_INITIALS = /^(?:U\.S\.|U\.K\.|U\.N\.|E\.R\.|E\.D\.|M\.D\.|D\.O\.|R\.N\.|P\.A\.|N\.P\.|D\.C\.|L\.A\.|N\.Y\.|I\.V\.|I\.D\.|P\.M\.|A\.M\.|U\.S\.A\.|B\.S\.|B\.A\.|M\.A\.|Ph\.D\.|P\.S\.|T\.V\.|R\.I\.P\.|O\.R\.|V\.A\.|D\.J\.|O\.K\.|G\.I\.|H\.R\.|E\.U\.)/;
const INITIALS = /(?<![\p{L}\d.])(?:\p{Lu}\.){2,3}(?![\p{L}\d])/gu;
const INITIALS_AFTER = /(?<=\b(?:patient|pt|client|initials|initials:) )(?!MI|CT|MR|ED|ER|OR|IV|BP|HR|RR|GI|GU|OB|PE|TB|UA|PT|OT|ST|DX|TX|RX|HX|PM|AM|US|UK|RN|MD|NP|PA|DO|VS|IN|IS|HE|IT|NO|SO|ID|AF|HF|QI|ON|AT|TO)[A-Z]{2}(?![\p{L}\d])/gu;

const INTRODUCES = /^(?:named|called|name|patient|pt|client)$/;
const DESCRIBED = /^,? \(?(?:an? |aged? )?\d{1,3}[ -]?(?:y|m|f|year)/i;

export function findPersons(input: MentionInput): readonly PersonMention[] {
  const { text } = input;
  const words = wordsOf(text);
  const found: PersonMention[] = [];
  const headline = isHeadline(words);
  const eponyms = createCover(text.length, input.hits('eponym'));
  for (let index = 0; index < words.length;) {
    const word = words[index];
    const read = word && !eponyms.meets(word) ? titledAt(text, words, index) ?? nameAt(text, words, index, headline) : null;
    if (read && word) {
      const end = read.end;
      found.push({ start: word.start, end, kind: read.kind, name: text.slice(word.start, end) });
    }
    index = read?.next ?? index + 1;
  }
  for (const pattern of [INITIALS, INITIALS_AFTER]) {
    for (const match of text.matchAll(pattern)) {
      if (!NOT_INITIALS.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length, kind: 'initials', name: match[0] });
    }
  }
  for (const { start, end, handle } of input.mentions) found.push({ start, end, kind: 'handle', name: handle });
  for (const { start, end } of input.hits('relation.known')) found.push({ start, end, kind: 'relation', name: text.slice(start, end) });
  for (const { start, end } of input.hits('occupation.public')) found.push({ start, end, kind: 'role', name: text.slice(start, end) });
  return longest(found);
}

interface Read { kind: PersonMention['kind']; end: number; next: number }

/** "Mrs. L. Hernandez", "Dr Lee", "Mr. T". */
function titledAt(text: string, words: readonly Word[], index: number): Read | null {
  const title = words[index];
  if (!title || !TITLES.has(title.lower) || (!title.capital && !/^(?:mr|mrs|ms|dr)$/.test(title.lower)) || !touchesAfterPoint(text, words, index)) return null;
  const name = words[index + 1];
  if (!name?.capital || NOT_SURNAMES.has(name.lower) || KNOWN_TITLED.has(name.lower)) return null;
  const strict = /^(?:mr|mrs|ms|dr|prof|mx)$/.test(title.lower);
  const single = name.raw.length === 1;
  if (!strict && !single && !surnames().has(name.lower) && !givenNames().has(name.lower)) return null;
  let next = index + 2;
  // A first name or an initial goes on to the surname; a surname stands alone.
  const more = words[next];
  if (more?.capital && (touches(text, words, next - 1) || (single && gapAfter(text, words, next - 1) === '. ')) && !NOT_SURNAMES.has(more.lower) && !NAMED_THINGS.has(more.lower) && (single || more.raw.length === 1 || givenNames().has(name.lower) || surnames().has(more.lower))) next += 1;
  if (!strict && NAMED_THINGS.has(words[next]?.lower ?? '') && gapAfter(text, words, next - 1) === ' ') return null;
  return { kind: 'honorific', end: nameEnd(text, words, next - 1), next };
}

/** "Mary Johnson", "James T.", "Mary Q. Smith", "L. Wang", and a single given name inside a sentence. */
function nameAt(text: string, words: readonly Word[], index: number, headline: boolean): Read | null {
  const first = words[index];
  if (!first?.capital || NOT_GIVEN.has(first.lower)) return null;
  const second = words[index + 1];
  const given = givenNames().get(first.lower);
  if (first.raw.length === 1) {
    const family = second?.capital === true && gapAfter(text, words, index) === '. ' && surnames().get(second.lower) === 'plain' && !isRegion(second.lower) && !named(text, words, index + 1);
    return family && second ? { kind: 'name', end: second.end, next: index + 2 } : null;
  }
  if (second?.capital && touches(text, words, index) && gapAfter(text, words, index) !== '-') {
    if (/^\p{Lu}(?:['’]s)?$/u.test(second.raw) && given !== undefined) return initialAfter(text, words, index, given === 'plain');
    if (second.raw.length === 1 && text.charAt(second.end) === '.' && surnames().get(first.lower) === 'plain' && !opensSentence(text, first)) return { kind: 'name', end: second.end + 1, next: index + 2 };
    if (familyAfter(text, words, index, given)) return { kind: 'name', end: nameEnd(text, words, index + 1), next: index + 2 };
  }
  if (headline) return null;
  if (introducedPair(text, words, index)) return { kind: 'name', end: nameEnd(text, words, index + 1), next: index + 2 };
  return aloneAt(text, words, index, given === 'plain') ? { kind: 'name', end: first.end, next: index + 1 } : null;
}

/** Given name and one letter: "James T.", "Paul M", or a middle initial before the surname. */
function initialAfter(text: string, words: readonly Word[], index: number, plain: boolean): Read | null {
  const letter = words[index + 1];
  const third = words[index + 2];
  if (!letter) return null;
  const point = text.charAt(letter.end) === '.';
  if (third?.capital && third.raw.length > 1 && /^\.? $/.test(gapAfter(text, words, index + 1)) && surnames().has(third.lower) && !named(text, words, index + 2) && !opensAfterPoint(third, point)) {
    return { kind: 'name', end: third.end, next: index + 3 };
  }
  if (letter.raw === 'I' || (!point && (!plain || letter.raw === 'A'))) return null;
  return { kind: 'name', end: letter.start + (point ? 2 : 1), next: index + 2 };
}

/** "James T. The ..." : a common word after the point opens the next sentence. */
function opensAfterPoint(word: Word, point: boolean): boolean {
  return point && surnames().get(word.lower) === 'ordinary';
}

function familyAfter(text: string, words: readonly Word[], index: number, given: string | undefined): boolean {
  const first = words[index];
  const second = words[index + 1];
  if (!first || !second || NOT_SURNAMES.has(second.lower) || named(text, words, index + 1) || isRegion(second.lower)) return false;
  if (first.shouted !== second.shouted || isPlaceName(`${first.lower} ${second.lower}`, given === 'plain')) return false;
  const family = surnames().get(second.lower);
  if (given === 'plain') {
    // A town before the surname position, as in "Jackson Memorial", is excluded by `named`.
    return family !== undefined ? family === 'plain' || !opensSentence(text, first) || second.lower.length > 3 : !givenNames().has(second.lower) && /^\p{Lu}\p{Ll}{3,}/u.test(second.raw) && !cities().has(second.lower) && /[^s]$/.test(second.lower) && !opensSentence(text, first);
  }
  if (opensSentence(text, first) || first.raw.length < 3) return false;
  return given === 'ordinary' ? family === 'plain' : isForeign(first, second, family === 'plain');
}

/** Two capitals of no list, where the words around them say that they name somebody: "patient named Aino Rautio", "Aino Rautio, a 45-year-old". */
function introducedPair(text: string, words: readonly Word[], index: number): boolean {
  const [first, second] = [words[index], words[index + 1]];
  if (!first || !second?.capital || !touches(text, words, index) || first.raw.length < 3 || second.raw.length < 3 || first.shouted || second.shouted) return false;
  const things = [first, second].some((word) => NOT_SURNAMES.has(word.lower) || NAMED_THINGS.has(word.lower) || cities().has(word.lower) || isRegion(word.lower));
  if (things || named(text, words, index + 1) || words[index + 2]?.capital) return false;
  const before = words[index - 1]?.lower ?? '';
  return (INTRODUCES.test(before) && /^[ :,]{1,2}$/.test(gapAfter(text, words, index - 1))) || DESCRIBED.test(text.slice(second.end, second.end + 20));
}

/** Small towns are called like people ("Robert Lee", in Texas): behind a given name the person is meant. */
function isPlaceName(name: string, behindGiven: boolean): boolean {
  return isRegion(name) || cities().has(name) || (!behindGiven && towns().has(name));
}

/** Names of no list: beside a listed surname, or with a letter English does not have. */
function isForeign(first: Word, second: Word, listed: boolean): boolean {
  if (cities().has(first.lower) || cities().has(second.lower) || isRegion(first.lower) || NAMED_THINGS.has(first.lower) || NOT_SURNAMES.has(first.lower) || surnames().get(first.lower) === 'ordinary') return false;
  return (listed && !surnames().has(first.lower)) || /[^\x00-\x7f’]/.test(first.raw + second.raw);
}

/** A given name by itself, where a capital means something: "my patient Sarah", not "Will" or "Paris". */
function aloneAt(text: string, words: readonly Word[], index: number, plain: boolean): boolean {
  const word = words[index];
  if (!word || word.raw.length < 3 || word.shouted || cities().has(word.lower) || isRegion(word.lower) || NOT_SURNAMES.has(word.lower) || named(text, words, index)) return false;
  const before = words[index - 1]?.lower ?? '';
  const introduced = INTRODUCES.test(before);
  if (introduced && !opensSentence(text, word)) return plain || surnames().get(word.lower) === 'plain';
  return plain && !opensSentence(text, word) && !words[index + 1]?.capital && !words[index - 1]?.capital;
}

/** Does the word after `index` make a thing of the name ("Lyme disease", "Johns Hopkins Hospital")? */
function named(text: string, words: readonly Word[], index: number): boolean {
  return NAMED_THINGS.has(words[index + 1]?.lower ?? '') && /^['’]?s? $|^-$/.test(gapAfter(text, words, index));
}

/** The end of a name without its possessive "'s", with the point of a closing initial. */
function nameEnd(text: string, words: readonly Word[], index: number): number {
  const word = words[index];
  if (!word) return 0;
  if (word.raw.length === 1 && text.charAt(word.end) === '.') return word.end + 1;
  return /['’]s$/.test(word.raw) ? word.end - 2 : word.end;
}
