// Test files run as they are, for rows whose measure they already are.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './program.js';

interface Results { numPassedTests: number; numPendingTests: number; testResults: readonly { assertionResults: readonly { status: string; fullName: string }[]; status: string; name: string }[] }
export interface Suite { passed: number; notRun: string[]; failed: string[] }

export function runSuite(folder: string, files: readonly string[]): Suite {
  const out = join(folder, 'suite.json');
  spawnSync(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', ...files, '--reporter=json', `--outputFile=${out}`], { cwd: ROOT, stdio: 'ignore', timeout: 600_000 });
  const results = JSON.parse(readFileSync(out, 'utf8')) as Results;
  const all = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  const unread = results.testResults.filter(({ assertionResults, status }) => status === 'failed' && assertionResults.length === 0).map(({ name }) => `${name} did not start`);
  const named = (status: readonly string[]): string[] => all.filter((one) => status.includes(one.status)).map(({ fullName }) => fullName);
  return { passed: results.numPassedTests, notRun: named(['pending', 'skipped', 'todo']), failed: [...named(['failed']), ...unread] };
}
