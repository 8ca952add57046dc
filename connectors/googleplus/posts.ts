// One post of the Google+ stream, with who could see it and what the person answered below it.
import type { Audience, Media, Place, PostItem } from '../../src/model.js';
import { asBoolean, asList, asNumber, asRecord, asText, field, instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_POST } from '../_shared/blank.js';
import { baseName } from '../_shared/files.js';
import { wordsOf } from '../_shared/words.js';

export interface Person { id: string | null; name: string | null; url: string | null }

/** `resourceName` since 2018, else the address of the profile. */
export function personOf(author: unknown): Person {
  const url = wordsOf(field(author, 'profilePageUrl'));
  const id = wordsOf(field(author, 'resourceName'))?.replace(/^users\//, '') ?? (url === null ? null : baseName(url.replace(/\/$/, '')));
  return { id, name: wordsOf(field(author, 'displayName')), url };
}

/** Null for what is no post. */
export function postOf(value: unknown): PostItem | null {
  const url = wordsOf(field(value, 'url'));
  const postedAt = instantFromText(asText(field(value, 'creationTime')));
  const remoteId = wordsOf(field(value, 'activityId')) ?? wordsOf(field(value, 'resourceName'))?.replace(/^.*\/posts\//, '') ?? (url === null ? null : baseName(url));
  if (remoteId === null || postedAt === null) return null;
  const { text, links } = htmlToText(asText(field(value, 'content')) ?? '');
  const shared = asRecord(field(value, 'resharedPost'));
  const link = wordsOf(field(value, 'link', 'url'));
  const acl = field(value, 'postAcl');
  return {
    ...BLANK_POST,
    remoteId,
    kind: shared === null ? 'post' : text === '' ? 'repost' : 'quote',
    postedAt,
    precision: 'second',
    // A post passed on without words of one's own carries those of the other.
    text: clean(text === '' && shared !== null ? htmlToText(asText(shared.content) ?? '').text : text),
    url,
    locate: LOCATE,
    audience: audienceOf(acl),
    status: 'archived',
    sharedFrom: shared === null ? null : personOf(shared.author).name,
    links: [...new Set([...links.map(clean), ...(link === null ? [] : [link])])],
    place: placeOf(field(value, 'location')),
    media: [field(value, 'media'), ...asList(field(value, 'album', 'media'))].flatMap(mediaOf),
    container: containerOf(acl),
  };
}

const LOCATE = 'Google+ closed in April 2019; look for copies in web archives and on pages that took it over.';

/** Comments stand below the post, of everybody; `by` null: the person's own. */
export function commentOf(value: unknown, post: PostItem, index: number, by: string | null): PostItem | null {
  const postedAt = instantFromText(asText(field(value, 'creationTime')));
  if (postedAt === null) return null;
  return {
    ...BLANK_POST,
    remoteId: wordsOf(field(value, 'commentActivityId')) ?? wordsOf(field(value, 'resourceName')) ?? `${post.remoteId} comment ${index}`,
    kind: 'comment',
    postedAt,
    precision: 'second',
    text: clean(htmlToText(asText(field(value, 'content')) ?? '').text),
    url: post.url,
    locate: LOCATE,
    audience: post.audience,
    status: 'archived',
    replyToId: post.remoteId,
    sharedFrom: by,
    container: post.container,
  };
}

/** The widest circle decides. Communities and collections have an audience of their own, which is told only where it is public. */
function audienceOf(acl: unknown): Audience {
  if (asBoolean(field(acl, 'isPublic')) === true) return 'public';
  const standard = asRecord(field(acl, 'visibleToStandardAcl'));
  if (standard !== null) {
    const circles = asList(standard.circles).map((circle) => asText(field(circle, 'type')));
    if (circles.includes('CIRCLE_TYPE_PUBLIC')) return 'public';
    return circles.length > 0 || asList(standard.users).length > 0 ? 'limited' : 'private';
  }
  return asRecord(field(acl, 'eventAcl')) === null ? 'unknown' : 'limited';
}

function containerOf(acl: unknown): string | null {
  const community = wordsOf(field(acl, 'communityAcl', 'community', 'displayName'));
  if (community !== null) return `community ${community}`;
  const collection = wordsOf(field(acl, 'collectionAcl', 'collection', 'displayName'));
  return collection === null ? null : `collection ${collection}`;
}

function mediaOf(media: unknown): Media[] {
  const url = wordsOf(field(media, 'url'));
  const file = wordsOf(field(media, 'localFilePath')) ?? url;
  if (file === null) return [];
  const type = asText(field(media, 'contentType')) ?? '';
  return [{ kind: type.startsWith('video') ? 'video' : type.startsWith('audio') ? 'audio' : 'photo', file, alt: wordsOf(field(media, 'description')), place: null }];
}

function placeOf(location: unknown): Place | null {
  const name = wordsOf(field(location, 'displayName')) ?? wordsOf(field(location, 'physicalAddress'));
  const latitude = asNumber(field(location, 'latitude'));
  const longitude = asNumber(field(location, 'longitude'));
  return name === null && latitude === null ? null : { name, latitude, longitude };
}
