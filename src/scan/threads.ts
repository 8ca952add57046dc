// Groups posts that may tell one story together: answers to oneself, and posts of a few days.
import type { Account, PostSubject, ThreadSubject } from '../model.js';
import type { ThreadRow } from '../store/scans.js';

/** Days after the first post of a group. */
const DAYS = 3;
const LONGEST = 12;

/** A group by the rows of its posts, oldest first. */
export interface ThreadRef { key: string; why: ThreadSubject['why']; posts: readonly number[] }

/**
 * `rows` oldest first. A post stands in at most one self-thread and one group of days; single posts are no thread. What is
 * not telling by itself belongs to the self-thread of a post that is.
 */
export function threadsOf(rows: readonly ThreadRow[]): ThreadRef[] {
  return [...selfThreads(rows), ...dayGroups(rows.filter(isTelling))];
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
  const roots = new Map<string, string>();
  for (const row of rows) {
    const root = rootOf(row, byId, roots);
    const list = members.get(root);
    if (list) list.push(row);
    else members.set(root, [row]);
  }
  return [...members.values()].filter((list) => list.length > 1 && list.some(isTelling)).map((list) => thread(list, 'self-thread'));
}

function isTelling({ telling }: ThreadRow): boolean {
  return telling === 1;
}

/** The first post of the chain of answers, kept in `roots` for all of it; a chain that turns in a circle ends where it began to. */
function rootOf(row: ThreadRow, byId: ReadonlyMap<string, ThreadRow>, roots: Map<string, string>): string {
  const passed = new Set<string>();
  let current = row;
  while (current.replyToId !== null && !passed.has(current.remoteId) && !roots.has(current.remoteId)) {
    passed.add(current.remoteId);
    const before = byId.get(current.replyToId);
    if (before === undefined) break;
    current = before;
  }
  const root = roots.get(current.remoteId) ?? current.remoteId;
  for (const id of passed) roots.set(id, root);
  return root;
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
  return { key: `${why}:${list[0]?.remoteId ?? ''}`, why, posts: mostTelling(list).map((row) => row.id) };
}

/** Of a long thread those that tell, and then those nearest to them, in their order. */
function mostTelling(list: readonly ThreadRow[]): readonly ThreadRow[] {
  if (list.length <= LONGEST) return list;
  const away = distances(list);
  const chosen = list.map((_, at) => at).sort((a, b) => away[a]! - away[b]! || a - b).slice(0, LONGEST);
  return chosen.sort((a, b) => a - b).map((at) => list[at]!);
}

/** How many posts each is away from the nearest that tells. */
function distances(list: readonly ThreadRow[]): number[] {
  const away = list.map((row) => (isTelling(row) ? 0 : Infinity));
  for (let at = 1; at < away.length; at += 1) away[at] = Math.min(away[at]!, away[at - 1]! + 1);
  for (let at = away.length - 2; at >= 0; at -= 1) away[at] = Math.min(away[at]!, away[at + 1]! + 1);
  return away;
}
