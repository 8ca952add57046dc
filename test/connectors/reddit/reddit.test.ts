// The Reddit connector: the contract, split files, marks and headers, preferences, and an export without words.
import { describe, expect, it } from 'vitest';
import { reddit } from '../../../connectors/reddit/archive.js';
import { settingOf } from '../../../src/settings/index.js';
import { redditExport } from '../../personas/reddit-export.js';
import { describeConnector, ofType, readZip } from '../contract.js';

describeConnector(reddit, [
  { name: 'an export', entries: redditExport({ seed: 1, posts: 40 }) },
  { name: 'split, with marks and every trap', entries: redditExport({ seed: 2, posts: 40, traps: true }), include: ['messages'] },
]);

describe('what Reddit writes', async () => {
  const items = await readZip(reddit, redditExport({ seed: 3, posts: 12, traps: true }));
  const posts = ofType(items, 'post');

  it('reads posts, comments of both parts, drafts and upvotes', () => {
    expect(posts.filter(({ kind, status }) => kind === 'post' && status === 'live')).toHaveLength(6);
    expect(posts.filter(({ kind }) => kind === 'comment')).toHaveLength(6);
    expect(posts.find(({ status }) => status === 'draft')).toMatchObject({ text: 'Not yet\n\nto be said', audience: 'private' });
    expect(posts.filter(({ kind }) => kind === 'like').map(({ remoteId }) => remoteId)).toEqual(['t3_v1']);
    expect(posts.find(({ remoteId }) => remoteId === 'gone')).toMatchObject({ status: 'deleted', container: 'u/shift_inv', links: ['https://journal.example/a'] });
  });
  it('knows where and to whom', () => {
    expect(posts.find(({ kind }) => kind === 'comment')).toMatchObject({ container: 'r/emergency_inv', url: expect.stringMatching(/^https:\/\/www\.reddit\.com\/r\/emergency_inv\//), replyToId: expect.stringMatching(/^(p0|c1)$/) });
    expect(ofType(items, 'account')[0]).toMatchObject({ remoteId: 'shift_inv', handle: 'Shift_Inv', exportedAt: '2026-11-01T09:30:00Z' });
  });
  it('reads communities, people and feeds once each', () => {
    expect(ofType(items, 'follow').map(({ kind, remoteId, audience }) => [kind, remoteId, audience])).toEqual([
      ['subscription', 'r/emergency_inv', 'unknown'], ['subscription', 'r/trailrunning_inv', 'unknown'], ['friend', 'tess_invented', 'unknown'],
      ['group', 'r/emergency_inv', 'unknown'], ['group', 'r/closed_inv', 'unknown'], ['list', 'm1', 'public'],
    ]);
  });
  it('fills the catalogue with values it knows', () => {
    const settings = ofType(items, 'setting');
    expect(Object.fromEntries(settings.map(({ key, value }) => [key, value]))).toEqual({ 'search-engines': 'on', 'activity-status': 'on', 'messages-from': 'everyone', 'linked-identities': 'hidden' });
    for (const { key, value } of settings) expect(settingOf('reddit', key)?.values.map((one) => one.value), key).toContain(value);
  });
  it('keeps the address of the registration, and one login of two equal ones', () => expect(ofType(items, 'session').map(({ at, ip }) => [at, ip])).toEqual([[null, '203.0.113.1'], ['2026-10-01T06:00:00Z', '198.51.100.1']]));
  it('reads own messages only, and only when asked for', async () => {
    expect(JSON.stringify(items)).not.toMatch(/my own words in private/);
    const all = await readZip(reddit, redditExport({ seed: 3, posts: 2 }), ['messages']);
    expect(ofType(all, 'post').filter(({ kind }) => kind === 'message').map(({ text }) => text)).toEqual(['hi\n\nmy own words in private']);
    expect(JSON.stringify(all)).not.toContain('words of somebody else');
  });
  it('says when only the headers are there', async () => {
    const bare = await readZip(reddit, redditExport({ seed: 4, posts: 12, without: ['posts.csv', 'drafts.csv'] }));
    expect(ofType(bare, 'coverage').find(({ facet }) => facet === 'posts')).toMatchObject({ extent: 'absent', expected: 6, read: 0, note: expect.stringContaining('post_headers.csv lists 6') });
  });
  it('names files it does not know that sound like words', () => expect(ofType(items, 'problem').map(({ path, damage }) => [path, damage])).toEqual([['post_flair_inv.csv', false]]));
});
