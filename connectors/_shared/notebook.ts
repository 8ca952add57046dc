// Reads the files of a claim record by record and keeps the book: what was strange is a problem, never the end.
import type { ClaimFile, Facet, Item, Problem, ReadOptions } from '../../src/model.js';
import { csvRows } from '../../src/intake/csv.js';
import type { CsvRow } from '../../src/intake/csv.js';
import { jsonItems, jsonWhole } from '../../src/intake/json-items.js';
import type { JsonItem } from '../../src/intake/json-items.js';
import { Ledger } from './ledger.js';

export interface Notebook {
  readonly ledger: Ledger;
  readonly options: ReadOptions;
}

export function openNotebook(options: ReadOptions): Notebook {
  return { ledger: new Ledger(), options };
}

/** Puts what one record says into `out`; false when it cannot be understood. */
export type Each<R> = (record: R, out: Item[]) => boolean;

export const STRANGE = 'this record has an unknown shape';

/** Streams a JSON file; a top-level object gives its lists element by element and its other members whole. */
export async function* readJson(notebook: Notebook, file: ClaimFile, facet: Facet, each: Each<JsonItem>): AsyncGenerator<Item[]> {
  const { ledger, options } = notebook;
  const onProblem = noteTo(notebook, facet);
  for await (const batch of jsonItems(file, { onProblem, onBytes: options.onBytes })) {
    const out: Item[] = [];
    for (const item of batch) {
      if (!each(item, out)) onProblem({ path: file.path, record: item.index < 0 ? null : item.index, offset: item.offset, reason: STRANGE, damage: true });
    }
    if (out.length > 0) yield out;
  }
  const problems = ledger.takeProblems();
  if (problems.length > 0) yield problems;
}

export interface Table {
  file: ClaimFile;
  facet: Facet;
  isHeader?: (cells: string[]) => boolean;
  delimiter?: string;
  /** Its writer gives every row all columns: a shorter one was cut. */
  whole?: boolean;
}

/** Streams a table; columns are looked up by name in `row.cells`. */
export async function* readCsv(notebook: Notebook, table: Table, each: Each<CsvRow>): AsyncGenerator<Item[]> {
  const { ledger, options } = notebook;
  const { file, facet, isHeader, delimiter, whole } = table;
  const onProblem = noteTo(notebook, facet);
  for await (const batch of csvRows(file, { onProblem, onBytes: options.onBytes, isHeader, delimiter })) {
    const out: Item[] = [];
    for (const row of batch) {
      if (whole === true && row.list.length < Object.keys(row.cells).length) onProblem({ path: file.path, record: row.index, offset: null, reason: 'this row is incomplete: the file is cut off or damaged here', damage: true });
      if (!each(row, out)) onProblem({ path: file.path, record: row.index, offset: null, reason: STRANGE, damage: true });
    }
    if (out.length > 0) yield out;
  }
  const problems = ledger.takeProblems();
  if (problems.length > 0) yield problems;
}

/** All rows of a small table. */
export async function rowsOf(notebook: Notebook, file: ClaimFile | undefined, facet: Facet): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  if (file === undefined) return rows;
  for await (const batch of csvRows(file, { onProblem: noteTo(notebook, facet), onBytes: notebook.options.onBytes })) rows.push(...batch);
  return rows;
}

/** A small document; undefined, with a problem noted, when it is missing or cannot be read. */
export async function documentOf(notebook: Notebook, file: ClaimFile | undefined, facet: Facet): Promise<unknown> {
  if (file === undefined) return undefined;
  return jsonWhole(file, { onProblem: noteTo(notebook, facet), onBytes: notebook.options.onBytes });
}

export function noteTo({ ledger }: Notebook, facet: Facet): (problem: Problem) => void {
  return (problem) => ledger.problem(problem, facet);
}
