// What opens a database file: the ordinary engine, or for an encrypted file the one that knows ciphers, which the person installs beside it.
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { UserError } from '../model.js';
import { storeTrouble } from './trouble.js';

const CIPHERS = 'better-sqlite3-multiple-ciphers';
/** The release that fits the ordinary engine: the same SQLite, the same interface. */
const CIPHERS_VERSION = '12.11.1';
/** AES-256 with a digest on every page; the passphrase goes through 256,000 rounds of PBKDF2-HMAC-SHA512. */
const CIPHER = "cipher = 'sqlcipher'";
const PLAIN = Buffer.from('SQLite format 3\0', 'latin1');

/** True for a file that holds something and does not begin as every plain database does. */
export function isEncrypted(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isFile() || statSync(path).size === 0) return false;
  const head = Buffer.alloc(PLAIN.length);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return !head.equals(PLAIN);
}

/** @throws UserError that says what to install, when this computer has no engine that knows ciphers. */
export function requireCiphers(): typeof Database {
  try {
    const Engine = createRequire(import.meta.url)(CIPHERS) as typeof Database;
    // Downloaded is not yet compiled.
    new Engine(':memory:').close();
    return Engine;
  } catch {
    throw new UserError('The engine for encrypted databases is not installed here.', `Install it beside PostOp: npm install ${CIPHERS}@${CIPHERS_VERSION} (add -g where PostOp was installed with -g). Nothing was changed.`);
  }
}

/** `key`: the passphrase of an encrypted file, null for a plain one. */
export function connect(path: string, key: string | null, options: Database.Options): Database.Database {
  if (key === null) return new Database(path, options);
  const db = new (requireCiphers())(path, options);
  db.pragma(CIPHER);
  db.pragma(`key = '${quoted(key)}'`);
  return db;
}

/** Other threads of this run open the same file: they learn its key here, in memory. */
export function rememberKey(path: string, key: string | null): void {
  setEnvironmentData(`${CIPHERS} ${path}`, key ?? undefined);
}

export function rememberedKey(path: string): string | null {
  const key = getEnvironmentData(`${CIPHERS} ${path}`);
  return typeof key === 'string' ? key : null;
}

/**
 * Writes the database anew under another key (null = plain), checks the new file, puts it in the place of the old one and overwrites that.
 * A stop at any moment leaves the old file or the new one, each whole. Copies made before migrations go.
 */
export function rekey(path: string, from: string | null, to: string | null): void {
  try {
    rewrite(path, from, to);
  } catch (error) {
    throw storeTrouble(error);
  }
}

function rewrite(path: string, from: string | null, to: string | null): void {
  const next = `${path}.new`;
  const Engine = requireCiphers();
  const old = connect(path, from, { timeout: 5_000, fileMustExist: true });
  try {
    // Alone with the file, and everything in it: the log is emptied and gone.
    old.pragma('wal_checkpoint(TRUNCATE)');
    old.pragma('journal_mode = DELETE');
  } finally {
    old.close();
  }
  try {
    rmSync(next, { force: true });
    closeSync(openSync(next, 'wx', 0o600));
    copyFileSync(path, next);
    const db = from === null ? new Engine(next) : connect(next, from, {});
    try {
      db.pragma(CIPHER);
      db.pragma(`rekey = '${quoted(to ?? '')}'`);
    } finally {
      db.close();
    }
    prove(next, to);
  } catch (error) {
    if (existsSync(next)) destroy(next);
    throw error;
  }
  const doomed = openSync(path, 'r+');
  try {
    renameSync(next, path);
    overwrite(doomed, statSync(path).size);
  } finally {
    closeSync(doomed);
  }
  const folder = dirname(path);
  for (const name of readdirSync(folder).filter((one) => one.startsWith(`${basename(path)}.before-`))) destroy(join(folder, name));
}

/** Opens under its new key, and is whole and on the disk. */
function prove(path: string, key: string | null): void {
  const db = connect(path, key, {});
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new UserError('The new database did not come out whole; the old one was left as it was.', 'Check the free space and the disk, then try again.');
  } finally {
    db.close();
  }
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

function destroy(path: string): void {
  const file = openSync(path, 'r+');
  overwrite(file, statSync(path).size);
  closeSync(file);
  rmSync(path);
}

const BLOCK = Buffer.alloc(1024 * 1024);

/** What an ordinary disk then no longer holds; solid-state disks and snapshots may. */
function overwrite(file: number, size: number): void {
  for (let at = 0; at < size; at += BLOCK.length) writeSync(file, BLOCK, 0, Math.min(BLOCK.length, size - at), at);
  fsyncSync(file);
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
