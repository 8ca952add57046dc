// Texts as sparse rows of hashed features, exactly as the product cuts them.
import { BUCKETS, createFeatures, pieceFeatures, wordFeatures } from '../../../src/text/features.js';
import { normalise } from '../../../src/text/normalise.js';

export const COLUMNS = 2 * BUCKETS;

/** Row i: columns[starts[i] .. starts[i+1]), each worth values[...]; the first `words[i]` of them are stage one. */
export interface Matrix { rows: number; starts: Int32Array; words: Int32Array; columns: Int32Array; values: Float32Array }

const features = createFeatures();

/** Long texts are cut: what stands after two thousand characters teaches little and costs much. */
const MOST_CHARACTERS = 2000;

export function matrixOf(texts: readonly string[]): Matrix {
  const cut = texts.map((text) => cells(normalise(text.slice(0, MOST_CHARACTERS)).text));
  const starts = new Int32Array(texts.length + 1);
  cut.forEach(({ columns }, row) => { starts[row + 1] = starts[row]! + columns.length; });
  const columns = new Int32Array(starts[texts.length]!);
  const values = new Float32Array(columns.length);
  cut.forEach((row, index) => { columns.set(row.columns, starts[index]); values.set(row.values, starts[index]); });
  return { rows: texts.length, starts, words: Int32Array.from(cut, ({ words }) => words), columns, values };
}

function cells(form: string): { columns: Int32Array; values: Float32Array; words: number } {
  wordFeatures(form, features);
  const words = features.buckets.slice(0, features.count);
  pieceFeatures(form, features);
  const pieces = features.buckets.subarray(0, features.count);
  const first = counted(words, 1 / Math.sqrt(Math.max(1, words.length)));
  const second = counted(pieces, 1 / Math.sqrt(Math.max(1, pieces.length)));
  return {
    columns: Int32Array.from([...first.keys(), ...second.keys()]), values: Float32Array.from([...first.values(), ...second.values()]), words: first.size,
  };
}

function counted(buckets: Int32Array, share: number): Map<number, number> {
  const cells = new Map<number, number>();
  for (const bucket of buckets) cells.set(bucket, (cells.get(bucket) ?? 0) + share);
  return cells;
}

/** Where the cells of a row end that a model sees; `wordsOnly`: those of stage one. */
export function endOf({ starts, words }: Matrix, row: number, wordsOnly: boolean): number {
  return wordsOnly ? starts[row]! + words[row]! : starts[row + 1]!;
}

/** Sum of weight x value over one row. */
export function dot(matrix: Matrix, row: number, weights: ArrayLike<number>, wordsOnly: boolean): number {
  const { starts, columns, values } = matrix;
  const end = endOf(matrix, row, wordsOnly);
  let sum = 0;
  for (let at = starts[row]!; at < end; at++) sum += weights[columns[at]!]! * values[at]!;
  return sum;
}
