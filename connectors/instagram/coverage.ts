// What an Instagram export, or the Threads part of it, covered: facet by facet, in sentences a person can act on.
import type { CoverageItem, Facet, Instant } from '../../src/model.js';
import { coverMedia, coverNameless, coverPrivate, coverRange, coverTwice } from '../_meta/covering.js';
import type { Desk } from '../_meta/desk.js';

const NOT_CHOSEN = 'This category is not in the export. Export again with all categories chosen.';

const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: NOT_CHOSEN,
  posts: NOT_CHOSEN,
  comments: NOT_CHOSEN,
  likes: NOT_CHOSEN,
  messages: NOT_CHOSEN,
  following: NOT_CHOSEN,
  followers: NOT_CHOSEN,
  subscriptions: NOT_CHOSEN,
  lists: NOT_CHOSEN,
  blocks: NOT_CHOSEN,
  contacts: NOT_CHOSEN,
  settings: 'No setting could be read from this export. Answer the settings questions.',
  apps: NOT_CHOSEN,
  sessions: NOT_CHOSEN,
  searches: NOT_CHOSEN,
  media: 'No pictures or videos are in this export. They were not needed for the other checks.',
};

const WITH_INSTAGRAM = 'Threads keeps no such list of its own; what there is stands with Instagram.';

const THREADS_ABSENT: typeof ABSENT = {
  ...ABSENT, comments: WITH_INSTAGRAM, messages: WITH_INSTAGRAM, subscriptions: WITH_INSTAGRAM, lists: WITH_INSTAGRAM, contacts: WITH_INSTAGRAM, apps: WITH_INSTAGRAM,
  sessions: WITH_INSTAGRAM, searches: WITH_INSTAGRAM, media: WITH_INSTAGRAM,
};

export function coverInstagram(desk: Desk, facts: { createdAt: Instant | null; hasProfile: boolean }): CoverageItem[] {
  coverPrivate(desk);
  coverBoth(desk, facts);
  return desk.ledger.coverage(ABSENT);
}

export function coverThreads(desk: Desk, facts: { createdAt: Instant | null; hasProfile: boolean }): CoverageItem[] {
  coverBoth(desk, facts);
  return desk.ledger.coverage(THREADS_ABSENT);
}

function coverBoth(desk: Desk, { createdAt, hasProfile }: { createdAt: Instant | null; hasProfile: boolean }): void {
  const { ledger } = desk;
  coverMedia(desk);
  coverTwice(desk);
  coverRange(desk, createdAt);
  if (!hasProfile) coverNameless(desk);
  if (ledger.line('posts').read > 0) ledger.line('posts').remarks.push('The export holds no links to posts: find them by their date.');
  if (ledger.line('likes').read > 0) ledger.line('likes').lacks.push('The words of what you liked are not in the export, so they were not checked.');
  if (ledger.line('settings').read > 0) ledger.line('settings').lacks.push('Other settings are not in the export. Answer the settings questions.');
}
