// Reads one file of an archive record by record: unwraps, maps, counts, and notes what could not be understood.
import type { ClaimFile, Facet, Item, Problem } from '../../src/model.js';
import { jsonItems, jsonWhole } from '../../src/intake/json-items.js';
import type { Ledger } from '../_shared/ledger.js';
import type { Each } from './desk.js';

/** Where what is read is noted. */
export interface Notebook {
  ledger: Ledger;
  /** Bytes of the chunk just read. */
  onBytes: ((bytes: number) => void) | undefined;
}

export interface Wanted { file: ClaimFile; facet: Facet | null; each: Each }

/** Batches of items and problems; returns how many records the file held, damaged ones included. */
export async function* readRecords({ ledger, onBytes }: Notebook, { file, facet, each }: Wanted): AsyncGenerator<Item[], number> {
  const onProblem = (problem: Problem): void => ledger.problem(problem, facet);
  let records = 0;
  for await (const batch of jsonItems(file, { onProblem, onBytes })) {
    const items: Item[] = [];
    for (const { value, index, offset } of batch) {
      records += 1;
      if (!each(unwrap(value), items)) onProblem({ path: file.path, record: index, offset, reason: 'this record has an unknown shape', damage: true });
    }
    if (items.length > 0) yield items;
  }
  const problems = ledger.takeProblems();
  if (problems.length > 0) yield problems;
  return records;
}

/** All records of a small file, unwrapped. */
export async function recordsOf({ ledger, onBytes }: Notebook, file: ClaimFile, facet: Facet): Promise<unknown[]> {
  const records: unknown[] = [];
  const onProblem = (problem: Problem): void => ledger.problem(problem, facet);
  for await (const batch of jsonItems(file, { onProblem, onBytes })) records.push(...batch.map((item) => unwrap(item.value)));
  return records;
}

/** A small document; undefined, with a problem noted, when it cannot be read. */
export async function documentOf({ ledger, onBytes }: Notebook, file: ClaimFile | undefined, facet: Facet): Promise<unknown> {
  if (file === undefined) return undefined;
  return jsonWhole(file, { onProblem: (problem) => ledger.problem(problem, facet), onBytes });
}

/** Since January 2020 every record stands in an object of one property: `{ "tweet": {...} }`. */
function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  let inner: unknown = null;
  let properties = 0;
  for (const name in value) {
    properties += 1;
    if (properties > 1) return value;
    inner = (value as Record<string, unknown>)[name];
  }
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner : value;
}
