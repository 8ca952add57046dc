// What a command is: a name, its flags, and one function. Loading this file loads nothing heavy.
import { UserError } from '../model.js';
import type { Clock } from '../model.js';

/** The outside world of one run, injectable. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Standard input and output are both a terminal: questions may be asked, the interface may open. */
  interactive: boolean;
  stdin: NodeJS.ReadableStream;
  env: NodeJS.ProcessEnv;
  clock: Clock;
  cwd: string;
}

export interface Flag {
  /** As commander writes it: `--db <file>`. */
  flags: string;
  description: string;
  /** May be given several times. */
  many?: boolean;
  choices?: readonly string[];
}

export interface Input { args: readonly string[]; options: Options; io: Io }

export interface Command {
  name: string;
  /** One line for `--help`. */
  summary: string;
  /** `[PATH...]` */
  usage: string;
  flags: readonly Flag[];
  /** Returns the exit code: 0 done, 1 open findings at or above --fail-on, 2 wrong use, 3 our bug, 4 damaged or incomplete source. */
  run(input: Input): Promise<number>;
}

/** Typed access to parsed flags. */
export class Options {
  constructor(private readonly values: Readonly<Record<string, unknown>>) {}
  has(name: string): boolean {
    return this.values[name] === true;
  }
  text(name: string): string | null {
    const value = this.values[name];
    return typeof value === 'string' ? value : null;
  }
  list(name: string): readonly string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
  }
  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === null) return fallback;
    const found = allowed.find((entry) => entry === value);
    if (found === undefined) throw new UserError(`--${name} does not know "${value}".`, `Choose one of: ${allowed.join(', ')}.`);
    return found;
  }
}

export const DB: Flag = { flags: '--db <file>', description: 'another database than the default one' };
export const JSON_FLAG: Flag = { flags: '--json', description: 'JSON on standard output, nothing else there' };
export const QUIET: Flag = { flags: '--quiet', description: 'print only errors' };
export const DEBUG: Flag = { flags: '--debug', description: 'stations, counts and timings on standard error; never texts' };
export const REVEAL: Flag = { flags: '--reveal <level>', description: 'none (default for files), quotes, or all', choices: ['none', 'quotes', 'all'] };
export const INCLUDE: Flag = { flags: '--include <what>', description: 'also read: messages, contacts, search, email, comments-by-others (comma-separated)', many: true };
export const FAIL_ON: Flag = { flags: '--fail-on <severity>', description: 'exit 1 when an open finding is at least this severe', choices: ['critical', 'high', 'medium', 'low', 'info'] };
export const STRICT: Flag = { flags: '--strict-coverage', description: 'exit 4 when something could not be checked' };
export const ROSTER: Flag = { flags: '--roster <file>', description: 'patient list (CSV, TSV, XLSX, - for standard input, or kept), in memory only' };
export const ROSTER_COLUMNS: Flag = { flags: '--columns <what=where>', description: 'what the columns of the list are, where the guess is wrong: last=1,first=2 or last=Surname', many: true };
/** Dollars of a run that names no cap of its own. */
export const DEFAULT_CAP = '5.00';
export const CAP: Flag = { flags: '--cap <dollars>', description: `never spend more than this in one run (default ${DEFAULT_CAP})` };
export const YES: Flag = { flags: '--yes', description: 'the price is accepted without being asked' };
export const PRESET: Flag = { flags: '--preset <name>', description: 'profession and country bundle (us-physician, uk-nurse, ...)' };
export const ALL_RULES: Flag = { flags: '--all-rules', description: 'switch on every rule, also those that are off until chosen' };
export const LINEAR: Flag = { flags: '--linear', description: 'plain lines and numbered choices instead of a screen: for screen readers' };
export const USE: Flag = { flags: '--use <account=use>', description: 'declare an account: @handle=professional, personal or mixed', many: true };
