// Items of which nothing is known yet: readers spread them and fill in what their platform tells.
import type { AccountItem, FollowItem, PostItem } from '../../src/model.js';

export const BLANK_ACCOUNT: Omit<AccountItem, 'platform' | 'remoteId'> = {
  type: 'account', handle: null, displayName: null, bio: null, location: null, employer: null, url: null, links: [], createdAt: null,
  audience: 'unknown', timeZone: null, formerHandles: [], emailDomain: null, details: {}, postUrl: null, avatarPath: null, exportedAt: null,
};

export const BLANK_POST: Omit<PostItem, 'remoteId' | 'kind' | 'text'> = {
  type: 'post', postedAt: null, precision: 'unknown', url: null, locate: null, audience: 'unknown', status: 'live', replyToId: null,
  replyToHandle: null, sharedFrom: null, mentions: [], links: [], place: null, media: [], language: null, container: null, client: null,
};

export const BLANK_FOLLOW: Omit<FollowItem, 'remoteId' | 'kind'> = {
  type: 'follow', handle: null, displayName: null, bio: null, url: null, since: null, audience: 'unknown',
};
