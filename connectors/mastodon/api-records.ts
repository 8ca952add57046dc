// Records of the Mastodon API as the items an archive gives: the same ids, so that posts of both are one.
import type { AccountItem, Audience, FollowItem, FollowKind, Instant, Media, PostItem, PostKind, SettingItem } from '../../src/model.js';
import { asBoolean, asList, asText, field, instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_ACCOUNT, BLANK_FOLLOW, BLANK_POST } from '../_shared/blank.js';
import { paragraphs, wordsOf } from '../_shared/words.js';

/** `name@server`: accounts of the asked server come without their server. */
export function handleOf(record: unknown, server: string): string | null {
  const address = wordsOf(field(record, 'acct'));
  return address === null ? null : address.includes('@') ? address : `${address}@${server}`;
}

export function accountOf(record: unknown, server: string, now: Instant): AccountItem | null {
  const handle = handleOf(record, server);
  if (handle === null) return null;
  const bio = htmlToText(asText(field(record, 'note')) ?? '');
  const fields = asList(field(record, 'fields')).map((entry) => ({ name: wordsOf(field(entry, 'name')), value: htmlToText(asText(field(entry, 'value')) ?? '') }));
  return {
    ...BLANK_ACCOUNT, platform: 'mastodon', remoteId: handle.toLowerCase(), handle, displayName: wordsOf(field(record, 'display_name')), bio: bio.text === '' ? null : clean(bio.text),
    url: wordsOf(field(record, 'url')), links: [...new Set([...bio.links, ...fields.flatMap(({ value }) => value.links)])].map(clean),
    createdAt: instantFromText(asText(field(record, 'created_at'))), details: Object.fromEntries(fields.flatMap(({ name, value }) => (name === null ? [] : [[name, clean(value.text)]]))), exportedAt: now,
  };
}

const DEFAULTS: ReadonlyMap<string, string> = new Map([['public', 'public'], ['unlisted', 'unlisted'], ['private', 'followers'], ['direct', 'direct']]);

/** A field that a server does not send is unknown, never "off": GoToSocial and snac know fewer of them. */
export function settingsOf(record: unknown, now: Instant): SettingItem[] {
  const flag = (name: string, key: string, yes: string, no: string): SettingItem[] => {
    const value = asBoolean(field(record, 'source', name)) ?? asBoolean(field(record, name));
    return value === null ? [] : [{ type: 'setting', key, value: value ? yes : no, raw: `${name}: ${value}`, source: 'api', asOf: now }];
  };
  const privacy = asText(field(record, 'source', 'privacy')) ?? '';
  const value = DEFAULTS.get(privacy);
  return [
    ...(value === undefined ? [] : [{ type: 'setting', key: 'posts-audience', value, raw: `privacy: ${privacy}`, source: 'api', asOf: now } satisfies SettingItem]),
    ...flag('locked', 'approve-followers', 'on', 'off'), ...flag('discoverable', 'discoverable', 'on', 'off'), ...flag('indexable', 'posts-in-search', 'on', 'off'),
    ...flag('noindex', 'search-engines', 'off', 'on'), ...flag('hide_collections', 'following-audience', 'hidden', 'public'),
  ];
}

const AUDIENCE: Readonly<Record<string, Audience>> = { public: 'public', unlisted: 'public', private: 'limited', direct: 'private' };

/** Null when it has no id of its own. `server`: the one that was asked. */
export function postOf(status: unknown, server: string, kindWanted: 'own' | 'like'): PostItem | null {
  const remoteId = wordsOf(field(status, 'uri'));
  if (remoteId === null) return null;
  const shared = field(status, 'reblog');
  const isBoost = kindWanted === 'own' && shared !== null && shared !== undefined;
  const body = isBoost ? shared : status;
  const visibility = asText(field(status, 'visibility')) ?? '';
  const { text, links } = htmlToText(asText(field(body, 'content')) ?? '');
  const at = instantFromText(asText(field(status, 'created_at')));
  const mentions = asList(field(body, 'mentions')).map((mention) => ({ id: asText(field(mention, 'id')), remoteId: asText(field(mention, 'url')), handle: handleOf(mention, server), name: null }));
  const answeredId = asText(field(status, 'in_reply_to_account_id'));
  const quoted = field(status, 'quote', 'quoted_status', 'account') ?? field(status, 'quote', 'account');
  const kind: PostKind = kindWanted === 'like' ? 'like' : isBoost ? 'repost' : visibility === 'direct' ? 'message' : asText(field(status, 'in_reply_to_id')) !== null ? 'reply' : quoted !== undefined ? 'quote' : 'post';
  const author = kindWanted === 'like' ? field(status, 'account') : isBoost ? field(shared, 'account') : quoted;
  return {
    ...BLANK_POST, remoteId, kind,
    postedAt: kindWanted === 'like' ? null : at, precision: at === null || kindWanted === 'like' ? 'unknown' : 'second',
    text: clean(paragraphs(asText(field(body, 'spoiler_text')), text, choicesOf(field(body, 'poll')))),
    url: isBoost ? wordsOf(field(shared, 'uri')) : (wordsOf(field(status, 'url')) ?? remoteId),
    audience: AUDIENCE[visibility] ?? 'unknown',
    replyToId: isBoost ? null : answeredUri(status, remoteId), replyToHandle: isBoost ? null : (mentions.find(({ id }) => id !== null && id === answeredId)?.handle ?? null),
    sharedFrom: author === undefined ? null : handleOf(author, server),
    mentions: isBoost ? [] : mentions.map(({ id, ...mention }) => (void id, mention)),
    links: links.map(clean), media: asList(field(body, 'media_attachments')).map(mediaOf), language: wordsOf(field(body, 'language'))?.split('-')[0]?.toLowerCase() ?? null,
  };
}

/** Posts are named by address in an archive and by number here; within one's own server the two differ at the end only. */
function answeredUri(status: unknown, uri: string): string | null {
  const [id, answered] = [asText(field(status, 'id')), asText(field(status, 'in_reply_to_id'))];
  if (answered === null) return null;
  const own = asText(field(status, 'in_reply_to_account_id')) === asText(field(status, 'account', 'id'));
  return own && id !== null && uri.endsWith(id) ? `${uri.slice(0, -id.length)}${answered}` : answered;
}

function choicesOf(poll: unknown): string | null {
  const choices = asList(field(poll, 'options')).map((choice) => asText(field(choice, 'title'))).filter((title) => title !== null);
  return choices.length === 0 ? null : choices.map((choice) => `- ${choice}`).join('\n');
}

function mediaOf(attachment: unknown): Media {
  const type = asText(field(attachment, 'type'));
  const kind = type === 'image' ? 'photo' : type === 'video' || type === 'gifv' ? 'video' : type === 'audio' ? 'audio' : 'other';
  const address = wordsOf(field(attachment, 'url'));
  return { kind, file: address?.slice(address.lastIndexOf('/') + 1) ?? null, alt: wordsOf(field(attachment, 'description')), place: null };
}

export function personOf(record: unknown, kind: FollowKind, server: string): FollowItem | null {
  const handle = handleOf(record, server);
  if (handle === null) return null;
  const bio = htmlToText(asText(field(record, 'note')) ?? '').text;
  return {
    ...BLANK_FOLLOW, remoteId: handle.toLowerCase(), kind, handle, displayName: wordsOf(field(record, 'display_name')), bio: bio === '' ? null : clean(bio),
    url: wordsOf(field(record, 'url')), audience: kind === 'blocked' || kind === 'muted' ? 'private' : 'unknown',
  };
}

/** Known by its title, as in the CSV file; seen by nobody else. */
export function listOf(record: unknown): FollowItem | null {
  const title = wordsOf(field(record, 'title'));
  return title === null ? null : { ...BLANK_FOLLOW, remoteId: title, kind: 'list', displayName: title, audience: 'private' };
}
