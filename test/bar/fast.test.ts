// The quick form of the bar, with every run of the tests. A row that this machine cannot run is skipped and says what it lacks.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { lacking, runRow } from './machine.js';
import { CLI, ROOT } from './program.js';
import { ROWS } from './rows.js';
import { filesBelow } from './rows/archives.js';

/** Some rows speak of the compiled program: it is built anew when it is older than a source. */
beforeAll(() => {
  const built = statSync(CLI, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = ['src', 'connectors', 'reports'].flatMap((name) => filesBelow(join(ROOT, name))).reduce((time, path) => Math.max(time, statSync(path).mtimeMs), 0);
  if (newest > built) execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'ignore' });
}, 120_000);

for (const row of ROWS.filter(({ fast }) => fast)) {
  const lacks = lacking(row, null);
  it.skipIf(lacks.length > 0)(`${row.id}: ${row.claim}${lacks.length > 0 ? ` (NOT RUN: lacks ${lacks.join(', ')})` : ''}`, async () => {
    const { failures, control } = await runRow(row, { fast: true, corpora: null, seed: 1 });
    expect(failures).toEqual([]);
    expect(control, 'nothing tripped on purpose: the row proves nothing').not.toBeNull();
  }, 120_000);
}
