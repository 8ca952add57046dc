// The memory of live pulls: pages and places kept together, what a pull proves, and what is asked for next.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../src/model.js';
import { recordSighting } from '../../src/store/findings.js';
import { checkpoints, listedIds, namelessIds, postsSaidDone, pullsOf, standing } from '../../src/store/pulls.js';
import { addIdentities, follows, postByRemoteId, storedAccounts } from '../../src/store/queries.js';
import type { StoredAccount } from '../../src/store/queries.js';
import { finishScan, startScan } from '../../src/store/scans.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import type { IntakeResult } from '../../src/store/take.js';
import { account, coverage, follow, intake, post, stillClock } from './items.js';

const clock = stillClock();
const ME = { platform: 'x', remoteId: '1234567890123456789' } as const;
let store: Store;
beforeEach(() => {
  clock.set('2024-06-01T08:00:00Z');
  store = openStore({ path: join(mkdtempSync(join(tmpdir(), 'postop-')), 'postop.db'), clock });
});
afterEach(() => store.close());

const place = (cursor: string | null, fields: object = {}): Item => ({ type: 'checkpoint', stream: 'posts', cursor, done: cursor === null, pages: 1, read: 1, oldest: null, newest: null, charged: 0, ...fields });

function pull(digest: string, pages: readonly (readonly Item[])[], { resumes = false, at = '2024-06-01T08:00:00Z', cut = false } = {}): Promise<IntakeResult> {
  async function* sitting(): AsyncIterable<readonly Item[]> {
    yield [account({ exportedAt: at })];
    yield* pages;
    if (cut) throw new Error('the line went dead');
  }
  return store.take({ ...intake(digest, { sources: [{ name: 'X', digest: `pull ${digest}` }] }), pull: { resumes } }, sitting());
}

function mine(): StoredAccount {
  const [stored] = storedAccounts(store);
  if (stored === undefined) throw new Error('nothing is stored');
  return stored;
}

describe('a pull that was cut off', () => {
  it('goes on where it stopped, and knows what its earlier sittings met', async () => {
    await store.take(intake('archive'), (async function* () { yield [account({ exportedAt: '2024-05-01T00:00:00Z' }), post('1', 'One'), post('2', 'Two'), post('3', 'Three'), coverage()]; })());
    await expect(pull('p', [[post('1', 'One'), place('next')]], { cut: true })).rejects.toThrow('the line went dead');
    expect(checkpoints(store, ME, '2024-05-31T00:00:00Z').get('posts')).toMatchObject({ cursor: 'next', done: false });
    const rest = await pull('p', [[post('2', 'Two'), place(null)], [coverage()]], { resumes: true });
    expect(rest).toMatchObject({ resumed: true, posts: { gone: 1 } });
    expect(postByRemoteId(store, mine(), '1')?.gone).toBe(false);
    expect(postByRemoteId(store, mine(), '3')?.gone).toBe(true);
    expect(checkpoints(store, ME, '2024-05-31T00:00:00Z').size).toBe(0);
  });

  it('begins anew when the place is too old, or when told to', async () => {
    await expect(pull('p', [[post('1', 'One'), place('next')]], { cut: true })).rejects.toThrow();
    expect(checkpoints(store, ME, '2024-06-02T00:00:00Z').size).toBe(0);
    expect(checkpoints(store, { ...ME, remoteId: 'somebody' }, '2024-01-01T00:00:00Z').size).toBe(0);
    expect(checkpoints(store, ME, '2024-01-01T00:00:00Z').get('posts')?.cursor).toBe('next');
    await expect(pull('r', [[follow('7')], [place('a', { stream: 'following' })]], { cut: true })).rejects.toThrow();
    expect([...checkpoints(store, ME, '2024-01-01T00:00:00Z').keys()]).toEqual(['following']);
  });

  it('that did not come to an end proves nothing gone', async () => {
    await pull('p', [[post('1', 'One'), follow('7'), place(null)], [coverage(), coverage({ facet: 'following' })]]);
    clock.set('2024-06-02T08:00:00Z');
    const later = await pull('q', [[post('2', 'Two'), place('more')], [coverage({ extent: 'partial', note: 'It stopped.' })]], { at: '2024-06-02T08:00:00Z' });
    expect(later.posts.gone).toBe(0);
    expect(checkpoints(store, ME, '2024-06-02T00:00:00Z').get('posts')?.cursor).toBe('more');
    expect(pullsOf(store, ME)).toEqual({ count: 2, lastAt: '2024-06-02T08:00:00Z' });
    expect(pullsOf(store, { ...ME, remoteId: 'somebody' })).toEqual({ count: 0, lastAt: null });
  });
});

describe('before the next pull', () => {
  it('tells the newest post that is still there, and the last complete reading of each list', async () => {
    await pull('p', [[post('9', 'Old', { postedAt: '2024-01-01T00:00:00Z' }), post('10', 'New', { postedAt: '2024-05-01T00:00:00Z' }), post('11', 'Gone', { postedAt: '2024-05-02T00:00:00Z', status: 'deleted' })], [coverage({ read: 3 }), coverage({ facet: 'likes', extent: 'partial' })]]);
    const now = standing(store, mine());
    expect(now).toMatchObject({ newestId: '10', newestAt: '2024-05-01T00:00:00Z' });
    expect([...now.facets]).toEqual([['posts', { at: '2024-06-01T08:00:00Z', read: 3, extent: 'complete' }]]);
  });

  it('knows nothing of an account without posts', async () => {
    await pull('p', [[follow('7')]]);
    expect(standing(store, mine())).toEqual({ newestId: null, newestAt: null, facets: new Map() });
  });

  it('asks for ids without a name, not for those asked in vain lately', async () => {
    await pull('p', [[follow('5', { handle: 'ann' }), follow('6'), follow('7'), follow('8'), follow('9', { kind: 'list' })]]);
    const name = (remoteId: string, handle: string | null): void => addIdentities(store, mine().row, [{ remoteId, handle, displayName: null, bio: null, source: 'api', origin: 'asked', seenAt: '2024-06-01T08:00:00Z' }]);
    name('6', 'ben');
    name('7', null);
    expect(namelessIds(store, mine(), '2024-05-01T00:00:00Z')).toEqual(['8']);
    expect(namelessIds(store, mine(), '2024-06-02T00:00:00Z')).toEqual(['7', '8']);
    expect(listedIds(store, mine())).toEqual(new Set(['5', '6', '7', '8', '9']));
    expect(follows(store, mine()).find(({ follow: { remoteId } }) => remoteId === '6')).toMatchObject({ identity: 'api', resolved: true });
  });

  it('looks again at posts said to be done with that are still there', async () => {
    await pull('p', [[post('1', 'One'), post('2', 'Two'), post('3', 'Three', { status: 'deleted' })]]);
    const scan = startScan(store, '0.1.0', 'digest');
    for (const id of ['1', '2', '3']) {
      recordSighting(store, scan, { key: id, decisionKey: id, rule: 'lamp', account: mine().row, subjectKind: 'post', subjectKey: id, post: postByRemoteId(store, mine(), id)?.id ?? null, follow: null, severity: 'low', tier: 'finding', evidence: [], statement: null, context: [], basis: 'b' }, 'First seen.', () => 'Changed.');
    }
    finishScan(store, scan, { runs: [], open: 3, fixed: 0, new: 3 });
    for (const finding of ['1', '3']) store.decide([{ finding, verdict: 'done', reason: null, note: null, until: null, willDelete: false }]);
    expect(postsSaidDone(store, mine()).map(({ remoteId }) => remoteId)).toEqual(['1']);
  });
});
