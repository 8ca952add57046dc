// Finds the people of a roster among accounts, in memory only: nothing here is ever written, logged or put into an error.
import { judge, ORDER, prepareFace, type AccountFace, type MatchReading, type PreparedFace, type Sought } from './judge.js';
import { nameFromColumns, readName, type PersonName } from './person-name.js';
import type { RosterRow } from './roster-row.js';
import { soundKey } from './similarity.js';
import { toLatin } from './transliterate.js';

export interface AccountMatch extends MatchReading { /** Index into the roster's rows; -1 when nobody matches. */ row: number }
export interface Matcher { match(account: AccountFace): AccountMatch }

const NOBODY: AccountMatch = { certainty: 'none', reasons: [], row: -1 };

/** Prepares a roster once: 100,000 rows take about a second; each account then meets only those who share a name's sound. */
export function createMatcher(rows: readonly RosterRow[]): Matcher {
  const people = rows.map(soughtOf);
  const blocks = new Map<string, number[]>();
  const handles = new Map<string, number>();
  for (const [index, person] of people.entries()) {
    if (person.handle !== null) handles.set(person.handle, index);
    for (const key of new Set(person.names.flatMap(keysOf))) (blocks.get(key) ?? blocks.set(key, []).get(key))?.push(index);
  }
  return { match: (account) => best(people, candidates(prepareFace(account), blocks, handles), prepareFace(account)) };
}

/** One pair by itself, for `postop roster test --pairs`. */
export function judgePair(roster: Partial<RosterRow> & { name?: string | null }, account: AccountFace): MatchReading {
  return judge(soughtOf({ ...EMPTY_ROW, ...roster, full: roster.full ?? roster.name ?? null }), prepareFace(account));
}

const EMPTY_ROW: RosterRow = { first: null, last: null, full: null, preferred: null, former: null, born: null, town: null, email: null, phone: null, handle: null, status: 'current', guardianOf: null };

function soughtOf(row: RosterRow): Sought {
  const main = row.last !== null || row.first !== null ? nameFromColumns(row.first ?? '', row.last ?? '') : readName(row.full ?? '');
  const names: PersonName[] = [main];
  if (row.preferred !== null) { const preferred = readName(row.preferred); names.push(preferred.surnames.length > 0 && preferred.given.length > 0 ? preferred : { ...main, given: [...preferred.given, ...preferred.surnames] }); }
  if (row.former !== null) { const former = readName(row.former); names.push(former.given.length > 0 && former.surnames.length > 0 ? former : { ...main, surnames: [...former.surnames, ...former.given] }); }
  return { names: names.filter((name) => name.given.length + name.surnames.length > 0), town: row.town === null ? null : toLatin(row.town).trim(), handle: row.handle === null ? null : row.handle.toLowerCase().replace(/^@/, '') };
}

/** Sounds of all family names, and of middle names that may be one. */
function keysOf(name: PersonName): string[] {
  const parts = [...name.surnames, ...name.given.slice(1), ...(name.surnames.length > 1 ? [name.surnames.join('')] : [])].filter((part) => part.length > 1);
  return (parts.length > 0 ? parts : name.given).map((part) => soundKey(part));
}

function candidates(face: PreparedFace, blocks: ReadonlyMap<string, readonly number[]>, handles: ReadonlyMap<string, number>): Set<number> {
  const found = new Set<number>();
  const known = handles.get(face.rawHandle);
  if (known !== undefined) found.add(known);
  const parts = [...face.display.surnames, ...face.display.given, ...(face.handle?.words.filter((word) => word.length > 2) ?? [])];
  for (const key of new Set(parts.filter((part) => part.length > 1).map(soundKey))) for (const index of blocks.get(key) ?? []) found.add(index);
  return found;
}

function best(people: readonly Sought[], among: ReadonlySet<number>, face: PreparedFace): AccountMatch {
  let found = NOBODY;
  let equals = 0;
  for (const row of among) {
    const person = people[row];
    if (!person) continue;
    const reading = judge(person, face);
    if (reading.certainty !== 'none' && reading.certainty === found.certainty) equals += 1;
    if (ORDER[reading.certainty] > ORDER[found.certainty]) { found = { ...reading, row }; equals = 0; }
  }
  return equals === 0 ? found : { ...found, certainty: found.certainty === 'sure' ? 'likely' : found.certainty, reasons: [...found.reasons, `${equals + 1} people of your list fit equally well`] };
}
