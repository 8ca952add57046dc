// The one door to the database: opens it privately and durably, keeps prepared statements, closes it clean.
import { closeSync, existsSync, lstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { UserError } from '../model.js';
import type { Account, AccountRef, Clock, Decision } from '../model.js';
import { connect, rememberKey, rememberedKey } from './engine.js';
import { migrate } from './migrations.js';
import { storeTrouble } from './trouble.js';
import { knownIntake, take } from './take.js';
import type { Intake, IntakeResult, KnownIntake, TakeOptions, Taken } from './take.js';
import { attest } from './settings.js';
import { decide, decisions, mergeDecisions, undo } from './decisions.js';
import type { NewDecision } from './decisions.js';
import { search } from './search.js';
import type { FoundPost } from './search.js';
import { expireText, forget } from './forget.js';
import { accounts } from './queries.js';

export interface StoreOptions {
  /** File of the database; created with its folder where missing. */
  path: string;
  clock: Clock;
  /** Passphrase of an encrypted database; absent or null for a plain one. */
  key?: string | null;
}

/** Guards the connection. Every statement of the program is prepared here and lives in this room. */
export class Store {
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(db: Database.Database, readonly path: string, readonly clock: Clock) {
    this.#db = db;
  }

  /** A prepared statement, kept for the next time. */
  sql<Row = unknown>(text: string): Database.Statement<unknown[], Row> {
    const kept = this.#statements.get(text);
    if (kept) return kept as Database.Statement<unknown[], Row>;
    const statement = this.#db.prepare<unknown[], Row>(text);
    this.#statements.set(text, statement);
    return statement;
  }

  /** Statements without rows or parameters, run once. */
  exec(text: string): void {
    this.guard(() => this.#db.exec(text));
  }

  /** All or nothing, durable when it returns. */
  write<T>(work: () => T): T {
    return this.guard(() => (this.#db.inTransaction ? work() : this.#db.transaction(work).immediate()));
  }

  /** One unchanging view of the data while `work` runs. */
  read<T>(work: () => T): T {
    return this.guard(() => (this.#db.inTransaction ? work() : this.#db.transaction(work).deferred()));
  }

  /** Runs `work`; what SQLite complains of becomes a sentence. */
  guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeTrouble(error);
    }
  }

  /** Empties the write-ahead log into the database, so that nothing deleted remains in it. */
  checkpoint(): void {
    this.guard(() => this.#db.pragma('wal_checkpoint(TRUNCATE)'));
  }

  close(): void {
    if (!this.#db.open) return;
    try {
      this.#db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk: what was confirmed is safe in the log, and the next start empties it.
    } finally {
      this.#db.close();
    }
  }

  take(intake: Intake, items: AsyncIterable<readonly Taken[]>, options: TakeOptions = {}): Promise<IntakeResult> { return take(this, intake, items, options); }
  knownIntake(digests: readonly string[]): KnownIntake[] { return knownIntake(this, digests); }
  accounts(): Account[] { return accounts(this); }
  attest(account: AccountRef, key: string, value: string, months: number): void { attest(this, account, key, value, months); }
  decide(list: readonly NewDecision[]): void { decide(this, list); }
  undo(): number { return undo(this); }
  decisions(): Decision[] { return decisions(this); }
  mergeDecisions(list: readonly Decision[]): number { return mergeDecisions(this, list); }
  search(query: string, limit = 200): FoundPost[] { return search(this, query, limit); }
  forget(what: AccountRef | 'all'): void { forget(this, what); }
  expireText(): number { return expireText(this); }
}

/**
 * Opens or creates the database: folder 0700 and file 0600 from the first call, write-ahead log with full syncing,
 * deleted content overwritten, nothing spilled to temporary files.
 * @throws UserError when it is damaged, another program's, newer than this program, or cannot be written.
 */
export function openStore(options: StoreOptions): Store {
  const { path, clock, key = null } = options;
  let db: Database.Database | undefined;
  try {
    prepareFile(path);
    const unclean = hasLog(path);
    db = connect(path, key, { timeout: 5_000 });
    prepare(db);
    if (unclean && db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new DamagedDatabase();
    migrate(db, path);
    rememberKey(path, key);
    return new Store(db, path, clock);
  } catch (error) {
    db?.close();
    throw storeTrouble(error instanceof Error && /NODE_MODULE_VERSION/.test(error.message) ? wrongBuild() : error);
  }
}

/** The same file for reading only, beside the one that writes (another thread): it must be open there already. */
export function openReader({ path, clock }: StoreOptions): Store {
  const db = connect(path, rememberedKey(path), { readonly: true, timeout: 5_000 });
  for (const pragma of ['trusted_schema = OFF', 'temp_store = MEMORY', 'cache_size = -8000']) db.pragma(pragma);
  return new Store(db, path, clock);
}

class DamagedDatabase extends Error {
  readonly code = 'SQLITE_CORRUPT';
}

const PRAGMAS = [
  'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'secure_delete = ON', 'temp_store = MEMORY', 'trusted_schema = OFF',
  'cell_size_check = ON', 'cache_size = -32000',
];

/** Our own statements are right, so what SQLite calls an error of theirs is one of the file. */
function prepare(db: Database.Database): void {
  try {
    for (const pragma of PRAGMAS) db.pragma(pragma);
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR' ? new DamagedDatabase() : error;
  }
}

/** SQLite gives the log files the mode of the database file, so the file is made before SQLite sees it. */
function prepareFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (existsSync(path)) {
    if (!lstatSync(path).isFile()) throw new UserError('The database is not an ordinary file.', 'Choose another place with --db.');
    return;
  }
  closeSync(openSync(path, 'wx', 0o600));
}

/** True when the last run ended without closing (or another one is running now). */
function hasLog(path: string): boolean {
  const log = `${path}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

function wrongBuild(): UserError {
  return new UserError('The database engine was built for another version of Node.js.', 'Run: npm rebuild better-sqlite3');
}
