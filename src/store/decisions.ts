// The person's decisions: only ever added to; undoing adds the decision that was there before.
import type { AccountRef, Decision } from '../model.js';
import { digest } from './digest.js';
import type { Store } from './store.js';

export type NewDecision = Omit<Decision, 'at'>;

interface DecisionRow {
  id: number;
  key: string;
  verdict: Decision['verdict'];
  reason: string | null; note: string | null; until: string | null;
  will_delete: number;
  basis: string | null;
  at: string;
}

/** The latest row of every key; `current` names the inner table. */
export const CURRENT_DECISIONS = 'SELECT * FROM decision WHERE id IN (SELECT max(id) FROM decision GROUP BY key)';

/**
 * Records one act of deciding, of any number of findings; `undo` takes it back as a whole. A decision about somebody
 * the person follows is kept for that account whatever pointed at it, without words, so that it cannot tell a patient.
 */
export function decide(store: Store, list: readonly NewDecision[]): void {
  store.write(() => {
    const batch = nextBatch(store);
    for (const decision of list) {
      const target = targetOf(store, decision.finding);
      const words = target.neutral ? { reason: null, note: null } : decision;
      append(store, { ...decision, ...words, key: target.key, basis: target.basis, will_delete: decision.willDelete ? 1 : 0, at: store.clock.now() }, batch, null);
    }
  });
}

/** Takes the last act back that is not taken back yet; returns how many decisions that were (0 = nothing to undo). */
export function undo(store: Store): number {
  return store.write(() => {
    const last = store.sql<{ batch: number | null }>(`SELECT max(batch) AS batch FROM decision
      WHERE undoes IS NULL AND id NOT IN (SELECT undoes FROM decision WHERE undoes IS NOT NULL)`).get()?.batch;
    if (last === null || last === undefined) return 0;
    const rows = store.sql<DecisionRow>('SELECT * FROM decision WHERE batch = ? ORDER BY id').all(last);
    const before = store.sql<DecisionRow>('SELECT * FROM decision WHERE key = ? AND id < ? AND batch < ? ORDER BY id DESC LIMIT 1');
    const batch = nextBatch(store);
    for (const row of rows) {
      const earlier = before.get(row.key, row.id, last) ?? { ...row, verdict: 'none', reason: null, note: null, until: null, will_delete: 0 };
      append(store, { ...earlier, at: store.clock.now() }, batch, row.id);
    }
    return rows.length;
  });
}

/** What stands decided now, by finding identity: what `postop decisions export` writes. */
export function decisions(store: Store): Decision[] {
  const rows = store.guard(() => store.sql<DecisionRow>(`SELECT * FROM (${CURRENT_DECISIONS}) WHERE verdict <> 'none' ORDER BY key`).all());
  return rows.map((row) => ({
    finding: row.key, verdict: row.verdict, reason: row.reason, note: row.note, until: row.until, willDelete: row.will_delete === 1, at: row.at,
  }));
}

/** Adds decisions made elsewhere where they are later than what stands here; returns how many were taken. */
export function mergeDecisions(store: Store, list: readonly Decision[]): number {
  return store.write(() => {
    const batch = nextBatch(store);
    let taken = 0;
    for (const decision of list) {
      const target = targetOf(store, decision.finding);
      const here = store.sql<DecisionRow>('SELECT * FROM decision WHERE key = ? ORDER BY id DESC LIMIT 1').get(target.key);
      if (here !== undefined && here.at >= decision.at) continue;
      append(store, { ...decision, key: target.key, basis: target.basis, will_delete: decision.willDelete ? 1 : 0 }, batch, null);
      taken += 1;
    }
    return taken;
  });
}

interface Target { key: string; basis: string | null; neutral: boolean }

/** Where a decision about a finding belongs; what is not stored (a follow seen on the screen) is its own key. */
function targetOf(store: Store, finding: string): Target {
  const row = store.sql<{ decision_key: string; basis: string; subject_kind: string }>(
    'SELECT decision_key, basis, subject_kind FROM finding WHERE key = ?').get(finding);
  if (row === undefined) return { key: finding, basis: null, neutral: finding.startsWith(FOLLOW_PREFIX) };
  return row.subject_kind === 'follow' ? { key: row.decision_key, basis: null, neutral: true } : { key: row.decision_key, basis: row.basis, neutral: false };
}

/** How the neutral decision key of a followed account starts. */
const FOLLOW_PREFIX = 'f-';

/**
 * Under which decisions about a followed account are kept, the same whatever rule, roster or the person's own look
 * pointed at it.
 */
export function followDecisionKey(account: AccountRef, followed: string): string {
  return FOLLOW_PREFIX + digest(['follow', account.platform, account.remoteId, followed]);
}

function append(store: Store, row: Omit<DecisionRow, 'id'>, batch: number, undoes: number | null): void {
  store.sql('INSERT INTO decision (key, verdict, reason, note, until, will_delete, basis, at, batch, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(row.key, row.verdict, row.reason, row.note, row.until, row.will_delete, row.basis, row.at, batch, undoes);
}

function nextBatch(store: Store): number {
  return (store.sql<{ last: number | null }>('SELECT max(batch) AS last FROM decision').get()?.last ?? 0) + 1;
}
