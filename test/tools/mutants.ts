// Changes the functions that make hostile text harmless, one place at a time, and counts the changes that test/text/every-character.test.ts does not notice: `npm run mutants`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { changed } from '../text/every-character.js';
import type { Cleaners, Escapers } from '../text/every-character.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILES = ['src/text/clean.ts', 'src/text/escape.ts'] as const;

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

/** The room with `mutant` in it, loaded by itself; true when some character comes out otherwise, or nothing does. */
async function isNoticed(folder: string, mutant: Mutant): Promise<boolean> {
  for (const file of FILES) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    writeFileSync(join(folder, basename(file)), file === mutant.file ? source.slice(0, mutant.at) + mutant.after + source.slice(mutant.at + mutant.before.length) : source);
  }
  try {
    const load = async (file: string): Promise<unknown> => {
      const outfile = join(folder, `${basename(file, '.ts')}-${(loaded += 1)}.mjs`);
      buildSync({ entryPoints: [join(folder, basename(file))], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'silent' });
      return import(pathToFileURL(outfile).href);
    };
    const [cleaners, escapers] = [await load('src/text/clean.ts'), await load('src/text/escape.ts')];
    return changed(cleaners as Cleaners, escapers as Escapers).next().done !== true;
  } catch {
    return true;
  }
}

let loaded = 0;

/** Changes after which every text still comes out as before: where they stand, what they become, and why that is the same. */
const EQUAL: readonly { line: string; after: string; reason: string }[] = [
  { line: 'if (ORDINARY.test(text)) return text;', after: 'if (false && ', reason: 'a short way round for texts in which nothing is to be changed' },
  ...['/^[\\n]*$/', '/^[\\x20-\\x7E]*$/', '/^[\\x20-\\x7E\\n]$/', '/(?!)/'].map((after) => ({ line: 'const ORDINARY =', after, reason: 'the same short way, taken less often' })),
  { line: 'const before = text.slice(Math.max(0, at - 2), at);', after: '3', reason: 'only the last character of it is looked at' },
  { line: 'text.codePointAt(at + hidden.length) ?? 0', after: '1', reason: 'any character that is neither a picture nor a letter does' },
];

function isEqual({ file, at, after }: Mutant): boolean {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const line = source.slice(source.lastIndexOf('\n', at) + 1, source.indexOf('\n', at));
  return EQUAL.some((one) => line.includes(one.line) && after === one.after);
}

export interface Outcome { tried: number; equal: number; survivors: Mutant[]; control: boolean }

export async function tryMutants(log: (line: string) => void): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'postop-mutants-'));
  try {
    const all = FILES.flatMap((file) => mutantsOf(file, readFileSync(join(ROOT, file), 'utf8')));
    const meant = all.filter((mutant) => !isEqual(mutant));
    // Unchanged, every character comes out as it did: else everything would seem noticed.
    const outcome: Outcome = { tried: meant.length, equal: all.length - meant.length, survivors: [], control: !(await isNoticed(folder, { file: FILES[0], at: 0, before: '', after: '' })) };
    for (const mutant of meant) {
      if (await isNoticed(folder, mutant)) continue;
      outcome.survivors.push(mutant);
      log(`unnoticed: ${mutant.file}:${readFileSync(join(ROOT, mutant.file), 'utf8').slice(0, mutant.at).split('\n').length}  ${mutant.before}  ->  ${mutant.after}`);
    }
    return outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { tried, equal, survivors, control } = await tryMutants((line) => void process.stdout.write(`${line}\n`));
  process.stdout.write(`${tried} changes tried, ${survivors.length} unnoticed; ${equal} left out because they change nothing; unchanged, the test ${control ? 'passes' : 'FAILS'}\n`);
  process.exitCode = survivors.length === 0 && control ? 0 : 1;
}
