// Runs a command in this process, as a person without a terminal would: what it printed, and how it ended.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { UserError } from '../../src/model.js';
import { COMMANDS } from '../../src/commands/index.js';
import { Options } from '../../src/commands/command.js';

export interface Run { code: number; out: string; err: string }

export const NOW = '2026-11-01T09:00:00Z';

/** A folder of its own, removed by `drop`. */
export function place(): { folder: string; drop(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'postop-test-'));
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function run(folder: string, name: string, args: readonly string[] = [], options: Readonly<Record<string, unknown>> = {}, stdin = '', now = NOW): Promise<Run> {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw new Error(`There is no command ${name}.`);
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => void (out += text), err: (text: string) => void (err += text), interactive: false, stdin: Readable.from([Buffer.from(stdin)]),
    env: { POSTOP_HOME: join(folder, 'home') }, clock: { now: () => now }, cwd: folder,
  };
  try {
    return { code: await command.run({ args, options: new Options(options), io }), out, err };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.exitCode, out, err: `${err}${error.message}\n${error.whatToDo}\n` };
  }
}
