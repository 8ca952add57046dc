// Takes, decides and scans without end, and says each thing that was acknowledged; killed by its parent at any moment.
import { scan } from '../../src/scan/scan.js';
import { rows } from '../../src/scan/report.js';
import { fitOf, recommendedFor } from '../../src/settings/fit.js';
import { openStore } from '../../src/store/store.js';
import type { Item } from '../../src/model.js';
import { config, scanOptions, wordRule } from '../scan/toys.js';
import { account, coverage, intake, post, stillClock } from './items.js';

const clock = stillClock();
const rules = [wordRule('phi-lamp', 'lamp')];
const store = openStore({ path: process.argv[2] ?? '', clock });
const say = (line: string): void => { process.stdout.write(`${line}\n`); };
const start = store.sql<{ n: number }>('SELECT count(*) AS n FROM intake').get()?.n ?? 0;

async function* items(round: number): AsyncIterable<Item[]> {
  yield [account({ exportedAt: `2024-05-03T00:00:${String(round % 60).padStart(2, '0')}Z` })];
  for (let part = 0; part < 6; part += 1) yield Array.from({ length: 1000 }, (_, index) => post(`${round}-${part}-${index}`, index % 100 === 0 ? 'A lamp.' : 'Calm.'));
  yield [coverage({ extent: 'partial', note: 'A part.' })];
}

say('open');
for (let round = start; ; round += 1) {
  const taken = await store.take(intake(`digest-${round}`), items(round));
  say(`take digest-${round} ${taken.posts.added + taken.posts.unchanged}`);
  const scanned = await scan(scanOptions(store, clock, rules));
  say(`scan ${scanned.scan}`);
  for (const row of rows({ store, rules, config: config(), clock, version: '1', reveal: 'none', settings: [], fitOf, recommendedFor }).slice(0, 20)) {
    store.decide([{ finding: row.id, verdict: 'accepted', reason: `round ${round}`, note: null, until: null, willDelete: false }]);
    say(`decide ${row.id}`);
  }
}
