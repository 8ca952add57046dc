// Finds the people of a roster among accounts, in memory only: nothing here is ever written, logged or put into an error.
import type { Instant } from '../model.js';
import { readBirth } from './birth.js';
import { judge, ORDER, prepareFace, type AccountFace, type Circumstances, type MatchReading, type PreparedFace, type Sought } from './judge.js';
import { nameFromColumns, readName, type PersonName } from './person-name.js';
import { buildIndex } from './roster-index.js';
import type { RosterRow } from './roster-row.js';
import { toLatin } from './transliterate.js';

export interface AccountMatch extends MatchReading { /** Index into the roster's rows; -1 when nobody matches. */ row: number }
export interface Matcher { match(account: AccountFace): AccountMatch }

const NOBODY: AccountMatch = { certainty: 'none', reasons: [], row: -1 };

/** Prepares a roster once; each account then meets only those who share a family name's sound and do not plainly differ. */
export function createMatcher(rows: readonly RosterRow[], today: Instant | null = null): Matcher {
  const people = rows.map(soughtOf);
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
  const { certainty, reasons } = judge(soughtOf({ ...EMPTY_ROW, ...roster, full: roster.full ?? roster.name ?? null }), prepareFace(account));
  return { certainty, reasons };
}

const EMPTY_ROW: RosterRow = { first: null, last: null, full: null, preferred: null, former: null, born: null, town: null, email: null, phone: null, handle: null, status: 'current', guardianOf: null };

function soughtOf(row: RosterRow): Sought {
  const main = row.last !== null || row.first !== null ? nameFromColumns(row.first ?? '', row.last ?? '') : readName(row.full ?? '');
  const names: PersonName[] = [main];
  if (row.preferred !== null) { const preferred = readName(row.preferred); names.push(preferred.surnames.length > 0 && preferred.given.length > 0 ? preferred : { ...main, given: [...preferred.given, ...preferred.surnames] }); }
  if (row.former !== null) { const former = readName(row.former); names.push(former.given.length > 0 && former.surnames.length > 0 ? former : { ...main, surnames: [...former.surnames, ...former.given] }); }
  return { names: names.filter((name) => name.given.length + name.surnames.length > 0), town: row.town === null ? null : toLatin(row.town).trim(), handle: row.handle === null ? null : row.handle.toLowerCase().replace(/^@/, ''), email: row.email, phone: row.phone, birth: readBirth(row.born) };
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
