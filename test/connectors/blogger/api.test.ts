// Blogger live, against our own fake of one blog with pages, drafts and comments of several people.
import { expect, it } from 'vitest';
import { bloggerApi } from '../../../connectors/blogger/api.js';
import type { Item } from '../../../src/model.js';
import { testDesk } from '../../net/desk.js';
import { fakeServer, json } from '../../net/fake-server.js';
import type { Fake } from '../../net/fake-server.js';
import { ofType } from '../contract.js';
import { describeLive } from '../live-contract.js';

const BLOG = { id: '500', name: 'Garden notes', url: 'https://garden.blogspot.com/', description: 'Of a garden', published: '2015-01-01T00:00:00Z' };

/** `namesUser`: Blogger tells who the user is in the blog, as it does when asked to. */
function blog(namesUser = true): Promise<Fake> {
  return fakeServer(({ url }, response) => {
    const start = Number(url.searchParams.get('pageToken') ?? 0);
    const list = (all: readonly unknown[]): void => json(response, { items: all.slice(start, start + 100), ...(start + 100 < all.length ? { nextPageToken: String(start + 100) } : {}) });
    if (url.pathname.endsWith('/users/self/blogs')) return json(response, namesUser && url.searchParams.get('fetchUserInfo') === 'true' ? { blogUserInfos: [{ blog: BLOG, blog_user_info: { userId: 'me', blogId: '500' } }] } : { items: [BLOG] });
    if (url.pathname.endsWith('/posts')) return list(Array.from({ length: 130 }, (_, index) => ({ id: `p${index}`, title: `Day ${index}`, content: '<p>A walk in the garden behind the house</p>', url: `https://garden.blogspot.com/${index}`, published: '2024-01-01T10:00:00Z', status: index % 10 === 0 ? 'DRAFT' : 'LIVE' })));
    if (url.pathname.endsWith('/pages')) return list([{ id: 'page1', title: 'About', content: '<p>Me</p>', published: '2023-01-01T10:00:00Z', status: 'LIVE' }]);
    if (url.pathname.endsWith('/comments')) return list(['me', 'kim', 'me'].map((id, index) => ({ id: `c${index}`, content: 'Thank you', published: '2024-01-02T10:00:00Z', author: { id, displayName: id }, post: { id: 'p1' } })));
    return json(response, {}, 404);
  });
}

async function pulled(fake: Fake): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of bloggerApi.pull(testDesk(fake.url))) items.push(...batch);
  return items;
}

it('asks who the user is, so that own comments are told from those of others', async () => {
  const fake = await blog();
  try {
    const items = await pulled(fake);
    expect(ofType(items, 'post').map(({ kind }) => kind).filter((kind) => kind === 'comment').length).toBe(2);
    expect([ofType(items, 'post').length, ofType(items, 'post').filter(({ status }) => status === 'draft').length]).toEqual([133, 13]);
    expect(ofType(items, 'coverage').find(({ facet }) => facet === 'comments')?.note).toContain('Comments by others: 1, counted only.');
  } finally {
    await fake.close();
  }
});

it('says so where Blogger does not tell who the user is', async () => {
  const fake = await blog(false);
  try {
    expect(ofType(await pulled(fake), 'coverage').find(({ facet }) => facet === 'comments')).toMatchObject({ extent: 'partial', note: expect.stringContaining('none of the comments could be told to be yours') as string });
  } finally {
    await fake.close();
  }
});

describeLive(bloggerApi, () => blog());
