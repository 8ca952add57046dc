// Two runs of the same life under the same clock end in the same bytes, so that nothing random or hidden is in the store.
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { followDecisionKey } from '../../src/scan/finding-id.js';
import { report } from '../../src/scan/report.js';
import { scan } from '../../src/scan/scan.js';
import { fitOf, recommendedFor } from '../../src/settings/fit.js';
import { openStore } from '../../src/store/store.js';
import { account, batches, coverage, follow, intake, post, stillClock } from '../store/items.js';
import { config, followRule, scanOptions, wordRule } from './toys.js';

const RULES = [wordRule('phi-lamp', 'lamp'), followRule('follow-offensive', 'rude')];

/** One life; `note` is what is typed beside a decision about a followed account. Returns the bytes of the data directory and the report. */
async function live(note: string): Promise<{ files: Record<string, Buffer>; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'postop-'));
  const clock = stillClock();
  const store = openStore({ path: join(folder, 'postop.db'), clock });
  const ref = { platform: 'x', remoteId: '1234567890123456789' } as const;
  for (const [index, digest] of ['a', 'b'].entries()) {
    const posts = Array.from({ length: 300 }, (_, number) => post(String(number + index), number % 7 === 0 ? 'A lamp.' : 'Calm.'));
    await store.take(intake(digest), batches(account({ exportedAt: `2024-05-0${index + 1}T00:00:00Z` }), ...posts, follow('7', { handle: 'rude_one' }), follow('8'), coverage(), coverage({ facet: 'following' })));
    await scan(scanOptions(store, clock, RULES));
    store.decide([{ finding: followDecisionKey(ref, '7'), verdict: 'todo', reason: note, note, until: null, willDelete: false }]);
  }
  store.search('lamp');
  const said = JSON.stringify(report({ store, rules: RULES, config: config(), clock, version: '1', reveal: 'all', settings: [], fitOf, recommendedFor }));
  store.close();
  return { files: Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])), said };
}

it('ends in the same bytes, whatever was typed beside a decision about somebody followed', async () => {
  const [first, second] = [await live('known from work'), await live('a patient of mine')];
  expect(Object.keys(first.files)).toEqual(['postop.db']);
  expect(first.files['postop.db']?.equals(second.files['postop.db'] ?? Buffer.alloc(0))).toBe(true);
  expect(first.said).toBe(second.said);
});
