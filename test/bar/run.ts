// `npm run bar [--install] [--corpora FOLDER] [--only R1,Z4] [--seed N]`: every row with its control; NOT RUN is not a pass.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { lacking, runRow } from './machine.js';
import { ROOT } from './program.js';
import { ROWS } from './rows.js';

/** Debian packages of the programs that rows ask for. */
const PACKAGES: Readonly<Record<string, string>> = {
  strace: 'strace', tmux: 'tmux', faketime: 'faketime', 'fiu-run': 'fiu-utils', python3: 'python3',  unshare: 'util-linux', 'cmark-gfm': 'cmark-gfm', soffice: 'libreoffice-calc-nogui', chromium: 'chromium', mount: 'mount',
};

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { install: { type: 'boolean' }, corpora: { type: 'string' }, only: { type: 'string' }, seed: { type: 'string' } } });
  if (values.install) install();
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  const corpora = values.corpora ?? null;
  const only = values.only?.split(',');
  let failed = 0;
  let notRun = 0;
  for (const row of ROWS.filter(({ id }) => only?.includes(id) ?? true)) {
    const lacks = lacking(row, corpora);
    if (lacks.length > 0) {
      notRun += 1;
      say(`NOT RUN  ${row.id.padEnd(3)} ${row.severity}  ${row.claim}\n           lacks ${lacks.join(', ')}`);
      continue;
    }
    const begun = performance.now();
    const { failures, measured, control } = await runRow(row, { fast: false, corpora, seed: Number(values.seed ?? 1) });
    const holds = failures.length === 0 && control !== null;
    if (!holds) failed += 1;
    say(`${holds ? 'holds  ' : 'FAILED '}  ${row.id.padEnd(3)} ${row.severity}  ${row.claim}\n           ${measured} (${((performance.now() - begun) / 1000).toFixed(0)} s)\n           control: ${control ?? 'NOTHING TRIPPED, so this row proves nothing'}`);
    for (const failure of failures.slice(0, SHOWN)) say(`           - ${failure}`);
    if (failures.length > SHOWN) say(`           and ${failures.length - SHOWN} more`);
  }
  say(`\n${failed} failed, ${notRun} not run (not a pass)`);
  return failed > 0 ? 1 : 0;
}

const SHOWN = 10;

function install(): void {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', ...new Set(Object.values(PACKAGES))], { stdio: 'inherit' });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main();
