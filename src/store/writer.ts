// Writes the records of one intake: new ones are inserted, changed ones updated, unchanged ones only marked as met.
import type {
  AppItem, Coverage, CoverageItem, Facet, FollowItem, IdentityItem, Instant, Item, ProblemItem, QueryItem, SessionItem,
} from '../model.js';
import { pulledRows, putCheckpoint } from './pulls.js';
import { FACET_OF_FOLLOW, postValues } from './rows.js';
import type { FollowRow, PackedPosts, PostRow, PostValues } from './rows.js';
import { createSeen } from './seen.js';
import type { Seen } from './seen.js';
import { putSetting } from './settings.js';
import type { Store } from './store.js';
import type { Change } from './take.js';
import { touch } from './touched.js';

/** A facet of which something newer is stored: by which intake, and whether that one was complete. */
export interface Late { intake: number; complete: boolean }

export interface WriterContext { account: number; intake: number; exportedAt: Instant | null; late: ReadonlyMap<Facet, Late>; isPull: boolean }

export interface Writer {
  put(item: Item | PackedPosts): void;
  seenPosts: Seen;
  seenFollows: Seen;
  posts: Change;
  follows: Change;
  coverage: Coverage[];
  problems: number;
  damaged: boolean;
}

/** The life marks of a row as it is met. */
interface Life { id: number; missing_intake: number | null; gone_intake: number | null }

export function createWriter(store: Store, context: WriterContext): Writer {
  const { account, intake, late } = context;
  const writer: Writer = {
    put, seenPosts: context.isPull ? pulledRows(store, account, 'post') : createSeen(),
    seenFollows: context.isPull ? pulledRows(store, account, 'follow') : createSeen(), coverage: [], problems: 0, damaged: false,
    posts: { added: 0, changed: 0, unchanged: 0, gone: 0 }, follows: { added: 0, changed: 0, unchanged: 0, gone: 0 },
  };

  const insertPost = store.sql(`INSERT INTO post (account, facet, remote_id, kind, posted_at, precision, text, url, audience, status, extra,
    first_intake, last_intake, missing_intake, gone_intake) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  const findPost = store.sql<PostRow & Life>(`SELECT id, kind, posted_at, precision, text, url, audience, status, extra, missing_intake, gone_intake
    FROM post WHERE account = ? AND facet = ? AND remote_id = ?`);
  // Comparing in the database costs a quarter of fetching the row: an unchanged post gives its number and nothing else.
  const unchangedPost = store.sql<number>(`SELECT id FROM post WHERE account = ? AND facet = ? AND remote_id = ? AND text = ? AND extra IS ? AND kind = ?
    AND audience = ? AND status = ? AND posted_at IS ? AND precision = ? AND url IS ? AND missing_intake IS NULL AND gone_intake IS NULL`).pluck();
  const updatePost = store.sql(`UPDATE post SET kind = ?, posted_at = ?, precision = ?, text = ?, url = ?, audience = ?, status = ?, extra = ?,
    last_intake = NULL, missing_intake = NULL, gone_intake = NULL WHERE id = ?`);
  const insertFollow = store.sql(`INSERT INTO follow (account, kind, remote_id, handle, display_name, bio, url, since, audience,
    first_intake, last_intake, missing_intake, gone_intake) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`);
  const findFollow = store.sql<FollowRow & Life>(`SELECT id, handle, display_name, bio, url, since, audience, missing_intake, gone_intake
    FROM follow WHERE account = ? AND kind = ? AND remote_id = ?`);
  const updateFollow = store.sql(`UPDATE follow SET handle = coalesce(?, handle), display_name = coalesce(?, display_name), bio = coalesce(?, bio),
    url = coalesce(?, url), since = coalesce(?, since), audience = ?, last_intake = NULL, missing_intake = NULL, gone_intake = NULL WHERE id = ?`);
  const insertProblem = store.sql('INSERT INTO problem (intake, path, record, offset, reason, damage) VALUES (?, ?, ?, ?, ?, ?)');
  const firstReading = store.sql('SELECT 1 FROM post WHERE account = ? LIMIT 1').get(account) === undefined;

  function put(item: Item | PackedPosts): void {
    switch (item.type) {
      case 'post': return putPost(postValues(item));
      case 'packed-posts': return item.posts.forEach(putPost);
      case 'follow': return putFollow(item);
      case 'identity': return putIdentity(store, account, item);
      case 'setting': return putSetting(store, account, item, context.exportedAt ?? store.clock.now());
      case 'app': return putApp(store, account, intake, item, late.get('apps'));
      case 'session': return putSession(store, account, intake, item, late.get('sessions'));
      case 'query': return putQuery(store, account, intake, item);
      case 'coverage': return putCoverage(item);
      case 'problem': return putProblem(item);
      case 'checkpoint': return putCheckpoint(store, account, item);
      case 'account': throw new Error('An intake holds one account.');
    }
  }

  function putPost(values: PostValues): void {
    const [facet, remoteId, kind, postedAt, precision, text, url, audience, status, extra] = values;
    const newer = late.get(facet);
    if (!firstReading && newer === undefined) {
      const unchanged = unchangedPost.get(account, facet, remoteId, text, extra, kind, audience, status, postedAt, precision, url);
      if (unchanged !== undefined) {
        if (!writer.seenPosts.has(unchanged)) writer.posts.unchanged += 1;
        writer.seenPosts.add(unchanged);
        return;
      }
    }
    // A first reading meets its posts for the first time: it inserts and asks only where that is refused.
    const known = (firstReading ? undefined : findPost.get(account, facet, remoteId)) ?? addPost(values, newer);
    if (known === undefined || newer !== undefined || writer.seenPosts.has(known.id)) return;
    writer.seenPosts.add(known.id);
    const same = known.text === text && known.extra === extra && known.kind === kind && known.audience === audience
      && known.status === status && known.posted_at === postedAt && known.precision === precision && known.url === url;
    updatePost.run(kind, postedAt, precision, text, url, audience, status, extra, known.id);
    const wasThere = known.gone_intake === null && known.status !== 'deleted';
    const isThere = status !== 'deleted';
    if (wasThere !== isThere) touch(store, known.id, isThere ? 'back' : 'gone');
    else if (!same) touch(store, known.id, 'edited');
    if (same) writer.posts.unchanged += 1;
    else writer.posts.changed += 1;
  }

  /** Inserts a post; returns the row that is there already where there is one. */
  function addPost(values: PostValues, newer: Late | undefined): (PostRow & Life) | undefined {
    const marks = newer === undefined ? NEW : lateMarks(newer, intake);
    const { changes, lastInsertRowid } = insertPost.run(account, ...values, intake, ...marks);
    if (changes === 0) return findPost.get(account, values[0], values[1]);
    writer.seenPosts.add(Number(lastInsertRowid));
    writer.posts.added += 1;
    return undefined;
  }

  function putFollow(item: FollowItem): void {
    const newer = late.get(FACET_OF_FOLLOW[item.kind]);
    const known = findFollow.get(account, item.kind, item.remoteId);
    if (known === undefined) {
      const marks = newer === undefined ? NEW : lateMarks(newer, intake);
      const { lastInsertRowid } = insertFollow.run(account, item.kind, item.remoteId, item.handle, item.displayName, item.bio, item.url, item.since,
        item.audience, intake, ...marks);
      writer.seenFollows.add(Number(lastInsertRowid));
      writer.follows.added += 1;
      return;
    }
    if (newer !== undefined || writer.seenFollows.has(known.id)) return;
    writer.seenFollows.add(known.id);
    const same = adds(known.handle, item.handle) && adds(known.display_name, item.displayName) && adds(known.bio, item.bio)
      && adds(known.url, item.url) && adds(known.since, item.since) && known.audience === item.audience;
    if (same) writer.follows.unchanged += 1;
    else writer.follows.changed += 1;
    if (same && known.missing_intake === null && known.gone_intake === null) return;
    updateFollow.run(item.handle, item.displayName, item.bio, item.url, item.since, item.audience, known.id);
  }

  function putCoverage(item: CoverageItem): void {
    const { type, ...coverage } = item;
    void type;
    writer.coverage.push(coverage);
    store.sql(`INSERT INTO coverage (intake, facet, extent, expected, read, oldest, newest, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (intake, facet) DO UPDATE SET extent = excluded.extent, expected = excluded.expected, read = excluded.read,
      oldest = excluded.oldest, newest = excluded.newest, note = excluded.note`)
      .run(intake, item.facet, item.extent, item.expected, item.read, item.oldest, item.newest, item.note);
  }

  function putProblem(item: ProblemItem): void {
    writer.problems += 1;
    writer.damaged ||= item.damage;
    // A file of broken lines would fill the store with one sentence; the count is kept, the first thousand are shown.
    if (writer.problems <= 1_000) insertProblem.run(intake, item.path, item.record, item.offset, item.reason, item.damage ? 1 : 0);
  }

  return writer;
}

const NEW = [null, null, null] as const;

/** A record of an older export that the newer one did not hold: gone where that one was complete, else missing. */
function lateMarks(newer: Late, intake: number): readonly [number, number | null, number | null] {
  return newer.complete ? [intake, null, newer.intake] : [intake, newer.intake, null];
}

/** True when the export says nothing beyond what is kept. */
function adds(kept: string | null, given: string | null): boolean {
  return given === null || given === kept;
}

function putIdentity(store: Store, account: number, item: IdentityItem): void {
  store.sql(`INSERT INTO identity (account, remote_id, source, handle, display_name, bio, origin, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (remote_id, account, source) DO UPDATE SET handle = coalesce(excluded.handle, handle),
      display_name = coalesce(excluded.display_name, display_name), bio = coalesce(excluded.bio, bio), origin = excluded.origin, seen_at = excluded.seen_at
    WHERE coalesce(excluded.seen_at, '') > coalesce(seen_at, '')`)
    .run(account, item.remoteId, item.source, item.handle, item.displayName, item.bio, item.origin, item.seenAt);
}

/** Of an older export only what the newer ones never held is new, and gone where they were complete. */
function putApp(store: Store, account: number, intake: number, item: AppItem, newer: Late | undefined): void {
  const conflict = newer === undefined ? UPDATE_APP : 'ON CONFLICT DO NOTHING';
  store.sql(`INSERT INTO app (account, remote_id, name, permissions, approved_at, organisation, intake, gone_intake) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ${conflict}`)
    .run(account, item.remoteId, item.name, JSON.stringify(item.permissions), item.approvedAt, item.organisation, intake, newer?.complete ? newer.intake : null);
}

const UPDATE_APP = `ON CONFLICT (account, remote_id) DO UPDATE SET name = excluded.name, permissions = excluded.permissions, approved_at = excluded.approved_at,
      organisation = excluded.organisation, intake = excluded.intake, gone_intake = NULL`;

function putSession(store: Store, account: number, intake: number, item: SessionItem, newer: Late | undefined): void {
  const conflict = newer === undefined ? 'ON CONFLICT (account, remote_id) DO UPDATE SET intake = excluded.intake, gone_intake = NULL' : 'ON CONFLICT DO NOTHING';
  store.sql(`INSERT INTO session (account, remote_id, at, device, ip, country, kind, intake, gone_intake) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ${conflict}`)
    .run(account, item.remoteId, item.at, item.device, item.ip, item.country, item.kind, intake, newer?.complete ? newer.intake : null);
}

function putQuery(store: Store, account: number, intake: number, item: QueryItem): void {
  store.sql('INSERT INTO query (account, remote_id, at, text, intake) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
    .run(account, item.remoteId, item.at, item.text, intake);
}
