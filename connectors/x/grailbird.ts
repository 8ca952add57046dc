// Reads an archive of 2012 to 2018: months of posts as JavaScript, and the same as tweets.csv, united by id.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, ClaimFile, Item, PostItem, Problem, ReadOptions } from '../../src/model.js';
import { csvRows } from '../../src/intake/csv.js';
import type { CsvRow } from '../../src/intake/csv.js';
import { asBoolean, asId, asList, asNumber, asText, field, instantFromText, unescapeEntities } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import { Ledger } from '../_shared/ledger.js';
import { coverGrailbird } from './coverage.js';
import type { Desk, Each } from './desk.js';
import { NoteTweets } from './note-tweets.js';
import { People } from './people.js';
import { documentOf, readRecords, recordsOf } from './reading.js';
import type { Notebook } from './reading.js';
import { audienceOf, grailbirdSettings } from './settings.js';
import { isId } from './time.js';
import { toPost } from './tweets.js';

const FILE = { status: 'live', audience: 'unknown', mediaFolder: 'tweet_media' } as const;
const MONTH = /^data\/js\/tweets\/(\d{4}_\d\d)\.js$/;

export async function* readGrailbird(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const ledger = new Ledger();
  const notebook: Notebook = { ledger, onBytes: options.onBytes };
  const named = (name: string): ClaimFile | undefined => claim.files.find((file) => file.name === name);
  // Newest first: the first post then carries the newest protection of the account.
  const months = claim.files.filter((file) => MONTH.test(file.name)).sort((a, b) => (a.name < b.name ? 1 : -1));
  const details = await documentOf(notebook, named('data/js/user_details.js'), 'profile');
  const payload = await documentOf(notebook, named('data/js/payload_details.js'), 'profile');
  const newest = await newestUser(months);
  const exportedAt = instantFromText(asText(field(payload, 'created_at')));
  const settings = grailbirdSettings(asBoolean(field(newest, 'protected')), exportedAt);
  const account: AccountItem = { ...accountOf(details, newest), audience: audienceOf(settings), exportedAt };
  yield [account];
  ledger.line('profile').saw(null);
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  if (settings.length > 0) yield settings;

  const posts = ledger.line('posts');
  posts.expected = asNumber(field(payload, 'tweets'));
  const desk: Desk = { claim, options, owner: account, ledger, people: new People(true), notes: new NoteTweets(), wordless: { likes: 0 } };
  const told = new Set<string>();
  const each = postsOnce(desk, told);
  for (const file of months) {
    posts.present = true;
    yield* readRecords(notebook, { file, facet: 'posts', each });
  }
  const table = named('tweets.csv');
  if (table !== undefined) yield* readTable(desk, table, told);
  await coverIndex(notebook, named('data/js/tweet_index.js'), months);
  if (posts.expected !== null && posts.read < posts.expected) {
    posts.lacks.push(`X counted ${posts.expected} posts for this archive and ${posts.read} are in it: the others were removed, or were never delivered.`);
  }
  const names = desk.people.identities();
  ledger.line('identities').read = names.length;
  yield [...names, ...ledger.takeProblems(), ...coverGrailbird(ledger)];
}

/** Hand-updated archives repeat posts: each id is told once. */
function postsOnce(desk: Desk, told: Set<string>): Each {
  const clients = new Map<string, string | null>();
  const line = desk.ledger.line('posts');
  return (record, out) => {
    const post = toPost(record, desk, FILE, clients);
    if (post === null) return false;
    if (told.has(post.remoteId)) return true;
    told.add(post.remoteId);
    line.saw(post.postedAt);
    out.push(post);
    return true;
  };
}

// ---------------------------------------------------------------- the account

/** The user beside the newest post; its own problems are met again when the posts are read. */
async function newestUser(months: readonly ClaimFile[]): Promise<unknown> {
  const first = months[0];
  if (first === undefined) return null;
  const [record] = await recordsOf({ ledger: new Ledger(), onBytes: undefined }, first, 'posts');
  return field(record, 'user');
}

/** Throws a UserError when neither user_details.js nor a post tells whose archive this is. */
function accountOf(details: unknown, user: unknown): AccountItem {
  const remoteId = asId(field(details, 'id')) ?? asId(field(user, 'id_str'));
  if (remoteId === null) {
    throw new UserError('This older X archive does not tell whose it is: user_details.js is missing or damaged.', 'Give the whole zip as X made it; if this is the whole zip, a newer archive from X will do.');
  }
  const handle = cleaned(asText(field(details, 'screen_name')) ?? asText(field(user, 'screen_name')));
  const website = cleaned(asText(field(details, 'url')));
  return {
    type: 'account',
    platform: 'x',
    remoteId,
    handle,
    displayName: cleaned(asText(field(details, 'full_name')) ?? asText(field(user, 'name'))),
    bio: cleaned(asText(field(details, 'bio'))),
    location: cleaned(asText(field(details, 'location'))),
    employer: null,
    url: handle === null ? null : `https://x.com/${handle}`,
    links: website === null ? [] : [website],
    createdAt: instantFromText(asText(field(details, 'created_at'))),
    audience: 'unknown',
    timeZone: null,
    formerHandles: [],
    emailDomain: null,
    details: {},
    postUrl: handle === null ? null : `https://x.com/${handle}/status/{id}`,
    avatarPath: null,
    exportedAt: null,
  };
}

function cleaned(text: string | null): string | null {
  const result = text === null ? '' : clean(unescapeEntities(text)).trim();
  return result === '' ? null : result;
}

// ---------------------------------------------------------------- tweets.csv and the index

/** Rows that no month file held; where files were updated by hand the table is behind them, so they come first. */
async function* readTable(desk: Desk, file: ClaimFile, told: Set<string>): AsyncIterable<Item[]> {
  const { ledger } = desk;
  const line = ledger.line('posts');
  const clients = new Map<string, string | null>();
  line.present = true;
  const onProblem = (problem: Problem): void => ledger.problem(problem, 'posts');
  const isHeader = (cells: string[]): boolean => cells[0] === 'tweet_id';
  for await (const rows of csvRows(file, { onProblem, isHeader, onBytes: desk.options.onBytes })) {
    const items: PostItem[] = [];
    for (const row of rows) {
      const post = toPost(tweetOfRow(row), desk, FILE, clients);
      if (post === null) {
        ledger.problem({ path: file.path, record: row.index, offset: null, reason: 'this row has an unknown shape', damage: true }, 'posts');
        continue;
      }
      if (told.has(post.remoteId)) continue;
      told.add(post.remoteId);
      line.saw(post.postedAt);
      items.push(post);
    }
    if (items.length > 0) yield items;
  }
}

/** A row in the shape of a post. Links are named in order, so they are put in where each has its short form. */
function tweetOfRow({ cells }: CsvRow): Record<string, unknown> {
  const text = cells.text ?? '';
  const short = text.match(/https?:\/\/t\.co\/\w+/g) ?? [];
  const long = (cells.expanded_urls ?? '').split(',').filter((url) => url !== '');
  const urls = long.map((expanded, index) => ({ url: short.length === long.length ? short[index] : undefined, expanded_url: expanded }));
  return {
    id_str: cells.tweet_id,
    created_at: cells.timestamp,
    text,
    source: cells.source,
    in_reply_to_status_id_str: cells.in_reply_to_status_id,
    in_reply_to_user_id_str: cells.in_reply_to_user_id,
    ...(isId(cells.retweeted_status_id) ? { retweeted_status: sharedRow(text, urls) } : {}),
    entities: { urls },
  };
}

/** The table knows the author of a shared post by number; the name stands before the text. */
function sharedRow(text: string, urls: readonly unknown[]): Record<string, unknown> {
  const [whole = '', handle] = /^RT @(\w+): /.exec(text) ?? [];
  return { text: text.slice(whole.length), user: { screen_name: handle }, entities: { urls } };
}

async function coverIndex(notebook: Notebook, file: ClaimFile | undefined, months: readonly ClaimFile[]): Promise<void> {
  const index = asList(await documentOf(notebook, file, 'posts'));
  const there = new Set(months.map((month) => month.name));
  const missing = index.filter((entry) => !there.has(asText(field(entry, 'file_name')) ?? ''));
  if (missing.length === 0) return;
  const posts = missing.reduce<number>((sum, entry) => sum + (asNumber(field(entry, 'tweet_count')) ?? 0), 0);
  notebook.ledger.line('posts').lacks.push(`Its index names ${missing.length} months (${posts} posts) whose files are missing.`);
}
