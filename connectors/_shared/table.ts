// Tables of an export row by row, with columns asked for by a name that spaces, case and underscores do not change.
import type { ClaimFile, Facet, Item, Problem } from '../../src/model.js';
import { csvRows } from '../../src/intake/csv.js';
import type { Ledger } from './ledger.js';

/** The text of a column, `''` when the table has none of that name. */
export type Cells = (column: string) => string;

/** Turns one row into items; false when it cannot be understood. */
export type EachRow = (cells: Cells, out: Item[]) => boolean;

export interface Table {
  file: ClaimFile;
  facet: Facet | null;
  /** Column names as `columnKey` makes them; the row that holds them all is the header. */
  columns: readonly string[];
  each: EachRow;
}

/** `Share Link`, `ShareLink` and `share_link` are one column. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[\s_/-]/g, '');
}

export function isHeaderOf(columns: readonly string[]): (cells: readonly string[]) => boolean {
  return (cells) => {
    const keys = new Set(cells.map(columnKey));
    return columns.every((column) => keys.has(column));
  };
}

/** Batches of items and problems of one table. */
export async function* readTable(ledger: Ledger, onBytes: ((bytes: number) => void) | undefined, { file, facet, columns, each }: Table): AsyncGenerator<Item[]> {
  const onProblem = (problem: Problem): void => ledger.problem(problem, facet);
  let names: Map<string, string> | null = null;
  let last = { index: 0, cells: Infinity };
  for await (const rows of csvRows(file, { onProblem, onBytes, isHeader: isHeaderOf(columns) })) {
    const items: Item[] = [];
    for (const { cells, index, list } of rows) {
      last = { index, cells: list.length };
      names ??= new Map(Object.keys(cells).map((name) => [columnKey(name), name]));
      const known = names;
      const read = each((column) => cells[known.get(column) ?? ''] ?? '', items);
      if (!read) onProblem({ path: file.path, record: index, offset: null, reason: 'this row has an unknown shape', damage: true });
    }
    if (items.length > 0) yield items;
  }
  // Nothing else tells a cut file whose last row stands without quotes.
  if (names !== null && last.cells < names.size) onProblem({ path: file.path, record: last.index, offset: null, reason: 'it is cut off: its last row is not whole', damage: true });
  const problems = ledger.takeProblems();
  if (problems.length > 0) yield problems;
}
