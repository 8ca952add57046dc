// Posts stored beside another one: exports keep threads together, so answers to a post lie within a few rows of it.
import type { Post } from '../model.js';
import { postById, postByRemoteId } from './queries.js';
import type { StoredAccount } from './queries.js';
import type { Store } from './store.js';

const REACH = 40;

/** Own posts of the same account within 40 rows, oldest first; without reading the table. */
export function postsNear(store: Store, stored: StoredAccount, remoteId: string): Post[] {
  const at = postByRemoteId(store, stored, remoteId)?.id;
  if (at === undefined) return [];
  const ids = store.sql<{ id: number }>('SELECT id FROM post WHERE id BETWEEN ? AND ? AND +account = ? ORDER BY posted_at, id').all(at - REACH, at + REACH, stored.row);
  return ids.flatMap(({ id }) => postById(store, stored, id)?.post ?? []);
}
