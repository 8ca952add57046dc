// Kills a child that takes, scans and decides, again and again, and looks for what it had acknowledged.
import { buildSync } from 'esbuild';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/store.js';
import { stillClock } from './items.js';

export interface KillLoop { kills: number; acknowledged: readonly string[]; failures: readonly string[] }

/** What the child has just said when its time begins to run: so that it dies in the middle of each kind of work. */
const STAGES = ['open', 'take', 'open', 'decide'];

/** All kills fall on one database in `folder`; it is looked at in the end, and opened without help each time before. */
export async function killLoop(folder: string, kills: number): Promise<KillLoop> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const path = join(folder, 'postop.db');
  // The child runs from one file, so that most of its life is work and not start-up.
  const child = join(root, 'node_modules', '.cache', 'postop-crash', 'src', 'store', 'crash-child.mjs');
  buildSync({ entryPoints: [join(root, 'test/store/crash-child.mts')], outfile: child, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'silent' });
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) acknowledged.push(...(await killedAfter(child, path, STAGES[kill % STAGES.length] ?? 'open', (kill * 37) % 120)));
  return { kills, acknowledged, failures: lost(path, acknowledged) };
}

function lost(path: string, acknowledged: readonly string[]): string[] {
  const store = openStore({ path, clock: stillClock() });
  try {
    const failures: string[] = [];
    const integrity = store.sql<{ integrity_check: string }>('PRAGMA integrity_check').get()?.integrity_check;
    if (integrity !== 'ok') failures.push('the database is damaged');
    if (store.sql('PRAGMA foreign_key_check').all().length > 0) failures.push('a row refers to one that is not there');
    const decided = new Set(store.decisions().map((decision) => decision.finding));
    for (const line of acknowledged) {
      const [what, id = '', count] = line.split(' ');
      const kept = what === 'take' ? store.knownIntake([id]).length === 1 && Number(count) === 6_000
        : what === 'decide' ? decided.has(id)
        : what === 'scan' ? store.sql('SELECT 1 FROM scan WHERE id = ? AND finished_at IS NOT NULL').get(Number(id)) !== undefined : true;
      if (!kept) failures.push(`lost: ${line}`);
    }
    return failures;
  } finally {
    store.close();
  }
}

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
