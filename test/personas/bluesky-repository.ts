// Writes Bluesky repositories of the invented clinician: signed commit, tree and records in one CAR file.
import { createHash } from 'node:crypto';
import { BytesWrapper, CidLinkWrapper, encode } from '@atcute/cbor';
import { DEMO_ACCOUNT, FOLLOWS, drawPosts } from './clinician.js';

export const DID = 'did:plc:inventedclinicianaaaaaaa';
export interface BlueskyOptions { seed: number; posts: number; traps?: boolean; planted?: boolean; /** Records left out although the tree names them. */ missing?: readonly string[]; /** Who may start a chat; whether strangers are asked to stay out. */ chat?: 'all' | 'following' | 'none'; hidden?: boolean }

interface Block { link: CidLinkWrapper; bytes: Uint8Array }
type Records = ReadonlyMap<string, unknown>;

export function blueskyRepository(options: BlueskyOptions): Uint8Array {
  return carOf(recordsOf(options), options.missing ?? []);
}

function recordsOf({ seed, posts, traps = false, planted = true, chat = 'following', hidden = true }: BlueskyOptions): Records {
  const records = new Map<string, unknown>();
  records.set('app.bsky.actor.profile/self', { displayName: DEMO_ACCOUNT.name, description: DEMO_ACCOUNT.bio, ...(hidden ? { labels: { values: [{ val: '!no-unauthenticated' }] } } : {}), createdAt: '2023-05-01T00:00:00.000Z' });
  for (const { text, at, sequence } of drawPosts({ seed, count: posts, until: '2026-10-01T00:00:00Z', planted })) records.set(`app.bsky.feed.post/3k${String(sequence).padStart(11, '0')}`, { text, createdAt: at.replace('Z', '.123Z'), langs: ['en-US'] });
  FOLLOWS.slice(0, 8).forEach((_, index) => records.set(`app.bsky.graph.follow/3f${index}`, { subject: didOf(index), createdAt: '2024-01-01T00:00:00.000Z' }));
  records.set('app.bsky.graph.block/3b1', { subject: didOf(20), createdAt: '2024-01-02T00:00:00.000Z' });
  records.set('app.bsky.graph.list/3l1', { name: 'My patients', purpose: 'app.bsky.graph.defs#curatelist', createdAt: '2024-01-02T00:00:00.000Z' });
  records.set('app.bsky.feed.like/3i1', { subject: { uri: `at://${didOf(1)}/app.bsky.feed.post/3x`, cid: 'x' }, createdAt: '2024-02-01T00:00:00.000Z' });
  records.set('app.bsky.feed.repost/3r1', { subject: { uri: `at://${didOf(2)}/app.bsky.feed.post/3y`, cid: 'y' }, createdAt: '2024-02-02T00:00:00.000Z' });
  records.set('chat.bsky.actor.declaration/self', { allowIncoming: chat });
  if (traps) for (const [name, value] of TRAPS) records.set(name, value);
  return records;
}

export function didOf(index: number): string {
  return `did:plc:invented${String(index).padStart(16, 'a')}`;
}

const AT = { createdAt: '2024-03-04T05:06:07-07:00' };
const facet = (text: string, part: string, feature: Record<string, string>): unknown => {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(part)));
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(part) }, features: [feature] };
};
const RICH = '🩺 naïve @tess.invented see journal.example/a/ve... 漢字';

/** One of each oddity; the tests name them by their key. */
const TRAPS: Records = new Map<string, unknown>([
  ['app.bsky.feed.post/rich', { ...AT, text: RICH, facets: [
    facet(RICH, 'journal.example/a/ve...', { $type: 'app.bsky.richtext.facet#link', uri: 'https://journal.example/a/very/long' }),
    facet(RICH, '@tess.invented', { $type: 'app.bsky.richtext.facet#mention', did: didOf(1) }),
    { index: { byteStart: 3, byteEnd: 9999 }, features: [{ uri: 'https://beyond.example/' }] },
  ] }],
  ['app.bsky.feed.post/old', { ...AT, text: '🩺 @omar.invented hi', entities: [{ index: { start: 3, end: 17 }, type: 'mention', value: didOf(2) }] }],
  ['app.bsky.feed.post/reply', { ...AT, text: 'indeed', reply: { root: { uri: `at://${didOf(3)}/app.bsky.feed.post/a` }, parent: { uri: `at://${didOf(3)}/app.bsky.feed.post/b` } } }],
  ['app.bsky.feed.post/quote', { ...AT, text: 'look', embed: { $type: 'app.bsky.embed.recordWithMedia', record: { record: { uri: `at://${didOf(4)}/app.bsky.feed.post/c` } }, media: { images: [{ alt: 'a chest film' }] } } }],
  ['app.bsky.feed.post/card', { ...AT, text: 'a card', embed: { $type: 'app.bsky.embed.external', external: { uri: 'https://clinic.example/', title: '', description: '' } } }],
  ['app.bsky.graph.follow/twice', { ...AT, subject: didOf(0) }],
  ['app.bsky.graph.follow/object', { ...AT, subject: { did: didOf(30), declarationCid: 'x' } }],
  ['app.bsky.feed.vote/1', { ...AT, direction: 'up', subject: { uri: 'x' } }],
  ['com.other.blog.entry/1', { ...AT, content: 'elsewhere' }],
]);

function carOf(records: Records, missing: readonly string[]): Uint8Array {
  const blocks = [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, record]) => ({ name, ...block(record) }));
  const tree = block({ l: null, e: blocks.map(({ name, link }) => ({ p: 0, k: new BytesWrapper(Buffer.from(name)), v: link, t: null })) });
  const commit = block({ did: DID, version: 3, data: tree.link, rev: '3invented', prev: null, sig: new BytesWrapper(Buffer.from('sig')) });
  const header = encode({ version: 1, roots: [commit.link] });
  const held = blocks.filter(({ name }) => !missing.includes(name));
  return Buffer.concat([varint(header.length), header, ...[commit, tree, ...held].flatMap(({ link, bytes }) => [varint(link.bytes.length + bytes.length), link.bytes, bytes])]);
}

function block(value: unknown): Block {
  const bytes = encode(value);
  return { bytes, link: new CidLinkWrapper(Buffer.concat([Buffer.from([1, 0x71, 0x12, 0x20]), createHash('sha256').update(bytes).digest()])) };
}

function varint(value: number): Buffer {
  return value < 0x80 ? Buffer.from([value]) : Buffer.concat([Buffer.from([(value & 0x7f) | 0x80]), varint(value >> 7)]);
}
