// All terms of all word lists met in one reading of a text: each word is looked up once, and leads on to the terms it goes on with.
import { buildTable, COUNTS, edgeHash, HASH_PRIME, HASH_SEED, holdsBit, keyOf, LONGER, OPENS, REPORTS, ROOT, slotPlace } from './automaton-table.js';
import { classTable, CODE, characterTable, IS_AT, IS_DIGIT, IS_GAP, IS_LETTER, IS_REWRITE, IS_SIGN, IS_WORD, isWordAt } from './characters.js';

/** Small words are counted in four bits a language, and only until this many were met: enough to tell one by. */
const MOST_COUNTED = 15;

/** What a text holds besides words, told by the same reading. */
export const HOLDS_DIGIT = 1;
export const HOLDS_AT = 2;
/** "://" or "www.". */
export const HOLDS_LINK = 4;
/** Something words are masked with: a letter three times, signs or digits among letters, letters one by one. */
export const MAY_MASK = 8;

/** What one reading met. One object for all readings: the next one writes it anew. */
export interface Scan {
  /** `node, end` for each match, up to `length`; a node stands for terms of the same words, `end` is where their fixed part stops. */
  readonly matches: readonly number[];
  readonly length: number;
  /** The sum of the counts of the first counted terms. */
  readonly count: number;
  /** HOLDS_DIGIT and its brothers. */
  readonly held: number;
}

export interface Automaton {
  /**
   * Reads the text once. Null when it holds a character that `normalise` must rewrite first. `isNormal`: the text has
   * been through `normalise`. A match begins at a boundary of a word and ends at one, unless its term ends with `*`.
   */
  scan(text: string, isNormal?: boolean): Scan | null;
  /** Nodes are numbered from 0. */
  readonly nodes: number;
  /** The terms a node stands for, rising; none for most nodes. Counted terms are among them. */
  termsOf(node: number): Int32Array;
  /** Where a match of a term that ends at `end` begins. */
  startOf(text: string, term: number, end: number): number;
  /** Where the match really ends: a `*` term takes the rest of its word. */
  endOf(text: string, term: number, end: number): number;
}

/**
 * `terms`: lower case, syntax of src/lexicon/README.md. A term whose `counts` is not 0 is not reported: its count is
 * added up.
 */
export function createAutomaton(terms: readonly string[], counts: Int32Array = new Int32Array(terms.length)): Automaton {
  const { word, fold } = characterTable();
  const { slots, hashes, pool, from, roots, edges, sieve, endings, endingsFrom, kinds, openings, shortestOpening, deepest } = buildTable(terms, counts);
  const countOf = Int32Array.from(kinds, (kind, node) => ((kind & COUNTS) === 0 ? 0 : termsOf(node).reduce((sum, term) => sum + counts[term]!, 0)));
  const slotMask = slots.length - 1;
  const edgeMask = edges.length / 3 - 1;
  /** The nodes that terms begun earlier have reached, the earliest first. */
  const active = new Int32Array(deepest + 1);
  const found = { matches: [] as number[], length: 0, count: 0, held: 0 };

  function termsOf(node: number): Int32Array {
    return endings.subarray(endingsFrom[node], endingsFrom[node + 1]);
  }

  /** The piece with these characters, or -1. */
  function find(text: string, start: number, end: number, hash: number, classes: Int32Array): number {
    for (let slot = slotPlace(hash, slots.length); ; slot = (slot + 1) & slotMask) {
      const piece = slots[slot]! - 1;
      if (piece < 0) return -1;
      if (hashes[piece] === hash && isPiece(text, start, end, piece, classes)) return piece;
    }
  }

  function isPiece(text: string, start: number, end: number, piece: number, classes: Int32Array): boolean {
    let at = from[piece]!;
    if (from[piece + 1]! - at !== end - start) return false;
    for (let i = start; i < end; i++) if ((classes[text.charCodeAt(i)]! & CODE) !== pool[at++]) return false;
    return true;
  }

  /** The child behind an edge, or 0. */
  function follow(node: number, key: number): number {
    const hash = edgeHash(node, key);
    if (!holdsBit(sieve, hash)) return 0;
    for (let place = 3 * (hash & edgeMask); ; place = place + 3 === edges.length ? 0 : place + 3) {
      const child = edges[place + 2]!;
      if (child === 0 || (edges[place] === node && edges[place + 1] === key)) return child;
    }
  }

  /** Adds the terms that go on from `node` with a beginning of the word; returns how long the matches are then. */
  function addOpenings(node: number, text: string, start: number, end: number, gap: boolean, classes: Int32Array, length: number): number {
    let hash = HASH_SEED;
    let long = length;
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ (classes[text.charCodeAt(i)]! & CODE), HASH_PRIME);
      if (node === ROOT && !holdsBit(openings, hash)) continue;
      const piece = find(text, start, i + 1, hash, classes);
      const child = piece < 0 ? 0 : follow(node, keyOf(piece, gap, true));
      if (child === 0) continue;
      found.matches[long++] = child;
      found.matches[long++] = i + 1;
    }
    return long;
  }

  return {
    nodes: kinds.length,
    termsOf,
    scan(text, isNormal = false) {
      const classes = classTable(isNormal);
      const { matches } = found;
      const end = text.length;
      let length = 0;
      let held = 0;
      let count = 0;
      let left = MOST_COUNTED;
      let reached = 0;
      let gap = false;
      for (let i = 0; i < end;) {
        const start = i;
        let kind = classes[text.charCodeAt(i++)]!;
        if ((kind & IS_GAP) !== 0) {
          gap = true;
          continue;
        }
        let hash = Math.imul(HASH_SEED ^ (kind & CODE), HASH_PRIME);
        if ((kind & IS_WORD) !== 0) {
          let holds = kind;
          let opens = shortestOpening === 1;
          let before = 0;
          let letter = kind & CODE;
          for (; i < end; i++) {
            kind = classes[text.charCodeAt(i)]!;
            if ((kind & IS_WORD) === 0) break;
            const code = kind & CODE;
            if (code === letter && code === before) held |= MAY_MASK;
            before = letter;
            letter = code;
            holds |= kind;
            hash = Math.imul(hash ^ code, HASH_PRIME);
            if (i - start + 1 === shortestOpening) opens = holdsBit(openings, hash);
          }
          if ((holds & IS_DIGIT) !== 0) held |= (holds & IS_LETTER) !== 0 ? HOLDS_DIGIT | MAY_MASK : HOLDS_DIGIT;
          else if (i - start === 1 && isSpelt(text, start, classes)) held |= MAY_MASK;
          if (opens) length = addOpenings(ROOT, text, start, i, false, classes, length);
          for (let k = 0; k < reached; k++) if ((kinds[active[k]!]! & OPENS) !== 0) length = addOpenings(active[k]!, text, start, i, gap, classes, length);
        } else {
          if ((kind & IS_REWRITE) !== 0) return null;
          held |= heldBy(kind, text, start, classes);
        }
        const piece = find(text, start, i, hash, classes);
        const last = reached;
        reached = 0;
        // Terms begun earlier, then one that may begin here: all that end here, the longest first.
        for (let k = 0; piece >= 0 && k <= last; k++) {
          const child = k < last ? follow(active[k]!, keyOf(piece, gap, false)) : roots[piece]!;
          if (child === 0) continue;
          const what = kinds[child]!;
          if ((what & REPORTS) !== 0) {
            matches[length++] = child;
            matches[length++] = i;
          }
          if ((what & COUNTS) !== 0 && left-- > 0) count += countOf[child]!;
          if ((what & (LONGER | OPENS)) !== 0) active[reached++] = child;
        }
        gap = false;
      }
      found.length = length;
      found.count = count;
      found.held = held;
      return found;
    },
    startOf(text, term, end) {
      const pattern = terms[term]!;
      let at = end;
      for (let k = pattern.length - (pattern.endsWith('*') ? 2 : 1); k >= 0; k--) {
        at--;
        if (fold[pattern.charCodeAt(k)] !== SPACE) continue;
        while (k > 0 && fold[pattern.charCodeAt(k - 1)] === SPACE) k--;
        while (at > 0 && fold[text.charCodeAt(at - 1)] === SPACE) at--;
      }
      return at;
    },
    endOf(text, term, end) {
      let at = end;
      if (terms[term]!.endsWith('*')) while (at < text.length && word[text.charCodeAt(at)] === 1) at++;
      return at;
    },
  };
}

const SPACE = 32;
const SLASH = 47;
const COLON = 58;
const APOSTROPHE = 39;
const POINT = 46;
const DOLLAR = 36;
const STAR = 42;
const LOWER_W = 119;

/** What a character outside words tells of the text: looks at its neighbours only where it may mean something. */
function heldBy(kind: number, text: string, at: number, classes: Int32Array): number {
  const code = kind & CODE;
  if (code === POINT) return isAfterWww(text, at) ? HOLDS_LINK : 0;
  if (code === SLASH) return text.charCodeAt(at - 1) === SLASH && text.charCodeAt(at - 2) === COLON ? HOLDS_LINK : 0;
  if ((kind & IS_SIGN) === 0) return 0;
  const holds = (kind & IS_AT) !== 0 ? HOLDS_AT : 0;
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  const isDoubled = (code === STAR || code === DOLLAR) && next === code;
  const isFirst = code === DOLLAR && (classes[next]! & IS_LETTER) !== 0;
  const isBetween = at > 0 && (classes[next]! & IS_WORD) !== 0 && (classes[text.charCodeAt(at - 1)]! & (IS_WORD | IS_SIGN)) !== 0;
  return isDoubled || isFirst || isBetween ? holds | MAY_MASK : holds;
}

function isAfterWww(text: string, at: number): boolean {
  for (let i = at - 3; i < at; i++) if ((text.charCodeAt(i) | 32) !== LOWER_W) return false;
  return true;
}

/** A letter by itself with the same sign before and behind it ("f.u.c.k"); between spaces the next one, too ("such a day" spells nothing). */
function isSpelt(text: string, at: number, classes: Int32Array): boolean {
  const sign = classes[text.charCodeAt(at - 1)]!;
  if (at < 2 || at + 1 >= text.length || sign !== classes[text.charCodeAt(at + 1)] || (sign & CODE) === APOSTROPHE) return false;
  return isWordAt(text, at - 2, classes) && ((sign & IS_GAP) === 0 || (isWordAt(text, at + 2, classes) && !isWordAt(text, at + 3, classes)));
}
