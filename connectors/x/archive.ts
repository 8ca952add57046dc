// The X connector: archives of both kinds, as zip or folder.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions } from '../../src/model.js';
import { eraOf, recogniseX } from './claims.js';
import { readGrailbird } from './grailbird.js';
import { readModern } from './modern.js';

export const x: Connector = {
  id: 'x',
  title: 'X (Twitter)',
  platforms: ['x'],
  facets: [
    { facet: 'profile', archive: 'yes', api: 'yes', note: 'name, bio, location, former handles; the link in the profile stays shortened' },
    { facet: 'posts', archive: 'yes', api: 'partly', note: 'posts, replies, reposts (cut at about 140 characters), quotes without the quoted words, deleted posts of the last 14 days' },
    { facet: 'likes', archive: 'partly', api: 'partly', note: 'text without author or date' },
    { facet: 'messages', archive: 'partly', api: 'no', note: 'only with --include messages, and only those you wrote' },
    { facet: 'following', archive: 'partly', api: 'yes', note: 'numbers only; names are found in your posts, in a list of yours, or through the API' },
    { facet: 'followers', archive: 'partly', api: 'yes', note: 'numbers only, as above' },
    { facet: 'lists', archive: 'partly', api: 'partly', note: 'address only: owner and name of the List; through the API those you made, with who can see them' },
    { facet: 'blocks', archive: 'partly', api: 'partly', note: 'blocked and muted accounts, numbers only' },
    { facet: 'contacts', archive: 'partly', api: 'no', note: 'only with --include contacts' },
    { facet: 'identities', archive: 'partly', api: 'yes', note: '6 to 59 of 100 followed accounts are named in one\'s own posts' },
    { facet: 'settings', archive: 'partly', api: 'partly', note: 'changes of protection in the last six months; whether contacts were uploaded' },
    { facet: 'apps', archive: 'yes', api: 'no', note: 'connected apps with their permissions' },
    { facet: 'sessions', archive: 'yes', api: 'no', note: 'logins and devices' },
    { facet: 'searches', archive: 'partly', api: 'no', note: 'saved searches, only with --include search' },
    { facet: 'media', archive: 'partly', api: 'partly', note: 'counted, never opened' },
  ],
  guide: {
    steps: [
      'Open x.com in a browser and log in.',
      'Open More, then Settings and privacy, then Your account.',
      'Choose "Download an archive of your data" and confirm your password.',
      'Press "Request archive". X sends a message when it is ready.',
      'Download the zip and give it to PostOp as it is; there is no need to unpack it.',
    ],
    choose: 'There is nothing to choose: X gives everything in one zip.',
    takes: 'A day or two, sometimes longer.',
    linkLives: 'A few days; request again when it has run out.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseX,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* eraOf(claim) === 'grailbird' ? readGrailbird(claim, options) : readModern(claim, options);
}
