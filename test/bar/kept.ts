// Runs the child that acknowledges its work, and looks afterwards whether a database holds what was acknowledged.
import { buildSync } from 'esbuild';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openStore } from '../../src/store/store.js';
import { ROOT } from './program.js';

/** The script of a child, in one file: most of its life is work and not start-up. As deep as its sources, whose data files it finds. */
export function childScript(name: string): string {
  const outfile = join(ROOT, 'node_modules', '.cache', 'postop-bar', 'src', 'children', `${name}.mjs`);
  buildSync({ entryPoints: [join(ROOT, 'test', 'bar', 'children', `${name}.mts`)], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'silent' });
  return outfile;
}

/** What is damaged or lost of what was acknowledged; a database that does not open counts as damaged. */
export function lost(path: string, acknowledged: readonly string[]): { damaged: string[]; missing: string[] } {
  let store: ReturnType<typeof openStore>;
  try {
    store = openStore({ path, clock: { now: () => '2024-06-01T08:00:00Z' } });
  } catch (error) {
    return { damaged: [`it does not open: ${error instanceof Error ? error.message : 'unknown'}`], missing: [] };
  }
  try {
    const damaged: string[] = [];
    if (store.sql<{ integrity_check: string }>('PRAGMA integrity_check').get()?.integrity_check !== 'ok') damaged.push('its pages are damaged');
    if (store.sql('PRAGMA foreign_key_check').all().length > 0) damaged.push('a row refers to one that is not there');
    const decided = new Set(store.decisions().map(({ finding }) => finding));
    const accounts = new Set(store.accounts().map(({ remoteId }) => remoteId));
    const forgotten = new Set(acknowledged.filter((line) => line.startsWith('forget ')).map((line) => line.slice(7)));
    const missing = acknowledged.filter((line) => {
      const [what, id = ''] = line.split(' ');
      if (what === 'decide') return !decided.has(id);
      if (what === 'forget') return accounts.has(id);
      if (what === 'scan') return store.sql('SELECT 1 FROM scan WHERE id = ? AND finished_at IS NOT NULL').get(Number(id)) === undefined;
      return what === 'take' && !id.includes('-passing-') && !forgotten.has(id) && store.knownIntake([id]).length !== 1;
    });
    return { damaged, missing };
  } catch (error) {
    return { damaged: [`it cannot be read: ${error instanceof Error ? error.name : 'unknown'}`], missing: [] };
  } finally {
    store.close();
  }
}

/** Runs a child to its end, or to the moment it is killed, in milliseconds. */
export function ended(script: string, args: readonly string[], killAfter?: number): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code, out, err });
    });
  });
}
