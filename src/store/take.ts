// Takes one export (or API pull) into the store, in batches; only the last transaction draws conclusions.
import type { AccountItem, Coverage, Instant, Item } from '../model.js';
import { conclude, lateFacets } from './conclude.js';
import { forgetPull, isPullDone } from './pulls.js';
import { ACCOUNT_COLUMNS, accountValues } from './rows.js';
import type { PackedPosts } from './rows.js';
import type { Store } from './store.js';
import { createWriter } from './writer.js';

export interface Intake {
  connector: string;
  platform: AccountItem['platform'];
  /** What it is, in words, as the claim says. */
  title: string;
  /** The digest tells an export (and what was asked of it) from every other: the same again is a no-op. */
  sources: readonly { name: string; digest: string }[];
  hooks?: { avatarHash?(path: string): Promise<string | null> };
  /** A live pull: may be finished in several sittings, and only what it read to the end says that something is gone. */
  pull?: { /** Goes on where an interrupted one stopped; otherwise begins anew. */ resumes: boolean };
}

export interface TakeOptions {
  onProgress?: (items: number) => void;
  signal?: AbortSignal;
}

export interface Change { added: number; changed: number; unchanged: number; gone: number }

export interface IntakeResult {
  intake: number;
  account: string;
  /** This very export had been read to its end before; nothing was done. */
  known: boolean;
  /** An earlier reading of it had been interrupted and is completed now. */
  resumed: boolean;
  /** Something newer of this account is stored: this one adds, but neither resurrects nor resolves. */
  older: boolean;
  posts: Change;
  follows: Change;
  coverage: readonly Coverage[];
  problems: number;
  damaged: boolean;
}

export interface KnownIntake { intake: number; account: string; title: string; finishedAt: Instant }

/** Rows in one transaction: large enough to make syncing cheap, small enough to lose little. */
const BATCH = 5_000;

/** What a connector yields, its posts already made into rows where that was done elsewhere. */
export type Taken = Item | PackedPosts;

export async function take(store: Store, intake: Intake, items: AsyncIterable<readonly Taken[]>, options: TakeOptions): Promise<IntakeResult> {
  let writing: Writing | null = null;
  let waiting: Taken[] = [];
  let read = 0;
  for await (const batch of items) {
    options.signal?.throwIfAborted();
    for (const item of batch) waiting.push(item);
    if (writing === null && waiting.length > 0) {
      const first = waiting.shift();
      if (first?.type !== 'account') throw new Error('A connector yields the account first.');
      const before = finishedBefore(store, intake, first);
      if (before !== null) return nothingNew(store, before, first);
      const avatar = first.avatarPath === null ? null : await (intake.hooks?.avatarHash?.(first.avatarPath) ?? null);
      writing = begin(store, intake, first, avatar);
    }
    const rows = rowsIn(waiting);
    // A page of a pull is kept at once, with the place where the next one begins.
    if (writing === null || (rows < BATCH && waiting.at(-1)?.type !== 'checkpoint')) continue;
    writing.put(waiting);
    read += rows;
    waiting = [];
    options.onProgress?.(read);
  }
  if (writing === null) throw new Error('A connector yields the account first.');
  writing.put(waiting);
  options.signal?.throwIfAborted();
  options.onProgress?.(read + rowsIn(waiting));
  return writing.finish();
}

/** Which finished intakes hold all of these digests; answered from an index. */
export function knownIntake(store: Store, digests: readonly string[]): KnownIntake[] {
  return store.guard(() => digestMatches(store, digests)).filter((row) => row.finishedAt !== null) as KnownIntake[];
}

function rowsIn(items: readonly Taken[]): number {
  return items.reduce((sum, item) => sum + (item.type === 'packed-posts' ? item.posts.length : 1), 0);
}

interface Writing { put(items: readonly Taken[]): void; finish(): IntakeResult }

function begin(store: Store, intake: Intake, item: AccountItem, avatar: string | null): Writing {
  return store.write(() => {
    const account = accountRow(store, item);
    const resumed = interruptedBefore(store, intake, item);
    const id = resumed ?? newIntake(store, intake, item, account);
    if (resumed !== null) clearInterrupted(store, resumed, store.clock.now());
    const isPull = intake.pull !== undefined;
    if (intake.pull?.resumes === false) forgetPull(store, account);
    const late = lateFacets(store, account, id, item.exportedAt);
    const older = late.size > 0;
    if (!older) updateAccount(store, account, item, avatar);
    const writer = createWriter(store, { account, intake: id, exportedAt: item.exportedAt, late, isPull });
    return {
      put: (items) => store.write(() => items.forEach(writer.put)),
      finish: () => store.write(() => {
        conclude(store, { account, intake: id, exportedAt: item.exportedAt, late, writer, isPull });
        if (isPull && isPullDone(store, account)) forgetPull(store, account);
        return {
          intake: id, account: `${item.platform}:${item.remoteId}`, known: false, resumed: resumed !== null, older,
          posts: writer.posts, follows: writer.follows, coverage: writer.coverage, problems: writer.problems, damaged: writer.damaged,
        };
      }),
    };
  });
}

function accountRow(store: Store, item: AccountItem): number {
  const find = store.sql<{ id: number }>('SELECT id FROM account WHERE platform = ? AND remote_id = ?');
  const found = find.get(item.platform, item.remoteId);
  if (found) return found.id;
  const columns = ['platform', 'remote_id', ...ACCOUNT_COLUMNS];
  const sql = `INSERT INTO account (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  return Number(store.sql(sql).run(item.platform, item.remoteId, ...accountValues(item)).lastInsertRowid);
}

function updateAccount(store: Store, account: number, item: AccountItem, avatar: string | null): void {
  const sets = ACCOUNT_COLUMNS.map((column) => `${column} = ?`).join(', ');
  store.sql(`UPDATE account SET ${sets}, avatar_hash = coalesce(?, avatar_hash) WHERE id = ?`).run(...accountValues(item), avatar, account);
}

function newIntake(store: Store, intake: Intake, item: AccountItem, account: number): number {
  const insert = store.sql('INSERT INTO intake (account, connector, title, exported_at, started_at) VALUES (?, ?, ?, ?, ?)');
  const id = Number(insert.run(account, intake.connector, intake.title, item.exportedAt, store.clock.now()).lastInsertRowid);
  const source = store.sql('INSERT INTO intake_source (intake, name, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  for (const { name, digest } of intake.sources) source.run(id, name, digest);
  return id;
}

/** What an interrupted reading left beside its records is told again from the start; its records stay. */
function clearInterrupted(store: Store, intake: number, now: Instant): void {
  store.sql('DELETE FROM coverage WHERE intake = ?').run(intake);
  store.sql('DELETE FROM problem WHERE intake = ?').run(intake);
  store.sql('UPDATE intake SET started_at = ? WHERE id = ?').run(now, intake);
}

interface DigestMatch { intake: number; account: string; connector: string; title: string; finishedAt: Instant | null }

function digestMatches(store: Store, digests: readonly string[]): DigestMatch[] {
  const wanted = [...new Set(digests)];
  return store.sql<DigestMatch>(`
    SELECT i.id AS intake, a.platform || ':' || a.remote_id AS account, i.connector, i.title, i.finished_at AS finishedAt
    FROM intake i JOIN account a ON a.id = i.account
    WHERE i.id IN (SELECT intake FROM intake_source WHERE digest IN (SELECT value FROM json_each(?)) GROUP BY intake HAVING count(*) = ?)
      AND (SELECT count(*) FROM intake_source s WHERE s.intake = i.id) = ?
    ORDER BY i.id DESC`).all(JSON.stringify(wanted), wanted.length, wanted.length);
}

function sameExport(store: Store, intake: Intake, item: AccountItem): DigestMatch[] {
  const account = `${item.platform}:${item.remoteId}`;
  const digests = intake.sources.map((source) => source.digest);
  return store.guard(() => digestMatches(store, digests)).filter((row) => row.account === account && row.connector === intake.connector);
}

function finishedBefore(store: Store, intake: Intake, item: AccountItem): number | null {
  return sameExport(store, intake, item).find((row) => row.finishedAt !== null)?.intake ?? null;
}

function interruptedBefore(store: Store, intake: Intake, item: AccountItem): number | null {
  return sameExport(store, intake, item).find((row) => row.finishedAt === null)?.intake ?? null;
}

function nothingNew(store: Store, intake: number, item: AccountItem): IntakeResult {
  const none: Change = { added: 0, changed: 0, unchanged: 0, gone: 0 };
  const coverage = store.sql<Coverage>('SELECT facet, extent, expected, read, oldest, newest, note FROM coverage WHERE intake = ?').all(intake);
  const problems = store.sql<{ count: number; damage: number | null }>('SELECT count(*) AS count, max(damage) AS damage FROM problem WHERE intake = ?').get(intake);
  return {
    intake, account: `${item.platform}:${item.remoteId}`, known: true, resumed: false, older: false, posts: none, follows: none,
    coverage, problems: problems?.count ?? 0, damaged: problems?.damage === 1,
  };
}
