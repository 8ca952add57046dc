// What one reading of one Meta export carries from file to file, and how each record found is told once.
import type { Account, Claim, Facet, FollowItem, Include, Item, PostItem, ReadOptions, SessionItem } from '../../src/model.js';
import type { Ledger } from '../_shared/ledger.js';
import { Met, digestOf } from './ids.js';
import type { KnownNames } from './known-names.js';

export interface Desk {
  readonly claim: Claim;
  readonly options: ReadOptions;
  readonly owner: Pick<Account, 'remoteId' | 'handle' | 'displayName'>;
  readonly ledger: Ledger;
  readonly met: Met;
  readonly names: KnownNames;
  /** Records that stood in several places and were told once, by facet. */
  readonly twice: Map<Facet, number>;
}

/** Where a record stands: under which name of its file, and in which file. */
export interface Place { key: string | null; name: string }
/** Turns one record into items; false when it cannot be understood. Called once per record. */
export type Each = (record: unknown, out: Item[], place: Place) => boolean;

export interface FileKind {
  facet: Facet;
  /** Other people's words, or the person's most private ones: read only when asked for. */
  include?: Include;
  /** Made once per kind, so that what it remembers holds for all parts. */
  each(desk: Desk): Each;
}

/** front: read before everything, for the account; unread: may hold words that this program cannot read yet. */
export type Treatment = FileKind | 'front' | 'unread' | null;

/** Id and precision are filled in when it is told. */
export const BARE_POST: Omit<PostItem, 'kind' | 'text'> = {
  type: 'post', remoteId: '', postedAt: null, precision: 'unknown', url: null, locate: null, audience: 'unknown', status: 'live', replyToId: null,
  replyToHandle: null, sharedFrom: null, mentions: [], links: [], place: null, media: [], language: null, container: null, client: null,
};

export const BARE_FOLLOW: Omit<FollowItem, 'remoteId' | 'kind'> = {
  type: 'follow', handle: null, displayName: null, bio: null, url: null, since: null, audience: 'unknown',
};

/** The platform's own id where it states one; what tells a post from another of the same second that has no words either. */
export interface Known { fbid?: string | null | undefined; otherwise?: string | null }

const FACET_OF: Readonly<Record<PostItem['kind'], Facet>> = {
  post: 'posts', reply: 'posts', repost: 'posts', quote: 'posts', comment: 'comments', like: 'likes', message: 'messages', 'review-reply': 'reviews',
};

/**
 * Meta states an id for a few records since 2025 (`fbid`); any other is known by its second and its words, or, without
 * words, by its first picture or what else stands in `otherwise`. Two alike are one record met twice.
 */
export function tellPost(desk: Desk, out: Item[], post: PostItem, { fbid = null, otherwise = null }: Known = {}): true {
  const facet = FACET_OF[post.kind];
  const fallback = post.text === '' ? (otherwise ?? post.media[0]?.file ?? null) : null;
  const remoteId = fbid ?? digestOf(facet, post.postedAt, post.text, fallback);
  const isNew = fbid === null ? desk.met.isNewDigest(remoteId) : desk.met.isNew(facet, fbid);
  if (!isNew) return again(desk, facet);
  desk.ledger.line(facet).saw(post.postedAt);
  post.remoteId = remoteId;
  post.precision = post.postedAt === null ? 'unknown' : 'second';
  out.push(post);
  return true;
}

export function tellFollow(desk: Desk, out: Item[], facet: Facet, follow: FollowItem): true {
  if (!desk.met.isNew(follow.kind, follow.remoteId)) return again(desk, facet);
  desk.ledger.line(facet).saw(follow.since);
  out.push(follow);
  return true;
}

/** Known by its time, address and device. */
export function tellSession(desk: Desk, out: Item[], session: Omit<SessionItem, 'type' | 'remoteId'>): boolean {
  if (session.at === null && session.ip === null) return false;
  const remoteId = digestOf(session.kind, session.at, session.ip, session.kind === 'active' ? session.device : null);
  if (!desk.met.isNew('session', remoteId)) return again(desk, 'sessions');
  desk.ledger.line('sessions').saw(session.at);
  out.push({ type: 'session', remoteId, ...session });
  return true;
}

function again(desk: Desk, facet: Facet): true {
  desk.twice.set(facet, (desk.twice.get(facet) ?? 0) + 1);
  return true;
}
