// Reads a zip's table of contents through yauzl and judges every entry before any byte of it is inflated.
import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { type Entry as YauzlEntry, fromRandomAccessReaderPromise, getFileNameLowLevel, parseExtraFields, RandomAccessReader, type ZipFile } from 'yauzl';
import { type Problem, SourceDamage, UserError } from '../model.js';
import { nameTrouble } from './entry-name.js';
import type { Limits } from './limits.js';

/** Plain facts only: a zip may list a million of them. */
export interface ZipEntry { path: string; size: number; crc: number; storedSize: number; method: number; headerAt: number; nameBytes: number; flags: number }
export interface ZipDirectory { entries: ZipEntry[]; byPath: Map<string, ZipEntry>; problems: Problem[] }

const CENTRAL_HEADER_BYTES = 46;
export const LOCAL_HEADER_BYTES = 30;
const LOCAL_SIGNATURE = 0x04034b50;
/** What may follow the last header: a digital signature, or an end record of either kind. */
const END_SIGNATURES = [0x05054b50, 0x06054b50, 0x06064b50];
const ENCRYPTED = 0x1;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const ASK_AGAIN = 'Please download the export again and give PostOp the complete file.';

export async function readZipDirectory(handle: FileHandle, size: number, name: string, limits: Limits): Promise<ZipDirectory> {
  const zip = await openDirectory(handle, size, name);
  if (zip.entryCount > limits.entries) throw tooMany(name);
  const directory: ZipDirectory = { entries: [], byPath: new Map(), problems: [] };
  try {
    let listed = 0;
    for await (const raw of zip.eachEntry()) {
      listed += CENTRAL_HEADER_BYTES + raw.fileNameLength + raw.extraFieldLength + raw.fileCommentLength;
      if (listed > limits.directoryBytes) throw tooMany(name);
      admit(raw, directory, name);
    }
    // The types call the place of the cursor a truth value; it is where the next header would begin.
    if (!(await endsThere(handle, Number(zip.readEntryCursor)))) throw new Error('entries are left over, or were lost');
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (isStrongEncryption(error)) throw encrypted(name);
    directory.problems.push(problem(name, 'its table of contents is damaged: files may be missing', true));
  }
  if (directory.entries.length === 0) throw nothingInside(name, directory.problems);
  return directory;
}

/** The number of entries stands elsewhere than the entries: after as many as it says, the table must be over. */
async function endsThere(handle: FileHandle, at: number): Promise<boolean> {
  const next = Buffer.alloc(4);
  await handle.read(next, 0, next.length, at);
  return END_SIGNATURES.includes(next.readUInt32LE(0));
}

async function openDirectory(handle: FileHandle, size: number, name: string): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new WindowReader(handle, size), size, {
      autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false,
    });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('multi-disk')) {
      throw new UserError(`${name} is one piece of a zip that was split into several.`, 'Please join or unpack the pieces and give PostOp the folder.');
    }
    throw new UserError(`${name} is cut off or damaged: its table of contents is missing.`, ASK_AGAIN, 4);
  }
}

function admit(raw: YauzlEntry, directory: ZipDirectory, name: string): void {
  if (raw.generalPurposeBitFlag & ENCRYPTED) throw encrypted(name);
  const path = getFileNameLowLevel(raw.generalPurposeBitFlag, raw.fileNameRaw, raw.extraFields, false);
  const trouble = nameTrouble(path);
  if (trouble) {
    directory.problems.push(problem(name, `${trouble}; it was not read`, true));
    return;
  }
  const fileType = raw.versionMadeBy >> 8 === UNIX ? (raw.externalFileAttributes >>> 16) & FILE_TYPE : 0;
  if (path.endsWith('/') || fileType === FOLDER) return;
  if (fileType !== 0 && fileType !== REGULAR) {
    directory.problems.push(problem(path, 'this is a link or a device, not a file; it was not followed', false));
    return;
  }
  const entry: ZipEntry = {
    path, size: raw.uncompressedSize, crc: raw.crc32, storedSize: raw.compressedSize, method: raw.compressionMethod,
    headerAt: raw.relativeOffsetOfLocalHeader, nameBytes: raw.fileNameLength, flags: raw.generalPurposeBitFlag,
  };
  const first = directory.byPath.get(path);
  if (first) {
    const same = first.crc === entry.crc && first.size === entry.size;
    directory.problems.push(problem(path, same ? 'it is listed twice with the same contents' : 'it is listed twice with different contents; only the first was read', !same));
    return;
  }
  directory.byPath.set(path, entry);
  directory.entries.push(entry);
}

/** Where the entry's bytes begin, and whether the header before them calls it by the same name. Throws `SourceDamage`. */
export function locate(handle: FileHandle, size: number, entry: ZipEntry): { start: number; sameName: boolean } {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  // Two reads of a few bytes an entry: waiting for a thread would take longer than reading.
  readSync(handle.fd, header, 0, header.length, entry.headerAt);
  const nameBytes = header.readUInt16LE(26);
  const names = Buffer.alloc(nameBytes + header.readUInt16LE(28));
  const start = entry.headerAt + header.length + names.length;
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE || start + entry.storedSize > size) {
    throw new SourceDamage(entry.path, entry.headerAt, 'its place in the zip is damaged or cut off');
  }
  readSync(handle.fd, names, 0, names.length, entry.headerAt + header.length);
  return { start, sameName: localName(entry, names, nameBytes) === entry.path };
}

function localName(entry: ZipEntry, names: Buffer, nameBytes: number): string | null {
  try {
    return getFileNameLowLevel(entry.flags, names.subarray(0, nameBytes), parseExtraFields(names.subarray(nameBytes)), false);
  } catch {
    return null;
  }
}

function nothingInside(name: string, problems: readonly Problem[]): UserError {
  if (problems.some(one => one.damage)) return new UserError(`${name} is damaged: none of its files can be read.`, ASK_AGAIN, 4);
  return new UserError(`${name} is an empty zip.`, ASK_AGAIN);
}

function tooMany(name: string): UserError {
  return new UserError(`${name} lists more files than PostOp reads.`, 'Please unpack it and give PostOp the folder of the export itself.');
}

function encrypted(name: string): UserError {
  return new UserError(`${name} is protected with a password.`, 'Please unpack it with its password and give PostOp the folder.');
}

function isStrongEncryption(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('strong encryption');
}

function problem(path: string, reason: string, damage: boolean): Problem {
  return { path, record: null, offset: null, reason, damage };
}

const WINDOW_BYTES = 1024 * 1024;

/** yauzl asks for two small reads an entry; a window makes 100,000 entries a matter of a hundred reads. */
class WindowReader extends RandomAccessReader {
  #window = Buffer.alloc(0);
  #start = 0;

  constructor(readonly handle: FileHandle, readonly size: number) { super(); }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    const at = position - this.#start;
    if (at >= 0 && at + length <= this.#window.length) {
      this.#window.copy(buffer, offset, at, at + length);
      callback(null);
      return;
    }
    if (position + length > this.size) {
      callback(new Error('read past the end'));
      return;
    }
    const window = Buffer.alloc(Math.min(Math.max(WINDOW_BYTES, length), this.size - position));
    this.handle.read(window, 0, window.length, position).then(({ bytesRead }) => {
      if (bytesRead < length) throw new Error('read past the end');
      this.#window = window.subarray(0, bytesRead);
      this.#start = position;
      this.#window.copy(buffer, offset, 0, length);
    }).then(() => callback(null), callback);
  }
}
