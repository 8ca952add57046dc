// The feed connector: the contract, both families of feeds, what is not its own, and the real sample where it is there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { feed } from '../../../connectors/feed/archive.js';
import { ATOM_FEED, rssFeed } from '../../personas/wordpress-export.js';
import { describeConnector, ofType, readZip, withZip } from '../contract.js';

const SAMPLES = process.env.POSTOP_SAMPLES;

describeConnector(feed, [
  { name: 'RSS', entries: [{ name: 'feed.xml', data: rssFeed({ seed: 1, posts: 20 }) }] },
  { name: 'Atom', entries: [{ name: 'atom.xml', data: ATOM_FEED }] },
]);

describe('what feeds say', () => {
  it('keeps the order of words and tags in XHTML', async () => {
    const items = await readZip(feed, [{ name: 'atom.xml', data: ATOM_FEED }]);
    expect(ofType(items, 'post').map(({ text, postedAt, url }) => ({ text, postedAt, url }))).toEqual([
      { text: 'Rounds & coffee\n\nHello little world\nnext line', postedAt: '2024-02-03T03:05:06Z', url: 'https://drdemo.blog.example/1' },
      { text: 'Second words of the day\n\nshort and sweet, nothing more to say here', postedAt: '2024-03-03T04:05:06Z', url: null },
    ]);
    expect(ofType(items, 'account')[0]).toMatchObject({ remoteId: 'drdemo.blog.example', url: 'https://drdemo.blog.example', displayName: 'Notes' });
  });
  it('never calls itself complete', async () => {
    const items = await readZip(feed, [{ name: 'feed.xml', data: rssFeed({ seed: 2, posts: 5 }) }]);
    expect(ofType(items, 'coverage').find(({ facet }) => facet === 'posts')).toMatchObject({ extent: 'partial', read: 5, note: expect.stringContaining('newest entries') });
    expect(ofType(items, 'post')[0]).toMatchObject({ language: 'en', media: [{ kind: 'audio', file: 'a.mp3' }] });
  });
  it('leaves the feeds of others alone, and refuses comments', async () => {
    const blogger = '<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-1.archive</id></feed>';
    const comments = rssFeed({ seed: 3, posts: 1 }).replace('<![CDATA[Notes from the ER]]>', 'Comments on: A day');
    await withZip([{ name: 'blog.xml', data: blogger }, { name: 'comments.xml', data: comments }], async (sources) => {
      expect((await feed.recognise(sources)).map(({ refusal }) => refusal?.what)).toEqual(['This is a feed of comments, which other people wrote.']);
    });
  });
});

it.skipIf(SAMPLES === undefined)('real sample: two stories, one behind a stray bracket (NOT RUN without POSTOP_SAMPLES)', async () => {
  const items = await readZip(feed, [{ name: 'medium_feed.xml', data: await readFile(join(SAMPLES ?? '', 'wordpress/medium_feed.xml')) }]);
  expect(ofType(items, 'problem')).toEqual([]);
  expect(ofType(items, 'post').map(({ text }) => text.includes('quick brown fox'))).toEqual([true, true]);
});
