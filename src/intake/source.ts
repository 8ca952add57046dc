// Opens what the person gave, whatever container it is, as one kind of thing: a Source.
import { lstat, realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Source, UserError } from '../model.js';
import { openRegular } from './disk-file.js';
import { type GivenFile, fileSource } from './file-source.js';
import { firstBytes } from './file-bytes.js';
import { openFolder } from './folder-source.js';
import { LIMITS, type Limits } from './limits.js';
import { isTar, openTar } from './tar-source.js';
import { openZip } from './zip-source.js';

/** Throws `UserError` with a sentence when it cannot be read at all; lesser damage is in `problems` or thrown while reading. */
export async function openSource(path: string, limits: Partial<Limits> = {}): Promise<Source> {
  const all = { ...LIMITS, ...limits };
  const name = basename(path) || path;
  const real = await realpath(path).catch(() => null);
  const stat = real === null ? null : await lstat(real);
  if (real === null || stat === null) {
    throw new UserError(`There is no file or folder ${name} at that place.`, 'Please check the path; dragging the file into the terminal window writes it for you.');
  }
  if (stat.isDirectory()) return openFolder(real, name, all);
  if (!stat.isFile()) throw new UserError(`${name} is not a file or a folder.`, 'Please give PostOp the export as it was downloaded, or its unpacked folder.');
  if (stat.size === 0) throw new UserError(`${name} is empty.`, 'The download probably failed; please download the export again.');
  return openFile({ path: real, name, size: stat.size, mtimeMs: stat.mtimeMs }, all);
}

/** All of them or none: when one cannot be opened, those before it are closed again. The same place given twice is one source. */
export async function openSources(paths: readonly string[], limits: Partial<Limits> = {}): Promise<Source[]> {
  const places = new Map<string, string>();
  for (const path of paths) {
    const place = await realpath(path).catch(() => path);
    if (!places.has(place)) places.set(place, path);
  }
  const sources: Source[] = [];
  try {
    for (const path of places.values()) sources.push(await openSource(path, limits));
    return sources;
  } catch (error) {
    for (const source of sources) await source.close();
    throw error;
  }
}

async function openFile(file: GivenFile, limits: Limits): Promise<Source> {
  const handle = await openRegular(file.path).catch(() => {
    throw new UserError(`${file.name} cannot be opened.`, 'Please check that you may read this file.');
  });
  let keep = false;
  try {
    const head = Buffer.alloc(512);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    const kind = containerOf(head.subarray(0, bytesRead), file.name);
    if (kind === 'zip') {
      const source = await openZip(handle, file.size, file.name, limits);
      keep = true;
      return source;
    }
    if (kind === 'tar') return await openTar(file, false, limits);
    if (kind === 'gzip') return await openGzip(file, limits);
    return fileSource(file, null, limits);
  } finally {
    if (!keep) await handle.close();
  }
}

async function openGzip(file: GivenFile, limits: Limits): Promise<Source> {
  const size = await gzipSize(file);
  const packed = fileSource(file, size, limits);
  const path = packed.entries[0]?.path ?? file.name;
  const inner = await firstBytes(packed.open(path), 512).catch(() => {
    throw new UserError(`${file.name} is cut off or damaged.`, 'Please download the export again and give PostOp the complete file.', 4);
  });
  return isTar(inner) ? openTar(file, true, limits) : packed;
}

/** The last four bytes: unpacked size, modulo 4 GiB. */
async function gzipSize(file: GivenFile): Promise<number> {
  const handle = await openRegular(file.path);
  try {
    const trailer = Buffer.alloc(4);
    await handle.read(trailer, 0, 4, Math.max(0, file.size - 4));
    return trailer.readUInt32LE(0);
  } finally {
    await handle.close();
  }
}

function containerOf(head: Buffer, name: string): 'zip' | 'tar' | 'gzip' | 'plain' {
  const start = head.toString('latin1', 0, 6);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06') || start.startsWith('PK\x07\x08')) return 'zip';
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (isTar(head)) return 'tar';
  if (/^(?:Rar!|7z\xbc\xaf|\xfd7zXZ|BZh|\x28\xb5\x2f\xfd)/.test(start)) {
    throw new UserError(`${name} is packed in a way PostOp cannot unpack.`, 'Please unpack it and give PostOp the folder that comes out.');
  }
  if (/\.zip$/i.test(name)) return wronglyNamedZip(head, name);
  return 'plain';
}

function wronglyNamedZip(head: Buffer, name: string): 'zip' {
  if (/^\s*</.test(head.toString('latin1', 0, 64))) {
    throw new UserError(`${name} is a web page, not a zip.`, 'The download link had probably run out; please download the export again.');
  }
  // Something may stand before the first entry; the table of contents at the end decides.
  return 'zip';
}
