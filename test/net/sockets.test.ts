// An archives-only run opens no way to the network: traced, and in a namespace without any network; with controls that such a way would be seen.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRACE_NETWORK, internetCalls } from '../bar/trace.js';
import { xArchive } from '../personas/x-archive.js';
import { writeZip } from '../support/zip-writer.js';

const PROGRAM = ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL('../../src/cli.ts', import.meta.url))];
const ALONE = ['unshare', '-rn'] as const;
const MINUTES = 4 * 60_000;

const canTrace = works('strace', ['-f', '-o', '/dev/null', 'true']);
const canBeAlone = works(ALONE[0], [ALONE[1], 'true']);
const notRun = (possible: boolean, what: string): string => (possible ? '' : ` (NOT RUN: ${what} does not work here)`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postop-sockets-'));
  writeFileSync(join(folder, 'a.zip'), writeZip(xArchive({ seed: 7, posts: 40, exportedAt: '2026-06-01T00:00:00Z' })));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a person with nothing but an export does. */
const VISIT: readonly (readonly string[])[] = [
  ['audit', 'a.zip', '--json'], ['report', '--format', 'html', '--out', 'r.html', '--force'], ['check', '--json'], ['forget', '--all', '--yes', '--i-was-advised'],
];

describe('a run over an export', () => {
  it.skipIf(!canTrace)(`asks the system for no internet socket, no name and no listener${notRun(canTrace, 'strace')}`, () => {
    for (const args of VISIT) {
      const { status, calls } = traced('traced', args);
      expect([args[0], status, calls]).toEqual([args[0], 0, []]);
    }
  }, MINUTES);

  it.skipIf(!canTrace)(`would be seen doing so: a sign-in shows its sockets${notRun(canTrace, 'strace')}`, () => {
    expect(traced('control', ['login', 'feed', 'http://127.0.0.1:59999/feed']).calls.length).toBeGreaterThan(0);
  }, MINUTES);

  it.skipIf(!canBeAlone)(`says the same where there is no network at all${notRun(canBeAlone, 'unshare -rn')}`, () => {
    const audit = ['audit', 'a.zip', '--json'];
    const [with_, without] = [run('with', audit, []), run('alone', audit, ALONE)];
    expect([without.status, without.out.length > 100, without.out]).toEqual([0, true, with_.out]);
    expect(run('alone', ['login', 'feed', 'http://127.0.0.1:59999/feed'], ALONE)).toMatchObject({ status: 4 });
  }, MINUTES);
});

function works(program: string, args: readonly string[]): boolean {
  return process.platform === 'linux' && spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function run(home: string, args: readonly string[], under: readonly string[]): { status: number | null; out: string } {
  const [program = process.execPath, ...rest] = [...under, process.execPath, ...PROGRAM, ...args];
  const env = { ...process.env, POSTOP_HOME: join(folder, home), POSTOP_NOW: '2026-07-01T00:00:00Z', NODE_OPTIONS: '' };
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd: folder, env, input: 'A quiet day.\n', encoding: 'utf8' });
  return { status, out: `${stdout}${stderr}`.replaceAll(join(folder, home), 'HOME') };
}

function traced(home: string, args: readonly string[]): { status: number | null; calls: string[] } {
  const notes = join(folder, 'strace.txt');
  const { status } = run(home, args, [...TRACE_NETWORK, '-o', notes]);
  return { status, calls: internetCalls(notes) };
}
