// The Mastodon connector: archives of Mastodon and other fediverse servers, with the lists saved beside them.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions } from '../../src/model.js';
import { recogniseMastodon } from './claims.js';
import { readArchive } from './reading.js';

export const mastodon: Connector = {
  id: 'mastodon',
  title: 'Mastodon and the fediverse',
  platforms: ['mastodon'],
  facets: [
    { facet: 'profile', archive: 'yes', api: 'yes', note: 'name, bio, profile fields, picture' },
    { facet: 'posts', archive: 'yes', api: 'yes', note: 'posts and replies with their real audience; boosts by address only' },
    { facet: 'likes', archive: 'partly', api: 'yes', note: 'addresses only, without words or date' },
    { facet: 'messages', archive: 'partly', api: 'partly', note: 'direct posts you wrote, only with --include messages' },
    { facet: 'following', archive: 'partly', api: 'yes', note: 'in following_accounts.csv, saved separately; addresses only' },
    { facet: 'followers', archive: 'no', api: 'yes', note: 'no export exists' },
    { facet: 'lists', archive: 'partly', api: 'yes', note: 'in lists.csv, saved separately' },
    { facet: 'blocks', archive: 'partly', api: 'yes', note: 'blocked and muted accounts, saved separately' },
    { facet: 'settings', archive: 'partly', api: 'partly', note: 'approval of followers, discovery, search' },
    { facet: 'media', archive: 'partly', api: 'partly', note: 'counted with their alt texts, never opened' },
  ],
  guide: {
    steps: [
      'Open your server in a browser and log in.',
      'Open Preferences, then Import and export, then Data export.',
      'Press "Request your archive". The server sends an e-mail when it is ready; download it from the same page.',
      'On the same page, save the CSV files "Follows", "Lists", "Mutes" and "Blocks" too.',
      'Give PostOp the archive and the CSV files together, as they are.',
    ],
    choose: 'The archive and the CSV files: the archive itself does not hold whom you follow.',
    takes: 'Minutes to some hours; one archive every seven days.',
    linkLives: 'About a week, depending on the server.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseMastodon,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readArchive(claim, options);
}
