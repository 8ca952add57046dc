// Removes what the person asks to be removed, from every byte of the live files; and lets old texts expire.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AccountRef } from '../model.js';
import { followDecisionKey } from './decisions.js';
import { hasIndex } from './search.js';
import type { Store } from './store.js';

/** Rows, search index, write-ahead log and the copies made before migrations. Refusing under a hold is the caller's. */
export function forget(store: Store, what: AccountRef | 'all'): void {
  store.write(() => {
    // The index goes first and is built again when asked for: cheaper and more thorough than deleting word by word.
    if (hasIndex(store)) dropIndex(store);
    if (what === 'all') {
      for (const table of ['account', 'scan', 'decision']) store.exec(`DELETE FROM ${table}`);
    } else {
      store.sql(`DELETE FROM decision WHERE key IN (SELECT f.decision_key FROM finding f JOIN account a ON a.id = f.account
        WHERE a.platform = ? AND a.remote_id = ?)`).run(what.platform, what.remoteId);
      // Decisions about followed accounts may stand without any finding.
      const byKey = store.sql('DELETE FROM decision WHERE key = ?');
      for (const followed of followedIds(store, what)) byKey.run(followDecisionKey(what, followed));
      store.sql('DELETE FROM account WHERE platform = ? AND remote_id = ?').run(what.platform, what.remoteId);
    }
  });
  for (const copy of copiesOf(store.path)) rmSync(copy, { force: true });
  store.exec('VACUUM');
  store.checkpoint();
}

/** Days after "fixed, confirmed" for which the text of a gone post is kept. */
const DAYS = 30;

/**
 * Drops the text of posts that are gone and whose findings were confirmed fixed more than 30 days ago, with the quotes;
 * id, date, rule and decisions stay. Not to be called under a hold or when the record is kept. Returns how many.
 */
export function expireText(store: Store): number {
  const expired = store.write(() => {
    const { posts, findings } = expiring(store);
    const text = store.sql("UPDATE post SET text = '', extra = NULL WHERE id = ?");
    const quotes = store.sql("UPDATE sighting SET evidence = '[]', statement = NULL, context = '[]' WHERE finding = ?");
    const statement = store.sql('UPDATE finding SET statement = NULL WHERE id = ?');
    for (const post of posts) text.run(post);
    for (const finding of findings) {
      quotes.run(finding);
      statement.run(finding);
    }
    return posts.length;
  });
  if (expired > 0) store.checkpoint();
  return expired;
}

/** What is due to be dropped: rows of posts whose text goes, and of findings whose quotes go. */
export interface Expiring { posts: readonly number[]; findings: readonly number[] }

export function expiring(store: Store): Expiring {
  const before = `${new Date(Date.parse(store.clock.now()) - DAYS * 86_400_000).toISOString().slice(0, 19)}Z`;
  const told = store.sql<Told>(TOLD).all({ before });
  const unfixed = new Set(told.filter(({ fixed }) => fixed === 0).map(({ post }) => post));
  const due = told.filter(({ post }) => !unfixed.has(post));
  return {
    posts: [...new Set(due.filter(({ hasText }) => hasText === 1).map(({ post }) => post))],
    findings: [...new Set(due.filter(({ hasQuotes }) => hasQuotes === 1).map(({ finding }) => finding))],
  };
}

/** A finding and a post it tells of that is gone; 1 is yes. */
interface Told { finding: number; post: number; fixed: number; hasText: number; hasQuotes: number }

const COLUMNS = `f.id AS finding, p.id AS post, (f.state = 'resolved' AND f.resolved_at IS NOT NULL AND f.resolved_at <= @before) AS fixed, p.text <> '' AS hasText,
  EXISTS (SELECT 1 FROM sighting q WHERE q.finding = f.id AND (q.evidence <> '[]' OR q.statement IS NOT NULL)) AS hasQuotes`;
/** A story told over several posts has one finding, which points at its first post and quotes the others by their ids. */
const TOLD = `SELECT ${COLUMNS} FROM finding f JOIN post p ON p.id = f.post WHERE p.gone_intake IS NOT NULL
  UNION SELECT ${COLUMNS} FROM finding f JOIN sighting s ON s.finding = f.id JOIN json_each(s.evidence) e
    JOIN post p ON p.account = f.account AND p.facet IN ('posts', 'comments', 'messages', 'reviews') AND p.remote_id = e.value ->> 'postId'
    WHERE f.subject_kind = 'thread' AND p.gone_intake IS NOT NULL`;

function followedIds(store: Store, account: AccountRef): string[] {
  return store.sql<{ id: string }>(`SELECT DISTINCT f.remote_id AS id FROM follow f JOIN account a ON a.id = f.account WHERE a.platform = ? AND a.remote_id = ?`)
    .all(account.platform, account.remoteId).map((row) => row.id);
}

function dropIndex(store: Store): void {
  for (const trigger of ['insert', 'delete', 'update']) store.exec(`DROP TRIGGER post_text_${trigger}`);
  store.exec('DROP TABLE post_text');
}

function copiesOf(path: string): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}.before-`)).map((name) => join(folder, name));
}
