// A list in the order, the filter and the groups a person chose; quick enough for a hundred thousand rows at a key press.
import { SEVERITIES, type FindingRow, type Topic } from '../../model.js';
import type { Entry, Grouping, ListScreen, Narrow, Order } from '../state.js';

/** Sorted once per order; a decision never moves a row. Equal rows keep the order they came in. */
export function sorted(rows: readonly FindingRow[], order: Order): readonly FindingRow[] {
  if (order === 'severity') return bySeverity(rows);
  if (order === 'account') return joined(gathered(rows, (row) => row.accountLabel).map(([, some]) => some));
  return byDate(rows, order === 'newest' ? -1 : 1);
}

/** Seconds from 1970 to 2200, of months of 31 days: times a million rows they are still whole numbers a double holds. */
const LAST_SECOND = (2200 - 1970) * 12 * 31 * 86_400;

/** Rises with the time, read from the digits: `Date.parse` would be felt at 100,000 rows. NaN for what is no time. */
function secondOf(when: string): number {
  const day = ((number(when, 0, 4) - 1970) * 12 + number(when, 5, 7) - 1) * 31 + number(when, 8, 10) - 1;
  return when.length < TO_THE_SECOND ? day * 86_400 : day * 86_400 + number(when, 11, 13) * 3600 + number(when, 14, 16) * 60 + number(when, 17, 19);
}

function number(digits: string, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum = sum * 10 + (digits.charCodeAt(at) - ZERO);
  return sum;
}

const ZERO = 48;
/** Of `2026-11-22T10:00:00Z`, without what stands behind the seconds. */
const TO_THE_SECOND = 19;

/** As numbers that hold date and place, sorted natively: comparing texts would be felt at 100,000 rows. Undated rows come last. */
function byDate(rows: readonly FindingRow[], sign: 1 | -1): FindingRow[] {
  const keys = new Float64Array(rows.length);
  for (const [at, { when }] of rows.entries()) {
    const second = when === null ? Number.NaN : secondOf(when);
    const rank = sign > 0 ? second : LAST_SECOND - 1 - second;
    keys[at] = (Number.isNaN(rank) ? LAST_SECOND : Math.min(Math.max(rank, 0), LAST_SECOND - 1)) * rows.length + at;
  }
  const sorted: FindingRow[] = [];
  for (const key of keys.sort()) {
    const row = rows[key % rows.length];
    if (row !== undefined) sorted.push(row);
  }
  return sorted;
}

/** In buckets: sorting by comparison would be felt at 100,000 rows. */
function bySeverity(rows: readonly FindingRow[]): FindingRow[] {
  const buckets: FindingRow[][] = SEVERITIES.flatMap(() => [[], []]);
  for (const row of rows) buckets[SEVERITIES.indexOf(row.severity) * 2 + (row.tier === 'finding' ? 0 : 1)]?.push(row);
  return joined(buckets);
}

function joined(parts: readonly (readonly FindingRow[])[]): FindingRow[] {
  const whole: FindingRow[] = [];
  for (const part of parts) for (const row of part) whole.push(row);
  return whole;
}

function gathered(rows: readonly FindingRow[], keyOf: (row: FindingRow) => string): [string, FindingRow[]][] {
  const groups = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups];
}

const GROUP_OF: Readonly<Record<Exclude<Grouping, 'none'>, (row: FindingRow) => string>> = {
  kind: (row) => row.title,
  year: (row) => row.when?.slice(0, 4) ?? 'no date',
  account: (row) => row.accountLabel,
};

function shows(row: FindingRow, narrow: Narrow): boolean {
  if (narrow === 'all') return true;
  return narrow === 'open' ? row.open : row.verdict !== 'none';
}

function isOf(row: FindingRow, { rule, account }: NonNullable<ListScreen['only']>): boolean {
  return (rule === undefined || row.rule === rule) && (account === undefined || row.account === account);
}

/** Every word of the filter stands somewhere in the row. As expressions they need no lower-cased copies of 100,000 rows. */
function holds(row: FindingRow, words: readonly RegExp[]): boolean {
  return words.every((word) =>
    word.test(row.title) || word.test(row.label) || word.test(row.accountLabel) || word.test(row.rule)
    || (row.statement !== null && word.test(row.statement)) || (row.when !== null && word.test(row.when)));
}

function wordsOf(filter: string): RegExp[] {
  const words = filter.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'i'));
}

export function arranged(list: Pick<ListScreen, 'rows' | 'only' | 'filter' | 'narrow' | 'grouping'>): readonly Entry[] {
  const words = wordsOf(list.filter);
  const { only, narrow } = list;
  const shown = list.rows.filter((row) =>
    shows(row, narrow)
    && (only === null || isOf(row, only))
    && (words.length === 0 || holds(row, words)));
  if (list.grouping === 'none') return shown;
  const entries: Entry[] = [];
  for (const [heading, rows] of gathered(shown, GROUP_OF[list.grouping])) {
    entries.push({ heading, count: rows.length });
    for (const row of rows) entries.push(row);
  }
  return entries;
}

export function isRow(entry: Entry | undefined): entry is FindingRow {
  return entry !== undefined && 'id' in entry;
}

/** How many findings stand before the entry `end`: headings do not count. */
export function rowsIn(list: Pick<ListScreen, 'entries' | 'grouping'>, end: number): number {
  if (list.grouping === 'none') return end;
  let rows = 0;
  for (let at = 0; at < end; at += 1) if (isRow(list.entries[at])) rows += 1;
  return rows;
}

/** The nearest finding at or after `from`, else before it: a cursor never rests on a heading. */
export function rowNear(entries: readonly Entry[], from: number, direction: 1 | -1 = 1): number {
  const start = Math.min(Math.max(from, 0), Math.max(0, entries.length - 1));
  for (const way of [direction, -direction]) {
    for (let at = start; at >= 0 && at < entries.length; at += way) if (isRow(entries[at])) return at;
  }
  return 0;
}

export function newList(topic: Topic | 'all', only: ListScreen['only'] = null): ListScreen {
  return {
    name: 'list', topic, only, rows: [], entries: [], cursor: 0, marked: new Set(), filter: '', narrow: 'open', order: 'severity', grouping: 'none',
  };
}

/** The list with new rows, kept on the finding it stood on where that is still shown. */
export function withRows(list: ListScreen, rows: readonly FindingRow[]): ListScreen {
  return rearranged({ ...list, rows: sorted(rows, list.order) });
}

export function rearranged(list: ListScreen): ListScreen {
  const entries = arranged(list);
  const stood = list.entries[list.cursor];
  const found = isRow(stood) ? entries.findIndex((entry) => isRow(entry) && entry.id === stood.id) : 0;
  return { ...list, entries, cursor: rowNear(entries, found >= 0 ? found : list.cursor) };
}

/** Up to here, changed rows are put in their places one by one; beyond, arranging anew is quicker. */
const FEW = 50;

/** The list after decisions: changed rows in the place of the old ones, or gone where they are no longer shown. */
export function withChanged(list: ListScreen, changed: readonly FindingRow[]): ListScreen {
  const ids = new Set(changed.map((row) => row.id));
  const marked = new Set([...list.marked].filter((id) => !ids.has(id)));
  const few = changed.length <= FEW ? patched({ ...list, marked }, changed) : null;
  if (few !== null) return few;
  const byId = new Map(changed.map((row) => [row.id, row]));
  return rearranged({ ...list, marked, rows: list.rows.map((row) => byId.get(row.id) ?? row) });
}

/** Null where headings count, or where a row comes back by undo and has to find its place. */
function patched(list: ListScreen, changed: readonly FindingRow[]): ListScreen | null {
  if (list.grouping !== 'none') return null;
  const rows = list.rows.slice();
  const entries = list.entries.slice();
  let { cursor } = list;
  for (const row of changed) {
    const kept = rows.findIndex((one) => one.id === row.id);
    const shown = entries.findIndex((one) => isRow(one) && one.id === row.id);
    if (kept < 0 || shown < 0) return null;
    rows[kept] = row;
    if (shows(row, list.narrow)) entries[shown] = row;
    else {
      entries.splice(shown, 1);
      if (shown < cursor) cursor -= 1;
    }
  }
  return { ...list, rows, entries, cursor: rowNear(entries, cursor) };
}
