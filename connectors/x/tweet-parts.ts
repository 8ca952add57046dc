// What hangs on a post of X: people, links, pictures, place, language, client.
import type { Audience, Instant, Media, Mention, Place } from '../../src/model.js';
import { asList, asRecord, unescapeEntities } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import type { Desk } from './desk.js';
import { isId } from './time.js';

export type Raw = Readonly<Record<string, unknown>>;

const NONE: readonly never[] = [];
/** Tags X sets for "no language" (links only, hashtags only, ...). */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'zxx', 'art', 'qam', 'qct', 'qht', 'qme', 'qst']);
/** Tags renewed in 1989 that X still writes. */
const RENEWED: ReadonlyMap<string, string> = new Map([['in', 'id'], ['iw', 'he'], ['ji', 'yi']]);

export function mentionsOf(entities: Raw | null, desk: Desk, at: Instant | null): readonly Mention[] {
  const raw = asList(entities?.user_mentions);
  if (raw.length === 0) return NONE;
  const mentions: Mention[] = [];
  for (const entry of raw) {
    const person = asRecord(entry);
    if (person === null) continue;
    desk.people.saw(person.id_str, person.screen_name, person.name, at, 'mentioned');
    mentions.push({
      remoteId: isId(person.id_str) ? person.id_str : null,
      handle: typeof person.screen_name === 'string' ? clean(person.screen_name) : null,
      name: typeof person.name === 'string' ? clean(person.name) : null,
    });
  }
  return mentions;
}

export function linksOf(urls: readonly unknown[]): readonly string[] {
  if (urls.length === 0) return NONE;
  const links: string[] = [];
  for (const entry of urls) {
    const url = asRecord(entry);
    const link = typeof url?.expanded_url === 'string' ? url.expanded_url : url?.url;
    if (typeof link === 'string') links.push(clean(link));
  }
  return links;
}

/** A quote is a post whose last link leads to a post; the quoted words are not in the archive. */
export function quotedHandle(links: readonly string[]): string | null {
  const last = links.at(-1);
  if (last === undefined || !last.includes('/status/')) return null;
  return /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,20})\/status\/\d+/.exec(last)?.[1] ?? null;
}

/** `extended_entities` holds all pictures, `entities` the first one. */
export function mediaList(tweet: Raw, entities: Raw | null): readonly unknown[] {
  const all = asList(asRecord(tweet.extended_entities)?.media);
  return all.length > 0 ? all : asList(entities?.media);
}

export function mediaOf(raw: readonly unknown[], id: string, folder: string): readonly Media[] {
  if (raw.length === 0) return NONE;
  const media: Media[] = [];
  for (const entry of raw) {
    const one = asRecord(entry);
    if (one === null) continue;
    const address = addressOf(one);
    media.push({
      kind: kindOf(one.type, address),
      file: address === null ? null : clean(`${folder}/${id}-${address.slice(address.lastIndexOf('/') + 1).split('?')[0] ?? ''}`),
      alt: typeof one.ext_alt_text === 'string' ? clean(one.ext_alt_text) : null,
      place: null,
    });
  }
  return media;
}

/** Archives of before 2018 name no type: what lies among the pictures is one. */
function kindOf(type: unknown, address: string | null): Media['kind'] {
  if (type === 'video' || type === 'animated_gif') return 'video';
  return type === 'photo' || address?.includes('pbs.twimg.com/media/') === true ? 'photo' : 'other';
}

/** Videos are stored under the name of their best variant, pictures under their own. */
function addressOf(media: Raw): string | null {
  let best: string | null = null;
  let rate = -1;
  for (const entry of asList(asRecord(media.video_info)?.variants)) {
    const variant = asRecord(entry);
    if (typeof variant?.url !== 'string') continue;
    const bitrate = Number(variant.bitrate ?? 0);
    if (best !== null && bitrate <= rate) continue;
    best = variant.url;
    rate = bitrate;
  }
  if (best !== null) return best;
  const picture = media.media_url_https ?? media.media_url;
  return typeof picture === 'string' ? picture : null;
}

/** `geo` holds latitude first, `coordinates` longitude first; both as texts in modern archives. */
export function placeOf(tweet: Raw): Place | null {
  const place = asRecord(tweet.place);
  const geo = asRecord(tweet.geo);
  const coordinates = asRecord(tweet.coordinates);
  if (place === null && geo === null && coordinates === null) return null;
  const name = place?.full_name ?? place?.name;
  const point = geo?.coordinates === undefined ? asList(coordinates?.coordinates).toReversed() : asList(geo.coordinates);
  const latitude = degrees(point[0], 90);
  const longitude = degrees(point[1], 180);
  if (typeof name !== 'string' && (latitude === null || longitude === null)) return null;
  return { name: typeof name === 'string' ? clean(name) : null, latitude, longitude };
}

function degrees(value: unknown, limit: number): number | null {
  if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) return null;
  const number = Number(value);
  return Math.abs(number) <= limit ? number : null;
}

/** Grailbird posts carry the protection of their account; modern ones do not. */
export function protection(user: unknown): Audience {
  const flag = asRecord(user)?.protected;
  return flag === true ? 'limited' : flag === false ? 'public' : 'unknown';
}

export function languageOf(tag: unknown): string | null {
  if (typeof tag !== 'string' || tag.length < 2 || NO_LANGUAGE.has(tag)) return null;
  const primary = tag.length <= 3 ? tag : (tag.split('-')[0] ?? '');
  return RENEWED.get(primary) ?? (/^[a-z]{2,3}$/.test(primary) ? primary : null);
}

/** The words inside `<a href=...>Twitter for iPhone</a>`; there are few clients, so each anchor is read once. */
export function clientOf(source: unknown, known: Map<string, string | null>): string | null {
  if (typeof source !== 'string' || source === '') return null;
  const before = known.get(source);
  if (before !== undefined) return before;
  const start = source.indexOf('>') + 1;
  const end = source.indexOf('<', start);
  const name = unescapeEntities(end < 0 ? source.slice(start) : source.slice(start, end)).trim();
  const client = name === '' ? null : clean(name);
  known.set(source, client);
  return client;
}
