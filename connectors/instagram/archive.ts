// The Instagram connector, with the Threads profile inside its exports: every layout in JSON, as one or several zips or folders.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions } from '../../src/model.js';
import { recogniseInstagram } from './claims.js';
import { readInstagram } from './read.js';

export const instagram: Connector = {
  id: 'instagram',
  title: 'Instagram and Threads',
  platforms: ['instagram', 'threads'],
  facets: [
    { facet: 'profile', archive: 'yes', api: 'no', note: 'name, bio, links, former handles' },
    { facet: 'posts', archive: 'partly', api: 'no', note: 'captions of posts, reels, stories, archived and recently deleted ones; Threads posts and replies; without link' },
    { facet: 'comments', archive: 'yes', api: 'no', note: 'own comments with the handle they answer' },
    { facet: 'likes', archive: 'partly', api: 'no', note: 'link and handle, without the words of what was liked' },
    { facet: 'messages', archive: 'partly', api: 'no', note: 'only with --include messages, and only those you wrote' },
    { facet: 'following', archive: 'yes', api: 'no', note: 'handles' },
    { facet: 'followers', archive: 'yes', api: 'no', note: 'handles' },
    { facet: 'subscriptions', archive: 'yes', api: 'no', note: 'followed hashtags' },
    { facet: 'lists', archive: 'yes', api: 'no', note: 'close friends' },
    { facet: 'blocks', archive: 'yes', api: 'no', note: 'blocked and restricted profiles' },
    { facet: 'contacts', archive: 'partly', api: 'no', note: 'only with --include contacts' },
    { facet: 'settings', archive: 'partly', api: 'no', note: 'private account and its history, who may comment, uploaded contacts, connected apps' },
    { facet: 'apps', archive: 'partly', api: 'no', note: 'connected apps, without permissions' },
    { facet: 'sessions', archive: 'yes', api: 'no', note: 'logins and devices, without country' },
    { facet: 'searches', archive: 'partly', api: 'no', note: 'only with --include search' },
    { facet: 'media', archive: 'partly', api: 'no', note: 'counted, never opened; place where the export states it' },
  ],
  guide: {
    steps: [
      'Open accountscenter.instagram.com in a browser and log in.',
      'Open "Your information and permissions", then "Export your information".',
      'Press "Create export", choose your Instagram profile, then "Export to device". Threads comes with it.',
      'Set Format to JSON and Date range to "All time". Media quality may be the lowest.',
      'Press "Start export". Instagram sends a message when it is ready.',
      'Download all parts and give them to PostOp together, as they are; there is no need to unpack them.',
    ],
    choose: 'Format JSON (HTML is set at first) and Date range "All time" (one year is set at first).',
    takes: 'Minutes to a few days, by the number of pictures.',
    linkLives: 'Four days; request again when it has run out.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseInstagram,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readInstagram(claim, options);
}
