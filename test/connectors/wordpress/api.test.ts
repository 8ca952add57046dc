// WordPress live, against our own fake: as anyone, and with an application password.
import { afterEach, expect, it } from 'vitest';
import { wordpressApi } from '../../../connectors/wordpress/api.js';
import type { Item, Post } from '../../../src/model.js';
import { testDesk } from '../../net/desk.js';
import { fakeServer, json } from '../../net/fake-server.js';
import type { Fake } from '../../net/fake-server.js';
import { ofType } from '../contract.js';
import { describeLive } from '../live-contract.js';
import { BLANK_POST } from '../../../connectors/_shared/blank.js';

let fake: Fake;
afterEach(() => fake.close());

function site(posts: number, code = ''): Promise<Fake> {
  return fakeServer(({ url }, response) => {
    const route = url.searchParams.get('rest_route');
    const number = Number(url.searchParams.get('page') ?? 1);
    const all = url.searchParams.get('status') === 'any';
    if (route === '/') return json(response, { name: 'Ward &amp; Garden', description: `Notes ${code}`, home: 'https://blog.example', namespaces: ['wp/v2'] });
    if (route === '/wp/v2/users/me') return json(response, { id: 3, username: 'sam', name: 'Sam' });
    if (route === '/wp/v2/users') return json(response, [{ name: 'sam', slug: 'sam' }]);
    if (route === '/wp/v2/settings') return json(response, { default_comment_status: 'closed' });
    if (route === '/wp/v2/comments') return json(response, [{ id: 9, content: { rendered: '<p>Thank you</p>' }, date_gmt: '2024-01-02T03:04:05', status: 'approved', parent: 0 }], 200, { 'x-wp-totalpages': '1' });
    const single = /^\/wp\/v2\/(?:posts|pages)\/(\d+)$/.exec(route ?? '')?.[1];
    if (single !== undefined) return json(response, single === '501' ? { code: 'rest_forbidden' } : { code: 'rest_post_invalid_id' }, single === '501' ? 401 : 404);
    const count = route === '/wp/v2/posts' ? posts + (all ? 1 : 0) : 0;
    // The list became shorter between two pages: WordPress answers 400 then.
    if (number > Math.max(1, Math.ceil(count / 100))) return json(response, { code: 'rest_post_invalid_page_number' }, 400);
    const records = Array.from({ length: Math.min(100, count - (number - 1) * 100) }, (_, index) => {
      const id = (number - 1) * 100 + index + 1;
      return { id, date_gmt: '2024-01-02T03:04:05', link: `https://blog.example/${id}`, status: id > posts ? 'draft' : 'publish', title: all ? { raw: `Title ${id}`, rendered: `Private: Title ${id}` } : { rendered: `Title ${id}` }, content: { rendered: '<p>Words</p>', protected: false } };
    });
    json(response, records, 200, { 'x-wp-totalpages': String(Math.ceil(count / 100) + (posts === 100 ? 1 : 0)) });
  });
}

async function pulled(changes: Parameters<typeof testDesk>[1]): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of wordpressApi.pull(testDesk(fake.url, { server: fake.url, ...changes }))) items.push(...batch);
  return items;
}

it('as anyone: public posts, and what that leaves out', async () => {
  fake = await site(230);
  const items = await pulled({ token: null });
  expect(items[0]).toMatchObject({ type: 'account', remoteId: 'blog.example', displayName: 'Ward & Garden' });
  expect(ofType(items, 'post').length).toBe(230);
  expect(ofType(items, 'post')[0]).toMatchObject({ remoteId: '1', text: 'Title 1\n\nWords', audience: 'public', postedAt: '2024-01-02T03:04:05Z' });
  expect(ofType(items, 'coverage').find(({ facet }) => facet === 'posts')).toMatchObject({ extent: 'partial', read: 230 });
  expect(ofType(items, 'setting').map(({ key, value }) => [key, value])).toEqual([['posts-audience', 'public'], ['author-name', 'login']]);
  expect(fake.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

it('with an application password: drafts, own comments, settings', async () => {
  fake = await site(5);
  const items = await pulled({ login: 'sam', token: 'application password' });
  expect(ofType(items, 'post').map(({ kind, status }) => `${kind} ${status}`).filter((one) => one !== 'post live')).toEqual(['post draft', 'comment live']);
  expect(ofType(items, 'post')[0]?.text).toBe('Title 1\n\nWords');
  expect(ofType(items, 'setting').some(({ key, value }) => key === 'comments' && value === 'off')).toBe(true);
  expect(fake.requests[0]?.headers.authorization).toMatch(/^Basic /);
});

it('looks for what was said to be done with, and calls gone only what the site does not know', async () => {
  fake = await site(5);
  const posts = ['2', '500', '501'].map((remoteId): Post => ({ ...BLANK_POST, remoteId, kind: 'post', text: 'Words' }));
  const items = await pulled({ token: null, verify: posts });
  expect(ofType(items, 'post').filter(({ status }) => status === 'deleted').map(({ remoteId }) => remoteId)).toEqual(['500']);
});

it('a list that became shorter is at its end', async () => {
  fake = await site(100);
  expect(ofType(await pulled({ token: null }), 'post').length).toBe(100);
});

it('finds the code in the tagline', async () => {
  fake = await site(1, 'postop-abc');
  expect(await wordpressApi.holdsCode?.(testDesk(fake.url, { server: fake.url, token: null }), 'postop-abc')).toBe(true);
  expect(await wordpressApi.holdsCode?.(testDesk(fake.url, { server: fake.url, token: null }), 'postop-xyz')).toBe(false);
});

describeLive(wordpressApi, () => site(230), ({ url }) => ({ server: url, login: 'sam', token: 'application password' }));
