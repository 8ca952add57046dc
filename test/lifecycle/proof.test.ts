// What proves something and what does not: exports that lack a part, older ones added late, groups of posts that lose one.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Item, Rule } from '../../src/model.js';
import { scan } from '../../src/scan/scan.js';
import { groundOf, standingOf } from '../../src/scan/standing.js';
import { findingRecords } from '../../src/store/findings.js';
import { apps, sessions } from '../../src/store/queries.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { account, batches, coverage, intake, post, stillClock } from '../store/items.js';
import { scanOptions, threadRule, wordRule } from '../scan/toys.js';

let store: Store;
const clock = stillClock();
beforeEach(() => {
  clock.set('2024-06-01T08:00:00Z');
  store = openStore({ path: join(mkdtempSync(join(tmpdir(), 'postop-')), 'postop.db'), clock });
});
afterEach(() => store.close());

async function read(digest: string, exportedAt: string, ...items: Item[]): Promise<void> {
  await store.take(intake(digest), batches(account({ exportedAt }), ...items));
}

async function run(...rules: Rule[]): Promise<void> {
  await scan(scanOptions(store, clock, rules));
}

const reasons = (): string[] => findingRecords(store).map((record) => record.stateReason);
const statuses = (): string[] => findingRecords(store).map((record) => standingOf(record, groundOf(store, clock.now())).status);
const LAMP = wordRule('phi-lamp', 'lamp');
const app = (remoteId: string): Item => ({ type: 'app', remoteId, name: remoteId, permissions: ['read'], approvedAt: null, organisation: null });
const session = (remoteId: string): Item => ({ type: 'session', remoteId, at: null, device: null, ip: null, country: 'US', kind: 'login' });

it('a newer export without posts does not contradict "done"', async () => {
  await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), coverage());
  await run(LAMP);
  store.decide(findingRecords(store).map(({ key }) => ({ finding: key, verdict: 'done', reason: null, note: null, until: null, willDelete: false })));
  clock.set('2024-07-01T08:00:00Z');
  await read('b', '2024-06-30T00:00:00Z', coverage({ extent: 'absent', note: 'Ask for posts.' }), coverage({ facet: 'following', read: 0 }));
  await run(LAMP);
  expect(statuses()).toEqual(['Said done; only a newer export can confirm it.']);
});

it('an older export added late brings no app and no session back', async () => {
  const facets = [coverage({ facet: 'apps' }), coverage({ facet: 'sessions' })];
  await read('b', '2024-05-01T00:00:00Z', app('kept'), session('kept'), ...facets);
  await read('a', '2024-01-01T00:00:00Z', app('kept'), app('removed'), session('kept'), session('removed'), ...facets);
  expect([apps(store, 1), sessions(store, 1)].map((list) => list.map(({ remoteId }) => remoteId))).toEqual([['kept'], ['kept']]);
});

it('a story that loses one of its posts is not said to be gone because the rules changed', async () => {
  const at = (day: number): { postedAt: string } => ({ postedAt: `2024-04-0${day}T12:00:00Z` });
  await read('a', '2024-05-01T00:00:00Z', post('1', 'ward one', at(1)), post('2', 'ward two', at(2)), post('3', 'calm', at(3)), coverage());
  await run(threadRule('phi-story', 'ward'));
  await read('b', '2024-05-02T00:00:00Z', post('1', 'ward one', at(1)), post('3', 'calm', at(3)), coverage());
  await run(threadRule('phi-story', 'ward'));
  expect(reasons()).toEqual(['The posts that belong together were read again and no longer say it.']);
});

it('a renamed rule is not called new when it finds something in a new post', async () => {
  await read('a', '2024-05-01T00:00:00Z', post('1', 'Calm.'), coverage());
  await run(LAMP);
  await read('b', '2024-05-02T00:00:00Z', post('1', 'Calm.'), post('2', 'A lamp.'), coverage());
  await run(wordRule('phi-light', 'lamp', { formerIds: ['phi-lamp'] }));
  expect(reasons()).toEqual(['New since the scan of 2024-06-01.']);
});

it('an edited post is called edited also when everything is read again', async () => {
  await read('a', '2024-05-01T00:00:00Z', post('1', 'Calm.'), coverage());
  await run(LAMP);
  await read('b', '2024-05-02T00:00:00Z', post('1', 'A lamp.'), coverage());
  await scan(scanOptions(store, clock, [LAMP], { lexicon: '2' }));
  expect(reasons()).toEqual(['New because the post was edited since the scan of 2024-06-01.']);
});

it('what was found about the whole account under other rules is not called new', async () => {
  const rule: Rule = { ...wordRule('mix-lamp', '-'), subjects: ['account'], detect: () => ({ evidence: [{ quote: '', start: 0, end: 0, field: 'fact', why: 'It is so.' }] }) };
  await read('a', '2024-05-01T00:00:00Z', post('1', 'Calm.'), coverage());
  await run({ ...rule, detect: () => null });
  await run(rule);
  expect(reasons()).toEqual(['New because the rules, word lists or your answers changed since the scan of 2024-06-01.']);
});

it('what cannot be checked was last seen in the scan before', async () => {
  await read('a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), coverage());
  await run(LAMP);
  await run(LAMP);
  await read('b', '2024-05-02T00:00:00Z', post('2', 'Calm.'), coverage({ extent: 'partial', note: 'Part.' }));
  await run(LAMP);
  await run(LAMP);
  expect(findingRecords(store)).toMatchObject([{ state: 'unchecked', lastScan: 2, stateScan: 3 }]);
});
