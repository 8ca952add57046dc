// Conversations of Messenger and Instagram, read only with --include messages, and then only what the person wrote.
import type { Item } from '../../src/model.js';
import { asRecord, asText, field } from '../../src/intake/decode.js';
import { tellPost, BARE_POST } from './desk.js';
import type { Desk, Each, Place } from './desk.js';
import { instantOf } from './labels.js';
import { locateLine } from './locate.js';
import { mediaOf } from './media.js';
import { said } from './repair.js';

/** `{participants: [{name}], messages: [{sender_name, timestamp_ms, content, photos}], title, thread_path}`, one folder a conversation. */
export function messageReader(desk: Desk): Each {
  const own = new Set([desk.owner.displayName, desk.owner.handle].filter((name) => name !== null));
  const others = new Map<string, Set<string>>();
  return (record, out, place) => {
    if (place.key !== null && place.key !== 'participants' && place.key !== 'messages') return true;
    const thread = threadOf(place);
    const participant = said(field(record, 'name'));
    if (place.key === 'participants') {
      if (participant !== null && !own.has(participant)) others.set(thread, (others.get(thread) ?? new Set()).add(participant));
      return true;
    }
    if (asRecord(record) === null) return false;
    const sender = asText(field(record, 'sender_name'));
    if (sender === null || !own.has(sender.trim())) return true;
    return tellMessage(desk, out, record, [...(others.get(thread) ?? [])]);
  };
}

function tellMessage(desk: Desk, out: Item[], record: unknown, others: readonly string[]): true {
  const text = said(field(record, 'content'));
  const media = ['photos', 'videos'].flatMap((name) => {
    const files = field(record, name);
    return Array.isArray(files) ? files.map(mediaOf).filter((file) => file !== null) : [];
  });
  if (text === null && media.length === 0) return true;
  const postedAt = instantOf(field(record, 'timestamp_ms'));
  return tellPost(desk, out, {
    ...BARE_POST,
    kind: 'message',
    postedAt,
    text: text ?? '',
    media,
    audience: 'private',
    container: others.length === 0 ? null : others.slice(0, 3).join(', ') + (others.length > 3 ? ` and ${others.length - 3} more` : ''),
    mentions: others.map((name) => ({ remoteId: null, handle: null, name })),
    locate: locateLine('In your messages', postedAt, text ?? '', media),
  });
}

/** `messages/inbox/tess_123/message_1.json` -> `messages/inbox/tess_123`. */
function threadOf({ name }: Place): string {
  return name.slice(0, name.lastIndexOf('/'));
}
