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

interface Step { cost: number; from: number; coarseFrom: boolean; piece: Piece | null }
const NOWHERE: Step = { cost: Infinity, from: 0, coarseFrom: false, piece: null };

export function readings(folded: Folded, vocabulary: Vocabulary): Readings {
  const length = folded.letters.length;
  const innocent: Step[] = new Array<Step>(length + 1).fill(NOWHERE);
  const coarse: Step[] = new Array<Step>(length + 1).fill(NOWHERE);
  innocent[0] = { ...NOWHERE, cost: 0 };
  for (let start = 0; start < length; start += 1) {
    const clean = innocent[start]?.cost ?? Infinity;
    const dirty = coarse[start]?.cost ?? Infinity;
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
      step(innocent, start, end, clean + cost, false, null, known);
      step(coarse, start, end, dirty + cost, true, null, known);
      const term = vocabulary.terms.get(text);
      if (term !== undefined && digits < end - start) step(coarse, start, end, Math.min(clean, dirty) + term.cost + extra, dirty < clean, term, true);
    }
  }
  return {
    innocent: { cost: innocent[length]?.cost ?? 0, pieces: path(innocent, coarse, false) },
    coarse: (coarse[length]?.cost ?? Infinity) === Infinity ? null : { cost: coarse[length]?.cost ?? Infinity, pieces: path(innocent, coarse, true) },
  };
}

/** Keeps the cheaper way to `end`; nothing is made for the others, for this runs some hundred times a handle. */
function step(steps: Step[], start: number, end: number, cost: number, coarseFrom: boolean, term: HandleTerm | null, known: boolean): void {
  if (cost < (steps[end]?.cost ?? Infinity)) steps[end] = { cost, from: start, coarseFrom, piece: { start, end, term, known } };
}

const unknownCost = (length: number): number => UNKNOWN.start + UNKNOWN.letter * length;
const crossingCost = (edge: number | undefined): number => (edge === HARD ? CROSSING[HARD] : edge === SOFT ? CROSSING[SOFT] : 0);

function path(innocent: readonly Step[], coarse: readonly Step[], startCoarse: boolean): Piece[] {
  const pieces: Piece[] = [];
  let isCoarse = startCoarse;
  for (let at = innocent.length - 1; at > 0;) {
    const step = (isCoarse ? coarse : innocent)[at];
    if (!step?.piece) break;
    pieces.push(step.piece);
    isCoarse = isCoarse && step.coarseFrom;
    at = step.from;
  }
  return pieces.reverse();
}
