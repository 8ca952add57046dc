// The columns of the generic lists, from which reader, template and README take them.
import type { Platform } from '../../src/model.js';

export type ListKind = 'posts' | 'review-replies' | 'follows';

export interface Column { name: string; example: string; meaning: string; /** A list without it is none of ours. */ required?: true }

const WHOSE: readonly Column[] = [
  { name: 'platform', example: 'Sermo', meaning: 'where it stands: Sermo, Doximity, Yelp, Healthgrades or any other name', required: true },
  { name: 'account', example: 'EXAMPLE: write your own user name here and delete this row', meaning: 'your user name or the name of your practice there; the same in every row', required: true },
];

export const COLUMNS: Readonly<Record<ListKind, readonly Column[]>> = {
  posts: [
    ...WHOSE,
    { name: 'kind', example: 'post', meaning: 'post, reply, comment, repost or quote; empty means post' },
    { name: 'date', example: '2024-05-31 18:30', meaning: 'year-month-day, and the time in UTC if known' },
    { name: 'text', example: 'The words as they stand there', meaning: 'your own words, whole', required: true },
    { name: 'link', example: 'https://', meaning: 'its address, if it has one' },
    { name: 'audience', example: 'limited', meaning: 'public, limited or private; empty means unknown' },
    { name: 'container', example: 'Emergency medicine', meaning: 'the group or forum it stands in' },
    { name: 'reply to', example: '', meaning: 'the user name you answered' },
    { name: 'id', example: '', meaning: 'the platform\'s own number, if it shows one' },
  ],
  'review-replies': [
    ...WHOSE,
    { name: 'date', example: '2024-05-31', meaning: 'day of your reply' },
    { name: 'reply', example: 'Your reply as it stands there', meaning: 'your reply, whole', required: true },
    { name: 'reviewer', example: '', meaning: 'the name shown on the review; only to find it again' },
    { name: 'link', example: 'https://', meaning: 'the address of the review' },
    { name: 'id', example: '', meaning: 'the platform\'s own number, if it shows one' },
  ],
  follows: [
    ...WHOSE,
    { name: 'follow', example: 'following', meaning: 'following, follower, friend, connection, subscription, page or group', required: true },
    { name: 'name', example: 'Jo Example', meaning: 'the name shown' },
    { name: 'handle', example: 'jo_example', meaning: 'the user name' },
    { name: 'bio', example: '', meaning: 'what the profile says' },
    { name: 'link', example: 'https://', meaning: 'the address of the profile' },
    { name: 'since', example: '2023-01-15', meaning: 'since when' },
    { name: 'id', example: '', meaning: 'the platform\'s own number, if it shows one' },
  ],
};

/** `Reply to`, `reply_to` and `replyTo` are one name. */
export function columnName(written: string): string {
  return written.trim().replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/[_\s-]+/g, ' ');
}

/** Which list a header belongs to; null for other people's tables. */
export function listKindOf(cells: readonly string[]): ListKind | null {
  const names = new Set(cells.map(columnName));
  const kinds = Object.keys(COLUMNS) as ListKind[];
  return kinds.find((kind) => COLUMNS[kind].every(({ name, required }) => required !== true || names.has(name))) ?? null;
}

const PLATFORMS_BY_WORD: ReadonlyMap<string, Platform> = new Map([
  ['sermo', 'sermo'], ['doximity', 'doximity'], ['yelp', 'yelp'], ['google', 'google-business'], ['google business', 'google-business'],
  ['google business profile', 'google-business'],
]);

/** Platforms without a place of their own are `other`; their name becomes part of the account's id. */
export function platformOf(word: string): Platform {
  return PLATFORMS_BY_WORD.get(columnName(word)) ?? 'other';
}

/** The row a template shows as an example is no data. */
export function isExample(account: string): boolean {
  return account.trim().startsWith('EXAMPLE');
}
