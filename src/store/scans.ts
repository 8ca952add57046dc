// The book a scan keeps: when it ran, what each rule did, how far each account was read, the counts over its posts.
import type { Instant, PairLink, RuleRun, TrendPoint } from '../model.js';
import { POST_FACETS } from './queries.js';
import type { Store } from './store.js';
import type { Touch } from './touched.js';

export interface ScanRow { id: number; startedAt: Instant; finishedAt: Instant | null; version: string; rulesDigest: string; rules: readonly string[] }

interface RawScan extends Omit<ScanRow, 'rules'> { rules: string }

const SCAN_COLUMNS = 'id, started_at AS startedAt, finished_at AS finishedAt, version, rules_digest AS rulesDigest, rules';

/** Finished scans, newest first. */
export function lastScans(store: Store, count: number): ScanRow[] {
  const rows = store.sql<RawScan>(`SELECT ${SCAN_COLUMNS} FROM scan WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT ?`).all(count);
  return rows.map((row) => ({ ...row, rules: JSON.parse(row.rules) as string[] }));
}

/** A scan that was interrupted is begun again under its own number, so that what it found first is still new. */
export function startScan(store: Store, version: string, rulesDigest: string): number {
  const interrupted = store.sql<{ id: number }>('SELECT id FROM scan WHERE finished_at IS NULL ORDER BY id DESC LIMIT 1').get();
  if (interrupted) {
    store.sql('UPDATE scan SET started_at = ?, version = ?, rules_digest = ? WHERE id = ?').run(store.clock.now(), version, rulesDigest, interrupted.id);
    return interrupted.id;
  }
  const insert = store.sql("INSERT INTO scan (started_at, version, rules_digest, rules) VALUES (?, ?, ?, '[]')");
  return Number(insert.run(store.clock.now(), version, rulesDigest).lastInsertRowid);
}

export interface ScanEnd { runs: readonly RuleRun[]; open: number; fixed: number; new: number }

export function finishScan(store: Store, scan: number, end: ScanEnd): void {
  const run = store.sql(`INSERT INTO rule_run (scan, rule, status, reason, subjects) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (scan, rule) DO UPDATE SET status = excluded.status, reason = excluded.reason, subjects = excluded.subjects`);
  for (const { rule, status, reason, subjects } of end.runs) run.run(scan, rule, status, reason, subjects);
  const ran = end.runs.filter((entry) => entry.status === 'ran').map((entry) => entry.rule);
  store.sql('UPDATE scan SET finished_at = ?, rules = ?, open = ?, fixed = ?, new = ? WHERE id = ?')
    .run(store.clock.now(), JSON.stringify(ran), end.open, end.fixed, end.new, scan);
}

export function ruleRuns(store: Store, scan: number): RuleRun[] {
  return store.sql<RuleRun>('SELECT rule, status, reason, subjects FROM rule_run WHERE scan = ? ORDER BY rule').all(scan);
}

export function trend(store: Store): TrendPoint[] {
  return store.sql<TrendPoint>('SELECT finished_at AS at, open, fixed, new FROM scan WHERE finished_at IS NOT NULL ORDER BY id').all();
}

/** How far an account was read, and under which circumstances; other circumstances mean reading it again in full. */
export interface Progress { context: string; lastPost: number; lastIntake: number; tally: string; languages: string }

export function progressOf(store: Store, account: number): Progress | null {
  return store.sql<Progress>('SELECT context, last_post AS lastPost, last_intake AS lastIntake, tally, languages FROM progress WHERE account = ?').get(account) ?? null;
}

export function saveProgress(store: Store, account: number, progress: Progress): void {
  store.sql(`INSERT INTO progress (account, context, last_post, last_intake, tally, languages) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (account) DO UPDATE SET context = excluded.context, last_post = excluded.last_post, last_intake = excluded.last_intake,
      tally = excluded.tally, languages = excluded.languages`)
    .run(account, progress.context, progress.lastPost, progress.lastIntake, progress.tally, progress.languages);
}

export function lastIntake(store: Store, account: number): number {
  return store.sql<{ last: number | null }>('SELECT max(id) AS last FROM intake WHERE account = ?').get(account)?.last ?? 0;
}

export function touchedPosts(store: Store, account: number): { post: number; change: Touch }[] {
  return store.sql<{ post: number; change: Touch }>('SELECT t.post, t.change FROM touched t JOIN post p ON p.id = t.post WHERE p.account = ? ORDER BY t.post').all(account);
}

/** Forgets the notes a scan has dealt with; what arrived while it ran stays for the next. */
export function clearTouched(store: Store, posts: Iterable<number>): void {
  for (const post of posts) store.sql('DELETE FROM touched WHERE post = ?').run(post);
}

/** Posts that may belong to a story told over several posts. */
export function addThreadPost(store: Store, account: number, post: number): void {
  store.sql('INSERT INTO thread_post (post, account) VALUES (?, ?) ON CONFLICT DO NOTHING').run(post, account);
}

/** Answers to own posts without anything telling: they go on with what such a post began. */
export function addOwnAnswer(store: Store, account: number, post: number): void {
  store.sql('INSERT INTO own_answer (post, account) VALUES (?, ?) ON CONFLICT DO NOTHING').run(post, account);
}

/** What is needed of a post to see which group it belongs to. `telling` 0: only what stands beside it in its chain of answers may be. */
export interface ThreadRow { id: number; remoteId: string; replyToId: string | null; postedAt: Instant | null; telling: 0 | 1 }

const OWN_WORDS = "p.gone_intake IS NULL AND p.status <> 'deleted' AND p.kind NOT IN ('like', 'repost', 'message')";
const THREAD_COLUMNS = "p.id, p.remote_id AS remoteId, p.posted_at AS postedAt, iif(p.extra LIKE '{%', p.extra ->> '$.replyToId', NULL) AS replyToId";

/** Oldest first: what was noted while reading, and the posts these answer. */
export function threadRows(store: Store, account: number): ThreadRow[] {
  return store.sql<ThreadRow>(`WITH noted (post, telling) AS MATERIALIZED (
      SELECT post, 1 FROM thread_post WHERE account = :account
      UNION ALL SELECT post, 0 FROM own_answer WHERE account = :account AND post NOT IN (SELECT post FROM thread_post)),
    known AS MATERIALIZED (SELECT ${THREAD_COLUMNS}, telling FROM noted JOIN post p ON p.id = noted.post WHERE ${OWN_WORDS})
    SELECT * FROM known UNION ALL
    SELECT ${THREAD_COLUMNS}, 0 FROM post p
    WHERE p.account = :account AND p.facet IN (${POST_FACETS}) AND p.remote_id IN (SELECT replyToId FROM known) AND p.id NOT IN (SELECT post FROM noted) AND ${OWN_WORDS}
    ORDER BY postedAt, id`).all({ account });
}

export function clearThreadPosts(store: Store, account: number): void {
  for (const table of ['thread_post', 'own_answer']) store.sql(`DELETE FROM ${table} WHERE account = ?`).run(account);
}

/** What connects two accounts, as the last scan that looked at them found it. */
export function savePair(store: Store, a: number, b: number, links: readonly PairLink[]): void {
  store.sql('INSERT INTO pair (a, b, links) VALUES (?, ?, ?) ON CONFLICT (a, b) DO UPDATE SET links = excluded.links').run(a, b, JSON.stringify(links));
}

export function pairs(store: Store): { a: number; b: number; links: PairLink[] }[] {
  const rows = store.sql<{ a: number; b: number; links: string }>('SELECT a, b, links FROM pair ORDER BY a, b').all();
  return rows.map((row) => ({ ...row, links: JSON.parse(row.links) as PairLink[] }));
}

/** When each scan began, by its number. */
export function scanDates(store: Store): Map<number, Instant> {
  return new Map(store.sql<{ id: number; at: Instant }>('SELECT id, started_at AS at FROM scan').all().map((row) => [row.id, row.at]));
}
