// What came over the network as a source, so that the reader of the platform's files reads it like any file.
import { createHash } from 'node:crypto';
import type { ClaimFile } from '../../src/model.js';

const CHUNK = 64 * 1024;

export function memoryFile(bytes: Uint8Array, name: string): ClaimFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  }
  const source = {
    name, kind: 'file' as const, entries: [{ path: name, size: bytes.length, crc: null }], open, problems: [],
    head: async (_path: string, length: number) => bytes.subarray(0, length),
    digest: createHash('sha256').update(bytes).digest('hex'), close: async () => undefined,
  };
  return { source, path: name, name, size: bytes.length };
}
