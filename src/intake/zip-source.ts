// A zip as a source: opened read-only, never extracted; only the entries somebody asks for are inflated.
import type { FileHandle } from 'node:fs/promises';
import { type Problem, type Source, SourceDamage, UserError } from '../model.js';
import { ByteBudget } from './byte-budget.js';
import { firstBytes } from './file-bytes.js';
import { isClutter } from './clutter.js';
import type { Limits } from './limits.js';
import { sourceDigest } from './source-digest.js';
import { LOCAL_HEADER_BYTES, locate, readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.js';
import { zipEntryBytes } from './zip-entry.js';

/** Honest writers leave up to two bytes of slack between entries (seen by ClamAV in plain JAR files). */
const OVERLAP_TOLERANCE = 2;
const STORED = 0;
const DEFLATED = 8;

export async function openZip(handle: FileHandle, size: number, name: string, limits: Limits): Promise<Source> {
  const directory = await readZipDirectory(handle, size, name, limits);
  const real = directory.entries.filter(entry => !isClutter(entry.path));
  if (real.length > 0 && real.every(entry => /\.(zip|tgz|tar|gz|7z|rar)$/i.test(entry.path))) {
    throw new UserError(`${name} holds another packed file and nothing else.`, 'Please unpack it once and give PostOp what comes out.');
  }
  return new ZipSource(handle, size, name, directory, limits, renamed(handle, size, directory.entries));
}

/** Pictures and videos are counted, never read: there may be a hundred thousand, and a wrong name loses nothing. */
const MEDIA = /\.(?:jpe?g|png|gif|webp|heic|mp4|mov|m4v|webm|mp3|m4a|aac|wav)$/i;

/** Entries whose own header calls them by another name than the table of contents: one of the two was changed. */
function renamed(handle: FileHandle, size: number, entries: readonly ZipEntry[]): ZipEntry[] {
  return entries.filter((entry) => {
    if (MEDIA.test(entry.path)) return false;
    try {
      return !locate(handle, size, entry).sameName;
    } catch {
      // Who asks for it is told.
      return false;
    }
  });
}

class ZipSource implements Source {
  readonly kind = 'zip';
  readonly entries: readonly ZipEntry[];
  readonly digest: string;
  readonly #byPath: Map<string, ZipEntry>;
  readonly #budget: ByteBudget;
  /** Files whose beginning could not be read: who looks at it to recognise them would otherwise pass them by. */
  readonly #headless = new Map<string, Problem>();
  #layout: Layout | null = null;

  constructor(readonly handle: FileHandle, readonly size: number, readonly name: string, readonly directory: ZipDirectory, limits: Limits, readonly renamed: readonly ZipEntry[]) {
    this.entries = directory.entries;
    this.digest = sourceDigest(directory.entries, entry => entry.crc);
    this.#byPath = directory.byPath;
    this.#budget = new ByteBudget(limits);
  }

  /** Under a changed name a file is not known any more, or its name was part of what it says. */
  get problems(): readonly Problem[] {
    const renamed = this.renamed.map(({ path, headerAt }): Problem => ({ path, record: null, offset: headerAt, reason: 'the zip gives it two different names', damage: true }));
    return [...this.directory.problems, ...this.#headless.values(), ...renamed];
  }

  async *open(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.#byPath.get(path);
    if (!entry) throw new SourceDamage(path, null, 'it is not in this zip');
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      throw new SourceDamage(path, null, 'it is packed in a way PostOp cannot unpack; packing the folder again as a plain zip helps');
    }
    const { start } = locate(this.handle, this.size, entry);
    this.#layout ??= new Layout(this.entries);
    if (this.#layout.overlaps(entry, start)) throw new SourceDamage(path, entry.headerAt, 'it shares its bytes with another file of the zip');
    const bytes = { path, start, storedSize: entry.storedSize, size: entry.size, crc: entry.crc, deflated: entry.method === DEFLATED };
    yield* zipEntryBytes(this.handle, bytes, this.#budget.meter(path, entry.storedSize));
  }

  async head(path: string, length: number): Promise<Uint8Array> {
    try {
      return await firstBytes(this.open(path), length);
    } catch (error) {
      if (error instanceof SourceDamage) this.#headless.set(path, { path, record: null, offset: error.offset, reason: error.reason, damage: true });
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}

/** Where entries lie, to see whether one that is read shares bytes with another. */
class Layout {
  readonly #starts: Float64Array;
  /** Furthest end of the entries up to each place, by what the table of contents says. */
  readonly #ends: Float64Array;

  constructor(entries: readonly ZipEntry[]) {
    const sorted = [...entries].sort((a, b) => a.headerAt - b.headerAt);
    this.#starts = Float64Array.from(sorted, entry => entry.headerAt);
    let furthest = 0;
    this.#ends = Float64Array.from(sorted, entry => {
      furthest = Math.max(furthest, entry.headerAt + LOCAL_HEADER_BYTES + entry.nameBytes + entry.storedSize);
      return furthest;
    });
  }

  overlaps(entry: ZipEntry, dataStart: number): boolean {
    const first = this.#firstAt(entry.headerAt);
    const before = first === 0 ? 0 : this.#ends[first - 1] ?? 0;
    const next = this.#starts[first + 1] ?? Infinity;
    return before - OVERLAP_TOLERANCE > entry.headerAt || dataStart + entry.storedSize > next + OVERLAP_TOLERANCE;
  }

  #firstAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
