// Builds the automaton's tables: the pieces all terms are made of, and the terms as a tree of pieces.
import { classTable, CODE, IS_GAP, IS_WORD } from './characters.js';

/**
 * A term is a row of pieces: words, and single characters that belong to no word. Between two of them may stand a gap.
 * An edge of the tree is found by hashing its node and its key: a text takes one look-up a word, whatever the lists hold.
 */
export interface AutomatonTable {
  /** Pieces by the hash of their characters (open addressing): number of the piece + 1, or 0. */
  readonly slots: Int32Array;
  readonly hashes: Int32Array;
  /** The characters of piece n: `pool` from `from[n]` to before `from[n + 1]`. */
  readonly pool: Uint16Array;
  readonly from: Int32Array;
  /** The root's child by piece, or 0. */
  readonly roots: Int32Array;
  /** All other edges, three numbers each (node, key, child); a child of 0 is an empty place (open addressing). */
  readonly edges: Int32Array;
  /** The terms that end in node n: `endings` from `endingsFrom[n]` to before `endingsFrom[n + 1]`. */
  readonly endings: Int32Array;
  readonly endingsFrom: Int32Array;
  /** LONGER, OPENS, REPORTS and COUNTS of each node. */
  readonly kinds: Uint8Array;
  /** Bits of the edges that there are: most that are asked for are not, and this fits the nearest memory. */
  readonly sieve: Int32Array;
  /** Bits of the beginnings that the root goes on with, and of their first characters: as many as the shortest has. */
  readonly openings: Int32Array;
  readonly shortestOpening: number;
  /** The most pieces of a term. */
  readonly deepest: number;
}

/** A longer term goes on from here; one goes on with the beginning of a word ("intubat*"); terms to report or to count end here. */
export const LONGER = 1;
export const OPENS = 2;
export const REPORTS = 4;
export const COUNTS = 8;
export const HASH_SEED = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;
export const ROOT = 0;
const OPENING_BITS = 2 ** 16;
/** Bits of the sieve for each edge. */
const SIEVE = 8;

/** Of an edge: the piece, whether a gap stands before it, whether it is only the beginning of a word. */
export function keyOf(piece: number, gap: boolean, opening: boolean): number {
  return (piece << 2) | (gap ? 2 : 0) | (opening ? 1 : 0);
}

export function edgeHash(node: number, key: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

export function slotPlace(hash: number, slots: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

/** Whether the bit of a hash is set; `bits` has a power of two of numbers. */
export function holdsBit(bits: Int32Array, hash: number): boolean {
  const mixed = hash ^ (hash >>> 13);
  return (bits[(mixed >>> 5) & (bits.length - 1)]! & (1 << (mixed & 31))) !== 0;
}

function setBit(bits: Int32Array, hash: number): void {
  const mixed = hash ^ (hash >>> 13);
  bits[(mixed >>> 5) & (bits.length - 1)]! |= 1 << (mixed & 31);
}

/** `terms`: in normal form, gaps as they come; `*` at the end for any ending of the last word. `counts`: 0 for those to report. */
export function buildTable(terms: readonly string[], counts: Int32Array): AutomatonTable {
  const tree = plant(terms);
  const pieces = tablePieces(tree.pieces);
  return { ...pieces, ...tableEdges(tree), ...tableOpenings(tree, pieces), ...tableEndings(tree), kinds: kindsOf(tree, counts), deepest: tree.deepest };
}

interface Tree {
  /** Piece to its number. */
  pieces: Map<string, number>;
  /** By node: its parent, the key of the edge to it. */
  parents: number[];
  keys: number[];
  nodes: number;
  /** The node each term ends in. */
  ends: Int32Array;
  deepest: number;
}

function plant(terms: readonly string[]): Tree {
  const tree: Tree = { pieces: new Map(), parents: [-1], keys: [-1], nodes: 1, ends: new Int32Array(terms.length), deepest: 1 };
  const children = new Map<number, number>();
  terms.forEach((term, index) => {
    const isOpen = term.endsWith('*');
    const row = cut(isOpen ? term.slice(0, -1) : term);
    tree.deepest = Math.max(tree.deepest, row.length);
    let node = ROOT;
    row.forEach(({ text, gap, isWord }, at) => {
      let piece = tree.pieces.get(text);
      if (piece === undefined) tree.pieces.set(text, (piece = tree.pieces.size));
      const key = keyOf(piece, gap && at > 0, isOpen && isWord && at === row.length - 1);
      // Fewer than 2 ** 24 keys: both numbers fit one exact number.
      const edge = node * 2 ** 24 + key;
      let child = children.get(edge);
      if (child === undefined) {
        children.set(edge, (child = tree.nodes++));
        tree.parents.push(node);
        tree.keys.push(key);
      }
      node = child;
    });
    tree.ends[index] = node;
  });
  return tree;
}

interface Piece { text: string; gap: boolean; isWord: boolean }

function cut(term: string): Piece[] {
  const classes = classTable(true);
  const row: Piece[] = [];
  let gap = false;
  for (let i = 0; i < term.length;) {
    const start = i;
    const kind = classes[term.charCodeAt(i++)]!;
    if ((kind & IS_GAP) !== 0) {
      gap = true;
      continue;
    }
    const isWord = (kind & IS_WORD) !== 0;
    while (isWord && i < term.length && (classes[term.charCodeAt(i)]! & IS_WORD) !== 0) i++;
    row.push({ text: term.slice(start, i), gap, isWord });
    gap = false;
  }
  return row;
}

function tablePieces(pieces: ReadonlyMap<string, number>): Pick<AutomatonTable, 'slots' | 'hashes' | 'pool' | 'from'> {
  const classes = classTable(true);
  const slots = new Int32Array(roomFor(pieces.size));
  const hashes = new Int32Array(pieces.size);
  const from = new Int32Array(pieces.size + 1);
  let length = 0;
  for (const piece of pieces.keys()) length += piece.length;
  const pool = new Uint16Array(length);
  let at = 0;
  for (const [piece, number] of pieces) {
    let hash = HASH_SEED;
    for (let i = 0; i < piece.length; i++) {
      const code = classes[piece.charCodeAt(i)]! & CODE;
      hash = Math.imul(hash ^ code, HASH_PRIME);
      pool[at++] = code;
    }
    hashes[number] = hash;
    from[number + 1] = at;
    let place = slotPlace(hash, slots.length);
    while (slots[place] !== 0) place = (place + 1) & (slots.length - 1);
    slots[place] = number + 1;
  }
  return { slots, hashes, pool, from };
}

function tableEdges({ pieces, parents, keys, nodes }: Tree): Pick<AutomatonTable, 'roots' | 'edges' | 'sieve'> {
  const roots = new Int32Array(pieces.size);
  const edges = new Int32Array(3 * roomFor(nodes));
  const sieve = new Int32Array(roomFor((nodes * SIEVE) / 64));
  for (let child = 1; child < nodes; child++) {
    const node = parents[child]!;
    const key = keys[child]!;
    if (node === ROOT && !isOpening(key)) {
      roots[key >> 2] = child;
      continue;
    }
    const hash = edgeHash(node, key);
    setBit(sieve, hash);
    let place = 3 * (hash & (edges.length / 3 - 1));
    while (edges[place + 2] !== 0) place = place + 3 === edges.length ? 0 : place + 3;
    edges[place] = node;
    edges[place + 1] = key;
    edges[place + 2] = child;
  }
  return { roots, edges, sieve };
}

function tableEndings({ ends, nodes }: Tree): Pick<AutomatonTable, 'endings' | 'endingsFrom'> {
  const endingsFrom = new Int32Array(nodes + 1);
  for (const node of ends) endingsFrom[node + 1]!++;
  // A term without a piece ends where every text begins: it means nothing.
  endingsFrom[ROOT + 1] = 0;
  for (let node = 1; node <= nodes; node++) endingsFrom[node]! += endingsFrom[node - 1]!;
  const endings = new Int32Array(endingsFrom[nodes]!);
  const filled = endingsFrom.slice();
  ends.forEach((node, term) => {
    if (node !== ROOT) endings[filled[node]!++] = term;
  });
  return { endings, endingsFrom };
}

function tableOpenings({ parents, keys, nodes }: Tree, { hashes, pool, from }: Pick<AutomatonTable, 'hashes' | 'pool' | 'from'>): Pick<AutomatonTable, 'openings' | 'shortestOpening'> {
  const openings = new Int32Array(OPENING_BITS / 32);
  const pieces: number[] = [];
  for (let child = 1; child < nodes; child++) if (parents[child] === ROOT && isOpening(keys[child]!)) pieces.push(keys[child]! >> 2);
  const shortestOpening = pieces.reduce((least, piece) => Math.min(least, from[piece + 1]! - from[piece]!), Infinity);
  for (const piece of pieces) {
    let hash = HASH_SEED;
    for (let i = 0; i < shortestOpening; i++) hash = Math.imul(hash ^ pool[from[piece]! + i]!, HASH_PRIME);
    setBit(openings, hash);
    setBit(openings, hashes[piece]!);
  }
  return { openings, shortestOpening };
}

function kindsOf({ parents, keys, nodes, ends }: Tree, counts: Int32Array): Uint8Array {
  const kinds = new Uint8Array(nodes);
  for (let child = 1; child < nodes; child++) kinds[parents[child]!]! |= isOpening(keys[child]!) ? OPENS : LONGER;
  ends.forEach((node, term) => { kinds[node]! |= counts[term] === 0 ? REPORTS : COUNTS; });
  return kinds;
}

function isOpening(key: number): boolean {
  return (key & 1) === 1;
}

/** A power of two that leaves at least half of the places empty. */
function roomFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(4, count * 2)));
}
