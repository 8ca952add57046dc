// Posts, reels and stories of Instagram into PostItems. A caption stands with the picture, or, for several, above them.
import type { Instant, Media, PostItem, PostStatus } from '../../src/model.js';
import { asList, asRecord, field, instantFromText } from '../../src/intake/decode.js';
import type { JsonRecord } from '../../src/intake/decode.js';
import { BARE_POST, tellPost } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { instantOf, labelValues, timeOf } from '../_meta/labels.js';
import { locateLine } from '../_meta/locate.js';
import { mediaOf } from '../_meta/media.js';
import { said } from '../_meta/repair.js';

/** What the file a post stands in says about it. Stories are gone from view after a day and kept in the archive. */
export interface MediaKind { container: string | null; status: PostStatus }

/** `{media: [{uri, creation_timestamp, title}], title?, creation_timestamp?}`; a story is such a medium by itself. */
export function mediaReader(desk: Desk, kind: MediaKind): Each {
  return (record, out) => {
    const post = asRecord(record);
    if (post === null) return false;
    const labels = labelValues(post);
    const raw = rawMedia(post);
    if (raw.length === 0 && labels === null && said(post.title) === null) return false;
    const media = raw.map(mediaOf).filter((one) => one !== null);
    const at = timeIn(post, raw) ?? labels?.at ?? null;
    const text = captionOf(post, raw) ?? labels?.texts.map((label) => label.text).join('\n') ?? '';
    return tellPost(desk, out, { ...postOf(kind, at, text, media), links: labels?.links ?? [] }, { fbid: labels?.fbid });
  };
}

function rawMedia(post: JsonRecord): readonly unknown[] {
  return Array.isArray(post.media) ? post.media : post.uri === undefined ? [] : [post];
}

/** The first picture's time: posts of one picture have no other, and an id must not change with the layout. */
function timeIn(post: JsonRecord, raw: readonly unknown[]): Instant | null {
  return instantOf(field(raw[0], 'creation_timestamp')) ?? timeOf(post);
}

/** One medium: its own title; several: the one above them, else what they are called one by one. */
export function captionOf(post: JsonRecord, raw: readonly unknown[]): string | null {
  const above = said(post.title);
  const own = [...new Set(raw.map((one) => said(field(one, 'title'))).filter((title) => title !== null))];
  if (raw.length === 1) return own[0] ?? above;
  return above ?? (own.length === 0 ? null : own.join('\n'));
}

function postOf(kind: MediaKind, at: Instant | null, text: string, media: readonly Media[]): PostItem {
  return { ...BARE_POST, kind: 'post', postedAt: at, text, media, container: kind.container, status: kind.status, locate: locateLine(wayTo(kind), at, text, media) };
}

function wayTo({ container, status }: MediaKind): string {
  if (status === 'deleted') return 'On Instagram, Your activity, Recently deleted';
  if (container === 'Story') return 'On Instagram, your profile, menu, Archive, Stories archive';
  if (status === 'archived') return 'On Instagram, your profile, menu, Archive, Posts archive';
  return container === 'Reel' ? 'On Instagram, Your activity, Photos and videos, Reels' : 'On Instagram, Your activity, Photos and videos, Posts';
}

// ---------------------------------------------------------------- media.json of 2018

const OLD_KINDS: Readonly<Record<string, MediaKind>> = {
  photos: { container: null, status: 'live' }, videos: { container: null, status: 'live' }, stories: { container: 'Story', status: 'archived' },
};

/** `{photos: [{caption, taken_at, path, location?}], videos, stories, profile, direct}`; what was sent privately is not told. */
export function oldMediaReader(desk: Desk): Each {
  return (record, out, { key }) => {
    const kind = OLD_KINDS[key ?? ''];
    if (kind === undefined) return true;
    const media = mediaOf(record);
    if (media === null) return false;
    const at = instantFromText(said(field(record, 'taken_at')));
    const place = said(field(record, 'location'));
    const text = said(field(record, 'caption')) ?? '';
    return tellPost(desk, out, { ...postOf(kind, at, text, [media]), place: place === null ? null : { name: place, latitude: null, longitude: null } });
  };
}

/** Time and place of a list written as `["2018-05-01T12:00:00", "words", "owner"]`. */
export function oldRow(record: unknown): { at: Instant | null; texts: readonly string[] } | null {
  if (!Array.isArray(record)) return null;
  const texts = asList(record).map(said).filter((text) => text !== null);
  return { at: instantFromText(texts[0] ?? null), texts: texts.slice(1) };
}
