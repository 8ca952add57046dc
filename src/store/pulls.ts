// The memory of a live pull that was interrupted: how far each list had come, and which rows it has met so far.
import type { AccountRef, Checkpoint, Extent, Facet, Instant, Post } from '../model.js';
import { postById } from './queries.js';
import type { StoredAccount } from './queries.js';
import { createSeen } from './seen.js';
import type { Seen } from './seen.js';
import type { Store } from './store.js';

/**
 * How far an unfinished pull of this account had come, by stream. Empty where there is none, or where it stopped before `notBefore`:
 * what changed meanwhile would be taken for gone.
 */
export function checkpoints(store: Store, { platform, remoteId }: AccountRef, notBefore: Instant): Map<string, Checkpoint> {
  const rows = store.sql<{ state: string; at: Instant }>(`SELECT c.state, c.at FROM checkpoint c JOIN account a ON a.id = c.account
    WHERE a.platform = ? AND a.remote_id = ?`).all(platform, remoteId);
  if (rows.every((row) => row.at < notBefore)) return new Map();
  return new Map(rows.map((row) => JSON.parse(row.state) as Checkpoint).map((state) => [state.stream, state]));
}

export function putCheckpoint(store: Store, account: number, state: Checkpoint): void {
  store.sql('INSERT INTO checkpoint (account, stream, state, at) VALUES (?, ?, ?, ?) ON CONFLICT (account, stream) DO UPDATE SET state = excluded.state, at = excluded.at')
    .run(account, state.stream, JSON.stringify(state), store.clock.now());
}

/** Rows met in this pull, also in its earlier sittings: what they do not hold may be called gone. */
export function pulledRows(store: Store, account: number, kind: 'post' | 'follow'): Seen {
  const seen = createSeen();
  for (const { row } of store.sql<{ row: number }>('SELECT row FROM pulled WHERE account = ? AND kind = ?').iterate(account, kind) as Iterable<{ row: number }>) seen.add(row);
  const insert = store.sql('INSERT INTO pulled (account, kind, row) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  return {
    has: seen.has,
    add(id) {
      if (!seen.has(id)) insert.run(account, kind, id);
      seen.add(id);
    },
  };
}

/** After a pull that came to the end of every list, and before one that begins anew. */
export function forgetPull(store: Store, account: number): void {
  store.sql('DELETE FROM checkpoint WHERE account = ?').run(account);
  store.sql('DELETE FROM pulled WHERE account = ?').run(account);
}

/** Whether every list that was begun came to its end. */
export function isPullDone(store: Store, account: number): boolean {
  return store.sql<{ state: string }>('SELECT state FROM checkpoint WHERE account = ?').all(account).every((row) => (JSON.parse(row.state) as Checkpoint).done);
}

/** Finished pulls of an account, and when the last one ended. */
export function pullsOf(store: Store, { platform, remoteId }: AccountRef): { count: number; lastAt: Instant | null } {
  return store.sql<{ count: number; lastAt: Instant | null }>(`SELECT count(*) AS count, max(i.finished_at) AS lastAt FROM intake i JOIN account a ON a.id = i.account
    JOIN intake_source s ON s.intake = i.id WHERE a.platform = ? AND a.remote_id = ? AND i.finished_at IS NOT NULL AND s.digest LIKE 'pull %'`)
    .get(platform, remoteId) ?? { count: 0, lastAt: null };
}

/** What is stored of an account before it is pulled: the newest post that is still there, and the last reading of each facet. */
export function standing(store: Store, { row }: StoredAccount): { newestId: string | null; newestAt: Instant | null; facets: Map<Facet, { at: Instant; read: number; extent: Extent }> } {
  const newest = store.sql<{ id: string; at: Instant }>(`SELECT remote_id AS id, posted_at AS at FROM post WHERE account = ? AND facet = 'posts' AND posted_at IS NOT NULL
    AND gone_intake IS NULL AND status = 'live' ORDER BY posted_at DESC, length(remote_id) DESC, remote_id DESC LIMIT 1`).get(row);
  const read = store.sql<{ facet: Facet; at: Instant; read: number; extent: Extent }>(`SELECT c.facet, coalesce(i.exported_at, i.finished_at) AS at, c.read, c.extent FROM coverage c
    JOIN intake i ON i.id = c.intake WHERE i.account = ? AND i.finished_at IS NOT NULL AND c.extent = 'complete' ORDER BY at`).all(row);
  return { newestId: newest?.id ?? null, newestAt: newest?.at ?? null, facets: new Map(read.map(({ facet, ...reading }) => [facet, reading])) };
}

/** Posts of an account that the person said are done with and that are still stored as there. */
export function postsSaidDone(store: Store, stored: StoredAccount): Post[] {
  const done = store.decisions().filter(({ verdict }) => verdict === 'done').map(({ finding }) => finding);
  const rows = store.sql<{ post: number }>(`SELECT DISTINCT f.post FROM finding f JOIN post p ON p.id = f.post WHERE f.account = ? AND p.gone_intake IS NULL AND p.status = 'live'
    AND f.decision_key IN (SELECT value FROM json_each(?))`).all(stored.row, JSON.stringify(done));
  return rows.map(({ post }) => postById(store, stored, post)?.post).filter((post) => post !== undefined);
}

/** Ids somebody follows or is followed by that no source gives a name, and that were not asked for in vain since `notSince`. */
export function namelessIds(store: Store, { row, account }: StoredAccount, notSince: Instant): string[] {
  return store.sql<{ id: string }>(`SELECT DISTINCT f.remote_id AS id FROM follow f WHERE f.account = ? AND f.gone_intake IS NULL AND f.kind <> 'list'
    AND f.handle IS NULL AND f.display_name IS NULL AND NOT EXISTS (SELECT 1 FROM identity i JOIN account a ON a.id = i.account
      WHERE i.remote_id = f.remote_id AND a.platform = ? AND (i.handle IS NOT NULL OR i.display_name IS NOT NULL OR (i.source = 'api' AND i.seen_at >= ?)))
    ORDER BY f.remote_id`).all(row, account.platform, notSince).map(({ id }) => id);
}

/** Ids of everybody in the lists of an account. */
export function listedIds(store: Store, { row }: StoredAccount): Set<string> {
  return new Set(store.sql<{ id: string }>('SELECT DISTINCT remote_id AS id FROM follow WHERE account = ?').all(row).map(({ id }) => id));
}
