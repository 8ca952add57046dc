// A list page by page: what is kept when it stops before it began, and when the server goes round in circles.
import { expect, it } from 'vitest';
import type { Checkpoint, Item } from '../../src/model.js';
import { pages } from '../../src/net/pages.js';
import type { End, Halt, Page } from '../../src/net/pages.js';
import { BLANK_FOLLOW } from '../../connectors/_shared/blank.js';
import { trouble } from '../../src/net/trouble.js';

async function walked(halt: Halt, page: (cursor: string | null) => Promise<Page>, from?: Checkpoint): Promise<{ end: End; kept: Checkpoint | undefined; items: Item[] }> {
  const walk = pages({ name: 'following', from, halt, page });
  const items: Item[] = [];
  for (;;) {
    const step = await walk.next();
    if (step.done === true) return { end: step.value, kept: items.findLast((item) => item.type === 'checkpoint'), items };
    items.push(...step.value);
  }
}

const follow = (remoteId: string): Item => ({ ...BLANK_FOLLOW, remoteId, kind: 'following' });
const unreached = async (): Promise<Page> => { throw new Error('not asked'); };

it('a list that was stopped before its first page is still waited for', async () => {
  const { end, kept } = await walked({ reason: 'The way is closed.' }, unreached);
  expect([end.complete, kept?.done, kept?.pages]).toEqual([false, false, 0]);
  const failed = await walked({ reason: null }, async () => { throw trouble('timeout', 'a.example'); });
  expect([failed.end.complete, failed.kept?.done]).toEqual([false, false]);
});

it('a list that is closed to this sign-in is not waited for', async () => {
  const halt: Halt = { reason: null };
  const { end, kept } = await walked(halt, async () => { throw trouble('refused', 'a.example'); });
  expect([end.complete, kept, halt.reason]).toEqual([false, undefined, null]);
});

it('what is sent again is not counted again, and the next sitting begins anew', async () => {
  const { end, kept } = await walked({ reason: null }, async () => ({ items: [follow('1'), follow('2')], ids: ['1', '2'], next: `n${Math.random()}` }));
  expect([end.complete, end.read]).toEqual([false, 2]);
  expect(kept).toMatchObject({ cursor: null, pages: 0, read: 0, done: false });
});
