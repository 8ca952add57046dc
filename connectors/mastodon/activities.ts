// One activity of an outbox into one post: what was written, for whom, and whose words were boosted.
import type { Audience, Media, Mention, PostItem, PostKind } from '../../src/model.js';
import { asList, asRecord, asText, field, instantFromText } from '../../src/intake/decode.js';
import type { JsonRecord } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_POST } from '../_shared/blank.js';
import { paragraphs, wordsOf } from '../_shared/words.js';
import { addressesOf, handleOf, isPublic, pageOf } from './addresses.js';

/** `direct`: only the people named in it can read it. */
export type Visibility = 'public' | 'followers' | 'server' | 'direct';

const AUDIENCE: Readonly<Record<Visibility, Audience>> = { public: 'public', followers: 'limited', server: 'limited', direct: 'private' };

/** Null for activities that are no posts (likes, follows, deletions); `undefined` when it cannot be understood. */
export function postOf(activity: unknown): { post: PostItem; visibility: Visibility } | null | undefined {
  const record = asRecord(activity);
  if (record === null) return undefined;
  const type = asText(record.type);
  if (type === 'Announce') return boostOf(record);
  const note = type === 'Create' ? asRecord(record.object) : asText(record.content) === null ? null : record;
  if (note !== null) return noteOf(note, record);
  return type === null || type === 'Create' ? undefined : null;
}

function noteOf(note: JsonRecord, activity: JsonRecord): { post: PostItem; visibility: Visibility } | undefined {
  const remoteId = wordsOf(note.id) ?? wordsOf(activity.id);
  if (remoteId === null) return undefined;
  const visibility = visibilityOf(note.to === undefined ? activity : note);
  const at = instantFromText(asText(note.published) ?? asText(activity.published));
  const body = htmlToText(contentOf(note));
  const answered = wordsOf(note.inReplyTo);
  const quoted = asText(note.quote) ?? asText(note.quoteUrl) ?? asText(note.quoteUri) ?? asText(note._misskey_quote);
  const kind: PostKind = visibility === 'direct' ? 'message' : answered !== null ? 'reply' : quoted !== null ? 'quote' : 'post';
  const post: PostItem = {
    ...BLANK_POST,
    remoteId,
    kind,
    postedAt: at,
    precision: at === null ? 'unknown' : 'second',
    // A title (articles), the warning a reader sees first, the words, the choices of a poll.
    text: clean(paragraphs(asText(note.name), warningOf(note), body.text, choicesOf(note))),
    url: wordsOf(addressIn(note.url)) ?? pageOf(remoteId),
    audience: AUDIENCE[visibility],
    replyToId: answered,
    replyToHandle: handleOf(answered),
    sharedFrom: handleOf(quoted),
    mentions: mentionsOf(note),
    links: body.links.map(clean),
    place: placeOf(note.location),
    media: (Array.isArray(note.attachment) ? note.attachment : [note.attachment]).flatMap(mediaOf),
    language: languageOf(note),
  };
  return { post, visibility };
}

/** Only the address of what was boosted is in the archive; some servers write the whole post. */
function boostOf(activity: JsonRecord): { post: PostItem; visibility: Visibility } | undefined {
  const remoteId = wordsOf(activity.id);
  const shared = asText(activity.object) ?? asText(field(activity.object, 'id'));
  if (remoteId === null || shared === null) return undefined;
  const at = instantFromText(asText(activity.published));
  const visibility = visibilityOf(activity);
  const post: PostItem = {
    ...BLANK_POST,
    remoteId,
    kind: 'repost',
    postedAt: at,
    precision: at === null ? 'unknown' : 'second',
    text: clean(htmlToText(asText(field(activity.object, 'content')) ?? '').text),
    url: pageOf(shared),
    // A boost to nobody in particular is still seen by followers.
    audience: visibility === 'direct' ? 'limited' : AUDIENCE[visibility],
    sharedFrom: handleOf(shared),
  };
  return { post, visibility: visibility === 'direct' ? 'followers' : visibility };
}

/** Public in `to`, unlisted in `cc`: both can be read by anyone. `https://server/#Public` stays on the server. */
function visibilityOf(record: JsonRecord): Visibility {
  const to = [...addressesOf(record.to), ...addressesOf(record.cc)];
  if (to.some(isPublic)) return 'public';
  if (to.some((address) => /\/#Public$/.test(address) || address === 'as:LocalPublic')) return 'server';
  return to.some((address) => /\/followers\/?$/.test(address)) ? 'followers' : 'direct';
}

function contentOf(note: JsonRecord): string {
  return asText(note.content) ?? Object.values(asRecord(note.contentMap) ?? {}).map(asText).find((text) => text !== null) ?? '';
}

/** Articles carry a summary in HTML, notes a plain warning. */
function warningOf(note: JsonRecord): string | null {
  const summary = asText(note.summary);
  return summary === null || summary === '' ? null : htmlToText(summary).text;
}

function choicesOf(note: JsonRecord): string | null {
  const choices = [...asList(note.oneOf), ...asList(note.anyOf)].map((choice) => asText(field(choice, 'name'))).filter((name) => name !== null);
  return choices.length === 0 ? null : choices.map((choice) => `- ${choice}`).join('\n');
}

/** A text, a link object, or a list of either. */
function addressIn(value: unknown): string | null {
  const first = Array.isArray(value) ? (value.find((one) => field(one, 'mediaType') === 'text/html') ?? value[0]) : value;
  return asText(first) ?? asText(field(first, 'href'));
}

function mentionsOf(note: JsonRecord): Mention[] {
  return asList(note.tag).flatMap((tag) => {
    if (asText(field(tag, 'type')) !== 'Mention') return [];
    const handle = wordsOf(field(tag, 'name'))?.replace(/^@/, '') ?? null;
    const remoteId = wordsOf(field(tag, 'href'));
    return [{ remoteId, handle: handle !== null && !handle.includes('@') ? (handleOf(remoteId) ?? handle) : handle, name: null }];
  });
}

function mediaOf(attachment: unknown): Media[] {
  const address = addressIn(field(attachment, 'url')) ?? addressIn(field(attachment, 'href'));
  if (address === null) return [];
  const type = (asText(field(attachment, 'mediaType')) ?? asText(field(attachment, 'type')) ?? '').toLowerCase().split('/')[0];
  const kind = type === 'image' ? 'photo' : type === 'video' || type === 'audio' ? type : 'other';
  return [{ kind, file: clean(address.replace(/^\//, '')), alt: wordsOf(field(attachment, 'name')) ?? wordsOf(field(attachment, 'summary')), place: null }];
}

function placeOf(location: unknown): PostItem['place'] {
  const name = wordsOf(field(location, 'name'));
  return name === null ? null : { name, latitude: null, longitude: null };
}

/** One language in `contentMap` is the one the author chose. */
function languageOf(note: JsonRecord): string | null {
  const tags = Object.keys(asRecord(note.contentMap) ?? {});
  const primary = tags.length === 1 ? (tags[0]?.split('-')[0]?.toLowerCase() ?? '') : '';
  return /^[a-z]{2,3}$/.test(primary) && primary !== 'und' ? primary : null;
}
