// Runs programs several times in processes of their own and keeps the medians of what they cost.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../dist/src/app/cli.js', import.meta.url));
const METER = new URL('./meter.mjs', import.meta.url).href;

/** Seconds on the clock, seconds of processor time over all threads, bytes of memory at most. */
export interface Cost { wall: number; cpu: number; rss: number; out: string; err: string }

/** @throws when it ends with another code than those allowed. */
export async function run(args: readonly string[], options: { node?: readonly string[]; codes?: readonly number[]; cwd?: string; env?: Record<string, string> } = {}): Promise<Cost> {
  const meter = join(tmpdir(), `postop-meter-${process.pid}.json`);
  rmSync(meter, { force: true });
  const started = performance.now();
  const child = spawn(process.execPath, [...(options.node ?? []), '--import', METER, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'], cwd: options.cwd ?? tmpdir(), env: { ...process.env, ...options.env, BENCH_METER: meter },
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => { text.out += chunk.toString('utf8').slice(0, 2_000); });
  child.stderr.on('data', (chunk: Buffer) => { text.err += chunk.toString('utf8').slice(0, 2_000); });
  const code = await new Promise<number | null>((done) => { child.once('close', done); });
  const wall = (performance.now() - started) / 1000;
  if (!(options.codes ?? [0]).includes(code ?? -1)) throw new Error(`${args.join(' ')} ended with ${code}: ${text.err}`);
  const { cpu, rss } = JSON.parse(readFileSync(meter, 'utf8')) as { cpu: number; rss: number };
  return { wall, cpu, rss, ...text };
}

/** `work` that many times; the median of each number. */
export async function several(times: number, work: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < times; round += 1) costs.push(await work());
  const middle = (of: (cost: Cost) => number): number => median(costs.map(of));
  return { wall: middle((cost) => cost.wall), cpu: middle((cost) => cost.cpu), rss: middle((cost) => cost.rss), out: costs[0]?.out ?? '', err: costs[0]?.err ?? '' };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
