// What the other rooms ask of the store: accounts, coverage, posts in batches, follows with their names.
import type {
  Account, App, Coverage, Follow, Identity, IdentitySource, Instant, Platform, Post, Problem, Query, Session,
} from '../model.js';
import { jsonRows } from './json-rows.js';
import { FACET_OF_POST, POST_COLUMNS, accountFrom, followFrom, linkShape, postFrom } from './rows.js';
import type { AccountRow, FollowRow, PostRow } from './rows.js';
import type { Store } from './store.js';

/** An account with its row number, by which the scan asks for more. */
export interface StoredAccount { row: number; account: Account; /** Shape of the links of its posts. */ link: string | null }

export function storedAccounts(store: Store): StoredAccount[] {
  const rows = store.guard(() => store.sql<AccountRow>('SELECT * FROM account ORDER BY platform, remote_id').all());
  return rows.map((row) => ({ row: row.id, account: accountFrom(row), link: linkShape(row) }));
}

export function accounts(store: Store): Account[] {
  return storedAccounts(store).map((stored) => stored.account);
}

/** An intake as the coverage page shows it. */
export interface StoredIntake {
  id: number;
  connector: string;
  title: string;
  exportedAt: Instant | null;
  startedAt: Instant;
  finishedAt: Instant | null;
  sources: { name: string; digest: string }[];
  coverage: Coverage[];
}

/** Oldest export first; an undated one by when it was read. */
export function intakes(store: Store, account: number): StoredIntake[] {
  const rows = store.sql<Omit<StoredIntake, 'sources' | 'coverage'>>(`SELECT id, connector, title, exported_at AS exportedAt, started_at AS startedAt,
    finished_at AS finishedAt FROM intake WHERE account = ? ORDER BY coalesce(exported_at, newest_at, started_at), id`).all(account);
  const sources = store.sql<{ name: string; digest: string }>('SELECT name, digest FROM intake_source WHERE intake = ? ORDER BY name, digest');
  const coverage = store.sql<Coverage>('SELECT facet, extent, expected, read, oldest, newest, note FROM coverage WHERE intake = ? ORDER BY facet');
  return rows.map((row) => ({ ...row, sources: sources.all(row.id), coverage: coverage.all(row.id) }));
}

export function problems(store: Store, intake: number): Problem[] {
  const rows = store.sql<Omit<Problem, 'damage'> & { damage: number }>('SELECT path, record, offset, reason, damage FROM problem WHERE intake = ? ORDER BY id').all(intake);
  return rows.map((row) => ({ ...row, damage: row.damage === 1 }));
}

export interface StoredPost { id: number; post: Post; gone: boolean }

type Row = PostRow & { gone_intake: number | null };

const LIVE_POSTS = `SELECT json_array(${POST_COLUMNS}) FROM post
  WHERE id > ? AND id <= ? AND +account = ? AND gone_intake IS NULL AND status <> 'deleted' ORDER BY id LIMIT ?`;

/** The live posts of an account in the rows above `after` up to `upTo`, in the order they were stored. */
export function postsBetween(store: Store, stored: StoredAccount, after: number, upTo: number, limit = -1): StoredPost[] {
  const rows = jsonRows<PostList>(store, LIVE_POSTS, after, upTo, stored.row, limit);
  return rows.map((list) => ({ id: list[0], post: postFrom(postRow(list), stored.link), gone: false }));
}

/** The next live posts of an account after row `after`. */
export function postsAfter(store: Store, stored: StoredAccount, after: number, limit: number): StoredPost[] {
  return postsBetween(store, stored, after, Number.MAX_SAFE_INTEGER, limit);
}

/** The values of `POST_COLUMNS`, in their order. */
type PostList = readonly [id: number, account: number, remoteId: string, kind: string, postedAt: string | null, precision: string, text: string, url: string | null,
  audience: string, status: string, extra: string | null];

function postRow([id, account, remote_id, kind, posted_at, precision, text, url, audience, status, extra]: PostList): PostRow {
  return { id, account, remote_id, kind, posted_at, precision, text, url, audience, status, extra };
}

export function postById(store: Store, stored: StoredAccount, id: number): StoredPost | null {
  const row = store.sql<Row>(`SELECT ${POST_COLUMNS}, gone_intake FROM post WHERE id = ?`).get(id);
  return row ? storedPost(row, stored) : null;
}

/** Named one by one, each is a step in the index; without them the posts of the account would be read through. */
export const POST_FACETS = [...new Set(Object.values(FACET_OF_POST))].map((facet) => `'${facet}'`).join(', ');

/** Whether the account holds it, without reading it. */
export function hasPost(store: Store, account: number, remoteId: string): boolean {
  return store.sql(`SELECT 1 FROM post WHERE account = ? AND facet IN (${POST_FACETS}) AND remote_id = ? LIMIT 1`).get(account, remoteId) !== undefined;
}

export function postByRemoteId(store: Store, stored: StoredAccount, remoteId: string): StoredPost | null {
  const row = store.sql<Row>(`SELECT ${POST_COLUMNS}, gone_intake FROM post WHERE account = ? AND facet IN (${POST_FACETS}) AND remote_id = ? ORDER BY facet = 'posts' DESC LIMIT 1`).get(stored.row, remoteId);
  return row ? storedPost(row, stored) : null;
}

function storedPost(row: Row, stored: StoredAccount): StoredPost {
  return { id: row.id, post: postFrom(row, stored.link), gone: row.gone_intake !== null };
}

export function lastPost(store: Store): number {
  return store.sql<{ last: number | null }>('SELECT max(id) AS last FROM post').get()?.last ?? 0;
}

/** Posts of an account stored after row `after`: how many, and in which rows. */
export interface PostStretch { count: number; first: number; last: number }

export function postStretch(store: Store, account: number, after: number): PostStretch {
  const where = after === 0 ? 'account = ? AND ? = 0' : '+account = ? AND id > ?';
  const found = store.sql<PostStretch>(`SELECT count(*) AS count, coalesce(min(id), 0) AS first, coalesce(max(id), 0) AS last FROM post WHERE ${where}`).get(account, after);
  return found ?? { count: 0, first: 0, last: 0 };
}

/** A follow with the best name known for it and where that name came from; null source = the export itself or nothing. */
export interface StoredFollow { id: number; follow: Follow; identity: IdentitySource | null; resolved: boolean; missing: boolean; goneAt: number | null; firstIntake: number }

/**
 * Names the export does not give are filled from what is known of the same id on the same platform, over all accounts;
 * names from an API come last and keep their source.
 */
export function follows(store: Store, stored: StoredAccount, withGone = false): StoredFollow[] {
  const names = identityNames(store, stored.account.platform);
  const rows = store.sql<FollowRow & { missing_intake: number | null; gone_intake: number | null; first_intake: number }>(`SELECT * FROM follow WHERE account = ?
    AND (gone_intake IS NULL OR ?) ORDER BY id`).all(stored.row, withGone ? 1 : 0);
  return rows.map((row) => {
    const follow = followFrom(row);
    const known = follow.handle === null && follow.displayName === null ? names.get(follow.remoteId) : undefined;
    const named: Follow = known ? { ...follow, handle: known.handle, displayName: known.displayName, bio: follow.bio ?? known.bio } : follow;
    return {
      id: row.id, follow: named, identity: known?.source ?? null, resolved: named.handle !== null || named.displayName !== null,
      missing: row.missing_intake !== null, goneAt: row.gone_intake, firstIntake: row.first_intake,
    };
  });
}

const SOURCE_ORDER = "CASE i.source WHEN 'archive' THEN 1 WHEN 'csv' THEN 0 ELSE 2 END";

/** id -> best name, for the ids a person follows without a name. */
function identityNames(store: Store, platform: Platform): Map<string, Identity> {
  const rows = store.sql<Identity>(`SELECT i.remote_id AS remoteId, i.handle, i.display_name AS displayName, i.bio, i.source, i.origin, i.seen_at AS seenAt
    FROM identity i JOIN account a ON a.id = i.account
    WHERE a.platform = ? AND (i.handle IS NOT NULL OR i.display_name IS NOT NULL)
    ORDER BY ${SOURCE_ORDER} DESC, coalesce(i.seen_at, ''), i.account`).all(platform);
  return new Map(rows.map((row) => [row.remoteId, row]));
}

/** Adds names found outside the exports (a CSV, an API) for ids of one account. */
export function addIdentities(store: Store, account: number, list: readonly Identity[]): void {
  const insert = `INSERT INTO identity (account, remote_id, source, handle, display_name, bio, origin, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (remote_id, account, source) DO UPDATE SET handle = excluded.handle, display_name = excluded.display_name,
      bio = coalesce(excluded.bio, bio), origin = excluded.origin, seen_at = excluded.seen_at`;
  store.write(() => {
    for (const item of list) store.sql(insert).run(account, item.remoteId, item.source, item.handle, item.displayName, item.bio, item.origin, item.seenAt);
  });
}

export function apps(store: Store, account: number): App[] {
  const rows = store.sql<Omit<App, 'permissions'> & { permissions: string }>(`SELECT remote_id AS remoteId, name, permissions, approved_at AS approvedAt, organisation
    FROM app WHERE account = ? AND gone_intake IS NULL ORDER BY remote_id`).all(account);
  return rows.map((row) => ({ ...row, permissions: JSON.parse(row.permissions) as string[] }));
}

export function sessions(store: Store, account: number): Session[] {
  return store.sql<Session>(`SELECT remote_id AS remoteId, at, device, ip, country, kind FROM session
    WHERE account = ? AND gone_intake IS NULL ORDER BY coalesce(at, ''), remote_id`).all(account);
}

export function queriesMade(store: Store, account: number): Query[] {
  return store.sql<Query>('SELECT remote_id AS remoteId, at, text FROM query WHERE account = ? ORDER BY coalesce(at, \'\'), remote_id').all(account);
}

/** Live ids an account follows or is followed by, read one after the other; nothing else may be asked meanwhile. */
export function* liveFollowIds(store: Store, account: number): Generator<{ remoteId: string; isFollower: boolean }> {
  const rows = store.sql<[remoteId: string, kind: string]>(`SELECT remote_id, kind FROM follow WHERE account = ? AND gone_intake IS NULL AND kind NOT IN ('blocked', 'muted', 'contact')`);
  for (const [remoteId, kind] of rows.raw().iterate(account)) yield { remoteId, isFollower: kind === 'follower' };
}

/** Longer own texts of an account, read one after the other; nothing else may be asked meanwhile. */
export function longTexts(store: Store, account: number): Iterable<string> {
  return store.sql<string>(`SELECT text FROM post WHERE account = ? AND gone_intake IS NULL AND length(text) >= 40 AND kind IN ('post', 'quote')`).pluck().iterate(account);
}

/** When the newest export of an account (by row) that holds anything of a facet was made; null facet = of whatever. */
export type NewestExports = (account: number, facet: string | null) => Instant | null;

/** Undated exports tell nothing, nor does one about what it does not hold. */
export function newestExports(store: Store): NewestExports {
  const rows = store.sql<{ account: number; facet: string | null; at: Instant }>(`SELECT i.account, c.facet, max(i.exported_at) AS at
    FROM intake i JOIN coverage c ON c.intake = i.id
    WHERE i.finished_at IS NOT NULL AND i.exported_at IS NOT NULL AND c.extent <> 'absent' GROUP BY i.account, c.facet
    UNION ALL SELECT account, NULL, max(exported_at) FROM intake WHERE finished_at IS NOT NULL AND exported_at IS NOT NULL GROUP BY account`).all();
  const newest = new Map(rows.map((row) => [`${row.account} ${row.facet ?? ''}`, row.at]));
  return (account, facet) => newest.get(`${account} ${facet ?? ''}`) ?? null;
}

/** Live follows of an account whose name no source gives. */
export function unresolvedFollows(store: Store, account: number, platform: Platform): number {
  return store.sql<{ count: number }>(`SELECT count(*) AS count FROM follow f WHERE f.account = ? AND f.gone_intake IS NULL
    AND f.handle IS NULL AND f.display_name IS NULL AND NOT EXISTS (SELECT 1 FROM identity i JOIN account a ON a.id = i.account
      WHERE i.remote_id = f.remote_id AND a.platform = ? AND (i.handle IS NOT NULL OR i.display_name IS NOT NULL))`).get(account, platform)?.count ?? 0;
}

/** The posts findings point at, by row. */
export function postsOfFindings(store: Store, accountOf: ReadonlyMap<number, StoredAccount>): Map<number, Post> {
  const found = new Map<number, Post>();
  for (const list of jsonRows<PostList>(store, `SELECT json_array(${POST_COLUMNS}) FROM post WHERE id IN (SELECT post FROM finding WHERE post IS NOT NULL)`)) {
    const stored = accountOf.get(list[1]);
    if (stored) found.set(list[0], postFrom(postRow(list), stored.link));
  }
  return found;
}

/** The follows findings point at, by row. */
export function followsOfFindings(store: Store): Map<number, Follow> {
  const rows = store.sql<FollowRow>('SELECT * FROM follow WHERE id IN (SELECT follow FROM finding WHERE follow IS NOT NULL)').all();
  return new Map(rows.map((row) => [row.id, followFrom(row)]));
}
