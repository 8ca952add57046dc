// The shipped linear models: loads their one table of weights and scores a text by all of them at once.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ModelName } from '../model.js';
import { BUCKETS, createFeatures, pieceFeatures, wordFeatures, type Features } from './features.js';

/** One model, as `models.json` names it. Format: models/README.md. */
export interface ModelCard {
  name: ModelName;
  /** Languages it judges; a text too short to tell counts as English. */
  languages: readonly string[];
  bias: number;
  /** What one unit of its Int8 weights is worth. */
  scale: number;
  /** Stage one below this: the second look is not taken and the answer is no. `null`: a model of words alone. */
  gate: number | null;
  /** Above it the model says yes: the threshold at which it did best on rows like those it judges. */
  threshold: number;
  /** Above it hardly an everyday post stands: asked for as `NAME:strict`. Never below `threshold`. */
  strict: number;
  /** What it was trained from, with which seed, by which script. */
  rows: readonly string[];
  seed: number;
  script: string;
}

export interface ModelFile { version: 1; buckets: number; models: readonly ModelCard[] }

export interface StrongTerm { start: number; end: number; weight: number }

export interface Models {
  readonly cards: readonly ModelCard[];
  /** Place of a model in `cards`, or -1. `NAME:strict` is the same model. */
  indexOf(name: ModelName): number;
  /** What is taken off the score of this name: 0, or for `NAME:strict` how far its threshold stands above the first. */
  margin(name: ModelName): number;
  /**
   * Scores of all models in the order of `cards`: > 0 is above the threshold, 0 for a model that does not judge the
   * language (`und` is read as English). `form`: matching form, or plain text.
   */
  score(form: string, language: string): Float64Array;
  /** The same as bits: 1 << place in `cards` for each model above its threshold. Costs no memory: every post is asked. */
  above(form: string, language: string): number;
  /** Words and pairs that speak for this model, strongest first; spans of `form`. */
  strongest(form: string, name: ModelName, count: number): readonly StrongTerm[];
}

/** So many have a bit each in `above`. */
const MOST_MODELS = 31;
/** Asks for the second threshold of a model, by its name with this behind it. */
const STRICT = ':strict';
/** Beside this module in the sources; in the package the built module stands in dist/src/text. */
const FOLDERS = ['./models/', '../../../src/text/models/'];

/** The shipped models; none when there is no file of weights. */
export function loadModels(): Models {
  for (const folder of FOLDERS) {
    const header = fileURLToPath(new URL(`${folder}models.json`, import.meta.url));
    if (!existsSync(header)) continue;
    const weights = readFileSync(new URL(`${folder}weights.bin`, import.meta.url));
    return createModels(JSON.parse(readFileSync(header, 'utf8')) as ModelFile, new Int8Array(weights.buffer, weights.byteOffset, weights.byteLength));
  }
  return createModels({ version: 1, buckets: BUCKETS, models: [] }, new Int8Array(0));
}

/** `weights`: for each of the 2 x buckets (words, then pieces) one Int8 per model. Throws when the sizes do not fit. */
export function createModels(file: ModelFile, weights: Int8Array): Models {
  const cards = file.models;
  const stride = cards.length;
  if (stride > MOST_MODELS) throw new Error('More models than one number has bits.');
  if (stride > 0 && (file.buckets !== BUCKETS || weights.length !== 2 * BUCKETS * stride)) throw new Error('The weights do not fit their header.');
  const features = createFeatures();
  const packed = pack(weights, stride);
  const lanes = (stride + 3) >> 2;
  const sums = new Int32Array(lanes * 4);
  const even = new Int32Array(lanes);
  const odd = new Int32Array(lanes);
  const biases = Float64Array.from(cards, (card) => card.bias);
  const scales = Float64Array.from(cards, (card) => card.scale);
  const first = new Float64Array(stride);
  const second = new Float64Array(stride);
  const scores = new Float64Array(stride);
  /** Infinity for a model of words alone: it never looks again. */
  const gates = Float64Array.from(cards, (card) => card.gate ?? Infinity);
  const thresholds = Float64Array.from(cards, (card) => card.threshold);
  const judges = new Map<string, Uint8Array>();
  const numbers = new Map(cards.flatMap(({ name }, index) => [[name, index], [name + STRICT, index]] as const));
  const margins = new Map(cards.map(({ name, threshold, strict }) => [name + STRICT, strict - threshold]));

  function judgesOf(language: string): Uint8Array {
    const read = language === 'und' ? 'en' : language;
    let known = judges.get(read);
    if (known === undefined) {
      known = Uint8Array.from(cards, (card) => (card.languages.includes(read) ? 1 : 0));
      judges.set(read, known);
    }
    return known;
  }

  /** Adds the weights of the features, each worth 1 / square root of their number, times `scale`, to `totals`. */
  function addUp(totals: Float64Array): void {
    const { buckets, count } = features;
    sums.fill(-BIAS * count);
    for (let from = 0; from < count; from += MOST_ADDED) addRows(packed, buckets, from, Math.min(count, from + MOST_ADDED), lanes, even, odd, sums);
    const share = 1 / Math.sqrt(Math.max(1, count));
    for (let model = 0; model < stride; model++) totals[model]! += sums[model]! * share * scales[model]!;
  }

  /** Fills `scores`. */
  function weigh(form: string, language: string): void {
    const judging = judgesOf(language);
    scores.fill(0);
    if (!judging.includes(1)) return;
    first.set(biases);
    wordFeatures(form, features);
    addUp(first);
    let looksAgain = false;
    for (let model = 0; model < stride; model++) looksAgain ||= judging[model] === 1 && first[model]! >= gates[model]!;
    second.fill(0);
    if (looksAgain) {
      pieceFeatures(form, features);
      addUp(second);
    }
    for (let model = 0; model < stride; model++) {
      if (judging[model] === 0) continue;
      const gate = gates[model]!;
      if (gate === Infinity) scores[model] = first[model]! - thresholds[model]!;
      else scores[model] = first[model]! >= gate ? first[model]! + second[model]! - thresholds[model]! : first[model]! - gate;
    }
  }

  return {
    cards,
    indexOf: (name) => numbers.get(name) ?? -1,
    margin: (name) => margins.get(name) ?? 0,
    above(form, language) {
      weigh(form, language);
      let above = 0;
      for (let model = 0; model < stride; model++) if (scores[model]! > 0) above |= 1 << model;
      return above;
    },
    score(form, language) {
      weigh(form, language);
      return scores.slice();
    },
    strongest(form, name, count) {
      const model = numbers.get(name);
      if (model === undefined) return [];
      wordFeatures(form, features);
      return strongestOf(form, features, weights, stride, model, cards[model]!.scale, count);
    },
  };
}

/** Added to each weight, so that four unsigned ones fit a number and two sums fit another. */
const BIAS = 128;
/** That many bytes of 255 still fit 16 bits. */
const MOST_ADDED = 256;

/** Four models' weights in one number: a quarter of the look-ups. */
function pack(weights: Int8Array, stride: number): Int32Array {
  const lanes = (stride + 3) >> 2;
  const bytes = new Uint8Array((weights.length / Math.max(1, stride)) * lanes * 4);
  for (let from = 0, to = 0; from < weights.length; from += stride, to += lanes * 4) {
    for (let model = 0; model < stride; model++) bytes[to + model] = weights[from + model]! + BIAS;
  }
  return new Int32Array(bytes.buffer);
}

/** Adds the rows of these features to `sums`, lane by lane: two weights of each number go to `even`, two to `odd`. */
function addRows(packed: Int32Array, buckets: Int32Array, from: number, to: number, lanes: number, even: Int32Array, odd: Int32Array, sums: Int32Array): void {
  even.fill(0);
  odd.fill(0);
  for (let i = from; i < to; i++) {
    const row = buckets[i]! * lanes;
    for (let lane = 0; lane < lanes; lane++) {
      const four = packed[row + lane]!;
      even[lane]! += four & 0xff00ff;
      odd[lane]! += (four >>> 8) & 0xff00ff;
    }
  }
  for (let lane = 0; lane < lanes; lane++) {
    sums[lane * 4]! += even[lane]! & 0xffff;
    sums[lane * 4 + 1]! += odd[lane]! & 0xffff;
    sums[lane * 4 + 2]! += even[lane]! >>> 16;
    sums[lane * 4 + 3]! += odd[lane]! >>> 16;
  }
}

/** A handle is nobody's word: it explains nothing. */
function strongestOf(form: string, features: Features, weights: Int8Array, stride: number, model: number, scale: number, count: number): readonly StrongTerm[] {
  const terms: StrongTerm[] = [];
  for (let i = 0; i < features.count; i++) {
    const weight = weights[features.buckets[i]! * stride + model]! * scale;
    if (weight > 0 && !form.startsWith('@', features.starts[i]!)) terms.push({ start: features.starts[i]!, end: features.ends[i]!, weight });
  }
  return terms.sort((a, b) => b.weight - a.weight || a.start - b.start).slice(0, count);
}
