// Groups posts that may tell one story together: answers to oneself, and posts of a few days.
import type { Account, PostSubject, ThreadSubject } from '../model.js';
import type { ThreadRow } from '../store/scans.js';

/** Days after the first post of a group. */
const DAYS = 3;
const LONGEST = 12;

/** A group by the rows of its posts, oldest first. */
export interface ThreadRef { key: string; why: ThreadSubject['why']; posts: readonly number[] }

/** `rows` oldest first. A post stands in at most one self-thread and one group of days; single posts are no thread. */
export function threadsOf(rows: readonly ThreadRow[]): ThreadRef[] {
  return [...selfThreads(rows), ...dayGroups(rows)];
}

/**
 * The groups that may read differently since the posts `isNew` says were added: those with one of them, and the groups of
 * days behind the first of those, whose beginnings may have moved.
 */
export function changedThreads(threads: readonly ThreadRef[], isNew: (post: number) => boolean): ThreadRef[] {
  let moved = false;
  return threads.filter((thread) => {
    const touched = thread.posts.some(isNew);
    if (thread.why === 'days') moved ||= touched;
    return touched || (thread.why === 'days' && moved);
  });
}

export function threadOf({ why }: ThreadRef, posts: readonly PostSubject[], account: Account): ThreadSubject {
  return { kind: 'thread', posts, account, why };
}

function selfThreads(rows: readonly ThreadRow[]): ThreadRef[] {
  const byId = new Map(rows.map((row) => [row.remoteId, row]));
  const members = new Map<string, ThreadRow[]>();
  for (const row of rows) {
    const root = rootOf(row, byId);
    const list = members.get(root);
    if (list) list.push(row);
    else members.set(root, [row]);
  }
  return [...members.values()].filter((list) => list.length > 1).map((list) => thread(list, 'self-thread'));
}

/** The first post of the chain of answers; a chain that turns in a circle ends where it began to. */
function rootOf(row: ThreadRow, byId: ReadonlyMap<string, ThreadRow>): string {
  const passed = new Set<string>();
  let current = row;
  while (current.replyToId !== null && !passed.has(current.remoteId)) {
    passed.add(current.remoteId);
    const before = byId.get(current.replyToId);
    if (before === undefined) break;
    current = before;
  }
  return current.remoteId;
}

function dayGroups(rows: readonly ThreadRow[]): ThreadRef[] {
  const groups: ThreadRef[] = [];
  let group: ThreadRow[] = [];
  let until = 0;
  const close = (): void => {
    if (group.length > 1) groups.push(thread(group, 'days'));
    group = [];
  };
  for (const row of rows) {
    if (row.postedAt === null) continue;
    const at = Date.parse(row.postedAt);
    if (group.length > 0 && (at > until || group.length === LONGEST)) close();
    if (group.length === 0) until = at + DAYS * 86_400_000;
    group.push(row);
  }
  close();
  return groups;
}

function thread(list: readonly ThreadRow[], why: ThreadSubject['why']): ThreadRef {
  return { key: `${why}:${list[0]?.remoteId ?? ''}`, why, posts: list.slice(0, LONGEST).map((row) => row.id) };
}
