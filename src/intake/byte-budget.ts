// Counts the bytes that really come out of a source and stops a bomb by what it does, not by what it says.
import { SourceDamage } from '../model.js';
import type { Limits } from './limits.js';

/** Why a bomb is not read on. */
export const TOO_MUCH = 'it unpacks to far more than PostOp reads';

export class ByteBudget {
  #spent = 0;
  readonly #seen = new Map<string, number>();

  constructor(readonly limits: Limits) {}

  /** A meter for one reading of one entry; reading an entry again costs nothing it has not cost before. */
  meter(path: string, storedBytes: number): (bytes: number) => void {
    let read = 0;
    return bytes => {
      read += bytes;
      if (read > this.limits.entryBytes) throw new SourceDamage(path, read, 'this file inside it is larger than PostOp reads');
      if (read > this.limits.ratioAfter && read > storedBytes * this.limits.ratio) {
        throw new SourceDamage(path, read, TOO_MUCH);
      }
      const before = this.#seen.get(path) ?? 0;
      if (read <= before) return;
      this.#seen.set(path, read);
      this.#spent += read - before;
      if (this.#spent > this.limits.sourceBytes) throw new SourceDamage(path, read, 'all files of it together are larger than PostOp reads');
    };
  }
}
