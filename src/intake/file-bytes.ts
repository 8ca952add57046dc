// Reads byte ranges of a file on disk in large chunks.
import type { FileHandle } from 'node:fs/promises';
import type { ClaimFile } from '../model.js';

export const CHUNK_BYTES = 256 * 1024;

/** Bytes from `start` up to `end`; ends early where the file does. A chunk belongs to whoever gets it. */
export async function* fileBytes(handle: FileHandle, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end;) {
    const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, end - at));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}

/** The first bytes of a stream, at most `length`; the stream is left there. */
export async function firstBytes(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    read += chunk.length;
    if (read >= length) break;
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** A claim's file with its bytes counted for the progress line. */
export async function* counted(file: ClaimFile, onBytes: ((bytes: number) => void) | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of file.source.open(file.path)) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}
