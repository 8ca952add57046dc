// The YouTube connector: the contract, eight languages, three eras, and the sample where it is there.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { youtube } from '../../../connectors/youtube/archive.js';
import { wordsOfCell } from '../../../connectors/youtube/fragments.js';
import type { CoverageItem, Facet, Include, Item } from '../../../src/model.js';
import { CHANNEL, OWN_VIDEO, SUBSCRIBED, TAKEOUT_NAME, WORDS, commentId, drawnComments, youtubeTakeout } from '../../personas/takeout-export.js';
import type { ExportEntry, Language, YoutubeOptions } from '../../personas/takeout-export.js';
import { writeZip } from '../../support/zip-writer.js';
import { describeConnector, itemsOf, ofType, readZip, withFiles, withSources, withZip } from '../contract.js';

const SAMPLES = process.env.POSTOP_SAMPLES;
const LANGUAGES = Object.keys(WORDS) as Language[];

describeConnector(youtube, [
  { name: 'pages of HTML', entries: youtubeTakeout({ seed: 1, comments: 40, era: 'pages' }) },
  { name: 'segments of 2023, in parts', entries: youtubeTakeout({ seed: 2, comments: 40, era: 'segments', split: 15 }) },
  { name: 'fragments of today, in German, with searches', entries: youtubeTakeout({ seed: 3, comments: 40, language: 'de' }), include: ['search'] },
]);

async function read(options: YoutubeOptions, include: readonly Include[] = []): Promise<Item[]> {
  return readZip(youtube, youtubeTakeout(options), include);
}

function cover(items: readonly Item[], facet: Facet): CoverageItem | undefined {
  return ofType(items, 'coverage').find((item) => item.facet === facet);
}

describe('languages', () => {
  it.each(LANGUAGES)('%s: names and columns are understood', async (language) => {
    const options = { seed: 4, comments: 12, language };
    const items = await read(options);
    const posts = ofType(items, 'post');
    const drawn = drawnComments(options);
    expect(posts.filter(({ remoteId }) => remoteId.startsWith('Ugx')).map(({ remoteId, text }) => [remoteId, text])).toEqual(drawn.map((post) => [commentId(post), post.text.trim()]));
    expect(posts.find(({ remoteId }) => remoteId === commentId(drawn[4] ?? drawn[0]!))?.replyToId).toMatch(/parent$/);
    expect(posts.filter(({ kind }) => kind === 'post').map(({ text, audience }) => [text, audience])).toEqual([['Splints, explained\n\nHow to hold the leaf', 'public'], ['For my students', 'limited'], ['Only for me', 'private']]);
    expect(ofType(items, 'follow').map(({ kind, remoteId, displayName, audience }) => [kind, remoteId, displayName, audience])).toEqual([
      ['list', 'PLdemo0000000001', 'Sutures', 'public'], ['list', 'PLdemo0000000002', 'My patients', 'private'], ['subscription', SUBSCRIBED, 'Harold Fenwick, farmer', 'unknown'],
    ]);
    expect(ofType(items, 'account')).toMatchObject([{ remoteId: CHANNEL, displayName: 'Dr. Dana Demo' }]);
    expect(ofType(items, 'setting').map(({ key, value }) => [key, value])).toEqual([['posts-audience', 'mixed'], ['playlists-audience', 'public']]);
    expect(ofType(items, 'problem')).toEqual([]);
  });

  it('a language nobody told us about is known by the shape of the cells', async () => {
    const entries = youtubeTakeout({ seed: 4, comments: 6 }).map((entry) => ({ ...entry, data: entry.name.endsWith('.csv') ? entry.data.replace(/^.*/, (header) => header.split(',').map((_, index) => `xyz${index}`).join(',')) : entry.data }));
    const items = await readZip(youtube, entries);
    expect(ofType(items, 'post').filter(({ kind }) => kind === 'comment').length).toBe(6);
    expect(ofType(items, 'follow')).toMatchObject([{ kind: 'subscription', remoteId: SUBSCRIBED, displayName: 'Harold Fenwick, farmer' }]);
    expect(ofType(items, 'account')[0]?.remoteId).toBe(CHANNEL);
  });
});

describe('comments', () => {
  it('have addresses, below videos and below posts', async () => {
    const options = { seed: 5, comments: 9 };
    const drawn = drawnComments(options);
    const posts = new Map(ofType(await read(options), 'post').map((post) => [post.remoteId, post]));
    expect(posts.get(commentId(drawn[0]!))).toMatchObject({ kind: 'comment', url: `https://www.youtube.com/watch?v=cX_uOoBhxqI&lc=${commentId(drawn[0]!)}`, postedAt: drawn[0]?.at, precision: 'second', audience: 'public' });
    expect(posts.get(commentId(drawn[7]!))?.url).toBe(`https://www.youtube.com/post/UgkxDemoPost?lc=${commentId(drawn[7]!)}`);
    expect(posts.get('chat CjkKdemo')).toMatchObject({ text: 'hello from the chat', container: `live chat of video ${OWN_VIDEO}` });
  });

  it.each(['pages', 'segments', 'fragments'] as const)('of the era of %s come out as typed', async (era) => {
    const options = { seed: 6, comments: 60, era };
    const texts = ofType(await read(options), 'post').filter(({ remoteId }) => remoteId.startsWith('Ugx')).map(({ text }) => text);
    expect(texts).toEqual(drawnComments(options).map(({ text }) => text.trim()));
  });

  it.each([
    ['{"text":"a"},{"text":"\\n"},{"text":"b \\u003e c"}', 'a\nb > c'],
    ['{"text":"raw\nbreak"},{"text":" \\"quoted\\"\tx"}', 'raw\nbreak "quoted"␉x'],
    ['{"takeoutSegments":[{"text":"see "},{"text":"this","link":{"linkUrl":"https://a.example"}}]}', 'see this'],
    ['plain words', 'plain words'],
    ['{"text":"broken', '{"text":"broken'],
  ])('%j is %j', (cell, text) => expect(wordsOfCell(cell).text.replace('\t', '␉')).toBe(text));

  it('keep who is mentioned and what is linked', () => {
    expect(wordsOfCell('{"text":"@tess_invented","mention":{"externalChannelId":"UCx"}},{"text":" hi"}')).toMatchObject({ text: '@tess_invented hi', mentions: [{ remoteId: 'UCx', handle: 'tess_invented' }] });
    expect(wordsOfCell('{"takeoutSegments":[{"text":"this","link":{"linkUrl":"https://a.example"}}]}').links).toEqual(['https://a.example']);
  });
});

describe('older shapes', () => {
  it('a playlist of 2021 has its videos in its own file, and subscriptions are a list of JSON', async () => {
    const entries: ExportEntry[] = [
      { name: 'Takeout/YouTube/playlists/Old.csv', data: 'Playlist Id,Channel Id,Time Created,Time Updated,Title,Description,Visibility\nPLold0001,UCdanaDemoInvented000001,2019-01-02 03:04:05 UTC,2019-01-02 03:04:05 UTC,Old one,,Unlisted\n\nVideo Id,Time Added\ncX_uOoBhxqI,2019-01-02 03:04:05 UTC\n' },
      { name: 'Takeout/YouTube/subscriptions/subscriptions.json', data: JSON.stringify([{ kind: 'youtube#subscription', snippet: { title: 'Omar Invented', resourceId: { kind: 'youtube#channel', channelId: SUBSCRIBED } } }]) },
    ];
    expect(ofType(await readZip(youtube, entries), 'follow').map(({ kind, displayName, audience }) => [kind, displayName, audience])).toEqual([['list', 'Old one', 'limited'], ['subscription', 'Omar Invented', 'unknown']]);
  });

  it('tables nobody told us about are counted, and named where they sound like words', async () => {
    const items = await readZip(youtube, [...youtubeTakeout({ seed: 7, comments: 2 }), { name: 'Takeout/YouTube and YouTube Music/x/other posts.csv', data: 'Thing,Words\n1,x\n' }]);
    expect(ofType(items, 'problem')).toMatchObject([{ path: 'Takeout/YouTube and YouTube Music/x/other posts.csv', damage: false }]);
    expect(cover(items, 'comments')?.note).toContain('left alone: 1.');
  });

  it('posts of the Community tab are posts', async () => {
    const items = await readZip(youtube, [...youtubeTakeout({ seed: 7, comments: 1 }), { name: 'Takeout/YouTube and YouTube Music/posts/posts.csv', data: 'Post ID,Post text,Image name 1\nUgkxDemo,"{""text"":""Flu clinic on Monday""}",a.png\n' }]);
    expect(ofType(items, 'post').find(({ remoteId }) => remoteId === 'UgkxDemo')).toMatchObject({ kind: 'post', text: 'Flu clinic on Monday', url: 'https://www.youtube.com/post/UgkxDemo', audience: 'unknown' });
  });

  it('searches are read only when asked for', async () => {
    expect(ofType(await read({ seed: 7, comments: 1 }), 'query')).toEqual([]);
    expect(ofType(await read({ seed: 7, comments: 1 }, ['search']), 'query')).toMatchObject([{ text: 'harold fenwick', at: '2026-04-01T10:00:00Z' }]);
  });
});

describe('several zips', () => {
  const zip = (entries: readonly ExportEntry[]): Uint8Array => writeZip(entries.map((entry) => ({ ...entry })));
  const all = youtubeTakeout({ seed: 8, comments: 20, split: 5 });
  const [first, second] = [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)];

  it('are one export', async () => {
    await withFiles([{ name: TAKEOUT_NAME, data: zip(first) }, { name: TAKEOUT_NAME.replace('001', '002'), data: zip(second) }], (folder) => withSources([join(folder, TAKEOUT_NAME), join(folder, TAKEOUT_NAME.replace('001', '002'))], async (sources) => {
      const claims = await youtube.recognise(sources);
      expect(claims.map(({ title, remarks }) => [title, remarks])).toEqual([['YouTube (Google Takeout of 1 May 2026, 2 parts)', []]]);
      const items = claims[0] === undefined ? [] : await itemsOf(youtube, claims[0]);
      expect(ofType(items, 'post').filter(({ remoteId }) => remoteId.startsWith('Ugx')).length).toBe(20);
      expect(ofType(items, 'account')[0]?.exportedAt).toBe('2026-05-01T12:00:00Z');
    }));
  });

  it('of which one is missing are told', async () => {
    const name = TAKEOUT_NAME.replace('-001', '-3-002');
    await withFiles([{ name, data: zip(second) }], (folder) => withSources([join(folder, name)], async (sources) => {
      expect((await youtube.recognise(sources))[0]?.remarks).toEqual([expect.stringContaining('part 1 of this Takeout was not given')]);
    }));
  });

  it('without anything that is read are refused with what to do', async () => {
    await withZip([{ name: 'Takeout/Mail/all.mbox', data: 'x' }, { name: 'Takeout/archive_browser.html', data: '<html>' }], async (sources) => {
      expect((await youtube.recognise(sources))[0]?.refusal?.whatToDo).toContain('takeout.google.com');
    });
  });
});

describe('the sample', () => {
  it.skipIf(SAMPLES === undefined)('gives thirty comments out of a German table (NOT RUN without POSTOP_SAMPLES)', async () => {
    await withSources([join(SAMPLES ?? '', 'youtube-takeout-de', 'Kommentare-example.csv')], async (sources) => {
      const [claim] = await youtube.recognise(sources);
      const items = claim === undefined ? [] : await itemsOf(youtube, claim);
      const comments = ofType(items, 'post');
      expect(comments.length).toBe(30);
      expect(comments.filter(({ text }) => text.includes('{"text"'))).toEqual([]);
      expect(cover(items, 'comments')).toMatchObject({ extent: 'complete', read: 30 });
      expect(ofType(items, 'account')[0]?.remoteId).toMatch(/^UC/);
    });
  });
});
