// X live, against our own fake: whole pulls, interrupted ones, prices, both dialects, what is gone, and one account with its archive.
import http from 'node:http';
import https from 'node:https';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { xApi } from '../../../connectors/x/api.js';
import type { Desk } from '../../../src/net/live.js';
import { checkpoints, pullsOf, standing } from '../../../src/store/pulls.js';
import { follows, storedAccounts } from '../../../src/store/queries.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import type { IntakeResult } from '../../../src/store/take.js';
import { CANARY, CLOCK, testDesk } from '../../net/desk.js';
import type { Fake } from '../../net/fake-server.js';
import { json } from '../../net/fake-server.js';
import { describeLive } from '../live-contract.js';
import { fakeX, idOf, peopleOf, postsOf } from './fake-x.js';
import type { FakeX } from './fake-x.js';

let folder = '';
let store: Store;
let fake: Fake;
const me = { platform: 'x', remoteId: '42' } as const;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postop-x-live-'));
  store = openStore({ path: join(folder, 'postop.db'), clock: CLOCK });
});
afterEach(async () => {
  store.close();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

const small = (changes: Partial<FakeX> = {}): FakeX => ({ posts: postsOf(250), people: peopleOf(30), gone: new Set(), dialect: 'both', stranger: 'refuses', ...changes });

/** One sitting, as the pull command does it. */
async function sitting(changes: Partial<Desk> = {}): Promise<{ result: IntakeResult; desk: Desk }> {
  const kept = checkpoints(store, me, '2026-10-31T09:00:00Z');
  const desk = testDesk(fake.url, { checkpoints: kept, ...changes });
  const result = await store.take({
    connector: 'x', platform: 'x', title: 'X, live', sources: [{ name: 'X (live)', digest: `pull x:42 ${pullsOf(store, me).count}` }], pull: { resumes: kept.size > 0 },
  }, xApi.pull(desk));
  return { result, desk };
}

function extentOf(result: IntakeResult, facet: string): string | undefined {
  return result.coverage.find((coverage) => coverage.facet === facet)?.extent;
}

describe('a whole pull', () => {
  it('gives every post once, with its price', async () => {
    fake = await fakeX(small());
    const { result, desk } = await sitting();
    expect([result.posts.added, result.follows.added, extentOf(result, 'posts'), extentOf(result, 'following')]).toEqual([250, 30, 'complete', 'complete']);
    expect(desk.spending.spent).toBe(10_000 + 250 * 1_000 + 30 * 1_000);
    const [account] = store.accounts();
    expect(account).toMatchObject({ key: 'x:42', handle: 'dr_example', bio: 'Tea & books', audience: 'public' });
    expect(store.search('number 249')[0]).toMatchObject({ text: 'An ordinary day, number 249 & more' });
    expect(fake.requests.every(({ headers }) => headers.authorization === `Bearer ${CANARY}`)).toBe(true);
  });

  it('keeps names that came through the API apart, so that they meet no roster', async () => {
    fake = await fakeX(small());
    await sitting();
    const [stored] = storedAccounts(store);
    const people = follows(store, stored!);
    expect(people[0]).toMatchObject({ identity: 'api', follow: { handle: 'person_0', displayName: 'Person 0' } });
    expect(store.sql<{ n: number }>('SELECT count(*) AS n FROM follow WHERE handle IS NOT NULL').get()?.n).toBe(0);
  });

  it('stores no token', async () => {
    fake = await fakeX(small());
    await sitting();
    store.checkpoint();
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes(CANARY), name).toBe(false);
  });

  it('is one account with its archive: posts unite by id', async () => {
    fake = await fakeX(small());
    async function* archive(): AsyncIterable<import('../../../src/model.js').Item[]> {
      const { BLANK_ACCOUNT, BLANK_POST } = await import('../../../connectors/_shared/blank.js');
      yield [{ ...BLANK_ACCOUNT, platform: 'x', remoteId: '42', handle: 'dr_example', exportedAt: '2024-06-01T00:00:00Z' }, { ...BLANK_POST, remoteId: idOf(3), kind: 'post', text: 'An ordinary day, number 3 & more', postedAt: '2024-01-01T03:00:00Z', precision: 'second', audience: 'public', language: 'en' }];
    }
    await store.take({ connector: 'x', platform: 'x', title: 'archive', sources: [{ name: 'a.zip', digest: 'a' }] }, archive());
    const { result } = await sitting();
    expect([store.accounts().length, result.posts.added, result.posts.unchanged]).toEqual([1, 249, 1]);
  });
});

describe('an interrupted pull', () => {
  it.each([['the server fails', 500], ['the credits are used up', 402], ['the sign-in ends', 401]])('%s: kept, partial, and resumed exactly there', async (_, status) => {
    let failing = true;
    fake = await fakeX(small({ fault: (path, query, _number, response) => {
      if (!failing || path !== 'users/42/tweets' || query.get('pagination_token') !== 't100') return false;
      json(response, {}, status);
      return true;
    } }));
    const first = await sitting();
    expect([first.result.posts.added, extentOf(first.result, 'posts'), first.result.posts.gone]).toEqual([100, 'partial', 0]);
    expect(first.desk.halt.reason).not.toBe(null);
    failing = false;
    const asked = fake.requests.length;
    const second = await sitting();
    expect([second.result.posts.added, extentOf(second.result, 'posts'), extentOf(second.result, 'following')]).toEqual([150, 'complete', 'complete']);
    const tokens = fake.requests.slice(asked).filter(({ url }) => url.pathname.endsWith('/tweets')).map(({ url }) => url.searchParams.get('pagination_token'));
    expect(tokens).toEqual(['t100', 't200']);
    expect(checkpoints(store, me, '2026-10-31T09:00:00Z').size).toBe(0);
    expect(store.sql<{ n: number }>('SELECT count(*) AS n FROM pulled').get()?.n).toBe(0);
  });

  it('killed in the middle: the page and its place are kept together', async () => {
    fake = await fakeX(small());
    const desk = testDesk(fake.url);
    async function* killed(): AsyncIterable<import('../../../src/model.js').Item[]> {
      let pages = 0;
      for await (const batch of xApi.pull(desk)) {
        yield batch;
        if (batch.at(-1)?.type === 'checkpoint' && ++pages === 2) throw new Error('killed');
      }
    }
    await expect(store.take({ connector: 'x', platform: 'x', title: 'X, live', sources: [{ name: 'X', digest: 'pull x:42 0' }], pull: { resumes: false } }, killed())).rejects.toThrow('killed');
    expect(checkpoints(store, me, '2026-10-31T09:00:00Z').get('posts')).toMatchObject({ cursor: 't200', read: 200, pages: 2, done: false });
    const { result } = await sitting();
    expect([result.resumed, result.posts.added, result.posts.gone, extentOf(result, 'posts')]).toEqual([true, 50, 0, 'complete']);
    expect(result.coverage.find(({ facet }) => facet === 'posts')?.read).toBe(250);
  });

  it.each(['users/42/tweets', 'users/42/following'])('stopped before the first page of %s: goes on, reads nothing twice, and is not called finished', async (closed) => {
    let failing = true;
    fake = await fakeX(small({ fault: (path, _query, _number, response) => {
      if (!failing || path !== closed) return false;
      json(response, {}, 500);
      return true;
    } }));
    await sitting();
    expect(checkpoints(store, me, '2026-10-31T09:00:00Z').size).toBeGreaterThan(0);
    failing = false;
    const asked = fake.requests.length;
    const { result } = await sitting();
    expect([extentOf(result, 'posts'), extentOf(result, 'following'), store.sql<{ n: number }>('SELECT count(*) AS n FROM post').get()?.n]).toEqual(['complete', 'complete', 250]);
    expect(fake.requests.slice(asked).filter(({ url }) => url.pathname.endsWith('/tweets')).length).toBe(closed.endsWith('tweets') ? 3 : 0);
    expect(checkpoints(store, me, '2026-10-31T09:00:00Z').size).toBe(0);
  });

  it('ends where the server sends the same page for ever', async () => {
    fake = await fakeX(small({ fault: (path, _query, _number, response) => {
      if (path !== 'users/42/tweets') return false;
      json(response, { data: [{ id: '1', text: 'same', created_at: '2024-01-01T00:00:00.000Z' }], meta: { next_token: 'string' } });
      return true;
    } }));
    const { result } = await sitting();
    expect(extentOf(result, 'posts')).toBe('partial');
    expect(fake.requests.filter(({ url }) => url.pathname.endsWith('/tweets')).length).toBeLessThanOrEqual(3);
  });

  it('goes on over an empty page that has a next one', async () => {
    fake = await fakeX(small({ fault: (path, query, _number, response) => {
      if (path !== 'users/42/tweets' || query.has('pagination_token')) return false;
      json(response, { meta: { result_count: 0, next_token: 't0' } });
      return true;
    } }));
    const { result } = await sitting();
    expect([result.posts.added, extentOf(result, 'posts')]).toEqual([250, 'complete']);
  });
});

describe('money', () => {
  it('stops at the cap, and goes on with a higher one', async () => {
    fake = await fakeX(small());
    const first = await sitting({ spending: { cap: 130_000, spent: 0, ownApp: true } });
    expect(first.desk.spending.spent).toBeLessThanOrEqual(130_000);
    expect([first.result.posts.added, extentOf(first.result, 'posts'), extentOf(first.result, 'following')]).toEqual([120, 'partial', 'absent']);
    const second = await sitting();
    expect([second.result.posts.added, extentOf(second.result, 'posts')]).toEqual([130, 'complete']);
  });

  it('asks nothing at all where the cap does not even pay for the profile', async () => {
    fake = await fakeX(small());
    await expect(sitting({ spending: { cap: 9_000, spent: 0, ownApp: true } })).rejects.toMatchObject({ kind: 'spent' });
    expect(fake.requests).toEqual([]);
  });

  it('prices an app of somebody else as published', () => {
    const lines = xApi.prices?.(testDesk('http://127.0.0.1:1', { spending: { cap: 0, spent: 0, ownApp: false } }), null) ?? [];
    expect(lines.map(({ count, each }) => [count, each])).toEqual([[1, 10_000], [3_200, 5_000], [5_000, 10_000]]);
  });
});

describe('a second pull', () => {
  it('asks for what is new alone, and does not read an unchanged list again', async () => {
    const x = small();
    fake = await fakeX(x);
    await sitting();
    x.posts.push({ id: idOf(900), text: 'Something new', created_at: '2026-10-01T00:00:00.000Z' });
    const [stored] = storedAccounts(store);
    const { result, desk } = await sitting({ before: standing(store, stored!) });
    expect([result.posts.added, result.posts.gone, result.follows.gone, extentOf(result, 'posts'), extentOf(result, 'following')]).toEqual([1, 0, 0, 'partial', 'partial']);
    expect(desk.spending.spent).toBe(11_000);
  });

  it('shows what was deleted when it reads all, and only then', async () => {
    const x = small();
    fake = await fakeX(x);
    await sitting();
    x.gone.add(idOf(7));
    const { result } = await sitting({ clock: { now: () => '2026-11-02T09:00:00Z' } });
    expect([result.posts.added, result.posts.gone]).toEqual([0, 1]);
  });

  it('looks up what was said to be done with', async () => {
    const x = small();
    fake = await fakeX(x);
    await sitting();
    x.gone.add(idOf(7));
    const [stored] = storedAccounts(store);
    const { postByRemoteId } = await import('../../../src/store/queries.js');
    const verify = [7, 8].map((number) => postByRemoteId(store, stored!, idOf(number))!.post);
    const { result, desk } = await sitting({ before: standing(store, stored!), verify });
    expect(result.posts.changed).toBe(1);
    expect(postByRemoteId(store, stored!, idOf(7))?.post.status).toBe('deleted');
    expect(postByRemoteId(store, stored!, idOf(8))?.post.status).toBe('live');
    expect(desk.spending.spent).toBe(10_000 + 5_000);
  });
});

it('says what X neither shows nor calls gone, and does not take it for gone', async () => {
  const x = small({ isSilent: true });
  fake = await fakeX(x);
  await sitting();
  x.gone.add(idOf(7));
  const [stored] = storedAccounts(store);
  const { postByRemoteId } = await import('../../../src/store/queries.js');
  const { result } = await sitting({ before: standing(store, stored!), verify: [postByRemoteId(store, stored!, idOf(7))!.post] });
  expect(result.coverage.find(({ facet }) => facet === 'posts')?.note).toContain('neither showed nor called gone: 1');
  expect(postByRemoteId(store, stored!, idOf(7))?.post.status).toBe('live');
});

it('says when the cap leaves no money to look up what is said to be gone', async () => {
  fake = await fakeX(small());
  await sitting();
  const [stored] = storedAccounts(store);
  const { postByRemoteId } = await import('../../../src/store/queries.js');
  const verify = [postByRemoteId(store, stored!, idOf(7))!.post];
  const { result } = await sitting({ before: standing(store, stored!), verify, spending: { cap: 16_000, spent: 2_000, ownApp: true } });
  expect(result.coverage.find(({ facet }) => facet === 'posts')?.note).toContain('Not all posts you said are done with were looked up. The cap');
});

describe('both dialects', () => {
  it.each([['tweet', 'refuses'], ['post', 'refuses'], ['post', 'ignores']] as const)('a server that speaks %s and %s the other', async (dialect, stranger) => {
    fake = await fakeX(small({ dialect, stranger }));
    const { result } = await sitting();
    expect([result.posts.added, extentOf(result, 'posts')]).toEqual([250, 'complete']);
    const [first] = store.search('number 249');
    expect(first?.postedAt).toBe('2024-01-11T09:00:00Z');
  });

  it.each([
    ['tweet', { referenced_tweets: [{ type: 'quoted', id: '9' }], note_tweet: { text: 'A long text about gardens that goes on' } }],
    ['post', { referenced_posts: [{ type: 'quoted', id: '9' }], note_post: { text: 'A long text about gardens that goes on' } }],
  ] as const)('long texts and quotes in %s', async (dialect, extra) => {
    fake = await fakeX(small({ dialect, posts: [{ id: idOf(1), text: 'A long text', created_at: '2024-01-01T00:00:00.000Z', extra }] }));
    await sitting();
    expect(store.search('gardens')[0]).toMatchObject({ kind: 'quote', text: 'A long text about gardens that goes on' });
  });

  it('counts the posts that come with others in the newer one, which X may charge', async () => {
    fake = await fakeX(small({ dialect: 'post', posts: [{ id: idOf(1), text: 'A word', created_at: '2024-01-01T00:00:00.000Z', extra: { referenced_posts: [{ type: 'quoted', id: '9' }] } }], people: [] }));
    const { desk } = await sitting();
    expect(desk.spending.spent).toBe(10_000 + 2 * 1_000);
  });
});

describe('lists', () => {
  it('are read when asked for, under the address an archive gives them', async () => {
    fake = await fakeX(small({ lists: [{ id: '77', name: 'My Patients!', private: false }, { id: '78', name: 'Ward 9', private: true }] }));
    expect(extentOf((await sitting()).result, 'lists')).toBe('absent');
    const { result, desk } = await sitting({ wants: new Set(['lists']) });
    expect([extentOf(result, 'lists'), desk.spending.spent]).toEqual(['partial', 10_000 + 250 * 1_000 + 30 * 1_000 + 2 * 1_000]);
    const [stored] = storedAccounts(store);
    expect(follows(store, stored!).map(({ follow }) => follow).filter(({ kind }) => kind === 'list')).toMatchObject([
      { remoteId: 'https://x.com/dr_example/lists/my-patients', displayName: 'My Patients!', audience: 'public', url: 'https://x.com/i/lists/77' },
      { remoteId: 'https://x.com/dr_example/lists/ward-9', displayName: 'Ward 9', audience: 'private' },
    ]);
    expect(xApi.provider?.(null, { keep: false, wants: new Set() }).scopes).toEqual(['tweet.read', 'users.read', 'follows.read']);
    expect(xApi.provider?.(null, { keep: false, wants: new Set(['lists']) }).scopes).toContain('list.read');
  });
});

describe('the way to X', () => {
  it('uses no connection twice, so that what the library hangs on it does not pile up', async () => {
    fake = await fakeX(small());
    const kept: unknown[] = [];
    for (const module of [http, https]) {
      const { request } = module;
      vi.spyOn(module, 'request').mockImplementation(((...args: unknown[]) => {
        kept.push((args.find((arg) => typeof arg === 'object' && arg !== null && 'agent' in arg) as { agent: http.Agent & { keepAlive?: boolean } } | undefined)?.agent.keepAlive);
        return (request as (...all: unknown[]) => http.ClientRequest)(...args);
      }) as typeof request);
    }
    await sitting();
    await expect(sitting({ endpoint: fake.url.replace('http:', 'https:') })).rejects.toMatchObject({ kind: 'certificate' });
    vi.restoreAllMocks();
    expect([kept.length > 2, new Set(kept)]).toEqual([true, new Set([false])]);
  });
});

describe('names', () => {
  it('are looked up a hundred a step, and the unknown are remembered as asked', async () => {
    fake = await fakeX(small({ people: peopleOf(150) }));
    const found = [];
    const desk = testDesk(fake.url);
    for await (const step of xApi.names?.(desk, [...peopleOf(150).map(({ id }) => id), '999999']) ?? []) found.push(...step);
    expect([found.length, found.filter(({ handle }) => handle !== null).length, fake.requests.length, desk.spending.spent]).toEqual([151, 150, 2, 1_500_000]);
    expect(found.every(({ source }) => source === 'api')).toBe(true);
  });
});

it('another account than the one to be pulled is refused', async () => {
  fake = await fakeX(small());
  await expect(sitting({ remoteId: '43' })).rejects.toMatchObject({ kind: 'not-yours' });
});

describeLive(xApi, () => fakeX(small({ lists: [{ id: '77', name: 'Reading', private: true }] })), () => ({ wants: new Set(['followers', 'likes', 'blocks', 'lists']) }));
