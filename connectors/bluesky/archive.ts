// The Bluesky connector: the account's repository as one CAR file.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions, Source } from '../../src/model.js';
import { baseName, realEntries } from '../_shared/files.js';
import { readRepository } from './repository.js';

export const bluesky: Connector = {
  id: 'bluesky',
  title: 'Bluesky',
  platforms: ['bluesky'],
  facets: [
    { facet: 'profile', archive: 'partly', api: 'yes', note: 'name, bio and labels; the handle is not in the file' },
    { facet: 'posts', archive: 'yes', api: 'yes', note: 'posts, replies, quotes; reposts by address only' },
    { facet: 'likes', archive: 'partly', api: 'partly', note: 'addresses with dates, without words' },
    { facet: 'messages', archive: 'no', api: 'no', note: 'chats are neither in the file nor public' },
    { facet: 'following', archive: 'partly', api: 'yes', note: 'permanent ids (DIDs) only; names through the API or a list of yours' },
    { facet: 'followers', archive: 'no', api: 'yes', note: 'not in the file' },
    { facet: 'lists', archive: 'partly', api: 'partly', note: 'lists and starter packs you made' },
    { facet: 'blocks', archive: 'partly', api: 'partly', note: 'blocked accounts as DIDs; muted ones are not in the file' },
    { facet: 'settings', archive: 'partly', api: 'partly', note: 'visibility when logged out, who may start a chat' },
    { facet: 'media', archive: 'partly', api: 'partly', note: 'counted with their alt texts; the pictures are not in the file' },
  ],
  guide: {
    steps: [
      'Open bsky.app in a browser and log in.',
      'Open Settings, then Account, then "Export my data".',
      'Press "Download CAR file" and give PostOp the file repo.car as it is.',
    ],
    choose: 'There is nothing to choose.',
    takes: 'A minute.',
    linkLives: 'The file is made at once; make a new one whenever you like.',
    lastChecked: '2026-11-21',
  },
  recognise,
  read,
};

/** A CAR file begins with a small map of `roots` and `version`. */
async function recognise(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const source of sources) {
    for (const { path, size } of realEntries(source)) {
      if (source.kind !== 'file' && !/\.car$/i.test(path)) continue;
      const head = Buffer.from(await source.head(path, 128).catch(() => new Uint8Array())).toString('latin1');
      if (!head.includes('eroots') || !head.includes('gversion')) continue;
      claims.push({ connector: 'bluesky', platform: 'bluesky', title: `Bluesky repository ${baseName(path)}`, files: [{ source, path, name: baseName(path), size }], refusal: null, remarks: [] });
    }
  }
  return claims;
}

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readRepository(claim, options);
}
