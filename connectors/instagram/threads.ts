// Posts and replies of Threads into PostItems. No id, no link, and not whom a reply answers.
import { asRecord, field } from '../../src/intake/decode.js';
import { BARE_POST, tellPost } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { instantOf, labelValues, timeOf } from '../_meta/labels.js';
import { locateLine } from '../_meta/locate.js';
import { mediaOf } from '../_meta/media.js';
import { captionOf } from './posts.js';

/** `{media: [{uri, creation_timestamp, title: text, text_app_post: {is_reply, reply_control}}], title, creation_timestamp}` */
export function threadReader(desk: Desk): Each {
  return (record, out) => {
    const post = asRecord(record);
    if (post === null) return false;
    const raw = Array.isArray(post.media) ? post.media : [];
    const labels = labelValues(post);
    const text = captionOf(post, raw) ?? labels?.texts.map((label) => label.text).join('\n') ?? null;
    const media = raw.map(mediaOf).filter((one) => one !== null);
    if (text === null && media.length === 0) return false;
    const at = instantOf(field(raw[0], 'creation_timestamp')) ?? timeOf(post) ?? labels?.at ?? null;
    const isReply = raw.some((one) => field(one, 'text_app_post', 'is_reply') === true) || field(post, 'text_app_post', 'is_reply') === true;
    return tellPost(desk, out, {
      ...BARE_POST,
      kind: isReply ? 'reply' : 'post',
      postedAt: at,
      text: text ?? '',
      media,
      links: labels?.links ?? [],
      locate: locateLine(`On Threads, your profile, ${isReply ? 'Replies' : 'Threads'}`, at, text ?? '', media),
    }, { fbid: labels?.fbid });
  };
}
