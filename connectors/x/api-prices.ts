// What X charges for reading, as published (docs of 2026-08-13; Owned Reads since 2026-04-20). Millionths of a US dollar a record.
import type { Account } from '../../src/model.js';
import type { Desk, PriceLine } from '../../src/net/live.js';

/** `owned`: the app belongs to the account that is read. */
export const PRICES = {
  post: { normal: 5_000, owned: 1_000 },
  follow: { normal: 10_000, owned: 1_000 },
  user: { normal: 10_000, owned: 10_000 },
  list: { normal: 5_000, owned: 1_000 },
  small: { normal: 1_000, owned: 1_000 },
  lookup: { normal: 5_000, owned: 5_000 },
} as const;
export type Priced = keyof typeof PRICES;

/** X gives the newest 3,200 posts and no more. */
export const MOST_POSTS = 3_200;
/** Most accounts may follow no more than this. */
export const MOST_FOLLOWED = 5_000;
const MOST_LIKES = 3_200;
const MOST_BLOCKS = 1_000;
const MOST_LISTS = 100;

export function priceOf(what: Priced, ownApp: boolean): number {
  return PRICES[what][ownApp ? 'owned' : 'normal'];
}

/** What a pull asks for at most, by what is known of the account before asking X anything. */
export function priceLines(desk: Desk, _account: Account | null): PriceLine[] {
  const own = desk.spending.ownApp;
  const known = (facet: 'following' | 'followers'): number => desk.before?.facets.get(facet)?.read ?? MOST_FOLLOWED;
  const lines: PriceLine[] = [
    { what: 'profile', count: 1, each: priceOf('user', own) },
    { what: desk.before?.newestId ? 'new posts, at most' : 'posts, at most', count: MOST_POSTS, each: priceOf('post', own) },
    { what: 'accounts followed, about', count: known('following'), each: priceOf('follow', own) },
  ];
  if (desk.wants.has('followers')) lines.push({ what: 'followers, about', count: known('followers'), each: priceOf('follow', own) });
  if (desk.wants.has('likes')) lines.push({ what: 'likes, at most', count: MOST_LIKES, each: priceOf('small', own) });
  if (desk.wants.has('blocks')) lines.push({ what: 'blocked and muted accounts, about', count: MOST_BLOCKS, each: priceOf('small', own) });
  if (desk.wants.has('lists')) lines.push({ what: 'Lists, about', count: MOST_LISTS, each: priceOf('list', own) });
  if (desk.verify.length > 0) lines.push({ what: 'posts looked up to see whether they are gone', count: desk.verify.length, each: priceOf('lookup', own) });
  return lines;
}
