// S1, S2, S5: what is installed is what was written down, runs nothing while it is installed, may be given on; what is given away is the program only;
// and the tests notice what is changed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../program.js';
import type { Row } from '../row.js';
import { coverageOf, roomsCovered } from '../../tools/coverage.js';
import { tryMutants } from '../../tools/mutants.js';

interface Locked { version?: string; integrity?: string; resolved?: string; hasInstallScript?: boolean; dev?: boolean; optional?: boolean; license?: string; link?: boolean }

/** Packages that may run something while they are installed: one compiles, the others belong to the tools of the tests. */
const MAY_RUN = ['better-sqlite3', 'esbuild', 'fsevents'];
const MOST_PACKAGES = 260;
/** It was 24. Transliteration of names needs a kept table of the scripts (any-ascii, which brings no other package), and each of the others does work that would else be code of our own. */
const MOST_DIRECT = 25;

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

/** Licences that ask for nothing but to be named; of a choice, one is enough. */
const FREE = /^(?:MIT|ISC|BSD-[23]-Clause|BSD|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|MIT-0|Python-2\.0)$/;
/** Packages whose licence is written otherwise, read by hand. */
const READ_BY_HAND: Readonly<Record<string, string>> = { 'dejavu-fonts-ttf': 'Bitstream Vera and public domain: may be given on unchanged', 'png-js': 'MIT, in its file LICENSE' };
/** What the packed program may hold. */
const GIVEN = /^(?:dist\/(?:src|connectors|reports)\/.*\.js|src\/lexicon\/.*|src\/text\/models\/.*|reports\/report\.schema\.json|(?:README|SECURITY|CHANGELOG)\.md|LICENSE|package\.json|(?:reports|src\/text)\/README\.md)$/;

function unfree(packages: readonly (readonly [string, Locked])[]): string[] {
  return packages.filter(([name, { license = '', link }]) => !link && READ_BY_HAND[name.split('node_modules/').at(-1) ?? ''] === undefined && !license.replace(/[()]/g, '').split(' OR ').some((one) => one.split(' AND ').every((part) => FREE.test(part.trim())))).map(([name, { license }]) => `${name}: ${license ?? 'no licence named'}`);
}

export const whatIsGivenAway: Row = {
  id: 'S2', severity: 'm', fast: false, needs: [],
  claim: 'every package may be given on, nothing of ours runs while it is installed, and the packed program holds the program only',
  async run() {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
    const list = Object.entries(packages).filter(([name, one]) => name !== '' && !one.dev);
    const { scripts = {} } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts?: Record<string, string> };
    const [{ files, size }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 })) as [{ files: readonly { path: string }[]; size: number }];
    const sbom = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 })) as { components: readonly unknown[] };
    const strange = (paths: readonly string[]): string[] => paths.filter((path) => !GIVEN.test(path) || /\.(?:map|env|db)$/.test(path));
    return {
      failures: [
        ...unfree(list), ...strange(files.map(({ path }) => path)).map((path) => `${path} is packed`), ...['preinstall', 'install', 'postinstall'].filter((name) => name in scripts).map((name) => `${name} is ours`),
        ...(sbom.components.length < 100 ? ['the list of parts (npm sbom) is short'] : []),
      ],
      measured: `${list.length} packages, ${files.length} files packed (${(size / 1e6).toFixed(1)} MB), ${sbom.components.length} parts in npm sbom`,
      control: unfree([['node_modules/x', { license: 'GPL-3.0' }]]).length === 1 && strange(['dist/test/a.js', 'dist/src/a.js.map']).length === 2 ? 'a licence that asks for more, and a file that does not belong, are noticed' : null,
    };
  },
};

const LEAST_COVERED = 90;

export const testsNotice: Row = {
  id: 'S5', severity: 'm', fast: false, needs: [],
  claim: `the tests run ${LEAST_COVERED} % of the statements and branches of intake, cleaning, store, people and reports, and notice every change of the cleaners and escapers`,
  async run({ folder }) {
    const covered = roomsCovered(coverageOf(folder));
    const low = covered.flatMap(({ room, statements, branches }) => [...(statements < LEAST_COVERED ? [`${room}: ${statements.toFixed(1)} % of the statements`] : []), ...(branches < LEAST_COVERED ? [`${room}: ${branches.toFixed(1)} % of the branches`] : [])]);
    const { tried, equal, survivors, control } = await tryMutants(() => undefined);
    return {
      failures: [...low, ...survivors.map(({ file, before, after }) => `unnoticed in ${file}: ${before} -> ${after}`)],
      measured: `${covered.map(({ room, statements, branches }) => `${room} ${statements.toFixed(1)}/${branches.toFixed(1)} %`).join(', ')}; ${tried} changes, ${survivors.length} unnoticed, ${equal} that change nothing left out`,
      control: control && tried > 100 ? 'unchanged, the same tests pass' : null,
    };
  },
};
