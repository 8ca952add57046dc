// Builds the automaton's tables: the terms as a tree, and for every state where the longest still possible term goes on.
import { characterTable, GAP, OTHER, REWRITE, WORD } from './characters.js';

/**
 * States are numbered breadth first, so the children of one stand together and the ones met most come first. Those have a
 * whole row; the many others, most of which have one child, only that: all rows of 30,000 terms would be 80 MB.
 */
export interface AutomatonTable {
  /** Column of each UTF-16 code unit: characters the terms do not tell apart share one. */
  readonly columnOf: Uint8Array;
  /** The same for a text in normal form: nothing in it needs rewriting any more. */
  readonly columnOfNormal: Uint8Array;
  readonly width: number;
  /** Next state by `state * width + column`, for states below `dense`. */
  readonly rows: Int32Array;
  readonly dense: number;
  /** Children of a state: from `first[state]` to before `first[state + 1]`, each met by its `column`. */
  readonly first: Int32Array;
  readonly column: Uint8Array;
  /** Where a state without the child wanted goes on looking. */
  readonly fallback: Int32Array;
  /** Place in `outputs` of the terms that end in a state; -1 for most. */
  readonly outputAt: Int32Array;
  readonly outputs: readonly (readonly number[])[];
}

/** States every table has: after a boundary, and inside a word that no term begins with. */
const ROOT = 0;
const INSIDE = 1;
/** A column for each kind of character, then one for each character of the terms. */
const KINDS = 4;
/** Whole rows for so many states: some 8 MB. Fewer are looked up slower, and so are more, which no cache holds (measured). */
const MOST_DENSE = 32_768;

interface Columns { of: Uint8Array; ofNormal: Uint8Array; width: number; isWord: readonly boolean[] }

/** `patterns`: terms in normal form, without `*`, gaps already one space. */
export function buildTable(patterns: readonly string[]): AutomatonTable {
  const columns = columnsOf(patterns);
  const tree = plant(patterns, columns);
  return { columnOf: columns.of, columnOfNormal: columns.ofNormal, ...connect(tree, columns) };
}

function columnsOf(patterns: readonly string[]): Columns {
  const { kind, word, fold } = characterTable();
  const own = new Map<number, number>();
  const isWord = [false, false, true, false];
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const code = pattern.charCodeAt(i);
      if (kind[code] === GAP || own.has(code)) continue;
      own.set(code, KINDS + own.size);
      isWord.push(word[code] === 1);
    }
  }
  if (isWord.length > 256) throw new Error('The word lists use more than 252 different characters.');
  const of = new Uint8Array(65536);
  const ofNormal = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) {
    const rewrite = kind[code] === REWRITE;
    ofNormal[code] = own.get(fold[code]!) ?? (rewrite ? (word[code] === 1 ? WORD : OTHER) : kind[code]!);
    of[code] = rewrite ? REWRITE : ofNormal[code]!;
  }
  return { of, ofNormal, width: isWord.length, isWord };
}

/** `terms`: the terms that end in a state, by state. */
interface Tree { count: number; first: Int32Array; column: Uint8Array; terms: Map<number, number[]> }

/** The tree of all terms, breadth first: the terms below a state are a stretch of the sorted list. */
function plant(patterns: readonly string[], columns: Columns): Tree {
  const keys = patterns.map((pattern) => keyOf(pattern, columns));
  const sorted = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  const most = 3 + keys.reduce((sum, key) => sum + key.length, 0);
  const tree: Tree = { count: 2, first: new Int32Array(most), column: new Uint8Array(most), terms: new Map() };
  const from = new Uint32Array(most);
  const to = new Uint32Array(most);
  const depth = new Uint16Array(most);
  to[ROOT] = sorted.length;
  for (let state = 0; state < tree.count; state++) {
    tree.first[state] = tree.count;
    let at = from[state]!;
    const end = to[state]!;
    const here = depth[state]!;
    for (; at < end && keys[sorted[at]!]!.length === here; at++) {
      // An empty term ends where every text begins: it means nothing.
      if (here > 0) pushTo(tree.terms, state, sorted[at]!);
    }
    while (at < end) {
      const column = keys[sorted[at]!]!.charCodeAt(here);
      const child = tree.count++;
      tree.column[child] = column;
      depth[child] = here + 1;
      from[child] = at;
      while (at < end && keys[sorted[at]!]!.charCodeAt(here) === column) at++;
      to[child] = at;
    }
  }
  tree.first[tree.count] = tree.count;
  return { ...tree, first: tree.first.slice(0, tree.count + 1), column: tree.column.slice(0, tree.count) };
}

/** A term as the columns of its characters. */
function keyOf(pattern: string, { ofNormal }: Columns): string {
  const units = new Uint8Array(pattern.length);
  for (let i = 0; i < pattern.length; i++) units[i] = ofNormal[pattern.charCodeAt(i)]!;
  return String.fromCharCode(...units);
}

/**
 * A state falls back to its longest end that begins at a boundary: to INSIDE when there is none and it ends inside a
 * word, else to ROOT. What ends there ends here, too.
 */
function connect(tree: Tree, columns: Columns): Omit<AutomatonTable, 'columnOf' | 'columnOfNormal'> {
  const { count, first, column, terms } = tree;
  const { width, isWord } = columns;
  const dense = Math.min(count, MOST_DENSE);
  const rows = new Int32Array(dense * width);
  const fallback = new Int32Array(count);
  const outputAt = new Int32Array(count).fill(-1);
  const outputs: (readonly number[])[] = [];
  const table = { width, rows, dense, first, column, fallback, outputAt, outputs };
  for (let each = 0; each < width; each++) rows[each] = isWord[each] ? INSIDE : ROOT;
  for (let child = first[ROOT]!; child < first[INSIDE]!; child++) rows[column[child]!] = child;
  for (let each = 0; each < width; each++) rows[width + each] = isWord[each] ? INSIDE : rows[each]!;
  for (let state = 0; state < count; state++) {
    if (state > INSIDE && state < dense) fillRow(table, state);
    const back = outputAt[fallback[state]!]!;
    const ending = [...(terms.get(state) ?? []), ...(state > INSIDE && back >= 0 ? outputs[back]! : [])];
    if (ending.length > 0) outputAt[state] = outputs.push(ending) - 1;
    if (state === INSIDE) continue;
    for (let child = first[state]!; child < first[state + 1]!; child++) {
      const by = column[child]!;
      fallback[child] = state === ROOT ? (isWord[by] ? INSIDE : ROOT) : nextState(table, fallback[state]!, by);
    }
  }
  return table;
}

function fillRow({ width, rows, first, column, fallback }: Pick<AutomatonTable, 'width' | 'rows' | 'first' | 'column' | 'fallback'>, state: number): void {
  rows.copyWithin(state * width, fallback[state]! * width, (fallback[state]! + 1) * width);
  if (column[state] === GAP) rows[state * width + GAP] = state;
  for (let child = first[state]!; child < first[state + 1]!; child++) rows[state * width + column[child]!] = child;
}

/** The step of every state: by its row, its children, or those of its fallback. A gap goes on as long as it likes. */
export function nextState({ width, rows, dense, first, column, fallback }: Omit<AutomatonTable, 'columnOf' | 'columnOfNormal' | 'outputAt' | 'outputs'>, from: number, by: number): number {
  let state = from;
  while (state >= dense) {
    const end = first[state + 1]!;
    for (let child = first[state]!; child < end; child++) if (column[child] === by) return child;
    if (by === GAP && column[state] === GAP) return state;
    state = fallback[state]!;
  }
  return rows[state * width + by]!;
}

function pushTo(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
