// The words of gone posts: a story told over several posts goes as a whole, once all of it was confirmed fixed for a month.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expireText } from '../../src/store/forget.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { account, batches, coverage, intake, post, stillClock } from './items.js';

const LATER = '2024-08-01T00:00:00Z';
const clock = stillClock('2024-06-01T08:00:00Z');
let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postop-expire-'));
  clock.set('2024-06-01T08:00:00Z');
  store = openStore({ path: join(folder, 'postop.db'), clock });
  await take('a', '2024-05-01T00:00:00Z', post('1', 'The first part.'), post('2', 'The second part.'), post('3', 'The third part.'), post('4', 'Another matter.'));
  thread('t', '1', ['1', '2', '3'], '2024-06-02T00:00:00Z');
  clock.set(LATER);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const take = async (name: string, exportedAt: string, ...posts: ReturnType<typeof post>[]): Promise<void> => {
  await store.take(intake(name), batches(account({ exportedAt }), ...posts, coverage({ read: posts.length, expected: posts.length })));
};

/** A finding that points at its first post and quotes all its parts; `fixed`: since when, or null while it is open. */
function thread(key: string, first: string, parts: readonly string[], fixed: string | null): void {
  const evidence = JSON.stringify(parts.map((postId) => ({ quote: `quoted of ${postId}`, start: 0, end: 5, field: 'text', why: 'a part', postId })));
  store.sql(`INSERT INTO finding (key, decision_key, rule, account, subject_kind, subject_key, post, severity, tier, statement, basis, state, state_reason, state_scan, first_scan, last_scan, resolved_at)
    SELECT ?, ?, 'r', account, 'thread', ?, id, 'high', 'finding', 'said', 'b', ?, '', 1, 1, 1, ? FROM post WHERE remote_id = ?`).run(key, key, key, fixed === null ? 'persisting' : 'resolved', fixed, first);
  store.sql(`INSERT INTO sighting (finding, scan, severity, tier, evidence, statement, context, basis) SELECT id, 1, 'high', 'finding', ?, 'said', '[]', 'b' FROM finding WHERE key = ?`).run(evidence, key);
}

const texts = (): string[] => store.sql<string>('SELECT text FROM post ORDER BY remote_id').pluck().all();
const quotes = (): string => store.sql<string>('SELECT group_concat(evidence || coalesce(statement, \'\')) FROM sighting').pluck().get() ?? '';

it('drops every part that is gone, and what was quoted of it', async () => {
  await take('b', '2024-06-01T00:00:00Z', post('4', 'Another matter.'));
  expect(expireText(store)).toBe(3);
  expect(texts()).toEqual(['', '', '', 'Another matter.']);
  expect(quotes()).toBe('[]');
  expect(expireText(store)).toBe(0);
});

it('keeps a part that is still there, or that another open finding quotes', async () => {
  thread('u', '3', ['3', '4'], null);
  await take('b', '2024-06-01T00:00:00Z', post('1', 'The first part.'), post('4', 'Another matter.'));
  expect(expireText(store)).toBe(1);
  expect(texts()).toEqual(['The first part.', '', 'The third part.', 'Another matter.']);
  expect(quotes()).toContain('quoted of 4');
});

it('waits for the month to pass', async () => {
  await take('b', '2024-06-01T00:00:00Z', post('4', 'Another matter.'));
  clock.set('2024-06-20T00:00:00Z');
  expect(expireText(store)).toBe(0);
  expect(texts()).toContain('The second part.');
});
