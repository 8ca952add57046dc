// What a count of right and wrong answers is worth: precision, recall, F1, and how far chance may move them.
import { randomOf } from './rows.js';

/** One row's truth and answer. */
export interface Answer { yes: boolean; said: boolean }
export interface Counts { tp: number; fp: number; fn: number; tn: number }
export const METRICS = ['precision', 'recall', 'f1', 'macroF1', 'perThousand', 'accuracy'] as const;
export type Metric = (typeof METRICS)[number];
/** 2.5 and 97.5 % of the resampled values. */
export type Interval = readonly [number, number];

const RESAMPLES = 500;
const SEED = 11;

export function count(answers: readonly Answer[]): Counts {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const { yes, said } of answers) counts[cell(yes, said)] += 1;
  return counts;
}

function cell(yes: boolean, said: boolean): keyof Counts {
  if (yes) return said ? 'tp' : 'fn';
  return said ? 'fp' : 'tn';
}

/** `NaN` where there is nothing to divide by. */
export function valueOf(metric: Metric, { tp, fp, fn, tn }: Counts): number {
  const f1 = (2 * tp) / (2 * tp + fp + fn);
  switch (metric) {
    case 'precision': return tp / (tp + fp);
    case 'recall': return tp / (tp + fn);
    case 'f1': return f1;
    case 'macroF1': return (f1 + (2 * tn) / (2 * tn + fp + fn)) / 2;
    case 'perThousand': return (1000 * (tp + fp)) / (tp + fp + fn + tn);
    case 'accuracy': return (tp + tn) / (tp + fp + fn + tn);
  }
}

/** 95 % bootstrap interval: the rows drawn again with replacement, by a fixed seed. */
export function intervalOf(metric: Metric, counts: Counts): Interval {
  const random = randomOf(SEED);
  const ends = [counts.tp, counts.tp + counts.fp, counts.tp + counts.fp + counts.fn];
  const total = ends[2]! + counts.tn;
  const values: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    const drawn = { tp: 0, fp: 0, fn: 0, tn: 0 };
    for (let i = 0; i < total; i++) {
      const at = random() * total;
      drawn[at < ends[0]! ? 'tp' : at < ends[1]! ? 'fp' : at < ends[2]! ? 'fn' : 'tn'] += 1;
    }
    const value = valueOf(metric, drawn);
    if (!Number.isNaN(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return [values[Math.floor(values.length * 0.025)] ?? NaN, values[Math.floor(values.length * 0.975)] ?? NaN];
}
