// Groups posts that may tell one story together: answers to oneself, and posts of a few days.
import type { Account, Post, PostSubject, ThreadSubject } from '../model.js';

/** Days after the first post of a group. */
const DAYS = 3;
const LONGEST = 12;

export interface ThreadPost { id: number; subject: PostSubject }

export interface Thread { key: string; first: number; subject: ThreadSubject }

/** `posts` oldest first. A post stands in at most one self-thread and one group of days; single posts are no thread. */
export function threadsOf(account: Account, posts: readonly ThreadPost[]): Thread[] {
  return [...selfThreads(account, posts), ...dayGroups(account, posts)];
}

function selfThreads(account: Account, posts: readonly ThreadPost[]): Thread[] {
  const byId = new Map(posts.map((entry) => [entry.subject.post.remoteId, entry]));
  const members = new Map<string, ThreadPost[]>();
  for (const entry of posts) {
    const root = rootOf(entry.subject.post, byId);
    const list = members.get(root) ?? [];
    list.push(entry);
    members.set(root, list);
  }
  return [...members.values()].filter((list) => list.length > 1).map((list) => thread(account, list, 'self-thread'));
}

/** The first post of the chain of answers; a chain that turns in a circle ends where it began to. */
function rootOf(post: Post, byId: ReadonlyMap<string, ThreadPost>): string {
  const passed = new Set<string>();
  let current = post;
  while (current.replyToId !== null && !passed.has(current.remoteId)) {
    passed.add(current.remoteId);
    const before = byId.get(current.replyToId)?.subject.post;
    if (before === undefined) break;
    current = before;
  }
  return current.remoteId;
}

function dayGroups(account: Account, posts: readonly ThreadPost[]): Thread[] {
  const groups: Thread[] = [];
  let group: ThreadPost[] = [];
  let until = 0;
  const close = (): void => {
    if (group.length > 1) groups.push(thread(account, group, 'days'));
    group = [];
  };
  for (const entry of posts) {
    if (entry.subject.post.postedAt === null) continue;
    const at = Date.parse(entry.subject.post.postedAt);
    if (group.length > 0 && (at > until || group.length === LONGEST)) close();
    if (group.length === 0) until = at + DAYS * 86_400_000;
    group.push(entry);
  }
  close();
  return groups;
}

function thread(account: Account, list: readonly ThreadPost[], why: ThreadSubject['why']): Thread {
  const kept = list.slice(0, LONGEST);
  const first = kept[0];
  if (first === undefined) throw new Error('A thread has posts.');
  return { key: `${why}:${first.subject.post.remoteId}`, first: first.id, subject: { kind: 'thread', posts: kept.map((entry) => entry.subject), account, why } };
}
