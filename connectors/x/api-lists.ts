// The lists of X one by one: posts, likes, accounts followed and following, blocked and muted, Lists made, and names of ids.
import type { AccountItem, Facet, FollowKind, Identity, IdentityItem, Item, PostItem } from '../../src/model.js';
import { asBoolean, asList, asText, field, unescapeEntities } from '../../src/intake/decode.js';
import type { Desk } from '../../src/net/live.js';
import { pages } from '../../src/net/pages.js';
import { NetTrouble } from '../../src/net/trouble.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_FOLLOW } from '../_shared/blank.js';
import { tellEnd } from '../_shared/ends.js';
import { wordsOf } from '../_shared/words.js';
import { affordable, cannotPay, pageOf, pay, sit, toldWith } from './api-asking.js';
import type { List, Query, Sitting } from './api-asking.js';
import { HOST } from './api-client.js';
import { MOST_POSTS } from './api-prices.js';
import { postOf } from './api-records.js';
import type { Desk as Reading } from './desk.js';
import { NoteTweets } from './note-tweets.js';
import { People } from './people.js';
import { isId } from './time.js';

/** Whose sign-in it is, and how many X counts. */
export interface Me { remoteId: string; account: AccountItem; isProtected: boolean; posts: number | null; following: number | null; followers: number | null }

const LEAST_POSTS = 5;
/** Of 3,200 some are left out when they are gone: near that number nobody knows whether more would have come. */
const NEAR_THE_MOST = 3_000;
const DAYS_30 = 30 * 86_400_000;

export async function* readPosts(sitting: Sitting, me: Me): AsyncGenerator<Item[]> {
  const { desk, ledger } = sitting;
  const { name, since } = sinceOf(desk);
  const reading = readingOf(sitting, me);
  const clients = new Map<string, string | null>();
  const list: List = {
    path: `users/${me.remoteId}/tweets`, price: 'post', posts: true,
    toItems: (record) => {
      const post = postOf(record, reading, { status: 'live', audience: me.account.audience, mediaFolder: '' }, 'own', clients);
      ledger.line('media').read += post?.media.length ?? 0;
      return post === null ? [] : [post];
    },
  };
  const end = yield* pages({
    name, from: desk.checkpoints.get(name), halt: desk.halt, maxPages: 2 * (MOST_POSTS / LEAST_POSTS), stopBefore: () => cannotPay(sitting, 'post', LEAST_POSTS),
    page: (cursor) => pageOf(sitting, list, { max_results: affordable(sitting, 'post', 100, toldWith(sitting)), ...(since === null ? {} : { since_id: since }), ...at(cursor) }),
  });
  tellEnd(ledger, 'posts', end);
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Pictures and videos were counted, never opened: look through those of your clinical posts yourself.');
  if (since !== null) ledger.line('posts').lacks.push('Only posts newer than the newest one stored were asked for; what was deleted or edited before shows in a full pull (--full) or a new archive.');
  else if (me.posts === null || (me.posts > end.read && me.posts > NEAR_THE_MOST)) ledger.line('posts').lacks.push('X gives the newest 3,200 posts and no more, so older ones may be missing. An archive holds all.');
  yield reading.people.identities().map((identity): IdentityItem => ({ ...identity, source: 'api' }));
}

const SINCE = 'posts since ';

/** An interrupted pull goes on with the question it began with, whatever has been stored since. */
function sinceOf({ checkpoints, before }: Desk): { name: string; since: string | null } {
  const begun = [...checkpoints.keys()].find((stream) => stream === 'posts' || stream.startsWith(SINCE));
  const since = begun === undefined ? (before?.newestId ?? null) : begun === 'posts' ? null : begun.slice(SINCE.length);
  return { name: since === null ? 'posts' : `${SINCE}${since}`, since };
}

/** What the reader of archived posts wants beside the post itself. */
function readingOf({ ledger }: Sitting, { account }: Me): Reading {
  const claim = { connector: 'x', platform: 'x', title: '', files: [], refusal: null, remarks: [] } as const;
  return { claim, options: { include: new Set() }, owner: account, ledger, people: new People(true), notes: new NoteTweets(), wordless: { likes: 0 } };
}

function at(cursor: string | null): Query {
  return cursor === null ? {} : { pagination_token: cursor };
}

export async function* readLikes(sitting: Sitting, me: Me): AsyncGenerator<Item[]> {
  const { desk, ledger } = sitting;
  const reading = readingOf(sitting, me);
  const clients = new Map<string, string | null>();
  const list: List = {
    path: `users/${me.remoteId}/liked_tweets`, price: 'small', posts: true,
    toItems: (record) => [postOf(record, reading, { status: 'live', audience: 'unknown', mediaFolder: '' }, 'like', clients)].filter((post) => post !== null),
  };
  const end = yield* pages({
    name: 'likes', from: desk.checkpoints.get('likes'), halt: desk.halt, stopBefore: () => cannotPay(sitting, 'small', LEAST_POSTS),
    page: (cursor) => pageOf(sitting, list, { max_results: affordable(sitting, 'small', 100, toldWith(sitting)), ...at(cursor) }),
  });
  tellEnd(ledger, 'likes', end);
}

const LISTS: Readonly<Record<'following' | 'follower', { facet: Facet; path: string; count: (me: Me) => number | null }>> = {
  following: { facet: 'following', path: 'following', count: (me) => me.following },
  follower: { facet: 'followers', path: 'followers', count: (me) => me.followers },
};

/** Every reading costs the whole list again, so it is read when its number changed or a month has passed. */
export async function* readFollows(sitting: Sitting, me: Me, kind: 'following' | 'follower'): AsyncGenerator<Item[]> {
  const { desk, ledger } = sitting;
  const { facet, path, count } = LISTS[kind];
  const line = ledger.line(facet);
  const now = count(me);
  const last = desk.before?.facets.get(facet);
  if (last !== undefined && last.extent === 'complete' && now === last.read && Date.parse(desk.clock.now()) - Date.parse(last.at) < DAYS_30) {
    line.present = true;
    line.lacks.push(`Not read again: X still counts ${now}, as on ${last.at.slice(0, 10)}. An equal number can hide one that came for one that went; --full reads the list.`);
    return;
  }
  if (now !== null) line.expect(now);
  yield* readPeople(sitting, { name: facet, facet, path: `users/${me.remoteId}/${path}`, kind, price: 'follow' });
}

export async function* readBlocks(sitting: Sitting, me: Me): AsyncGenerator<Item[]> {
  yield* readPeople(sitting, { name: 'blocked', facet: 'blocks', path: `users/${me.remoteId}/blocking`, kind: 'blocked', price: 'small' });
  yield* readPeople(sitting, { name: 'muted', facet: 'blocks', path: `users/${me.remoteId}/muting`, kind: 'muted', price: 'small' });
}

interface PeopleList { name: string; facet: Facet; path: string; kind: FollowKind; price: 'follow' | 'small' }

/** The follow holds the number alone, as in an archive; the name is an identity of its own, whose source is kept. */
async function* readPeople(sitting: Sitting, { name, facet, path, kind, price }: PeopleList): AsyncGenerator<Item[]> {
  const { desk, ledger } = sitting;
  const now = desk.clock.now();
  const toItems = (record: unknown): Item[] => {
    const identity = identityOf(record, now);
    if (identity === null) return [];
    const { remoteId } = identity;
    ledger.line('identities').saw(null);
    return [{ ...BLANK_FOLLOW, remoteId, kind, url: `https://x.com/i/user/${remoteId}` }, { type: 'identity', ...identity }];
  };
  const end = yield* pages({
    name, from: desk.checkpoints.get(name), halt: desk.halt, stopBefore: () => cannotPay(sitting, price, 1),
    page: (cursor) => pageOf(sitting, { path, price, posts: false, toItems }, { max_results: affordable(sitting, price, 1_000), 'user.fields': 'description', ...at(cursor) }),
  });
  tellEnd(ledger, facet, end);
}

/** Lists one made; each is known by its address, as in an archive, where only owner and name are told. */
export async function* readLists(sitting: Sitting, { remoteId, account: { handle } }: Me): AsyncGenerator<Item[]> {
  const { desk, ledger } = sitting;
  const toItems = (record: unknown): Item[] => {
    const [id, title] = [asText(field(record, 'id')), wordsOf(field(record, 'name'))];
    if (!isId(id) || title === null) return [];
    const isPrivate = asBoolean(field(record, 'private'));
    const url = `https://x.com/i/lists/${id}`;
    return [{
      ...BLANK_FOLLOW, remoteId: handle === null ? url : `https://x.com/${handle}/lists/${slugOf(title)}`, kind: 'list', handle, displayName: title, bio: bioOf(record), url,
      audience: isPrivate === null ? 'unknown' : isPrivate ? 'private' : 'public',
    }];
  };
  const end = yield* pages({
    name: 'lists', from: desk.checkpoints.get('lists'), halt: desk.halt, stopBefore: () => cannotPay(sitting, 'list', 1),
    page: (cursor) => pageOf(sitting, { path: `users/${remoteId}/owned_lists`, price: 'list', posts: false, toItems }, { max_results: affordable(sitting, 'list', 100), 'list.fields': 'private,description', ...at(cursor) }),
  });
  tellEnd(ledger, 'lists', end);
  ledger.line('lists').lacks.push('Lists of others that you follow or stand on were not asked for. An archive names them.');
}

function slugOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-|-$/g, '');
}

// ---------------------------------------------------------------- looking up

/** Posts said to be done with, a hundred a step: those X no longer knows are marked deleted, the others stay as they are. */
export async function* verify(sitting: Sitting): AsyncGenerator<Item[]> {
  const { desk, ledger } = sitting;
  const posts = desk.verify.filter(({ remoteId }) => isId(remoteId)).toSorted((a, b) => (BigInt(a.remoteId) < BigInt(b.remoteId) ? -1 : 1));
  if (posts.length === 0) return;
  let untold = 0;
  const end = yield* pages({
    name: 'look-ups', from: desk.checkpoints.get('look-ups'), halt: desk.halt, stopBefore: () => cannotPay(sitting, 'lookup', Math.min(posts.length, 100)),
    async page(cursor) {
      const left = posts.filter(({ remoteId }) => cursor === null || BigInt(remoteId) > BigInt(cursor));
      const step = left.slice(0, 100);
      const body = await sitting.ask('tweets', { ids: step.map(({ remoteId }) => remoteId).join(',') });
      const shown = new Set(asList(field(body, 'data')).map((record) => asText(field(record, 'id'))));
      const gone = new Set(asList(field(body, 'errors')).filter(isNotFound).map((error) => asText(field(error, 'resource_id')) ?? asText(field(error, 'value'))));
      untold += step.filter(({ remoteId }) => !gone.has(remoteId) && !shown.has(remoteId)).length;
      return {
        items: step.filter(({ remoteId }) => gone.has(remoteId)).map((post): PostItem => ({ type: 'post', ...post, status: 'deleted' })),
        ids: step.map(({ remoteId }) => remoteId), next: left.length > step.length ? (step.at(-1)?.remoteId ?? null) : null, charged: pay(sitting, 'lookup', shown.size),
      };
    },
  });
  if (end.note !== null) ledger.line('posts').lacks.push(`Not all posts you said are done with were looked up. ${end.note}`);
  if (untold > 0) ledger.line('posts').lacks.push(`Posts you said are done with that X neither showed nor called gone: ${untold}. Look for them yourself.`);
}

function isNotFound(error: unknown): boolean {
  return /not-found/.test(asText(field(error, 'type')) ?? '');
}

/** A hundred ids a step; those X does not know come back without a name, so that they are not asked for again the same day. */
export async function* names(desk: Desk, ids: readonly string[]): AsyncIterable<Identity[]> {
  const sitting = sit(desk);
  const now = desk.clock.now();
  const open = ids.filter(isId);
  while (open.length > 0) {
    const stop = cannotPay(sitting, 'user', 1);
    if (stop !== null) throw new NetTrouble('spent', HOST, stop, 'Names found so far are kept.');
    const step = open.splice(0, affordable(sitting, 'user', 100));
    const body = await sitting.ask('users', { ids: step.join(','), 'user.fields': 'description' });
    const found = asList(field(body, 'data')).map((record) => identityOf(record, now)).filter((one) => one !== null);
    pay(sitting, 'user', found.length);
    const named = new Set(found.map(({ remoteId }) => remoteId));
    const nameless = step.filter((id) => !named.has(id)).map((remoteId): Identity => ({
      remoteId, handle: null, displayName: null, bio: null, source: 'api', origin: `not known to X on ${now.slice(0, 10)}: gone or suspended`, seenAt: now,
    }));
    yield [...found, ...nameless];
  }
}

function identityOf(record: unknown, now: string): Identity | null {
  const remoteId = asText(field(record, 'id'));
  if (!isId(remoteId)) return null;
  return { remoteId, handle: wordsOf(field(record, 'username')), displayName: wordsOf(field(record, 'name')), bio: bioOf(record), source: 'api', origin: `looked up at X on ${now.slice(0, 10)}`, seenAt: now };
}

export function bioOf(user: unknown): string | null {
  const text = asText(field(user, 'description'));
  return text === null || text.trim() === '' ? null : clean(unescapeEntities(text)).trim();
}
