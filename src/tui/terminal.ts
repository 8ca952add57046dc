// The terminal is borrowed: the alternate screen is entered once and left on every way out, with cursor and cooked mode restored.
import type { Size } from './state.js';

/**
 * No mouse mode is set: in the alternate screen most terminals send the wheel as arrow keys by themselves, and selecting text with
 * the mouse keeps working. 2004 brackets what is pasted.
 */
const ENTER = '\x1B[?1049h\x1B[2J\x1B[H\x1B[?25l\x1B[?2004h';
const CLEAR = '\x1B[2J\x1B[H';
const LEAVE = `${CLEAR}\x1B[?2004l\x1B[0m\x1B[?25h\x1B[?1049l`;
/** Wipes the scrollback, which is not ours. Ink sends it when a frame was as high as the window, as after shrinking. */
const WIPE_SCROLLBACK = '\x1B[3J';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export interface Terminal {
  /** What Ink writes to: silent once the screen was left, so that no late frame lands in the scrollback. */
  stdout: NodeJS.WriteStream;
  size(): Size;
  /** The first frame is painted at once; whatever draws the next ones begins on an empty screen. */
  enter(rows: readonly string[]): void;
  clear(): void;
  leave(): void;
}

export interface TerminalEvents {
  onResize(size: Size): void;
  /** A signal asked the program to end; the screen is already left. */
  onSignal(exitCode: number): void;
}

export function createTerminal(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream, { onResize, onSignal }: TerminalEvents): Terminal {
  let entered = false;

  const guarded = new Proxy(stdout, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

  function write(data: string, ...rest: readonly unknown[]): boolean {
    const done = rest.find((one): one is () => void => typeof one === 'function');
    if (!entered) {
      if (done !== undefined) setImmediate(done);
      return true;
    }
    return stdout.write(data.replaceAll(WIPE_SCROLLBACK, ''), done);
  }

  function size(): Size {
    return { columns: stdout.columns || 80, rows: stdout.rows || 24 };
  }

  function resized(): void {
    if (!entered) return;
    stdout.write(CLEAR);
    onResize(size());
  }

  /** After a stop from outside the shell has drawn over the screen. */
  function continued(): void {
    if (!entered) return;
    stdout.write(ENTER);
    if (stdin.isTTY) stdin.setRawMode(true);
    onResize(size());
  }

  // The handlers stay until the end: without them the signal would kill the process before its store is closed.
  const handlers = Object.entries(SIGNALS).map(([signal, exitCode]) => ({
    signal,
    handler: (): void => {
      restore();
      onSignal(exitCode);
    },
  }));

  function enter(rows: readonly string[]): void {
    entered = true;
    stdout.on('resize', resized);
    process.on('exit', restore);
    // Before the stack is printed: else it would be printed into the alternate screen and vanish with it.
    process.on('uncaughtExceptionMonitor', restore);
    process.on('SIGCONT', continued);
    for (const { signal, handler } of handlers) process.on(signal, handler);
    // Keys pressed from now on wait, unseen, for the one who reads them.
    if (stdin.isTTY) stdin.setRawMode(true);
    stdout.write(ENTER + rows.join('\r\n'));
  }

  function clear(): void {
    if (entered) stdout.write(CLEAR);
  }

  function restore(): void {
    if (!entered) return;
    entered = false;
    try {
      stdout.write(LEAVE);
      if (stdin.isTTY) stdin.setRawMode(false);
    } catch {
      // The terminal is gone (SIGHUP): there is nothing left to restore.
    }
  }

  function leave(): void {
    restore();
    stdout.off('resize', resized);
    process.off('exit', restore);
    process.off('uncaughtExceptionMonitor', restore);
    process.off('SIGCONT', continued);
    for (const { signal, handler } of handlers) process.off(signal, handler);
  }

  return { stdout: guarded, size, enter, clear, leave };
}
