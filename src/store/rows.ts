// How the nouns of the model lie in rows, and come back out of them.
import type { Account, AccountItem, Facet, Follow, FollowKind, Item, Media, Mention, Place, Post, PostKind } from '../model.js';

export const FACET_OF_POST: Readonly<Record<PostKind, Facet>> = {
  post: 'posts', reply: 'posts', repost: 'posts', quote: 'posts', comment: 'comments', like: 'likes', message: 'messages', 'review-reply': 'reviews',
};

export const FACET_OF_FOLLOW: Readonly<Record<FollowKind, Facet>> = {
  following: 'following', follower: 'followers', friend: 'friends', connection: 'connections', subscription: 'subscriptions', page: 'pages',
  group: 'groups', list: 'lists', 'close-friend': 'lists', blocked: 'blocks', muted: 'blocks', contact: 'contacts',
};

/** What most posts lack; kept as one JSON text, null for a plain post. */
interface Extra {
  locate?: string;
  replyToId?: string;
  replyToHandle?: string;
  sharedFrom?: string;
  mentions?: readonly Mention[];
  links?: readonly string[];
  place?: Place;
  media?: readonly Media[];
  language?: string;
  container?: string;
  client?: string;
}

function extraOf(post: Post): string | null {
  const extra: Extra = {};
  if (post.locate !== null) extra.locate = post.locate;
  if (post.replyToId !== null) extra.replyToId = post.replyToId;
  if (post.replyToHandle !== null) extra.replyToHandle = post.replyToHandle;
  if (post.sharedFrom !== null) extra.sharedFrom = post.sharedFrom;
  if (post.mentions.length > 0) extra.mentions = post.mentions;
  if (post.links.length > 0) extra.links = post.links;
  if (post.place !== null) extra.place = post.place;
  if (post.media.length > 0) extra.media = post.media;
  if (post.language !== null && post.language !== 'en') extra.language = post.language;
  if (post.container !== null) extra.container = post.container;
  if (post.client !== null) extra.client = post.client;
  // Most posts of most people are plain English ones: their language is the one fact not worth a JSON text of its own.
  const plain = Object.keys(extra).length === 0;
  if (post.language === 'en') return plain ? ENGLISH : JSON.stringify({ ...extra, language: 'en' });
  return plain ? null : JSON.stringify(extra);
}

const ENGLISH = 'en';

/** What is kept of a post, in the order of its columns from `facet` to `extra`. */
export type PostValues = readonly [
  facet: Facet, remoteId: string, kind: PostKind, postedAt: string | null, precision: Post['precision'], text: string, url: string | null,
  audience: Post['audience'], status: Post['status'], extra: string | null,
];

export function postValues(post: Post): PostValues {
  return [
    FACET_OF_POST[post.kind], post.remoteId, post.kind, post.postedAt, post.precision, post.text, post.url, post.audience, post.status, extraOf(post),
  ];
}

/** Posts as the store keeps them: what another thread makes of them, so that little has to pass between the two. */
export interface PackedPosts { type: 'packed-posts'; posts: readonly PostValues[] }

export function packPosts(items: readonly Item[]): (Item | PackedPosts)[] {
  const posts = items.filter((item) => item.type === 'post').map(postValues);
  const others = items.filter((item) => item.type !== 'post');
  return posts.length === 0 ? others : [...others, { type: 'packed-posts', posts }];
}

export interface PostRow {
  id: number;
  account: number;
  remote_id: string;
  kind: string;
  posted_at: string | null;
  precision: string;
  text: string;
  url: string | null;
  audience: string;
  status: string;
  extra: string | null;
}

export const POST_COLUMNS = 'id, account, remote_id, kind, posted_at, precision, text, url, audience, status, extra';

/** `link`: the shape of the account's links, `{id}` in it, or null. */
export function postFrom(row: PostRow, link: string | null): Post {
  const extra: Extra = row.extra === null ? NOTHING : row.extra === ENGLISH ? PLAIN_ENGLISH : (JSON.parse(row.extra) as Extra);
  return {
    remoteId: row.remote_id,
    kind: row.kind as PostKind,
    postedAt: row.posted_at,
    precision: row.precision as Post['precision'],
    text: row.text,
    url: row.url ?? linkTo(row, link),
    locate: extra.locate ?? null,
    audience: row.audience as Post['audience'],
    status: row.status as Post['status'],
    replyToId: extra.replyToId ?? null,
    replyToHandle: extra.replyToHandle ?? null,
    sharedFrom: extra.sharedFrom ?? null,
    mentions: extra.mentions ?? NONE,
    links: extra.links ?? NONE,
    place: extra.place ?? null,
    media: extra.media ?? NONE,
    language: extra.language ?? null,
    container: extra.container ?? null,
    client: extra.client ?? null,
  };
}

const NOTHING: Extra = {};
const PLAIN_ENGLISH: Extra = { language: 'en' };
const NONE: readonly never[] = [];

function linkTo(row: PostRow, link: string | null): string | null {
  if (link === null || row.kind === 'message' || row.status === 'draft') return null;
  return link.replace('{id}', PLAIN_ID.test(row.remote_id) ? row.remote_id : encodeURIComponent(row.remote_id));
}

const PLAIN_ID = /^[\w.~-]+$/;

/** The shape of an account's links with its handle filled in; null where posts have none. */
export function linkShape(row: AccountRow): string | null {
  if (row.post_url === null || !row.post_url.includes('{handle}')) return row.post_url;
  return row.handle === null ? null : row.post_url.replace('{handle}', encodeURIComponent(row.handle).replaceAll('%40', '@'));
}

export interface AccountRow {
  id: number;
  platform: string;
  remote_id: string;
  handle: string | null; display_name: string | null; bio: string | null; location: string | null; employer: string | null; url: string | null;
  links: string;
  created_at: string | null;
  audience: string;
  time_zone: string | null;
  avatar_hash: string | null;
  former_handles: string;
  email_domain: string | null;
  details: string;
  post_url: string | null;
}

export const ACCOUNT_COLUMNS = [
  'handle', 'display_name', 'bio', 'location', 'employer', 'url', 'links', 'created_at', 'audience', 'time_zone', 'former_handles',
  'email_domain', 'details', 'post_url',
] as const;

/** The values of `ACCOUNT_COLUMNS`, in their order. */
export function accountValues(item: AccountItem): (string | null)[] {
  return [
    item.handle, item.displayName, item.bio, item.location, item.employer, item.url, JSON.stringify(item.links), item.createdAt, item.audience,
    item.timeZone, JSON.stringify(item.formerHandles), item.emailDomain, JSON.stringify(item.details), item.postUrl,
  ];
}

export function accountFrom(row: AccountRow): Account {
  return {
    key: `${row.platform}:${row.remote_id}`,
    platform: row.platform as Account['platform'],
    remoteId: row.remote_id,
    handle: row.handle,
    displayName: row.display_name,
    bio: row.bio,
    location: row.location,
    employer: row.employer,
    url: row.url,
    links: JSON.parse(row.links) as string[],
    createdAt: row.created_at,
    use: 'unknown',
    audience: row.audience as Account['audience'],
    timeZone: row.time_zone,
    avatarHash: row.avatar_hash,
    formerHandles: JSON.parse(row.former_handles) as Account['formerHandles'],
    emailDomain: row.email_domain,
    details: JSON.parse(row.details) as Record<string, string>,
  };
}

export interface FollowRow {
  id: number;
  remote_id: string;
  kind: string;
  handle: string | null; display_name: string | null; bio: string | null; url: string | null; since: string | null;
  audience: string;
}

export function followFrom(row: FollowRow): Follow {
  return {
    remoteId: row.remote_id, kind: row.kind as FollowKind, handle: row.handle, displayName: row.display_name, bio: row.bio, url: row.url,
    since: row.since, audience: row.audience as Follow['audience'],
  };
}
