// The Facebook connector: exports of every era in JSON, as one or several zips or folders.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions } from '../../src/model.js';
import { recogniseFacebook } from './claims.js';
import { readFacebook } from './read.js';

export const facebook: Connector = {
  id: 'facebook',
  title: 'Facebook',
  platforms: ['facebook'],
  facets: [
    { facet: 'profile', archive: 'yes', api: 'no', note: 'name, bio, work, religion, politics, family, links' },
    { facet: 'posts', archive: 'partly', api: 'no', note: 'timeline, groups, albums, notes, archived stories; without link and without audience' },
    { facet: 'comments', archive: 'yes', api: 'no', note: 'own comments; whose post they answer only as a name' },
    { facet: 'likes', archive: 'partly', api: 'no', note: 'date and name, without the words of what was liked' },
    { facet: 'messages', archive: 'partly', api: 'no', note: 'only with --include messages, and only those you wrote; encrypted chats are a separate download' },
    { facet: 'following', archive: 'yes', api: 'no', note: 'names only' },
    { facet: 'followers', archive: 'partly', api: 'no', note: 'names only, where the export lists them' },
    { facet: 'friends', archive: 'yes', api: 'no', note: 'names only' },
    { facet: 'pages', archive: 'yes', api: 'no', note: 'Pages liked and followed' },
    { facet: 'groups', archive: 'yes', api: 'no', note: 'groups joined or run; left ones may still be listed' },
    { facet: 'blocks', archive: 'yes', api: 'no', note: 'blocked people, by name' },
    { facet: 'contacts', archive: 'partly', api: 'no', note: 'only with --include contacts' },
    { facet: 'settings', archive: 'partly', api: 'no', note: 'whether contacts were uploaded and whether apps are connected; nothing about who sees what' },
    { facet: 'apps', archive: 'yes', api: 'no', note: 'connected apps with the day, without permissions' },
    { facet: 'sessions', archive: 'yes', api: 'no', note: 'logins and devices; the country where it is stated' },
    { facet: 'searches', archive: 'partly', api: 'no', note: 'only with --include search' },
    { facet: 'media', archive: 'partly', api: 'no', note: 'counted, never opened; place where the export states it' },
  ],
  guide: {
    steps: [
      'Open accountscenter.facebook.com in a browser and log in.',
      'Open "Your information and permissions", then "Export your information".',
      'Press "Create export", choose your Facebook profile, then "Export to device".',
      'Set Format to JSON and Date range to "All time". Media quality may be the lowest.',
      'Press "Start export". Facebook sends a message when it is ready.',
      'Download all parts and give them to PostOp together, as they are; there is no need to unpack them.',
    ],
    choose: 'Format JSON (HTML is set at first) and Date range "All time" (one year is set at first).',
    takes: 'Minutes to a few days, by the number of pictures.',
    linkLives: 'Four days; request again when it has run out.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseFacebook,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readFacebook(claim, options);
}
