// What it takes to tell ten accounts of one person apart: `tsx test/bench/mixing.ts [ACCOUNTS] [POSTS] [FOLLOWS]`. The reading of posts by the rules is timed elsewhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FollowItem, Item, Platform, PostItem } from '../../src/model.js';
import { pairLinks } from '../../src/people/pairs.js';
import { inCommon } from '../../src/scan/in-common.js';
import { pairFacts, pairsOf } from '../../src/scan/pairs.js';
import type { PairMember } from '../../src/scan/pairs.js';
import { storedAccounts } from '../../src/store/queries.js';
import { openStore } from '../../src/store/store.js';
import { ordinaryText, seeded } from '../personas/clinician.js';
import { account, coverage, follow, intake, post, stillClock } from '../store/items.js';

const [ACCOUNTS = 10, POSTS = 50_000, FOLLOWS = 20_000] = process.argv.slice(2).map(Number);
/** Accounts of one platform share some of those they follow; all share some texts. */
const PLATFORMS: readonly Platform[] = ['x', 'instagram', 'x', 'facebook', 'bluesky'];
const BATCH = 5_000;

async function* items(number: number): AsyncIterable<Item[]> {
  const random = seeded(number + 1);
  yield [account({ platform: PLATFORMS[number % PLATFORMS.length] ?? 'x', remoteId: `${1000 + number}`, handle: `drdemo${number}`, displayName: 'Dr. Demo' })];
  for (let at = 0; at < POSTS; at += BATCH) yield Array.from({ length: Math.min(BATCH, POSTS - at) }, (_, index): PostItem => {
    const place = at + index;
    const shared = place % 50 === 0;
    return post(`${number}${place}`, shared ? `Posted everywhere, number ${place}: ${'a quiet walk by the lake'}` : `${ordinaryText(random)} ${ordinaryText(random)} ${place}`);
  });
  for (let at = 0; at < FOLLOWS; at += BATCH) yield Array.from({ length: Math.min(BATCH, FOLLOWS - at) }, (_, index): FollowItem => (
    follow(`f${Math.floor(random.next() * FOLLOWS * 4)}-${(at + index) % 3}`, { kind: index % 2 === 0 ? 'following' : 'follower', handle: `h${at + index}` })));
  yield [coverage()];
}

const folder = mkdtempSync(join(tmpdir(), 'postop-mixing-'));
const store = openStore({ path: join(folder, 'postop.db'), clock: stillClock() });
try {
  const begun = performance.now();
  for (let number = 0; number < ACCOUNTS; number += 1) await store.take(intake(`a${number}`, { platform: PLATFORMS[number % PLATFORMS.length] ?? 'x' }), items(number));
  const stored = performance.now();
  const hours = Array.from({ length: 168 }, (_, hour) => hour);
  const members = storedAccounts(store).map((one): PairMember => ({ stored: one, account: one.account, count: { hours } as unknown as PairMember['count'], changed: true }));
  const before = process.cpuUsage();
  let links = 0;
  const pairs = pairsOf(members);
  const common = inCommon(store, members.map((member) => member.stored));
  for (const pair of pairs) links += pairLinks(pair.members[0].account, pair.members[1].account, pairFacts(common, pair.members)).length;
  const { user, system } = process.cpuUsage(before);
  console.log(`${ACCOUNTS} accounts of ${POSTS} posts and ${FOLLOWS} follows: stored in ${((stored - begun) / 1000).toFixed(1)} s; ${pairs.length} pairs, ${links} links in ${((performance.now() - stored) / 1000).toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s)`);
} finally {
  store.close();
  rmSync(folder, { recursive: true, force: true });
}
