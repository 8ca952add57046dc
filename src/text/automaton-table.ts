// Builds the automaton's table: the terms as a tree, then every missing step filled with where the longest still possible term goes on.
import { characterTable, GAP, OTHER, REWRITE, WORD } from './characters.js';

export interface AutomatonTable {
  /** Column of each UTF-16 code unit: characters the terms do not tell apart share one. */
  readonly columnOf: Uint8Array;
  /** The same for a text in normal form: nothing in it needs rewriting any more. */
  readonly columnOfNormal: Uint8Array;
  readonly width: number;
  /** Next state by `state + column`; states are multiplied by `width`, and `delta.length` means: needs `normalise`. */
  readonly delta: Int32Array;
  /** States from here on (multiplied) end at least one term; from `firstReported` on at least one that is not counted. */
  readonly firstOutput: number;
  readonly firstReported: number;
  /** Terms that end in each of the states from `firstOutput` on. */
  readonly outputs: readonly (readonly number[])[];
}

/** States every table has: after a boundary, and inside a word that no term begins with. */
const ROOT = 0;
const INSIDE = 1;
/** A column for each kind of character, then one for each character of the terms. */
const KINDS = 4;

interface Columns { of: Uint8Array; ofNormal: Uint8Array; width: number; isWord: readonly boolean[] }

/** `patterns`: terms in normal form, without `*`, gaps already one space. `isCounted`: this term is counted, not reported. */
export function buildTable(patterns: readonly string[], isCounted: (term: number) => boolean): AutomatonTable {
  const columns = columnsOf(patterns);
  const tree = plant(patterns, columns);
  const order = connect(tree, columns);
  return number(tree, order, columns, isCounted);
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

interface Tree { rows: Int32Array; count: number; column: Uint8Array; terms: Map<number, number[]> }

/** One state a character; 0 in a row means no child (nothing leads back to ROOT in a tree). */
function plant(patterns: readonly string[], columns: Columns): Tree {
  const { width } = columns;
  const most = 2 + patterns.reduce((sum, pattern) => sum + pattern.length, 0);
  const tree: Tree = { rows: new Int32Array(most * width), count: 2, column: new Uint8Array(most), terms: new Map() };
  patterns.forEach((pattern, term) => {
    if (pattern === '') return;
    let state = ROOT;
    for (let i = 0; i < pattern.length; i++) {
      const column = columns.ofNormal[pattern.charCodeAt(i)]!;
      const cell = state * width + column;
      if (tree.rows[cell] === 0) {
        tree.column[tree.count] = column;
        tree.rows[cell] = tree.count++;
      }
      state = tree.rows[cell]!;
    }
    const here = tree.terms.get(state);
    if (here) here.push(term);
    else tree.terms.set(state, [term]);
  });
  return tree;
}

/**
 * Fills the rows, breadth first, and returns the states in that order. A state falls back to its longest end that begins
 * at a boundary: to INSIDE when there is none and it ends inside a word, else to ROOT. A gap goes on as long as it likes.
 */
function connect(tree: Tree, columns: Columns): number[] {
  const { rows, terms } = tree;
  const { width, isWord } = columns;
  const fallback = new Int32Array(tree.count);
  const order: number[] = [];
  for (let column = 0; column < width; column++) {
    const child = rows[column]!;
    if (child !== 0) {
      fallback[child] = isWord[column] ? INSIDE : ROOT;
      order.push(child);
    }
    if (child === 0 && isWord[column]) rows[column] = INSIDE;
    rows[INSIDE * width + column] = isWord[column] ? INSIDE : child;
  }
  for (let head = 0; head < order.length; head++) {
    const state = order[head]!;
    const back = fallback[state]!;
    const inherited = terms.get(back);
    if (inherited) terms.set(state, [...(terms.get(state) ?? []), ...inherited]);
    const here = state * width;
    const there = back * width;
    for (let column = 0; column < width; column++) {
      const onBack = rows[there + column]!;
      const child = rows[here + column]!;
      if (child === 0) rows[here + column] = onBack;
      else {
        fallback[child] = onBack;
        order.push(child);
      }
    }
    if (tree.column[state] === GAP) rows[here + GAP] = state;
  }
  return [ROOT, INSIDE, ...order];
}

/** Numbers the states in breadth-first order (the ones met most lie together), those with terms last, reported ones after counted ones. */
function number(tree: Tree, order: readonly number[], columns: Columns, isCounted: (term: number) => boolean): AutomatonTable {
  const { width } = columns;
  const termsOf = (state: number): readonly number[] => tree.terms.get(state) ?? [];
  const plain = order.filter((state) => termsOf(state).length === 0);
  const counted = order.filter((state) => termsOf(state).length > 0 && termsOf(state).every(isCounted));
  const reported = order.filter((state) => !termsOf(state).every(isCounted));
  const numbered = new Int32Array(tree.count);
  [...plain, ...counted, ...reported].forEach((state, at) => { numbered[state] = at * width; });
  const delta = new Int32Array(tree.count * width);
  const { rows } = tree;
  for (const state of order) {
    const from = state * width;
    const to = numbered[state]!;
    for (let column = 0; column < width; column++) delta[to + column] = numbered[rows[from + column]!]!;
    delta[to + REWRITE] = delta.length;
  }
  return {
    columnOf: columns.of, columnOfNormal: columns.ofNormal, width, delta,
    firstOutput: plain.length * width, firstReported: (plain.length + counted.length) * width,
    outputs: [...counted, ...reported].map(termsOf),
  };
}
