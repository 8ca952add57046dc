// Killed at any moment: nothing that was acknowledged is lost, nothing is half there, the next start needs no help.
import { buildSync } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/store.js';
import { stillClock } from './items.js';

const RUNS = 20;
/** What the child has just said when its time begins to run: so that it dies in the middle of each kind of work. */
const STAGES = ['open', 'take', 'open', 'decide'];

it(`loses nothing acknowledged in ${RUNS} kills`, async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'postop-'));
  const path = join(folder, 'postop.db');
  // The child runs from one file, so that most of its life is work and not start-up.
  const child = join(root, 'node_modules', '.cache', 'postop-crash', 'src', 'store', 'crash-child.mjs');
  buildSync({ entryPoints: [join(root, 'test/store/crash-child.mts')], outfile: child, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'silent' });
  const acknowledged: string[] = [];
  for (let run = 0; run < RUNS; run += 1) acknowledged.push(...(await killedAfter(child, path, STAGES[run % STAGES.length] ?? 'open', (run * 37) % 120)));
  expect(acknowledged.filter((line) => line.startsWith('decide')).length).toBeGreaterThan(0);

  const store = openStore({ path, clock: stillClock() });
  expect(store.sql<Record<string, string>>('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  expect(store.sql('PRAGMA foreign_key_check').all()).toEqual([]);
  const decided = new Set(store.decisions().map((decision) => decision.finding));
  for (const line of acknowledged) {
    const [what, id, count] = line.split(' ');
    if (what === 'take') expect([store.knownIntake([id ?? '']).length, Number(count)], line).toEqual([1, 6_000]);
    if (what === 'decide') expect(decided.has(id ?? ''), line).toBe(true);
    if (what === 'scan') expect(store.sql('SELECT 1 FROM scan WHERE id = ? AND finished_at IS NOT NULL').get(Number(id)), line).toBeDefined();
  }
  store.close();
}, 60_000);

/** Starts the child, kills it `delay` milliseconds after it first said `stage`; returns the whole lines it said. */
function killedAfter(child: string, path: string, stage: string, delay: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const process_ = spawn(process.execPath, [child, path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let failed = '';
    process_.stdout.on('data', (chunk: Buffer) => {
      const before = said.includes(stage);
      said += chunk.toString();
      if (!before && said.includes(stage)) setTimeout(() => process_.kill('SIGKILL'), delay);
    });
    process_.stderr.on('data', (chunk: Buffer) => { failed += chunk.toString(); });
    process_.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1));
      else reject(new Error(`The child ended by itself: ${failed.slice(0, 500)}`));
    });
  });
}
