// Posts, reposts and likes of a repository into posts. Ids are `at://` addresses, as replies name them.
import type { Media, Mention, PostItem, PostKind } from '../../src/model.js';
import { asList, asNumber, asText, field, instantFromText } from '../../src/intake/decode.js';
import type { CarRecord } from '../../src/intake/car.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_POST } from '../_shared/blank.js';
import { wordsOf } from '../_shared/words.js';

export interface Owner { did: string }

/** Null when it is no post. */
export function postOf({ collection, rkey, record }: CarRecord, { did }: Owner): PostItem | null {
  const written = asText(field(record, 'text'));
  if (written === null) return null;
  const at = instantFromText(asText(field(record, 'createdAt')));
  const rich = richText(written, record);
  const embed = embedOf(field(record, 'embed'));
  const parent = wordsOf(field(record, 'reply', 'parent', 'uri'));
  const answered = authorOf(parent);
  const kind: PostKind = parent !== null ? 'reply' : embed.quoted !== null ? 'quote' : 'post';
  return {
    ...BLANK_POST,
    remoteId: `at://${did}/${collection}/${rkey}`,
    kind,
    postedAt: at,
    precision: at === null ? 'unknown' : 'second',
    text: clean(rich.text),
    url: `https://bsky.app/profile/${did}/post/${rkey}`,
    audience: 'public',
    replyToId: parent,
    sharedFrom: kind === 'quote' ? authorOf(embed.quoted) : null,
    // Who was answered is known by id alone; the handle is not in the file.
    mentions: answered === null || answered === did || rich.mentions.some(({ remoteId }) => remoteId === answered) ? rich.mentions : [...rich.mentions, { remoteId: answered, handle: null, name: null }],
    links: [...new Set([...rich.links, ...embed.links])].map(clean),
    media: embed.media,
    language: languageOf(asText(asList(field(record, 'langs'))[0])),
  };
}

export function repostOf(record: CarRecord, owner: Owner): PostItem | null {
  return pointerOf(record, owner, 'repost');
}

export function likeOf(record: CarRecord, owner: Owner): PostItem | null {
  return pointerOf(record, owner, 'like');
}

/** Only the address of what was shared or liked is in the file. */
function pointerOf({ collection, rkey, record }: CarRecord, { did }: Owner, kind: 'repost' | 'like'): PostItem | null {
  const subject = wordsOf(field(record, 'subject', 'uri'));
  if (subject === null) return null;
  const at = instantFromText(asText(field(record, 'createdAt')));
  return {
    ...BLANK_POST,
    remoteId: `at://${did}/${collection}/${rkey}`,
    kind,
    postedAt: at,
    precision: at === null ? 'unknown' : 'second',
    text: '',
    url: pageOf(subject),
    audience: 'public',
    sharedFrom: authorOf(subject),
  };
}

function authorOf(uri: string | null): string | null {
  return /^at:\/\/(did:[^/]+)\//.exec(uri ?? '')?.[1] ?? null;
}

function pageOf(uri: string): string | null {
  const [, did, rkey] = /^at:\/\/(did:[^/]+)\/app\.bsky\.feed\.post\/([^/]+)$/.exec(uri) ?? [];
  return did === undefined ? null : `https://bsky.app/profile/${did}/post/${rkey}`;
}

// ---------------------------------------------------------------- words with people and links in them

interface Rich { text: string; mentions: Mention[]; links: string[] }
interface Piece { start: number; end: number; did: string | null; uri: string | null }

/** Facets count bytes of UTF-8; the `entities` of before 2023 count UTF-16. Shortened links are written out. */
function richText(text: string, record: unknown): Rich {
  const facets = asList(field(record, 'facets'));
  if (facets.length > 0) return within(Buffer.from(text, 'utf8'), 'utf8', facets.flatMap(pieceOfFacet));
  const entities = asList(field(record, 'entities'));
  return entities.length > 0 ? within(Buffer.from(text, 'utf16le'), 'utf16le', entities.flatMap(pieceOfEntity)) : { text, mentions: [], links: [] };
}

function within(bytes: Buffer, encoding: 'utf8' | 'utf16le', pieces: readonly Piece[]): Rich {
  const rich: Rich = { text: '', mentions: [], links: [] };
  let at = 0;
  for (const { start, end, did, uri } of pieces.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > bytes.length) continue;
    const shown = bytes.toString(encoding, start, end);
    rich.text += bytes.toString(encoding, at, start);
    if (did !== null) rich.mentions.push({ remoteId: did, handle: clean(shown.replace(/^@/, '')), name: null });
    if (uri !== null) rich.links.push(uri);
    rich.text += uri !== null && isShortened(shown, uri) ? uri : shown;
    at = end;
  }
  rich.text += bytes.toString(encoding, at);
  return rich;
}

/** `example.com/abc...` stands for the address; other words stay the author's own. */
function isShortened(shown: string, uri: string): boolean {
  const bare = shown.replace(/(?:\.\.\.|\u2026)$/, '').replace(/^https?:\/\//, '');
  return bare !== '' && uri.replace(/^https?:\/\//, '').startsWith(bare);
}

function pieceOfFacet(facet: unknown): Piece[] {
  const feature = asList(field(facet, 'features')).find((one) => asText(field(one, 'did')) !== null || asText(field(one, 'uri')) !== null);
  return piece(field(facet, 'index', 'byteStart'), field(facet, 'index', 'byteEnd'), 1, wordsOf(field(feature, 'did')), wordsOf(field(feature, 'uri')));
}

function pieceOfEntity(entity: unknown): Piece[] {
  const value = wordsOf(field(entity, 'value'));
  const isMention = field(entity, 'type') === 'mention';
  return piece(field(entity, 'index', 'start'), field(entity, 'index', 'end'), 2, isMention ? value : null, isMention ? null : value);
}

function piece(from: unknown, to: unknown, width: number, did: string | null, uri: string | null): Piece[] {
  const [start, end] = [asNumber(from), asNumber(to)];
  return start === null || end === null || start < 0 || (did === null && uri === null) ? [] : [{ start: start * width, end: end * width, did, uri }];
}

// ---------------------------------------------------------------- what is attached

interface Embed { media: Media[]; links: string[]; quoted: string | null }

function embedOf(embed: unknown): Embed {
  const inner = field(embed, 'media');
  const held = inner === undefined ? embed : inner;
  const quoted = wordsOf(field(embed, 'record', 'uri')) ?? wordsOf(field(embed, 'record', 'record', 'uri'));
  const link = asText(field(held, 'external', 'uri'));
  const media: Media[] = asList(field(held, 'images')).map((image) => ({ kind: 'photo', file: null, alt: wordsOf(field(image, 'alt')), place: null }));
  if (field(held, 'video') !== undefined) media.push({ kind: 'video', file: null, alt: wordsOf(field(held, 'alt')), place: null });
  return { media, links: link === null ? [] : [link], quoted: quoted !== null && quoted.includes('/app.bsky.feed.post/') ? quoted : null };
}

function languageOf(tag: string | null): string | null {
  const primary = tag?.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(primary) && primary !== 'und' ? primary : null;
}
