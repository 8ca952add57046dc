// Reads a roster (CSV, TSV, XLSX, as practice systems write them) into memory. Nothing of it is kept, logged or named in an error.
import { UserError } from '../model.js';
import { findHeading, guessWithoutHeading, headingWith, type Columns, type Mapping, type Meaning } from './roster-columns.js';
import type { RosterRow } from './roster-row.js';

export interface Roster {
  rows: readonly RosterRow[];
  mapping: Mapping;
  /** The headings as written, by meaning; shown so that the person can check the guess. */
  columns: readonly { meaning: Meaning; column: number; heading: string | null }[];
  /** Sentences with counts, never with names: rows left out, repeated rows, unknown columns. */
  remarks: readonly string[];
}

const LARGEST = 64 * 1024 * 1024;
const WHAT_TO_DO = 'Save the list as CSV with one heading row (for example: first, last) and try again.';

/** `set` replaces the guess column by column. Throws `UserError` when no column of names can be told. */
export async function readRoster(bytes: Uint8Array, set: Columns = {}): Promise<Roster> {
  if (bytes.length > LARGEST) throw new UserError('This roster is larger than 64 MiB.', 'Give a list that holds names only.');
  return rosterFrom(isZip(bytes) ? await sheetRows(bytes) : await textRows(decode(bytes)), set);
}

/** From rows of cells, for a caller that has read them already. */
export function rosterFrom(table: readonly (readonly string[])[], set: Columns = {}): Roster {
  const heading = headingWith(table, set) ?? findHeading(table);
  const mapping = { ...(heading?.mapping ?? guessWithoutHeading(table)), ...numbered(set) };
  if (mapping.full === undefined && mapping.last === undefined && mapping.first === undefined && mapping.handle === undefined) {
    throw new UserError('No column of this roster reads like names.', WHAT_TO_DO);
  }
  const body = table.slice(heading === null ? 0 : heading.row + 1);
  const rows = new Map<string, RosterRow>();
  let [leftOut, repeated] = [0, 0];
  for (const cells of body) {
    const found = rowsOf(cells, mapping);
    if (found.length === 0 && cells.some((cell) => cell.trim() !== '')) leftOut += 1;
    for (const row of found) {
      const key = [row.first, row.last, row.full, row.born, row.handle, row.guardianOf].map((cell) => (cell ?? '').toLowerCase()).join('\u0000');
      if (rows.has(key)) repeated += 1; else rows.set(key, row);
    }
  }
  const titles = heading === null ? [] : table[heading.row] ?? [];
  return { rows: [...rows.values()], mapping, columns: columnsOf(mapping, titles), remarks: remarksOf(leftOut, repeated, heading === null) };
}

/** Columns that were set by their place; those set by their heading stand in the heading's own mapping. */
function numbered(set: Columns): Mapping {
  return Object.fromEntries(Object.entries(set).filter(([, column]) => typeof column === 'number'));
}

function remarksOf(leftOut: number, repeated: number, bare: boolean): string[] {
  return [
    ...(bare ? ['No heading row was found: the columns were guessed from what stands in them.'] : []),
    ...(leftOut > 0 ? [`${leftOut} ${leftOut === 1 ? 'row does' : 'rows do'} not hold a name (titles, footers, totals) and ${leftOut === 1 ? 'was' : 'were'} left out.`] : []),
    ...(repeated > 0 ? [`${repeated} repeated ${repeated === 1 ? 'row was' : 'rows were'} counted once.`] : []),
  ];
}

function columnsOf(mapping: Mapping, titles: readonly string[]): Roster['columns'] {
  return (Object.entries(mapping) as [Meaning, number | undefined][]).flatMap(([meaning, column]) => (column === undefined ? [] : [{ meaning, column, heading: titles[column]?.trim() || null }]));
}

/** Printed below or above lists: totals, dates, page numbers. */
const NOT_A_PERSON = /^(total|totals|count|page|printed|report|generated|run date|end of|records?|confidential|continued|sum|subtotal|as of|date)\b|^\W*$|\d{3,}/i;

function rowsOf(cells: readonly string[], mapping: Mapping): RosterRow[] {
  const cell = (meaning: Meaning): string | null => { const column = mapping[meaning]; return column === undefined ? null : cells[column]?.normalize('NFC').trim() || null; };
  const name = (meaning: Meaning): string | null => { const text = cell(meaning); return text !== null && !NOT_A_PERSON.test(text) && /\p{L}/u.test(text) ? text : null; };
  const [first, last, full, handle] = [name('first'), name('last'), name('full'), cell('handle')];
  if (first === null && last === null && full === null && handle === null) return [];
  const person: RosterRow = {
    first, last, full, preferred: name('preferred'), former: name('former'), born: cell('born'), town: cell('town'), email: cell('email')?.toLowerCase() ?? null, phone: digits(cell('phone')),
    handle: handle?.replace(/^(https?:\/\/)?(www\.)?[a-z]+\.com\//i, '').replace(/^@|(?<!\/)\/+$/g, '') ?? null, status: isFormer(cell('status')) ? 'former' : 'current', guardianOf: name('guardianOf'),
  };
  const guardian = name('guardian');
  if (guardian === null) return [person];
  return [person, { ...person, first: null, last: null, full: guardian, preferred: null, former: null, born: null, email: null, phone: null, handle: null, guardianOf: full ?? [first, last].filter(Boolean).join(' ') }];
}

const isFormer = (status: string | null): boolean => status !== null && /^(former|inactive|discharged|past|ex|closed|archived|deceased|no|n|false|left|transferred)/i.test(status);

/** The last nine digits: enough to tell numbers apart, whatever country code stands before. */
function digits(text: string | null): string | null {
  const all = (text ?? '').replace(/\D/g, '');
  return all.length >= 7 ? all.slice(-9) : null;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

async function sheetRows(bytes: Uint8Array): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))));
  } catch {
    throw new UserError('This Excel file cannot be read.', WHAT_TO_DO);
  }
}

/** UTF-16 by its mark or its zero bytes, UTF-8, else the old Windows code page. */
function decode(bytes: Uint8Array): string {
  const [a, b] = [bytes[0] ?? 0, bytes[1] ?? 0];
  if ((a === 0xff && b === 0xfe) || (bytes.length > 3 && b === 0 && bytes[3] === 0)) return new TextDecoder('utf-16le').decode(bytes);
  if ((a === 0xfe && b === 0xff) || (bytes.length > 3 && a === 0 && bytes[2] === 0)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function textRows(text: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync');
  const options = { delimiter: delimiterOf(text), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, cast: false };
  try {
    return parse(text, options) as string[][];
  } catch {
    return text.split(/\r?\n/).filter(Boolean).map((line) => line.split(options.delimiter).map((cell) => cell.replace(/^"|"$/g, '')));
  }
}

/** The sign that parts most rows into the same number of cells. "LAST, FIRST" alone is no table: then there is one column. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 40).filter((line) => line.trim() !== '').map((line) => line.replace(/"[^"]*"/g, '""'));
  const rate = (sign: string): number => {
    const counts = lines.map((line) => line.split(sign).length - 1).filter((count) => count > 0);
    const common = [...counts].sort((x, y) => x - y)[Math.floor(counts.length / 2)] ?? 0;
    return counts.filter((count) => count === common).length * (sign === ',' ? 1 : 1.5);
  };
  const best = ['\t', ';', '|', ','].sort((x, y) => rate(y) - rate(x))[0] ?? ',';
  if (rate(best) === 0) return '\t';
  const commaNames = lines.every((line) => /^\p{Lu}[\p{L}' -]+, \p{L}[\p{L}'. -]*$/u.test(line));
  return best === ',' && commaNames ? '\t' : best;
}
