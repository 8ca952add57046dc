// One post of Facebook, of any era, into one PostItem. Facebook writes no id, no link and no audience beside it.
import type { Instant, Media, Mention, Place, PostItem, PostStatus } from '../../src/model.js';
import { asList, asRecord, asText, field } from '../../src/intake/decode.js';
import type { JsonRecord } from '../../src/intake/decode.js';
import { BARE_POST, tellPost } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { labelValues, timeOf } from '../_meta/labels.js';
import { locateLine } from '../_meta/locate.js';
import { mediaOf, placeAt } from '../_meta/media.js';
import { said } from '../_meta/repair.js';

/** What the file a post stands in says about it. */
export interface PostFile { status?: PostStatus; inGroup?: true; container?: string; /** No real file of this kind was seen: a record in which no words are found is told as not understood. */ needsWords?: true }

const WAY = 'On Facebook, your profile, three dots, Activity log, Your posts';
const GROUP_WAY = 'On Facebook, Groups, Your activity, or Activity log, Posts in groups';

export function postReader(desk: Desk, file: PostFile): Each {
  return (record, out) => {
    const post = asRecord(record);
    if (post === null || !isPost(post)) return false;
    // Group files of some years hold the comments as well.
    if (asList(post.data).some((entry) => field(entry, 'comment') !== undefined)) return true;
    const parts = partsOf(post);
    if (file.needsWords === true) for (const entry of asList(post.data)) addOwnWords(parts, entry);
    const labels = labelValues(post);
    const text = [...parts.words, ...(labels?.texts.map((label) => label.text) ?? [])].join('\n');
    if (file.needsWords === true && text === '') return false;
    const title = said(post.title);
    const shared = parts.shared;
    const kind = shared === null ? 'post' : text === '' ? 'repost' : 'quote';
    const at = labels?.at ?? timeOf(post);
    const words = shared === null || shared.title === null ? text : text === '' ? shared.title : `${text}\n“${shared.title}”`;
    noteMedia(desk, parts.media);
    // Written out in full, since spreading is slow and this runs a million times.
    const item: PostItem = {
      type: 'post',
      remoteId: '',
      kind,
      postedAt: at,
      precision: 'unknown',
      text: words,
      url: null,
      locate: locateLine(file.inGroup === true ? GROUP_WAY : WAY, at, words, parts.media),
      audience: 'unknown',
      status: file.status ?? 'live',
      replyToId: null,
      replyToHandle: null,
      sharedFrom: shared === null ? null : (shared.source ?? hostOf(shared.url)),
      mentions: [...tagsOf(post.tags), ...wallOf(desk, title)],
      links: labels === null ? parts.links : [...new Set([...parts.links, ...labels.links])],
      place: parts.place,
      media: parts.media,
      language: null,
      container: file.inGroup === true ? (groupOf(desk, post, title) ?? 'a group') : (file.container ?? null),
      client: null,
    };
    return tellPost(desk, out, item, { fbid: labels?.fbid, otherwise: parts.media[0]?.file ?? title });
  };
}

function isPost(post: JsonRecord): boolean {
  return ['timestamp', 'data', 'attachments', 'label_values', 'media'].some((name) => Object.hasOwn(post, name));
}

// ---------------------------------------------------------------- what a post is made of

interface Shared { title: string | null; url: string | null; source: string | null }
interface Parts { words: string[]; media: Media[]; links: string[]; place: Place | null; shared: Shared | null }

/**
 * The person's own words: the post, what they wrote under its pictures, notes, polls, things for sale. The headline of a
 * shared page is not theirs: it stands behind their words in quotation marks, or alone in a repost.
 */
function partsOf(post: JsonRecord): Parts {
  const parts: Parts = { words: [], media: [], links: [], place: null, shared: null };
  for (const entry of asList(post.data)) addWords(parts, field(entry, 'post'));
  for (const attachment of asList(post.attachments)) {
    for (const entry of asList(field(attachment, 'data'))) addAttachment(parts, entry);
  }
  for (const entry of asList(post.media)) addMedia(parts, entry);
  return parts;
}

function addAttachment(parts: Parts, entry: unknown): void {
  const part = asRecord(entry);
  if (part === null) return;
  if (part.media !== undefined) addMedia(parts, part.media);
  if (part.external_context !== undefined) addShared(parts, part.external_context);
  const place = asRecord(part.place);
  if (place !== null) parts.place = placeAt(said(place.name), place.coordinate);
  addWords(parts, part.text);
  addOwnWords(parts, part);
}

function addOwnWords(parts: Parts, part: unknown): void {
  for (const [kind, names] of OWN_WORDS) for (const name of names) addWords(parts, field(part, kind, name));
  for (const option of asList(field(part, 'poll', 'options'))) addWords(parts, field(option, 'option'));
}

const OWN_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['note', ['title', 'text']], ['life_event', ['title']], ['event', ['name']], ['poll', ['question']], ['for_sale_item', ['title', 'description']],
  ['review', ['title', 'text', 'comment', 'review', 'content']],
];

/** Descriptions of pictures often repeat the post. */
function addWords(parts: Parts, value: unknown): void {
  const words = said(value);
  if (words !== null && !parts.words.includes(words)) parts.words.push(words);
}

function addMedia(parts: Parts, raw: unknown): void {
  addWords(parts, field(raw, 'description'));
  const media = mediaOf(raw);
  if (media !== null) parts.media.push(media);
}

function addShared(parts: Parts, raw: unknown): void {
  const url = said(field(raw, 'url'));
  if (url !== null) parts.links.push(url);
  parts.shared ??= { title: said(field(raw, 'name')), url, source: said(field(raw, 'source')) };
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? null);
}

/** `[{name}]`; plain texts in 2020. */
function tagsOf(tags: unknown): Mention[] {
  return asList(tags).flatMap((tag) => {
    const name = said(asText(tag) ?? field(tag, 'name'));
    return name === null ? [] : [{ remoteId: null, handle: null, name }];
  });
}

/** "Dana wrote on Tess Invented's timeline." */
function wallOf(desk: Desk, title: string | null): Mention[] {
  const name = title === null ? null : desk.names.personIn(title, desk.owner.displayName);
  return name === null ? [] : [{ remoteId: null, handle: null, name }];
}

export function groupOf(desk: Desk, post: JsonRecord, title: string | null): string | null {
  for (const entry of asList(post.data)) {
    const group = said(field(entry, 'comment', 'group'));
    if (group !== null) return group;
  }
  for (const attachment of asList(post.attachments)) {
    for (const entry of asList(field(attachment, 'data'))) {
      const name = said(field(entry, 'name'));
      if (name !== null) return name;
    }
  }
  return title === null ? null : desk.names.groupIn(title);
}

// ---------------------------------------------------------------- notes, and pictures that no post shows

export function noteReader(desk: Desk): Each {
  return (record, out) => {
    const note = asRecord(record);
    if (note === null || (note.text === undefined && note.title === undefined)) return false;
    const at = timeOf(note);
    const text = [said(note.title), said(note.text)].filter((words) => words !== null).join('\n');
    const media = mediaList(note.media);
    return tellPost(desk, out, { ...BARE_POST, kind: 'post', postedAt: at, text, media, mentions: tagsOf(note.tags), container: 'Notes', locate: locateLine(WAY, at, text, media) });
  };
}

function mediaList(raw: unknown): Media[] {
  return asList(raw).map(mediaOf).filter((media) => media !== null);
}

function noteMedia(desk: Desk, media: readonly Media[]): void {
  for (const { file } of media) if (file !== null) desk.met.isNew('picture', file);
}

/** `{name, photos: [...], comments: [...]}`, `{other_photos_v2}`, `{videos_v2}`: a picture whose post was read is not told again. */
export function albumReader(desk: Desk): Each {
  return (record, out, place) => {
    if (place.key !== null && !/^(?:photos|other_photos|videos)(?:_v\d)?$/.test(place.key)) return true;
    const media = mediaOf(record) ?? mediaOf(asList(field(record, 'media'))[0]);
    if (media === null || media.file === null) return false;
    if (!desk.met.isNew('picture', media.file)) return true;
    return tellPost(desk, out, pictureOf(record, media, timeOf(record)));
  };
}

function pictureOf(record: unknown, media: Media, at: Instant | null): PostItem {
  const text = said(field(record, 'description')) ?? '';
  return { ...BARE_POST, kind: 'post', postedAt: at, text, media: [media], container: 'Photos and videos', locate: locateLine('On Facebook, your profile, Photos or Videos', at, text, [media]) };
}
