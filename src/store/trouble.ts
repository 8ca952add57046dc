// Turns what SQLite and the file system say into two lines a person can act on; never repeats their message.
import { UserError } from '../model.js';

const SENTENCES: readonly (readonly [RegExp, string, string])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'Another PostOp is using this database.', 'Close the other window, or wait until it has finished, and try again.'],
  // Only what another program removed in the middle of our work is no longer there to be referred to.
  [/^SQLITE_CONSTRAINT_FOREIGNKEY/, 'Another PostOp removed an account while this one worked.', 'Start again: everything confirmed before is kept.'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'The disk is full.', 'Make room and start again: everything confirmed before is kept.'],
  [/^SQLITE_IOERR/, 'The disk refused to read or write the database.', 'Check the free space and the disk, then start again: everything confirmed before is kept.'],
  [/^(SQLITE_READONLY|EACCES|EPERM|EROFS)/, 'The database cannot be written at this place.', 'Check the rights of the folder, or choose another place with --db.'],
  [/^(SQLITE_CANTOPEN|ENOENT|ENOTDIR|EISDIR|ELOOP|ENAMETOOLONG)/, 'The database cannot be opened at this place.', 'Check the path, or choose another place with --db.'],
  [/^SQLITE_NOTADB/, 'This file is not a PostOp database, or the passphrase is another.', 'Try again, or choose another file with --db; it was not changed.'],
  [/^SQLITE_CORRUPT/, 'The database is damaged.', 'It was not changed. Move it away and read your exports again; `postop decisions export` may still save your decisions.'],
];

/** The UserError for an error of the store, or the error itself when it is our own fault. */
export function storeTrouble(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = SENTENCES.find(([pattern]) => pattern.test(code));
  return found ? new UserError(found[1], found[2]) : error;
}
