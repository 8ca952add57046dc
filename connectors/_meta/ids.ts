// Ids for records that carry none: a digest of what does not change about them, and a memory of which were told already.
import { createHash } from 'node:crypto';

/** The first 20 hex digits of SHA-256 over the parts: the same record has the same id in every later export. */
export function digestOf(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

const FIRST_ROOM = 1 << 12;

/**
 * Which keys were met, in 16 bytes each: an export may hold millions of records, and the same one stands in several
 * files. Keys are told apart by 52 bits of their digest.
 */
export class Met {
  private room = new Float64Array(FIRST_ROOM);
  private count = 0;

  /** True the first time. */
  isNew(...parts: readonly (string | number | null)[]): boolean {
    return this.isNewDigest(digestOf(...parts));
  }

  /** The same for what is a digest already. */
  isNewDigest(digest: string): boolean {
    const print = Number.parseInt(digest.slice(0, 13), 16) + 1;
    if (!this.put(print)) return false;
    this.count += 1;
    if (this.count * 2 > this.room.length) this.grow();
    return true;
  }

  private put(print: number): boolean {
    let at = print % this.room.length;
    while (this.room[at] !== 0) {
      if (this.room[at] === print) return false;
      at = (at + 1) % this.room.length;
    }
    this.room[at] = print;
    return true;
  }

  private grow(): void {
    const before = this.room;
    this.room = new Float64Array(before.length * 2);
    for (const print of before) if (print !== 0) this.put(print);
  }
}
