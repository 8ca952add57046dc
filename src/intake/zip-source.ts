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
  return new ZipSource(handle, size, name, directory, limits);
}

class ZipSource implements Source {
  readonly kind = 'zip';
  readonly entries: readonly ZipEntry[];
  readonly problems: readonly Problem[];
  readonly digest: string;
  readonly #problems: Problem[];
  readonly #byPath: Map<string, ZipEntry>;
  readonly #budget: ByteBudget;
  readonly #opened = new Set<string>();
  #layout: Layout | null = null;

  constructor(readonly handle: FileHandle, readonly size: number, readonly name: string, directory: ZipDirectory, limits: Limits) {
    this.entries = directory.entries;
    this.problems = this.#problems = directory.problems;
    this.digest = sourceDigest(directory.entries, entry => entry.crc);
    this.#byPath = directory.byPath;
    this.#budget = new ByteBudget(limits);
  }

  async *open(path: string): AsyncGenerator<Uint8Array> {
    const entry = this.#byPath.get(path);
    if (!entry) throw new SourceDamage(path, null, 'it is not in this zip');
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      throw new SourceDamage(path, null, 'it is packed in a way PostOp cannot unpack; packing the folder again as a plain zip helps');
    }
    const { start, sameName } = await locate(this.handle, this.size, entry);
    this.#layout ??= new Layout(this.entries);
    if (this.#layout.overlaps(entry, start)) throw new SourceDamage(path, entry.headerAt, 'it shares its bytes with another file of the zip');
    if (!sameName && !this.#opened.has(path)) {
      this.#problems.push({ path, record: null, offset: entry.headerAt, reason: 'the zip gives it two different names', damage: false });
    }
    this.#opened.add(path);
    const bytes = { path, start, storedSize: entry.storedSize, size: entry.size, crc: entry.crc, deflated: entry.method === DEFLATED };
    yield* zipEntryBytes(this.handle, bytes, this.#budget.meter(path, entry.storedSize));
  }

  head(path: string, length: number): Promise<Uint8Array> {
    return firstBytes(this.open(path), length);
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
