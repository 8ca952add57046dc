// The small records of an X archive into items: follows, likes, lists, apps, sessions and what is read only when asked for.
import type { AppItem, Facet, FollowItem, FollowKind, PostItem, SessionItem } from '../../src/model.js';
import { asId, asList, asText, field, instantFromText, unescapeEntities } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import type { Desk, Each } from './desk.js';
import { isId } from './time.js';

/** `{accountId, userLink}`: a number and nothing else; names come from the posts, a list of the person's, or the API. */
export function followReader(desk: Desk, kind: FollowKind, facet: Facet): Each {
  const line = desk.ledger.line(facet);
  return (record, out) => {
    const remoteId = asText(field(record, 'accountId'));
    if (!isId(remoteId)) return false;
    desk.people.want(remoteId, kind === 'following');
    line.saw(null);
    out.push({ ...BARE_FOLLOW, remoteId, kind, url: `https://x.com/i/user/${remoteId}` });
    return true;
  };
}

const BARE_FOLLOW: Omit<FollowItem, 'remoteId' | 'kind'> = {
  type: 'follow', handle: null, displayName: null, bio: null, url: null, since: null, audience: 'unknown',
};

/** A list is known by its address alone: owner and slug. A list may stand in two files; it is told once. */
export function listReader(desk: Desk): Each {
  const line = desk.ledger.line('lists');
  const told = new Set<string>();
  return (record, out) => {
    if (typeof record !== 'object' || record === null) return false;
    line.saw(null);
    for (const address of [field(record, 'url'), ...asList(field(record, 'urls'))].map(asText)) {
      const [, owner, slug] = /^https?:\/\/(?:twitter|x)\.com\/(\w+)\/(?:lists\/)?([^/?#]+)/.exec(address ?? '') ?? [];
      if (owner === undefined || slug === undefined) continue;
      const url = `https://x.com/${owner}/lists/${clean(slug)}`;
      if (told.has(url)) continue;
      told.add(url);
      out.push({ ...BARE_FOLLOW, remoteId: url, kind: 'list', handle: owner, displayName: clean(slug).replaceAll('-', ' '), url });
    }
    return true;
  };
}

/** No author and no date of the like; the text is missing where the post was gone or protected. */
export function likeReader(desk: Desk): Each {
  const line = desk.ledger.line('likes');
  return (record, out) => {
    const remoteId = asText(field(record, 'tweetId'));
    if (!isId(remoteId)) return false;
    const text = asText(field(record, 'fullText')) ?? '';
    if (text === '') desk.wordless.likes += 1;
    line.saw(null);
    out.push({ ...BARE_POST, remoteId, kind: 'like', text: clean(unescapeEntities(text)), url: `https://x.com/i/web/status/${remoteId}` });
    return true;
  };
}

const BARE_POST: Omit<PostItem, 'remoteId' | 'kind' | 'text'> = {
  type: 'post', postedAt: null, precision: 'unknown', url: null, locate: null, audience: 'unknown', status: 'live', replyToId: null,
  replyToHandle: null, sharedFrom: null, mentions: [], links: [], place: null, media: [], language: null, container: null, client: null,
};

export function appReader(desk: Desk): Each {
  const line = desk.ledger.line('apps');
  return (record, out) => {
    const remoteId = asId(field(record, 'id'));
    const name = asText(field(record, 'name'));
    if (remoteId === null || name === null) return false;
    const organisation = asText(field(record, 'organization', 'name'));
    const app: AppItem = {
      type: 'app',
      remoteId,
      name: clean(name),
      permissions: asList(field(record, 'permissions')).map(asText).filter((permission) => permission !== null).map(clean),
      approvedAt: instantFromText(asText(field(record, 'approvedAt')) ?? ''),
      organisation: organisation === null ? null : clean(organisation),
    };
    line.saw(app.approvedAt);
    out.push(app);
    return true;
  };
}

/** Logins of the last two months; two in one second from one address are one. */
export function loginReader(desk: Desk): Each {
  const told = new Set<string>();
  return (record, out) => {
    const at = instantFromText(asText(field(record, 'createdAt')) ?? '');
    const ip = asText(field(record, 'loginIp'));
    if (at === null && ip === null) return false;
    return tell(desk, told, out, { type: 'session', remoteId: `${at ?? ''} ${ip ?? ''}`, at, device: null, ip: ip === null ? null : clean(ip), country: null, kind: 'login' });
  };
}

/** Devices that hold a key to the account; the key itself is not kept. */
export function deviceReader(desk: Desk): Each {
  const told = new Set<string>();
  return (record, out) => {
    const device = asText(field(record, 'clientApplicationName'));
    const created = asText(field(record, 'createdAt'));
    if (device === null && created === null) return false;
    const at = instantFromText(asText(field(record, 'lastSeenAt')) ?? created ?? '');
    const name = clean(unescapeEntities(device ?? ''));
    return tell(desk, told, out, { type: 'session', remoteId: `${instantFromText(created ?? '') ?? ''} ${name}`, at, device: name, ip: null, country: null, kind: 'active' });
  };
}

function tell(desk: Desk, told: Set<string>, out: unknown[], session: SessionItem): true {
  desk.ledger.line('sessions').saw(session.at);
  if (!told.has(session.remoteId)) out.push(session);
  told.add(session.remoteId);
  return true;
}

// ---------------------------------------------------------------- only with --include

/** Only what the person wrote; what others wrote to them is counted and left alone. */
export function messageReader(desk: Desk): Each {
  const line = desk.ledger.line('messages');
  return (record, out) => {
    const messages = field(record, 'messages');
    if (!Array.isArray(messages)) return false;
    const conversation = asText(field(record, 'conversationId'));
    for (const entry of asList(messages)) {
      const message = field(entry, 'messageCreate');
      const remoteId = asId(field(message, 'id')) ?? asId(field(message, 'messageId'));
      const text = asText(field(message, 'text'));
      if (remoteId === null || text === null || asText(field(message, 'senderId')) !== desk.owner.remoteId) continue;
      const postedAt = instantFromText(asText(field(message, 'createdAt')) ?? '');
      const recipient = asText(field(message, 'recipientId'));
      line.saw(postedAt);
      out.push({
        ...BARE_POST,
        remoteId,
        kind: 'message',
        postedAt,
        precision: postedAt === null ? 'unknown' : 'second',
        text: clean(unescapeEntities(text)),
        locate: 'In your direct messages, by its date.',
        audience: 'private',
        mentions: isId(recipient) ? [{ remoteId: recipient, handle: null, name: null }] : [],
        container: conversation === null ? null : clean(conversation),
      });
    }
    return true;
  };
}

export function contactReader(desk: Desk): Each {
  const line = desk.ledger.line('contacts');
  return (record, out) => {
    const remoteId = asId(field(record, 'id'));
    if (remoteId === null) return false;
    const ways = [...asList(field(record, 'emails')), ...asList(field(record, 'phoneNumbers'))].map(asText).filter((way) => way !== null);
    line.saw(null);
    out.push({ ...BARE_FOLLOW, remoteId, kind: 'contact', displayName: ways[0] === undefined ? null : clean(ways[0]) });
    return true;
  };
}

export function searchReader(desk: Desk): Each {
  const line = desk.ledger.line('searches');
  return (record, out) => {
    const remoteId = asId(field(record, 'savedSearchId'));
    const query = asText(field(record, 'query'));
    if (remoteId === null || query === null) return false;
    line.saw(null);
    out.push({ type: 'query', remoteId, at: null, text: clean(query) });
    return true;
  };
}
