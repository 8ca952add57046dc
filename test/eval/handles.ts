// Numbers of the handle reader on labelled handles and on lists of the innocent: tsx test/eval/handles.ts DATA-FOLDER
// Prints counts only, never a handle. Two precisions: as labelled, and weighted back to how handles were drawn.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readHandle } from '../../src/people/handle.js';

const INNOCENT = ['b_namehandles_synth', 'b_surnames_census', 'b_firstnames_census', 'b_places_us', 'b_subreddit_names'];
const LEAST = { f1: 0.85, precision: 0.9 };

export function handleNumbers(folder: string): { name: string; value: number; reach: string }[] {
  const rows = (file: string): string[][] => readFileSync(join(folder, 'labelled', `${file}.tsv`), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'));
  const flagged = (text: string): boolean => readHandle(text, 'handle').hits.length > 0;
  let [tp, fp, fn, weightedFp, weightedTp] = [0, 0, 0, 0, 0];
  for (const [text = '', label, , weight] of rows('b_handles_real')) {
    if (label === 'borderline') continue;
    const hit = flagged(text);
    if (hit && label === 'offensive') { tp += 1; weightedTp += Number(weight); }
    if (hit && label === 'benign') { fp += 1; weightedFp += Number(weight); }
    if (!hit && label === 'offensive') fn += 1;
  }
  const numbers = [
    { name: 'handles precision', value: tp / (tp + fp), reach: `at least ${LEAST.precision}` },
    { name: 'handles precision, weighted', value: weightedTp / (weightedTp + weightedFp), reach: '' },
    { name: 'handles recall', value: tp / (tp + fn), reach: '' },
    { name: 'handles F1', value: (2 * tp) / (2 * tp + fp + fn), reach: `at least ${LEAST.f1}` },
  ];
  for (const file of INNOCENT) {
    const all = rows(file);
    const count = all.filter(([text = '']) => flagged(text)).length;
    numbers.push({ name: `${file} flagged per 1,000`, value: (1000 * count) / all.length, reach: file === 'b_surnames_census' ? 'at most 0.5' : file === 'b_namehandles_synth' ? 'at most 1' : '' });
  }
  const sample = [...rows('b_handles_real'), ...rows('b_namehandles_synth'), ...rows('b_subreddit_names')].map(([text = '']) => text);
  const began = performance.now();
  for (let round = 0; round < 5; round += 1) for (const text of sample) readHandle(text, 'handle');
  numbers.push({ name: 'handles read per second', value: Math.round((5 * sample.length * 1000) / (performance.now() - began)), reach: 'at least 200000' });
  return numbers;
}

if (process.argv[1]?.endsWith('handles.ts')) {
  for (const { name, value, reach } of handleNumbers(process.argv[2] ?? '')) console.log(`${name.padEnd(46)} ${value.toFixed(3).padStart(12)}  ${reach}`);
}
