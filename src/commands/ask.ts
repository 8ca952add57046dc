// Plain questions in the terminal before the interface opens: one key, one answer. Never asked without a terminal.
import { createInterface } from 'node:readline/promises';
import type { Config, Hold } from '../model.js';
import type { Io } from './command.js';

export const HOLD_QUESTION = `Before anything is read, one question.

Is a complaint, a claim, an investigation or an HR matter open or expected?
  y  yes
  n  no
  ?  not sure

While the answer is not "no", PostOp never suggests deleting anything: it says
hold instead, because what is deleted now may be missed later. And: what this
program finds, you then know. Some reporting clocks start there. If in doubt,
speak to your privacy contact or to counsel first. This is not legal advice.
`;

/** The hold question; anything but a clear no keeps the hold. */
export async function askHold(io: Io): Promise<Hold> {
  io.out(`\n${HOLD_QUESTION}\n`);
  const answer = (await askLine(io, 'Your answer (y, n, ? or Enter to skip): ')).trim().toLowerCase();
  if (answer.startsWith('n')) return 'no';
  if (answer.startsWith('y')) return 'yes';
  return answer === '' ? 'unanswered' : 'not-sure';
}

export async function askLine(io: Io, prompt: string): Promise<string> {
  const lines = createInterface({ input: io.stdin, output: process.stdout });
  try {
    return await lines.question(prompt);
  } finally {
    lines.close();
  }
}

/** Asks once, remembers; without a terminal the question stays unanswered, which counts as yes. */
export async function withHold(io: Io, config: Config): Promise<Config> {
  if (config.hold.answer !== 'unanswered' || !io.interactive) return config;
  return { ...config, hold: { answer: await askHold(io), at: io.clock.now() } };
}
