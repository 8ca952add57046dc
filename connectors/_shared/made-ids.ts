// Ids for records to which the platform gives none: made of what the record says, so that the same record has the same id in the next export.
import { createHash } from 'node:crypto';

export class MadeIds {
  readonly #met = new Map<string, number>();

  /** Equal records are told apart by their number: the second is `...-2`. */
  of(...parts: readonly (string | null)[]): string {
    const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
    const count = (this.#met.get(digest) ?? 0) + 1;
    this.#met.set(digest, count);
    return count === 1 ? digest : `${digest}-${count}`;
  }
}
