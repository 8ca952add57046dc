// One line from the person: from the terminal, unseen where it is a secret, or the next line of standard input where it is piped in.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UserError } from '../model.js';
import type { Io } from './command.js';
import { linesOf } from './lines.js';

const piped = new WeakMap<NodeJS.ReadableStream, AsyncGenerator<string>>();

export async function askTyped(io: Io, prompt: string, hidden: boolean): Promise<string> {
  const line = io.interactive ? await typed(io, prompt, hidden) : await nextLine(io.stdin);
  if (line.trim() === '') throw new UserError('Nothing was entered.', 'Run the same command again.');
  return line.trim();
}

async function typed(io: Io, prompt: string, hidden: boolean): Promise<string> {
  io.out(prompt);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: io.stdin, output: hidden ? unseen : process.stdout, terminal: true });
  try {
    return await new Promise<string>((done) => {
      lines.once('line', done);
      lines.once('close', () => done(''));
    });
  } finally {
    lines.close();
    if (hidden) io.out('\n');
  }
}

/** Several questions read on where the one before stopped. */
async function nextLine(stdin: NodeJS.ReadableStream): Promise<string> {
  const lines = piped.get(stdin) ?? linesOf(stdin as AsyncIterable<Buffer | string>);
  piped.set(stdin, lines);
  const next = await lines.next();
  return next.done === true ? '' : next.value;
}
