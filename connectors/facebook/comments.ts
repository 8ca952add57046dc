// Comments and reactions of Facebook: whose post they answer stands in a sentence only, in the account's language.
import type { Media, Mention } from '../../src/model.js';
import { asList, asRecord, asText, field } from '../../src/intake/decode.js';
import { BARE_POST, tellPost } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { labelValues, timeOf } from '../_meta/labels.js';
import { locateLine } from '../_meta/locate.js';
import { mediaOf } from '../_meta/media.js';
import { said } from '../_meta/repair.js';
import { groupOf } from './posts.js';

/** `{timestamp, title: "X commented on Y's post.", data: [{comment: {timestamp, comment, author, group?}}], attachments?}` */
export function commentReader(desk: Desk, inGroup: boolean): Each {
  return (record, out) => {
    const post = asRecord(record);
    if (post === null) return false;
    const labels = labelValues(post);
    const comment = asList(post.data).map((entry) => field(entry, 'comment')).find((entry) => asRecord(entry) !== null);
    if (labels === null && timeOf(post) === null && comment === undefined) return false;
    const at = labels?.at ?? timeOf(post) ?? timeOf(comment);
    const text = said(field(comment, 'comment')) ?? labels?.texts.map((label) => label.text).join('\n') ?? '';
    const title = said(post.title);
    const media = attachedTo(post.attachments);
    const group = groupOf(desk, { data: post.data }, title);
    return tellPost(desk, out, {
      ...BARE_POST,
      kind: 'comment',
      postedAt: at,
      text,
      mentions: personIn(desk, title),
      links: labels?.links ?? [],
      media,
      container: group ?? (inGroup ? 'a group' : null),
      url: labels?.links.find(isOwnLink) ?? null,
      locate: locateLine('On Facebook, your profile, three dots, Activity log, Comments', at, text, media),
    }, { fbid: labels?.fbid, otherwise: media[0]?.file ?? title });
  };
}

function attachedTo(attachments: unknown): Media[] {
  return asList(attachments).flatMap((attachment) => asList(field(attachment, 'data'))).map((entry) => mediaOf(field(entry, 'media'))).filter((media) => media !== null);
}

function isOwnLink(link: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)?facebook\.com\//.test(link);
}

function personIn(desk: Desk, sentence: string | null): Mention[] {
  const name = sentence === null ? null : desk.names.personIn(sentence, desk.owner.displayName);
  return name === null ? [] : [{ remoteId: null, handle: null, name }];
}

/** The words of what was liked are not in the export; since 2025 its address sometimes is. */
export function likeReader(desk: Desk): Each {
  return (record, out) => {
    const like = asRecord(record);
    if (like === null) return false;
    const labels = labelValues(like);
    if (labels === null && timeOf(like) === null) return false;
    const at = labels?.at ?? timeOf(like);
    const sentence = said(like.title) ?? labels?.texts.map((label) => label.text).join(' ') ?? null;
    const url = labels?.links.find(isOwnLink) ?? null;
    const reaction = asText(field(asList(like.data)[0], 'reaction', 'reaction'));
    return tellPost(desk, out, {
      ...BARE_POST,
      kind: 'like',
      postedAt: at,
      text: '',
      mentions: personIn(desk, sentence),
      url,
      locate: locateLine('On Facebook, your profile, three dots, Activity log, Likes and reactions', at, '', []),
    }, { fbid: labels?.fbid, otherwise: [sentence, reaction, url].filter((part) => part !== null).join(' ') });
  };
}
