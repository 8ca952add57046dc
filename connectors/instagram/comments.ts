// Comments and likes of Instagram and Threads: labels follow the account's language, so values are told by their shape.
import type { Instant } from '../../src/model.js';
import { asRecord } from '../../src/intake/decode.js';
import { BARE_POST, tellPost } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { isHandle, labelValues, stringList, stringMap, timeOf } from '../_meta/labels.js';
import type { Labelled } from '../_meta/labels.js';
import { locateLine } from '../_meta/locate.js';
import { oldRow } from './posts.js';

interface Comment { text: string | null; owner: string | null; at: Instant | null; url: string | null }

/** Since 2023 `string_map_data`, before `string_list_data` with the owner as title, in 2018 a plain row. */
export function commentReader(desk: Desk): Each {
  let wordless = 0;
  return (record, out) => {
    const comment = commentIn(record);
    if (comment === null) return false;
    const { text, owner, at, url } = comment;
    if (text === null) wordless += 1;
    if (text === null && wordless === 1) desk.ledger.line('comments').lacks.push('Some comments come without their words, so they were not checked.');
    return tellPost(desk, out, {
      ...BARE_POST,
      kind: 'comment',
      postedAt: at,
      text: text ?? '',
      url,
      replyToHandle: owner,
      mentions: owner === null ? [] : [{ remoteId: null, handle: owner, name: null }],
      locate: locateLine('On Instagram, Your activity, Interactions, Comments', at, text ?? '', []),
    }, { otherwise: owner });
  };
}

function commentIn(record: unknown): Comment | null {
  const map = stringMap(record) ?? labelValues(record);
  if (map !== null) {
    const { text, owner } = wordsAndOwner(map.texts);
    return { text, owner, at: map.at ?? timeOf(record), url: map.links[0] ?? null };
  }
  const listed = stringList(record);
  if (listed !== null) return { text: withoutOwner(listed.value, listed.title), owner: listed.title, at: listed.at, url: listed.href };
  const row = oldRow(record);
  return row === null ? null : { text: row.texts[0] ?? null, owner: row.texts[1] ?? null, at: row.at, url: null };
}

const OWNER_LABEL = /owner|eigenaar|inhaber|eigent|propri|dueñ|author|autor|作者|所有者/i;

/** What is no handle is the comment; of two that could be either, the first, unless a label names it the owner. */
function wordsAndOwner(texts: readonly Labelled[]): { text: string | null; owner: string | null } {
  const owner = texts.find((one) => OWNER_LABEL.test(one.label) && isHandle(one.text))
    ?? (texts.length > 1 ? (texts.filter((one) => isHandle(one.text)).length === 1 ? texts.find((one) => isHandle(one.text)) : texts[1]) : undefined);
  const words = texts.find((one) => one !== owner);
  return { text: words?.text ?? null, owner: owner?.text ?? null };
}

/** Until 2022 the owner stands before the words once more. */
function withoutOwner(value: string | null, owner: string | null): string | null {
  return value !== null && owner !== null && value.startsWith(`${owner} `) ? value.slice(owner.length + 1) : value;
}

/** `{title: owner, string_list_data: [{href, value: "👍", timestamp}]}`; since 2025 label_values with URL and Owner; in 2018 a row. */
export const likeReader = (desk: Desk): Each => markReader(desk, 'like', 'On Instagram, Your activity, Interactions, Likes');

/** What was passed on in Threads, written down as likes are: whose it is, where and when; the words are not in the export. */
export const repostReader = (desk: Desk): Each => markReader(desk, 'repost', 'On Threads, your profile, Reposts');

function markReader(desk: Desk, kind: 'like' | 'repost', way: string): Each {
  return (record, out) => {
    const labels = labelValues(record) ?? stringMap(record);
    const listed = stringList(record);
    const row = oldRow(record);
    if (labels === null && listed === null && row === null) return asRecord(record) !== null && timeOf(record) !== null;
    const owner = listed?.title ?? labels?.texts.findLast((one) => isHandle(one.text))?.text ?? row?.texts[0] ?? null;
    const at = listed?.at ?? labels?.at ?? row?.at ?? timeOf(record);
    const url = listed?.href ?? labels?.links[0] ?? null;
    return tellPost(desk, out, {
      ...BARE_POST,
      kind,
      postedAt: at,
      text: '',
      url,
      sharedFrom: owner,
      mentions: owner === null ? [] : [{ remoteId: null, handle: owner, name: null }],
      locate: url === null ? locateLine(way, at, '', []) : null,
    }, { fbid: labels?.fbid, otherwise: url ?? owner });
  };
}
