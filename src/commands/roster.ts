// `postop roster test`: what a list would match, so that a practice can check its columns; judged in memory, nothing kept.
import { basename } from 'node:path';
import { UserError } from '../model.js';
import { DB } from './command.js';
import type { Command, Io } from './command.js';

export const roster: Command = {
  name: 'roster',
  summary: 'try a patient list against accounts, or forget where one lies',
  usage: '<test|forget> [ROSTER] [ACCOUNTS]',
  flags: [
    DB,
    { flags: '--pairs', description: 'judge given pairs from standard input, one JSON object a line' },
    { flags: '--ndjson', description: 'one JSON object a line in, one out' },
  ],
  async run({ args, options, io }) {
    const [what, list, accounts] = args;
    if (what === 'forget') {
      const { openWorkspace } = await import('./workspace.js');
      const workspace = await openWorkspace(options, io);
      try {
        await workspace.setConfig({ ...workspace.config, rosterPath: null });
      } finally {
        workspace.close();
      }
      io.out('Forgotten. PostOp never keeps a roster; only its place could have been remembered.\n');
      return 0;
    }
    if (what !== 'test') throw new UserError('Say test or forget.', 'postop roster test ROSTER ACCOUNTS.csv');
    if (options.has('pairs')) return judgePairs(io);
    if (list === undefined || accounts === undefined) throw new UserError('Two files are needed: your list, and accounts to compare it with.', 'postop roster test ROSTER.csv ACCOUNTS.csv (with columns handle and name)');
    return tryRoster(list, accounts, io);
  },
};

async function judgePairs(io: Io): Promise<number> {
  const [{ linesOf }, { judgeLine }] = await Promise.all([import('./lines.js'), import('../people/roster-pairs.js')]);
  let number = 0;
  const waiting: string[] = [];
  for await (const line of linesOf(io.stdin)) {
    waiting.push(`${judged(judgeLine, line, ++number)}\n`);
    if (waiting.length >= 200) io.out(waiting.splice(0).join(''));
  }
  io.out(waiting.join(''));
  return 0;
}

/** A line that cannot be read gets an answer of its own, so that answers stay in order. */
function judged(judgeLine: (line: string, number: number) => string, line: string, number: number): string {
  try {
    return judgeLine(line, number);
  } catch (error) {
    if (error instanceof UserError) return JSON.stringify({ error: error.message });
    throw error;
  }
}

/** Prints which account would match which row, by row number: the list's own names are never printed. */
async function tryRoster(list: string, accounts: string, io: Io): Promise<number> {
  const [{ readRosterFile }, { readRoster }, { maskHandle, maskName }, { readFile }] = await Promise.all([
    import('./roster-view.js'), import('../people/roster.js'), import('../scan/mask.js'), import('node:fs/promises'),
  ]);
  const loaded = await readRosterFile(list, io);
  const bytes = await readFile(accounts).catch(() => {
    throw new UserError(`${basename(accounts)} cannot be read.`, 'Check the path, and that you may read the file.');
  });
  const faces = (await readRoster(bytes)).rows.map((row) => ({ handle: row.handle, displayName: row.full ?? ([row.first, row.last].filter((part) => part !== null).join(' ') || null) }));
  let matches = 0;
  for (const [index, face] of faces.entries()) {
    const { certainty, reasons, row } = loaded.matcher.match(face);
    if (certainty === 'none') continue;
    matches += 1;
    const label = face.handle === null ? maskName(face.displayName ?? '') : maskHandle(`@${face.handle}`);
    io.out(`${certainty.padEnd(9)}account ${index + 1} (${label})  row ${row + 1} of your list  ${reasons.join(', ')}\n`);
  }
  io.out(`${matches} of ${faces.length} accounts match. Nothing of the list is kept.\n`);
  return 0;
}
