// Finds TikTok's lists and maps by their own names: the sections around them have moved with every redesign.
import { asList, asRecord } from '../../src/intake/decode.js';

export interface Found { section: string; rows: readonly unknown[] }

/** All lists and maps of an export under their lower-case names. A list may be `null`: then it is there and empty. */
export class Sections {
  readonly #lists = new Map<string, Found[]>();
  readonly #maps = new Map<string, unknown>();

  /** One member of the top level, e.g. `Your Activity`: sections, and in them lists and maps. */
  add(member: unknown): void {
    for (const [section, content] of Object.entries(asRecord(member) ?? {})) {
      this.#keep(section, section, content);
      for (const [name, value] of Object.entries(asRecord(content) ?? {})) {
        this.#keep(section, name, value);
        for (const [inner, deeper] of Object.entries(asRecord(value) ?? {})) this.#keep(section, inner, deeper);
      }
    }
  }

  lists(name: string): readonly Found[] {
    return this.#lists.get(name.toLowerCase()) ?? [];
  }

  map(name: string): unknown {
    return this.#maps.get(name.toLowerCase());
  }

  #keep(section: string, name: string, value: unknown): void {
    const key = name.toLowerCase();
    if (value === null || Array.isArray(value)) this.#lists.set(key, [...(this.#lists.get(key) ?? []), { section, rows: asList(value) }]);
    else if (typeof value === 'object' && !this.#maps.has(key)) this.#maps.set(key, value);
  }
}

/** A property whatever its case: `date` until 2024, `Date` since. */
export function property(record: unknown, name: string): unknown {
  const own = asRecord(record);
  if (own === null) return undefined;
  const key = Object.keys(own).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : own[key];
}
