// An unpacked export as a source: regular files under one root, no links followed, nothing that could block.
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Entry, type Problem, type Source, SourceDamage, UserError } from '../model.js';
import { ByteBudget } from './byte-budget.js';
import { type DiskFile, diskFileBytes } from './disk-file.js';
import { nameTrouble } from './entry-name.js';
import { firstBytes } from './file-bytes.js';
import type { Limits } from './limits.js';
import { sourceDigest } from './source-digest.js';

interface FolderEntry extends Entry, DiskFile {}

export async function openFolder(path: string, name: string, limits: Limits): Promise<Source> {
  const root = await realpath(path);
  const listing: Listing = { root, name, limits, entries: [], problems: [] };
  await list(listing, '', 0);
  if (listing.entries.length === 0) {
    throw new UserError(`The folder ${name} holds no files PostOp can read.`, 'Please give PostOp the folder that holds the unpacked export.');
  }
  return new FolderSource(listing);
}

interface Listing { root: string; name: string; limits: Limits; entries: FolderEntry[]; problems: Problem[] }

async function list(listing: Listing, folder: string, depth: number): Promise<void> {
  if (depth > listing.limits.folderDepth) {
    listing.problems.push({ path: folder, record: null, offset: null, reason: 'its folders are nested too deeply; the rest was not read', damage: true });
    return;
  }
  const names = await namesIn(listing, folder);
  for (const name of names.sort()) await admit(listing, folder === '' ? name : `${folder}/${name}`, depth);
}

async function namesIn(listing: Listing, folder: string): Promise<string[]> {
  try {
    return await readdir(join(listing.root, folder));
  } catch {
    listing.problems.push({ path: folder, record: null, offset: null, reason: 'this folder cannot be opened by this user', damage: true });
    return [];
  }
}

async function admit(listing: Listing, path: string, depth: number): Promise<void> {
  const remark = (reason: string, damage: boolean): void => {
    listing.problems.push({ path, record: null, offset: null, reason, damage });
  };
  if (nameTrouble(path)) {
    listing.problems.push({ path: listing.name, record: null, offset: null, reason: `${nameTrouble(path)}; it was not read`, damage: true });
    return;
  }
  const stat = await lstat(join(listing.root, path)).catch(() => null);
  if (!stat) return remark('it was gone before it was read', true);
  if (stat.isDirectory()) return list(listing, path, depth + 1);
  if (stat.isSymbolicLink()) return remark('this is a link, not a file; it was not followed', false);
  if (!stat.isFile()) return remark('this is a pipe or a device, not a file; it was not opened', false);
  if (listing.entries.length >= listing.limits.entries) {
    throw new UserError(`The folder ${listing.name} holds more files than PostOp reads.`, 'Please give PostOp the folder of the export itself.');
  }
  listing.entries.push({ path, size: stat.size, crc: null, mtimeMs: stat.mtimeMs });
}

class FolderSource implements Source {
  readonly kind = 'folder';
  readonly name: string;
  readonly entries: readonly FolderEntry[];
  readonly problems: readonly Problem[];
  readonly digest: string;
  readonly #root: string;
  readonly #byPath: Map<string, FolderEntry>;
  readonly #budget: ByteBudget;

  constructor(listing: Listing) {
    this.name = listing.name;
    this.entries = listing.entries;
    this.problems = listing.problems;
    this.digest = sourceDigest(listing.entries, entry => entry.mtimeMs);
    this.#root = listing.root;
    this.#byPath = new Map(listing.entries.map(entry => [entry.path, entry]));
    this.#budget = new ByteBudget(listing.limits);
  }

  async *open(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.#byPath.get(path);
    if (!entry) throw new SourceDamage(path, null, 'it is not in this folder');
    const real = await realpath(join(this.#root, path)).catch(() => '');
    if (!real.startsWith(this.#root + sep) && real !== join(this.#root, path)) {
      throw new SourceDamage(path, null, 'it is gone, or now lies outside the folder');
    }
    const meter = this.#budget.meter(path, entry.size);
    for await (const chunk of diskFileBytes(real, path, entry)) {
      meter(chunk.length);
      yield chunk;
    }
  }

  head(path: string, length: number): Promise<Uint8Array> {
    return firstBytes(this.open(path), length);
  }

  async close(): Promise<void> {}
}
