// Names from the platform itself, for ids no other source names; the price is known before anything is asked.
import { NetTrouble } from '../net/trouble.js';
import type { Live } from '../net/live.js';
import { addIdentities, storedAccounts } from '../store/queries.js';
import type { StoredAccount } from '../store/queries.js';
import { namelessIds } from '../store/pulls.js';
import type { Io } from './command.js';
import { openConnections } from './connections.js';
import type { Connection, Connections } from './connections.js';
import { deskOf, liveOf, readSecret } from './live.js';
import { dollars, provenByExport, spendFrom } from './pulling.js';
import type { Workspace } from './workspace.js';

export interface LookUp { stored: StoredAccount; ids: readonly string[]; live: Live; connection: Connection; connections: Connections; /** Null where it is free. */ price: string | null; refusal: string | null }

/** Those not found are asked for again only after a month. */
const AGAIN_MS = 30 * 86_400_000;

/** One for every account with nameless people whose platform tells names. */
export async function lookUps(workspace: Workspace, io: Io): Promise<LookUp[]> {
  const { store } = workspace;
  const connections = await openConnections(workspace.database);
  const accounts = storedAccounts(store);
  const open = [...connections.all, ...provenByExport(accounts, connections)];
  const notSince = `${new Date(Date.parse(io.clock.now()) - AGAIN_MS).toISOString().slice(0, 19)}Z`;
  const found: LookUp[] = [];
  const asked = new Set<string>();
  for (const stored of accounts) {
    const { account } = stored;
    const ids = namelessIds(store, stored, notSince).filter((id) => !asked.has(`${account.platform} ${id}`));
    if (ids.length === 0 || !TELLS_NAMES.has(account.platform)) continue;
    const live = await liveOf(account.platform);
    // Any sign-in of the platform may look names up.
    const connection = open.find((one) => one.platform === account.platform && one.remoteId === account.remoteId) ?? open.find((one) => one.platform === account.platform);
    for (const id of ids) asked.add(`${account.platform} ${id}`);
    const each = live.pricePerName ?? 0;
    found.push({
      stored, ids, live, connections, connection: connection ?? NOBODY,
      price: each === 0 ? null : `${live.title}: ${ids.length.toLocaleString('en')} names at $${(each / 1e6).toFixed(3)} each, at most ${dollars(ids.length * each)}. Only names found are charged. X bars comparing names from its API with a list of patients, so these are used for neither patients nor politics or religion.`,
      refusal: connection === undefined ? `${live.title}: ${ids.length} names could be looked up once it is connected: postop login ${account.platform}` : null,
    });
  }
  return found;
}

const TELLS_NAMES: ReadonlySet<string> = new Set(['x', 'bluesky']);
const NOBODY: Connection = { platform: 'other', remoteId: '', label: '', server: null, proof: 'waiting', code: null, clientId: null, ownApp: false, scopes: [], since: '', expiresAt: null, keptIn: null };

export interface LookUpRun { /** What may still be spent; each look-up takes its part. */ purse: { left: number }; signal: AbortSignal; onStep(done: number, of: number): void; onWait?(host: string, secondsLeft: number): void }

export interface LookedUp { sentence: string; /** It could not be brought to its end. */ stopped: boolean }

/** Every step is kept at once. */
export async function lookUp({ store }: Workspace, io: Io, { stored, ids, live, connection, connections }: LookUp, { purse, signal, onStep, onWait }: LookUpRun): Promise<LookedUp> {
  const secret = connection.keptIn === null ? null : await readSecret(connections, connection);
  const desk = deskOf({ io, live, connections, connection, stored: secret === null ? null : { connection, secret }, signal, ...(onWait === undefined ? {} : { onWait }) });
  let named = 0;
  let done = 0;
  let stopped: string | null = null;
  const ask = async (): Promise<void> => {
    for await (const step of live.names?.(desk, ids) ?? []) {
      addIdentities(store, stored.row, step);
      done += step.length;
      named += step.filter(({ handle, displayName }) => handle !== null || displayName !== null).length;
      onStep(done, ids.length);
    }
  };
  try {
    await spendFrom(purse, desk, ask);
  } catch (error) {
    if (!(error instanceof NetTrouble)) throw error;
    stopped = `${error.message} ${error.whatToDo}`;
  }
  stopped ??= desk.halt.reason;
  const cost = desk.spending.spent > 0 ? ` Spent by the published price: $${(desk.spending.spent / 1e6).toFixed(3)}.` : '';
  const sentence = `${live.title}: ${named.toLocaleString('en')} of ${ids.length.toLocaleString('en')} names found, not known there: ${(done - named).toLocaleString('en')}.${cost}${stopped === null ? '' : ` ${stopped}`}`;
  return { sentence, stopped: stopped !== null };
}
