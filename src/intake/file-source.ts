// A single file as a source of one entry, plain or packed with gzip.
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { type Entry, type Problem, type Source, SourceDamage } from '../model.js';
import { ByteBudget } from './byte-budget.js';
import { type DiskFile, diskFileBytes } from './disk-file.js';
import { CHUNK_BYTES, firstBytes } from './file-bytes.js';
import type { Limits } from './limits.js';
import { sourceDigest } from './source-digest.js';

export interface GivenFile extends DiskFile { path: string; name: string }

/** `unpackedSize` is null for a plain file, else what the gzip trailer says. */
export function fileSource(file: GivenFile, unpackedSize: number | null, limits: Limits): Source {
  return new FileSource(file, unpackedSize, limits);
}

class FileSource implements Source {
  readonly kind = 'file';
  readonly name: string;
  readonly entries: readonly [Entry];
  readonly problems: readonly Problem[] = [];
  readonly digest: string;
  readonly #budget: ByteBudget;

  constructor(readonly file: GivenFile, readonly unpackedSize: number | null, limits: Limits) {
    this.name = file.name;
    const path = unpackedSize === null ? file.name : file.name.replace(/\.gz$/i, '');
    this.entries = [{ path, size: unpackedSize ?? file.size, crc: null }];
    this.digest = sourceDigest([{ path: file.name, size: file.size }], () => file.mtimeMs);
    this.#budget = new ByteBudget(limits);
  }

  async *open(path: string): AsyncGenerator<Uint8Array> {
    if (path !== this.entries[0].path) throw new SourceDamage(path, null, 'it is not the file that was given');
    const stored = diskFileBytes(this.file.path, path, this.file);
    const meter = this.#budget.meter(path, this.file.size);
    for await (const chunk of this.unpackedSize === null ? stored : gunzip(stored, path)) {
      meter(chunk.length);
      yield chunk;
    }
  }

  head(path: string, length: number): Promise<Uint8Array> {
    return firstBytes(this.open(path), length);
  }

  async close(): Promise<void> {}
}

/** zlib proves checksum and length itself. Throws `SourceDamage`. */
export async function* gunzip(stored: AsyncGenerator<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const input = Readable.from(stored, { objectMode: false, highWaterMark: CHUNK_BYTES });
  const unpacker = createGunzip({ chunkSize: CHUNK_BYTES });
  input.once('error', error => unpacker.destroy(error));
  try {
    yield* input.pipe(unpacker) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof SourceDamage) throw error;
    throw new SourceDamage(path, null, 'it cannot be unpacked: it is cut off or its bytes were changed');
  } finally {
    input.destroy();
    unpacker.destroy();
    // Destroying the stream asks for this but does not wait: the file must be closed when this ends.
    await stored.return(undefined);
  }
}
