// Changes the functions that make hostile text harmless, one place at a time, and counts the changes that no test notices: `npm run mutants`.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = ['src/text/clean.ts', 'src/text/escape.ts'];
const TESTS = ['test/text/every-character.test.ts', 'test/text/clean.test.ts', 'test/text/escape.test.ts'];

export interface Mutant { file: string; at: number; before: string; after: string }

/** Replacements of code outside comments: each match of the pattern becomes each of the others. */
const OF_CODE: readonly (readonly [RegExp, (found: string) => readonly string[]])[] = [
  [/===/g, () => ['!==']], [/!==/g, () => ['===']], [/ && /g, () => [' || ']], [/ \|\| /g, () => [' && ']], [/ \?\? /g, () => [' && ']],
  [/ (?:<|>|<=|>=) /g, (found) => [{ ' < ': ' >= ', ' > ': ' <= ', ' <= ': ' > ', ' >= ': ' < ' }[found] ?? found]],
  [/(?<![\w.'\\{,-])\d+(?![\w'}])|(?<![\w\\])0x[0-9a-f]+/g, (found) => [String(Number(found) + 1)]],
  [/(?<==> |return )[^;{}\n]+(?=;)/g, () => ["''"]],
  [/if \((?=.*\) return )/g, () => ['if (false && ', 'if (true || ']],
];

const LITERAL = /\/(?![/*])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)+\])+)\/([dgimsuvy]+)?/g;
const TEXT = /'((?:[^'\\\n]|\\.)+)'/g;

/** Every single change of one file. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const bare = source.replace(/\/\*[^]*?\*\/|(?<=^|[;{}\s])\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length)).replace(/^import [^\n]*/gm, (line) => ' '.repeat(line.length));
  const mutants: Mutant[] = [];
  const add = (at: number, before: string, after: string): void => {
    if (before !== after) mutants.push({ file, at, before, after });
  };
  const literals = [...bare.matchAll(LITERAL)];
  const inside = (at: number): boolean => literals.some((literal) => at >= literal.index && at < literal.index + literal[0].length);
  for (const [pattern, others] of OF_CODE) {
    for (const match of bare.matchAll(pattern)) if (!inside(match.index)) for (const after of others(match[0])) add(match.index, match[0], after);
  }
  for (const match of bare.matchAll(TEXT)) if (!inside(match.index)) add(match.index, match[0], "''");
  for (const literal of literals) for (const after of patternsLike(literal[1] ?? '', literal[2] ?? '')) add(literal.index, literal[0], after);
  return mutants;
}

/** A pattern with one part, anchor or repetition less, one turned round, and one that never fits. */
function patternsLike(source: string, flags: string): string[] {
  const changed: string[] = [];
  for (const match of source.matchAll(/\[(\^?)((?:[^\]\\]|\\.)+)\]/g)) {
    const parts = match[2]?.match(/(?:\\u\{[0-9A-F]+\}|\\u[0-9A-F]{4}|\\x[0-9A-F]{2}|\\p\{[^}]+\}|\\.|[^\\])(?:-(?:\\u\{[0-9A-F]+\}|\\u[0-9A-F]{4}|\\x[0-9A-F]{2}|[^\]\\]))?/g) ?? [];
    for (const [index] of parts.entries()) {
      const rest = parts.filter((_, at) => at !== index).join('');
      changed.push(source.slice(0, match.index) + (rest === '' ? '(?!)' : `[${match[1]}${rest}]`) + source.slice(match.index + match[0].length));
    }
    changed.push(`${source.slice(0, match.index)}[${match[1] === '^' ? '' : '^'}${match[2]}]${source.slice(match.index + match[0].length)}`);
  }
  for (const match of source.matchAll(/(?<!\\|\(|\[)[*+?]|\{\d+\}|^\^|(?<!\\)\$$/g)) changed.push(source.slice(0, match.index) + source.slice(match.index + match[0].length));
  changed.push('(?!)');
  const valid = changed.filter((one) => {
    try {
      return one !== '' && one !== source && new RegExp(one, flags) !== null;
    } catch {
      return false;
    }
  });
  return [...valid.map((one) => `/${one}/${flags}`), ...(flags.includes('g') ? [`/${source}/${flags.replace('g', '')}`] : []), ...(flags.includes('i') ? [`/${source}/${flags.replace('i', '')}`] : [])];
}

/** A copy of the tree in which `mutant` stands, tested by itself; true when a test fails. */
async function isNoticed(folder: string, mutant: Mutant): Promise<boolean> {
  const path = join(folder, mutant.file);
  const source = readFileSync(join(ROOT, mutant.file), 'utf8');
  writeFileSync(path, source.slice(0, mutant.at) + mutant.after + source.slice(mutant.at + mutant.before.length));
  const code = await new Promise<number | null>((done) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'test/vitest.config.ts', '--bail=1', '--reporter=dot', '--testTimeout=20000', ...TESTS], { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
    child.on('close', (ended) => {
      clearTimeout(timer);
      done(ended);
    });
  });
  writeFileSync(path, source);
  return code !== 0;
}

/** Changes after which every text still comes out as before, each with its reason. */
const EQUAL: readonly (readonly [file: string, before: string, after: string, reason: string])[] = [];

export interface Outcome { tried: number; equal: number; survivors: Mutant[]; control: boolean }

export async function tryMutants(log: (line: string) => void): Promise<Outcome> {
  const folders = [0, 1].map(() => workplace());
  try {
    const all = FILES.flatMap((file) => mutantsOf(file, readFileSync(join(ROOT, file), 'utf8')));
    const waiting = all.filter((mutant) => !EQUAL.some(([file, before, after]) => mutant.file === file && mutant.before === before && mutant.after === after));
    const outcome: Outcome = { tried: waiting.length, equal: all.length - waiting.length, survivors: [], control: false };
    // Unchanged, the tests pass: else everything would seem noticed.
    outcome.control = !(await isNoticed(folders[0] ?? '', { file: FILES[0] ?? '', at: 0, before: '', after: '' }));
    await Promise.all(folders.map(async (folder) => {
      for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
        if (await isNoticed(folder, mutant)) continue;
        outcome.survivors.push(mutant);
        log(`survived: ${mutant.file}:${readFileSync(join(ROOT, mutant.file), 'utf8').slice(0, mutant.at).split('\n').length}  ${mutant.before}  ->  ${mutant.after}`);
      }
    }));
    return outcome;
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

function workplace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'postop-mutants-'));
  for (const name of ['package.json', 'tsconfig.json', 'test/vitest.config.ts', 'test/support', ...TESTS, ...FILES]) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  for (const name of ['node_modules', 'src/model.ts']) symlinkSync(join(ROOT, name), join(folder, name));
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { tried, equal, survivors, control } = await tryMutants((line) => void process.stdout.write(`${line}\n`));
  process.stdout.write(`${tried} changes tried, ${survivors.length} unnoticed; ${equal} left out because they change nothing; unchanged, the tests ${control ? 'pass' : 'FAIL'}\n`);
  process.exitCode = survivors.length === 0 && control ? 0 : 1;
}
