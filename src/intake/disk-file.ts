// Opens one regular file read-only, never a link, a pipe or a device, and notices when it changes while being read.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { SourceDamage } from '../model.js';
import { fileBytes } from './file-bytes.js';

export interface DiskFile { size: number; mtimeMs: number }

/** A pipe would block for ever without O_NONBLOCK; O_NOFOLLOW refuses a link put there after the listing. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export async function openRegular(path: string): Promise<FileHandle> {
  const handle = await open(path, FLAGS);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new Error('not a regular file');
}

/** `shown` is the name problems carry; `known` is what the listing saw. Throws `SourceDamage`. */
export async function* diskFileBytes(path: string, shown: string, known: DiskFile): AsyncGenerator<Uint8Array> {
  let handle: FileHandle;
  try {
    handle = await openRegular(path);
  } catch {
    throw new SourceDamage(shown, null, 'it cannot be opened: it is gone, or this user may not read it');
  }
  try {
    await mustBeUnchanged(handle, shown, known);
    yield* fileBytes(handle, 0, known.size);
    await mustBeUnchanged(handle, shown, known);
  } finally {
    await handle.close();
  }
}

async function mustBeUnchanged(handle: FileHandle, shown: string, known: DiskFile): Promise<void> {
  const now = await handle.stat();
  if (now.size !== known.size || now.mtimeMs !== known.mtimeMs) throw new SourceDamage(shown, null, 'it changed while it was read');
}
