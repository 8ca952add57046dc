// Finds, for one account, the few people of a long roster who are worth comparing: by the sound of family names, then by given name.
import { alikeGiven, alikeSurname } from './compare.js';
import { weightOf } from './frequency.js';
import type { PreparedFace, Sought } from './judge.js';
import { sameGivenName } from './nicknames.js';
import { lettersOf, mostAlike, soundKey } from './similarity.js';

export interface RosterIndex { /** Rows worth comparing, each once. */ candidates(face: PreparedFace): ReadonlySet<number> }

/** Rows that bear one family name. */
type Family = number[];

/** Parts of a handle shorter than this are not looked up inside its letters. */
const SHORTEST_INSIDE = 5;

export function buildIndex(people: readonly Sought[]): RosterIndex {
  const families = new Map<string, Family>();
  const bySound = new Map<string, string[]>();
  const byContact = new Map<string, number>();
  for (const [row, person] of people.entries()) {
    for (const contact of [person.handle, person.email, person.phone]) if (contact !== null) byContact.set(contact, row);
    for (const name of person.names) for (const surname of surnamesOf(name)) put(families, bySound, surname, row);
  }
  const rarities = remembered((surname) => weightOf(surname, 'surname'));
  const reach = Math.log10(Math.max(1, people.length));
  const alike = remembered((part) => (bySound.get(soundKey(part)) ?? []).filter((surname) => alikeSurname(part, surname).strength > 0));
  const firsts = firstNames(people);
  const starts = new Set([...families.keys()].filter((surname) => surname.length >= SHORTEST_INSIDE).map((surname) => surname.slice(0, SHORTEST_INSIDE)));

  return {
    candidates(face) {
      const found = new Set<number>();
      for (const contact of [face.rawHandle, ...face.emails, ...face.phones]) {
        const known = byContact.get(contact);
        if (known !== undefined) found.add(known);
      }
      const parts = partsOf(face);
      const agrees = firsts.agreeing(parts.filter((part) => part.length > 1));
      for (const surname of surnamesIn(face, parts, { families, starts, alike })) {
        const exact = parts.includes(surname) || (face.handle?.letters.includes(surname) ?? false);
        const rarity = exact ? rarities(surname) : 0;
        for (const row of families.get(surname) ?? []) {
          // Without an agreeing given name a common family name says nothing in a roster this long.
          if (rarity >= reach || agrees(row) || (rarity + 1 >= reach && hasInitial(face, surname, people[row]?.names[0]?.given[0] ?? ''))) found.add(row);
        }
      }
      return found;
    },
  };
}

/** Each distinct given name is compared once with an account, however many rows bear it: rows hold numbers of names. */
function firstNames(people: readonly Sought[]): { agreeing(parts: readonly string[]): (row: number) => boolean } {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) { numbers.set(name, (number = names.length)); names.push(name); }
    return number;
  };
  const first = Int32Array.from(people, (person) => numberOf(person.names[0]?.given[0] ?? ''));
  const others = new Map(people.flatMap((person, row) => (person.names.length > 1 ? [[row, person.names.slice(1).map((name) => numberOf(name.given[0] ?? ''))] as const] : [])));
  const like = remembered(() => new Int8Array(names.length), 2000);
  const letters = Int32Array.from(names, lettersOf);
  const isAlike = ({ part, letters: own, known }: Asked, number: number): boolean => {
    const verdict = known[number];
    if (verdict !== 0) return verdict === 1;
    const name = names[number] ?? '';
    // Most names have too few letters in common for a closer look; what is left then are short forms and names without vowels.
    const needsLook = mostAlike(part, own, name, letters[number] ?? 0) >= LEAST_ALIKE || (own & VOWELS) === 0 || ((letters[number] ?? 0) & VOWELS) === 0;
    known[number] = name !== '' && (needsLook ? alikeGiven(part, name).strength > 0 : sameGivenName(part, name)) ? 1 : -1;
    return known[number] === 1;
  };
  return {
    agreeing(parts) {
      const asked = parts.map((part): Asked => ({ part, letters: lettersOf(part), known: like(part) }));
      const any = (number: number): boolean => {
        for (const one of asked) if (isAlike(one, number)) return true;
        return false;
      };
      return (row) => any(first[row] ?? 0) || (others.get(row)?.some(any) ?? false);
    },
  };
}

/** Part of an account's name, with what is known of it: for each number of a name 1 alike, -1 not, 0 not yet compared. */
interface Asked { part: string; letters: number; known: Int8Array }

/** Below this `alikeGiven` looks no further, short forms and names without vowels apart. */
const LEAST_ALIKE = 0.75;
const VOWELS = lettersOf('aeiou');

function put(families: Map<string, Family>, bySound: Map<string, string[]>, surname: string, row: number): void {
  const family = families.get(surname);
  if (family === undefined) {
    families.set(surname, [row]);
    const key = soundKey(surname);
    (bySound.get(key) ?? bySound.set(key, []).get(key))?.push(surname);
  } else {
    family.push(row);
  }
}

/** Family names, joined too, and middle names that may have become one. A person known by one name is found by it. */
function surnamesOf(name: Sought['names'][number]): Set<string> {
  const all = [...name.surnames, ...name.given.slice(1), ...(name.surnames.length > 1 ? [name.surnames.join('')] : [])].filter((part) => part.length > 1);
  return new Set(all.length > 0 ? all : name.given);
}

const partsOf = (face: PreparedFace): string[] => [...new Set([...face.display.surnames, ...face.display.given, ...(face.handle?.words ?? [])])];

interface Surnames { families: ReadonlyMap<string, Family>; /** First letters of every family name that is long enough to be looked up inside a handle. */ starts: ReadonlySet<string>; alike(part: string): readonly string[] }

function surnamesIn(face: PreparedFace, parts: readonly string[], { families, starts, alike }: Surnames): Set<string> {
  const found = new Set<string>();
  for (const part of parts) if (part.length > 1) for (const surname of alike(part)) found.add(surname);
  const letters = face.handle?.letters ?? '';
  for (let start = 0; start + SHORTEST_INSIDE <= letters.length && start < 20; start += 1) {
    if (!starts.has(letters.slice(start, start + SHORTEST_INSIDE))) continue;
    for (let end = start + SHORTEST_INSIDE; end <= Math.min(letters.length, start + 16); end += 1) {
      const inside = letters.slice(start, end);
      if (families.has(inside)) found.add(inside);
    }
  }
  return found;
}

function hasInitial(face: PreparedFace, surname: string, first: string): boolean {
  if (face.display.given.some((part) => part.length === 1 && part === first[0])) return true;
  const letters = face.handle?.letters ?? '';
  const at = letters.indexOf(surname);
  return at >= 0 && (letters[at - 1] === first[0] || letters[at + surname.length] === first[0] || letters[0] === first[0]);
}

/** A cache that lives as long as the matcher; emptied when it holds `most`. */
function remembered<T>(compute: (key: string) => T, most = Infinity): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    let value = kept.get(key);
    if (value === undefined) {
      if (kept.size >= most) kept.clear();
      kept.set(key, (value = compute(key)));
    }
    return value;
  };
}
