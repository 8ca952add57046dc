// Which posts are read together: chains of answers and posts of a few days, long ones, broken ones and circles.
import { expect, it } from 'vitest';
import { threadsOf } from '../../src/scan/threads.js';
import type { ThreadRow } from '../../src/store/scans.js';

/** A chain of answers, a post a day; `telling` says which have a cue. */
function chain(length: number, telling: readonly number[]): ThreadRow[] {
  return Array.from({ length }, (_, id): ThreadRow => ({
    id, remoteId: `r${id}`, replyToId: id === 0 ? null : `r${id - 1}`, postedAt: new Date(Date.UTC(2024, 0, 1 + id)).toISOString(), telling: telling.includes(id) ? 1 : 0,
  }));
}

it('what tells nothing alone is part of the chain of what does, and of no group of days', () => {
  expect(threadsOf(chain(3, [0]))).toEqual([{ key: 'self-thread:r0', why: 'self-thread', posts: [0, 1, 2] }]);
});

it('a chain in which nothing tells is left out', () => expect(threadsOf(chain(3, []))).toEqual([]));

it('of a long chain the posts nearest to a telling one are read', () => {
  expect(threadsOf(chain(40, [30]))[0]?.posts).toEqual([24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35]);
});

it('a circle is one chain', () => {
  const rows = chain(3, [1]).map((row) => (row.id === 0 ? { ...row, replyToId: 'r2' } : row));
  expect(threadsOf(rows).map(({ posts }) => posts)).toEqual([[0, 1, 2]]);
});

it('the order of the rows does not matter to who belongs together', () => {
  const [first, ...rest] = chain(5, [2]);
  expect(threadsOf([...rest.reverse(), first!])[0]?.posts.toSorted()).toEqual([0, 1, 2, 3, 4]);
});

it('a chain of a hundred thousand answers is walked once', () => {
  const passes = { count: 0 };
  const rows = chain(100_000, [0]).map((row) => Object.defineProperty({ ...row }, 'replyToId', { get: () => { passes.count += 1; return row.replyToId; } }));
  expect(threadsOf(rows)).toHaveLength(1);
  expect(passes.count).toBeLessThan(1_000_000);
});
