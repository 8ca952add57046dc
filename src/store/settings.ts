// Readable settings with their history, and the person's own answers where no export tells.
import type { AccountRef, Instant, Setting } from '../model.js';
import type { Store } from './store.js';

interface SettingRow { id: number; key: string; value: string; raw: string; source: string; as_of: string | null; read_at: string }

/** A new row only where the value differs from the one before it, so that rows are changes. */
export function putSetting(store: Store, account: number, item: Setting, readAt: Instant): void {
  const at = item.asOf ?? readAt;
  const before = store.sql<SettingRow>(`SELECT id, value, source FROM setting WHERE account = ? AND key = ? AND coalesce(as_of, read_at) <= ?
    ORDER BY coalesce(as_of, read_at) DESC, id DESC LIMIT 1`).get(account, item.key, at);
  if (before && before.value === item.value && before.source === item.source) {
    store.sql('UPDATE setting SET raw = ?, as_of = coalesce(?, as_of), read_at = max(read_at, ?) WHERE id = ?').run(item.raw, item.asOf, readAt, before.id);
    return;
  }
  store.sql('INSERT INTO setting (account, key, value, raw, source, as_of, read_at) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(account, item.key, item.value, item.raw, item.source, item.asOf, readAt);
}

/** The person's own answer, with the day it expires. */
export function attest(store: Store, account: AccountRef, key: string, value: string, months: number): void {
  const now = store.clock.now();
  const expires = new Date(now);
  expires.setUTCMonth(expires.getUTCMonth() + months);
  store.write(() => {
    store.sql(`INSERT INTO attestation (account, key, value, at, expires_at)
      SELECT id, ?, ?, ?, ? FROM account WHERE platform = ? AND remote_id = ?`)
      .run(key, value, now, `${expires.toISOString().slice(0, 19)}Z`, account.platform, account.remoteId);
  });
}

export interface KnownSetting { current: Setting; previous: Setting | null; expired: boolean }

/** The newest word on each key, what it was before, and whether an answer has expired. */
export function knownSettings(store: Store, account: number, now: Instant): Map<string, KnownSetting> {
  const rows = store.sql<SettingRow & { expires_at: string | null }>(`
    SELECT key, value, raw, source, as_of, read_at, NULL AS expires_at FROM setting WHERE account = ?
    UNION ALL SELECT key, value, value, 'attested', at, at, expires_at FROM attestation WHERE account = ?`).all(account, account);
  rows.sort((a, b) => compare(a.key, b.key) || compare(a.as_of ?? a.read_at, b.as_of ?? b.read_at));
  const known = new Map<string, KnownSetting>();
  for (const row of rows) {
    const current: Setting = { key: row.key, value: row.value, raw: row.raw, source: row.source as Setting['source'], asOf: row.as_of ?? row.read_at };
    const before = known.get(row.key);
    const previous = before === undefined ? null : before.current.value === current.value ? before.previous : before.current;
    known.set(row.key, { current, previous, expired: row.expires_at !== null && row.expires_at <= now });
  }
  return known;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
