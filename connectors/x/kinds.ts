// The table of X's archive files, in the order of reading: what each is read as, or why it is left alone.
import type { Facet, Include } from '../../src/model.js';
import { baseName, folderOf } from '../_shared/files.js';
import type { Desk, Each } from './desk.js';
import { appReader, contactReader, deviceReader, followReader, likeReader, listReader, loginReader, messageReader, searchReader } from './records.js';
import { tweetReader } from './tweets.js';

export interface FileKind {
  facet: Facet;
  /** Other people's words, or the person's most private ones: read only when asked for. */
  include?: Include;
  /** Its records are not themselves items of the facet, so X's count of them says nothing about the facet. */
  uncounted?: true;
  /** Made once per kind, so that what it remembers holds for all parts. */
  each(desk: Desk): Each;
}

/** front: read before everything, for the account; unread: may hold public words that this program cannot read yet. */
export type Treatment = FileKind | 'front' | 'unread' | null;

const front = 'front';
const unread = 'unread';
const left = null;

const follows: FileKind = { facet: 'following', each: (desk) => followReader(desk, 'following', 'following') };
const followers: FileKind = { facet: 'followers', each: (desk) => followReader(desk, 'follower', 'followers') };
const blocks: FileKind = { facet: 'blocks', each: (desk) => followReader(desk, 'blocked', 'blocks') };
const mutes: FileKind = { facet: 'blocks', each: (desk) => followReader(desk, 'muted', 'blocks') };
const notes: FileKind = { facet: 'posts', each: ({ notes: all }) => (record) => all.add(record), uncounted: true };
const posts: FileKind = { facet: 'posts', each: (desk) => tweetReader(desk, { status: 'live', audience: 'unknown', mediaFolder: 'tweets_media' }) };
const oldPosts: FileKind = { facet: 'posts', each: (desk) => tweetReader(desk, { status: 'live', audience: 'unknown', mediaFolder: 'tweet_media' }) };
/** Anyone can read most communities, so nothing is claimed here (2026-11). */
const community: FileKind = { facet: 'posts', each: (desk) => tweetReader(desk, { status: 'live', audience: 'unknown', mediaFolder: 'community_tweet_media' }) };
const circle: FileKind = { facet: 'posts', each: (desk) => tweetReader(desk, { status: 'live', audience: 'limited', mediaFolder: 'twitter_circle_tweet_media' }) };
const deleted: FileKind = { facet: 'posts', each: (desk) => tweetReader(desk, { status: 'deleted', audience: 'unknown', mediaFolder: 'deleted_tweets_media' }) };
const likes: FileKind = { facet: 'likes', each: likeReader };
const lists: FileKind = { facet: 'lists', each: listReader };
const apps: FileKind = { facet: 'apps', each: appReader };
const logins: FileKind = { facet: 'sessions', each: loginReader };
const devices: FileKind = { facet: 'sessions', each: deviceReader };
const messages: FileKind = { facet: 'messages', include: 'messages', each: messageReader, uncounted: true };
const contacts: FileKind = { facet: 'contacts', include: 'contacts', each: contactReader };
const searches: FileKind = { facet: 'searches', include: 'search', each: searchReader };

/**
 * Who is followed comes before the posts: only their names are then kept while the posts pass by. Long texts come before
 * the posts whose beginnings they complete.
 * `tweet.js` is the name until 2022, `tweets.js` since.
 */
export const KINDS: ReadonlyMap<string, Treatment> = new Map<string, Treatment>([
  ['manifest', front], ['account', front], ['profile', front], ['screen-name-change', front], ['account-timezone', front],
  ['professional-data', front], ['protected-history', front],
  ['note-tweet', notes],
  ['following', follows], ['follower', followers], ['block', blocks], ['mute', mutes],
  ['tweets', posts], ['tweet', oldPosts], ['community-tweet', community], ['twitter-circle-tweet', circle], ['deleted-tweets', deleted],
  ['like', likes],
  ['lists-created', lists], ['lists-member', lists], ['lists-subscribed', lists],
  ['connected-application', apps], ['ip-audit', logins], ['device-token', devices],
  ['direct-messages', messages], ['direct-message', messages], ['direct-messages-group', messages], ['direct-message-group', messages],
  ['contact', contacts], ['saved-search', searches],
  // Public words in shapes of which no real file was seen (2026-11): counted and said.
  ['article', unread], ['moment', unread], ['community-note', unread], ['spaces-metadata', unread], ['reply-prompt', unread],
  // Copies, headers and remnants of the files above.
  ['article-metadata', left], ['deleted-note-tweet', left], ['deleted-tweet-headers', left], ['tweet-headers', left],
  ['direct-message-headers', left], ['direct-messages-headers', left], ['direct-message-group-headers', left],
  ['direct-messages-group-headers', left], ['message-event', left], ['direct-message-mute', left], ['community-note-batsignal', left],
  ['community-note-rating', left], ['community-note-tombstone', left], ['smartblock', left], ['verified', left], ['verified-organization', left],
  // Advertising, trade and machinery.
  ['ad-engagements', left], ['ad-impressions', left], ['ad-mobile-conversions-attributed', left],
  ['ad-mobile-conversions-unattributed', left], ['ad-online-conversions-attributed', left], ['ad-online-conversions-unattributed', left],
  ['ads-revenue-sharing', left], ['app', left], ['branch-links', left], ['catalog-item', left], ['commerce-catalog', left],
  ['product-drop', left], ['product-set', left], ['shop-module', left], ['shopify-account', left], ['twitter-shop', left],
  ['user-link-clicks', left], ['tweetdeck', left], ['expanded-profile', left], ['account-label', left], ['account-suspension', left],
  ['account-creation-ip', left], ['key-registry', left], ['ni-devices', left], ['sso', left], ['payment-data', left],
  ['periscope-account-information', left], ['periscope-ban-information', left], ['periscope-broadcast-metadata', left],
  ['periscope-comments-made-by-user', left], ['periscope-expired-broadcasts', left], ['periscope-followers', left],
  ['periscope-profile-description', left],
  // Private to the person, or about other people; no rule asks for it.
  ['email-address-change', left], ['phone-number', left], ['ageinfo', left], ['personalization', left], ['grok-chat-item', left],
  ['audio-video-calls-in-dm', left], ['audio-video-calls-in-dm-recipient-sessions', left],
]);

/** `tweets` and 2 of `data/tweets-part2.js`; null for what is not a data file of the archive. */
export function dataFile(name: string): { kind: string; part: number } | null {
  const folder = folderOf(name);
  if ((folder !== '' && folder !== 'data/') || !name.endsWith('.js')) return null;
  const base = baseName(name).slice(0, -3);
  const [, kind = base, part = '0'] = /^(.+?)-part(\d{1,6})$/.exec(base) ?? [];
  return { kind, part: Number(part) };
}

/** A name nobody told us about that sounds like posts or people. */
export function soundsLikeContent(kind: string): boolean {
  return /tweet|post|comment|follow|reply/.test(kind);
}

/** Data files of the table, and what X adds to be looked at: its viewer, its README, pictures and videos. */
export function isKnown(name: string): boolean {
  const file = dataFile(name);
  if (file !== null) return KINDS.has(file.kind);
  return /^(?:assets\/|Your archive\.html$|(?:data\/)?README\.txt$|(?:data\/)?\w+_media\/|tweet_media\.zip$)/.test(name);
}
