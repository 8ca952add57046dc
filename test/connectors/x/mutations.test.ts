// Archives whose values were changed at random: whatever stands where a value should be, reading ends and nothing is quoted.
import { describe, expect, it } from 'vitest';
import { x } from '../../../connectors/x/archive.js';
import { seeded } from '../../personas/clinician.js';
import type { Seeded } from '../../personas/clinician.js';
import { grailbirdArchive, xArchive } from '../../personas/x-archive.js';
import type { ArchiveEntry } from '../../personas/x-archive.js';
import { ofType, readZip } from '../contract.js';

const CANARY = 'canary words of a post';
const STRANGE: readonly unknown[] = [null, true, -1, 1e300, '', CANARY, [], [CANARY], {}, { __proto__: CANARY, length: 3 }, [[[[{}]]]], '9'.repeat(40), '\u0000\u001b[2J', 'Sat Feb 31 99:99:99 +0000 2023'];

/** Replaces about one value in fifteen. */
function mutate(value: unknown, random: Seeded): unknown {
  if (random.below(15) === 0) return random.pick(STRANGE);
  if (Array.isArray(value)) return value.map((one) => mutate(one, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [random.below(40) === 0 ? `${name}_` : name, mutate(one, random)]));
}

function mutated(entries: readonly ArchiveEntry[], random: Seeded): ArchiveEntry[] {
  return entries.map((entry) => {
    const start = entry.data.indexOf('=') + 1;
    if (!entry.name.endsWith('.js') || /account\.js|user_details\.js|manifest\.js/.test(entry.name)) return entry;
    try {
      return { ...entry, data: entry.data.slice(0, start) + JSON.stringify(mutate(JSON.parse(entry.data.slice(start).replace(/;\s*$/, '')), random)) };
    } catch {
      return entry;
    }
  });
}

describe('values changed at random', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed))('seed %i ends with coverage for every facet', async (seed) => {
    const random = seeded(seed);
    const entries = seed % 5 === 0 ? grailbirdArchive({ seed, posts: 12 }) : xArchive({ seed, posts: 12, traps: true });
    const items = await readZip(x, mutated(entries, random), ['messages', 'contacts', 'search', 'email']);
    expect(ofType(items, 'coverage')).toHaveLength(x.facets.length);
    expect(JSON.stringify([...ofType(items, 'problem'), ...ofType(items, 'coverage')])).not.toContain(CANARY);
    for (const post of ofType(items, 'post')) {
      expect(typeof post.text).toBe('string');
      if (post.postedAt !== null) expect(Date.parse(post.postedAt)).not.toBeNaN();
    }
  });
});
