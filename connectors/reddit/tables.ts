// The table of Reddit's files, in the order of reading: what each row is read as, or null for what is left alone on purpose.
import type { Facet, FollowItem, Include, Instant, Item, PostItem } from '../../src/model.js';
import type { CsvRow } from '../../src/intake/csv.js';
import { instantFromText } from '../../src/intake/decode.js';
import { BLANK_FOLLOW, BLANK_POST } from '../_shared/blank.js';
import { MadeIds } from '../_shared/made-ids.js';
import { paragraphs, wordsOf } from '../_shared/words.js';

export interface TableKind {
  facet: Facet;
  include?: Include;
  /** Null when the row cannot be understood, undefined when there is nothing to tell of it. */
  item(cells: CsvRow['cells'], desk: Desk): Item | null | undefined;
}
export interface Desk { owner: string; ids: MadeIds }

const left = null;

export const TABLES: ReadonlyMap<string, TableKind | null> = new Map<string, TableKind | null>([
  ['posts', { facet: 'posts', item: (cells) => written(cells, 'post', paragraphs(wordsOf(cells.title), wordsOf(cells.body))) }],
  ['drafts', { facet: 'posts', item: draftOf }],
  ['scheduled_posts', { facet: 'posts', item: draftOf }],
  ['comments', { facet: 'comments', item: (cells) => written(cells, 'comment', wordsOf(cells.body) ?? '') }],
  ['post_votes', { facet: 'likes', item: (cells) => voteOf(cells, 't3_') }],
  ['comment_votes', { facet: 'likes', item: (cells) => voteOf(cells, 't1_') }],
  ['subscribed_subreddits', { facet: 'subscriptions', item: (cells) => communityOf(cells, 'subscription') }],
  ['friends', { facet: 'friends', item: friendOf }],
  ['moderated_subreddits', { facet: 'groups', item: (cells) => communityOf(cells, 'group') }],
  ['approved_submitter_subreddits', { facet: 'groups', item: (cells) => communityOf(cells, 'group') }],
  ['multireddits', { facet: 'lists', item: feedOf }],
  ['ip_logs', { facet: 'sessions', item: loginOf }],
  ['messages', { facet: 'messages', include: 'messages', item: messageOf }],
  ['messages_archive', { facet: 'messages', include: 'messages', item: messageOf }],
  ['chat_history', { facet: 'messages', include: 'messages', item: chatOf }],
  // Read by name elsewhere: statistics tells whose it is, preferences and links fill the settings, headers count what should be there.
  ['statistics', left], ['user_preferences', left], ['linked_identities', left], ['post_headers', left], ['comment_headers', left],
  ['message_headers', left], ['messages_archive_headers', left],
  // Seen by nobody else, or about trade and machinery.
  ['saved_posts', left], ['saved_comments', left], ['hidden_posts', left], ['gilded_posts', left], ['gilded_comments', left], ['gold_received', left],
  ['poll_votes', left], ['account_gender', left], ['birthdate', left], ['checkfile', left], ['twitter', left], ['stripe', left], ['payouts', left],
  ['purchases', left], ['subscriptions', left], ['persona', left], ['linked_phone_number', left], ['sensitive_ads_preferences', left],
  ['reddit_gold_information', left], ['announcements', left], ['usermuted', left],
]);

/** `2021-05-06 07:08:09 UTC` */
function dateOf(value: string | undefined): Instant | null {
  return instantFromText(value ?? null);
}

function written(cells: CsvRow['cells'], kind: 'post' | 'comment', text: string): PostItem | null {
  const id = wordsOf(cells.id);
  if (id === null) return null;
  const at = dateOf(cells.date);
  const link = wordsOf(cells.url);
  const parent = wordsOf(cells.parent)?.replace(/^t[13]_/, '') ?? /\/comments\/(\w+)/.exec(cells.link ?? '')?.[1] ?? null;
  const gone = cells.body === '[deleted]' || cells.body === '[removed]';
  return {
    ...BLANK_POST,
    remoteId: id,
    kind,
    postedAt: at,
    precision: at === null ? 'unknown' : 'second',
    text,
    url: pageOf(cells.permalink),
    audience: 'public',
    status: gone ? 'deleted' : 'live',
    replyToId: kind === 'comment' ? parent : null,
    links: link !== null && /^https?:/.test(link) && !/\/comments\//.test(link) ? [link] : [],
    container: communityName(cells.subreddit),
  };
}

function pageOf(permalink: string | undefined): string | null {
  const page = wordsOf(permalink);
  return page?.startsWith('/') ? `https://www.reddit.com${page}` : page;
}

/** `r/name`; `u_name` is the person's own profile. */
function communityName(subreddit: string | undefined): string | null {
  const name = wordsOf(subreddit)?.replace(/^\/?r\//i, '') ?? null;
  return name === null ? null : name.startsWith('u_') ? `u/${name.slice(2)}` : `r/${name}`;
}

function draftOf(cells: CsvRow['cells'], { ids }: Desk): PostItem | null {
  const text = paragraphs(wordsOf(cells.title), wordsOf(cells.body));
  const at = dateOf(cells.created ?? cells.date ?? cells.submission_time);
  const id = wordsOf(cells.id) ?? wordsOf(cells.scheduled_post_id);
  if (text === '' && id === null) return null;
  return {
    ...BLANK_POST, remoteId: `draft ${id ?? ids.of('draft', at, text)}`, kind: 'post', postedAt: at, precision: at === null ? 'unknown' : 'second',
    text, locate: 'Among your drafts.', audience: 'private', status: 'draft', container: communityName(cells.subreddit),
  };
}

/** Upvotes only: a downvote is no approval, and nobody sees either. */
function voteOf(cells: CsvRow['cells'], prefix: string): PostItem | null | undefined {
  const id = wordsOf(cells.id);
  if (id === null) return null;
  if (cells.direction !== 'up') return undefined;
  return { ...BLANK_POST, remoteId: `${prefix}${id}`, kind: 'like', text: '', url: pageOf(cells.permalink), audience: 'private' };
}

function communityOf(cells: CsvRow['cells'], kind: 'subscription' | 'group'): FollowItem | null {
  const name = communityName(cells.subreddit);
  return name === null ? null : { ...BLANK_FOLLOW, remoteId: name.toLowerCase(), kind, handle: name, displayName: name, url: `https://www.reddit.com/${name}/` };
}

function friendOf(cells: CsvRow['cells']): FollowItem | null {
  const name = wordsOf(cells.username);
  return name === null ? null : { ...BLANK_FOLLOW, remoteId: name.toLowerCase(), kind: 'friend', handle: name, url: `https://www.reddit.com/user/${name}/` };
}

function feedOf(cells: CsvRow['cells']): FollowItem | null {
  const id = wordsOf(cells.id) ?? wordsOf(cells.display_name);
  if (id === null) return null;
  const seen = wordsOf(cells.privacy) ?? '';
  return {
    ...BLANK_FOLLOW, remoteId: id, kind: 'list', displayName: wordsOf(cells.display_name), bio: wordsOf(cells.description), since: dateOf(cells.date),
    audience: seen === 'public' ? 'public' : seen === 'private' || seen === 'hidden' ? 'private' : 'unknown',
  };
}

/** The first row is the address at registration, with words in the place of the date. */
function loginOf(cells: CsvRow['cells']): Item | null {
  const ip = wordsOf(cells.ip);
  const at = dateOf(cells.date);
  if (ip === null) return at === null ? null : { type: 'session', remoteId: at, at, device: null, ip: null, country: null, kind: 'login' };
  return { type: 'session', remoteId: `${at ?? wordsOf(cells.date) ?? ''} ${ip}`, at, device: null, ip, country: null, kind: 'login' };
}

function messageOf(cells: CsvRow['cells'], { owner }: Desk): PostItem | null | undefined {
  const id = wordsOf(cells.id);
  if (id === null) return null;
  if (wordsOf(cells.from)?.toLowerCase() !== owner) return undefined;
  return privateOf(id, dateOf(cells.date), paragraphs(wordsOf(cells.subject), wordsOf(cells.body)), wordsOf(cells.to));
}

function chatOf(cells: CsvRow['cells'], { owner }: Desk): PostItem | null | undefined {
  const id = wordsOf(cells.message_id);
  if (id === null) return null;
  if (wordsOf(cells.username)?.toLowerCase() !== owner) return undefined;
  return privateOf(id, dateOf(cells.created_at), wordsOf(cells.message) ?? '', null);
}

function privateOf(remoteId: string, at: Instant | null, text: string, to: string | null): PostItem {
  return {
    ...BLANK_POST, remoteId, kind: 'message', postedAt: at, precision: at === null ? 'unknown' : 'second', text, audience: 'private',
    locate: 'In your messages, by its date.', mentions: to === null ? [] : [{ remoteId: null, handle: to, name: null }],
  };
}
