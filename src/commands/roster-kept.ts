// What a person asked to keep of a roster, and nothing without being asked: the place of the file, or the list itself sealed under a passphrase.
import { open, readFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../model.js';
import type { Roster } from '../people/roster.js';
import { openSealed, sealRoster } from '../people/sealed.js';
import { askTyped } from './ask-typed.js';
import type { Io } from './command.js';
import type { Workspace } from './workspace.js';

/** `--roster kept` takes what is kept; a file of that name is `./kept`. */
export const KEPT = 'kept';

export interface Kept { place: string | null; sealed: boolean }

export const sealedPath = (database: string): string => `${database.replace(/\.db$/, '')}.roster.sealed`;

export async function keptOf({ config, database }: Workspace): Promise<Kept> {
  return { place: config.rosterPath, sealed: (await sealedBytes(database)) !== null };
}

/** The place only; the file stays where it is and is read anew each time. */
export async function rememberPlace(workspace: Workspace, path: string, io: Io): Promise<void> {
  if ((await keptOf(workspace)).sealed) throw new UserError('A sealed roster is kept already.', 'Only one is kept: postop roster forget removes it.');
  await workspace.setConfig({ ...workspace.config, rosterPath: resolve(io.cwd, path) });
}

/** Replaces what was kept before. The passphrase is typed twice, unseen, and kept nowhere. */
export async function keepSealed(workspace: Workspace, roster: Roster, io: Io): Promise<void> {
  const passphrase = await askPassphrase(io, 'A passphrase for the list (it is kept nowhere; without it the list is lost): ');
  if ((await askPassphrase(io, 'The same again: ')) !== passphrase) throw new UserError('The two passphrases differ; nothing was kept.', 'Run the same command again.');
  await writeWhole(sealedPath(workspace.database), await sealRoster(roster, passphrase));
  await workspace.setConfig({ ...workspace.config, rosterPath: null });
}

/** Removes place and sealed list; says what there was. */
export async function forgetKept(workspace: Workspace): Promise<Kept> {
  const kept = await keptOf(workspace);
  await rm(sealedPath(workspace.database), { force: true });
  if (kept.place !== null) await workspace.setConfig({ ...workspace.config, rosterPath: null });
  return kept;
}

/** The sealed list, opened in memory; null where none is kept. */
export async function openKept(workspace: Workspace, io: Io): Promise<Roster | null> {
  const bytes = await sealedBytes(workspace.database);
  return bytes === null ? null : openSealed(bytes, await askPassphrase(io, 'Passphrase of your sealed roster: '));
}

/** Never from an argument, the environment or a pipe: those are seen by other programs and stay in histories. */
function askPassphrase(io: Io, prompt: string): Promise<string> {
  if (!io.interactive) throw new UserError('The passphrase of a sealed roster is asked at a terminal, before the screen opens.', 'Start with: postop review --roster kept. Without a terminal give the list itself: --roster FILE, or - for standard input.');
  return askTyped(io, prompt, true);
}

function sealedBytes(database: string): Promise<Buffer | null> {
  return readFile(sealedPath(database)).catch(() => null);
}

/** Only sealed bytes ever reach the disk, whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
