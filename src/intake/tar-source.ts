// A tar or tar.gz as a source: listed in one pass, texts kept from it; anything else costs another pass.
import { type Entry, type Problem, type Source, SourceDamage, UserError } from '../model.js';
import { ByteBudget, TOO_MUCH } from './byte-budget.js';
import { diskFileBytes } from './disk-file.js';
import { nameTrouble } from './entry-name.js';
import { firstBytes } from './file-bytes.js';
import { type GivenFile, gunzip } from './file-source.js';
import type { Limits } from './limits.js';
import { sourceDigest } from './source-digest.js';

const MAGIC_AT = 257;
const TEXT = /\.(?:json|js|csv|xml|html?|txt|md)$/i;
/** A whole tar ends with at least this many zero bytes; tar-stream does not miss them. */
const END_MARK_BYTES = 1024;

interface TarEntry extends Entry { mtimeMs: number; kept: Uint8Array | null; cut: boolean }
/** `bomb`: unpacking all of it was given up. */
interface Listing { entries: TarEntry[]; problems: Problem[]; bomb: boolean }

export function isTar(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(MAGIC_AT, MAGIC_AT + 5)).toString('latin1') === 'ustar';
}

export async function openTar(file: GivenFile, packed: boolean, limits: Limits): Promise<Source> {
  const listing = await listTar(file, packed, limits);
  if (listing.entries.length === 0) {
    throw new UserError(`${file.name} holds no files PostOp can read.`, 'Please download the export again and give PostOp the complete file.', listing.problems.length > 0 ? 4 : 2);
  }
  // Each further pass over a bomb stops as soon as the proportion is looked at.
  return new TarSource(file, packed, listing, listing.bomb ? { ...limits, ratio: 0 } : limits);
}

async function listTar(file: GivenFile, packed: boolean, limits: Limits): Promise<Listing> {
  const listing: Listing = { entries: [], problems: [], bomb: false };
  const byPath = new Map<string, TarEntry>();
  let kept = 0;
  const note = (path: string, reason: string, damage: boolean): void => {
    listing.problems.push({ path, record: null, offset: null, reason, damage });
  };
  try {
    for await (const { header, body } of tarEntries(file, packed, limits)) {
      const path = header.name.replace(/^(?:\.\/)+/, '');
      const trouble = nameTrouble(path);
      if (header.type === 'directory' || path === '') continue;
      if (trouble) {
        note(file.name, `${trouble}; it was not read`, true);
      } else if (header.type !== 'file' && header.type !== 'contiguous-file') {
        note(path, 'this is a link or a device, not a file; it was not followed', false);
      } else if (byPath.has(path)) {
        note(path, 'it is there twice; only the first was read', true);
      } else if (listing.entries.length >= limits.entries) {
        throw new UserError(`${file.name} holds more files than PostOp reads.`, 'Please unpack it and give PostOp the folder of the export itself.');
      } else {
        const size = header.size ?? 0;
        const entry: TarEntry = { path, size, crc: null, mtimeMs: header.mtime?.getTime() ?? 0, kept: null, cut: true };
        listing.entries.push(entry);
        byPath.set(path, entry);
        if (TEXT.test(path) && kept + size <= limits.tarKeptBytes) {
          entry.kept = await firstBytes(body, Infinity);
          kept += size;
        } else {
          for await (const _ of body);
        }
        entry.cut = false;
      }
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    listing.bomb = error instanceof SourceDamage && error.reason === TOO_MUCH;
    note(file.name, error instanceof SourceDamage ? error.reason : 'it is cut off or damaged: what follows this point is lost', true);
  }
  return listing;
}

interface TarHeader { name: string; type?: string | null | undefined; size?: number | undefined; mtime?: Date | undefined }

async function* tarEntries(file: GivenFile, packed: boolean, limits: Limits): AsyncGenerator<{ header: TarHeader; body: AsyncIterable<Uint8Array> }> {
  const { extract } = await import('tar-stream');
  const reader = extract();
  const feeding = feed(reader, file, packed, limits);
  // The reader below sees the same failure; this only keeps it from being unhandled meanwhile.
  feeding.catch(() => undefined);
  try {
    for await (const entry of reader) {
      yield { header: entry.header as TarHeader, body: entry as AsyncIterable<Uint8Array> };
      entry.resume();
    }
    await feeding;
  } finally {
    reader.destroy(null);
  }
}

async function feed(reader: import('tar-stream').Extract, file: GivenFile, packed: boolean, limits: Limits): Promise<void> {
  const stored = diskFileBytes(file.path, file.name, file);
  // Passing over media is no use of the budget; only a bomb's ratio stops the pass itself.
  const meter = new ByteBudget({ ...limits, entryBytes: Infinity, sourceBytes: Infinity }).meter(file.name, file.size);
  let zeros = 0;
  try {
    for await (const chunk of packed ? gunzip(stored, file.name) : stored) {
      meter(chunk.length);
      zeros = trailingZeros(chunk, zeros);
      if (reader.destroyed) return;
      if (!reader.write(chunk)) await drained(reader);
    }
    if (zeros < END_MARK_BYTES) throw new SourceDamage(file.name, null, 'it is cut off: what follows this point is lost');
    reader.end(undefined);
  } catch (error) {
    reader.destroy(error instanceof Error ? error : null);
    throw error;
  }
}

function drained(reader: import('tar-stream').Extract): Promise<void> {
  if (reader.destroyed) return Promise.resolve();
  return new Promise(resolve => {
    const go = (): void => {
      reader.off('drain', go);
      reader.off('close', go);
      resolve();
    };
    reader.on('drain', go);
    reader.on('close', go);
  });
}

function trailingZeros(chunk: Uint8Array, before: number): number {
  let at = chunk.length;
  const enough = Math.max(0, chunk.length - END_MARK_BYTES);
  while (at > enough && chunk[at - 1] === 0) at--;
  return at === 0 ? before + chunk.length : chunk.length - at;
}

class TarSource implements Source {
  readonly kind = 'tar';
  readonly name: string;
  readonly entries: readonly TarEntry[];
  readonly problems: readonly Problem[];
  readonly digest: string;
  readonly #byPath: Map<string, TarEntry>;
  readonly #budget: ByteBudget;

  constructor(readonly file: GivenFile, readonly packed: boolean, listing: Listing, readonly limits: Limits) {
    this.name = file.name;
    this.entries = listing.entries;
    this.problems = listing.problems;
    this.digest = sourceDigest(listing.entries, entry => entry.mtimeMs);
    this.#byPath = new Map(listing.entries.map(entry => [entry.path, entry]));
    this.#budget = new ByteBudget(limits);
  }

  async *open(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.#byPath.get(path);
    if (!entry) throw new SourceDamage(path, null, 'it is not in this tar');
    const meter = this.#budget.meter(path, entry.size);
    for await (const chunk of entry.kept ? [entry.kept] : this.#again(path)) {
      meter(chunk.length);
      // A kept text may be asked for again: whoever reads gets bytes of their own.
      yield entry.kept ? chunk.slice() : chunk;
    }
    if (entry.cut) throw new SourceDamage(path, null, 'the tar is cut off inside it');
  }

  async *#again(path: string): AsyncGenerator<Uint8Array> {
    for await (const { header, body } of tarEntries(this.file, this.packed, this.limits)) {
      if (header.name.replace(/^(?:\.\/)+/, '') !== path) continue;
      yield* body;
      return;
    }
  }

  head(path: string, length: number): Promise<Uint8Array> {
    return firstBytes(this.open(path), length);
  }

  async close(): Promise<void> {}
}
