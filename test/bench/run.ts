// `npm run bench [-- --full] [--runs N] [--json FILE] [--only 10000,100000]`: what the compiled program costs beside the floor, in one table.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FORMATS } from '../../reports/index.js';
import { writeBigX } from '../personas/big-x.js';
import { PROGRAM, median, run, several } from './measure.js';
import type { Cost } from './measure.js';
import { rates } from './rates.js';

const { values } = parseArgs({ options: {
  full: { type: 'boolean', default: false }, runs: { type: 'string', default: '3' }, json: { type: 'string' }, only: { type: 'string' }, quick: { type: 'boolean', default: false },
} });
const RUNS = Number(values.runs);
const SIZES = values.only ? values.only.split(',').map(Number) : [10_000, 100_000, ...(values.full ? [1_000_000] : [])];
/** Posts a newer export holds beyond the first. */
const NEWER = 200;
const FLOOR = fileURLToPath(new URL('./floor.ts', import.meta.url));
const SCREEN = fileURLToPath(new URL('./screen.mjs', import.meta.url));
const LATENCY = fileURLToPath(new URL('../tui/latency.ts', import.meta.url));

interface Row { what: string; posts: number | null; wall: number; cpu: number; rss: number | null; note: string }
const rows: Row[] = [];

function add(what: string, posts: number | null, { wall, cpu, rss }: { wall: number; cpu: number; rss: number | null }, note = ''): void {
  const row = { what, posts, wall, cpu, rss, note };
  rows.push(row);
  process.stdout.write(`${line(row)}\n`);
}

function line({ what, posts, wall, cpu, rss, note }: Row): string {
  const rate = posts === null ? '' : `${Math.round(posts / wall).toLocaleString('en')}/s`;
  const memory = rss === null ? '' : `${Math.round(rss / 1e6)} MB`;
  return [what.padEnd(52), `${wall.toFixed(2)} s`.padStart(10), `${cpu.toFixed(2)} s`.padStart(10), rate.padStart(12), memory.padStart(8), note].join('  ').trimEnd();
}

const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)}x`;
const named = (posts: number): string => posts.toLocaleString('en');

/** Archives are made once and kept: the same seed gives the same bytes. */
async function archive(posts: number, newer = 0): Promise<string> {
  const folder = join(tmpdir(), 'postop-bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `x-${posts}${newer === 0 ? '' : `-and-${newer}`}-v2.zip`);
  if (!existsSync(path)) await writeBigX(posts, path, { newer });
  return path;
}

async function size(posts: number): Promise<{ audit: Cost; database: string; folder: string }> {
  const zip = await archive(posts);
  const folder = mkdtempSync(join(tmpdir(), 'postop-run-'));
  const database = join(folder, 'postop.db');
  const fresh = (): void => { for (const tail of ['', '-wal', '-shm', '.config.json']) rmSync(`${database}${tail}`, { force: true }); };
  const times = posts >= 1_000_000 ? Math.min(RUNS, 2) : RUNS;
  const cli = (...args: string[]): Promise<Cost> => run([PROGRAM, ...args, '--db', database], { cwd: folder });

  const floor = await several(times, async () => { fresh(); return run([FLOOR, zip, database], { node: ['--import', 'tsx'], cwd: process.cwd() }); });
  add(`${named(posts)}: the floor, one thread`, posts, floor, `${Math.round(statSync(zip).size / 1e6)} MB zip`);
  const audit = await several(times, async () => { fresh(); return cli('audit', zip, '--all-rules'); });
  add(`${named(posts)}: whole audit, every rule on`, posts, audit, `${ratio(audit.wall, floor.wall)} the floor (${ratio(audit.cpu, floor.cpu)} its processor time); ${findings(audit)} findings`);
  const again = await several(times, () => cli('import', zip));
  add(`${named(posts)}: the same archive again`, null, again, 'recognised');

  const intake = await several(times, async () => { fresh(); return cli('import', zip); });
  add(`${named(posts)}: reading`, posts, intake, `database ${Math.round(statSync(database).size / 1e6)} MB`);
  const scan = await cli('scan', '--all-rules', '--quiet');
  add(`${named(posts)}: first scan`, posts, scan);
  const newer = await archive(posts, NEWER);
  const reading = await cli('import', newer);
  add(`${named(posts)}: reading a newer archive`, posts, reading, `${ratio(reading.wall, intake.wall)} the first reading`);
  const rescan = await cli('scan', '--all-rules', '--quiet');
  add(`${named(posts)}: scan of its ${NEWER} new posts`, null, rescan, `${((100 * rescan.wall) / scan.wall).toFixed(1)} % of the first scan, ${((100 * rescan.cpu) / scan.cpu).toFixed(1)} % of its processor time`);
  return { audit, database, folder };
}

function findings({ out }: Cost): string {
  const [, found = '0', review = '0'] = /(\d+) findings, (\d+) to look at/.exec(out) ?? [];
  return named(Number(found) + Number(review));
}

async function reports(database: string, folder: string): Promise<void> {
  for (const { id, extension } of FORMATS) {
    const cost = await run([PROGRAM, 'report', '--db', database, '--format', id, '--out', join(folder, `report.${extension}`), '--force'], { cwd: folder });
    add(`report ${id}`, null, cost);
  }
}

async function starts(database: string, folder: string): Promise<void> {
  const times = Math.max(5, RUNS);
  add('node alone', null, await several(times, () => run(['-e', '0'])));
  add('--help', null, await several(times, () => run([PROGRAM, '--help'])));
  const first: number[] = [];
  const cost = await several(times, async () => {
    const one = await run([SCREEN, PROGRAM, 'audit', '--db', database], { cwd: folder });
    first.push(Number(/first screen (\d+)/.exec(one.err)?.[1] ?? Number.NaN));
    return one;
  });
  add('first screen of the full store', null, { ...cost, wall: median(first) / 1000 });
  process.stdout.write(`${(await run([LATENCY, '20000'], { node: ['--import', 'tsx'], cwd: process.cwd() })).out}`);
}

if (!existsSync(PROGRAM)) throw new Error('The compiled program is missing: npm run build');
process.stdout.write(`node ${process.version}, ${process.platform}, ${availableParallelism()} cores; medians of ${RUNS} runs, of at most 2 from a million posts on\n`);
process.stdout.write(`${'what'.padEnd(52)}  ${'clock'.padStart(10)}  ${'processor'.padStart(10)}  ${'posts'.padStart(12)}  ${'memory'.padStart(8)}\n`);
const done = [];
for (const posts of SIZES) done.push({ posts, ...(await size(posts)) });
for (const [index, { posts, audit }] of done.entries()) {
  const before = done[index - 1];
  if (before === undefined) continue;
  const doublings = Math.log2(posts / before.posts);
  process.stdout.write(`${named(before.posts)} to ${named(posts)}: each doubling takes ${((audit.cpu / before.audit.cpu) ** (1 / doublings)).toFixed(2)}x the processor time and ${((audit.rss / before.audit.rss) ** (1 / doublings)).toFixed(2)}x the memory\n`);
}
const last = done.at(-1);
if (last !== undefined && !values.quick) {
  await reports(last.database, last.folder);
  await starts(last.database, last.folder);
  for (const { name, count, seconds, unit } of await rates(1)) add(name, null, { wall: seconds, cpu: seconds, rss: null }, `${Math.round(count / seconds).toLocaleString('en')} ${unit} a second`);
}
for (const { folder } of done) rmSync(folder, { recursive: true, force: true });
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ node: process.version, platform: process.platform, cores: availableParallelism(), runs: RUNS, rows }, null, 2)}\n`);
