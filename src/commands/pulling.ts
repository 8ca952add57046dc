// One pull of one connected account into the store: what is asked for, how it went, in words.
import type { Coverage, Facet, Include } from '../model.js';
import type { Desk, Live, PriceLine } from '../net/live.js';
import { storedAccounts } from '../store/queries.js';
import type { StoredAccount } from '../store/queries.js';
import { checkpoints, postsSaidDone, pullsOf, standing } from '../store/pulls.js';
import type { Io } from './command.js';
import type { Connection, Connections } from './connections.js';
import { deskOf, liveOf, readSecret } from './live.js';
import type { Secret } from './live.js';
import type { Workspace } from './workspace.js';

/** Resumed within a day, begun anew later. */
const RESUME_MS = 24 * 60 * 60_000;

export interface PullChoice { full: boolean; again: boolean; wants: ReadonlySet<Facet>; include: ReadonlySet<Include>; capMicros: number; signal: AbortSignal; onWait(host: string, secondsLeft: number): void }

/** Ready to go, or why not. */
export interface Planned { connection: Connection; live: Live; host: string; desk: Desk; resumes: boolean; count: number; prices: readonly PriceLine[]; refusal: string | null }

export async function plan(workspace: Workspace, io: Io, connections: Connections, connection: Connection, choice: PullChoice): Promise<Planned> {
  const { store } = workspace;
  const live = await liveOf(connection.platform);
  const { count, lastAt } = pullsOf(store, connection);
  const now = io.clock.now();
  const waiting = checkpoints(store, connection, `${new Date(Date.parse(now) - RESUME_MS).toISOString().slice(0, 19)}Z`);
  const stored = storedAccounts(store).find(({ account }) => account.platform === connection.platform && account.remoteId === connection.remoteId);
  const secret = connection.keptIn === null ? null : await readSecret(connections, connection);
  const desk = deskOf({
    io, live, connections, connection, stored: secret === null ? null : { connection, secret }, checkpoints: waiting, wants: choice.wants, include: choice.include,
    before: stored === undefined || choice.full ? null : standing(store, stored), verify: stored === undefined ? [] : postsSaidDone(store, stored),
    capMicros: choice.capMicros, signal: choice.signal, onWait: choice.onWait,
  });
  const prices = live.prices?.(desk, stored?.account ?? null) ?? [];
  return { connection, live, host: live.host(connection.server), desk, resumes: waiting.size > 0, count, prices, refusal: refusalOf(connection, secret, { waiting: waiting.size > 0, lastAt, now, again: choice.again }) };
}

function refusalOf(connection: Connection, secret: Secret | null, state: { waiting: boolean; lastAt: string | null; now: string; again: boolean }): string | null {
  if (connection.proof === 'waiting') return `It is not shown yet that this account is yours: put the code up, then run postop login ${connection.platform} again.`;
  if (connection.proof !== 'code' && secret === null) return `The sign-in is gone. Run postop login ${connection.platform} again.`;
  if (connection.expiresAt !== null && connection.expiresAt <= state.now) return `The sign-in has run out. Run postop login ${connection.platform} again (--keep keeps it).`;
  if (!state.waiting && !state.again && state.lastAt?.slice(0, 10) === state.now.slice(0, 10)) return 'Read today already; nothing is fetched twice in a day. --again reads it all the same.';
  return null;
}

/** One cap for all: what one account has spent, the next one cannot. Those that cost money are of one platform and go one after the other. */
export async function spendFrom<T>(purse: { left: number }, { spending }: Pick<Desk, 'spending'>, work: () => Promise<T>): Promise<T> {
  spending.cap = purse.left;
  try {
    return await work();
  } finally {
    purse.left -= spending.spent;
  }
}

export interface Pulled { account: string; title: string; posts: number; follows: number; gone: number; spentMicros: number; stopped: string | null; notes: readonly string[] }

/** @throws NetTrouble when not even the account could be read; what was kept before stays. */
export async function runPull(workspace: Workspace, io: Io, planned: Planned): Promise<Pulled> {
  const { connection, live, desk } = planned;
  const title = `${live.title}, live on ${io.clock.now().slice(0, 10)}`;
  const result = await workspace.store.take({
    connector: connection.platform, platform: connection.platform, title,
    sources: [{ name: `${live.title} (live)`, digest: `pull ${connection.platform}:${connection.remoteId} ${planned.count}` }], pull: { resumes: planned.resumes },
  }, live.pull(desk));
  return {
    account: `${live.title} ${connection.label}`, title, posts: result.posts.added + result.posts.changed + result.posts.unchanged,
    follows: result.follows.added + result.follows.changed + result.follows.unchanged, gone: result.posts.gone + result.follows.gone,
    spentMicros: desk.spending.spent, stopped: desk.halt.reason, notes: notesOf(result.coverage, desk.halt.reason),
  };
}

/** What is not complete and what else is worth knowing (units used, what is never told); the reason of a stop is said apart. */
export function notesOf(coverage: readonly Coverage[], stopped: string | null): string[] {
  return coverage.flatMap(({ facet, note }) => {
    const text = stopped === null ? note : (note?.replaceAll(stopped, '').trim() ?? null);
    return text === null || text === '' ? [] : [`${facet}: ${text}`];
  });
}

/** Accounts whose posts are public and of which an export was read here: that shows whose they are. */
export function provenByExport(accounts: readonly StoredAccount[], connections: Connections): Connection[] {
  return accounts.flatMap(({ account: { platform, remoteId, handle, url } }) => {
    const server = platform === 'bluesky' ? null : platform === 'mastodon' ? (handle?.split('@')[1] ?? null) : platform === 'wordpress' ? url : undefined;
    if (server === undefined || (server === null && platform !== 'bluesky') || connections.all.some((one) => one.platform === platform && one.remoteId === remoteId)) return [];
    return [{ platform, remoteId, label: handle === null ? (url ?? remoteId) : `@${handle}`, server, proof: 'code', code: null, clientId: null, ownApp: false, scopes: [], since: '', expiresAt: null, keptIn: null }];
  });
}

/** Rows, their prices and the sum; '' where nothing costs money. */
export function priceTable(plans: readonly Planned[], capMicros: number): string {
  const lines = plans.flatMap(({ live, connection, prices, desk }) => prices.length === 0 ? [] : [
    `${live.title} ${connection.label}: published prices for ${desk.spending.ownApp ? 'the owner\'s own app' : 'an app that is not the account\'s own'}`,
    ...prices.map(({ what, count, each }) => `  ${count.toLocaleString('en').padStart(7)} x $${(each / 1e6).toFixed(3)}   ${dollars(count * each).padStart(8)}   ${what}`),
  ]);
  const total = plans.flatMap(({ prices }) => prices).reduce((sum, { count, each }) => sum + count * each, 0);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n  At most ${dollars(total)}; it stops at the cap of ${dollars(capMicros)} (--cap). Only what comes back is charged.\n`;
}

export function dollars(micros: number): string {
  return `$${(micros / 1e6).toFixed(2)}`;
}
