// The generic door: the contract, the template as a person fills it in, and what people get wrong.
import { describe, expect, it } from 'vitest';
import { generic } from '../../../connectors/generic/archive.js';
import { TEMPLATE_KINDS, genericTemplate } from '../../../connectors/generic/template.js';
import { genericLists, genericObject } from '../../personas/generic-lists.js';
import { describeConnector, ofType, readZip, withZip } from '../contract.js';

describeConnector(generic, [
  { name: 'three tables of one account', entries: genericLists({ seed: 1, posts: 40, platform: 'Sermo' }) },
  { name: 'semicolons, another platform', entries: genericLists({ seed: 2, posts: 40, platform: 'Healthgrades', delimiter: ';' }) },
  { name: 'one object', entries: [{ name: 'yelp.json', data: genericObject({ seed: 3, posts: 20, platform: 'Yelp' }) }] },
]);

describe('what a filled list says', async () => {
  const items = await readZip(generic, genericLists({ seed: 4, posts: 8, platform: 'Doximity' }));
  const posts = ofType(items, 'post');

  it('reads posts, comments, replies to reviews and connections of one account', () => {
    expect(ofType(items, 'account')).toMatchObject([{ platform: 'doximity', remoteId: 'drdemo_invented' }]);
    expect(['post', 'comment', 'review-reply'].map((kind) => posts.filter((post) => post.kind === kind).length)).toEqual([6, 2, 2]);
    expect(posts.find(({ kind }) => kind === 'post')).toMatchObject({ audience: 'limited', precision: 'second', container: 'Emergency', locate: expect.any(String) });
    expect(posts.filter(({ kind }) => kind === 'review-reply').map(({ replyToHandle, postedAt, precision }) => [replyToHandle, postedAt, precision])).toEqual([['Vera V.', '2024-05-31T00:00:00Z', 'day'], [null, null, 'unknown']]);
    expect(ofType(items, 'follow')[0]).toMatchObject({ kind: 'connection', since: '2023-01-15T00:00:00Z' });
  });
  it('says that two days would fit 05/06/2024, and that a list is never the whole', () => {
    expect(ofType(items, 'coverage').find(({ facet }) => facet === 'profile')?.note).toContain('without a date that can be read: 1');
    for (const facet of ['posts', 'comments', 'reviews', 'following']) expect(ofType(items, 'coverage').find((one) => one.facet === facet)?.extent, facet).toBe('partial');
  });
  it('keeps the place in the id where the platform has no name of its own', async () => {
    expect(ofType(await readZip(generic, genericLists({ seed: 5, posts: 2, platform: 'Healthgrades' })), 'account')).toMatchObject([{ platform: 'other', remoteId: 'healthgrades/drdemo_invented' }]);
  });
  it('leaves the rows of somebody else, and says so', async () => {
    const data = `${genericTemplate('posts').split('\r\n')[0]}\nYelp,one,,2024-05-31,words of one,,,,,\nYelp,two,,2024-05-31,words of two,,,,,\n`;
    const read = await readZip(generic, [{ name: 'a.csv', data }]);
    expect(ofType(read, 'post').map(({ text }) => text)).toEqual(['words of one']);
    expect(ofType(read, 'coverage').find(({ facet }) => facet === 'profile')?.note).toContain('another platform or account, not read: 1');
  });
  it.each(TEMPLATE_KINDS)('knows its own template for %s, and that nothing is filled in yet', async (kind) => {
    await withZip([{ name: 'list.csv', data: genericTemplate(kind) }], async (sources) => {
      expect((await generic.recognise(sources)).map(({ refusal }) => refusal?.what)).toEqual(['This list holds no rows of yours yet.']);
    });
  });
});
