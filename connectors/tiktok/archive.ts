// The TikTok connector: the JSON export; the text one is recognised and answered with what to do.
import { UserError } from '../../src/model.js';
import type { Claim, Connector, Item, ReadOptions, Source } from '../../src/model.js';
import { baseName, headText, realEntries } from '../_shared/files.js';
import { readExport } from './reading.js';

export const tiktok: Connector = {
  id: 'tiktok',
  title: 'TikTok',
  platforms: ['tiktok'],
  facets: [
    { facet: 'profile', archive: 'yes', api: 'no', note: 'name, bio' },
    { facet: 'posts', archive: 'partly', api: 'no', note: 'videos with caption and audience since 2025, before that address and date only' },
    { facet: 'comments', archive: 'partly', api: 'no', note: 'text and date, without the video they stand under' },
    { facet: 'likes', archive: 'partly', api: 'no', note: 'addresses with dates' },
    { facet: 'messages', archive: 'partly', api: 'no', note: 'only with --include messages, and only those you wrote' },
    { facet: 'following', archive: 'yes', api: 'no', note: 'user names with dates' },
    { facet: 'followers', archive: 'yes', api: 'no', note: 'user names with dates' },
    { facet: 'blocks', archive: 'partly', api: 'no', note: 'blocked accounts' },
    { facet: 'settings', archive: 'yes', api: 'no', note: 'most privacy settings' },
    { facet: 'sessions', archive: 'yes', api: 'no', note: 'logins of the last months' },
    { facet: 'searches', archive: 'partly', api: 'no', note: 'only with --include search' },
  ],
  guide: {
    steps: [
      'Open TikTok, your profile, the menu, then Settings and privacy, then Account.',
      'Open "Download your data".',
      'Choose "All data" and the file format JSON; text (TXT) is chosen by default and cannot be read.',
      'Press "Request data"; when it is ready, open the tab "Download data".',
      'Give PostOp the zip as it is.',
    ],
    choose: 'All data, as JSON.',
    takes: 'Minutes to a few days.',
    linkLives: 'Four days; request again when it has run out.',
    lastChecked: '2026-11-21',
  },
  recognise,
  read,
};

/** Names of the text export; single ones have false friends, two of them do not. */
const TEXTS = /(?:^|\/)(?:Profile Information|Profile Info|Follower|Followers|Follower List|Following|Following List|Login History|Like List|Watch History|Browsing History|Video Browsing History|Comments|Favorite Videos|Posts)\.txt$/i;
const ROOTS = /^\uFEFF?\s*\{\s*"(?:Profile And Settings|Profile|App Settings|Your Activity|Activity|Ads and data|Comment|Direct Messages?|Likes? and Favou?rites?|Location Reviews?|Post|Video|Income\+? Wallet|TikTok Live|Tiktok Live|TikTok Shop(?:ping)?)"\s*:/i;

async function recognise(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const source of sources) {
    const entries = realEntries(source);
    for (const { path, size } of entries) {
      if (!/^user_?data.*\.json$/i.test(baseName(path)) || !ROOTS.test(await headText(source, path, 256))) continue;
      claims.push({ connector: 'tiktok', platform: 'tiktok', title: `TikTok export ${source.name}`, files: [{ source, path, name: baseName(path), size }], refusal: null, remarks: [] });
    }
    const texts = entries.filter(({ path }) => TEXTS.test(path));
    if (texts.length < 3 || (await headText(source, texts[0]?.path ?? '', 64)).startsWith('{')) continue;
    claims.push({
      connector: 'tiktok', platform: 'tiktok', title: `TikTok export ${source.name} (text)`, remarks: [],
      files: texts.map(({ path, size }) => ({ source, path, name: baseName(path), size })),
      refusal: { what: 'This is a TikTok export in text form, which cannot be read reliably.', whatToDo: 'Request it again under Settings and privacy, Account, Download your data, and choose the file format JSON.' },
    });
  }
  return claims;
}

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  yield* readExport(claim, options);
}
