// One post of X, modern or grailbird, into one PostItem. Runs once per post of a million: plain code, no Date, no closures.
import type { Audience, Instant, PostItem, PostKind, PostStatus } from '../../src/model.js';
import { asList, asRecord, unescapeEntities } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import type { Desk, Each } from './desk.js';
import { isId, postMoment } from './time.js';
import { clientOf, languageOf, linksOf, mediaList, mediaOf, mentionsOf, placeOf, protection, quotedHandle } from './tweet-parts.js';
import type { Raw } from './tweet-parts.js';

/** What the file a post stands in says about it. */
export interface TweetFile { status: PostStatus; audience: Audience; mediaFolder: string }

export function tweetReader(desk: Desk, file: TweetFile): Each {
  const line = desk.ledger.line('posts');
  const clients = new Map<string, string | null>();
  return (record, out) => {
    const post = toPost(record, desk, file, clients);
    if (post === null) return false;
    line.saw(post.postedAt);
    out.push(post);
    return true;
  };
}

/** Null when there is no usable id or no text: such a record is not a post. `clients` is a memory for `clientOf`. */
export function toPost(record: unknown, desk: Desk, file: TweetFile, clients: Map<string, string | null>): PostItem | null {
  const tweet = asRecord(record);
  if (tweet === null) return null;
  const id = isId(tweet.id_str) ? tweet.id_str : tweet.id;
  const written = textIn(tweet);
  if (!isId(id) || written === null) return null;
  const { at, precision } = postMoment(tweet.created_at, id);
  const original = asRecord(tweet.retweeted_status);
  const body = original ?? tweet;
  const entities = asRecord(body.entities);
  const media = mediaList(body, entities);
  const urls = asList(entities?.urls);

  let text = unescape(textIn(body) ?? written);
  const shared = original === null ? sharedHandle(text) : authorOf(original, desk, at);
  if (original === null && shared !== null) text = text.slice(`RT @${shared}: `.length);
  const isRepost = original !== null || shared !== null;
  const note = at === null || isRepost ? null : desk.notes.take(at, text);
  text = note === null ? expand(text, urls, media) : `${leadingMentions(text)}${note.text}`;
  const links = note === null || note.links.length === 0 ? linksOf(urls) : note.links;

  const replyToId = isId(tweet.in_reply_to_status_id_str) ? tweet.in_reply_to_status_id_str : null;
  const replyUser = isId(tweet.in_reply_to_user_id_str) ? tweet.in_reply_to_user_id_str : null;
  const replyHandle = typeof tweet.in_reply_to_screen_name === 'string' ? tweet.in_reply_to_screen_name : null;
  desk.people.saw(replyUser, replyHandle, null, at, 'answered');
  const isReply = replyToId !== null || replyUser !== null;
  const quoted = isRepost || isReply ? null : quotedHandle(links);
  const kind: PostKind = isRepost ? 'repost' : isReply ? 'reply' : quoted !== null ? 'quote' : 'post';

  return {
    type: 'post',
    remoteId: id,
    kind,
    postedAt: at,
    precision,
    text: clean(text),
    url: null,
    locate: null,
    audience: file.audience === 'unknown' ? protection(tweet.user) : file.audience,
    status: file.status,
    replyToId,
    replyToHandle: replyHandle === null ? null : clean(replyHandle),
    sharedFrom: shared ?? quoted,
    mentions: mentionsOf(asRecord(tweet.entities), desk, at),
    links,
    place: placeOf(tweet),
    media: mediaOf(media, id, file.mediaFolder),
    language: languageOf(tweet.lang),
    container: isId(tweet.community_id) ? `community ${tweet.community_id}` : null,
    client: clientOf(tweet.source, clients),
  };
}

function textIn(tweet: Raw): string | null {
  return typeof tweet.full_text === 'string' ? tweet.full_text : typeof tweet.text === 'string' ? tweet.text : null;
}

/** X escapes exactly & < >, once. */
function unescape(text: string): string {
  return text.includes('&') ? unescapeEntities(text) : text;
}

/** The links as they lead, and without the one X appends for the post's own pictures. */
function expand(text: string, urls: readonly unknown[], media: readonly unknown[]): string {
  let result = text;
  for (const url of urls) {
    const { url: short, expanded_url: long } = asRecord(url) ?? {};
    if (typeof short === 'string' && typeof long === 'string') result = replaceFirst(result, short, long);
  }
  if (media.length === 0) return result;
  const picture = asRecord(media[0])?.url;
  return typeof picture === 'string' ? replaceFirst(result, picture, '').trimEnd() : result;
}

function replaceFirst(text: string, what: string, by: string): string {
  const at = what === '' ? -1 : text.indexOf(what);
  return at < 0 ? text : text.slice(0, at) + by + text.slice(at + what.length);
}

/** `RT @handle: ...` is all a modern archive says of a repost; its `retweeted` is never true. */
function sharedHandle(text: string): string | null {
  if (!text.startsWith('RT @')) return null;
  const end = wordEnd(text, 4);
  return end > 4 && text.startsWith(': ', end) ? text.slice(4, end) : null;
}

/** Whose words a repost of a grailbird archive carries. */
function authorOf(original: Raw, desk: Desk, at: Instant | null): string | null {
  const user = asRecord(original.user);
  desk.people.saw(user?.id_str, user?.screen_name, user?.name, at, 'shared');
  return typeof user?.screen_name === 'string' ? clean(user.screen_name) : null;
}

/** The mentions X puts before a reply: kept when a long text, which lacks them, takes the place of the cut one. */
function leadingMentions(text: string): string {
  let end = 0;
  while (text.charCodeAt(end) === 64) {
    const next = wordEnd(text, end + 1);
    if (text.charCodeAt(next) !== 32) break;
    end = next + 1;
  }
  return text.slice(0, end);
}

/** Where the letters, digits and underscores that begin at `start` end. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (isWord(text.charCodeAt(end))) end += 1;
  return end;
}

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}
