// What was told already: files of one export may overlap, and an id is told once in its kind.
import type { Item } from '../../src/model.js';

export class Told {
  readonly #keys = new Set<string>();

  isNew(item: Item): boolean {
    if (!('remoteId' in item)) return true;
    const key = `${item.type} ${'kind' in item ? item.kind : ''} ${item.remoteId}`;
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    return true;
  }
}
