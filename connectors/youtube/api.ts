// YouTube, live: the channel, its uploads with who can see them, playlists, subscriptions.
import { youtube } from 'googleapis/build/src/apis/youtube/index.js';
import type { AccountItem, Audience, Facet, FollowItem, Item, PostItem } from '../../src/model.js';
import { asList, asText, field, instantFromText } from '../../src/intake/decode.js';
import type { Desk, Live, Owned } from '../../src/net/live.js';
import { pages } from '../../src/net/pages.js';
import type { Page } from '../../src/net/pages.js';
import { NetTrouble } from '../../src/net/trouble.js';
import { googleAsk, googleProvider } from '../_google/api-google.js';
import type { CallOptions, GoogleAsk } from '../_google/api-google.js';
import { BLANK_ACCOUNT, BLANK_FOLLOW, BLANK_POST } from '../_shared/blank.js';
import { tellEnd } from '../_shared/ends.js';
import { Ledger } from '../_shared/ledger.js';
import { paragraphs, wordsOf } from '../_shared/words.js';
import { playlistSettings, videoSettings } from './settings.js';

const HOST = 'youtube.googleapis.com';
const PER_PAGE = 50;
const DAILY_UNITS = 10_000;

export const youtubeApi: Live = {
  platform: 'youtube',
  title: 'YouTube',
  host: () => HOST,
  proof: 'oauth',
  // The one scope that allows reading comments also allows writing them, so it is never asked for.
  provider: (_server, { keep }) => googleProvider('YouTube', 'https://www.googleapis.com/auth/youtube.readonly', keep),
  async whoAmI(desk) {
    const { remoteId, displayName, handle } = (await channelOf(sit(desk))).account;
    return { remoteId, label: handle ?? displayName ?? remoteId } satisfies Owned;
  },
  limits: [
    'YouTube does not give your comments elsewhere, your live chat, your history, or whether your subscriptions are private. A Google Takeout holds the comments: postop guide youtube.',
    'Google asks for a project of your own in its console; while that is in testing, a kept sign-in ends after seven days.',
  ],
  pull,
};

type Client = ReturnType<typeof youtube>;
interface Sitting { desk: Desk; ask: GoogleAsk; client: Client; ledger: Ledger; units: number; audiences: Map<string, Audience>; playlists: Audience[] }

function sit(desk: Desk): Sitting {
  const client = youtube({ version: 'v3', ...(desk.endpoint === undefined ? {} : { rootUrl: desk.endpoint }) });
  return { desk, ask: googleAsk(desk, HOST), client, ledger: new Ledger(), units: 0, audiences: new Map(), playlists: [] };
}

const IN_A_TAKEOUT = 'YouTube does not give this through its API. A Google Takeout holds it: postop guide youtube.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'YouTube sent no channel.', posts: 'YouTube sent no videos.', comments: IN_A_TAKEOUT, subscriptions: 'YouTube sent no subscriptions.', lists: 'YouTube sent no playlists.',
  settings: 'YouTube sent no settings. Answer the settings questions, or look at YouTube Studio.', searches: IN_A_TAKEOUT, media: 'No videos of yours are on YouTube.',
};

async function* pull(desk: Desk): AsyncIterable<Item[]> {
  const sitting = sit(desk);
  const { ledger } = sitting;
  const { account, uploads } = await channelOf(sitting);
  if (desk.remoteId !== null && account.remoteId !== desk.remoteId) {
    throw new NetTrouble('not-yours', HOST, 'The sign-in belongs to another channel than the one to be pulled.', 'Run postop login youtube again and choose the right channel.');
  }
  yield [account];
  ledger.line('profile').saw(null);
  if (uploads !== null) yield* readList(sitting, 'posts', (cursor, options) => sitting.client.playlistItems.list({ part: ['snippet', 'contentDetails', 'status'], playlistId: uploads, maxResults: PER_PAGE, ...at(cursor) }, options), videoOf);
  else ledger.line('posts').present = true;
  yield* readList(sitting, 'lists', (cursor, options) => sitting.client.playlists.list({ part: ['snippet', 'status'], mine: true, maxResults: PER_PAGE, ...at(cursor) }, options), playlistOf);
  yield* readList(sitting, 'subscriptions', (cursor, options) => sitting.client.subscriptions.list({ part: ['snippet'], mine: true, maxResults: PER_PAGE, ...at(cursor) }, options), subscriptionOf);
  ledger.line('lists').lacks.push('Watch later and the list of liked videos are not given.');
  const settings = [...videoSettings([...sitting.audiences.values()], desk.clock.now()), ...playlistSettings(sitting.playlists, desk.clock.now())].map((setting) => ({ ...setting, source: 'api' as const }));
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  if (settings.length > 0) ledger.line('settings').lacks.push('YouTube tells few settings. Answer the settings questions, or look at YouTube Studio.');
  ledger.line('media').read = sitting.audiences.size;
  if (sitting.audiences.size > 0) ledger.line('media').lacks.push('Videos were counted, never watched: look through those of your clinical work yourself.');
  ledger.line('profile').remarks.push(`This pull used ${sitting.units} of the ${DAILY_UNITS.toLocaleString('en')} units Google gives a project each day.`);
  yield [...settings, ...ledger.takeProblems(), ...ledger.coverage(ABSENT)];
}

function at(cursor: string | null): { pageToken?: string } {
  return cursor === null ? {} : { pageToken: cursor };
}

async function channelOf(sitting: Sitting): Promise<{ account: AccountItem; uploads: string | null }> {
  sitting.units += 1;
  const body = await sitting.ask((options) => sitting.client.channels.list({ part: ['snippet', 'status', 'brandingSettings', 'contentDetails'], mine: true }, options));
  const channel = asList(field(body, 'items'))[0];
  const remoteId = wordsOf(field(channel, 'id'));
  if (remoteId === null) throw new NetTrouble('not-found', HOST, 'This Google account has no YouTube channel.', 'Run postop login youtube again and choose the account or brand account with the channel.');
  const status = audienceOf(field(channel, 'status', 'privacyStatus'));
  const account: AccountItem = {
    ...BLANK_ACCOUNT, platform: 'youtube', remoteId, handle: wordsOf(field(channel, 'snippet', 'customUrl')), displayName: wordsOf(field(channel, 'snippet', 'title')),
    bio: wordsOf(field(channel, 'snippet', 'description')), url: `https://www.youtube.com/channel/${remoteId}`, createdAt: instantFromText(asText(field(channel, 'snippet', 'publishedAt'))),
    audience: status, exportedAt: sitting.desk.clock.now(),
  };
  return { account, uploads: wordsOf(field(channel, 'contentDetails', 'relatedPlaylists', 'uploads')) };
}

type Listing = (cursor: string | null, options: CallOptions) => Promise<unknown>;

async function* readList(sitting: Sitting, facet: 'posts' | 'lists' | 'subscriptions', list: Listing, toItem: (record: unknown, sitting: Sitting) => Item | null): AsyncGenerator<Item[]> {
  const { desk, ledger } = sitting;
  const end = yield* pages({
    name: facet, from: desk.checkpoints.get(facet), halt: desk.halt,
    page: async (cursor): Promise<Page> => {
      sitting.units += 1;
      const body = await sitting.ask((options) => list(cursor, options)).catch((error: unknown) => noneYet(error, facet));
      const records = asList(field(body, 'items'));
      return { items: records.map((record) => toItem(record, sitting)).filter((item) => item !== null), ids: records.map((record) => asText(field(record, 'id')) ?? ''), next: asText(field(body, 'nextPageToken')) };
    },
  });
  tellEnd(ledger, facet, end);
}

/** The list of uploads of a channel that has none does not exist. */
function noneYet(error: unknown, facet: Facet): unknown {
  if (facet === 'posts' && error instanceof NetTrouble && error.kind === 'not-found') return {};
  throw error;
}

function videoOf(record: unknown, { audiences }: Sitting): PostItem | null {
  const remoteId = wordsOf(field(record, 'contentDetails', 'videoId')) ?? wordsOf(field(record, 'snippet', 'resourceId', 'videoId'));
  if (remoteId === null) return null;
  const postedAt = instantFromText(asText(field(record, 'contentDetails', 'videoPublishedAt')) ?? asText(field(record, 'snippet', 'publishedAt')));
  const audience = audienceOf(field(record, 'status', 'privacyStatus'));
  audiences.set(remoteId, audience);
  return {
    ...BLANK_POST, remoteId, kind: 'post', postedAt, precision: postedAt === null ? 'unknown' : 'second',
    text: paragraphs(wordsOf(field(record, 'snippet', 'title')), wordsOf(field(record, 'snippet', 'description'))),
    url: `https://www.youtube.com/watch?v=${remoteId}`, audience, media: [{ kind: 'video', file: null, alt: null, place: null }],
  };
}

function playlistOf(record: unknown, { playlists }: Sitting): FollowItem | null {
  const remoteId = wordsOf(field(record, 'id'));
  if (remoteId === null) return null;
  const audience = audienceOf(field(record, 'status', 'privacyStatus'));
  playlists.push(audience);
  return { ...BLANK_FOLLOW, remoteId, kind: 'list', displayName: wordsOf(field(record, 'snippet', 'title')), url: `https://www.youtube.com/playlist?list=${remoteId}`, since: instantFromText(asText(field(record, 'snippet', 'publishedAt'))), audience };
}

function subscriptionOf(record: unknown): FollowItem | null {
  const remoteId = wordsOf(field(record, 'snippet', 'resourceId', 'channelId'));
  if (remoteId === null) return null;
  return { ...BLANK_FOLLOW, remoteId, kind: 'subscription', displayName: wordsOf(field(record, 'snippet', 'title')), url: `https://www.youtube.com/channel/${remoteId}`, since: instantFromText(asText(field(record, 'snippet', 'publishedAt'))) };
}

function audienceOf(privacy: unknown): Audience {
  return privacy === 'public' ? 'public' : privacy === 'unlisted' ? 'limited' : privacy === 'private' ? 'private' : 'unknown';
}
