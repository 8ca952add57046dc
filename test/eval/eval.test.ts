// The measuring itself: counts, intervals, thresholds, the learner, and what ships beside the models.
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ModelFile } from '../../src/text/models.js';
import { MEASURES } from './measures.js';
import { partOf, randomOf, readTsv } from './rows.js';
import { count, intervalOf, valueOf } from './statistics.js';
import { bestThreshold, gateFor, quietThreshold, type Scored } from './train/choose.js';
import { LESSONS } from './train/lessons.js';
import { fit } from './train/logistic.js';
import { dot, matrixOf } from './train/matrix.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MODELS = fileURLToPath(new URL('../../src/text/models/', import.meta.url));
const rows = (...pairs: readonly (readonly [number, boolean])[]): Scored[] => pairs.map(([score, yes]) => ({ score, first: score, yes, counts: 1 }));

describe('numbers', () => {
  const counts = count([{ yes: true, said: true }, { yes: true, said: false }, { yes: false, said: true }, { yes: false, said: false }, { yes: false, said: false }]);

  it('are what their names say', () => {
    expect(counts).toEqual({ tp: 1, fp: 1, fn: 1, tn: 2 });
    expect(valueOf('precision', counts)).toBe(0.5);
    expect(valueOf('f1', counts)).toBe(0.5);
    expect(valueOf('macroF1', counts)).toBeCloseTo((0.5 + 2 / 3) / 2);
    expect(valueOf('perThousand', counts)).toBe(400);
  });

  it('come with the same interval every time, around the value', () => {
    const [low, high] = intervalOf('recall', { tp: 80, fp: 5, fn: 20, tn: 100 });
    expect([low, high]).toEqual(intervalOf('recall', { tp: 80, fp: 5, fn: 20, tn: 100 }));
    expect(low).toBeLessThan(0.8);
    expect(high).toBeGreaterThan(0.8);
    expect(high - low).toBeLessThan(0.2);
  });

  it('hold back the same fifth of the rows', () => {
    const random = randomOf(3);
    const texts = Array.from({ length: 5000 }, () => String(random()));
    const held = texts.filter((text) => partOf(text) === 'held').length;
    expect(held).toBeGreaterThan(900);
    expect(held).toBeLessThan(1100);
  });
});

describe('thresholds', () => {
  it('lie where the answers are best, or where a recall is reached', () => {
    const scored = rows([3, true], [2, true], [1, false], [0, true], [-1, false], [-2, false]);
    expect(bestThreshold(scored, 'macro-f1').threshold).toBeCloseTo(-0.5);
    expect(bestThreshold(scored, { recall: 0.6 }).threshold).toBeCloseTo(1.5);
  });

  it('leave no more of the background above them than asked', () => {
    const scores = Array.from({ length: 1000 }, (_, i) => i);
    expect(scores.filter((score) => score > quietThreshold(scores, 3))).toHaveLength(3);
    expect(gateFor(rows([5, true], [4, true], [3, true], [2, true]), 1, 0.5)).toBe(3);
  });
});

it('learns which words tell two classes apart, and the same ones every time', () => {
  const matrix = matrixOf(['red apple', 'green apple', 'red pear', 'green pear', 'red plum', 'green plum']);
  const task = { matrix, wordsOnly: true, evenly: false, rows: Int32Array.of(0, 1, 2, 3), classes: Uint8Array.of(1, 0, 1, 0), importance: Float32Array.of(1, 1, 1, 1) };
  const { weights, bias } = fit(task, 0.1);
  expect(dot(matrix, 4, weights, true) + bias).toBeGreaterThan(0);
  expect(dot(matrix, 5, weights, true) + bias).toBeLessThan(0);
  const again = fit(task, 0.1);
  expect(again.bias).toBe(bias);
  expect(Buffer.from(again.weights.buffer).equals(Buffer.from(weights.buffer))).toBe(true);
});

describe('what ships', () => {
  const { models } = JSON.parse(readFileSync(`${MODELS}models.json`, 'utf8')) as ModelFile;

  it('is one model for every lesson, in a small file', () => {
    expect(models.map(({ name }) => name)).toEqual(LESSONS.map(({ name }) => name));
    expect(statSync(`${MODELS}weights.bin`).size).toBeLessThanOrEqual(2 * 1024 * 1024);
    for (const { strict, threshold, rows: files } of models) {
      expect(strict).toBeGreaterThanOrEqual(threshold);
      expect(files.length).toBeGreaterThan(0);
    }
  });

  it('was taught none of the hard cases, fifteen to surface and fifteen to pass in each area', () => {
    const files = MEASURES.map(({ file }) => file).filter((file) => file.startsWith('hard-cases/'));
    expect(files).toHaveLength(6);
    for (const file of files) {
      const cases = readTsv(`${HERE}${file}.tsv`);
      expect(cases.filter(({ label }) => label === 'surface')).toHaveLength(15);
      expect(cases.filter(({ label }) => label === 'pass')).toHaveLength(15);
      expect(models.some(({ rows: learnt }) => learnt.includes(file))).toBe(false);
    }
  });
});
