// How much of the rooms that touch hostile bytes, keep, match and report is run by the tests: `npm run coverage`. Not part of `npm test`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROOMS: readonly (readonly [room: string, files: string])[] = [['intake', 'src/intake/**'], ['clean', 'src/text/{clean,escape}.ts'], ['store', 'src/store/**'], ['people', 'src/people/**'], ['reports', 'reports/**']];
/** The folders of tests that use them; those of other rooms would only take time. */
const TESTS = ['intake', 'text', 'store', 'people', 'reports', 'connectors', 'commands', 'lifecycle', 'scan'].map((room) => `test/${room}`);

interface Counted { total: number; covered: number }
type Summary = Readonly<Record<string, { statements: Counted; branches: Counted }>>;
export interface Covered { room: string; statements: number; branches: number; files: { path: string; statements: number; branches: number }[] }

/** Runs the tests with counting; notes are written below `folder`. */
export function coverageOf(folder: string): Summary {
  const include = ROOMS.map(([, files]) => `--coverage.include=${files}`);
  spawnSync(process.execPath, [
    join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--coverage.enabled', ...include, '--coverage.reporter=json-summary', `--coverage.reportsDirectory=${join(folder, 'coverage')}`,
    '--coverage.reportOnFailure', '--reporter=dot', ...TESTS,
  ], { cwd: ROOT, stdio: 'ignore' });
  return JSON.parse(readFileSync(join(folder, 'coverage', 'coverage-summary.json'), 'utf8')) as Summary;
}

export function roomsCovered(summary: Summary): Covered[] {
  const part = ({ total, covered }: Counted): number => (total === 0 ? 100 : (100 * covered) / total);
  const all = Object.entries(summary).filter(([path]) => path !== 'total').map(([path, counts]) => ({ path: relative(ROOT, path), ...counts }));
  return ROOMS.map(([room, pattern]) => {
    const files = all.filter(({ path }) => (room === 'clean' ? /^src\/text\/(?:clean|escape)\.ts$/.test(path) : path.startsWith(pattern.replace('**', ''))));
    const sum = (what: 'statements' | 'branches'): number => part({ total: files.reduce((n, one) => n + one[what].total, 0), covered: files.reduce((n, one) => n + one[what].covered, 0) });
    return { room, statements: sum('statements'), branches: sum('branches'), files: files.map(({ path, statements, branches }) => ({ path, statements: part(statements), branches: part(branches) })) };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = mkdtempSync(join(tmpdir(), 'postop-coverage-'));
  const rooms = roomsCovered(coverageOf(folder));
  rmSync(folder, { recursive: true, force: true });
  for (const { room, statements, branches, files } of rooms) {
    process.stdout.write(`${room.padEnd(10)}${statements.toFixed(1).padStart(6)} % of statements ${branches.toFixed(1).padStart(6)} % of branches\n`);
    for (const one of files) if (one.statements < 90 || one.branches < 90) process.stdout.write(`    ${one.path}  ${one.statements.toFixed(0)} / ${one.branches.toFixed(0)}\n`);
  }
  process.exitCode = rooms.every(({ statements, branches }) => statements >= 90 && branches >= 90) ? 0 : 1;
}
