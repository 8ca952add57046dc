// Bluesky live, against our own fake of directory, server and view; the repository is made as the intake's tests make theirs.
import { BytesWrapper, CidLinkWrapper, encode } from '@atcute/cbor';
import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { blueskyApi } from '../../../connectors/bluesky/api.js';
import type { Item } from '../../../src/model.js';
import { testDesk } from '../../net/desk.js';
import { fakeServer, json } from '../../net/fake-server.js';
import type { Fake } from '../../net/fake-server.js';
import { ofType } from '../contract.js';
import { describeLive } from '../live-contract.js';

let fake: Fake;
afterEach(() => fake.close());

const DID = 'did:plc:example';
interface Block { link: CidLinkWrapper; bytes: Uint8Array }

function block(value: unknown): Block {
  const bytes = encode(value);
  return { bytes, link: new CidLinkWrapper(Buffer.concat([Buffer.from([1, 0x71, 0x12, 0x20]), createHash('sha256').update(bytes).digest()])) };
}

function varint(value: number): Buffer {
  return value < 0x80 ? Buffer.from([value]) : Buffer.concat([Buffer.from([(value & 0x7f) | 0x80]), varint(value >> 7)]);
}

function repository(): Buffer {
  const records: [string, Block][] = [
    ['app.bsky.actor.profile/self', block({ $type: 'app.bsky.actor.profile', displayName: 'Sam', description: 'Nurse' })],
    ['app.bsky.feed.post/1', block({ $type: 'app.bsky.feed.post', text: 'A walk by the river', createdAt: '2024-01-02T03:04:05.000Z', langs: ['en'] })],
    ['app.bsky.graph.follow/1', block({ $type: 'app.bsky.graph.follow', subject: 'did:plc:kim', createdAt: '2024-01-02T03:04:05.000Z' })],
  ];
  const tree = block({ l: null, e: records.map(([key, { link }]) => ({ p: 0, k: new BytesWrapper(Buffer.from(key)), v: link, t: null })) });
  const commit = block({ did: DID, version: 3, data: tree.link, rev: '1', prev: null, sig: new BytesWrapper(Buffer.from('x')) });
  const header = encode({ version: 1, roots: [commit.link] });
  return Buffer.concat([varint(header.length), header, ...[commit, tree, ...records.map(([, one]) => one)].flatMap(({ link, bytes }) => [varint(link.bytes.length + bytes.length), link.bytes, bytes])]);
}

function network(description = '', view = true): Promise<Fake> {
  return fakeServer(({ url }, response) => {
    if (decodeURIComponent(url.pathname) === `/${DID}`) return json(response, { alsoKnownAs: ['at://sam.example'], service: [{ id: '#atproto_pds', serviceEndpoint: fake.url }] });
    const method = url.pathname.replace('/xrpc/', '');
    if (method === 'com.atproto.identity.resolveHandle') return url.searchParams.get('handle') === 'sam.example' ? json(response, { did: DID }) : json(response, { error: 'InvalidRequest' }, 400);
    if (method === 'com.atproto.sync.getRepo') { response.writeHead(200, { 'content-type': 'application/vnd.ipld.car' }); return void response.end(repository()); }
    if (method.startsWith('app.bsky.') && !view) return json(response, { error: 'InvalidRequest', message: 'No service configured for it' }, 400);
    if (method === 'app.bsky.actor.getProfiles') return json(response, { profiles: [{ did: 'did:plc:kim', handle: 'kim.example', displayName: 'Kim' }] });
    if (method === 'app.bsky.graph.getFollowers') return json(response, url.searchParams.has('cursor') ? { followers: [] } : { followers: [{ did: 'did:plc:lee', handle: 'lee.example' }], cursor: 'more' });
    if (method === 'com.atproto.repo.getRecord') return json(response, { value: { description } });
    if (method === 'com.atproto.repo.listRecords') return json(response, { records: [] });
    return json(response, {}, 404);
  });
}

it('reads the whole repository as an export is read, with handle, names and followers', async () => {
  fake = await network();
  const items: Item[] = [];
  for await (const batch of blueskyApi.pull(testDesk(fake.url, { remoteId: DID, token: null }))) items.push(...batch);
  expect(items[0]).toMatchObject({ type: 'account', remoteId: DID, handle: 'sam.example', displayName: 'Sam' });
  expect(ofType(items, 'post')[0]).toMatchObject({ remoteId: `at://${DID}/app.bsky.feed.post/1`, text: 'A walk by the river' });
  expect(ofType(items, 'follow').map(({ kind, handle }) => [kind, handle])).toEqual([['following', 'kim.example'], ['follower', 'lee.example']]);
  const coverage = new Map(ofType(items, 'coverage').map((one) => [one.facet, one.extent]));
  expect([coverage.get('posts'), coverage.get('following'), coverage.get('followers')]).toEqual(['complete', 'complete', 'complete']);
  expect(fake.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

it('a view that does not take the question says nothing of the account; chats are not promised', async () => {
  fake = await network('', false);
  const items: Item[] = [];
  const desk = testDesk(fake.url, { remoteId: DID, token: null });
  for await (const batch of blueskyApi.pull(desk)) items.push(...batch);
  const coverage = new Map(ofType(items, 'coverage').map((one) => [one.facet, one]));
  expect([ofType(items, 'post').length, coverage.get('posts')?.extent, coverage.get('followers')?.extent]).toEqual([1, 'complete', 'partial']);
  expect(desk.halt.reason).toContain('did not understand the question (400)');
  expect(coverage.get('messages')?.note).not.toContain('postop pull');
});

it('finds an account by handle, and the code in its profile', async () => {
  fake = await network('hello postop-abc');
  const desk = testDesk(fake.url, { token: null });
  expect(await blueskyApi.find?.(desk, '@Sam.example')).toEqual({ remoteId: DID, label: '@sam.example' });
  await expect(blueskyApi.find?.(desk, 'nobody.example')).rejects.toMatchObject({ kind: 'not-found' });
  expect(await blueskyApi.holdsCode?.({ ...desk, remoteId: DID }, 'postop-abc')).toBe(true);
  expect(await blueskyApi.holdsCode?.({ ...desk, remoteId: DID }, 'postop-xyz')).toBe(false);
});

describeLive(blueskyApi, async () => (fake = await network()), () => ({ remoteId: DID, token: null }));
