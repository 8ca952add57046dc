// The LinkedIn connector: the contract, every trap of real exports, and the samples where they are there.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkedin } from '../../../connectors/linkedin/archive.js';
import { withDoubledQuotes } from '../../../connectors/linkedin/quotes.js';
import type { CoverageItem, Facet, Include, Item, PostItem } from '../../../src/model.js';
import { drawPosts } from '../../personas/clinician.js';
import { BOLD, EXPORT_NAME, QUOTED_COMMENT, linkedinExport } from '../../personas/linkedin-export.js';
import type { LinkedinOptions } from '../../personas/linkedin-export.js';
import { writeZip } from '../../support/zip-writer.js';
import { describeConnector, itemsOf, ofType, readZip, withFiles, withSources } from '../contract.js';

const SAMPLES = process.env.POSTOP_SAMPLES;
const ALL: readonly Include[] = ['messages', 'contacts', 'search', 'email'];

describeConnector(linkedin, [
  { name: 'an export of 2018 in UTF-16 with tabs', entries: linkedinExport({ seed: 1, posts: 60, era: '2018' }) },
  { name: 'an export of 2022 with everything asked for', entries: linkedinExport({ seed: 2, posts: 60, era: '2022' }), include: ALL },
  { name: 'an export of 2026 with every trap', entries: linkedinExport({ seed: 3, posts: 60, traps: true }) },
]);

async function read(options: LinkedinOptions, include: readonly Include[] = []): Promise<Item[]> {
  return readZip(linkedin, linkedinExport(options), include);
}

/** Under the name LinkedIn gives its zip. */
async function readNamed(name: string, options: LinkedinOptions): Promise<{ title: string; remarks: readonly string[]; items: Item[] }> {
  const zip = writeZip(linkedinExport(options).map((entry) => ({ ...entry })));
  return withFiles([{ name, data: zip }], (folder) => withSources([join(folder, name)], async (sources) => {
    const [claim] = await linkedin.recognise(sources);
    if (claim === undefined) throw new Error('not recognised');
    return { title: claim.title, remarks: claim.remarks, items: await itemsOf(linkedin, claim) };
  }));
}

function cover(items: readonly Item[], facet: Facet): CoverageItem | undefined {
  return ofType(items, 'coverage').find((item) => item.facet === facet);
}

function byId(items: readonly Item[], remoteId: string): PostItem | undefined {
  return ofType(items, 'post').find((post) => post.remoteId === remoteId);
}

describe('what LinkedIn does to words', () => {
  it.each(['2018', '2022', '2026'] as const)('every post of %s comes out as typed', async (era) => {
    const texts = ofType(await read({ seed: 5, posts: 80, era }), 'post').map(({ text }) => text);
    for (const { text } of drawPosts({ seed: 5, count: 80, until: '2018-01-01T00:00:00Z' })) expect(texts).toContain(text.trim());
  });

  it('takes the quotes out of line breaks and leaves styled letters as they are', async () => {
    const items = await read({ seed: 6, posts: 3, traps: true });
    expect(byId(items, 'groupPost:991-7300')).toMatchObject({ text: `${BOLD}\nsecond line, with "quotes"`, container: 'group 991', audience: 'unknown', url: expect.stringContaining('groupPost%3A991-7300') });
  });

  it('tells plain reshares from pictures without words', async () => {
    const items = await read({ seed: 6, posts: 3, traps: true });
    expect(byId(items, 'share:7301')).toMatchObject({ kind: 'repost', text: '' });
    expect(byId(items, 'share:7302')).toMatchObject({ kind: 'post', media: [{ kind: 'photo' }] });
    expect(byId(items, 'repost ugcPost:7200')).toMatchObject({ kind: 'repost', postedAt: '2023-06-01T08:00:00Z' });
  });

  it('reads comments with backslash quotes, and two of one second apart', async () => {
    const comments = ofType(await read({ seed: 6, posts: 1 }), 'post').filter(({ kind }) => kind === 'comment');
    expect(comments.map(({ text }) => text)).toEqual([QUOTED_COMMENT, 'plain words', 'plain words again in the same second', 'with its own id, "quoted"']);
    expect(comments[3]?.remoteId).toBe('activity:7100,7105');
    expect(comments[0]).toMatchObject({ postedAt: '2023-05-01T12:00:00Z', replyToId: 'activity:7100' });
  });

  it.each([1, 2, 3, 5])('doubles quotes that lie across chunks of %d bytes', async (size) => {
    const text = 'a,"x \\"y\\" é ""z"" C:\\ \\"end\\""\n';
    const bytes = Buffer.from(text);
    async function* open(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const source = { name: '', kind: 'file' as const, entries: [], problems: [], digest: '', head: () => Promise.resolve(new Uint8Array()), open, close: () => Promise.resolve() };
    const parts: Uint8Array[] = [];
    for await (const chunk of withDoubledQuotes({ source, path: '', name: '', size: 0 }).source.open('')) parts.push(chunk);
    expect(Buffer.concat(parts).toString()).toBe('a,"x ""y"" é ""z"" C:\\ ""end"""\n');
  });

  it('reads articles, and their drafts as drafts', async () => {
    const items = await read({ seed: 6, posts: 1 });
    expect(byId(items, 'article on-teaching-dana-demo')).toMatchObject({ status: 'live', postedAt: '2021-03-04T10:10:00Z', text: 'On teaching\n\nFirst & foremost, ask.\n\nThen read.', links: ['https://journal.example/a'] });
    expect(byId(items, 'article never-finished-dana-demo')).toMatchObject({ status: 'draft', audience: 'private', postedAt: '2021-03-04T10:00:00Z' });
  });

  it('knows audiences where the export tells them: in 2018', async () => {
    const posts = ofType(await read({ seed: 7, posts: 4, era: '2018' }), 'post').filter(({ kind, remoteId }) => kind !== 'like' && /^(?:share|ugcPost):/.test(remoteId));
    expect(posts.map(({ audience }) => audience)).toEqual(['public', 'limited', 'public', 'limited']);
  });
});

describe('who is who', () => {
  it('fills the account', async () => {
    const [account] = ofType(await read({ seed: 8, posts: 1 }, ['email']), 'account');
    expect(account).toMatchObject({
      remoteId: 'Dana Demo', handle: 'dana-demo-invented', employer: 'Larkspur Valley Hospital', bio: 'Emergency physician\n\nInvented for demonstration.', location: 'Larkspur Falls',
      emailDomain: 'larkspur-demo.example', links: ['https://trail-notes.example', 'https://larkspur.example', 'https://x.com/drdemo_invented'], details: { messengers: 'SKYPE:dana.demo' },
    });
    expect(ofType(await read({ seed: 8, posts: 1, era: '2018' }), 'account')[0]).toMatchObject({ emailDomain: null, links: account?.links });
  });

  it('skips the lines before the connections, and counts those without a name', async () => {
    const items = await read({ seed: 8, posts: 1, traps: true });
    expect(ofType(items, 'follow').filter(({ kind }) => kind === 'connection')).toMatchObject([
      { remoteId: 'harold-fenwick-imaginary', displayName: 'Harold Fenwick', bio: 'Farmer at Acme, Inc.', since: '2022-12-20T00:00:00Z' },
      { remoteId: 'æsop-invented', handle: 'æsop-invented', displayName: 'Æsop Invented', bio: null },
    ]);
    expect(cover(items, 'connections')).toMatchObject({ extent: 'partial', read: 2, note: expect.stringContaining('without a name, who hid it or left: 1.') });
  });

  it('reads Pages and members followed, each reaction once, and logins', async () => {
    const items = await read({ seed: 8, posts: 1, era: '2018' });
    expect(ofType(items, 'follow').filter(({ kind }) => kind !== 'connection').map(({ kind, displayName, since }) => [kind, displayName, since])).toEqual([['page', 'Larkspur Valley Hospital', '2022-08-30T07:16:02Z'], ['following', 'Omar Invented', '2021-02-03T04:05:06Z']]);
    expect(ofType(items, 'post').filter(({ kind }) => kind === 'like').map(({ remoteId }) => remoteId)).toEqual(['activity:7100', 'share:7101']);
    expect(ofType(items, 'session')).toMatchObject([{ at: '2022-08-30T07:16:02Z', ip: '198.51.100.7' }]);
    expect(ofType(items, 'setting')).toMatchObject([{ key: 'contacts-upload', value: 'uploaded' }]);
  });

  it('reads messages, contacts and searches only when asked, and of messages only one\'s own', async () => {
    const quiet = await read({ seed: 8, posts: 1 });
    expect(JSON.stringify(quiet)).not.toMatch(/rash|somebody else|imaginary\.example|harold fenwick larkspur/);
    const asked = await read({ seed: 8, posts: 1 }, ALL);
    expect(ofType(asked, 'post').filter(({ kind }) => kind === 'message')).toMatchObject([{ text: 'call me about the rash', audience: 'private', mentions: [{ handle: 'tess-invented' }] }]);
    expect(JSON.stringify(asked)).not.toContain('words of somebody else');
    expect(ofType(asked, 'query')).toMatchObject([{ text: 'harold fenwick larkspur', at: '2023-05-01T11:00:00Z' }]);
  });
});

describe('which export it is', () => {
  it('names the larger one by its day, and takes what is absent for none', async () => {
    const { title, remarks, items } = await readNamed(EXPORT_NAME.larger, { seed: 9, posts: 5, edition: 'smaller' });
    expect(title).toBe('LinkedIn export of 1 November 2026');
    expect(remarks).toEqual([]);
    expect(cover(items, 'posts')).toMatchObject({ extent: 'complete', read: 0 });
    expect(ofType(items, 'problem').filter(({ damage }) => damage)).toEqual([]);
  });

  it.each([EXPORT_NAME.smaller, 'renamed.zip'])('says of the smaller one (%s) what it lacks and how to get it, reads its connections, and is not clean', async (name) => {
    const { title, remarks, items } = await readNamed(name, { seed: 9, posts: 5, edition: 'smaller' });
    expect(title).toContain('(the smaller one)');
    expect(remarks[0]).toContain('Download larger data archive');
    expect(cover(items, 'connections')).toMatchObject({ extent: 'complete', read: 2 });
    expect(cover(items, 'posts')).toMatchObject({ extent: 'absent', note: expect.stringContaining('Download larger data archive') });
    expect(cover(items, 'comments')?.note).toBe(cover(items, 'posts')?.note);
    expect(ofType(items, 'problem').some(({ damage }) => damage)).toBe(true);
  });

  it('names a file nobody told us about that sounds like posts', async () => {
    expect(ofType(await read({ seed: 9, posts: 1, traps: true }), 'problem')).toMatchObject([{ path: 'Secret_Posts.csv', damage: false }]);
  });

  it('tells a table whose columns nobody knows, and does not take it for none', async () => {
    const entries = linkedinExport({ seed: 9, posts: 3 }).map((entry) => (entry.name === 'Shares.csv' ? { ...entry, data: 'When,Where,What\n2030-01-01,x,y\n' } : entry));
    const items = await readZip(linkedin, entries);
    expect(ofType(items, 'problem')).toMatchObject([{ path: 'Shares.csv', damage: true }]);
    expect(cover(items, 'posts')?.extent).toBe('partial');
  });

  it('takes from loose files only what has its columns', async () => {
    const files = [...linkedinExport({ seed: 9, posts: 1 }).filter(({ name }) => name === 'Shares.csv'), { name: 'comments.csv', data: 'id,body\n1,x\n' }];
    await withFiles(files, (folder) => withSources([folder], async (sources) => {
      const [claim] = await linkedin.recognise(sources);
      expect(claim?.files.map(({ name }) => name)).toEqual(['Shares.csv']);
      expect(claim?.remarks[0]).toContain('Without Profile.csv');
    }));
  });

  it.skipIf(SAMPLES === undefined)('reads the samples (NOT RUN without POSTOP_SAMPLES)', async () => {
    await withSources([join(SAMPLES ?? '', 'linkedin')], async (sources) => {
      const [claim] = await linkedin.recognise(sources);
      const items = claim === undefined ? [] : await itemsOf(linkedin, claim);
      expect(ofType(items, 'follow').map(({ displayName }) => displayName)).toEqual(['José García', 'Æsop Fontaine']);
      expect(cover(items, 'media')?.read).toBe(1);
      expect(ofType(items, 'problem')).toEqual([]);
    });
  });
});
