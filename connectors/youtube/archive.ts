// The YouTube connector: what a Google Takeout holds of it, in any language, as one zip, several, a folder or single tables.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, ClaimFile, Connector, Item, ReadOptions } from '../../src/model.js';
import { csvRows } from '../../src/intake/csv.js';
import { asText, field } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_ACCOUNT, BLANK_FOLLOW } from '../_shared/blank.js';
import { openNotebook, readCsv, readJson, rowsOf } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { wordsOf } from '../_shared/words.js';
import { GUIDE_END, GUIDE_STEPS, GUIDE_TIMES, takeoutsOf } from '../_takeout/exports.js';
import { factsOf, recogniseYoutube } from './claims.js';
import type { FileFacts } from './claims.js';
import type { Roles, TableKind } from './columns.js';
import { coverYoutube } from './coverage.js';
import type { Desk, EachRow } from './desk.js';
import { readPage } from './pages.js';
import { chatReader, commentReader, communityReader, descriptionReader, isTold, playlistReader, subscriptionReader, videoReader } from './rows.js';
import { playlistSettings, videoSettings } from './settings.js';

export const youtube: Connector = {
  id: 'youtube',
  title: 'YouTube',
  platforms: ['youtube'],
  facets: [
    { facet: 'profile', archive: 'yes', api: 'yes', note: 'channel id, title, description' },
    { facet: 'posts', archive: 'yes', api: 'partly', note: 'titles and descriptions of your videos, with who can see them; Community posts' },
    { facet: 'comments', archive: 'yes', api: 'no', note: 'comments, answers and live chat' },
    { facet: 'subscriptions', archive: 'yes', api: 'yes', note: 'channels by id and title' },
    { facet: 'lists', archive: 'yes', api: 'yes', note: 'playlists with who can see them' },
    { facet: 'settings', archive: 'partly', api: 'partly', note: 'who can see videos and playlists' },
    { facet: 'searches', archive: 'partly', api: 'no', note: 'only with --include search, and only where the history was exported as JSON' },
    { facet: 'media', archive: 'partly', api: 'partly', note: 'counted, never opened' },
  ],
  guide: {
    steps: [
      ...GUIDE_STEPS,
      'Choose "YouTube and YouTube Music"; under "All YouTube data included" leave channels, comments, live chat, playlists, subscriptions and video metadata; leave out the videos themselves.',
      ...GUIDE_END,
    ],
    choose: 'Everything of YouTube but the videos, as .zip.',
    ...GUIDE_TIMES,
  },
  recognise: recogniseYoutube,
  read,
};

interface Known { file: ClaimFile; facts: FileFacts }

const READERS: Readonly<Record<Exclude<TableKind, 'channel' | 'address' | 'contents'>, readonly ['posts' | 'comments' | 'lists' | 'subscriptions', (desk: Desk) => EachRow]>> = {
  texts: ['posts', descriptionReader],
  videos: ['posts', videoReader],
  community: ['posts', communityReader],
  comments: ['comments', commentReader],
  chats: ['comments', chatReader],
  playlists: ['lists', playlistReader],
  subscriptions: ['subscriptions', subscriptionReader],
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  const notebook = openNotebook(options);
  const known: Known[] = [];
  for (const file of claim.files) {
    const facts = await factsOf(file);
    if (facts !== null) known.push({ file, facts });
  }
  const exportedAt = takeoutsOf([...new Set(claim.files.map(({ source }) => source))])[0]?.exportedAt ?? null;
  const owner: AccountItem = { ...(await accountOf(notebook, known)), exportedAt };
  yield [owner];
  const desk: Desk = { notebook, owner, videos: new Map(), playlists: [], descriptions: new Map(), elsewhere: { comments: 0 }, told: new Set() };
  yield notebook.ledger.takeProblems();
  for (const kind of ['texts', 'videos', 'community', 'comments', 'chats', 'playlists', 'subscriptions'] as const) yield* readTables(desk, kind, known);
  yield* readOthers(desk, known);
  const settings = [...videoSettings([...desk.videos.values()], exportedAt), ...playlistSettings(desk.playlists, exportedAt)];
  for (const setting of settings) notebook.ledger.line('settings').saw(setting.asOf);
  tellUnread(desk, claim.files, known);
  yield [...settings, ...notebook.ledger.takeProblems(), ...coverYoutube(desk, known.map(({ facts }) => facts.kind))];
}

/** The first of several channels is the account; the number of others is said. */
async function accountOf(notebook: Notebook, known: readonly Known[]): Promise<AccountItem> {
  const channel = await firstRow(notebook, known, 'channel');
  const address = await firstRow(notebook, known, 'address');
  const remoteId = channel?.('channelId') ?? address?.('channelId') ?? (await writerOf(known));
  const handle = address?.('address') ?? null;
  if (remoteId !== null) notebook.ledger.line('profile').saw(null);
  return {
    ...BLANK_ACCOUNT,
    platform: 'youtube',
    remoteId: remoteId ?? 'unnamed',
    handle,
    displayName: channel?.('title') ?? null,
    bio: channel?.('description') ?? null,
    url: remoteId === null ? null : `https://www.youtube.com/channel/${remoteId}`,
  };
}

async function firstRow(notebook: Notebook, known: readonly Known[], kind: 'channel' | 'address'): Promise<((role: keyof Roles) => string | null) | null> {
  const found = known.find(({ facts }) => facts.kind === kind);
  if (found === undefined || !('roles' in found.facts)) return null;
  const { roles } = found.facts;
  const rows = await rowsOf(notebook, found.file, 'profile');
  const [row] = rows;
  if (kind === 'channel' && rows.length > 1) notebook.ledger.line('profile').remarks.push(`This Google account has ${rows.length} channels; the first one names the account.`);
  return row === undefined ? null : (role) => wordsOf(row.list[roles[role] ?? -1]);
}

/** Comments name the channel they were written under. Their problems are met again when they are read. */
async function writerOf(known: readonly Known[]): Promise<string | null> {
  for (const { file, facts } of known) {
    if ((facts.kind !== 'comments' && facts.kind !== 'chats') || facts.roles.channelId === undefined) continue;
    for await (const rows of csvRows(file, { onProblem: () => undefined })) {
      const writer = wordsOf(rows[0]?.list[facts.roles.channelId]);
      if (writer !== null) return writer;
      break;
    }
  }
  return null;
}

async function* readTables(desk: Desk, kind: keyof typeof READERS, known: readonly Known[]): AsyncIterable<Item[]> {
  const [facet, reader] = READERS[kind];
  const each = reader(desk);
  for (const { file, facts } of known) {
    if (facts.kind !== kind || !('roles' in facts)) continue;
    const { roles } = facts;
    // A row that ends before its last known column was cut off; only playlists of 2021 have short rows on purpose.
    const widest = kind === 'playlists' ? 0 : Math.max(...Object.values(roles));
    desk.notebook.ledger.line(facet).present = true;
    yield* readCsv(desk.notebook, { file, facet }, ({ list }, out) => list.length > widest && each((role) => list[roles[role] ?? -1] ?? '', out, list.length));
  }
}

async function* readOthers(desk: Desk, known: readonly Known[]): AsyncIterable<Item[]> {
  const { notebook } = desk;
  for (const { file, facts } of known) {
    if (facts.kind === 'comments-page' || facts.kind === 'chats-page') {
      notebook.ledger.line('comments').present = true;
      yield await readPage(desk, file);
    } else if (facts.kind === 'subscriptions-list') {
      notebook.ledger.line('subscriptions').present = true;
      yield* readJson(notebook, file, 'subscriptions', ({ value }, out) => subscribed(desk, value, out));
    } else if (facts.kind === 'searches-list' && notebook.options.include.has('search')) {
      notebook.ledger.line('searches').present = true;
      yield* readJson(notebook, file, 'searches', ({ value }, out) => searched(desk, value, out));
    }
  }
}

/** Until 2021: `{"snippet": {"resourceId": {"channelId": ...}, "title": ...}}`. */
function subscribed(desk: Desk, value: unknown, out: Item[]): boolean {
  const remoteId = wordsOf(field(value, 'snippet', 'resourceId', 'channelId'));
  if (remoteId === null) return false;
  if (isTold(desk, `subscription ${remoteId}`)) return true;
  desk.notebook.ledger.line('subscriptions').saw(null);
  out.push({ ...BLANK_FOLLOW, remoteId, kind: 'subscription', displayName: wordsOf(field(value, 'snippet', 'title')), url: `https://www.youtube.com/channel/${remoteId}` });
  return true;
}

/** The words stand in the address, so they need no language; entries without one are videos watched from a search. */
function searched(desk: Desk, value: unknown, out: Item[]): boolean {
  const address = asText(field(value, 'titleUrl'));
  const time = asText(field(value, 'time'));
  const query = address === null || !URL.canParse(address) ? null : new URL(address).searchParams.get('search_query');
  if (query === null || time === null) return time !== null;
  const at = `${time.slice(0, 19)}Z`;
  if (isTold(desk, `search ${at} ${query}`)) return true;
  desk.notebook.ledger.line('searches').saw(at);
  out.push({ type: 'query', remoteId: clean(`${at} ${query}`), at, text: clean(query) });
  return true;
}

/** Tables that nobody told us about are counted; those whose names sound like words of the person are named. */
function tellUnread({ notebook: { ledger } }: Desk, files: readonly ClaimFile[], known: readonly Known[]): void {
  const read = new Set(known.map(({ file }) => file));
  const unread = files.filter((file) => !read.has(file) && /\.csv$/i.test(file.path));
  if (unread.length > 0) ledger.line('comments').remarks.push(`Other tables in YouTube's folder, left alone: ${unread.length}.`);
  for (const { path } of unread) {
    if (/(?:posts?|comments?|chats?)[^/]*\.csv$/i.test(path)) ledger.problem({ path, record: null, offset: null, reason: 'this kind of file is not read by this version; look through it yourself', damage: false }, null);
  }
}
