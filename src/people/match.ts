// Finds the people of a roster among accounts, in memory only: nothing here is ever written, logged or put into an error.
import type { Instant } from '../model.js';
import { judge, ORDER, prepareFace, type AccountFace, type Circumstances, type MatchReading, type PreparedFace, type Sought } from './judge.js';
import { givenFromCell, nameFromParts, readName, surnamesFromCell, type PersonName } from './person-name.js';
import { buildIndex } from './roster-index.js';
import type { RosterRow } from './roster-row.js';
import { toLatin } from './transliterate.js';

export interface AccountMatch extends MatchReading { /** Index into the roster's rows; -1 when nobody matches. */ row: number }
export interface Matcher { match(account: AccountFace): AccountMatch }

const NOBODY: AccountMatch = { certainty: 'none', reasons: [], row: -1 };

/** Prepares a roster once; each account then meets only those who share a family name's sound and do not plainly differ. */
export function createMatcher(rows: readonly RosterRow[], today: Instant | null = null): Matcher {
  const read = cellReader();
  const people = rows.map((row) => soughtOf(row, read));
  const index = buildIndex(people);
  return {
    match(account) {
      const face = prepareFace(account);
      return best(people, index.candidates(face), face, { people: people.length, today });
    },
  };
}

/** One pair by itself, for `postop roster test --pairs`. */
export function judgePair(roster: Partial<RosterRow> & { name?: string | null }, account: AccountFace): MatchReading {
  const { certainty, reasons } = judge(soughtOf({ ...EMPTY_ROW, ...roster, full: roster.full ?? roster.name ?? null }, cellReader()), prepareFace(account));
  return { certainty, reasons };
}

const EMPTY_ROW: RosterRow = { first: null, last: null, full: null, preferred: null, former: null, born: null, town: null, email: null, phone: null, handle: null, status: 'current', guardianOf: null };

interface CellReader { given(cell: string): readonly string[]; surnames(cell: string): readonly string[]; town(cell: string): string }

/** A long roster repeats its given names, family names and towns: each is read once, and its rows share what was read. */
function cellReader(): CellReader {
  const once = <T>(read: (cell: string) => T): ((cell: string) => T) => {
    const known = new Map<string, T>();
    return (cell) => {
      let value = known.get(cell);
      if (value === undefined) known.set(cell, (value = read(cell)));
      return value;
    };
  };
  return { given: once(givenFromCell), surnames: once(surnamesFromCell), town: once((cell) => toLatin(cell).trim()) };
}

function soughtOf(row: RosterRow, read: CellReader): Sought {
  const main = row.last !== null || row.first !== null ? nameFromParts(read.given(row.first ?? ''), read.surnames(row.last ?? '')) : readName(row.full ?? '');
  const names = [main, ...otherNames(main, row)].filter((name) => name.given.length + name.surnames.length > 0);
  return { names, town: row.town === null ? null : read.town(row.town), handle: row.handle === null ? null : row.handle.toLowerCase().replace(/^@/, ''), email: row.email, phone: row.phone, born: row.born };
}

/** A preferred or former name may be whole, or stand for the first or the last name alone. */
function otherNames(main: PersonName, { preferred, former }: RosterRow): PersonName[] {
  const isWhole = (name: PersonName): boolean => name.surnames.length > 0 && name.given.length > 0;
  const [called, before] = [preferred === null ? null : readName(preferred), former === null ? null : readName(former)];
  return [
    ...(called === null ? [] : [isWhole(called) ? called : { ...main, given: [...called.given, ...called.surnames] }]),
    ...(before === null ? [] : [isWhole(before) ? before : { ...main, surnames: [...before.surnames, ...before.given] }]),
  ];
}

function best(people: readonly Sought[], among: Iterable<number>, face: PreparedFace, circumstances: Circumstances): AccountMatch {
  let found = NOBODY;
  let equals = 0;
  for (const row of among) {
    const person = people[row];
    if (!person) continue;
    const reading = judge(person, face, circumstances);
    if (reading.certainty !== 'none' && reading.certainty === found.certainty) equals += 1;
    if (ORDER[reading.certainty] > ORDER[found.certainty]) { found = { certainty: reading.certainty, reasons: reading.reasons, row }; equals = 0; }
  }
  return equals === 0 ? found : { ...found, certainty: found.certainty === 'sure' ? 'likely' : found.certainty, reasons: [...found.reasons, `${equals + 1} people of your list fit equally well`] };
}
