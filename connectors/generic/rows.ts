// One filled row of a generic list into one item.
import type { Audience, FollowItem, FollowKind, Instant, PostItem, PostKind, Precision } from '../../src/model.js';
import { instantFromText } from '../../src/intake/decode.js';
import { BLANK_FOLLOW, BLANK_POST } from '../_shared/blank.js';
import type { MadeIds } from '../_shared/made-ids.js';
import { wordsOf } from '../_shared/words.js';

/** Cells under the names of `columns.ts`. */
export type Row = ReadonlyMap<string, string>;

const POST_KINDS: readonly PostKind[] = ['post', 'reply', 'comment', 'repost', 'quote', 'review-reply'];
const AUDIENCES: readonly Audience[] = ['public', 'limited', 'private'];
const FOLLOW_KINDS: readonly FollowKind[] = ['following', 'follower', 'friend', 'connection', 'subscription', 'page', 'group'];

/** Null when the row has no words. */
export function postOf(row: Row, ids: MadeIds): PostItem | null {
  const text = wordsOf(row.get('text'));
  const kind = POST_KINDS.find((known) => known === (row.get('kind') ?? '').trim().toLowerCase().replace(/\s+/g, '-')) ?? 'post';
  return text === null ? null : build(row, ids, kind, text, AUDIENCES.find((known) => known === row.get('audience')?.trim().toLowerCase()) ?? 'unknown');
}

/** Replies to reviews stand where the review stands: anyone can read them. */
export function replyOf(row: Row, ids: MadeIds): PostItem | null {
  const text = wordsOf(row.get('reply'));
  return text === null ? null : build(row, ids, 'review-reply', text, 'public');
}

function build(row: Row, ids: MadeIds, kind: PostKind, text: string, audience: Audience): PostItem {
  const { at, precision } = dateOf(row.get('date'));
  const url = linkOf(row);
  return {
    ...BLANK_POST,
    remoteId: wordsOf(row.get('id')) ?? ids.of(kind, at, text),
    kind,
    postedAt: at,
    precision,
    text,
    url,
    locate: url === null ? 'On the platform, by its date and first words.' : null,
    audience,
    replyToHandle: wordsOf(row.get('reply to')) ?? wordsOf(row.get('reviewer')),
    container: wordsOf(row.get('container')),
  };
}

/** Null when the row names nobody. */
export function followOf(row: Row): FollowItem | null {
  const handle = wordsOf(row.get('handle'))?.replace(/^@/, '') ?? null;
  const displayName = wordsOf(row.get('name'));
  const remoteId = wordsOf(row.get('id')) ?? handle?.toLowerCase() ?? displayName;
  const kind = FOLLOW_KINDS.find((known) => known === (row.get('follow') ?? '').trim().toLowerCase()) ?? 'following';
  return remoteId === null ? null : { ...BLANK_FOLLOW, remoteId, kind, handle, displayName, bio: wordsOf(row.get('bio')), url: linkOf(row), since: dateOf(row.get('since')).at };
}

/** `2024-05-31` is a day, `2024-05-31 18:30` a time. `05/06/2024` is neither: two days would fit. */
export function dateOf(written: string | undefined): { at: Instant | null; precision: Precision } {
  const at = instantFromText(written ?? null);
  return { at, precision: at === null ? 'unknown' : /\d:\d/.test(written ?? '') ? 'second' : 'day' };
}

function linkOf(row: Row): string | null {
  const link = wordsOf(row.get('link'));
  return link !== null && /^https?:\/\/[^/\s]+/.test(link) ? link : null;
}
