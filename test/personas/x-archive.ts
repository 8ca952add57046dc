// Writes X archives of every era byte for byte in the shapes of real ones, with their traps, from a seed.
import { APPS, DEMO_ACCOUNT, FOLLOWS, drawPosts, seeded } from './clinician.js';
import type { DrawnPost } from './clinician.js';
import { manifestFile, tweetRecord, xDate, xEscape, xId, xJson, ytdFile } from '../../src/commands/demo/x-shapes.js';
import type { ManifestFile, XRecord } from '../../src/commands/demo/x-shapes.js';
import type { Instant } from '../../src/model.js';

export interface ArchiveEntry { name: string; data: string }
export type XEra = '2018' | '2020' | '2022' | '2026';

export interface XOptions {
  seed: number;
  posts: number;
  era?: XEra;
  /** The observed oddities: see the entries named in `TRAPS` of the connector's tests. */
  traps?: boolean;
  planted?: boolean;
  /** Posts in a part file; 2026 writes tweets.js, tweets-part1.js, ... */
  partSize?: number;
  exportedAt?: Instant;
  /** The newest possible post; by default the day of the export. Two archives of one account share it. */
  until?: Instant;
  /** What happened between two archives of one account: posts taken away, changed, added. */
  edit?: (posts: readonly DrawnPost[]) => readonly DrawnPost[];
  /** Where in the zip it lies: '' or 'my archive/'. */
  wrapper?: string;
  /** Leaves out these files, as people do before they share an archive; the manifest still names them. */
  without?: readonly string[];
  protectedHistory?: readonly { at: Instant; action: 'Protect' | 'Unprotect' }[];
}

/** Entry names and contents, ready for `writeZip` or a folder. */
export function xArchive(options: XOptions): ArchiveEntry[] {
  const { era = '2026', traps = false, partSize = 100_000, wrapper = '', without = [] } = options;
  const exportedAt = exportOf(options);
  const bare = era === '2018';
  const folder = bare ? '' : 'data/';
  const entries: ArchiveEntry[] = [];
  const counts: ManifestFile[] = [];
  const add = (name: string, key: string, records: readonly XRecord[], part = 0): void => {
    const file = `${folder}${name}${part === 0 ? '' : `-part${part}`}.js`;
    counts.push({ name: file, count: records.length });
    if (!without.includes(name)) entries.push({ name: file, data: ytdFile(name, part, bare ? null : key, records) });
  };

  add('account', 'account', [{ email: DEMO_ACCOUNT.email, createdVia: 'web', username: DEMO_ACCOUNT.handle, accountId: DEMO_ACCOUNT.id, createdAt: DEMO_ACCOUNT.createdAt, accountDisplayName: DEMO_ACCOUNT.name }]);
  add('profile', 'profile', [{ description: { bio: xEscape(DEMO_ACCOUNT.bio), website: DEMO_ACCOUNT.website, location: DEMO_ACCOUNT.location }, avatarMediaUrl: 'https://pbs.twimg.com/profile_images/77/face.jpg' }]);
  add('screen-name-change', 'screenNameChange', [{ accountId: DEMO_ACCOUNT.id, screenNameChange: { changedAt: '2021-02-03T10:00:00.000Z', changedFrom: DEMO_ACCOUNT.formerHandle, changedTo: DEMO_ACCOUNT.handle } }]);
  add('account-timezone', 'accountTimezone', [{ accountId: DEMO_ACCOUNT.id, ...(traps ? { timeZone: 'International Date Line West' } : { timeZone: DEMO_ACCOUNT.railsZone }) }]);
  add('protected-history', 'protectedHistory', (options.protectedHistory ?? []).map(({ at, action }) => ({ protectedAt: milliseconds(at), action })));
  add('following', 'following', FOLLOWS.map(({ id }) => followRecord(id, era)));
  add('follower', 'follower', FOLLOWS.slice(1, 9).map(({ id }) => followRecord(id, era)));
  add('block', 'blocking', [followRecord('700100200', era)]);
  add('mute', 'muting', [followRecord('700100201', era)]);
  add('connected-application', 'connectedApplication', APPS.map(({ organisation, ...app }) => ({ ...app, description: '', organization: { name: organisation, url: '', privacyPolicyUrl: '', termsAndConditionsUrl: '' } })));
  add('ip-audit', 'ipAudit', [1, 2, 2].map((day) => ({ accountId: DEMO_ACCOUNT.id, createdAt: `${exportedAt.slice(0, 8)}0${day}T06:00:00.000Z`, loginIp: `198.51.100.${day}` })));
  add('device-token', 'deviceToken', [{ clientApplicationId: '3033300', token: 'secret-token', createdAt: '2022-03-04T05:06:07.000Z', lastSeenAt: milliseconds(exportedAt), clientApplicationName: 'Twitter for iPhone (Twitter, Inc.)' }]);
  add('lists-created', 'userListInfo', [{ url: `https://twitter.com/${DEMO_ACCOUNT.handle}/lists/my-patients` }]);
  add('lists-member', 'userListInfo', [{ url: 'https://twitter.com/tess_invented/lists/er-people' }]);
  add('saved-search', 'savedSearch', [{ savedSearchId: '42214', query: 'harold fenwick larkspur' }]);
  add('contact', 'contact', [{ id: '9001', emails: ['someone@example.com'], phoneNumbers: ['+1 555 0100'] }]);
  add('direct-messages', 'dmConversation', [conversation()]);
  add('like', 'like', likes(traps));

  const tweets = drawnFor(options).map(tweetOf);
  if (traps) tweets.push(...trapTweets(exportedAt));
  const name = era === '2026' ? 'tweets' : 'tweet';
  for (let part = 0; part === 0 || part * partSize < tweets.length; part += 1) add(name, 'tweet', tweets.slice(part * partSize, (part + 1) * partSize), part);
  add('note-tweet', 'noteTweet', traps ? noteRecords(exportedAt) : []);
  add('deleted-tweets', 'tweet', traps ? [{ ...tweetRecord({ id: xId(exportedAt, 900), at: exportedAt, text: 'gone again' }), deleted_at: xDate(exportedAt) }] : []);
  if (traps) {
    add('community-tweet', 'tweet', [{ ...tweetRecord({ id: xId(exportedAt, 901), at: exportedAt, text: 'only for the trail community' }), community_id: '1600000000000000001', scopes: { followers: false } }]);
    add('twitter-circle-tweet', 'tweet', [tweetRecord({ id: xId(exportedAt, 902), at: exportedAt, text: 'only for my circle' })]);
  }

  if (traps) spoil(entries, folder);
  entries.push({ name: `${folder}profile_media/${DEMO_ACCOUNT.id}-face.jpg`, data: 'not a picture' }, { name: `${folder}tweets_media/1-a.jpg`, data: 'not a picture' });
  if (!bare) entries.unshift({ name: 'data/manifest.js', data: manifestFile(DEMO_ACCOUNT, exportedAt, counts) });
  entries.push({ name: bare ? 'README.txt' : 'data/README.txt', data: 'What each file holds.' });
  return entries.map((entry) => ({ ...entry, name: wrapper + entry.name }));
}

/** The drawn posts of an archive by their id, with the truth planted in each. */
export function truthsOf(options: XOptions): ReadonlyMap<string, DrawnPost> {
  return new Map(drawnFor(options).map((post) => [postId(post), post]));
}

function drawnFor({ seed, posts, planted = true, until, edit, ...options }: XOptions): readonly DrawnPost[] {
  const drawn = drawPosts({ seed, count: posts, until: until ?? exportOf({ seed, posts, ...options }), planted });
  return edit === undefined ? drawn : edit(drawn);
}

function exportOf({ era = '2026', exportedAt }: XOptions): Instant {
  return exportedAt ?? `${era}-11-01T09:30:00Z`;
}

function postId(post: DrawnPost): string {
  return xId(post.at, post.sequence);
}

/** Entry names as macOS leaves them when a folder is zipped again. */
export function rezippedByMac(entries: readonly ArchiveEntry[]): ArchiveEntry[] {
  const wrapped = entries.map((entry) => ({ ...entry, name: `twitter archive/${entry.name}` }));
  return [...wrapped, ...wrapped.map((entry) => ({ name: `__MACOSX/${entry.name.replace(/([^/]+)$/, '._$1')}`, data: '\0\x05\x16\x07' })), { name: 'twitter archive/.DS_Store', data: 'Bud1' }];
}

// ---------------------------------------------------------------- records

function tweetOf(post: DrawnPost): XRecord {
  const id = postId(post);
  if (post.answers !== undefined) return tweetRecord({ id, at: post.at, text: xEscape(post.text), replyTo: { id: postId(post.answers), userId: DEMO_ACCOUNT.id, handle: DEMO_ACCOUNT.handle } });
  const random = seeded(post.sequence);
  const mentions = FOLLOWS.filter(({ handle, named }) => named && post.text.includes(`@${handle}`)).map(({ id: remote, handle, name }) => ({ id: remote, handle, name }));
  const first = mentions[0];
  if (first !== undefined && post.text.startsWith('@')) {
    return tweetRecord({ id, at: post.at, text: xEscape(post.text), mentions, replyTo: { id: xId(post.at, post.sequence + 7), userId: first.id, handle: first.handle } });
  }
  if (post.planted) return tweetRecord({ id, at: post.at, text: xEscape(post.text), mentions });
  const kind = random.below(20);
  if (kind === 0) {
    const followed = FOLLOWS[random.below(8)] ?? FOLLOWS[0];
    const text = `RT @${followed?.handle}: ${xEscape(post.text)}`.slice(0, 139);
    return tweetRecord({ id, at: post.at, text: `${text}…`, mentions: [{ id: followed?.id ?? '1', handle: followed?.handle ?? 'x', name: followed?.name ?? 'x' }] });
  }
  if (kind === 1) return tweetRecord({ id, at: post.at, text: `${xEscape(post.text)} https://t.co/aBcDeFgH01`, urls: [{ short: 'https://t.co/aBcDeFgH01', long: 'https://journal.example/a?b=1&c=2' }] });
  if (kind === 2) return tweetRecord({ id, at: post.at, text: `${xEscape(post.text)} https://t.co/pIcTuRe001`, photo: 'AbCdEf.jpg' });
  if (kind === 3) return tweetRecord({ id, at: post.at, text: `${xEscape(post.text)} https://t.co/qUoTe00001`, urls: [{ short: 'https://t.co/qUoTe00001', long: 'https://twitter.com/emjournal_inv/status/1393847562019283799' }] });
  return tweetRecord({ id, at: post.at, text: xEscape(post.text) });
}

function followRecord(id: string, era: XEra): XRecord {
  return era === '2018' ? { accountId: id } : { accountId: id, userLink: `https://twitter.com/intent/user?user_id=${id}` };
}

function likes(traps: boolean): XRecord[] {
  const like = (tweetId: string, fullText?: string): XRecord => ({ tweetId, ...(fullText === undefined ? {} : { fullText }), expandedUrl: `https://twitter.com/i/web/status/${tweetId}` });
  return traps ? [like('1500000000000000001', 'Fish &amp; chips'), like('1500000000000000002')] : [like('1500000000000000001', 'Fish &amp; chips')];
}

function conversation(): XRecord {
  const message = (id: string, senderId: string, text: string): XRecord => ({ messageCreate: { recipientId: senderId === DEMO_ACCOUNT.id ? '2244994102' : DEMO_ACCOUNT.id, reactions: [], urls: [], text, mediaUrls: [], senderId, id, createdAt: '2024-05-01T12:00:00.000Z' } });
  return { conversationId: `${DEMO_ACCOUNT.id}-2244994102`, messages: [message('5001', DEMO_ACCOUNT.id, 'call me about the rash'), message('5002', '2244994102', 'words of somebody else')] };
}

// ---------------------------------------------------------------- traps

export const LONG_TEXT = `${'A long reflection on what the first year taught me about asking for help, about sleep, and about the people who carry us. '.repeat(4)}The tail that only the long file holds.`;
/** The trap posts carry these sequence numbers, so that tests can name them. */
export const TRAP = { escaped: 1001, astral: 1002, bogus: 1003, noName: 1004, nobody: 1005, shared: 1006, long: 1007, hostile: 1008, geo: 1009, twin: 1010 } as const;

export function trapId(exportedAt: Instant, trap: keyof typeof TRAP): string {
  return xId(trapTime(exportedAt), TRAP[trap]);
}

function trapTime(exportedAt: Instant): Instant {
  return `${exportedAt.slice(0, 4)}-02-18T12:33:11Z`;
}

function trapTweets(exportedAt: Instant): XRecord[] {
  const at = trapTime(exportedAt);
  const facts = (trap: keyof typeof TRAP, text: string): { id: string; at: Instant; text: string } => ({ id: trapId(exportedAt, trap), at, text });
  const someone = { id: '2244994102', handle: 'tess_invented', name: 'Tess' };
  return [
    tweetRecord(facts('escaped', 'write &amp;lt;b&amp;gt; &amp; mean &lt;b&gt;')),
    tweetRecord({ ...facts('astral', '𝕳𝖊𝖑𝖑𝖔 🙂🙂 @tess_invented hi'), mentions: [someone] }),
    { ...tweetRecord(facts('bogus', 'from a year before there was a site')), created_at: 'Wed Jan 01 00:00:00 +0000 1997' },
    tweetRecord({ ...facts('noName', '@gone_user are you there'), replyTo: { id: '1400000000000000000', userId: '440044', handle: null } }),
    { ...tweetRecord(facts('nobody', '@missing hello')), in_reply_to_status_id_str: '-1', in_reply_to_user_id_str: '-1', entities: { user_mentions: [{ name: '', screen_name: 'missing', indices: ['0', '8'], id_str: '-1', id: '-1' }] } },
    tweetRecord({ ...facts('shared', `RT @tess_invented: ${'words of somebody else that go on and on '.repeat(3)}`.slice(0, 139) + '…'), mentions: [someone] }),
    tweetRecord({ ...facts('long', `@tess_invented ${LONG_TEXT.slice(0, 250)}… https://t.co/lOnGpOsT01`), mentions: [someone], urls: [{ short: 'https://t.co/lOnGpOsT01', long: 'https://twitter.com/i/web/status/1' }], replyTo: { id: '1400000000000000001', userId: someone.id, handle: someone.handle } }),
    tweetRecord(facts('twin', 'another post of the very same second')),
    tweetRecord(facts('hostile', 'a \u001b]52;c;cGF0aWVudA==\u0007 b \u0000 c')),
    tweetRecord({ ...facts('geo', 'on the ridge'), geo: { latitude: '39.7392', longitude: '-104.9903' } }),
  ];
}

function noteRecords(exportedAt: Instant): XRecord[] {
  const at = trapTime(exportedAt);
  const note = (noteTweetId: string, createdAt: string, text: string): XRecord => ({
    noteTweetId, updatedAt: createdAt, createdAt, lifecycle: { value: '3', name: 'Nullcasted', originalName: 'Nullcasted', annotations: {} },
    core: { styletags: [], urls: [], text, mentions: [], cashtags: [], hashtags: [] },
  });
  return [note('1626000000000000001', milliseconds(at), LONG_TEXT), note('1626000000000000002', milliseconds(exportedAt), 'A long post of which tweets.js knows nothing.')];
}

/** What people and eras do to files after X wrote them. */
function spoil(entries: ArchiveEntry[], folder: string): void {
  const change = (name: string, by: (data: string) => string): void => {
    const entry = entries.find((one) => one.name === `${folder}${name}.js`);
    if (entry !== undefined) entry.data = by(entry.data);
  };
  change('ip-audit', (data) => data.replace('"loginIp" : "198.51.100.1"', '"loginIp" : REDACTED'));
  change('like', (data) => `\uFEFF${data};\n`);
  entries.push({ name: `${folder}tweet-secrets.js`, data: ytdFile('tweet-secrets', 0, 'secret', [{ text: 'a kind nobody has seen, long enough to matter' }]) });
  entries.reverse();
}

function milliseconds(at: Instant): string {
  return `${at.slice(0, 19)}.000Z`;
}

// ---------------------------------------------------------------- grailbird

export interface GrailbirdOptions {
  seed: number;
  posts: number;
  /** `iso`: `2014-05-30 17:49:28 +0000`, midnight before November 2010; `long`: as archives of 2012 wrote it. */
  dates?: 'iso' | 'long';
  traps?: boolean;
  until?: Instant;
  protectedAccount?: boolean;
}

/** The JavaScript months, the index and the CSV of an archive of 2012 to 2018. */
export function grailbirdArchive(options: GrailbirdOptions): ArchiveEntry[] {
  const { seed, posts, dates = 'iso', traps = false, until = '2014-06-01T00:00:00Z', protectedAccount = false } = options;
  const user = { name: DEMO_ACCOUNT.name, screen_name: DEMO_ACCOUNT.handle, protected: protectedAccount, id_str: DEMO_ACCOUNT.id, profile_image_url_https: 'https://pbs.twimg.com/profile_images/77/face_normal.png', id: 1, verified: false };
  const drawn = drawPosts({ seed, count: posts, until, years: 5 });
  const rows = drawn.map((post, index) => {
    const old = post.at < '2010-11-05';
    const at = old && dates === 'iso' ? `${post.at.slice(0, 10)}T00:00:00Z` : post.at;
    const id = old ? String(20_000_000_000 - index) : xId(post.at, index);
    return { id, at, text: traps && index === 0 ? 'first line\nsecond line' : post.text };
  });
  const stamp = (at: Instant): string => (dates === 'long' ? xDate(at) : `${at.slice(0, 10)} ${at.slice(11, 19)} +0000`);
  const tweet = ({ id, at, text }: { id: string; at: Instant; text: string }): XRecord => ({
    source: '<a href="http://twitter.com" rel="nofollow">Twitter Web Client</a>', entities: { user_mentions: [], media: [], hashtags: [], urls: [] }, geo: [],
    id_str: id, text: xEscape(text), id: Number(id), created_at: stamp(at), user,
  });
  const months = new Map<string, typeof rows>();
  for (const row of rows) {
    const month = row.at.slice(0, 7).replace('-', '_');
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  const entries: ArchiveEntry[] = [...months].map(([month, list]) => ({ name: `data/js/tweets/${month}.js`, data: `Grailbird.data.tweets_${month} = \n ${slashes(xJson(list.map(tweet)))}` }));
  const index = [...months].map(([month, list]) => ({ file_name: `data/js/tweets/${month}.js`, year: Number(month.slice(0, 4)), var_name: `tweets_${month}`, tweet_count: list.length, month: Number(month.slice(5)) }));
  if (traps) index.push({ file_name: 'data/js/tweets/2007_01.js', year: 2007, var_name: 'tweets_2007_01', tweet_count: 4, month: 1 });
  entries.push(
    { name: 'data/js/tweet_index.js', data: `var tweet_index =  ${slashes(xJson(index))}` },
    { name: 'data/js/user_details.js', data: `var user_details =  ${slashes(xJson({ screen_name: DEMO_ACCOUNT.handle, full_name: DEMO_ACCOUNT.name, bio: DEMO_ACCOUNT.bio, id: DEMO_ACCOUNT.id, created_at: '2009-04-17 08:12:40 +0000' }))}` },
    { name: 'data/js/payload_details.js', data: `var payload_details =  ${xJson({ tweets: posts + (traps ? 4 : 0), created_at: `${until.slice(0, 10)} 00:00:10 +0000`, lang: 'en' })}` },
    { name: 'tweets.csv', data: csvOf(traps ? [...rows, { id: '460000000000000001', at: '2014-04-26T12:00:00Z', text: 'only in the table &amp; new' }] : rows, stamp) },
    { name: 'index.html', data: '<!doctype html>' },
  );
  return entries;
}

const CSV_HEADER = ['tweet_id', 'in_reply_to_status_id', 'in_reply_to_user_id', 'timestamp', 'source', 'text', 'retweeted_status_id', 'retweeted_status_user_id', 'retweeted_status_timestamp', 'expanded_urls'];

function csvOf(rows: readonly { id: string; at: Instant; text: string }[], stamp: (at: Instant) => string): string {
  const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [CSV_HEADER, ...rows.map(({ id, at, text }) => [id, '', '', stamp(at), '<a href="http://twitter.com">web</a>', text, '', '', '', ''])].map(quoted).join('\n');
}

/** Grailbird files escape every slash. */
function slashes(json: string): string {
  return json.replaceAll('/', '\\/');
}
