// Brings a database to the shape this program knows: numbered steps, a backup first, each step in one transaction.
import { closeSync, openSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { UserError } from '../model.js';
import { COUNTS, FIRST_SCHEMA, OWN_ANSWERS, PULLS } from './schema.js';

/** Marks the file as ours ("Post"), so that another program's database is never written to. */
const APPLICATION = 0x506f7374;

/** Step n brings a database from version n to n + 1. Released steps are never edited. */
export const MIGRATIONS: readonly string[] = [FIRST_SCHEMA, PULLS, OWN_ANSWERS, COUNTS];

/** @throws UserError when the database is another program's or a newer PostOp's. */
export function migrate(db: Database.Database, path: string, steps: readonly string[] = MIGRATIONS): void {
  const { version, empty, application } = shapeOf(db);
  if (!empty && application !== APPLICATION) {
    throw new UserError('This file is a database of another program.', 'Choose another file with --db; it was not changed.');
  }
  if (version > steps.length) {
    throw new UserError('This database was written by a newer PostOp.', 'Update PostOp, or choose another file with --db; it was not changed.');
  }
  if (version === steps.length) return;
  if (!empty) backup(db, path, version);
  for (let step = version; step < steps.length; step += 1) {
    const sql = steps[step] ?? '';
    db.transaction(() => {
      // Two first starts at once: the other was quicker.
      if (shapeOf(db).version > step) return;
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION}`);
      db.pragma(`user_version = ${step + 1}`);
    }).immediate();
  }
}

/** Read in one view, so that another program cannot change it in between. */
function shapeOf(db: Database.Database): { version: number; empty: boolean; application: number } {
  const read = db.transaction(() => ({
    version: Number(db.pragma('user_version', { simple: true })), empty: db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0,
    application: Number(db.pragma('application_id', { simple: true })),
  }));
  return read.deferred();
}

/** Where the copy made before a migration from `version` lies. */
export function backupPath(path: string, version: number): string {
  return `${path}.before-${version + 1}`;
}

/** A whole copy, readable by its owner only from its first byte. */
function backup(db: Database.Database, path: string, version: number): void {
  const copy = backupPath(path, version);
  rmSync(copy, { force: true });
  closeSync(openSync(copy, 'wx', 0o600));
  db.prepare('VACUUM INTO ?').run(copy);
}
