// The linear models: packed sums equal plain ones, the second look only where asked, terms explained by exact quotes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../src/text/annotate.js';
import { BUCKETS, createFeatures, pieceFeatures, wordFeatures } from '../../src/text/features.js';
import { createModels, loadModels, type ModelCard } from '../../src/text/models.js';
import { createVocabulary } from '../../src/text/vocabulary.js';

function card(over: Partial<ModelCard>): ModelCard {
  return { name: 'a', languages: ['en'], bias: 0, scale: 1, gate: null, threshold: 0, strict: 0, rows: [], seed: 1, script: 'test', ...over };
}

function weightsOf(models: number, seed: number): Int8Array {
  let state = seed;
  return Int8Array.from({ length: 2 * BUCKETS * models }, () => { state = (Math.imul(state, 1664525) + 1013904223) | 0; return state >> 24; });
}

function plainSum(weights: Int8Array, models: number, model: number, fill: typeof wordFeatures, text: string): number {
  const features = createFeatures();
  fill(text, features);
  let sum = 0;
  for (let i = 0; i < features.count; i++) sum += weights[features.buckets[i]! * models + model]!;
  return sum / Math.sqrt(Math.max(1, features.count));
}

describe('the models', () => {
  it('add up every weight, for any number of models and any length', () => {
    const weights = new Map([1, 3, 4, 6].map((models) => [models, weightsOf(models, models)]));
    const text = fc.array(fc.constantFrom('one', 'Two', '33', '@bob', '!', 'https://x.example', '\u{1F389}', 'caf\u00E9', "don't"), { maxLength: 400 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.constantFrom(1, 3, 4, 6), text, (models, sample) => {
      const table = weights.get(models)!;
      const cards = Array.from({ length: models }, (_, i) => card({ name: `m${i}`, bias: i, gate: i % 2 ? null : -1e9, threshold: 2 }));
      const scores = createModels({ version: 1, buckets: BUCKETS, models: cards }, table).score(sample, 'en');
      for (const [i, { gate }] of cards.entries()) {
        const pieces = gate === null ? 0 : plainSum(table, models, i, pieceFeatures, sample);
        expect(scores[i]).toBeCloseTo(i - 2 + plainSum(table, models, i, wordFeatures, sample) + pieces, 6);
      }
    }), { seed: 15, numRuns: 150 });
  });

  it('answer no below the gate without a second look', () => {
    const models = createModels({ version: 1, buckets: BUCKETS, models: [card({ gate: 1e6, threshold: -1e9 })] }, weightsOf(1, 5));
    expect(models.score('any words at all', 'und')[0]).toBeLessThan(0);
  });

  it('read links, handles and digits alike', () => {
    const bucketsOf = (text: string): number[] => {
      const features = createFeatures();
      wordFeatures(text, features);
      return [...features.buckets.subarray(0, features.count)];
    };
    expect(bucketsOf('see https://a.example @one 62 OK')).toEqual(bucketsOf('SEE http://b.example/c @two 45 ok'));
    expect(bucketsOf('don\u2019t')).toEqual(bucketsOf("don't"));
  });

  it('judge their own languages only, and explain with exact quotes', () => {
    const features = createFeatures();
    wordFeatures('fentanyl', features);
    const weights = new Int8Array(2 * BUCKETS);
    weights[features.buckets[0]!] = 100;
    const models = createModels({ version: 1, buckets: BUCKETS, models: [card({ name: 'opioid', scale: 0.1, threshold: 1 })] }, weights);
    const annotator = createAnnotator({ models, vocabulary: createVocabulary([]) });
    const text = 'they gave fen\u200Btanyl and it was on the table';
    expect(annotator.annotate(text).score('opioid')).toBeGreaterThan(0);
    expect(annotator.annotate(text).strongest('opioid', 3)).toEqual([{ start: 10, end: 19, term: 'fen\u200Btanyl', weight: 10 }]);
    expect(annotator.annotate('le fentanyl est dans la poche du malade').score('opioid')).toBe(0);
    expect(annotator.annotate(text).score('unheard-of')).toBe(0);
  });

  it('refuse weights that do not fit', () => {
    expect(() => createModels({ version: 1, buckets: BUCKETS, models: [card({})] }, new Int8Array(3))).toThrow(/do not fit/);
    expect(loadModels().cards.length).toBeGreaterThanOrEqual(0);
  });
});
