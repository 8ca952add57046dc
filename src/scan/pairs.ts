// Asks the rules about every two accounts of the person: what shows that they are one person's.
import type { Account, AccountPairSubject } from '../model.js';
import type { Sighting } from '../store/findings.js';
import type { StoredAccount } from '../store/queries.js';
import { savePair } from '../store/scans.js';
import type { Store } from '../store/store.js';
import type { Asking } from './asking.js';
import type { Common } from './in-common.js';
import type { Count } from './tally.js';
import type { PairFacts, ReadPair } from './tools.js';

export interface PairMember { stored: StoredAccount; account: Account; count: Count; changed: boolean }

export interface Pair { key: string; members: readonly [PairMember, PairMember] }

/** Every two accounts once, ordered by key. */
export function pairsOf(members: readonly PairMember[]): Pair[] {
  const sorted = [...members].sort((x, y) => (x.account.key < y.account.key ? -1 : 1));
  return sorted.flatMap((first, index) => sorted.slice(index + 1).map((second): Pair => ({ key: `${first.account.key} ${second.account.key}`, members: [first, second] })));
}

export function pairFacts(common: Common, [first, second]: Pair['members']): PairFacts {
  const [a, b] = [first.stored.row, second.stored.row];
  return { mutualFollows: common.followed(a, b), followersInCommon: common.followers(a, b), crossPosts: common.texts(a, b), hours: [first.count.hours, second.count.hours] };
}

/** A pair is looked at again only when one of its accounts changed. */
export function askPair(store: Store, pair: Pair, common: Common, asking: Asking, readPair: ReadPair): Sighting[] {
  const [first, second] = pair.members;
  const links = readPair(first.account, second.account, pairFacts(common, pair.members));
  savePair(store, first.stored.row, second.stored.row, links);
  const subject: AccountPairSubject = { kind: 'account-pair', accounts: [first.account, second.account], links };
  const basis = `${first.account.use} ${second.account.use}`;
  return asking.ask(subject, { account: first.account, accountRow: first.stored.row, key: pair.key, basis }, null);
}
