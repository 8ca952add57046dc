// The suite every live connector runs: what a pull owes the rest of the house, as the archive of the same platform does.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONNECTORS } from '../../connectors/index.js';
import type { Item } from '../../src/model.js';
import type { Desk, Live } from '../../src/net/live.js';
import { openStore } from '../../src/store/store.js';
import { CANARY, CLOCK, testDesk } from '../net/desk.js';
import type { Fake } from '../net/fake-server.js';
import { checkCoverage, checkIdsAndTimes, checkWords, ofType, withFiles } from './contract.js';

/** `open` starts our own fake of the platform; `changes` name the account as its connection would. */
export function describeLive(live: Live, open: () => Promise<Fake>, changes: (fake: Fake) => Partial<Desk> = () => ({})): void {
  const declared = CONNECTORS.find(({ platforms }) => platforms.includes(live.platform));

  it(`${live.title}: what every live connector owes (our own fake)`, async () => {
    const fake = await open();
    try {
      const desk = (): Desk => testDesk(fake.url, changes(fake));
      const items = await itemsOf(live, desk());
      expect(items[0]).toMatchObject({ type: 'account', platform: live.platform });
      expect(await itemsOf(live, desk())).toEqual(items);
      checkIdsAndTimes(items);
      checkWords(items);
      checkCoverage(items, declared?.facets ?? []);
      const promised = declared?.facets.filter(({ api }) => api === 'no').map(({ facet }) => facet) ?? [];
      expect(ofType(items, 'coverage').filter(({ facet, extent }) => promised.includes(facet) && extent !== 'absent'), 'declared as not read live').toEqual([]);
      expect(JSON.stringify(items)).not.toContain(CANARY);

      await withFiles([], async (folder) => {
        const store = openStore({ path: join(folder, 'data', 'test.db'), clock: CLOCK });
        try {
          const take = (digest: string): ReturnType<typeof store.take> =>
            store.take({ connector: live.platform, platform: live.platform, title: live.title, sources: [{ name: 'live', digest }], pull: { resumes: false } }, live.pull(desk()));
          expect((await take('pull 0')).posts.added).toBe(ofType(items, 'post').length);
          expect(await take('pull 1')).toMatchObject({ posts: { added: 0, changed: 0, gone: 0 }, follows: { added: 0, changed: 0, gone: 0 } });
        } finally {
          store.close();
        }
      });
    } finally {
      await fake.close();
    }
  });
}

async function itemsOf(live: Live, desk: Desk): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of live.pull(desk)) items.push(...batch);
  return items;
}
