// S1, S2: what is installed is what was written down, runs on the oldest Node.js we name, and runs nothing while it is installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../program.js';
import type { Row } from '../row.js';

interface Locked { version?: string; integrity?: string; resolved?: string; hasInstallScript?: boolean; dev?: boolean; optional?: boolean; license?: string; link?: boolean }

/** Packages that may run something while they are installed: one compiles, the others belong to the tools of the tests. */
const MAY_RUN = ['better-sqlite3', 'esbuild', 'fsevents'];
const MOST_PACKAGES = 260;
const MOST_DIRECT = 24;

function troubles(packages: readonly (readonly [string, Locked])[], direct: number): string[] {
  const runtime = packages.filter(([, one]) => !one.dev);
  return [
    ...packages.filter(([, one]) => !one.link && !one.integrity?.startsWith('sha512-')).map(([name]) => `${name} has no sha512`),
    ...packages.filter(([name, one]) => one.hasInstallScript && !MAY_RUN.some((allowed) => name.endsWith(`/${allowed}`))).map(([name]) => `${name} runs something while it is installed`),
    ...(runtime.length > MOST_PACKAGES ? [`${runtime.length} packages, more than ${MOST_PACKAGES}`] : []),
    ...(direct > MOST_DIRECT ? [`${direct} direct packages, more than ${MOST_DIRECT}`] : []),
  ];
}

export const lockedDependencies: Row = {
  id: 'S1', severity: 'B', fast: true, needs: [],
  claim: 'every package is locked with its sha512, only named ones run a script, and there are not too many',
  async run() {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
    const list = Object.entries(packages).filter(([name]) => name !== '');
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)).map(([name]) => `${name} is not pinned`);
    const direct = Object.keys(manifest.dependencies).length;
    const spoiled = troubles([...list, ['node_modules/evil', { version: '1.0.0', hasInstallScript: true }]], direct);
    return {
      failures: [...troubles(list, direct), ...loose], measured: `${list.length} packages, ${list.filter(([, one]) => !one.dev).length} at run time, ${direct} direct`,
      control: spoiled.length >= 2 ? 'a package without a digest and with a script is noticed' : null,
    };
  },
};
