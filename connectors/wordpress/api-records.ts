// Records of the WordPress REST interface as the items an export gives.
import type { AccountItem, Audience, Instant, PostItem, PostStatus } from '../../src/model.js';
import { asId, asText, field, instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_ACCOUNT, BLANK_POST } from '../_shared/blank.js';
import { paragraphs, wordsOf } from '../_shared/words.js';
import { siteAddress } from './claims.js';

/** `index`: what the site says of itself to anyone. */
export function accountOf(index: unknown, address: string, user: unknown, now: Instant): AccountItem {
  const home = wordsOf(field(index, 'home')) ?? wordsOf(field(index, 'url')) ?? address;
  const title = plain(field(index, 'name'));
  return {
    ...BLANK_ACCOUNT, platform: 'wordpress', remoteId: siteAddress(home), handle: wordsOf(field(user, 'username')) ?? wordsOf(field(user, 'slug')), displayName: wordsOf(field(user, 'name')) ?? title,
    bio: plain(field(index, 'description')), url: home, links: [home], exportedAt: now, details: title === null ? {} : { siteTitle: title },
  };
}

export function postOf(record: unknown): PostItem | null {
  const remoteId = asId(field(record, 'id'));
  if (remoteId === null) return null;
  const { text, links } = htmlToText(asText(field(record, 'content', 'rendered')) ?? '');
  const excerpt = htmlToText(asText(field(record, 'excerpt', 'raw')) ?? '').text;
  const at = timeOf(record);
  return {
    ...BLANK_POST, remoteId, kind: 'post', postedAt: at, precision: at === null ? 'unknown' : 'second',
    text: clean(paragraphs(titleOf(record), text, text.includes(excerpt) ? null : excerpt)),
    url: wordsOf(field(record, 'link')), ...standing(asText(field(record, 'status')), field(record, 'content', 'protected') === true), links: links.map(clean),
  };
}

/** The site writes "Private: " before the title it shows; the one who signed in also gets the title as typed. */
function titleOf(record: unknown): string | null {
  return plain(field(record, 'title', 'raw')) ?? plain(field(record, 'title', 'rendered'));
}

/** `own`: written by the one who signed in. */
export function commentOf(record: unknown): PostItem | null {
  const remoteId = asId(field(record, 'id'));
  if (remoteId === null) return null;
  const { text, links } = htmlToText(asText(field(record, 'content', 'rendered')) ?? '');
  const at = timeOf(record);
  const parent = asId(field(record, 'parent'));
  const status = asText(field(record, 'status'));
  return {
    ...BLANK_POST, remoteId, kind: 'comment', postedAt: at, precision: at === null ? 'unknown' : 'second', text: clean(text), url: wordsOf(field(record, 'link')),
    audience: status === 'approved' ? 'public' : 'private', status: status === 'spam' || status === 'trash' ? 'deleted' : status === 'hold' ? 'draft' : 'live',
    replyToId: parent === '0' ? null : parent, links: links.map(clean),
  };
}

function timeOf(record: unknown): Instant | null {
  return instantFromText(asText(field(record, 'date_gmt'))) ?? instantFromText(asText(field(record, 'date')));
}

function plain(value: unknown): string | null {
  return wordsOf(htmlToText(asText(value) ?? '').text);
}

function standing(status: string | null, isProtected: boolean): { status: PostStatus; audience: Audience } {
  switch (status) {
    case 'publish': case null: return { status: 'live', audience: isProtected ? 'limited' : 'public' };
    case 'private': return { status: 'live', audience: 'private' };
    case 'trash': return { status: 'deleted', audience: 'private' };
    case 'draft': case 'pending': case 'future': case 'auto-draft': return { status: 'draft', audience: 'private' };
    default: return { status: 'live', audience: 'unknown' };
  }
}
