// `npm run golden`: runs the tests with GOLDEN=1, so that golden files and generated pages are written anew.
import { spawnSync } from 'node:child_process';

const result = spawnSync('npx', ['vitest', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)], {
  stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, GOLDEN: '1' },
});
process.exitCode = result.status ?? 1;
