// The Google Business Profile connector: the contract, replies as typed, each review once, reviewers' words only when asked for.
import { describe, expect, it } from 'vitest';
import { googleBusiness } from '../../../connectors/google-business/archive.js';
import { businessTakeout } from '../../personas/takeout-export.js';
import { describeConnector, ofType, readZip } from '../contract.js';

describeConnector(googleBusiness, [
  { name: 'one place below two accounts', entries: businessTakeout() },
  { name: 'the same with the reviews themselves', entries: businessTakeout(), include: ['comments-by-others'] },
]);

describe('replies to reviews', () => {
  it('are read once each, with whom they answer and where to find them', async () => {
    const items = await readZip(googleBusiness, businessTakeout());
    expect(ofType(items, 'account')).toMatchObject([{ remoteId: '2001', displayName: 'Larkspur Family Practice' }]);
    expect(ofType(items, 'post')).toMatchObject([
      { remoteId: 'r1', kind: 'review-reply', text: 'Sorry about the wait after your colonoscopy, Harold, the results were fine.', replyToHandle: 'Harold Fenwick', audience: 'public', postedAt: '2025-01-02T10:15:30Z', locate: 'In Google Business Profile under Read reviews: the review by Harold Fenwick of 1 January 2025 with 2 stars.' },
      { remoteId: 'r3', kind: 'review-reply', text: 'Gracias, nos vemos el martes' },
    ]);
    expect(ofType(items, 'coverage').find(({ facet }) => facet === 'reviews')).toMatchObject({ extent: 'complete', read: 2, note: 'Reviews by others: 3, counted only; with a reply of yours: 2.' });
    expect(JSON.stringify(items)).not.toContain('late and rude');
  });

  it('stand beside the reviews when those are asked for', async () => {
    const reviews = ofType(await readZip(googleBusiness, businessTakeout(), ['comments-by-others']), 'post').filter(({ kind }) => kind === 'comment');
    expect(reviews.map(({ text, sharedFrom }) => [text, sharedFrom])).toEqual([['They were late and rude to me', 'Harold Fenwick'], ['Todo bien', 'Harold Fenwick']]);
  });
});
