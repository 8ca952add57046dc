// The rarer records of an export and their lives: apps, sign-ins, searches, names, problems; late and undated exports; what is read back.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../src/model.js';
import { UserError } from '../../src/model.js';
import { postsNear } from '../../src/store/near.js';
import {
  accounts, addIdentities, apps, follows, intakes, lastPost, liveFollowIds, newestExports, postById, postByRemoteId, postStretch, postsAfter, problems, queriesMade, sessions, storedAccounts,
  unresolvedFollows,
} from '../../src/store/queries.js';
import type { StoredAccount } from '../../src/store/queries.js';
import { touchedPosts } from '../../src/store/scans.js';
import { countFound } from '../../src/store/search.js';
import { createSeen } from '../../src/store/seen.js';
import { knownSettings } from '../../src/store/settings.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import type { IntakeResult } from '../../src/store/take.js';
import { storeTrouble } from '../../src/store/trouble.js';
import { account, batches, coverage, follow, intake, post, stillClock } from './items.js';

const clock = stillClock();
let path = '';
let store: Store;
beforeEach(() => {
  clock.set('2024-06-01T08:00:00Z');
  path = join(mkdtempSync(join(tmpdir(), 'postop-')), 'postop.db');
  store = openStore({ path, clock });
});
afterEach(() => store.close());

const MAY = '2024-05-01T00:00:00Z';
const JUNE = '2024-06-01T00:00:00Z';
const read = (digest: string, exportedAt: string | null, ...items: Item[]): Promise<IntakeResult> => store.take(intake(digest), batches(account({ exportedAt }), ...items));
const app = (remoteId: string, name = 'Planner'): Item => ({ type: 'app', remoteId, name, permissions: ['read'], approvedAt: null, organisation: null });
const session = (remoteId: string, at: string | null = null): Item => ({ type: 'session', remoteId, at, device: 'Phone', ip: null, country: null, kind: 'login' });
const query = (remoteId: string, text: string): Item => ({ type: 'query', remoteId, at: null, text });
const problem = (record: number, damage = false): Item => ({ type: 'problem', path: 'a.js', record, offset: null, reason: 'It is no JSON.', damage });
const facets = (...names: ('apps' | 'sessions' | 'following' | 'posts')[]): Item[] => names.map((facet) => coverage({ facet }));

function mine(): StoredAccount {
  const [stored] = storedAccounts(store);
  if (stored === undefined) throw new Error('nothing is stored');
  return stored;
}
const ids = (list: readonly { remoteId: string }[]): string[] => list.map(({ remoteId }) => remoteId);

describe('apps, sign-ins and searches', () => {
  it('go when a newer complete list does not hold them, and come back', async () => {
    await read('a', MAY, app('1'), app('2'), session('s1'), session('s2', MAY), query('q', 'lamp'), query('q', 'lamp'), ...facets('apps', 'sessions'));
    await read('b', JUNE, app('2', 'Planner 2'), session('s2', MAY), ...facets('apps', 'sessions'));
    expect(apps(store, mine().row)).toEqual([{ remoteId: '2', name: 'Planner 2', permissions: ['read'], approvedAt: null, organisation: null }]);
    expect(ids(sessions(store, mine().row))).toEqual(['s2']);
    expect(queriesMade(store, mine().row)).toEqual([{ remoteId: 'q', at: null, text: 'lamp' }]);
    await read('c', '2024-07-01T00:00:00Z', app('1'), session('s1'), ...facets('apps', 'sessions'));
    expect([ids(apps(store, mine().row)), ids(sessions(store, mine().row))]).toEqual([['1'], ['s1']]);
  });

  it('of an older export are kept as gone where the newer list was complete, and change nothing that is newer', async () => {
    await read('b', JUNE, app('2', 'Newer'), session('s2'), follow('8', { handle: 'ann' }), ...facets('apps', 'sessions', 'following'));
    await read('a', MAY, app('1'), app('2', 'Older'), session('s1'), session('s2'), follow('7'), follow('8', { handle: 'old_ann' }), ...facets('apps', 'sessions', 'following'));
    expect(apps(store, mine().row).map(({ name }) => name)).toEqual(['Newer']);
    expect(ids(sessions(store, mine().row))).toEqual(['s2']);
    expect(follows(store, mine()).map((one) => one.follow.handle)).toEqual(['ann']);
    expect(follows(store, mine(), true).map((one) => [one.follow.remoteId, one.goneAt !== null])).toEqual([['8', false], ['7', true]]);
  });

  it('of an older export are only missing where the newer list was not complete', async () => {
    await read('b', JUNE, follow('8'), app('2'), coverage({ facet: 'following', extent: 'partial', note: 'Cut.' }), coverage({ facet: 'apps', extent: 'partial', note: 'Cut.' }));
    await read('a', MAY, follow('7'), app('1'), ...facets('following', 'apps'));
    expect(follows(store, mine()).map((one) => [one.follow.remoteId, one.missing])).toEqual([['8', false], ['7', true]]);
    expect(ids(apps(store, mine().row))).toEqual(['1', '2']);
  });
});

describe('follows', () => {
  it('learn what a later export tells and lose nothing it leaves out; twice in one export counts once', async () => {
    await read('a', MAY, follow('7', { handle: 'ann' }), ...facets('following'));
    const second = await read('b', JUNE, follow('7', { displayName: 'Ann' }), follow('7', { displayName: 'Another' }), ...facets('following'));
    expect(second.follows).toMatchObject({ changed: 1, unchanged: 0 });
    expect(follows(store, mine())[0]?.follow).toMatchObject({ handle: 'ann', displayName: 'Ann' });
  });

  it('missing from a list that was cut are missing, not gone, and are there again when met again', async () => {
    await read('a', MAY, follow('7'), post('1', 'One'), ...facets('following', 'posts'));
    await read('b', JUNE, coverage({ facet: 'following', extent: 'partial', note: 'Cut.' }), coverage({ extent: 'partial', note: 'Cut.' }));
    expect(follows(store, mine())[0]).toMatchObject({ missing: true, goneAt: null });
    expect(postByRemoteId(store, mine(), '1')?.gone).toBe(false);
    await read('c', '2024-07-01T00:00:00Z', follow('7'), post('1', 'One'), ...facets('following', 'posts'));
    expect(follows(store, mine())[0]).toMatchObject({ missing: false });
  });

  it('are counted while their name is not known', async () => {
    await read('a', MAY, follow('7'), follow('8', { kind: 'follower' }), follow('9', { kind: 'blocked' }), ...facets('following'));
    expect(unresolvedFollows(store, mine().row, 'x')).toBe(3);
    addIdentities(store, mine().row, [{ remoteId: '7', handle: 'ann', displayName: null, bio: 'Nurse', source: 'csv', origin: 'my list', seenAt: null }]);
    expect(unresolvedFollows(store, mine().row, 'x')).toBe(2);
    expect(follows(store, mine())[0]?.follow).toMatchObject({ handle: 'ann', bio: 'Nurse' });
    expect(new Map([...liveFollowIds(store, mine().row)].map(({ remoteId, isFollower }) => [remoteId, isFollower]))).toEqual(new Map([['7', false], ['8', true]]));
  });
});

describe('the life of a post between two scans', () => {
  const lives: readonly (readonly [what: string, later: readonly (readonly Item[])[], expected: readonly string[]])[] = [
    ['is edited', [[post('1', 'Another')]], ['edited']],
    ['goes', [[]], ['gone']],
    ['is said to be deleted', [[post('1', 'One', { status: 'deleted' })]], ['gone']],
    ['goes and comes back: an edit', [[], [post('1', 'One')]], ['edited']],
    ['is edited, then goes', [[post('1', 'Another')], []], ['gone']],
    ['is the same', [[post('1', 'One')]], []],
  ];
  it.each(lives)('%s', async (_, later, expected) => {
    await read('0', '2024-01-01T00:00:00Z', post('1', 'One'), coverage());
    for (const [index, items] of later.entries()) await read(`later ${index}`, `2024-0${index + 2}-01T00:00:00Z`, ...items, coverage());
    expect(touchedPosts(store, mine().row).map(({ change }) => change)).toEqual(expected);
  });

  it('comes back, and then goes again: nothing', async () => {
    await read('0', '2024-01-01T00:00:00Z', post('1', 'One'), coverage());
    await read('1', '2024-02-01T00:00:00Z', coverage());
    store.exec('DELETE FROM touched');
    await read('2', '2024-03-01T00:00:00Z', post('1', 'One'), coverage());
    expect(touchedPosts(store, mine().row).map(({ change }) => change)).toEqual(['back']);
    await read('3', '2024-04-01T00:00:00Z', coverage());
    expect(touchedPosts(store, mine().row)).toEqual([]);
  });
});

describe('reading back', () => {
  it('tells intakes with their parts, problems, and the newest export of each part', async () => {
    await read('b', JUNE, post('2', 'Two'), problem(3), problem(4, true), coverage());
    const late = await read('a', MAY, post('1', 'One'), coverage(), coverage({ facet: 'apps', extent: 'absent', note: 'Ask for them.' }));
    await read('undated', null, coverage({ facet: 'likes' }));
    expect(late.older).toBe(true);
    const all = intakes(store, mine().row);
    expect(all.map(({ sources }) => sources[0]?.digest)).toEqual(['a', 'b', 'undated']);
    expect(all[0]?.coverage.map(({ facet }) => facet)).toEqual(['apps', 'posts']);
    expect(problems(store, all[1]?.id ?? 0).map(({ record, damage }) => [record, damage])).toEqual([[3, false], [4, true]]);
    const newest = newestExports(store);
    expect([newest(mine().row, 'posts'), newest(mine().row, null), newest(mine().row, 'apps'), newest(mine().row, 'likes')]).toEqual([JUNE, JUNE, null, null]);
    expect((await read('b', JUNE)).problems).toBe(2);
    expect((await read('b', JUNE)).damaged).toBe(true);
  });

  it('shows the first thousand problems and counts them all', async () => {
    const { problems: told } = await read('a', MAY, ...Array.from({ length: 1_005 }, (_, index) => problem(index)), coverage());
    expect([told, problems(store, 1).length]).toEqual([1_005, 1_000]);
  });

  it('reads posts by stretches and neighbours, and says null for none', async () => {
    expect([lastPost(store), accounts(store)]).toEqual([0, []]);
    await read('a', MAY, ...Array.from({ length: 60 }, (_, index) => post(String(index + 1), `Post ${index + 1}`, { postedAt: null, precision: 'unknown' })), coverage());
    expect(postStretch(store, mine().row, 0)).toEqual({ count: 60, first: 1, last: 60 });
    expect(postStretch(store, mine().row, 50)).toEqual({ count: 10, first: 51, last: 60 });
    expect(postStretch(store, 99, 0)).toEqual({ count: 0, first: 0, last: 0 });
    expect(postsAfter(store, mine(), 58, 5).map(({ post: { remoteId } }) => remoteId)).toEqual(['59', '60']);
    expect(postById(store, mine(), 61)).toBeNull();
    expect(postByRemoteId(store, mine(), '61')).toBeNull();
    expect(postsNear(store, mine(), '61')).toEqual([]);
    expect(postsNear(store, mine(), '60').map(({ remoteId }) => remoteId)).toEqual(Array.from({ length: 41 }, (_, index) => String(index + 20)));
  });

  it('gives no link to messages, drafts and accounts without a handle, and a safe one to strange ids', async () => {
    await read('a', MAY, post('1', 'Hello', { kind: 'message' }), post('2', 'Soon', { status: 'draft' }), post('a/b', 'Odd'), coverage());
    const url = (id: string): string | null | undefined => postByRemoteId(store, mine(), id)?.post.url;
    expect([url('1'), url('2'), url('a/b')]).toEqual([null, null, 'https://x.com/drdemo/status/a%2Fb']);
    await store.take(intake('n'), batches(account({ remoteId: '2', handle: null, exportedAt: MAY }), post('1', 'One'), coverage()));
    await store.take(intake('p'), batches(account({ remoteId: '3', postUrl: null, exportedAt: MAY }), post('1', 'One'), coverage()));
    expect(storedAccounts(store).map(({ link }) => link)).toEqual(['https://x.com/drdemo/status/{id}', null, null]);
  });

  it('counts what is found', async () => {
    await read('a', MAY, post('1', 'A lamp'), post('2', 'Two lamps'), post('3', 'Calm'), coverage());
    expect([countFound(store, 'lam'), countFound(store, 'chair'), countFound(store, ' ?! ')]).toEqual([2, 0, 0]);
  });
});


it('settings without a date count from when they were read', async () => {
  const setting = (value: string, source: 'export' | 'api'): Item => ({ type: 'setting', key: 'k', value, raw: value, source, asOf: null });
  await read('a', null, setting('on', 'export'), coverage());
  clock.set('2024-06-02T08:00:00Z');
  await read('b', null, setting('on', 'api'), coverage());
  expect(knownSettings(store, mine().row, clock.now()).get('k')).toEqual({ current: { key: 'k', value: 'on', raw: 'on', source: 'api', asOf: '2024-06-02T08:00:00Z' }, previous: null, expired: false });
});

describe('what a connector must do', () => {
  it('is to yield the account, first and once', async () => {
    await expect(store.take(intake('a'), batches())).rejects.toThrow('account first');
    await expect(store.take(intake('a'), batches(post('1', 'One')))).rejects.toThrow('account first');
    await expect(store.take(intake('a'), batches(account(), account()))).rejects.toThrow('holds one account');
  });

  it('tells how far it is, and gives the picture to be hashed where there is one', async () => {
    const told: number[] = [];
    const hashed: string[] = [];
    const hooks = { avatarHash: (file: string): Promise<string | null> => { hashed.push(file); return Promise.resolve('0f0f0f0f0f0f0f0f'); } };
    await store.take(intake('a', { hooks }), batches(account({ avatarPath: 'me.jpg' }), post('1', 'One')), { onProgress: (items) => told.push(items) });
    expect([told, hashed, mine().account.avatarHash]).toEqual([[1], ['me.jpg'], '0f0f0f0f0f0f0f0f']);
    await store.take(intake('b'), batches(account({ avatarPath: 'me.jpg', exportedAt: JUNE }), post('1', 'One')));
    expect(mine().account.avatarHash).toBe('0f0f0f0f0f0f0f0f');
  });
});

describe('trouble', () => {
  it.each(['SQLITE_BUSY', 'SQLITE_LOCKED_SHAREDCACHE', 'SQLITE_CONSTRAINT_FOREIGNKEY', 'SQLITE_FULL', 'ENOSPC', 'SQLITE_IOERR_READ', 'SQLITE_READONLY', 'EROFS', 'ENOTDIR', 'SQLITE_NOTADB', 'SQLITE_CORRUPT_VTAB'])('%s is a sentence that repeats nothing', (code) => {
    const made = storeTrouble(Object.assign(new Error('near "Mrs Canary"'), { code }));
    expect(made).toBeInstanceOf(UserError);
    expect(JSON.stringify([(made as UserError).message, (made as UserError).whatToDo])).not.toContain('Canary');
  });

  it('of our own is not hidden', () => {
    const ours = [new TypeError('x is no function'), Object.assign(new Error('no such column'), { code: 'SQLITE_ERROR' }), 'words'];
    expect(ours.map(storeTrouble)).toEqual(ours);
  });

  it('is told of a database that was cut while it was open', () => {
    store.close();
    const other = `${path}.other`;
    writeFileSync(other, Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(5_000, 7)]));
    expect(() => openStore({ path: other, clock })).toThrow(UserError);
  });

  it('closing twice is none', () => {
    store.close();
    expect(() => store.close()).not.toThrow();
  });
});

it('rows met are remembered however high their numbers', () => {
  const seen = createSeen();
  for (const id of [0, 7, 600_000, 9_000_000]) seen.add(id);
  expect([0, 1, 7, 600_000, 600_001, 9_000_000, 99_000_000].map((id) => seen.has(id))).toEqual([true, false, true, true, false, true, false]);
});
