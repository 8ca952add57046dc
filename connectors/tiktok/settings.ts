// How TikTok's map of settings fills the settings catalogue. Its names and words vary with version and region.
import type { Audience, SettingItem } from '../../src/model.js';
import { asRecord, asText } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';

interface Reading { key: string; names: readonly string[]; value(raw: string): string | null }

/** Lower-case words of the export for the catalogue's values; null for words not met yet. */
function oneOf(words: Readonly<Record<string, readonly string[]>>): (raw: string) => string | null {
  return (raw) => Object.entries(words).find(([, known]) => known.includes(raw))?.[0] ?? null;
}

const YES = ['enabled', 'on', 'true', 'yes', 'allow', 'allowed'];
const NO = ['disabled', 'off', 'false', 'no', 'not allowed', "don't allow"];
const EVERYONE = ['everyone', 'public', 'public to everyone', 'all', 'public / everyone'];
const FRIENDS = ['friends', 'friend', 'followers that you follow back', 'followers you follow back', 'mutual friends'];
const FOLLOWERS = ['followers', 'follower'];
const NOBODY = ['only me', 'only you', 'no one', 'nobody', 'private', ...NO];
const onOff = oneOf({ on: YES, off: NO });
const audience = oneOf({ 'only-me': NOBODY, friends: FRIENDS, followers: FOLLOWERS, everyone: EVERYONE });
const from = oneOf({ nobody: NOBODY, friends: FRIENDS, everyone: EVERYONE });

const READINGS: readonly Reading[] = [
  { key: 'posts-audience', names: ['private account'], value: oneOf({ followers: YES, public: NO }) },
  { key: 'found-by-contact', names: ['allow others to find me', 'allow others to find me by phone number'], value: onOff },
  { key: 'following-audience', names: ['following list', 'who can see your following list', 'who can view my following list'], value: oneOf({ 'only-me': NOBODY, followers: FOLLOWERS, everyone: EVERYONE }) },
  { key: 'likes-audience', names: ['who can view videos i liked', 'who can see the videos i liked', 'who can watch your liked videos'], value: oneOf({ 'only-me': NOBODY, everyone: EVERYONE }) },
  { key: 'messages-from', names: ['who can send me message', 'who can send me messages', 'who can send you direct messages'], value: from },
  { key: 'mentions-from', names: ['who can mention me', 'who can tag me'], value: from },
  { key: 'duet', names: ['who can duet with me', 'who can duet with your videos'], value: audience },
  { key: 'stitch', names: ['who can stitch with me', 'who can stitch with your videos', 'who can stitch my videos'], value: audience },
  { key: 'downloads', names: ['allow downloads', 'allow download', 'who can download your videos', 'video downloads'], value: oneOf({ on: [...YES, ...EVERYONE], off: [...NO, 'only me', 'no one'] }) },
  { key: 'location', names: ['location services', 'location service', 'allow location'], value: onOff },
  { key: 'contacts-upload', names: ['sync contacts and facebook friends', 'sync contacts'], value: oneOf({ uploaded: YES, none: NO }) },
];

/** `comments-from` and `suggested` are each told by several lines of the export. */
export function settingsOf(map: unknown): SettingItem[] {
  const words = new Map(Object.entries(asRecord(map) ?? {}).flatMap(([name, value]) => {
    const raw = asText(value);
    return raw === null ? [] : [[name.trim().toLowerCase(), clean(raw).trim()] as const];
  }));
  const settings: SettingItem[] = [];
  const add = (key: string, value: string | null, raw: string): void => {
    if (value !== null) settings.push({ type: 'setting', key, value, raw, source: 'export', asOf: null });
  };
  for (const { key, names, value } of READINGS) {
    const raw = names.map((name) => words.get(name)).find((word) => word !== undefined);
    if (raw !== undefined) add(key, value(raw.toLowerCase()), raw);
  }
  const comments = words.get('who can post comments') ?? words.get('who can comment on your videos');
  if (comments !== undefined) {
    const filtered = YES.includes((words.get('filter comments') ?? words.get('filter all comments') ?? '').toLowerCase());
    const value = from(comments.toLowerCase());
    add('comments-from', value === 'everyone' && filtered ? 'filtered' : value, comments);
  }
  const suggested = [...words].filter(([name]) => name.startsWith('suggest your account to')).map(([, raw]) => onOff(raw.toLowerCase()));
  const on = suggested.filter((value) => value === 'on').length;
  if (suggested.length > 0 && !suggested.includes(null)) add('suggested', on === 0 ? 'off' : on === suggested.length ? 'on' : 'some', `${on} of ${suggested.length} on`);
  return settings;
}

export function audienceOf(settings: readonly SettingItem[]): Audience {
  const value = settings.find(({ key }) => key === 'posts-audience')?.value;
  return value === 'followers' ? 'limited' : value === 'public' ? 'public' : 'unknown';
}

/** `WhoCanView` of one video, as of 2025; null when it says nothing known. */
export function videoAudience(raw: string | null): Audience | null {
  const value = raw === null ? null : audience(raw.trim().toLowerCase());
  if (value === null) return null;
  return value === 'everyone' ? 'public' : value === 'only-me' ? 'private' : 'limited';
}
