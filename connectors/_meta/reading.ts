// Reads one file of a Meta export record by record, whatever stands around the records: a list, a named list, or nothing.
import type { ClaimFile, Facet, Item, Problem } from '../../src/model.js';
import { asList, asRecord } from '../../src/intake/decode.js';
import { jsonItems, jsonWhole } from '../../src/intake/json-items.js';
import type { Ledger } from '../_shared/ledger.js';
import type { Each } from './desk.js';
import { repaired } from './repair.js';

/** Where what is read is noted. */
export interface Notebook {
  ledger: Ledger;
  /** Bytes of the chunk just read. */
  onBytes: ((bytes: number) => void) | undefined;
}

export interface Wanted { file: ClaimFile; facet: Facet; each: Each }

/** Names that belong to a record itself: a file that has them at its top holds exactly one record and no list around it. */
const OF_A_RECORD: ReadonlySet<string> = new Set([
  'timestamp', 'creation_timestamp', 'data', 'attachments', 'media', 'label_values', 'fbid', 'title', 'tags', 'string_map_data', 'string_list_data', 'media_list_data', 'uri',
]);
/** Those that alone make a record. */
const TELLING = ['timestamp', 'creation_timestamp', 'data', 'attachments', 'media', 'label_values', 'string_map_data', 'string_list_data', 'uri'] as const;

/** Batches of items and problems; a record that cannot be understood is a problem, the others are read all the same. */
export async function* readRecords({ ledger, onBytes }: Notebook, { file, facet, each }: Wanted): AsyncGenerator<Item[]> {
  const onProblem = (problem: Problem): void => ledger.problem(problem, facet);
  const bare: Record<string, unknown> = {};
  const take = (value: unknown, key: string | null, items: Item[], index: number | null, offset: number | null): void => {
    const known = each(repaired(value), items, { key, name: file.name });
    if (!known) onProblem({ path: file.path, record: index, offset, reason: 'this record has an unknown shape', damage: true });
  };
  for await (const batch of jsonItems(file, { onProblem, onBytes })) {
    const items: Item[] = [];
    for (const { key, index, value, offset } of batch) {
      if (key !== null && OF_A_RECORD.has(key)) keep(bare, key, index, value);
      else if (index >= 0) take(value, key, items, index, offset);
      else for (const inner of inside(value)) take(inner, key, items, null, offset);
    }
    if (items.length > 0) yield items;
  }
  const last: Item[] = [];
  if (isRecord(bare)) take(bare, null, last, null, 0);
  const rest = [...last, ...ledger.takeProblems()];
  if (rest.length > 0) yield rest;
}

/** A member of the one record a file holds; its lists come element by element. */
function keep(bare: Record<string, unknown>, key: string, index: number, value: unknown): void {
  if (index < 0) bare[key] = value;
  else if (!Array.isArray(bare[key])) bare[key] = [value];
  else if (bare[key].length < MEMBERS) bare[key].push(value);
}

/** More than one record ever holds: a file made to fill the memory stops here. */
const MEMBERS = 10_000;

function isRecord(value: Readonly<Record<string, unknown>>): boolean {
  return TELLING.some((name) => Object.hasOwn(value, name));
}

/** What a named member holds that is no list: one record, or records one level deeper (`{ activity_log_data: [...] }`). */
function inside(value: unknown): readonly unknown[] {
  const record = asRecord(value);
  if (record === null) return [];
  const lists = Object.values(record).filter((member) => Array.isArray(member));
  return isRecord(record) || lists.length === 0 ? [record] : lists.flatMap(asList);
}

/** A small document, put right; undefined, with a problem noted, when it cannot be read. */
export async function documentOf({ ledger, onBytes }: Notebook, file: ClaimFile, facet: Facet): Promise<unknown> {
  return repaired(await jsonWhole(file, { onProblem: (problem) => ledger.problem(problem, facet), onBytes }));
}
