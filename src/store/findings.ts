// Findings and their sightings: one row for ever per rule and subject, one interval per time it stood.
import type { Evidence, Instant, Severity, State, SubjectKind, Tier } from '../model.js';
import { jsonRows } from './json-rows.js';
import { FACET_OF_FOLLOW } from './rows.js';
import type { Store } from './store.js';

/** What a rule said of one subject in one scan, ready to be written. */
export interface Sighting {
  key: string;
  decisionKey: string;
  rule: string;
  account: number;
  subjectKind: SubjectKind;
  subjectKey: string;
  post: number | null;
  follow: number | null;
  severity: Severity;
  tier: Tier;
  evidence: readonly Evidence[];
  statement: string | null;
  context: readonly string[];
  /** Digest of the text, the audience and the account's use: a decision holds while they do. */
  basis: string;
}

interface Known { id: number; state: State; severity: string; basis: string; evidence: string | null; statement: string | null; tier: string; open: number | null; context: string | null }

/** Writes what was seen; an unchanged sighting writes nothing. Returns the row of the finding. */
export function recordSighting(store: Store, scan: number, sighting: Sighting, newReason: string, changes: (before: string, after: string) => string): number {
  const evidence = JSON.stringify(sighting.evidence);
  const context = JSON.stringify(sighting.context);
  const known = store.sql<Known>(`SELECT f.id, f.state, f.severity, f.basis, f.tier, s.scan AS open, s.evidence, s.statement, s.context FROM finding f
    LEFT JOIN sighting s ON s.finding = f.id AND s.ended_scan IS NULL WHERE f.key = ?`).get(sighting.key);
  if (known === undefined) {
    const { lastInsertRowid } = store.sql(`INSERT INTO finding (key, decision_key, rule, account, subject_kind, subject_key, post, follow, severity, tier,
      statement, basis, state, state_reason, state_scan, first_scan, last_scan) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'new', ?, ?, ?, ?)`)
      .run(sighting.key, sighting.decisionKey, sighting.rule, sighting.account, sighting.subjectKind, sighting.subjectKey, sighting.post, sighting.follow,
        sighting.severity, sighting.tier, sighting.statement, sighting.basis, newReason, scan, scan, scan);
    const id = Number(lastInsertRowid);
    open(store, scan, id, sighting, evidence, context);
    return id;
  }
  const same = known.open !== null && known.evidence === evidence && known.context === context && known.statement === sighting.statement
    && known.severity === sighting.severity && known.tier === sighting.tier && known.basis === sighting.basis;
  if (same) return known.id;
  if (known.open !== null) endSighting(store, known.id, scan, 'changed', changes(known.basis, sighting.basis));
  open(store, scan, known.id, sighting, evidence, context);
  const state: State = known.open !== null ? 'changed' : known.state === 'resolved' ? 'regressed' : 'persisting';
  const reason = state === 'changed' ? changes(known.basis, sighting.basis) : state === 'regressed' ? 'It was gone and has come back.' : 'Checked again, and still there.';
  store.sql(`UPDATE finding SET rule = ?, severity = ?, tier = ?, statement = ?, basis = ?, post = ?, follow = ?, state = ?, state_reason = ?, state_scan = ?,
    last_scan = ?, resolved_at = NULL WHERE id = ?`)
    .run(sighting.rule, sighting.severity, sighting.tier, sighting.statement, sighting.basis, sighting.post, sighting.follow, state, reason, scan, scan, known.id);
  return known.id;
}

function open(store: Store, scan: number, finding: number, sighting: Sighting, evidence: string, context: string): void {
  store.sql(`INSERT INTO sighting (finding, scan, severity, tier, evidence, statement, context, basis) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (finding, scan) DO UPDATE SET severity = excluded.severity, tier = excluded.tier, evidence = excluded.evidence,
      statement = excluded.statement, context = excluded.context, basis = excluded.basis, ended_scan = NULL, ended_state = NULL, ended_reason = NULL`)
    .run(finding, scan, sighting.severity, sighting.tier, evidence, sighting.statement, context, sighting.basis);
}

function endSighting(store: Store, finding: number, scan: number, state: State, reason: string): void {
  store.sql('UPDATE sighting SET ended_scan = ?, ended_state = ?, ended_reason = ? WHERE finding = ? AND ended_scan IS NULL').run(scan, state, reason, finding);
}

/** A finding whose last sighting stands, with what is known of its subject's life. */
export interface Standing {
  id: number;
  rule: string;
  account: number;
  subjectKind: SubjectKind;
  subjectKey: string;
  post: number | null;
  follow: number | null;
  state: State;
  stateReason: string;
  stateScan: number;
  /** Part of the export the post was in. */
  facet: string | null;
  /** Intake whose complete list does not hold the subject. */
  gone: number | null;
  /** Intake that does not hold it and was not complete. */
  missing: number | null;
  status: string | null;
}

export function standingFindings(store: Store): Standing[] {
  return store.sql<Standing>(`SELECT f.id, f.rule, f.account, f.subject_kind AS subjectKind, f.subject_key AS subjectKey, f.post, f.follow, f.state,
      f.state_reason AS stateReason, f.state_scan AS stateScan, p.facet, coalesce(p.gone_intake, w.gone_intake) AS gone, coalesce(p.missing_intake, w.missing_intake) AS missing, p.status
    FROM finding f LEFT JOIN post p ON p.id = f.post LEFT JOIN follow w ON w.id = f.follow
    WHERE f.state <> 'resolved' ORDER BY f.id`).all();
}

/** The finished scan before one, but not before the finding was first seen. */
const BEFORE = '(SELECT max(s.id, first_scan) FROM scan s WHERE s.id < ? AND s.finished_at IS NOT NULL ORDER BY s.id DESC LIMIT 1)';

export function resolve(store: Store, scan: number, finding: number, reason: string): void {
  endSighting(store, finding, scan, 'resolved', reason);
  store.sql(`UPDATE finding SET state = 'resolved', state_reason = ?, state_scan = ?, resolved_at = ?, last_scan = CASE WHEN state = 'unchecked' THEN last_scan ELSE coalesce(${BEFORE}, last_scan) END WHERE id = ?`).run(reason, scan, store.clock.now(), scan, finding);
}

/** Sets a state that leaves the sighting standing. What cannot be checked was last seen in the scan before. */
export function setState(store: Store, scan: number, finding: number, state: State, reason: string): void {
  store.sql(`UPDATE finding SET state = ?, state_reason = ?, state_scan = ?,
      last_scan = CASE WHEN ? <> 'unchecked' THEN ? WHEN state = 'unchecked' THEN last_scan ELSE coalesce(${BEFORE}, last_scan) END WHERE id = ?`)
    .run(state, reason, scan, state, scan, scan, finding);
}

/** A finding with the sighting that stands or stood last, its decision, and its subject's facts: one line of any list. */
export interface FindingRecord {
  id: number;
  key: string;
  decisionKey: string;
  rule: string;
  account: number;
  subjectKind: SubjectKind;
  subjectKey: string;
  post: number | null;
  follow: number | null;
  /** Which part of an export holds the subject; null where it is not one part alone. */
  facet: string | null;
  severity: Severity;
  tier: Tier;
  statement: string | null;
  basis: string;
  state: State;
  stateReason: string;
  stateScan: number;
  firstScan: number;
  lastScan: number;
  when: Instant | null;
  verdict: string | null;
  verdictReason: string | null;
  verdictNote: string | null;
  verdictUntil: string | null;
  verdictAt: Instant | null;
  verdictBasis: string | null;
  willDelete: number | null;
}

/**
 * New and changed are words about one scan: read after a later one they mean that the finding is still there. Deriving
 * that here spares a re-scan the rewriting of every finding.
 */
const STATE = `CASE WHEN f.state IN ('new', 'changed') AND f.state_scan < (SELECT max(id) FROM scan WHERE finished_at IS NOT NULL) THEN 'persisting' ELSE f.state END AS state`;

function settled(store: Store, records: FindingRecord[]): FindingRecord[] {
  const dates = new Map(store.sql<{ id: number; at: Instant }>('SELECT id, started_at AS at FROM scan WHERE finished_at IS NOT NULL').all().map((scan) => [scan.id, scan.at]));
  const newest = Math.max(0, ...dates.keys());
  for (const record of records) {
    if (record.state !== 'resolved' && record.state !== 'unchecked') record.lastScan = Math.max(newest, record.lastScan);
    if ((record.state !== 'new' && record.state !== 'changed') || record.stateScan >= newest) continue;
    record.state = 'persisting';
    record.stateReason = `Still there; first seen in the scan of ${dates.get(record.firstScan)?.slice(0, 10) ?? 'an earlier day'}.`;
  }
  return records;
}

const DECISION = 'LEFT JOIN decision d ON d.id = (SELECT max(id) FROM decision WHERE key = f.decision_key)';

const FOLLOW_FACETS = Object.entries(FACET_OF_FOLLOW).map(([kind, facet]) => `WHEN '${kind}' THEN '${facet}'`).join(' ');
const SUBJECT_FACETS = "WHEN 'setting' THEN 'settings' WHEN 'app' THEN 'apps' WHEN 'session' THEN 'sessions' WHEN 'profile' THEN 'profile'";
const FACET = `coalesce(p.facet, CASE w.kind ${FOLLOW_FACETS} END, CASE f.subject_kind ${SUBJECT_FACETS} END)`;

const RECORD_COLUMNS: Readonly<Record<keyof FindingRecord, string>> = {
  id: 'f.id', key: 'f.key', decisionKey: 'f.decision_key', rule: 'f.rule', account: 'f.account', subjectKind: 'f.subject_kind', subjectKey: 'f.subject_key',
  post: 'f.post', follow: 'f.follow', facet: FACET, severity: 'f.severity', tier: 'f.tier', statement: 'f.statement', basis: 'f.basis', state: 'f.state',
  stateReason: 'f.state_reason', stateScan: 'f.state_scan', firstScan: 'f.first_scan', lastScan: 'f.last_scan', when: 'p.posted_at', verdict: 'd.verdict',
  verdictReason: 'd.reason', verdictNote: 'd.note', verdictUntil: 'd.until', verdictAt: 'd.at', verdictBasis: 'd.basis', willDelete: 'd.will_delete',
};

const RECORD = `SELECT json_object(${Object.entries(RECORD_COLUMNS).map(([name, column]) => `'${name}', ${column}`).join(', ')})
  FROM finding f LEFT JOIN post p ON p.id = f.post LEFT JOIN follow w ON w.id = f.follow ${DECISION}`;

/** Findings nobody has decided on, counted by what a screen counts. */
export interface UndecidedCount { rule: string; account: number; severity: Severity; tier: Tier; state: State; count: number }

export function undecidedCounts(store: Store): UndecidedCount[] {
  // Counted by what the index holds, then by the state shown: a look at each row would cost ten times as much.
  return store.sql<UndecidedCount>(`SELECT f.rule, f.account, f.severity, f.tier, ${STATE}, sum(f.count) AS count FROM (
      SELECT rule, account, severity, tier, state, state_scan, count(*) AS count FROM finding
      WHERE decision_key NOT IN (SELECT key FROM decision) GROUP BY 1, 2, 3, 4, 5, 6) f
    GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5`).all();
}

/** Findings with a decision, whatever it was. */
export function decidedRecords(store: Store): FindingRecord[] {
  return settled(store, jsonRows<FindingRecord>(store, `${RECORD} WHERE f.decision_key IN (SELECT key FROM decision) ORDER BY f.id`));
}

export function findingRecords(store: Store): FindingRecord[] {
  return store.guard(() => settled(store, jsonRows<FindingRecord>(store, `${RECORD} ORDER BY f.id`)));
}

export function findingRecord(store: Store, key: string): FindingRecord | null {
  return store.guard(() => settled(store, jsonRows<FindingRecord>(store, `${RECORD} WHERE f.key = ?`, key))[0] ?? null);
}

/** Ids of the findings about posts that hold the words, whatever their case. */
export function findingsWithText(store: Store, text: string): Set<string> {
  const rows = store.sql<{ key: string }>("SELECT f.key FROM finding f JOIN post p ON p.id = f.post WHERE p.text LIKE ? ESCAPE '\\'");
  return new Set(rows.all(`%${text.replace(/[\\%_]/g, '\\$&')}%`).map((row) => row.key));
}

/** One interval in which a finding stood. */
export interface SightingRow {
  finding: number;
  scan: number;
  evidence: string;
  context: string;
  endedScan: number | null;
  endedState: State | null;
  endedReason: string | null;
}

const ALL_SIGHTINGS = `SELECT json_object('finding', finding, 'scan', scan, 'evidence', evidence, 'context', context, 'endedScan', ended_scan,
  'endedState', ended_state, 'endedReason', ended_reason) FROM sighting ORDER BY finding, scan`;

const SIGHTING = 'SELECT finding, scan, evidence, context, ended_scan AS endedScan, ended_state AS endedState, ended_reason AS endedReason FROM sighting';

export function sightingsOf(store: Store, finding: number): SightingRow[] {
  return store.sql<SightingRow>(`${SIGHTING} WHERE finding = ? ORDER BY scan`).all(finding);
}

/** All intervals of all findings, by finding. */
export function allSightings(store: Store): Map<number, SightingRow[]> {
  const grouped = new Map<number, SightingRow[]>();
  for (const row of jsonRows<SightingRow>(store, ALL_SIGHTINGS)) {
    const list = grouped.get(row.finding);
    if (list) list.push(row);
    else grouped.set(row.finding, [row]);
  }
  return grouped;
}

/** One row of the book of decisions; a note alone repeats the verdict that stood. */
export interface DecisionMade { verdict: string; note: string | null; at: Instant }

/** Every decision ever made, by key, oldest first. */
export function allDecisions(store: Store): Map<string, DecisionMade[]> {
  const grouped = new Map<string, DecisionMade[]>();
  for (const { key, ...made } of store.sql<DecisionMade & { key: string }>('SELECT key, verdict, note, at FROM decision ORDER BY id').iterate()) {
    grouped.set(key, [...(grouped.get(key) ?? []), made]);
  }
  return grouped;
}

export function decisionsOf(store: Store, key: string): DecisionMade[] {
  return store.sql<DecisionMade>('SELECT verdict, note, at FROM decision WHERE key = ? ORDER BY id').all(key);
}

/** How many findings were resolved in a scan. */
export function resolvedIn(store: Store, scan: number): number {
  return store.sql<{ count: number }>("SELECT count(*) AS count FROM finding WHERE state = 'resolved' AND state_scan = ?").get(scan)?.count ?? 0;
}

/** A renamed rule keeps its findings: their identity was made from its first name. */
export function renameRule(store: Store, from: string, to: string): void {
  store.sql('UPDATE finding SET rule = ? WHERE rule = ?').run(to, from);
}

export function newIn(store: Store, scan: number): number {
  return store.sql<{ count: number }>("SELECT count(*) AS count FROM finding WHERE state = 'new' AND first_scan = ?").get(scan)?.count ?? 0;
}
