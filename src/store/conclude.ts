// The last transaction of an intake: what is gone, what is only missing, and that the reading is finished.
import type { Facet, Instant } from '../model.js';
import { FACET_OF_FOLLOW, FACET_OF_POST } from './rows.js';
import type { Store } from './store.js';
import { touch } from './touched.js';
import type { Late, Writer } from './writer.js';

interface Ending { account: number; intake: number; exportedAt: Instant | null; late: ReadonlyMap<Facet, Late>; writer: Writer; isPull: boolean }

interface Earlier { intake: number; facet: Facet; extent: string; at: Instant | null; exported: Instant | null }

/**
 * Facets of which a finished, newer intake of this account is stored. An export without a date counts as the newest
 * while it is read; `conclude` draws nothing from it unless its records prove that it is.
 */
export function lateFacets(store: Store, account: number, intake: number, exportedAt: Instant | null): Map<Facet, Late> {
  const late = new Map<Facet, Late>();
  if (exportedAt === null) return late;
  const newest = new Map<Facet, Instant>();
  for (const row of earlierReadings(store, account, intake)) {
    if (row.exported === null || row.exported <= exportedAt || row.exported <= (newest.get(row.facet) ?? '')) continue;
    newest.set(row.facet, row.exported);
    late.set(row.facet, { intake: row.intake, complete: row.extent === 'complete' });
  }
  return late;
}

export function conclude(store: Store, ending: Ending): void {
  const { intake, writer } = ending;
  const newestAt = latest(writer.coverage.map((coverage) => coverage.newest));
  const at = ending.exportedAt ?? newestAt;
  const earlier = earlierReadings(store, ending.account, intake);
  for (const coverage of writer.coverage) {
    if (coverage.extent === 'absent' || ending.late.has(coverage.facet)) continue;
    // A pull often asks for what is new alone, or is not finished yet: only one that came to the end tells what is not there.
    if (ending.isPull && coverage.extent !== 'complete') continue;
    const before = earlier.filter((row) => row.facet === coverage.facet);
    const newer = before.every((row) => row.at !== null && at !== null && row.at < at);
    if (before.length === 0) continue;
    if (coverage.extent === 'complete' && newer) markGone(store, ending, coverage.facet);
    else if (newer || coverage.extent === 'partial') markMissing(store, ending, coverage.facet);
  }
  store.sql('UPDATE intake SET newest_at = ?, finished_at = ? WHERE id = ?').run(newestAt, store.clock.now(), intake);
}

function earlierReadings(store: Store, account: number, intake: number): Earlier[] {
  return store.sql<Earlier>(`SELECT i.id AS intake, c.facet, c.extent, coalesce(i.exported_at, i.newest_at) AS at, i.exported_at AS exported
    FROM intake i JOIN coverage c ON c.intake = i.id
    WHERE i.account = ? AND i.id <> ? AND i.finished_at IS NOT NULL AND c.extent <> 'absent'`).all(account, intake);
}

function markGone(store: Store, ending: Ending, facet: Facet): void {
  const { account, intake, writer } = ending;
  const post = store.sql(`UPDATE post SET gone_intake = ?, last_intake = coalesce(last_intake, ${BEFORE}), missing_intake = NULL WHERE id = ?`);
  for (const row of notSeenPosts(store, ending, facet)) {
    post.run(intake, account, intake, row.id);
    if (row.status !== 'deleted') touch(store, row.id, 'gone');
    writer.posts.gone += 1;
  }
  const follow = store.sql(`UPDATE follow SET gone_intake = ?, last_intake = coalesce(last_intake, ${BEFORE}), missing_intake = NULL WHERE id = ?`);
  for (const id of notSeenFollows(store, ending, facet)) {
    follow.run(intake, account, intake, id);
    writer.follows.gone += 1;
  }
  if (facet === 'apps') store.sql('UPDATE app SET gone_intake = ? WHERE account = ? AND intake <> ? AND gone_intake IS NULL').run(intake, account, intake);
  if (facet === 'sessions') store.sql('UPDATE session SET gone_intake = ? WHERE account = ? AND intake <> ? AND gone_intake IS NULL').run(intake, account, intake);
}

function markMissing(store: Store, ending: Ending, facet: Facet): void {
  const { account, intake } = ending;
  const post = store.sql(`UPDATE post SET missing_intake = ?, last_intake = coalesce(last_intake, ${BEFORE}) WHERE id = ?`);
  for (const row of notSeenPosts(store, ending, facet)) post.run(intake, account, intake, row.id);
  const follow = store.sql(`UPDATE follow SET missing_intake = ?, last_intake = coalesce(last_intake, ${BEFORE}) WHERE id = ?`);
  for (const id of notSeenFollows(store, ending, facet)) follow.run(intake, account, intake, id);
}

/** The account's finished intake before this one. */
const BEFORE = '(SELECT max(id) FROM intake WHERE account = ? AND id <> ? AND finished_at IS NOT NULL)';

function notSeenPosts(store: Store, ending: Ending, facet: Facet): { id: number; status: string }[] {
  if (!POST_FACETS.has(facet)) return [];
  const rows = store.sql<{ id: number; status: string }>('SELECT id, status FROM post WHERE account = ? AND facet = ? AND gone_intake IS NULL');
  const missing: { id: number; status: string }[] = [];
  for (const row of rows.iterate(ending.account, facet)) if (!ending.writer.seenPosts.has(row.id)) missing.push(row);
  return missing;
}

function notSeenFollows(store: Store, ending: Ending, facet: Facet): number[] {
  const missing: number[] = [];
  for (const [kind, of] of Object.entries(FACET_OF_FOLLOW)) {
    if (of !== facet) continue;
    const rows = store.sql<{ id: number }>('SELECT id FROM follow WHERE account = ? AND kind = ? AND gone_intake IS NULL').iterate(ending.account, kind);
    for (const row of rows) if (!ending.writer.seenFollows.has(row.id)) missing.push(row.id);
  }
  return missing;
}

const POST_FACETS: ReadonlySet<Facet> = new Set(Object.values(FACET_OF_POST));

function latest(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce<Instant | null>((best, instant) => (instant !== null && (best === null || instant > best) ? instant : best), null);
}
