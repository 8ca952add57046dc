// What a Facebook export covered, facet by facet, in sentences a person can act on.
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
  friends: NOT_CHOSEN,
  pages: NOT_CHOSEN,
  groups: NOT_CHOSEN,
  blocks: NOT_CHOSEN,
  contacts: NOT_CHOSEN,
  settings: 'Facebook exports do not tell privacy settings. Answer the settings questions.',
  apps: NOT_CHOSEN,
  sessions: NOT_CHOSEN,
  searches: NOT_CHOSEN,
  media: 'No pictures or videos are in this export. They were not needed for the other checks.',
};

export function coverFacebook(desk: Desk, facts: { createdAt: Instant | null; hasProfile: boolean }): CoverageItem[] {
  const { ledger } = desk;
  coverPrivate(desk);
  coverMedia(desk);
  coverTwice(desk);
  coverRange(desk, facts.createdAt);
  if (!facts.hasProfile) coverNameless(desk);
  if (ledger.line('posts').read > 0) ledger.line('posts').remarks.push('Facebook does not tell who can see each post, nor its link: find it by its date in the Activity log.');
  if (ledger.line('likes').read > 0) ledger.line('likes').lacks.push('The words of what you liked are not in the export, so they were not checked.');
  if (ledger.line('settings').read > 0) ledger.line('settings').lacks.push('Other privacy settings are not in a Facebook export. Answer the settings questions.');
  if (ledger.line('groups').read > 0) ledger.line('groups').remarks.push('Groups you have left since may still be listed.');
  if (ledger.line('friends').read > 0) ledger.line('friends').remarks.push('Friends are known by name only, without a link.');
  return ledger.coverage(ABSENT);
}
