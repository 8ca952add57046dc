// `postop roster`: what a list would match, so that a practice can check its columns; and keeping one, only when asked.
import { basename } from 'node:path';
import { UserError } from '../model.js';
import { DB, JSON_FLAG, QUIET, ROSTER_COLUMNS } from './command.js';
import type { Command, Input, Io, Options } from './command.js';
import type { Workspace } from './workspace.js';

export const roster: Command = {
  name: 'roster',
  summary: 'try a patient list against accounts; remember its place, keep it sealed, or forget it',
  usage: '<test|remember|seal|forget> [ROSTER] [ACCOUNTS]',
  flags: [
    DB, ROSTER_COLUMNS,
    { flags: '--pairs', description: 'with test: judge given pairs from standard input, one JSON object a line' },
    { flags: '--ndjson', description: 'with test: one JSON object a line in, one out' },
    JSON_FLAG, QUIET,
  ],
  async run(input) {
    const [what = ''] = input.args;
    if (what === 'test') return input.options.has('pairs') ? judgePairs(input.io) : tryRoster(input);
    const action = KEEPING.find(([name]) => name === what)?.[1];
    if (action === undefined) throw new UserError('Say test, remember, seal or forget.', 'postop roster test ROSTER ACCOUNTS.csv');
    const { openWorkspace } = await import('./workspace.js');
    const workspace = await openWorkspace(input.options, input.io);
    try {
      const said = await action(workspace, input);
      print(said, input.options, input.io);
      return 0;
    } finally {
      workspace.close();
    }
  },
};

interface Said { words: string; json: unknown }
type Action = (workspace: Workspace, input: Input) => Promise<Said>;

const KEEPING: readonly (readonly [string, Action])[] = [['remember', remember], ['seal', seal], ['forget', forget]];

function print({ words, json }: Said, options: Options, io: Io): void {
  if (options.has('json')) io.out(`${JSON.stringify(json, null, 2)}\n`);
  else if (!options.has('quiet')) io.out(`${words}\n`);
}

/** Read once before its place is kept, so that a wrong file is noticed now. */
async function remember(workspace: Workspace, { args, options, io }: Input): Promise<Said> {
  const [, path] = args;
  if (path === undefined || path === '-') throw new UserError('Which file?', 'postop roster remember FILE keeps where it lies, nothing of what it holds.');
  const [{ columnsOf, readRosterFile }, { rememberPlace }] = await Promise.all([import('./roster-read.js'), import('./roster-kept.js')]);
  const loaded = await readRosterFile(path, io, { columns: columnsOf(options.list('columns')) });
  await rememberPlace(workspace, path, io);
  return { words: 'Its place is remembered, nothing of what it holds. Use it with --roster kept. postop roster forget forgets it.', json: { kept: 'place', people: loaded.roster.rows.length } };
}

async function seal(workspace: Workspace, { args, options, io }: Input): Promise<Said> {
  const [, path] = args;
  if (path === undefined) throw new UserError('Which file?', 'postop roster seal FILE keeps the list under a passphrase.');
  const [{ columnsOf, readRosterFile }, { keepSealed }] = await Promise.all([import('./roster-read.js'), import('./roster-kept.js')]);
  const loaded = await readRosterFile(path, io, { columns: columnsOf(options.list('columns')) });
  await keepSealed(workspace, loaded.roster, io);
  return { words: 'Sealed. Use it with --roster kept; the passphrase is asked each time. Without it nobody opens the list, PostOp neither. postop roster forget removes it.', json: { kept: 'sealed', people: loaded.roster.rows.length } };
}

async function forget(workspace: Workspace): Promise<Said> {
  const { forgetKept } = await import('./roster-kept.js');
  const { place, sealed } = await forgetKept(workspace);
  const gone = [...(place === null ? [] : ['the place of your list']), ...(sealed ? ['the sealed list'] : [])];
  return { words: gone.length === 0 ? 'No roster was kept.' : `Forgotten: ${gone.join(' and ')}. The file you made it from is yours and was not touched.`, json: { place: place !== null, sealed } };
}

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
async function tryRoster({ args, options, io }: Input): Promise<number> {
  const [, list, accounts] = args;
  if (list === undefined || accounts === undefined) throw new UserError('Two files are needed: your list, and accounts to compare it with.', 'postop roster test ROSTER.csv ACCOUNTS.csv (with columns handle and name)');
  const [{ columnsOf, readRosterFile }, { readRoster }, { maskHandle, maskName }, { readFile }] = await Promise.all([
    import('./roster-read.js'), import('../people/roster.js'), import('../scan/mask.js'), import('node:fs/promises'),
  ]);
  const loaded = await readRosterFile(list, io, { columns: columnsOf(options.list('columns')) });
  const bytes = await readFile(accounts).catch(() => {
    throw new UserError(`${basename(accounts)} cannot be read.`, 'Check the path, and that you may read the file.');
  });
  const faces = (await readRoster(bytes)).rows.map((row) => ({ handle: row.handle, displayName: row.full ?? ([row.first, row.last].filter((part) => part !== null).join(' ') || null) }));
  const matches = faces.flatMap((face, index) => {
    const { certainty, reasons, row } = loaded.matcher.match(face);
    const label = face.handle === null ? maskName(face.displayName ?? '') : maskHandle(`@${face.handle}`);
    return certainty === 'none' ? [] : [{ certainty, account: index + 1, label, row: row + 1, reasons }];
  });
  const lines = matches.map(({ certainty, account, label, row, reasons }) => `${certainty.padEnd(9)}account ${account} (${label})  row ${row} of your list  ${reasons.join(', ')}`);
  print({ words: [...lines, `${matches.length} of ${faces.length} accounts match. Nothing of the list is kept.`].join('\n'), json: { accounts: faces.length, matches } }, options, io);
  return 0;
}
