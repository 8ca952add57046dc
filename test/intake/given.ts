// Hands bytes to the readers of the intake as a connector would: from memory in chunks of any size, or from disk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ClaimFile, Problem, Source } from '../../src/model.js';

export function given(content: string | Uint8Array, chunkBytes = 64 * 1024, name = 'file.json'): ClaimFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const source: Source = {
    name, kind: 'file', entries: [{ path: name, size: bytes.length, crc: null }], open, problems: [], digest: '',
    head: async (_path, length) => bytes.subarray(0, length), close: async () => undefined,
  };
  return { source, path: name, name, size: bytes.length };
}

export function claimFile(source: Source, path: string): ClaimFile {
  return { source, path, name: path, size: source.entries.find(entry => entry.path === path)?.size ?? 0 };
}

/** Everything a reader yields, and its problems. */
export async function all<T>(read: (options: { onProblem(problem: Problem): void }) => AsyncIterable<T[]>): Promise<{ values: T[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const values: T[] = [];
  for await (const batch of read({ onProblem: problem => problems.push(problem) })) values.push(...batch);
  return { values, problems };
}

export async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** A folder of its own for one test file, removed at its end. */
export function scratch(): { root: string; put(name: string, bytes: Uint8Array | string): string } {
  const root = mkdtempSync(join(tmpdir(), 'postop-intake-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    put(name, bytes) {
      const path = join(root, name);
      writeFileSync(path, bytes);
      return path;
    },
  };
}
