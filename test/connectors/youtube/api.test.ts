// YouTube live, against our own fake of a channel.
import { afterEach, expect, it } from 'vitest';
import { youtubeApi } from '../../../connectors/youtube/api.js';
import type { Item } from '../../../src/model.js';
import { CANARY, testDesk } from '../../net/desk.js';
import { fakeServer, json } from '../../net/fake-server.js';
import type { Fake } from '../../net/fake-server.js';
import { ofType } from '../contract.js';
import { describeLive } from '../live-contract.js';

let fake: Fake;
afterEach(() => fake.close());

const CHANNEL = { items: [{ id: 'UCexample', snippet: { title: 'Dr Example', customUrl: '@drexample', description: 'Talks', publishedAt: '2015-01-01T00:00:00Z' }, status: { privacyStatus: 'public' }, contentDetails: { relatedPlaylists: { uploads: 'UUexample' } } }] };
const PRIVACY = ['public', 'unlisted', 'private'];

function channel(videos: number): Promise<Fake> {
  return fakeServer(({ url }, response) => {
    const start = Number(url.searchParams.get('pageToken') ?? 0);
    const list = (all: readonly unknown[]): void => json(response, { items: all.slice(start, start + 50), ...(start + 50 < all.length ? { nextPageToken: String(start + 50) } : {}) });
    if (url.pathname.endsWith('/channels')) return json(response, CHANNEL);
    if (url.pathname.endsWith('/playlistItems')) {
      if (videos === 0) return json(response, { error: { code: 404, errors: [{ reason: 'playlistNotFound' }] } }, 404);
      return list(Array.from({ length: videos }, (_, index) => ({ id: `item${index}`, snippet: { title: `Talk ${index}`, description: 'About sleep' }, contentDetails: { videoId: `video${index}`, videoPublishedAt: '2020-02-03T04:05:06Z' }, status: { privacyStatus: PRIVACY[index % 3] } })));
    }
    if (url.pathname.endsWith('/playlists')) return list([{ id: 'PL1', snippet: { title: 'Favourites', publishedAt: '2019-01-01T00:00:00Z' }, status: { privacyStatus: 'public' } }]);
    if (url.pathname.endsWith('/subscriptions')) return list(Array.from({ length: 60 }, (_, index) => ({ id: `s${index}`, snippet: { title: `Channel ${index}`, resourceId: { channelId: `UC${index}` }, publishedAt: '2018-01-01T00:00:00Z' } })));
    return json(response, {}, 404);
  });
}

async function pulled(): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of youtubeApi.pull(testDesk(fake.url))) items.push(...batch);
  return items;
}

it('reads uploads with who can see them, playlists and subscriptions, and counts its units', async () => {
  fake = await channel(120);
  const items = await pulled();
  expect(items[0]).toMatchObject({ type: 'account', remoteId: 'UCexample', handle: '@drexample' });
  const posts = ofType(items, 'post');
  expect([posts.length, posts[0]?.audience, posts[1]?.audience, posts[2]?.audience, posts[0]?.text]).toEqual([120, 'public', 'limited', 'private', 'Talk 0\n\nAbout sleep']);
  expect(ofType(items, 'follow').map(({ kind }) => kind).filter((kind) => kind === 'subscription').length).toBe(60);
  expect(ofType(items, 'setting').map(({ key, value, source }) => [key, value, source])).toEqual([['posts-audience', 'mixed', 'api'], ['playlists-audience', 'public', 'api']]);
  const coverage = new Map(ofType(items, 'coverage').map((one) => [one.facet, one]));
  expect([coverage.get('posts')?.extent, coverage.get('subscriptions')?.extent, coverage.get('comments')?.extent]).toEqual(['complete', 'complete', 'absent']);
  expect(coverage.get('comments')?.note).toContain('Takeout');
  expect(coverage.get('profile')?.note).toContain('used 7 of the 10,000 units');
  expect(fake.requests.every(({ headers, url }) => headers.authorization === `Bearer ${CANARY}` && !url.href.includes(CANARY))).toBe(true);
});

it('a channel without uploads has none, which is not a lack', async () => {
  fake = await channel(0);
  const posts = ofType(await pulled(), 'coverage').find(({ facet }) => facet === 'posts');
  expect(posts).toMatchObject({ extent: 'complete', read: 0 });
});

describeLive(youtubeApi, () => channel(120));
