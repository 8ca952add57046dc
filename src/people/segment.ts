// Cuts folded letters into the likeliest words, once with coarse terms allowed and once without, and tells what each reading costs.
import { HARD, SOFT, type Folded } from './fold.js';
import { LONGEST_WORD, type HandleTerm, type Vocabulary } from './vocabulary.js';

export interface Piece { start: number; end: number; term: HandleTerm | null; known: boolean }
export interface Reading { cost: number; pieces: readonly Piece[] }
export interface Readings {
  /** The best reading without any coarse term. */
  innocent: Reading;
  /** The best reading with at least one; null when no term fits. */
  coarse: Reading | null;
}

/** Words nobody knows: a start, and so much a letter. */
const UNKNOWN = { start: 3.2, letter: 1.15 };
/** A word that runs over a sign or a change of case is less likely to be one. */
const CROSSING = { [HARD]: 3.5, [SOFT]: 1.8 };
/** A digit standing alone, and a digit read as a letter. */
const DIGIT = { alone: 0.8, asLetter: 0.9 };

/** The cheapest way to each place between letters, as plain columns: this runs some hundred times a handle. */
class Ways {
  readonly cost: Float64Array;
  readonly from: Int32Array;
  readonly known: Uint8Array;
  /** Whether the way came from the coarse reading. */
  readonly coarseFrom: Uint8Array;
  readonly terms: (HandleTerm | null)[] = [];

  constructor(length: number) {
    this.cost = new Float64Array(length + 1).fill(Infinity);
    this.from = new Int32Array(length + 1);
    this.known = new Uint8Array(length + 1);
    this.coarseFrom = new Uint8Array(length + 1);
  }

  offer(start: number, end: number, cost: number, coarseFrom: boolean, term: HandleTerm | null, known: boolean): void {
    if (cost >= (this.cost[end] ?? Infinity)) return;
    this.cost[end] = cost;
    this.from[end] = start;
    this.known[end] = known ? 1 : 0;
    this.coarseFrom[end] = coarseFrom ? 1 : 0;
    this.terms[end] = term;
  }
}

export function readings(folded: Folded, vocabulary: Vocabulary): Readings {
  const length = folded.letters.length;
  const innocent = new Ways(length);
  const coarse = new Ways(length);
  innocent.cost[0] = 0;
  for (let start = 0; start < length; start += 1) {
    const clean = innocent.cost[start] ?? Infinity;
    const dirty = coarse.cost[start] ?? Infinity;
    let crossing = 0;
    let digits = 0;
    for (let end = start + 1; end <= Math.min(length, start + LONGEST_WORD); end += 1) {
      if (end - 1 > start) crossing += crossingCost(folded.edge[end - 1]);
      digits += folded.digit[end - 1] ? 1 : 0;
      const text = folded.letters.slice(start, end);
      const extra = crossing + digits * DIGIT.asLetter;
      const alone = end === start + 1 && digits === 1;
      const word = vocabulary.words.get(text);
      const cost = alone ? DIGIT.alone : Math.min(word ?? Infinity, unknownCost(end - start)) + extra;
      const known = word !== undefined && !alone;
      innocent.offer(start, end, clean + cost, false, null, known);
      coarse.offer(start, end, dirty + cost, true, null, known);
      const term = digits < end - start ? vocabulary.terms.get(text) : undefined;
      if (term !== undefined) coarse.offer(start, end, Math.min(clean, dirty) + term.cost + extra, dirty < clean, term, true);
    }
  }
  const dirtiest = coarse.cost[length] ?? Infinity;
  return {
    innocent: { cost: innocent.cost[length] ?? 0, pieces: path(innocent, coarse, false) },
    coarse: dirtiest === Infinity ? null : { cost: dirtiest, pieces: path(innocent, coarse, true) },
  };
}

const NO_TERMS: Vocabulary['terms'] = new Map();

/** The words of the innocent reading alone. */
export function likelyWords(folded: Folded, vocabulary: Vocabulary): string[] {
  return readings(folded, { ...vocabulary, terms: NO_TERMS }).innocent.pieces.map((piece) => folded.letters.slice(piece.start, piece.end));
}

const unknownCost = (length: number): number => UNKNOWN.start + UNKNOWN.letter * length;
const crossingCost = (edge: number | undefined): number => (edge === HARD ? CROSSING[HARD] : edge === SOFT ? CROSSING[SOFT] : 0);

function path(innocent: Ways, coarse: Ways, startCoarse: boolean): Piece[] {
  const pieces: Piece[] = [];
  let isCoarse = startCoarse;
  for (let end = innocent.cost.length - 1; end > 0;) {
    const ways = isCoarse ? coarse : innocent;
    if (ways.cost[end] === Infinity) break;
    const start = ways.from[end] ?? 0;
    pieces.push({ start, end, term: ways.terms[end] ?? null, known: ways.known[end] === 1 });
    isCoarse = isCoarse && ways.coarseFrom[end] === 1;
    end = start;
  }
  return pieces.reverse();
}
