// One digest for one export, so that giving the same export again is a no-op.
import { createHash } from 'node:crypto';

/** `fact` is what tells two versions of a file apart where it lies: its CRC, or its time. The order of the files does not count. */
export function sourceDigest<E extends { path: string; size: number }>(entries: readonly E[], fact: (entry: E) => number): string {
  const hash = createHash('sha256');
  const inOrder = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const entry of inOrder) hash.update(`${entry.path}\0${entry.size}\0${fact(entry)}\0`);
  return hash.digest('hex');
}
