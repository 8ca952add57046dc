// From a stored connection to a desk a live connector can work at: its token, its waits, its memory. Loaded by login, pull, resolve and logout only.
import { join } from 'node:path';
import { UserError } from '../model.js';
import type { Facet, Include, Platform } from '../model.js';
import type { Before, Desk, Live } from '../net/live.js';
import { withLock } from '../net/lock.js';
import { openSecrets } from '../net/secrets.js';
import { createSend } from '../net/send.js';
import { renew } from '../net/sign-in.js';
import type { Tokens } from '../net/sign-in.js';
import { MOST_MS } from '../net/wait.js';
import type { Io } from './command.js';
import { secretName } from './connections.js';
import type { Connection, Connections } from './connections.js';

const LOADERS: Readonly<Partial<Record<Platform, () => Promise<Live>>>> = {
  x: async () => (await import('../../connectors/x/api.js')).xApi,
  youtube: async () => (await import('../../connectors/youtube/api.js')).youtubeApi,
  blogger: async () => (await import('../../connectors/blogger/api.js')).bloggerApi,
  bluesky: async () => (await import('../../connectors/bluesky/api.js')).blueskyApi,
  mastodon: async () => (await import('../../connectors/mastodon/api.js')).mastodonApi,
  wordpress: async () => (await import('../../connectors/wordpress/api.js')).wordpressApi,
  feed: async () => (await import('../../connectors/feed/api.js')).feedApi,
};

export const LIVE_PLATFORMS = Object.keys(LOADERS) as readonly Platform[];

/** @throws UserError for platforms that give individuals no way. */
export async function liveOf(platform: string): Promise<Live> {
  const load = LOADERS[LIVE_PLATFORMS.find((one) => one === platform.toLowerCase()) ?? 'other'];
  if (load === undefined) throw new UserError(`PostOp cannot read ${platform} live.`, `It can read ${LIVE_PLATFORMS.join(', ')}. For all others ask for an export: postop guide.`);
  return load();
}

/** What is kept under a connection's name in the keyring. */
export interface Secret { access: string; refresh: string | null; clientSecret: string | null; login: string | null }

export async function readSecret(connections: Connections, connection: Connection): Promise<Secret | null> {
  const text = await (await openSecrets(connections.folder, connection.keptIn !== 'file')).read(secretName(connection));
  return text === null ? null : (JSON.parse(text) as Secret);
}

export async function writeSecret(connections: Connections, connection: Pick<Connection, 'platform' | 'remoteId'>, secret: Secret, keyring: boolean): Promise<'keyring' | 'file'> {
  const secrets = await openSecrets(connections.folder, keyring);
  await secrets.write(secretName(connection), JSON.stringify(secret));
  return secrets.where;
}

export interface DeskRequest {
  io: Io;
  live: Live;
  connections: Connections;
  connection: Pick<Connection, 'platform' | 'remoteId' | 'server' | 'ownApp'>;
  /** The stored connection with its secret, where there is one. */
  stored: { connection: Connection; secret: Secret } | null;
  before?: Before | null;
  checkpoints?: Desk['checkpoints'];
  wants?: ReadonlySet<Facet>;
  include?: ReadonlySet<Include>;
  verify?: Desk['verify'];
  capMicros?: number;
  signal?: AbortSignal;
  onWait?(host: string, secondsLeft: number): void;
}

const SHORT_WAIT_MS = 60_000;

export function deskOf(request: DeskRequest): Desk {
  const { io, connection, stored, signal } = request;
  const patienceMs = io.interactive ? MOST_MS : SHORT_WAIT_MS;
  const desk: Desk = {
    remoteId: connection.remoteId === '' ? null : connection.remoteId,
    server: connection.server,
    token: stored?.secret.access ?? null,
    login: stored?.secret.login ?? null,
    renew: async () => {
      const access = stored === null ? null : await renewed(request, stored, desk.token);
      if (access !== null) desk.token = access;
      return access !== null;
    },
    send: createSend({ clock: io.clock, patienceMs, ...(signal === undefined ? {} : { signal }), ...(request.onWait === undefined ? {} : { onWait: request.onWait }) }),
    clock: io.clock,
    ...(signal === undefined ? {} : { signal }),
    halt: { reason: null },
    checkpoints: request.checkpoints ?? new Map(),
    before: request.before ?? null,
    wants: request.wants ?? new Set(),
    include: request.include ?? new Set(),
    verify: request.verify ?? [],
    spending: { cap: request.capMicros ?? Infinity, spent: 0, ownApp: connection.ownApp },
  };
  return desk;
}

/**
 * A refresh token of X may be used once: so one process at a time, read again inside the lock, and the new one is stored before it is used.
 * Null where none is kept.
 */
async function renewed({ live, connections, io }: DeskRequest, { connection }: { connection: Connection }, used: string | null): Promise<string | null> {
  if (live.provider === undefined) return null;
  const provider = live.provider(connection.server, { keep: true, wants: new Set() });
  return withLock(join(connections.folder, 'renewing.lock'), async () => {
    const secret = await readSecret(connections, connection);
    if (secret === null) return null;
    if (secret.access !== used) return secret.access;
    if (secret.refresh === null) return null;
    const tokens: Tokens = await renew({ provider, client: { id: connection.clientId ?? '', secret: secret.clientSecret }, clock: io.clock }, secret.refresh);
    await writeSecret(connections, connection, { ...secret, access: tokens.access, refresh: tokens.refresh }, connection.keptIn !== 'file');
    return tokens.access;
  });
}
