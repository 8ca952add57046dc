// What a YouTube Takeout covered, facet by facet, in sentences a person can act on.
import type { CoverageItem } from '../../src/model.js';
import type { FileFacts } from './claims.js';
import type { Desk } from './desk.js';

const NOT_CHOSEN = 'This Takeout holds nothing of the kind: there is none, or it was not chosen. Make another with all of YouTube but the videos if you have any.';
const SETTINGS = 'Other privacy settings are not in a Takeout. Answer the settings questions, or look at youtube.com/account_privacy.';

export function coverYoutube(desk: Desk, kinds: readonly FileFacts['kind'][]): CoverageItem[] {
  const { notebook: { ledger, options }, elsewhere } = desk;
  if (elsewhere.comments > 0) ledger.line('comments').remarks.push(`Comments written under another channel of yours: ${elsewhere.comments}.`);
  if (kinds.includes('chats-page') || kinds.includes('comments-page')) ledger.line('comments').remarks.push('Some comments come from a page of an older Takeout.');
  if (!options.include.has('search')) ledger.line('searches').lacks.push('Your searches were not read. Add --include search to read them.');
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Videos were counted, never opened: look through those of your clinical work yourself.');
  if (ledger.line('settings').read > 0) ledger.line('settings').lacks.push(SETTINGS);
  return ledger.coverage({
    profile: 'No channel is named in these files, so it cannot be told whose they are. Make a Takeout with channels.',
    posts: NOT_CHOSEN, comments: NOT_CHOSEN, subscriptions: NOT_CHOSEN, lists: NOT_CHOSEN, media: NOT_CHOSEN,
    searches: 'No search history in JSON is in this Takeout.', settings: SETTINGS,
  });
}
