// Posts judged by several at once: the same findings in the same order as by one alone, whoever is slow or fails.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { brief } from '../../src/scan/briefing.js';
import { judgePortion } from '../../src/scan/posts.js';
import type { Judged, Portion } from '../../src/scan/posts.js';
import { scan } from '../../src/scan/scan.js';
import type { ScanOptions } from '../../src/scan/scan.js';
import { shareOut } from '../../src/scan/share.js';
import type { Helper } from '../../src/scan/share.js';
import type { PostItem } from '../../src/model.js';
import { createTraits, emptyCount } from '../../src/scan/tally.js';
import { findingRecords } from '../../src/store/findings.js';
import { openReader, openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { account, batches, coverage, intake, post, stillClock } from '../store/items.js';
import { scanOptions, threadRule, wordRule } from './toys.js';

const judgedAs = (read: number): Judged => ({ read, said: [], threadPosts: [], ownAnswers: [], count: emptyCount(), languages: {}, asked: [] });
const portions = Array.from({ length: 40 }, (_, index): Portion => ({ account: 1, after: index, upTo: index + 1 }));
const number = (portion: Portion): number => ('after' in portion ? portion.after : -1);
const pause = (milliseconds: number): Promise<void> => new Promise((done) => { setTimeout(done, milliseconds); });

async function order(helpers: readonly Helper[], here = (portion: Portion): Judged => judgedAs(number(portion))): Promise<number[]> {
  const found: number[] = [];
  for await (const judged of shareOut(portions, here, helpers)) found.push(judged.read);
  return found;
}

const IN_ORDER = portions.map(number);

it('hands answers back in order, however slow a helper is', async () => {
  const slow: Helper = { judge: async (portion) => { await pause(5); return judgedAs(number(portion)); } };
  const quick: Helper = { judge: (portion) => Promise.resolve(judgedAs(number(portion))) };
  expect(await order([])).toEqual(IN_ORDER);
  expect(await order([slow])).toEqual(IN_ORDER);
  expect(await order([slow, quick])).toEqual(IN_ORDER);
});

it('judges here what a helper fails at, and leaves that helper alone', async () => {
  let asked = 0;
  const broken: Helper = { judge: async () => { asked += 1; await pause(1); throw new Error('ended'); } };
  expect(await order([broken])).toEqual(IN_ORDER);
  expect(asked).toBe(2);
});

const LAMP = wordRule('phi-lamp', 'lamp');
const RULES = [LAMP, threadRule('phi-story', 'chair')];

/** Posts of many years, one in seven with something to find. */
async function filled(): Promise<{ store: Store; path: string; clock: ReturnType<typeof stillClock>; posts: readonly PostItem[] }> {
  const clock = stillClock();
  const path = join(mkdtempSync(join(tmpdir(), 'postop-')), 'postop.db');
  const store = openStore({ path, clock });
  const posts = Array.from({ length: 9_000 }, (_, index) => post(String(index), index % 7 === 0 ? 'A lamp and a chair.' : 'Calm.', {
    postedAt: new Date(Date.UTC(2010, 0, 1) + index * 7_200_000).toISOString().replace('.000', ''),
  }));
  await store.take(intake('a'), batches(account(), ...posts, coverage()));
  return { store, path, clock, posts };
}

/** As another thread does it: a store opened for reading, a briefing of its own. */
function helperFor(options: ScanOptions, path: string): Helper {
  const store = openReader({ path, clock: options.clock });
  const { accounts, asking } = brief({ ...options, store }, options.clock.now());
  const tools = { store, annotator: options.annotator, asking, metTraits: createTraits(options.annotator, options.traits) };
  return {
    async judge(portion) {
      await pause(1);
      const briefed = accounts.find((one) => one.stored.row === portion.account);
      if (briefed === undefined) throw new Error('There is one account.');
      return structuredClone({ ...judgePortion(tools, briefed, portion), asked: asking.takeAsked() });
    },
  };
}

it('finds the same with helpers as alone', async () => {
  const seen = await Promise.all([false, true].map(async (helped) => {
    const { store, path, clock } = await filled();
    const options = scanOptions(store, clock, RULES, { traits: { furniture: ['toy.furniture'] } });
    const result = await scan({ ...options, ...(helped ? { helpers: () => [helperFor(options, path), helperFor(options, path)] } : {}) });
    const tally = store.sql<{ tally: string; languages: string }>('SELECT tally, languages FROM progress').get();
    return { result, records: findingRecords(store), tally };
  }));
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[0]?.records.length).toBeGreaterThan(1_000);
  expect(seen[0]?.records.some((record) => record.rule === 'phi-story')).toBe(true);
});

it('reads stories again only where something of them is new', async () => {
  const { store, clock, posts } = await filled();
  let asked = 0;
  const counting = threadRule('phi-story', 'chair');
  const { detect } = counting;
  counting.detect = (subject, context) => { asked += 1; return detect(subject, context); };
  const options = scanOptions(store, clock, [LAMP, counting]);
  await scan(options);
  const first = asked;
  const added = post('90001', 'A lamp and a chair.', { postedAt: '2012-01-20T09:00:00Z' });
  await store.take(intake('b'), batches(account({ exportedAt: '2024-06-02T00:00:00Z' }), ...posts, added, coverage()));
  asked = 0;
  await scan(options);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(first / 10);
  const alone = await filled();
  await alone.store.take(intake('b'), batches(account({ exportedAt: '2024-06-02T00:00:00Z' }), ...alone.posts, added, coverage()));
  await scan(scanOptions(alone.store, alone.clock, RULES));
  const standing = (of: Store): string[] => findingRecords(of).filter((record) => record.state !== 'resolved').map((record) => record.key).sort();
  expect(standing(store)).toEqual(standing(alone.store));
});
