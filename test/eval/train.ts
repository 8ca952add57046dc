// Trains the shipped linear models: tsx test/eval/train.ts DATA-FOLDER [--only NAME] [--penalty 0.1,0.3,1]. The same rows give the same bytes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BUCKETS } from '../../src/text/features.js';
import type { ModelCard, ModelFile } from '../../src/text/models.js';
import { hashOf, partOf, readLabels, readRows, readTsv, type Row } from './rows.js';
import { gateFor, quietThreshold, thresholdFor, type Scored } from './train/choose.js';
import { BACKGROUND, LESSONS, type Lesson, type Source } from './train/lessons.js';
import { EXAMPLES, examplesOf } from './train/examples.js';
import { fit } from './train/logistic.js';
import { COLUMNS, dot, matrixOf, type Matrix } from './train/matrix.js';

const SEED = 20240601;
const FOLDS = 3;
const GATE_SHARE = 0.98;
const HERE = fileURLToPath(new URL('.', import.meta.url));
const TARGET = fileURLToPath(new URL('../../src/text/models/', import.meta.url));

interface Student { row: number; text: string; yes: boolean; counts: number; task: boolean; background: boolean; held: boolean; fold: number }
interface Quantised { weights: Int8Array; scale: number; bias: number }

const [folder = process.env.POSTOP_EVAL_DATA, ...options] = process.argv.slice(2);
if (!folder) throw new Error('usage: tsx test/eval/train.ts DATA-FOLDER (or POSTOP_EVAL_DATA)');
const optionOf = (name: string): string | undefined => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);

/** Every text once, its cells made when first asked for. */
const texts: string[] = [];
const numbers = new Map<string, number>();
const files = new Map<string, readonly Row[]>();

/** Rows of this folder, labelled or written for the project. */
const isOwn = (file: string): boolean => file.includes('/');
/** Invented rows and examples are all learned from: the hard cases measure them. */
const isInvented = (file: string): boolean => file.startsWith('invented/') || file.startsWith(EXAMPLES);

function rowsOf(file: string): readonly Row[] {
  let rows = files.get(file);
  if (rows === undefined) {
    rows = file.startsWith(EXAMPLES) ? examplesOf(file.slice(EXAMPLES.length)) : file.startsWith('labels/') ? readLabels(folder!, `${HERE}${file}.tsv`) ?? [] : isOwn(file) ? readTsv(`${HERE}${file}.tsv`) : readRows(folder!, file) ?? [];
    if (rows.length === 0) process.stderr.write(`${file}: not there, left out\n`);
    files.set(file, rows);
  }
  return rows;
}

function numberOf(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, texts.length);
  return texts.push(text) - 1;
}

function studentsOf({ file, of, importance = 1, most = Infinity, task = false }: Source): Student[] {
  const chosen = rowsOf(file).map((row) => ({ row, is: of(row) })).filter(({ is }) => is !== null);
  const dealt = chosen.sort((a, b) => hashOf(a.row.text, SEED) - hashOf(b.row.text, SEED));
  const background = file === BACKGROUND;
  return (background ? dealt : dealt.slice(0, most)).map(({ row: { text }, is }, place) => ({
    row: numberOf(text), text, yes: is === 1, counts: place < most ? importance : 0, task, background, held: !isInvented(file) && partOf(text) === 'held', fold: hashOf(text, SEED) % FOLDS,
  }));
}

/** Background rows beyond the most asked for count nothing: they only measure. */
function learn(matrix: Matrix, all: readonly Student[], { wordsOnly = false, evenly = false }: Lesson, penalty: number): Quantised {
  const students = all.filter(({ counts }) => counts > 0);
  const { weights, bias } = fit({
    matrix, wordsOnly, evenly, rows: Int32Array.from(students, ({ row }) => row), classes: Uint8Array.from(students, ({ yes }) => (yes ? 1 : 0)),
    importance: Float32Array.from(students, ({ counts }) => counts),
  }, penalty);
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, bias };
}

function scored(matrix: Matrix, { weights, scale, bias }: Quantised, students: readonly Student[]): (Scored & Student)[] {
  return students.map((student) => {
    const first = bias + scale * dot(matrix, student.row, weights, true);
    return { ...student, score: bias + scale * dot(matrix, student.row, weights, false), first };
  });
}

const shown = (value: number): string => value.toFixed(3);

function teach(lesson: Lesson, matrix: Matrix, students: readonly Student[], penalty: number): { quantised: Quantised; card: ModelCard } {
  const learning = students.filter(({ held }) => !held);
  const unseen = Array.from({ length: FOLDS }, (_, fold) => fold)
    .flatMap((fold) => scored(matrix, learn(matrix, learning.filter((each) => each.fold !== fold), lesson, penalty), learning.filter((each) => each.fold === fold)));
  const background = (rows: readonly (Scored & Student)[]): number[] => rows.filter((each) => each.background).map(({ score }) => score);
  const { threshold, worth } = thresholdFor(lesson.aim, unseen.filter(({ task }) => task), background(unseen));
  const strict = Math.max(threshold, quietThreshold(background(unseen), lesson.strictPerThousand));
  const { name, sources, wordsOnly, gateShare = GATE_SHARE } = lesson;
  const gate = wordsOnly ? -Infinity : gateFor(unseen.filter(({ task, yes }) => task && yes), threshold, gateShare);
  const quantised = learn(matrix, learning, lesson, penalty);
  const held = scored(matrix, quantised, students.filter((each) => each.held));
  const judged = held.map((each) => ({ ...each, score: each.first < gate ? -Infinity : each.score }));
  const at = (cut: number): string => {
    const task = judged.filter((each) => each.task);
    const tp = task.filter(({ yes, score }) => yes && score > cut).length;
    const flagged = task.filter(({ score }) => score > cut).length;
    const positives = task.filter(({ yes }) => yes).length;
    const tn = task.filter(({ yes, score }) => !yes && score <= cut).length;
    const f = (2 * tp) / Math.max(1, flagged + positives);
    const macro = (f + (2 * tn) / Math.max(1, 2 * tn + (flagged - tp) + (positives - tp))) / 2;
    const quiet = background(judged);
    return `P ${shown(tp / Math.max(1, flagged))} R ${shown(tp / Math.max(1, positives))} F1 ${shown(f)} macro ${shown(macro)} everyday ${((1000 * quiet.filter((score) => score > cut).length) / Math.max(1, quiet.length)).toFixed(1)}/1000`;
  };
  const looks = held.filter((each) => each.background && each.first >= gate).length / Math.max(1, held.filter((each) => each.background).length);
  process.stdout.write(`${lesson.name} penalty ${penalty} (${learning.length} rows; out of fold ${shown(worth)})\n  held, review: ${at(threshold)}\n  held, strict: ${at(strict)}\n  second look at ${(100 * looks).toFixed(1)} % of everyday\n`);
  return {
    quantised,
    card: { name, languages: ['en'], bias: quantised.bias, scale: quantised.scale, gate: Number.isFinite(gate) ? gate : null, threshold, strict, rows: [...new Set(sources.map(({ file }) => file))], seed: SEED, script: 'test/eval/train.ts' },
  };
}

const only = optionOf('--only')?.split(',');
const lessons = LESSONS.filter(({ name }) => !only || only.includes(name));
const classes = lessons.map((lesson) => lesson.sources.flatMap(studentsOf));
const matrix = matrixOf(texts);
process.stderr.write(`${texts.length} texts, ${matrix.columns.length} cells\n`);
const taught = lessons.map((lesson, index) => {
  const penalties = optionOf('--penalty')?.split(',').map(Number) ?? [lesson.penalty];
  return penalties.map((penalty) => teach(lesson, matrix, classes[index]!, penalty)).at(-1)!;
});

/** The shipped models, those taught now put in their places: training some gives the same bytes as training all. */
function write(): void {
  const header = `${TARGET}models.json`;
  const table = `${TARGET}weights.bin`;
  const known = only && existsSync(header) ? (JSON.parse(readFileSync(header, 'utf8')) as ModelFile).models : [];
  const shipped = known.length > 0 ? readFileSync(table) : Buffer.alloc(0);
  const columns = LESSONS.flatMap(({ name }) => {
    const now = taught.find(({ card }) => card.name === name);
    const before = known.findIndex((card) => card.name === name);
    if (now) return [{ card: now.card, at: (column: number) => now.quantised.weights[column]! }];
    return before < 0 ? [] : [{ card: known[before]!, at: (column: number) => shipped.readInt8(column * known.length + before) }];
  });
  const weights = new Int8Array(COLUMNS * columns.length);
  for (let column = 0; column < COLUMNS; column++) columns.forEach(({ at }, model) => { weights[column * columns.length + model] = at(column); });
  const file: ModelFile = { version: 1, buckets: BUCKETS, models: columns.map(({ card }) => card) };
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(table, weights);
  writeFileSync(header, `${JSON.stringify(file, null, 2)}\n`);
}

if (optionOf('--penalty') === undefined) write();
