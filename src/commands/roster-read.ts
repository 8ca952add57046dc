// A roster read into memory for this run: from a file, from standard input, or from what the person asked to keep.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Instant } from '../model.js';
import { UserError } from '../model.js';
import type { AccountFace } from '../people/judge.js';
import { createMatcher } from '../people/match.js';
import type { Matcher } from '../people/match.js';
import type { PatientRows } from '../people/patient-rows.js';
import { readRoster } from '../people/roster.js';
import type { Roster } from '../people/roster.js';
import { MEANINGS } from '../people/roster-columns.js';
import type { Columns, Meaning } from '../people/roster-columns.js';
import type { Io, Options } from './command.js';
import type { Workspace } from './workspace.js';

export interface LoadedRoster { name: string; roster: Roster; matcher: Matcher; readAt: Instant; found: PatientRows | null }

/** The roster of `--roster` and `--columns`; null without one. */
export async function rosterGiven(workspace: Workspace, options: Options, io: Io): Promise<LoadedRoster | null> {
  const path = options.text('roster');
  return path === null ? null : readRosterFile(path, io, { workspace, columns: columnsOf(options.list('columns')) });
}

/** From a file, from standard input with `-`, or what is kept with `kept`. */
export async function readRosterFile(path: string, io: Io, { workspace, columns = {} }: { workspace?: Workspace; columns?: Columns } = {}): Promise<LoadedRoster> {
  const { name, roster } = await rosterAt(path, io, workspace, columns);
  const guess = roster.columns.map(({ meaning, column, heading }) => `${meaning} from column ${column + 1}${heading === null ? '' : ` (${heading})`}`);
  io.err(`Roster: ${roster.rows.length.toLocaleString('en')} people, in memory only. Read as: ${guess.join(', ')}. Not right? Set it: --columns last=1,first=2\n`);
  for (const remark of roster.remarks) io.err(`  ${remark}\n`);
  return { name, roster, matcher: remembering(createMatcher(roster.rows, io.clock.now())), readAt: io.clock.now(), found: null };
}

async function rosterAt(path: string, io: Io, workspace: Workspace | undefined, columns: Columns): Promise<{ name: string; roster: Roster }> {
  if (path === '-') return { name: 'standard input', roster: await readRoster(await fromStdin(io), columns) };
  const { KEPT, openKept } = await import('./roster-kept.js');
  if (path !== KEPT || workspace === undefined) return { name: basename(path), roster: await readRoster(await fromFile(path), columns) };
  const sealed = await openKept(workspace, io);
  if (sealed !== null) return { name: 'your sealed roster', roster: sealed };
  const place = workspace.config.rosterPath;
  if (place === null) throw new UserError('No roster is kept.', 'postop roster remember FILE keeps the place of one; postop roster seal FILE keeps the list itself under a passphrase.');
  return { name: basename(place), roster: await readRoster(await fromFile(place), columns) };
}

/** `last=Surname,first=2`: a heading as it stands in the list, or the place of the column counted from 1. */
export function columnsOf(choices: readonly string[]): Columns {
  const columns: Partial<Record<Meaning, number | string>> = {};
  for (const choice of choices) {
    const cut = choice.indexOf('=');
    const [wanted, where] = [choice.slice(0, cut).trim(), choice.slice(cut + 1).trim()];
    const meaning = MEANINGS.find((one) => one.toLowerCase() === wanted.toLowerCase());
    if (meaning === undefined || where === '') throw new UserError('--columns does not know one of its parts.', `Write it as last=1,first=2 or last=Surname; the parts are ${MEANINGS.join(', ')}.`);
    columns[meaning] = /^\d+$/.test(where) ? Number(where) - 1 : where;
  }
  return columns;
}

/** The same person is named in many posts: each face is compared once. */
function remembering(matcher: Matcher): Matcher {
  const known = new Map<string, ReturnType<Matcher['match']>>();
  return {
    match(face: AccountFace) {
      const key = JSON.stringify([face.handle, face.displayName, face.bio ?? null]);
      const before = known.get(key);
      if (before) return before;
      const result = matcher.match(face);
      known.set(key, result);
      return result;
    },
  };
}

async function fromFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new UserError('The roster cannot be read.', 'Check the path, and that you may read the file.');
  }
}

async function fromStdin(io: Io): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
