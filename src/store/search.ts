// Full-text search over all posts; the index is built when first asked for and kept true by triggers from then on.
import type { Instant, PostKind } from '../model.js';
import type { Store } from './store.js';

export interface FoundPost {
  /** Row of the post. */
  id: number;
  account: string;
  remoteId: string;
  kind: PostKind;
  postedAt: Instant | null;
  text: string;
  gone: boolean;
  /** Keys of the findings on it that stand. */
  findings: readonly string[];
}

/** How many posts hold all words typed. */
export function countFound(store: Store, query: string): number {
  const phrase = quoted(query);
  if (phrase === null) return 0;
  ensureIndex(store);
  return store.guard(() => store.sql<{ count: number }>('SELECT count(*) AS count FROM post_text WHERE post_text MATCH ?').get(phrase))?.count ?? 0;
}

/** Posts holding all words typed, newest first. The last word may be only begun. Only what is shown is fetched: a begun word may stand in every post. */
export function search(store: Store, query: string, limit: number): FoundPost[] {
  const phrase = quoted(query);
  if (phrase === null) return [];
  ensureIndex(store);
  return store.guard(() => store.sql<Omit<FoundPost, 'gone' | 'findings'> & { gone: number; findings: string }>(`
    SELECT p.id, a.platform || ':' || a.remote_id AS account, p.remote_id AS remoteId, p.kind, p.posted_at AS postedAt, p.text,
      p.gone_intake IS NOT NULL AS gone,
      (SELECT json_group_array(f.key) FROM finding f WHERE f.post = p.id AND f.state <> 'resolved') AS findings
    FROM (SELECT n.id FROM post_text t JOIN post n ON n.id = t.rowid WHERE post_text MATCH ? ORDER BY n.posted_at DESC, n.id LIMIT ?) AS hit
    JOIN post p ON p.id = hit.id JOIN account a ON a.id = p.account
    ORDER BY p.posted_at DESC, p.id`).all(phrase, limit)).map((row) => ({ ...row, gone: row.gone === 1, findings: JSON.parse(row.findings) as string[] }));
}

export function hasIndex(store: Store): boolean {
  return store.sql("SELECT 1 FROM sqlite_schema WHERE name = 'post_text'").get() !== undefined;
}

/** What was typed is words, never operators of the query language. */
function quoted(query: string): string | null {
  const words = query.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  return words.length === 0 ? null : `${words.map((word) => `"${word}"`).join(' ')}*`;
}

function ensureIndex(store: Store): void {
  if (store.guard(() => hasIndex(store))) return;
  store.write(() => store.exec(`
    CREATE VIRTUAL TABLE post_text USING fts5(text, content = 'post', content_rowid = 'id');
    INSERT INTO post_text (post_text, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER post_text_insert AFTER INSERT ON post BEGIN
      INSERT INTO post_text (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER post_text_delete AFTER DELETE ON post BEGIN
      INSERT INTO post_text (post_text, rowid, text) VALUES ('delete', old.id, old.text);
    END;
    CREATE TRIGGER post_text_update AFTER UPDATE OF text ON post WHEN old.text IS NOT new.text BEGIN
      INSERT INTO post_text (post_text, rowid, text) VALUES ('delete', old.id, old.text);
      INSERT INTO post_text (rowid, text) VALUES (new.id, new.text);
    END;
    INSERT INTO post_text (post_text) VALUES ('rebuild');`));
}
