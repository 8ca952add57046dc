// The WordPress connector: the contract, every trap of real exports, and the real sample where it is there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordpress } from '../../../connectors/wordpress/archive.js';
import type { PostItem } from '../../../src/model.js';
import { wordpressExport } from '../../personas/wordpress-export.js';
import { describeConnector, ofType, readZip, withZip } from '../contract.js';

const SAMPLES = process.env.POSTOP_SAMPLES;

describeConnector(wordpress, [
  { name: 'version 1.2', entries: wordpressExport({ seed: 1, posts: 40 }) },
  { name: 'version 1.0, without authors', entries: wordpressExport({ seed: 2, posts: 20, version: '1.0' }) },
  { name: 'split, with every trap', entries: wordpressExport({ seed: 3, posts: 30, version: '1.1', traps: true, partSize: 20 }) },
  { name: 'with comments by others', entries: wordpressExport({ seed: 4, posts: 10, traps: true }), include: ['comments-by-others', 'email'] },
]);

describe('what WordPress does to posts', async () => {
  const items = await readZip(wordpress, wordpressExport({ seed: 5, posts: 2, traps: true }));
  const posts = ofType(items, 'post');
  const post = (id: string): PostItem | undefined => posts.find(({ remoteId, kind }) => remoteId === id && kind === 'post');

  it('knows what is public', () => {
    expect(post('9001')).toMatchObject({ status: 'live', audience: 'limited' });
    expect(post('9002')).toMatchObject({ status: 'draft', audience: 'private' });
    expect(post('9003')).toMatchObject({ status: 'live', audience: 'private' });
    expect(post('9004')).toMatchObject({ status: 'deleted' });
    expect(post('9005')).toMatchObject({ status: 'draft', audience: 'private' });
    expect(post('9009')).toMatchObject({ status: 'live', audience: 'public', text: 'About\n\na page' });
    expect(post('9010')?.text).toBe('A kind word\n\nfrom a happy person');
  });
  it('takes the day alone where a draft has no UTC time, and nothing where it has none at all', () => {
    expect(post('9002')).toMatchObject({ postedAt: '2024-05-06T00:00:00Z', precision: 'day' });
    expect(post('9008')).toMatchObject({ postedAt: null, precision: 'unknown' });
    expect(post('9001')).toMatchObject({ postedAt: '2024-02-03T04:05:06Z', precision: 'second' });
  });
  it('reads nested CDATA, and takes away no brackets but its own', () => expect(post('9006')?.text).toBe('Nested\n\none ]]> two a film [sic]'));
  it('reads on through bare ampersands and controls', () => expect(post('9007')?.text).toBe('R & D at night \u2401\n\nrough edges'));
  it('keeps a picture with its name and alt text', () => expect(post('9011')?.media).toEqual([{ kind: 'photo', file: 'scan-jones.jpg', alt: 'a chest film', place: null }]));

  it('reads own comments by address, counts those of others, and keeps their words away', async () => {
    const comments = posts.filter(({ kind }) => kind === 'comment');
    expect(comments.map(({ remoteId }) => remoteId)).toEqual(['502', '504']);
    expect(comments[0]).toMatchObject({ replyToId: '501', replyToHandle: 'Visitor Vera', sharedFrom: null, audience: 'public' });
    expect(comments[1]).toMatchObject({ audience: 'private', status: 'draft' });
    expect(ofType(items, 'coverage').find(({ facet }) => facet === 'comments')?.note).toContain('Comments by others: 2, counted only');
    expect(JSON.stringify(items)).not.toMatch(/your patient in March|mail\.example|203\.0\.113|stranger wrote/);
    const all = ofType(await readZip(wordpress, wordpressExport({ seed: 5, posts: 2, traps: true }), ['comments-by-others']), 'post').filter(({ kind }) => kind === 'comment');
    expect(all.find(({ remoteId }) => remoteId === '501')).toMatchObject({ sharedFrom: 'Visitor Vera', text: 'I was your patient in March' });
  });
  it('says which part is missing', async () => {
    const parts = wordpressExport({ seed: 6, posts: 30, partSize: 10 }).filter(({ name }) => !name.includes('001'));
    await withZip(parts, async (sources) => {
      const [claim] = await wordpress.recognise(sources);
      expect(claim?.files).toHaveLength(2);
      expect(claim?.remarks.join()).toContain('1 of its parts');
    });
  });
});

it.skipIf(SAMPLES === undefined)('real sample: 16 items, 8 with words (NOT RUN without POSTOP_SAMPLES)', async () => {
  const name = 'sitetitle.wordpress.2025-01-19.000.xml';
  const items = await readZip(wordpress, [{ name, data: await readFile(join(SAMPLES ?? '', 'wordpress', name)) }]);
  const posts = ofType(items, 'post');
  expect([posts.filter(({ media }) => media.length === 0).length, posts.filter(({ media }) => media.length > 0).length]).toEqual([8, 6]);
  expect(ofType(items, 'coverage').find(({ facet }) => facet === 'posts')).toMatchObject({ extent: 'complete', read: 8, note: expect.stringContaining('left alone: 2') });
  expect(posts.every(({ audience }) => audience === 'public')).toBe(true);
});
