// Bluesky, live: the whole repository as one file without signing in, then names of those followed and the followers.
import type { AccountItem, FollowItem, Identity, Item } from '../../src/model.js';
import { asList, asText, field } from '../../src/intake/decode.js';
import type { Answer } from '../../src/net/answer.js';
import { request, safeUrl } from '../../src/net/http.js';
import type { Desk, Live } from '../../src/net/live.js';
import { pages } from '../../src/net/pages.js';
import { NetTrouble } from '../../src/net/trouble.js';
import { BLANK_FOLLOW } from '../_shared/blank.js';
import { memoryFile } from '../_shared/memory-source.js';
import { wordsOf } from '../_shared/words.js';
import { readRepository } from './repository.js';

/** Answers questions about public accounts without a key. */
const VIEW = 'https://public.api.bsky.app';
const DIRECTORY = 'https://plc.directory';
/** Years of posts are some tens of megabytes. */
const REPOSITORY = { maxBytes: 256 * 1024 * 1024, timeoutMs: 600_000 };
const PROFILES = 25;

export const blueskyApi: Live = {
  platform: 'bluesky',
  title: 'Bluesky',
  host: () => new URL(VIEW).host,
  proof: 'code',
  codePlace: 'the description of your profile, or a post',
  async find(desk, name) {
    const handle = name.replace(/^@/, '').toLowerCase();
    const did = handle.startsWith('did:') ? handle : asText(field(await ask(desk, VIEW, 'com.atproto.identity.resolveHandle', { handle }), 'did'));
    if (did === null) throw new NetTrouble('not-found', new URL(VIEW).host, 'Bluesky does not know this handle.', 'Check its spelling: it looks like name.bsky.social.');
    return { remoteId: did, label: `@${handle}` };
  },
  async holdsCode(desk, code) {
    const { server } = await homeOf(desk);
    const where = { repo: desk.remoteId ?? '' };
    const profile = await ask(desk, server, 'com.atproto.repo.getRecord', { ...where, collection: 'app.bsky.actor.profile', rkey: 'self' }).catch(() => null);
    const posts = await ask(desk, server, 'com.atproto.repo.listRecords', { ...where, collection: 'app.bsky.feed.post', limit: '10' });
    const texts = [asText(field(profile, 'value', 'description')), ...asList(field(posts, 'records')).map((record) => asText(field(record, 'value', 'text')))];
    return texts.some((text) => text?.includes(code) === true);
  },
  limits: ['Muted accounts and chats are not public, so they are not read.'],
  pull,
  names,
};

async function* pull(desk: Desk): AsyncIterable<Item[]> {
  const { server, handle } = await homeOf(desk);
  const did = desk.remoteId ?? '';
  const answer = await send(desk, server, 'com.atproto.sync.getRepo', { did }, true);
  const claim = { connector: 'bluesky', platform: 'bluesky', title: 'Bluesky, live', files: [memoryFile(answer.body as Uint8Array, 'repo.car')], refusal: null, remarks: [] } as const;
  const followed: FollowItem[] = [];
  const last: Item[] = [];
  for await (const batch of readRepository(claim, { include: desk.include })) {
    const now: Item[] = [];
    for (const item of batch) {
      if (item.type === 'account') now.push(live(item, handle, desk));
      else if (item.type === 'setting') now.push({ ...item, source: item.source === 'export' ? 'api' : item.source, asOf: desk.clock.now() });
      else if (item.type === 'follow' && item.kind !== 'list') followed.push(item);
      else if (item.type === 'coverage') last.push(item);
      else now.push(item);
    }
    yield now;
  }
  const unnamed = yield* named(desk, followed);
  const followers = yield* readFollowers(desk, did);
  yield last.map((item) => (item.type === 'coverage' ? covered(item, unnamed, followers) : item));
}

/** The file knows neither the handle nor its own date. */
function live(item: AccountItem, handle: string | null, desk: Desk): AccountItem {
  return { ...item, handle, exportedAt: desk.clock.now() };
}

type Coverage = Extract<Item, { type: 'coverage' }>;
interface Followers { note: string | null; read: number }

function covered(item: Coverage, unnamed: number, followers: Followers): Coverage {
  if (item.facet === 'profile') return { ...item, note: item.extent === 'complete' ? null : item.note };
  if (item.facet === 'following' && item.extent === 'complete') return { ...item, note: unnamed === 0 ? null : `Followed accounts whose name Bluesky did not tell: ${unnamed}; they are gone, suspended, or could not be asked for now.` };
  if (item.facet === 'followers') return { ...item, extent: followers.note === null ? 'complete' : 'partial', read: followers.read, note: followers.note };
  return item;
}

// ---------------------------------------------------------------- people

/** Public names, 25 at a time; returns how many stayed without one. */
async function* named(desk: Desk, followed: readonly FollowItem[]): AsyncGenerator<Item[], number> {
  let unnamed = 0;
  for (let start = 0; start < followed.length; start += PROFILES) {
    const step = followed.slice(start, start + PROFILES);
    const profiles = await profilesOf(desk, step.map(({ remoteId }) => remoteId));
    const people = step.map((follow) => ({ ...follow, ...namesOf(profiles.get(follow.remoteId)) }));
    unnamed += people.filter(({ handle, kind }) => handle === null && kind === 'following').length;
    yield people;
  }
  return unnamed;
}

async function profilesOf(desk: Desk, dids: readonly string[]): Promise<Map<string, unknown>> {
  if (desk.halt.reason !== null) return new Map();
  try {
    const body = await ask(desk, VIEW, 'app.bsky.actor.getProfiles', dids.map((did): [string, string] => ['actors', did]));
    return new Map(asList(field(body, 'profiles')).map((profile) => [asText(field(profile, 'did')) ?? '', profile]));
  } catch (error) {
    if (!(error instanceof NetTrouble)) throw error;
    desk.halt.reason = `${error.message} ${error.whatToDo}`;
    return new Map();
  }
}

/** Names of ids; those Bluesky does not know come back without one. */
async function* names(desk: Desk, ids: readonly string[]): AsyncIterable<Identity[]> {
  const now = desk.clock.now();
  for (let start = 0; start < ids.length && desk.halt.reason === null; start += PROFILES) {
    const step = ids.slice(start, start + PROFILES);
    const profiles = await profilesOf(desk, step);
    if (desk.halt.reason !== null) return;
    yield step.map((remoteId): Identity => ({ remoteId, ...namesOf(profiles.get(remoteId)), source: 'api', origin: `looked up at Bluesky on ${now.slice(0, 10)}`, seenAt: now }));
  }
}

function namesOf(profile: unknown): Pick<FollowItem, 'handle' | 'displayName' | 'bio'> {
  return { handle: wordsOf(field(profile, 'handle')), displayName: wordsOf(field(profile, 'displayName')), bio: wordsOf(field(profile, 'description')) };
}

async function* readFollowers(desk: Desk, actor: string): AsyncGenerator<Item[], Followers> {
  return yield* pages({
    name: 'followers', from: desk.checkpoints.get('followers'), halt: desk.halt,
    async page(cursor) {
      const body = await ask(desk, VIEW, 'app.bsky.graph.getFollowers', { actor, limit: '100', ...(cursor === null ? {} : { cursor }) });
      const records = asList(field(body, 'followers')).filter((record) => asText(field(record, 'did')) !== null);
      const items = records.map((record): FollowItem => {
        const remoteId = asText(field(record, 'did')) ?? '';
        return { ...BLANK_FOLLOW, remoteId, kind: 'follower', ...namesOf(record), url: `https://bsky.app/profile/${remoteId}`, audience: 'public' };
      });
      return { items, ids: items.map(({ remoteId }) => remoteId), next: asText(field(body, 'cursor')) };
    },
  });
}

// ---------------------------------------------------------------- asking

/** The server that holds the repository, and the handle, from the public document of the id. */
async function homeOf(desk: Desk): Promise<{ server: string; handle: string | null }> {
  const did = desk.remoteId ?? '';
  const web = /^did:web:([\w.-]+)$/.exec(did)?.[1];
  const address = web === undefined ? `${desk.endpoint ?? DIRECTORY}/${encodeURIComponent(did)}` : `https://${web}/.well-known/did.json`;
  const { body } = await desk.send({ host: new URL(address).host, attempt: () => request({ url: address, ...signalOf(desk) }) });
  const service = asList(field(body, 'service')).find((one) => /#atproto_pds$/.test(asText(field(one, 'id')) ?? ''));
  const server = asText(field(service, 'serviceEndpoint'));
  if (server === null) throw new NetTrouble('not-found', new URL(address).host, 'The place of this Bluesky account is not known.', 'It may have been removed. Check the handle.');
  const handle = asList(field(body, 'alsoKnownAs')).map(asText).find((name) => name?.startsWith('at://'));
  return { server: safeUrl(server).origin, handle: wordsOf(handle?.slice('at://'.length)) };
}

type Params = ConstructorParameters<typeof URLSearchParams>[0];

async function ask(desk: Desk, base: string, method: string, params: Params): Promise<unknown> {
  return (await send(desk, base, method, params, false)).body;
}

async function send(desk: Desk, base: string, method: string, params: Params, whole: boolean): Promise<Answer> {
  const origin = base === VIEW ? (desk.endpoint ?? VIEW) : base;
  const url = `${origin}/xrpc/${method}?${new URLSearchParams(params).toString()}`;
  const { host } = new URL(url);
  return desk.send({ host, attempt: () => request({ url, ...(whole ? { as: 'bytes' as const, ...REPOSITORY } : {}), ...signalOf(desk) }), refusal: (answer) => refusal(answer, method, host) });
}

function signalOf({ signal }: Desk): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

/** An unknown account is answered with 400, not 404; a question to the view that it does not take as well (met 2026-11-22), which says nothing of the account. */
function refusal({ status, body }: Answer, method: string, host: string): NetTrouble | null {
  const code = asText(field(body, 'error')) ?? '';
  if (status !== 400 || !method.startsWith('com.atproto.') || !/^(?:InvalidRequest|RepoNotFound|RepoDeactivated|RepoTakendown|RecordNotFound|HandleNotFound|AccountNotFound)$/.test(code)) return null;
  return new NetTrouble('not-found', host, 'Bluesky does not know this account or record.', 'Check the handle; the account may be deactivated or removed.');
}
