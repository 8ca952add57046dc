// One key at a time from a terminal.
import type { ReadStream } from 'node:tty';
import { UserError } from '../model.js';
import type { Io } from './command.js';
import type { KeyPrompt } from './settings-walk.js';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const ESCAPE = '\u001b';

/** Takes the keyboard until `close`; keys typed ahead are kept in order. `open` shows a page in the browser. Throws `UserError` without a terminal. */
export function terminalKeys(io: Io, open: KeyPrompt['open']): KeyPrompt & { close(): void } {
  const keyboard = io.stdin;
  if (!io.interactive || !isTerminal(keyboard)) throw new UserError('Questions need a terminal, and this is not one.', 'Print them instead: postop settings --print');
  const typed: string[] = [];
  let waiting: ((key: string) => void) | null = null;
  const take = (key: string): void => {
    if (!waiting) return void typed.push(key);
    const answer = waiting;
    waiting = null;
    answer(key);
  };
  const onData = (data: Buffer): void => keysOf(data.toString('utf8')).forEach(take);
  const onEnd = (): void => take('q');
  keyboard.setRawMode(true);
  keyboard.on('data', onData).on('end', onEnd).resume();
  return {
    show: (text) => io.out(text),
    key: () => {
      const next = typed.shift();
      return next === undefined ? new Promise((resolve) => { waiting = resolve; }) : Promise.resolve(next);
    },
    open,
    close() {
      keyboard.off('data', onData).off('end', onEnd).pause();
      keyboard.setRawMode(false);
    },
  };
}

/** An arrow or function key comes as one run of characters and is one key, of no meaning here. */
export function keysOf(chunk: string): string[] {
  if (chunk.startsWith(ESCAPE)) return [chunk];
  return [...chunk].map((key) => (key === CTRL_C || key === CTRL_D ? 'q' : key));
}

function isTerminal(stream: NodeJS.ReadableStream): stream is ReadStream {
  return 'setRawMode' in stream;
}
