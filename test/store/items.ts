// Small builders of items, so that a test says only what it is about.
import type { AccountItem, Clock, Coverage, CoverageItem, FollowItem, Item, Post, PostItem } from '../../src/model.js';
import type { Intake } from '../../src/store/take.js';

export function account(fields: Partial<AccountItem> = {}): AccountItem {
  return {
    type: 'account', platform: 'x', remoteId: '1234567890123456789', handle: 'drdemo', displayName: 'Dr. Demo', bio: 'Nurse in Smalltown', location: null,
    employer: null, url: null, links: [], createdAt: null, audience: 'public', timeZone: null, formerHandles: [], emailDomain: null, details: {},
    postUrl: 'https://x.com/{handle}/status/{id}', avatarPath: null, exportedAt: '2024-05-03T00:00:00Z', ...fields,
  };
}

export function plainPost(fields: Partial<Post> = {}): Post {
  return {
    remoteId: '1', kind: 'post', postedAt: '2024-05-01T12:00:00Z', precision: 'second', text: 'A quiet day.', url: null, locate: null, audience: 'unknown',
    status: 'live', replyToId: null, replyToHandle: null, sharedFrom: null, mentions: [], links: [], place: null, media: [], language: null, container: null,
    client: null, ...fields,
  };
}

export function post(remoteId: string, text: string, fields: Partial<Post> = {}): PostItem {
  return { type: 'post', ...plainPost({ remoteId, text, ...fields }) };
}

export function follow(remoteId: string, fields: Partial<FollowItem> = {}): FollowItem {
  return { type: 'follow', remoteId, kind: 'following', handle: null, displayName: null, bio: null, url: null, since: null, audience: 'public', ...fields };
}

export function coverage(fields: Partial<Coverage> = {}): CoverageItem {
  return { type: 'coverage', facet: 'posts', extent: 'complete', expected: null, read: 1, oldest: null, newest: null, note: null, ...fields };
}

export function intake(digest: string, fields: Partial<Intake> = {}): Intake {
  return { connector: 'x', platform: 'x', title: `X archive ${digest}`, sources: [{ name: `${digest}.zip`, digest }], ...fields };
}

export async function* batches(...items: Item[]): AsyncIterable<Item[]> {
  yield items;
}

/** A clock that stands still until told otherwise. */
export function stillClock(now = '2024-06-01T08:00:00Z'): Clock & { set(now: string): void } {
  let current = now;
  return { now: () => current, set: (next) => { current = next; } };
}
