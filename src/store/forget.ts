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
    const posts = expiring(store);
    const text = store.sql("UPDATE post SET text = '', extra = NULL WHERE id = ?");
    const quotes = store.sql("UPDATE sighting SET evidence = '[]', statement = NULL, context = '[]' WHERE finding IN (SELECT id FROM finding WHERE post = ?)");
    const statements = store.sql('UPDATE finding SET statement = NULL WHERE post = ?');
    for (const { id } of posts) {
      text.run(id);
      quotes.run(id);
      statements.run(id);
    }
    return posts.length;
  });
  if (expired > 0) store.checkpoint();
  return expired;
}

/** The posts whose text is due to be dropped. */
export function expiring(store: Store): { id: number }[] {
  const before = `${new Date(Date.parse(store.clock.now()) - DAYS * 86_400_000).toISOString().slice(0, 19)}Z`;
  return store.sql<{ id: number }>(`SELECT p.id FROM post p WHERE p.gone_intake IS NOT NULL AND p.text <> ''
    AND EXISTS (SELECT 1 FROM finding f WHERE f.post = p.id)
    AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.post = p.id AND (f.state <> 'resolved' OR f.resolved_at IS NULL OR f.resolved_at > ?))`).all(before);
}

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
