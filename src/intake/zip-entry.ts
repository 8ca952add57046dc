// Streams one entry of a zip: inflates in large chunks and proves size and CRC-32, which yauzl leaves to its caller.
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { SourceDamage } from '../model.js';
import { CHUNK_BYTES, fileBytes } from './file-bytes.js';

/** Where an entry's bytes lie and what the table of contents says they are. */
export interface ZipBytes { path: string; start: number; storedSize: number; size: number; crc: number; deflated: boolean }

export async function* zipEntryBytes(handle: FileHandle, entry: ZipBytes, meter: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const stored = fileBytes(handle, entry.start, entry.start + entry.storedSize);
  let crc = 0;
  let read = 0;
  for await (const chunk of entry.deflated ? inflate(stored, entry.path) : stored) {
    read += chunk.length;
    meter(chunk.length);
    if (read > entry.size) throw new SourceDamage(entry.path, read, 'it holds more than its table of contents says');
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (read < entry.size) throw new SourceDamage(entry.path, read, 'it ends before all of it was read');
  if (crc !== entry.crc) throw new SourceDamage(entry.path, null, 'its checksum is wrong: bytes were changed or lost');
}

async function* inflate(stored: AsyncGenerator<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const input = Readable.from(stored, { objectMode: false, highWaterMark: CHUNK_BYTES });
  const inflater = createInflateRaw({ chunkSize: CHUNK_BYTES });
  input.once('error', error => inflater.destroy(error));
  try {
    yield* input.pipe(inflater) as AsyncIterable<Uint8Array>;
  } catch (error) {
    // zlib's own words help nobody here, and a reading error of the disk is no different to the person.
    if (error instanceof SourceDamage) throw error;
    throw new SourceDamage(path, null, 'it cannot be unpacked: bytes were changed or lost');
  } finally {
    input.destroy();
    inflater.destroy();
  }
}
