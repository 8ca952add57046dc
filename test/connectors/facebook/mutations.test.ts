// Damaged exports of Facebook and Instagram: whatever bytes are changed, reading ends with items and coverage, never with an exception.
import { describe, expect, it } from 'vitest';
import { facebook } from '../../../connectors/facebook/archive.js';
import { instagram } from '../../../connectors/instagram/archive.js';
import type { Connector } from '../../../src/model.js';
import { seeded } from '../../personas/clinician.js';
import { facebookExport } from '../../personas/facebook-export.js';
import { instagramExport } from '../../personas/instagram-export.js';
import { ofType, readZip } from '../contract.js';
import type { FixtureEntry } from '../contract.js';

const VALUES = ['null', '0', '-1', '"x"', '[]', '{}', 'true', '[[]]', '{"value": {}}', '1e400'];

/** Puts another value in the place of some values, in every file. */
function mutated(entries: readonly FixtureEntry[], seed: number): FixtureEntry[] {
  const random = seeded(seed);
  return entries.map((entry) => ({ ...entry, data: String(entry.data).replace(/"[^"\n]*"(?=,?\n)|\d{6,}|\[\]|\{\}/g, (value) => (random.next() < 0.15 ? random.pick(VALUES) : value)) }));
}

describe.each([
  ['facebook', facebook, facebookExport({ seed: 60, posts: 6, traps: true })],
  ['facebook of 2018', facebook, facebookExport({ seed: 61, posts: 6, era: '2018' })],
  ['instagram', instagram, instagramExport({ seed: 62, posts: 6, traps: true, threads: 'with' })],
  ['instagram of 2018', instagram, instagramExport({ seed: 63, posts: 6, era: '2018' })],
] as const)('%s', (_: string, connector: Connector, entries) => {
  it.each(Array.from({ length: 15 }, (__, seed) => seed))('survives strange values of seed %i', async (seed) => {
    const items = await readZip(connector, mutated(entries, seed), ['messages', 'contacts', 'search', 'email']);
    expect(ofType(items, 'coverage').length).toBeGreaterThan(0);
    for (const post of ofType(items, 'post')) expect([typeof post.text, typeof post.remoteId]).toEqual(['string', 'string']);
  });
});
