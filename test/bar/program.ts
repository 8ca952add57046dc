// Starts the compiled program in a home of its own, as a person's shell would.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = join(ROOT, 'dist', 'src', 'app', 'cli.js');
export const NOW = '2026-11-01T09:00:00Z';

export interface Ended { code: number | null; signal: NodeJS.Signals | null; out: string; err: string }
export interface Started { child: ChildProcess; ended: Promise<Ended>; said(words: string): Promise<void> }

export interface Start {
  /** Everything the program may write lies below it: home, data, temporary files, working directory. */
  home: string;
  args: readonly string[];
  stdin?: string;
  env?: Readonly<Record<string, string>>;
  /** Words before `node`: a tracer, a name space. */
  under?: readonly string[];
  /** Words between `node` and the program. */
  nodeFlags?: readonly string[];
  /** Instead of the program: a script, with the same environment. */
  script?: string;
}

export function start({ home, args, stdin = '', env = {}, under = [], nodeFlags = [], script = CLI }: Start): Started {
  for (const part of ['data', 'tmp', 'work']) mkdirSync(join(home, part), { recursive: true, mode: 0o700 });
  const [command = '', ...rest] = [...under, process.execPath, ...nodeFlags, script, ...args];
  const child = spawn(command, rest, {
    cwd: join(home, 'work'),
    env: {
      PATH: process.env.PATH ?? '', HOME: home, POSTOP_HOME: join(home, 'data'), TMPDIR: join(home, 'tmp'), SQLITE_TMPDIR: join(home, 'tmp'),
      XDG_CACHE_HOME: join(home, '.cache'), XDG_CONFIG_HOME: join(home, '.config'), POSTOP_NOW: NOW, ...env,
    },
  });
  let out = '';
  let err = '';
  const waiting: { words: string; done(): void }[] = [];
  const heard = (): void => {
    for (const one of waiting) if (`${out}${err}`.includes(one.words)) one.done();
  };
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); heard(); });
  child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); heard(); });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code, signal, out, err }));
  });
  /** Resolves when the words were printed, or the program has ended. */
  const said = (words: string): Promise<void> => Promise.race([new Promise<void>((done) => { waiting.push({ words, done }); heard(); }), ended.then(() => undefined)]);
  return { child, ended, said };
}

export function runProgram(how: Start): Promise<Ended> {
  return start(how).ended;
}
