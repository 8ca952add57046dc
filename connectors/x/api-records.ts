// Records of the X API as those of an archive, so that one reader makes the same post of both. Both dialects are understood.
import { asList, asRecord, asText, field, instantFromText } from '../../src/intake/decode.js';
import type { PostItem } from '../../src/model.js';
import type { Desk as Reading } from './desk.js';
import { isId } from './time.js';
import { toPost } from './tweets.js';
import type { TweetFile } from './tweets.js';

/**
 * X renamed its fields on 2026-08-07 (spec 2.167); the older names still worked in September 2026. In the newer ones what a post answers,
 * quotes or shares is told only together with that post, which may be charged.
 */
export interface Dialect { fields: string; values: string; expansions: string | null }
export const DIALECTS: readonly [Dialect, Dialect] = [
  { fields: 'tweet.fields', values: 'created_at,lang,entities,in_reply_to_user_id,referenced_tweets,attachments,note_tweet,geo', expansions: null },
  { fields: 'post.fields', values: 'created_at,lang,entities,attachments,note_post,geo', expansions: 'referenced_posts' },
];

/** X ignores names it does not know and answers 200 (measured by others, 2026-09-21): a post without its time was not understood. */
export function isUnderstood(records: readonly unknown[]): boolean {
  return records.length === 0 || records.some((record) => asText(field(record, 'created_at')) !== null);
}

/** Null when it has no usable id or text. */
export function postOf(record: unknown, reading: Reading, file: TweetFile, kind: 'own' | 'like', clients: Map<string, string | null>): PostItem | null {
  const archived = asArchived(record);
  const post = archived === null ? null : toPost(archived, reading, file, clients);
  if (post === null) return null;
  if (kind === 'like') return { ...post, kind: 'like', url: `https://x.com/i/web/status/${post.remoteId}`, postedAt: null, precision: 'unknown' };
  const referenced = referencesOf(record);
  const isQuote = post.kind === 'post' && referenced.has('quoted');
  const at = instantFromText(asText(field(record, 'created_at')));
  return { ...post, kind: isQuote ? 'quote' : post.kind, ...(at === null ? {} : { postedAt: at, precision: 'second' }) };
}

function asArchived(record: unknown): Record<string, unknown> | null {
  const tweet = asRecord(record);
  const id = asText(tweet?.id);
  const short = asText(tweet?.text);
  if (tweet === null || !isId(id) || short === null) return null;
  const note = asRecord(tweet.note_tweet) ?? asRecord(tweet.note_post);
  const long = asText(note?.text);
  const entities = asRecord(long === null ? tweet.entities : (note?.entities ?? tweet.entities));
  const urls = asList(entities?.urls);
  const isPicture = (url: unknown): boolean => asText(field(url, 'media_key')) !== null;
  const referenced = referencesOf(record);
  const media = asList(field(tweet, 'attachments', 'media_keys')).map((key) => mediaOf(asText(key) ?? '', urls));
  return {
    id_str: id,
    full_text: long ?? short,
    lang: tweet.lang,
    in_reply_to_user_id_str: tweet.in_reply_to_user_id,
    in_reply_to_status_id_str: referenced.get('replied_to'),
    entities: {
      urls: urls.filter((url) => !isPicture(url)),
      user_mentions: asList(entities?.mentions).map((mention) => ({ id_str: field(mention, 'id'), screen_name: field(mention, 'username') })),
      media,
    },
  };
}

/** Kind -> id of what a post answers, quotes or shares. */
function referencesOf(record: unknown): Map<string, string> {
  const list = [...asList(field(record, 'referenced_tweets')), ...asList(field(record, 'referenced_posts'))];
  return new Map(list.flatMap((one) => {
    const [type, id] = [asText(field(one, 'type')), asText(field(one, 'id'))];
    return type === null || id === null ? [] : [[type, id] as const];
  }));
}

/** Only the kind of a picture is told (`3_...` photo, `7_...` and `13_...` video, `16_...` moving picture), and the link put for it. */
function mediaOf(key: string, urls: readonly unknown[]): Record<string, unknown> {
  const type = key.startsWith('3_') ? 'photo' : /^(?:7|13|16)_/.test(key) ? 'video' : 'other';
  const link = urls.find((url) => asText(field(url, 'media_key')) === key);
  return { type, url: field(link, 'url') };
}
