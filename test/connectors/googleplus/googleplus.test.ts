// The Google+ connector: the contract, who could see what, whose comments are whose.
import { describe, expect, it } from 'vitest';
import { googleplus } from '../../../connectors/googleplus/archive.js';
import { streamTakeout } from '../../personas/takeout-export.js';
import { describeConnector, ofType, readZip } from '../contract.js';

describeConnector(googleplus, [
  { name: 'a stream', entries: streamTakeout({ seed: 1, posts: 12 }) },
  { name: 'a stream in German with comments by others', entries: streamTakeout({ seed: 2, posts: 6 }).map(({ name, data }) => ({ name: name.replace('Google+ Stream/Posts', 'Google+ Stream/Beiträge'), data })), include: ['comments-by-others'] },
]);

describe('the stream', async () => {
  const items = await readZip(googleplus, streamTakeout({ seed: 3, posts: 5 }));
  const posts = new Map(ofType(items, 'post').map((post) => [post.remoteId, post]));

  it('turns circles into audiences', () => {
    expect(['p0', 'p1', 'p2', 'p3', 'p4'].map((id) => posts.get(id)?.audience)).toEqual(['public', 'limited', 'limited', 'unknown', 'unknown']);
    expect(posts.get('p3')?.container).toBe('community Emergency nurses');
  });
  it('tells what was passed on from one\'s own words', () => expect(posts.get('p1')).toMatchObject({ kind: 'repost', sharedFrom: 'Tess Invented', text: 'words of somebody else' }));
  it('keeps pictures with their words, and places', () => expect(posts.get('p0')).toMatchObject({ media: [{ file: 'https://img.example/p.jpg', alt: 'the ward' }], place: { name: 'Larkspur Falls', latitude: 39.5, longitude: -105.5 } }));
  it('reads answers of the owner and counts comments of others', async () => {
    expect(ofType(items, 'post').filter(({ kind }) => kind === 'comment')).toMatchObject([{ text: 'an answer by the owner', replyToId: 'p0', audience: 'public' }]);
    expect(ofType(items, 'coverage').find(({ facet }) => facet === 'comments')).toMatchObject({ extent: 'partial', read: 1, note: expect.stringContaining('Comments by others: 1, counted only') });
    const asked = await readZip(googleplus, streamTakeout({ seed: 3, posts: 5 }), ['comments-by-others']);
    expect(ofType(asked, 'post').find(({ sharedFrom, kind }) => kind === 'comment' && sharedFrom !== null)).toMatchObject({ sharedFrom: 'Tess Invented', text: 'a comment by somebody else' });
  });
  it('names the account by its number', () => expect(ofType(items, 'account')).toMatchObject([{ remoteId: '1000000000000000001', displayName: 'Dana Demo' }]));
});
