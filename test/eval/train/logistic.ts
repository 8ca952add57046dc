// Logistic regression with an L2 penalty, found by L-BFGS: no chance in it, the same rows give the same weights.
// A feature counts by how differently the two classes use it (naive Bayes log ratio), so that rare noise is held down.
import { COLUMNS, dot, endOf, type Matrix } from './matrix.js';

/** Row numbers of a matrix with their class (0 or 1) and what each counts; `wordsOnly`: learns from stage one alone; `evenly`: every feature counts the same (better where rows are few). */
export interface Task { matrix: Matrix; wordsOnly: boolean; evenly: boolean; rows: Int32Array; classes: Uint8Array; importance: Float32Array }

/** `bias` is not penalised. */
export interface Fit { weights: Float64Array; bias: number }

const HISTORY = 8;
const MOST_STEPS = 60;
/** Three steps in a row that gain less than this share of the loss are the end. */
const ENOUGH = 1e-4;

/** Minimises sum(importance x log loss) + penalty / 2 x |weights|². */
export function fit(task: Task, penalty: number): Fit {
  const trust = trustOf(task);
  let point: Float64Array = new Float64Array(COLUMNS + 1);
  let still = 0;
  let { loss, slope } = measure(task, trust, point, penalty);
  const moves: { step: Float64Array; turn: Float64Array; rho: number }[] = [];
  for (let round = 0; round < MOST_STEPS && still < 3; round++) {
    const direction = descent(slope, moves);
    const downhill = product(direction, slope);
    let length = moves.length === 0 ? 1 / Math.max(1, Math.sqrt(product(slope, slope))) : 1;
    let next = along(point, direction, length);
    let reached = measure(task, trust, next, penalty);
    while (reached.loss > loss + 1e-4 * length * downhill && length > 1e-8) {
      length /= 2;
      next = along(point, direction, length);
      reached = measure(task, trust, next, penalty);
    }
    const step = next.map((value, i) => value - point[i]!);
    const turn = reached.slope.map((value, i) => value - slope[i]!);
    const curvature = product(step, turn);
    if (curvature > 1e-10) {
      moves.push({ step, turn, rho: 1 / curvature });
      if (moves.length > HISTORY) moves.shift();
    }
    const gain = (loss - reached.loss) / Math.max(1, Math.abs(loss));
    [point, loss, slope] = [next, reached.loss, reached.slope];
    still = gain < ENOUGH ? still + 1 : 0;
  }
  return { weights: trust.map((share, column) => share * point[column]!), bias: point[COLUMNS]! };
}

/** |log of how often the one class has a feature / how often the other|, each column seen once more than it was. */
function trustOf({ matrix, wordsOnly, evenly, rows, classes, importance }: Task): Float64Array {
  if (evenly) return new Float64Array(COLUMNS).fill(1);
  const seen = [new Float64Array(COLUMNS).fill(1), new Float64Array(COLUMNS).fill(1)] as const;
  for (let i = 0; i < rows.length; i++) {
    const end = endOf(matrix, rows[i]!, wordsOnly);
    const counts = seen[classes[i] === 1 ? 1 : 0];
    for (let at = matrix.starts[rows[i]!]!; at < end; at++) counts[matrix.columns[at]!]! += importance[i]!;
  }
  const total = seen.map((counts) => counts.reduce((sum, each) => sum + each, 0));
  return seen[0].map((no, column) => Math.abs(Math.log((seen[1][column]! / total[1]!) / (no / total[0]!))));
}

function measure({ matrix, wordsOnly, rows, classes, importance }: Task, trust: Float64Array, point: Float64Array, penalty: number): { loss: number; slope: Float64Array } {
  const slope = new Float64Array(COLUMNS + 1);
  const weights = trust.map((share, column) => share * point[column]!);
  let loss = 0;
  const { starts, columns, values } = matrix;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const sign = classes[i] === 1 ? 1 : -1;
    const margin = sign * (dot(matrix, row, weights, wordsOnly) + point[COLUMNS]!);
    const counts = importance[i]!;
    loss += counts * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)));
    const pull = (-sign * counts) / (1 + Math.exp(margin));
    const end = endOf(matrix, row, wordsOnly);
    for (let at = starts[row]!; at < end; at++) slope[columns[at]!]! += pull * values[at]!;
    slope[COLUMNS]! += pull;
  }
  for (let column = 0; column < COLUMNS; column++) {
    const weight = point[column]!;
    loss += (penalty / 2) * weight * weight;
    slope[column] = slope[column]! * trust[column]! + penalty * weight;
  }
  return { loss, slope };
}

/** The two loops of L-BFGS. */
function descent(slope: Float64Array, moves: readonly { step: Float64Array; turn: Float64Array; rho: number }[]): Float64Array {
  const direction = slope.map((value) => -value);
  const shares: number[] = [];
  for (const { step, turn, rho } of [...moves].reverse()) {
    const share = rho * product(step, direction);
    shares.unshift(share);
    add(direction, turn, -share);
  }
  const last = moves.at(-1);
  if (last) {
    const scale = 1 / (last.rho * product(last.turn, last.turn));
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  moves.forEach(({ step, turn, rho }, index) => { add(direction, step, shares[index]! - rho * product(turn, direction)); });
  return direction;
}

function along(point: Float64Array, direction: Float64Array, length: number): Float64Array {
  return point.map((value, i) => value + length * direction[i]!);
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += times * what[i]!;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
