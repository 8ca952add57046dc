// What two accounts share: copies that differ in links, tags or their end count, people elsewhere under the same number do not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Item, Platform } from '../../src/model.js';
import { inCommon } from '../../src/scan/in-common.js';
import { storedAccounts } from '../../src/store/queries.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { account, batches, coverage, follow, intake, post, stillClock } from '../store/items.js';

let folder = '';
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postop-common-'));
  store = openStore({ path: join(folder, 'postop.db'), clock: stillClock() });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function keep(platform: Platform, remoteId: string, ...items: Item[]): Promise<void> {
  await store.take(intake(`${platform}${remoteId}`, { platform }), batches(account({ platform, remoteId }), ...items, coverage()));
}

const LONG = 'Three things I learnt from the marathon today, and why I will come back for the hills and the rain next year';

it('takes copies for copies', async () => {
  await keep('x', '1', post('1', `${LONG} https://t.example/abc`), post('2', 'A text of its own that nobody else ever wrote or will write.'), post('3', `RT this: ${LONG}`));
  await keep('facebook', '2', post('9', `${LONG.toUpperCase().slice(0, 90)}… #running`), post('8', 'Quite another text of its own about nothing in particular here.'), post('7', '😀'.repeat(60)));
  const [first, second] = storedAccounts(store).map(({ row }) => row);
  expect(inCommon(store, storedAccounts(store)).texts(first ?? 0, second ?? 0)).toBe(1);
});

it('counts the same people on one platform, whom one follows apart from who follows one', async () => {
  await keep('x', '1', follow('5'), follow('6'), follow('7', { kind: 'follower' }), follow('8', { kind: 'blocked' }));
  await keep('x', '2', follow('5'), follow('6', { kind: 'follower' }), follow('7', { kind: 'follower' }), follow('8', { kind: 'blocked' }));
  await keep('instagram', '3', follow('5'));
  const [elsewhere, first, second] = storedAccounts(store).map(({ row }) => row) as [number, number, number];
  const common = inCommon(store, storedAccounts(store));
  expect([common.followed(first, second), common.followers(first, second), common.followed(first, elsewhere)]).toEqual([1, 1, 0]);
});
