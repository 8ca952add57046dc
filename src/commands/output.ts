// Writing a file for the person: whole or not at all, readable by its owner only, never through a link, never over an existing one.
import { constants } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../model.js';

export interface Output {
  folder: string;
  /** Base name without number and extension; never made of untrusted text. */
  name: string;
  extension: string;
  /** The path the person named, or null for the next free number in `folder`. */
  out: string | null;
  /** Replace an existing file of that name. */
  force: boolean;
  bytes: Uint8Array;
}

/** Returns the path of the finished file. */
export async function writeReport(output: Output): Promise<string> {
  if (output.out !== null) return writeNamed(isAbsolute(output.out) ? output.out : resolve(output.folder, output.out), output);
  for (let number = 1; number < 10_000; number++) {
    const path = join(output.folder, `${output.name}${number === 1 ? '' : `-${number}`}.${output.extension}`);
    if (await place(path, output.bytes)) return path;
  }
  throw new UserError('There are too many files of that name here.', 'Give a name with --out FILE.');
}

async function writeNamed(path: string, output: Output): Promise<string> {
  const there = await lstat(path).catch(() => null);
  if (there?.isSymbolicLink()) throw new UserError(`${path} is a link to another place; it was left as it is.`, 'Give another name with --out.');
  if (there && !output.force) throw new UserError(`${path} is already there; it was left as it is.`, 'Give another name, or add --force to replace it.');
  if (there) {
    const temporary = await writeTemporary(path, output.bytes);
    await rename(temporary, path);
    return path;
  }
  if (!(await place(path, output.bytes))) throw new UserError(`${path} is already there; it was left as it is.`, 'Give another name, or add --force to replace it.');
  return path;
}

/** Linking a finished temporary file to its name fails where the name exists: no race, no half file. */
async function place(path: string, bytes: Uint8Array): Promise<boolean> {
  if (await lstat(path).catch(() => null)) return false;
  const temporary = await writeTemporary(path, bytes);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    // Some file systems know no hard links: a rename is the next best thing.
    await rename(temporary, path);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function writeTemporary(path: string, bytes: Uint8Array): Promise<string> {
  // A name of its own for each target: two reports may be on their way at once.
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.postop-part`);
  await rm(temporary, { force: true });
  try {
    const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0), 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return temporary;
  } catch (error) {
    await rm(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOSPC') throw new UserError('The disk is full; nothing was written.', 'Make room and try again.');
    throw new UserError(`Nothing can be written to ${dirname(path)}${code ? ` (${code})` : ''}.`, 'Choose another folder with --out.');
  }
}
