// One digest for one export, so that giving the same export again is a no-op.
import { createHash } from 'node:crypto';

/** `lines` are the facts of each entry (name, size, CRC or time); their order does not count. */
export function sourceDigest(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of [...lines].sort()) hash.update(line).update('\0');
  return hash.digest('hex');
}
