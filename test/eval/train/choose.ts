// Chooses thresholds and gates from scores of rows a model had not seen.

export interface Scored { score: number; first: number; yes: boolean; counts: number }

interface Tally { tp: number; fp: number; fn: number; tn: number }
const f1 = (tp: number, wrong: number): number => (tp === 0 ? 0 : (2 * tp) / (2 * tp + wrong));

const WORTH = {
  f1: ({ tp, fp, fn }: Tally) => f1(tp, fp + fn),
  'macro-f1': ({ tp, fp, fn, tn }: Tally) => (f1(tp, fp + fn) + f1(tn, fp + fn)) / 2,
};

/** Over the square root of the positives: differences in F1 that are chance. With fewer positives than FEW nothing is given away. */
const CHANCE = 0.1;
const FEW = 200;

export interface Reached { threshold: number; worth: number; precision: number; recall: number }

/** The threshold that does best; for a recall, the highest that reaches it. Each cut lies midway between two scores. */
export function bestThreshold(rows: readonly Scored[], aim: 'f1' | 'macro-f1' | { recall: number }): Reached {
  const falling = [...rows].sort((a, b) => b.score - a.score);
  const positives = falling.filter(({ yes }) => yes).length;
  const asGood = aim === 'f1' && positives >= FEW ? CHANCE / Math.sqrt(positives) : 0;
  const tally: Tally = { tp: 0, fp: 0, fn: positives, tn: falling.length - positives };
  let best: Reached = { threshold: Infinity, worth: -1, precision: 0, recall: 0 };
  for (let i = 0; i < falling.length; i++) {
    if (falling[i]!.yes) { tally.tp++; tally.fn--; } else { tally.fp++; tally.tn--; }
    const recall = tally.tp / Math.max(1, positives);
    const worth = typeof aim === 'string' ? WORTH[aim](tally) : f1(tally.tp, tally.fp + tally.fn);
    const reached = { threshold: (falling[i]!.score + (falling[i + 1]?.score ?? falling[i]!.score - 1)) / 2, worth, precision: tally.tp / (i + 1), recall };
    // Of thresholds that do as well for F1, the lower one: it misses less.
    if (typeof aim === 'string') { if (worth >= best.worth - asGood) best = worth > best.worth ? reached : { ...reached, worth: best.worth }; }
    else if (recall >= aim.recall) return reached;
  }
  return best;
}

/** The threshold an aim asks for: best on rows of the task, or quiet enough on the background (its worth is then the F1 it has on the task). */
export function thresholdFor(aim: 'f1' | 'macro-f1' | { recall: number } | { perThousand: number }, task: readonly Scored[], background: readonly number[]): { threshold: number; worth: number } {
  if (typeof aim === 'string' || 'recall' in aim) return bestThreshold(task, aim);
  const threshold = quietThreshold(background, aim.perThousand);
  const tp = task.filter(({ yes, score }) => yes && score > threshold).length;
  return { threshold, worth: f1(tp, task.filter(({ yes, score }) => yes !== score > threshold).length) };
}

/** The lowest threshold that leaves at most `perThousand` of these scores above it. */
export function quietThreshold(scores: readonly number[], perThousand: number): number {
  const falling = [...scores].sort((a, b) => b - a);
  const allowed = Math.floor((falling.length * perThousand) / 1000);
  return (falling[allowed] ?? -Infinity) + 1e-6;
}

/** The highest first-stage score that `share` of the rows ending above the threshold reach. */
export function gateFor(rows: readonly Scored[], threshold: number, share: number): number {
  const passing = rows.filter(({ score }) => score > threshold).map(({ first }) => first).sort((a, b) => b - a);
  return passing.length === 0 ? threshold : passing[Math.min(passing.length - 1, Math.floor(passing.length * share))]!;
}
