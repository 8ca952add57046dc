// Measures the product on labelled rows: npm run eval -- --data FOLDER [--json FILE] [--only TEXT] [--misses N] [--peers].
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ModelFile } from '../../src/text/models.js';
import { handleNumbers } from './handles.js';
import { linkageNumbers } from './linkage.js';
import { ENTITIES, MEASURES, type Measure } from './measures.js';
import { loadProduct, type Product } from './product.js';
import { partOf, readLabels, readRows, readTsv, type Row } from './rows.js';
import { count, intervalOf, valueOf, type Answer, type Interval, type Metric } from './statistics.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** Fewer positives than these are reported, never a gate. */
const FEWEST = 100;

interface Line { name: string; file: string; rows: number; positives: number; held: boolean; metric: Metric | 'entityRecall' | 'value'; value: number; interval: Interval | null; least?: number; most?: number; few: boolean }

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: process.env.POSTOP_EVAL_DATA ?? '' }, json: { type: 'string' }, only: { type: 'string', default: '' },
    misses: { type: 'string', default: '0' }, peers: { type: 'boolean', default: false },
  },
});
if (options.data === '') {
  process.stderr.write('Say which folder holds the labelled files: npm run eval -- --data FOLDER (or POSTOP_EVAL_DATA).\n');
  process.exit(2);
}

const learnt = learntFiles();
const lines: Line[] = [];
const skipped: string[] = [];

/** Files whose rows the shipped models saw: of those only the rows held back are measured. */
function learntFiles(): ReadonlySet<string> {
  const header = new URL('../../src/text/models/models.json', import.meta.url);
  if (!existsSync(header)) return new Set();
  return new Set((JSON.parse(readFileSync(header, 'utf8')) as ModelFile).models.flatMap(({ rows }) => rows));
}

function rowsFor(file: string): readonly Row[] | null {
  const own = file.includes('/') ? `${HERE}${file}.tsv` : null;
  const rows = own === null ? readRows(options.data, file) : !existsSync(own) ? null : file.startsWith('labels/') ? readLabels(options.data, own) : readTsv(own);
  return rows && learnt.has(file) ? rows.filter(({ text }) => partOf(text) === 'held') : rows;
}

function measure({ name, file, yes, said, rules, shows, reach }: Measure, product: Product): void {
  const rows = rowsFor(file);
  if (rows === null) {
    skipped.push(`${name}: ${file} is not there`);
    return;
  }
  const answers: Answer[] = [];
  let misses = Number(options.misses);
  for (const row of rows) {
    const truth = yes(row);
    if (truth === null) continue;
    const output = product[rules]({ kind: 'post', text: row.text });
    const answer = { yes: truth, said: said(output) };
    answers.push(answer);
    if (answer.yes !== answer.said && misses-- > 0) process.stdout.write(`  ${answer.yes ? 'missed' : `said (${output.findings.map(({ rule, tier }) => `${rule} ${tier}`).join(', ')})`}: ${row.text.slice(0, 300)}\n`);
  }
  const counts = count(answers);
  const positives = counts.tp + counts.fn;
  for (const metric of shows) {
    const aim = reach?.metric === metric ? reach : null;
    lines.push({
      name, file, rows: answers.length, positives, held: learnt.has(file), metric, value: valueOf(metric, counts), interval: intervalOf(metric, counts),
      ...(aim?.least !== undefined && { least: aim.least }), ...(aim?.most !== undefined && { most: aim.most }), few: metric !== 'perThousand' && metric !== 'accuracy' && positives < FEWEST,
    });
  }
}

/** Of the entities named in the third column, how many evidence with a letter overlaps. */
function measureEntities({ name, file, label, least }: (typeof ENTITIES)[number], product: Product): void {
  const rows = rowsFor(file);
  if (rows === null) {
    skipped.push(`${name}: ${file} is not there`);
    return;
  }
  const answers: Answer[] = [];
  for (const { text, label: own, more: [spans = '[]'] } of rows) {
    if (own !== label) continue;
    const found = product.all({ kind: 'post', text }).findings.flatMap(({ evidence }) => evidence.filter(({ identifier }) => identifier !== undefined));
    for (const [, value] of JSON.parse(spans) as [string, string][]) {
      const start = text.indexOf(value);
      if (start >= 0) answers.push({ yes: true, said: found.some((each) => each.start < start + value.length && start < each.end) });
    }
  }
  const counts = count(answers);
  lines.push({
    name, file, rows: answers.length, positives: answers.length, held: false, metric: 'entityRecall', value: valueOf('recall', counts), interval: intervalOf('recall', counts), few: answers.length < FEWEST,
    ...(least !== undefined && { least }),
  });
}

/** The readers of handles and the matcher of names, measured by their own scripts. */
function measureNames(): void {
  for (const [name, numbers] of [['handles', handleNumbers], ['names', linkageNumbers]] as const) {
    try {
      for (const { name: what, value } of numbers(options.data)) lines.push({ name: what, file: name, rows: 0, positives: 0, held: false, metric: 'value', value, interval: null, few: false });
    } catch {
      skipped.push(`${name}: its files are not there`);
    }
  }
}

function verdict({ value, least, most, few }: Line): string {
  if (least === undefined && most === undefined) return '';
  const reached = least !== undefined ? value >= least : value <= most!;
  return `${least !== undefined ? 'at least' : 'at most'} ${least !== undefined ? least.toFixed(3) : most} ${reached ? 'reached' : 'NOT REACHED'}${few ? ' (too few to judge by)' : ''}`;
}

function table(): string {
  const shown = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(value >= 10 ? 1 : 3));
  const rows = lines.map((line) => [
    line.name, `${line.file}${line.held ? ' (held back)' : ''}`, line.rows === 0 ? '' : `${line.positives}/${line.rows}`, line.metric, shown(line.value),
    line.interval === null ? '' : `${shown(line.interval[0])} to ${shown(line.interval[1])}`, verdict(line),
  ]);
  const all = [['what', 'file', 'positives/rows', 'measure', 'value', '95 %', 'to reach'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}

const product = await loadProduct();
const wanted = (name: string): boolean => name.includes(options.only);
for (const each of MEASURES) if (wanted(each.name)) measure(each, product);
for (const each of ENTITIES) if (wanted(each.name)) measureEntities(each, product);
if (options.only === '') measureNames();
if (options.peers) {
  const { peerLines } = await import('./peers/run.js');
  process.stdout.write(await peerLines(options.data));
}
process.stdout.write(`${table()}\n`);
for (const each of skipped) process.stdout.write(`not measured: ${each}\n`);
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ lines, skipped }, null, 2)}\n`);
