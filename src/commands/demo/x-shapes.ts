// Records and files exactly as X writes them into an archive of its own: key order, spacing, numbers as strings.
import type { Instant } from '../../model.js';

/** A record without its wrapper. */
export type XRecord = Readonly<Record<string, unknown>>;

export interface TweetFacts {
  id: string;
  at: Instant;
  /** As it stands in the file: escaped, shortened links. */
  text: string;
  mentions?: readonly { id: string; handle: string; name: string }[];
  urls?: readonly { short: string; long: string }[];
  replyTo?: { id: string | null; userId: string; handle: string | null };
  photo?: string;
  geo?: { latitude: string; longitude: string };
  language?: string;
  client?: string;
  extra?: XRecord;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const EPOCH = 1_288_834_974_657n;

/** `Sat Feb 18 12:33:11 +0000 2023` */
export function xDate(at: Instant): string {
  const date = new Date(at);
  return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${at.slice(8, 10)} ${at.slice(11, 19)} +0000 ${at.slice(0, 4)}`;
}

/** The id X would have given at that time; `sequence` keeps ids of one millisecond apart. */
export function xId(at: Instant, sequence: number): string {
  return (((BigInt(Date.parse(at)) - EPOCH) << 22n) | BigInt(sequence & 0x3fffff)).toString();
}

export function xEscape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function tweetRecord(facts: TweetFacts): XRecord {
  const { id, at, text, mentions = [], urls = [], replyTo, photo, geo } = facts;
  const points = [...text].length;
  const media = photo === undefined ? [] : [{
    expanded_url: `https://twitter.com/i/status/${id}/photo/1`, indices: span(points - 23, points), url: 'https://t.co/pIcTuRe001',
    media_url: `http://pbs.twimg.com/media/${photo}`, id_str: id, id, media_url_https: `https://pbs.twimg.com/media/${photo}`,
    sizes: { large: { w: '1200', h: '900', resize: 'fit' } }, type: 'photo', display_url: 'pic.twitter.com/pIcTuRe001',
  }];
  return {
    edit_info: { initial: { editTweetIds: [id], editableUntil: `${at.slice(0, 19)}.000Z`, editsRemaining: '5', isEditEligible: replyTo === undefined } },
    retweeted: false,
    source: `<a href="https://mobile.twitter.com" rel="nofollow">${facts.client ?? 'Twitter Web App'}</a>`,
    entities: {
      hashtags: [...text.matchAll(/#(\w+)/g)].map((match) => ({ text: match[1], indices: spanOf(text, match.index, match[0].length) })),
      symbols: [],
      user_mentions: mentions.map(({ id: id_str, handle, name }) => ({ name, screen_name: handle, indices: spanOf(text, text.indexOf(`@${handle}`), handle.length + 1), id_str, id: id_str })),
      urls: urls.map(({ short, long }) => ({ url: short, expanded_url: long, display_url: long.replace(/^https?:\/\//, '').slice(0, 26), indices: spanOf(text, text.indexOf(short), short.length) })),
      ...(media.length > 0 ? { media } : {}),
    },
    display_text_range: span(0, points),
    favorite_count: String(Number(id.slice(-2)) % 40),
    ...(replyTo === undefined ? {} : { in_reply_to_status_id_str: replyTo.id ?? undefined, in_reply_to_user_id: replyTo.userId, in_reply_to_status_id: replyTo.id ?? undefined }),
    id_str: id,
    ...(geo === undefined ? {} : { geo: { type: 'Point', coordinates: [geo.latitude, geo.longitude] }, coordinates: { type: 'Point', coordinates: [geo.longitude, geo.latitude] } }),
    truncated: false,
    retweet_count: '0',
    id,
    ...(urls.length > 0 ? { possibly_sensitive: false } : {}),
    created_at: xDate(at),
    favorited: false,
    full_text: text,
    lang: facts.language ?? 'en',
    ...(replyTo === undefined ? {} : { in_reply_to_screen_name: replyTo.handle ?? undefined, in_reply_to_user_id_str: replyTo.userId }),
    ...(media.length > 0 ? { extended_entities: { media } } : {}),
    ...facts.extra,
  };
}

function span(start: number, end: number): [string, string] {
  return [String(start), String(end)];
}

/** Indices count code points, not UTF-16 units. */
function spanOf(text: string, at: number, length: number): [string, string] {
  const start = [...text.slice(0, Math.max(at, 0))].length;
  return span(start, start + length);
}

/** `window.YTD.follower.part0 = [ ... ]`, with a blank before each colon; `wrapper` null = bare, as until January 2020. */
export function ytdFile(name: string, part: number, wrapper: string | null, records: readonly XRecord[]): string {
  const wrapped = wrapper === null ? records : records.map((record) => ({ [wrapper]: record }));
  return `window.YTD.${name.replaceAll('-', '_')}.part${part} = ${xJson(wrapped)}`;
}

export function xJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/^(\s*"(?:[^"\\]|\\.)*"):/gm, '$1 :').replaceAll('[]', '[ ]');
}

export interface ManifestFile { name: string; count: number }

export function manifestFile(owner: { id: string; handle: string; name: string }, exportedAt: Instant, files: readonly ManifestFile[]): string {
  const dataTypes: Record<string, unknown> = {};
  for (const { name, count } of files) {
    const type = camel(name.replace(/^data\//, '').replace(/(-part\d+)?\.js$/, ''));
    const part = /-part(\d+)\.js$/.exec(name)?.[1] ?? '0';
    const known = dataTypes[type] as { files: unknown[] } | undefined;
    const entry = { fileName: name, globalName: `YTD.${type}.part${part}`, count: String(count) };
    if (known === undefined) dataTypes[type] = { files: [entry] };
    else known.files.push(entry);
  }
  const config = {
    userInfo: { accountId: owner.id, userName: owner.handle, displayName: owner.name },
    archiveInfo: { sizeBytes: '123456', generationDate: `${exportedAt.slice(0, 19)}.000Z`, isPartialArchive: false, maxPartSizeBytes: '53687091200' },
    readmeInfo: { fileName: 'data/README.txt', directory: 'data/', name: 'README.txt' },
    dataTypes,
  };
  return `window.__THAR_CONFIG = ${xJson(config)}`;
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
