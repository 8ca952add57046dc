// The Blogger connector: the contract, both kinds of file, whose words are whose.
import { describe, expect, it } from 'vitest';
import { blogger } from '../../../connectors/blogger/archive.js';
import type { CoverageItem, Facet, Include, Item, PostItem } from '../../../src/model.js';
import { bloggerBackup, bloggerTakeout } from '../../personas/takeout-export.js';
import type { ExportEntry } from '../../personas/takeout-export.js';
import { drawPosts } from '../../personas/clinician.js';
import { describeConnector, ofType, readZip, withZip } from '../contract.js';

describeConnector(blogger, [
  { name: 'a Takeout', entries: bloggerTakeout({ seed: 1, posts: 30 }) },
  { name: 'a Takeout with comments by others', entries: bloggerTakeout({ seed: 2, posts: 10 }), include: ['comments-by-others'] },
  { name: 'a classic backup', entries: bloggerBackup({ seed: 3, posts: 30 }) },
]);

async function read(entries: readonly ExportEntry[], include: readonly Include[] = []): Promise<{ items: Item[]; post(id: string): PostItem | undefined; cover(facet: Facet): CoverageItem | undefined }> {
  const items = await readZip(blogger, entries, include);
  return { items, post: (id) => ofType(items, 'post').find(({ remoteId }) => remoteId === id), cover: (facet) => ofType(items, 'coverage').find((one) => one.facet === facet) };
}

describe('a Takeout', () => {
  it('gives posts as typed, with title and address', async () => {
    const { items } = await read(bloggerTakeout({ seed: 4, posts: 40 }));
    const posts = ofType(items, 'post').filter(({ remoteId }) => /^10\d\d$/.test(remoteId));
    // HTML keeps no runs of blanks and no line breaks of the source.
    expect(posts.map(({ text }) => text)).toEqual(drawPosts({ seed: 4, count: 40, until: '2026-04-30T00:00:00Z' }).map(({ text }, index) => `Day & night ${index}\n\n${text.replace(/\s+/g, ' ').trim()}`));
    expect(posts[0]).toMatchObject({ kind: 'post', audience: 'public', status: 'live', url: 'https://wardnotes-invented.blogspot.com/2024/01/p0.html', container: 'Ward notes' });
  });

  it('tells drafts, what was thrown away, and pages with place and pictures', async () => {
    const { post, cover } = await read(bloggerTakeout({ seed: 4, posts: 1 }));
    expect(post('2000')).toMatchObject({ status: 'draft', audience: 'private' });
    expect(post('2001')?.status).toBe('deleted');
    expect(post('2002')).toMatchObject({ place: { name: 'Larkspur Falls', latitude: 39.5, longitude: -105.5 }, media: [{ file: 'https://img.example/a.jpg', alt: 'at the ward' }] });
    expect(cover('media')?.read).toBe(1);
  });

  it('reads one\'s own comments, and counts those of others, also under the own name', async () => {
    const quiet = await read(bloggerTakeout({ seed: 4, posts: 1 }));
    expect(ofType(quiet.items, 'post').filter(({ kind }) => kind === 'comment')).toMatchObject([{ remoteId: '3001', text: 'thank you, come to the office', replyToId: '1000', sharedFrom: null }]);
    expect(quiet.cover('comments')?.note).toContain('Comments by others: 2, counted only');
    const asked = await read(bloggerTakeout({ seed: 4, posts: 1 }), ['comments-by-others']);
    expect(asked.post('3000')).toMatchObject({ sharedFrom: 'Tess Invented' });
  });

  it('fills account and settings', async () => {
    const { items } = await read(bloggerTakeout({ seed: 4, posts: 1 }));
    expect(ofType(items, 'account')).toMatchObject([{ remoteId: '42', displayName: 'Ward notes', handle: 'Dana Demo', audience: 'public', links: ['https://www.blogger.com/profile/0000001'] }]);
    expect(ofType(items, 'setting').map(({ key, value }) => [key, value])).toEqual([['posts-audience', 'public'], ['search-engines', 'on'], ['comments', 'never']]);
  });

  it('makes an account of each blog', async () => {
    const two = [...bloggerTakeout({ seed: 4, posts: 1 }), ...bloggerTakeout({ seed: 5, posts: 1 }).map(({ name, data }) => ({ name: name.replace('Ward notes', 'Other'), data: data.replaceAll('blog-42', 'blog-43').replace('<title>Ward notes', '<title>Other') }))];
    await withZip(two, async (sources) => expect((await blogger.recognise(sources)).map(({ title, files }) => [title, files.length])).toEqual([['Blogger blog "Ward notes"', 2], ['Blogger blog "Other"', 2]]));
  });
});

describe('a classic backup', () => {
  it('gives posts, drafts, times with their offset, and settings out of its entries', async () => {
    const { items, post } = await read(bloggerBackup({ seed: 6, posts: 12 }));
    const drawn = drawPosts({ seed: 6, count: 12, until: '2020-01-01T00:00:00Z' });
    expect(ofType(items, 'post').map(({ text }) => text)).toEqual(drawn.map(({ text }, index) => `Day ${index}\n\n${text.replace(/\s+/g, ' ').trim()}`));
    expect(post('1000')?.status).toBe('draft');
    expect(post('1001')).toMatchObject({ url: 'https://wardnotes-invented.blogspot.com/2019/01/p1.html', audience: 'private', postedAt: new Date(Date.parse(drawn[1]?.at ?? '') + 7 * 3_600_000).toISOString().replace('.000', '') });
    expect(ofType(items, 'account')[0]).toMatchObject({ remoteId: '42', url: 'https://wardnotes-invented.blogspot.com/', audience: 'private' });
    expect(ofType(items, 'setting').map(({ key, value }) => [key, value])).toEqual([['posts-audience', 'authors'], ['search-engines', 'off']]);
    expect(ofType(items, 'post').some(({ text }) => text.includes('somebody else'))).toBe(false);
  });
});
