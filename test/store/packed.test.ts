// Posts that arrive as rows, made in another thread, are stored as those that arrive as items.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packPosts } from '../../src/store/rows.js';
import { openStore } from '../../src/store/store.js';
import { account, coverage, follow, intake, post, stillClock } from './items.js';

const EXPORTS = [
  [post('1', 'One.'), post('2', 'Two.', { kind: 'like' }), follow('7'), post('3', 'Three.', { language: 'en', links: ['https://a.example'], replyToId: '1' })],
  [post('1', 'One, edited.'), post('3', 'Three.', { language: 'en', links: ['https://a.example'], replyToId: '1' }), post('4', 'Four.')],
];

async function* batches(packed: boolean, ...items: Parameters<typeof packPosts>[0]): AsyncGenerator<ReturnType<typeof packPosts>> {
  yield packed ? packPosts(items) : [...items];
}

it('stores the same either way', async () => {
  const seen = await Promise.all([false, true].map(async (packed) => {
    const store = openStore({ path: join(mkdtempSync(join(tmpdir(), 'postop-')), 'postop.db'), clock: stillClock() });
    const results = [];
    for (const [index, items] of EXPORTS.entries()) {
      results.push(await store.take(intake(String(index)), batches(packed, account({ exportedAt: `2024-05-0${index + 1}T00:00:00Z` }), ...items, coverage())));
    }
    const rows = ['post', 'follow', 'touched', 'coverage'].map((table) => store.sql(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
    store.close();
    return { results, rows };
  }));
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[0]?.results[1]?.posts).toEqual({ added: 1, changed: 1, unchanged: 1, gone: 0 });
});
