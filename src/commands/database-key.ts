// The key of an encrypted database: from the system's keyring, else a passphrase the person types. Never an argument, never the environment.
import { dirname } from 'node:path';
import { UserError } from '../model.js';
import type { Io } from './command.js';

const SERVICE = 'postop';

/** Null for a plain database, which is every one that was not encrypted on purpose. */
export async function databaseKey(database: string, io: Io): Promise<string | null> {
  const { isEncrypted, requireCiphers } = await import('../store/engine.js');
  if (!isEncrypted(database)) return null;
  try {
    requireCiphers();
  } catch (error) {
    throw error instanceof UserError ? new UserError('This file is not a plain PostOp database: it is another file, or it is encrypted.', `Choose another file with --db; it was not changed. If it is encrypted: ${error.whatToDo}`) : error;
  }
  const kept = await keptKey(database);
  if (kept !== null) return kept;
  const { askTyped } = await import('./ask-typed.js');
  return askTyped(io, 'Passphrase of the database (not shown): ', true);
}

export async function keptKey(database: string): Promise<string | null> {
  try {
    return (await entry(database)).getPassword();
  } catch {
    return null;
  }
}

/** False where no keyring answers. */
export async function keepKey(database: string, key: string): Promise<boolean> {
  try {
    const place = await entry(database);
    place.setPassword(key);
    return place.getPassword() === key;
  } catch {
    return false;
  }
}

export async function dropKey(database: string): Promise<void> {
  try {
    (await entry(database)).deletePassword();
  } catch {
    // Nothing was kept there.
  }
}

async function entry(database: string): Promise<import('@napi-rs/keyring').Entry> {
  const { Entry } = await import('@napi-rs/keyring');
  return new Entry(SERVICE, `${dirname(database)} database`);
}
