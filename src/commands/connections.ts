// Which accounts are connected live, and how they were shown to be the person's own: one small file, no secrets in it.
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PLATFORMS, UserError } from '../model.js';
import type { Instant, Platform } from '../model.js';
import { asRecord, asText } from '../intake/decode.js';

export interface Connection {
  platform: Platform;
  /** The platform's own id; '' while a code waits to be put up. */
  remoteId: string;
  label: string;
  /** Server or address, where the platform has many. */
  server: string | null;
  proof: 'signed-in' | 'code' | 'password' | 'waiting';
  /** The code that waits to be put up. */
  code: string | null;
  clientId: string | null;
  /** The X app belongs to this very account: reading is cheaper then. */
  ownApp: boolean;
  scopes: readonly string[];
  since: Instant;
  expiresAt: Instant | null;
  keptIn: 'keyring' | 'file' | null;
}

export interface Connections { folder: string; all: readonly Connection[]; save(all: readonly Connection[]): Promise<void> }

const PROOFS = ['signed-in', 'code', 'password', 'waiting'] as const;

/** Beside the database, like the answers. */
export async function openConnections(database: string): Promise<Connections> {
  const folder = dirname(database);
  const path = join(folder, 'connections.json');
  const connections: Connections = {
    folder,
    all: await load(path),
    async save(all) {
      connections.all = all;
      await write(path, all);
    },
  };
  return connections;
}

/** The name under which the secret of a connection is kept. */
export function secretName({ platform, remoteId }: Pick<Connection, 'platform' | 'remoteId'>): string {
  return `${platform}:${remoteId}`;
}

export function isSame(a: Pick<Connection, 'platform' | 'remoteId' | 'server'>, b: Pick<Connection, 'platform' | 'remoteId' | 'server'>): boolean {
  return a.platform === b.platform && a.remoteId === b.remoteId && (a.remoteId !== '' || a.server === b.server);
}

/** Those a word means: a platform, `@handle`, an address, a key; all of them for no word. */
export function meant<T extends { platform: Platform; label: string; remoteId: string }>(all: readonly T[], words: readonly string[]): T[] {
  if (words.length === 0) return [...all];
  return words.flatMap((word) => {
    const wanted = bare(word);
    const found = all.filter(({ platform, label, remoteId }) => [platform, label, remoteId, `${platform}:${remoteId}`, `${platform}:${bare(label)}`].some((name) => bare(name) === wanted));
    if (found.length === 0) throw new UserError(`Nothing is connected by the name ${word}.`, 'postop accounts lists what there is; postop login connects an account.');
    return found;
  });
}

export function bare(word: string): string {
  return word.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/^@/, '').replace(/\/+$/, '');
}

async function load(path: string): Promise<readonly Connection[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError('The list of connected accounts (connections.json) cannot be read.', 'Move it away and sign in again; nothing else is lost.');
  }
  return (Array.isArray(value) ? value : []).map(connectionFrom).filter((connection) => connection !== null);
}

function connectionFrom(value: unknown): Connection | null {
  const raw = asRecord(value);
  const platform = PLATFORMS.find((one) => one === raw?.platform);
  const remoteId = asText(raw?.remoteId);
  if (raw === null || platform === undefined || remoteId === null) return null;
  return {
    platform, remoteId, label: asText(raw.label) ?? remoteId, server: asText(raw.server), proof: PROOFS.find((one) => one === raw.proof) ?? 'waiting', code: asText(raw.code),
    clientId: asText(raw.clientId), ownApp: raw.ownApp === true, scopes: Array.isArray(raw.scopes) ? raw.scopes.map(String) : [], since: asText(raw.since) ?? '',
    expiresAt: asText(raw.expiresAt), keptIn: raw.keptIn === 'keyring' || raw.keptIn === 'file' ? raw.keptIn : null,
  };
}

async function write(path: string, all: readonly Connection[]): Promise<void> {
  if (all.length === 0) return rm(path, { force: true });
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.new`;
  await rm(temporary, { force: true });
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(all, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
