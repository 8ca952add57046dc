// Mastodon and its kin, live: any server, reading only; public posts also without signing in, for an account shown to be one's own.
import type { Facet, FollowKind, Item } from '../../src/model.js';
import { asList, asNumber, asText, field } from '../../src/intake/decode.js';
import type { Answer } from '../../src/net/answer.js';
import { request, safeUrl } from '../../src/net/http.js';
import type { Desk, Live, Owned } from '../../src/net/live.js';
import { pages } from '../../src/net/pages.js';
import { NetTrouble } from '../../src/net/trouble.js';
import { tellEnd } from '../_shared/ends.js';
import { Ledger } from '../_shared/ledger.js';
import { accountOf, handleOf, listOf, personOf, postOf, settingsOf } from './api-records.js';

export const mastodonApi: Live = {
  platform: 'mastodon',
  title: 'Mastodon',
  host: (server) => serverOf(server).host,
  proof: 'oauth',
  provider(server, { wants }) {
    const { origin, host } = serverOf(server);
    const scopes = ['read:accounts', 'read:statuses', 'read:follows'];
    if (wants.has('blocks')) scopes.push('read:blocks', 'read:mutes');
    if (wants.has('likes')) scopes.push('read:favourites');
    if (wants.has('lists')) scopes.push('read:lists');
    return { title: host, issuer: origin, authorize: `${origin}/oauth/authorize`, token: `${origin}/oauth/token`, revoke: `${origin}/oauth/revoke`, scopes, extra: {} };
  },
  async register(desk, redirectUri) {
    const { origin, host } = serverOf(desk.server);
    const scopes = 'read:accounts read:statuses read:follows read:blocks read:mutes read:favourites read:lists';
    const body = new URLSearchParams({ client_name: 'PostOp', redirect_uris: redirectUri, scopes }).toString();
    const answer = await desk.send({ host, attempt: () => request({ url: `${origin}/api/v1/apps`, method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }) });
    const id = asText(field(answer.body, 'client_id'));
    if (id === null) throw new NetTrouble('refused', host, `${host} does not let programs sign in this way.`, 'Use its export instead: postop guide mastodon.');
    return { id, secret: asText(field(answer.body, 'client_secret')) };
  },
  async whoAmI(desk) {
    const handle = handleOf((await ask(desk, '/api/v1/accounts/verify_credentials')).body, serverOf(desk.server).host);
    if (handle === null) throw new NetTrouble('refused', serverOf(desk.server).host, 'The server did not say whose sign-in this is.', 'Sign in again with postop login mastodon.');
    return { remoteId: handle.toLowerCase(), label: `@${handle}` } satisfies Owned;
  },
  limits: ['Direct posts are read only with --include messages.', 'Servers of the fediverse differ: what one does not send counts as not known.'],
  pull,
};

/** The server may be named bare or as an address. */
function serverOf(server: string | null): URL {
  const given = server ?? '';
  return safeUrl(given.includes('://') ? given : `https://${given}`);
}

const SIGN_IN = 'Read only after signing in: postop login mastodon SERVER.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'The server sent no profile.', posts: 'The server sent no posts.', likes: 'Not asked for in this pull. Add --also likes.', messages: 'Direct posts were not read. Add --include messages to read those you wrote.',
  following: SIGN_IN, followers: SIGN_IN, lists: 'Not asked for in this pull. Add --also lists.', blocks: 'Not asked for in this pull. Add --also blocks.',
  settings: 'The server sent no settings. Answer the settings questions, or look at Preferences.', media: 'No pictures or videos are in these posts.',
};

async function* pull(desk: Desk): AsyncIterable<Item[]> {
  const ledger = new Ledger();
  const { host } = serverOf(desk.server);
  const me = await profileOf(desk);
  const account = accountOf(me, host, desk.clock.now());
  const id = asText(field(me, 'id'));
  if (account === null || id === null) throw new NetTrouble('refused', host, 'The server did not send the account.', 'Check the name of the account and of the server.');
  if (desk.remoteId !== null && account.remoteId !== desk.remoteId) throw new NetTrouble('not-yours', host, 'The sign-in belongs to another account than the one to be pulled.', 'Run postop login mastodon again with the right account.');
  const settings = settingsOf(me, desk.clock.now());
  yield [account, ...settings];
  ledger.line('profile').saw(null);
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  ledger.line('settings').lacks.push('Servers tell few settings. Answer the settings questions, or look at Preferences.');

  yield* readPosts(desk, ledger, id);
  const lists: [Facet, FollowKind, string, number][] = [['following', 'following', `/api/v1/accounts/${id}/following`, 80], ['followers', 'follower', `/api/v1/accounts/${id}/followers`, 80]];
  if (desk.wants.has('blocks')) lists.push(['blocks', 'blocked', '/api/v1/blocks', 80], ['blocks', 'muted', '/api/v1/mutes', 80]);
  const counts: Readonly<Partial<Record<FollowKind, number | null>>> = { following: asNumber(field(me, 'following_count')), follower: asNumber(field(me, 'followers_count')) };
  if (desk.token !== null) for (const [facet, kind, path, limit] of lists) yield* readList(desk, ledger, { name: kind, facet, path, limit, count: counts[kind] ?? null, toItem: (record) => personOf(record, kind, host) });
  if (desk.token !== null && desk.wants.has('likes')) yield* readList(desk, ledger, { name: 'likes', facet: 'likes', path: '/api/v1/favourites', limit: 40, toItem: (record) => postOf(record, host, 'like') });
  if (desk.token !== null && desk.wants.has('lists')) yield* readList(desk, ledger, { name: 'lists', facet: 'lists', path: '/api/v1/lists', limit: 80, toItem: listOf });
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Pictures and videos were counted, never opened: look through those of your clinical posts yourself.');
  yield [...ledger.takeProblems(), ...ledger.coverage(ABSENT)];
}

async function profileOf(desk: Desk): Promise<unknown> {
  if (desk.token !== null) return (await ask(desk, '/api/v1/accounts/verify_credentials')).body;
  const name = (desk.remoteId ?? '').split('@')[0] ?? '';
  return (await ask(desk, `/api/v1/accounts/lookup?acct=${encodeURIComponent(name)}`)).body;
}

async function* readPosts(desk: Desk, ledger: Ledger, id: string): AsyncGenerator<Item[]> {
  const { host } = serverOf(desk.server);
  let direct = 0;
  const toItem = (record: unknown): Item | null => {
    const post = postOf(record, host, 'own');
    if (post?.kind === 'message') direct += 1;
    if (post === null || (post.kind === 'message' && !desk.include.has('messages'))) return null;
    if (post.kind === 'message') ledger.line('messages').saw(post.postedAt);
    ledger.line('media').read += post.media.length;
    return post;
  };
  yield* readList(desk, ledger, { name: 'posts', facet: 'posts', path: `/api/v1/accounts/${id}/statuses`, limit: 40, toItem });
  if (desk.token === null) ledger.line('posts').lacks.push('Only public posts were read; those for followers need signing in: postop login mastodon SERVER.');
  if (direct > 0 && !desk.include.has('messages')) ledger.line('messages').lacks.push(`Direct posts not read: ${direct}. Add --include messages to read those you wrote.`);
}

interface List { name: string; facet: Facet; path: string; limit: number; /** How many the server counts, where it says so. */ count?: number | null; toItem(record: unknown): Item | null }

async function* readList(desk: Desk, ledger: Ledger, { name, facet, path, limit, count = null, toItem }: List): AsyncGenerator<Item[]> {
  if (count !== null) ledger.line(facet).expect(count);
  const end = yield* pages({
    name, from: desk.checkpoints.get(name), halt: desk.halt,
    async page(cursor) {
      const answer = await ask(desk, `${path}?${cursor ?? `limit=${limit}`}`, noSuchList);
      const records = asList(answer.body);
      const ids = records.map((record) => asText(field(record, 'id')) ?? '');
      return { items: records.map(toItem).filter((item) => item !== null), ids, next: nextOf(answer, ids, limit) };
    },
  });
  tellEnd(ledger, facet, end);
  if (end.complete && count !== null && end.read < count) ledger.line(facet).lacks.push(`The server counts ${count} and gave ${end.read}. Save its CSV file (Preferences, Import and export).`);
}

/** Small servers do not know every list (blocks and mutes: snac 2.75, met 2026-11-22). */
function noSuchList({ status }: Answer, host: string): NetTrouble | null {
  return status === 404 ? new NetTrouble('not-found', host, `${host} does not give this list.`, 'Look at it in the app, or save its CSV file.') : null;
}

/**
 * The query of `Link: <...>; rel="next"`, never its host. Servers without the header (snac 2.75) get the plain form; one that then
 * sends the same posts again is caught by the guard of the pages.
 */
function nextOf({ headers }: Answer, ids: readonly string[], limit: number): string | null {
  const link = headers.link;
  if (link !== undefined) {
    const address = /<([^<>]+)>\s*;\s*rel="?next"?/.exec(link)?.[1];
    return address === undefined || ids.length === 0 ? null : new URL(address, 'https://next.invalid').searchParams.toString();
  }
  const last = ids.at(-1);
  return last === undefined || ids.length < limit ? null : new URLSearchParams({ limit: String(limit), max_id: last }).toString();
}

async function ask(desk: Desk, path: string, refusal?: (answer: Answer, host: string) => NetTrouble | null): Promise<Answer> {
  const { origin, host } = serverOf(desk.server);
  const headers: Record<string, string> = desk.token === null ? {} : { authorization: `Bearer ${desk.token}` };
  return desk.send({ host, renew: () => desk.renew(), refusal: (answer) => refusal?.(answer, host) ?? null, attempt: () => request({ url: `${origin}${path}`, headers, ...(desk.signal === undefined ? {} : { signal: desk.signal }) }) });
}
