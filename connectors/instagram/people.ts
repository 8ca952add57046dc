// Followed accounts, followers and lists of Instagram and Threads, in both shapes and in that of 2018.
import type { Facet, FollowKind, Instant, Item } from '../../src/model.js';
import { asRecord, asText, instantFromText } from '../../src/intake/decode.js';
import { BARE_FOLLOW, tellFollow } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { isHandle, labelValues, stringList, stringMap } from '../_meta/labels.js';

interface Followed { handle: string; name: string | null; since: Instant | null }

export function followReader(desk: Desk, kind: FollowKind, facet: Facet): Each {
  return (record, out) => {
    const followed = followedIn(record);
    return followed !== null && tell(desk, out, kind, facet, followed);
  };
}

/**
 * Until 2024 the handle is the value and the title is empty; since 2025 it is the title, without a value. In Threads the
 * title is the name. The address ends in the handle in all of them.
 */
function followedIn(record: unknown): Followed | null {
  const listed = stringList(record);
  if (listed === null) {
    const labels = labelValues(record) ?? stringMap(record);
    const handle = handleOf(labels?.links[0] ?? null) ?? labels?.texts.findLast((one) => isHandle(one.text))?.text ?? null;
    return handle === null ? null : { handle, name: labels?.texts.find((one) => one.text !== handle)?.text ?? null, since: labels?.at ?? null };
  }
  const { value, title, href, at } = listed;
  const handle = [value, handleOf(href), title].find((one) => one !== null && isHandle(one)) ?? null;
  return handle === null ? null : { handle, name: title === handle ? null : title, since: at };
}

function handleOf(address: string | null): string | null {
  return /^https?:\/\/(?:www\.)?(?:instagram\.com|threads\.(?:net|com))\/(?:_u\/|@)?([\w.]+)\/?(?:\?|$)/.exec(address ?? '')?.[1] ?? null;
}

function tell(desk: Desk, out: Item[], kind: FollowKind, facet: Facet, { handle, name, since }: Followed): true {
  const url = desk.claim.platform === 'threads' ? `https://www.threads.net/@${handle}` : `https://www.instagram.com/${handle}/`;
  return tellFollow(desk, out, facet, { ...BARE_FOLLOW, kind, remoteId: handle.toLowerCase(), handle, displayName: name, url, since });
}

/** `{relationships_following_hashtags: [{title | string_list_data: [{value: "#tag"}]}]}` */
export function tagReader(desk: Desk): Each {
  return (record, out) => {
    const listed = stringList(record);
    const tag = (listed?.value ?? listed?.title)?.replace(/^#/, '') ?? null;
    if (listed === null || tag === null) return false;
    return tellFollow(desk, out, 'subscriptions', { ...BARE_FOLLOW, kind: 'subscription', remoteId: `#${tag.toLowerCase()}`, displayName: `#${tag}`, url: listed.href, since: listed.at });
  };
}

const OLD_LISTS: Readonly<Record<string, readonly [FollowKind, Facet]>> = {
  following: ['following', 'following'], followers: ['follower', 'followers'], close_friends: ['close-friend', 'lists'],
  blocked_users: ['blocked', 'blocks'], restricted_users: ['muted', 'blocks'],
};

/** connections.json of 2018: `{following: {handle: "2018-05-01T12:00:00"}, followers: {...}, ...}`. */
export function oldConnectionsReader(desk: Desk): Each {
  for (const [, facet] of Object.values(OLD_LISTS)) desk.ledger.line(facet).present = true;
  return (record, out, { key }) => {
    const list = OLD_LISTS[key ?? ''];
    if (list === undefined) return true;
    for (const [handle, at] of Object.entries(asRecord(record) ?? {})) {
      if (isHandle(handle)) tell(desk, out, list[0], list[1], { handle, name: null, since: instantFromText(asText(at)) });
    }
    return true;
  };
}
