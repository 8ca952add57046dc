// The Reddit connector: the CSV files of a data request.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions } from '../../src/model.js';
import { recogniseReddit } from './claims.js';
import { readExport } from './reading.js';

export const reddit: Connector = {
  id: 'reddit',
  title: 'Reddit',
  platforms: ['reddit'],
  facets: [
    { facet: 'profile', archive: 'partly', api: 'no', note: 'user name; no bio' },
    { facet: 'posts', archive: 'yes', api: 'no', note: 'posts and drafts with community and link' },
    { facet: 'comments', archive: 'yes', api: 'no', note: 'comments with community and link' },
    { facet: 'likes', archive: 'partly', api: 'no', note: 'upvotes by address only' },
    { facet: 'messages', archive: 'partly', api: 'no', note: 'only with --include messages, and only those you wrote' },
    { facet: 'subscriptions', archive: 'yes', api: 'no', note: 'communities joined' },
    { facet: 'friends', archive: 'yes', api: 'no', note: 'people followed, by user name' },
    { facet: 'groups', archive: 'yes', api: 'no', note: 'communities you moderate or may post in' },
    { facet: 'lists', archive: 'yes', api: 'no', note: 'custom feeds' },
    { facet: 'settings', archive: 'partly', api: 'no', note: 'preferences, linked sign-ins' },
    { facet: 'sessions', archive: 'yes', api: 'no', note: 'addresses of the last hundred days' },
  ],
  guide: {
    steps: [
      'Open reddit.com/settings/data-request in a browser and log in.',
      'Choose the request that fits where you live, and "I want data from my full time at Reddit".',
      'Press Submit. Reddit sends a message with a link when it is ready.',
      'Give PostOp the zip as it is; its name tells whose it is.',
    ],
    choose: 'The full time at Reddit, not a range of dates.',
    takes: 'Days, at most 30.',
    linkLives: 'Some days; request again when it has run out.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseReddit,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readExport(claim, options);
}
