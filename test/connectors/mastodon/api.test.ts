// Mastodon live, against our own fakes: one that pages by Link, and one as careless as small servers are.
import { afterEach, expect, it } from 'vitest';
import { mastodonApi } from '../../../connectors/mastodon/api.js';
import type { Item } from '../../../src/model.js';
import type { Desk } from '../../../src/net/live.js';
import { testDesk } from '../../net/desk.js';
import { fakeServer, json } from '../../net/fake-server.js';
import type { Fake } from '../../net/fake-server.js';
import { ofType } from '../contract.js';
import { describeLive } from '../live-contract.js';

let fake: Fake;
afterEach(() => fake.close());

const ME = { id: '1', acct: 'sam', display_name: 'Sam', note: '<p>Nurse</p>', url: 'https://a.example/@sam', locked: true, discoverable: false, source: { privacy: 'private' }, fields: [] };

function status(number: number, visibility = 'public'): Record<string, unknown> {
  return { id: String(number), uri: `https://a.example/users/sam/statuses/${number}`, url: `https://a.example/@sam/${number}`, created_at: '2024-03-04T05:06:07.000Z', visibility, content: `<p>Post ${number}</p>`, account: { id: '1', acct: 'sam' }, mentions: [], media_attachments: [], language: 'en' };
}

function server(count: number, careless: boolean): Promise<Fake> {
  return fakeServer(({ url, method }, response) => {
    if (url.pathname.endsWith('/verify_credentials') || url.pathname.endsWith('/lookup')) return json(response, ME);
    if (url.pathname === '/api/v1/apps' && method === 'POST') return json(response, { client_id: 'id', client_secret: 'secret' });
    if (url.pathname.endsWith('/statuses')) {
      const before = Number(url.searchParams.get('max_id') ?? count + 1);
      if (careless) return json(response, Array.from({ length: 45 }, (_, index) => status(count - index)));
      const page = Array.from({ length: Math.min(40, Math.max(0, before - 1)) }, (_, index) => status(before - 1 - index, (before - 1 - index) % 10 === 0 ? 'direct' : (before - 1 - index) % 10 === 1 ? 'private' : 'public'));
      return json(response, page, 200, { link: `<https://elsewhere.example/x?limit=40&max_id=${before - 40}>; rel="next", <https://a.example/y>; rel="prev"` });
    }
    if (/following$|followers$/.test(url.pathname)) return json(response, [{ id: '7', acct: 'kim@b.example', display_name: 'Kim', note: '<p>Reads</p>', url: 'https://b.example/@kim' }], 200, { link: '<https://a.example/p>; rel="prev"' });
    if (url.pathname === '/api/v1/lists') return json(response, [{ id: '3', title: 'My patients', replies_policy: 'list' }]);
    return json(response, {}, 404);
  });
}

async function pulled(signedIn = true, changes: Partial<Desk> = {}): Promise<Item[]> {
  const desk = testDesk(fake.url, { server: fake.url, remoteId: `sam@${fake.host}`, ...(signedIn ? {} : { token: null }), ...changes });
  const items: Item[] = [];
  for await (const batch of mastodonApi.pull(desk)) items.push(...batch);
  return items;
}

it('pages by Link without ever following it to another host, and keeps the audience', async () => {
  fake = await server(100, false);
  const items = await pulled();
  const posts = ofType(items, 'post');
  expect([posts.length, posts.filter(({ audience }) => audience === 'limited').length]).toEqual([90, 10]);
  expect(posts[0]).toMatchObject({ remoteId: 'https://a.example/users/sam/statuses/99', text: 'Post 99', url: 'https://a.example/@sam/99' });
  expect(ofType(items, 'setting').map(({ key, value }) => [key, value])).toEqual([['posts-audience', 'followers'], ['approve-followers', 'on'], ['discoverable', 'off']]);
  expect(ofType(items, 'follow').map(({ remoteId, kind }) => [remoteId, kind])).toEqual([['kim@b.example', 'following'], ['kim@b.example', 'follower']]);
  const coverage = new Map(ofType(items, 'coverage').map((one) => [one.facet, one]));
  expect([coverage.get('posts')?.extent, coverage.get('messages')?.note]).toEqual(['complete', 'Direct posts not read: 10. Add --include messages to read those you wrote.']);
});

it('lists are read when asked for, and known as in their CSV file', async () => {
  fake = await server(3, false);
  expect(ofType(await pulled(), 'coverage').find(({ facet }) => facet === 'lists')).toMatchObject({ extent: 'absent' });
  const items = await pulled(true, { wants: new Set(['lists']) });
  expect(ofType(items, 'follow').filter(({ kind }) => kind === 'list')).toMatchObject([{ remoteId: 'My patients', displayName: 'My patients', audience: 'private' }]);
  expect(ofType(items, 'coverage').find(({ facet }) => facet === 'lists')).toMatchObject({ extent: 'complete', read: 1 });
});

it('a server that gives fewer people than it counts, or no such list at all, is said', async () => {
  fake = await fakeServer(({ url }, response) => {
    if (url.pathname.endsWith('/verify_credentials')) return json(response, { ...ME, following_count: 2, followers_count: 0 });
    return /statuses$|following$|followers$/.test(url.pathname) ? json(response, []) : json(response, {}, 404);
  });
  const coverage = new Map(ofType(await pulled(true, { wants: new Set(['blocks']) }), 'coverage').map((one) => [one.facet, one]));
  expect(coverage.get('following')).toMatchObject({ extent: 'absent', expected: 2, note: expect.stringContaining('counts 2 and gave 0') as string });
  expect(coverage.get('followers')).toMatchObject({ extent: 'complete' });
  expect(coverage.get('blocks')).toMatchObject({ extent: 'absent', note: `${fake.host} does not give this list. Look at it in the app, or save its CSV file.` });
});

it('a server that sends the same posts for ever is left, and said', async () => {
  fake = await server(100, true);
  const items = await pulled();
  expect(ofType(items, 'coverage').find(({ facet }) => facet === 'posts')).toMatchObject({ extent: 'partial' });
  expect(fake.requests.length).toBeLessThan(8);
});

it('without signing in only public posts are claimed', async () => {
  fake = await server(20, false);
  const coverage = new Map(ofType(await pulled(false), 'coverage').map((one) => [one.facet, one]));
  expect([coverage.get('posts')?.extent, coverage.get('following')?.extent]).toEqual(['partial', 'absent']);
  expect(fake.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

it('registers with the server for reading only', async () => {
  fake = await server(1, false);
  expect(await mastodonApi.register?.(testDesk(fake.url, { server: fake.url }), 'http://127.0.0.1:47391/callback')).toEqual({ id: 'id', secret: 'secret' });
  expect(new URLSearchParams(fake.requests[0]?.body).get('scopes')).not.toMatch(/write|push|follow(?!s)/);
});

describeLive(mastodonApi, () => server(100, false), ({ url, host }) => ({ server: url, remoteId: `sam@${host}`, wants: new Set(['lists']), include: new Set(['messages']) }));
