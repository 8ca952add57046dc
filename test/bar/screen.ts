// A real terminal with a shell in it (tmux): keys in, the picture and the state of the terminal out.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLI, NOW } from './program.js';

/** Everything that a byte could change, before and after. */
export interface TerminalState { title: string; window: string; buffers: number; flags: string }

/** What a generous terminal allows: so that whatever gets through is seen. */
const GENEROUS = ['set -g set-clipboard on', 'set -g allow-rename on', 'set -g allow-passthrough on', 'set -g monitor-bell on', 'set -g bell-action any', 'set -g automatic-rename off', 'set -g history-limit 20000', 'set -g status off', 'set -g exit-empty off'];
const FLAGS = ['alternate_on', 'cursor_flag', 'mouse_any_flag', 'mouse_standard_flag', 'mouse_button_flag', 'mouse_sgr_flag', 'keypad_flag', 'keypad_cursor_flag', 'insert_flag', 'origin_flag', 'wrap_flag', 'scroll_region_upper', 'scroll_region_lower', 'window_bell_flag', 'bracket_paste_flag'];
const PATIENCE_MS = 20_000;

export class Screen {
  readonly #socket: string;

  constructor(readonly folder: string, columns = 100, rows = 30) {
    this.#socket = join(mkdtempSync(join(folder, 'screen-')), 'tmux');
    const configuration = GENEROUS.flatMap((line) => [...line.split(' '), ';']);
    execFileSync('tmux', ['-S', this.#socket, '-f', '/dev/null', 'start-server', ';', ...configuration, 'new-session', '-d', '-x', String(columns), '-y', String(rows), '-c', folder, `env -i PATH='${process.env.PATH ?? ''}' TERM=tmux-256color LANG=C.UTF-8 HOME='${folder}' POSTOP_HOME='${join(folder, 'data')}' POSTOP_NOW=${NOW} PS1='ready$ ' sh`]);
  }

  #tmux(...args: readonly string[]): string {
    return execFileSync('tmux', ['-S', this.#socket, ...args], { encoding: 'utf8', maxBuffer: 64_000_000 });
  }

  /** Keys by tmux's names: `Enter`, `Escape`, `C-c`, or letters. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.#tmux('send-keys', key);
  }

  type(line: string): void {
    this.#tmux('send-keys', '-l', line);
    this.press('Enter');
  }

  /** Starts the program in the shell; `after` stands behind it on the line. */
  open(args: readonly string[], flags: readonly string[] = [], after = ''): void {
    this.type(`clear -x; ${[process.execPath, ...flags, CLI, ...args].map((word) => (/^[\w./:;=-]+$/.test(word) ? word : `'${word}'`)).join(' ')} ${after}`);
  }

  picture(): string {
    return this.#tmux('capture-pane', '-p');
  }

  /** The picture and everything that scrolled away above it. */
  history(): string {
    return this.#tmux('capture-pane', '-p', '-S', '-');
  }

  state(): TerminalState {
    const [title = '', window = '', ...flags] = this.#tmux('display-message', '-p', ['pane_title', 'window_name', ...FLAGS].map((name) => `#{${name}}`).join('\t')).trimEnd().split('\t');
    return { title, window, buffers: this.#tmux('list-buffers').split('\n').filter((line) => line !== '').length, flags: flags.join(' ') };
  }

  resize(columns: number, rows: number): void {
    this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  /** From now on every byte that the program writes is also in `file`. */
  record(file: string): void {
    this.#tmux('pipe-pane', '-o', `cat >> '${file}'`);
  }

  /** The process that the shell started. */
  child(): number {
    const shell = this.#tmux('display-message', '-p', '#{pane_pid}').trim();
    const children = `/proc/${shell}/task/${shell}/children`;
    return Number(existsSync(children) ? readFileSync(children, 'utf8').trim().split(' ')[0] : 0);
  }

  /** Waits until the picture fits; false when it never did. */
  async shows(what: RegExp | string, patience = PATIENCE_MS): Promise<boolean> {
    for (const end = performance.now() + patience; performance.now() < end; await pause(40)) {
      const picture = this.picture();
      if (typeof what === 'string' ? picture.includes(what) : what.test(picture)) return true;
    }
    return false;
  }

  /** Waits until nothing moves any more. */
  async still(): Promise<string> {
    let before = this.picture();
    for (let round = 0; round < 60; round += 1) {
      await pause(70);
      const now = this.picture();
      if (now === before) return now;
      before = now;
    }
    return before;
  }

  close(): void {
    try {
      this.#tmux('kill-server');
    } catch {
      // It ended by itself.
    }
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
