// Takes, scans, decides and forgets, and says each thing that was acknowledged: what a power cut, a bad disk or a neighbour may not undo.
import { rows } from '../../../src/scan/report.js';
import { scan } from '../../../src/scan/scan.js';
import { fitOf, recommendedFor } from '../../../src/settings/fit.js';
import { openStore } from '../../../src/store/store.js';
import type { Item } from '../../../src/model.js';
import { config, scanOptions, wordRule } from '../../scan/toys.js';
import { account, coverage, intake, post, stillClock } from '../../store/items.js';

/** `name`: whose posts these are, so that several can work side by side. `sync`: FULL as the store sets it, or less for a control. */
const [path = '', name = 'a', rounds = '3', sync = ''] = process.argv.slice(2);
const clock = stillClock();
const rules = [wordRule('phi-lamp', 'lamp')];
const store = openStore({ path, clock });
if (sync !== '') store.exec(`PRAGMA synchronous = ${sync}`);
const say = (line: string): void => { process.stdout.write(`${line}\n`); };

async function* items(remoteId: string, round: number): AsyncIterable<Item[]> {
  yield [account({ remoteId, handle: remoteId, exportedAt: `2024-05-03T00:00:${String(round).padStart(2, '0')}Z` })];
  for (let part = 0; part < 3; part += 1) yield Array.from({ length: 200 }, (_, index) => post(`${round}-${part}-${index}`, index % 20 === 0 ? 'A lamp.' : 'Calm.'));
  yield [coverage({ extent: 'partial', note: 'A part.' })];
}

say('open');
for (let round = 0; round < Number(rounds); round += 1) {
  for (const remoteId of [name, `${name}-passing-${round}`]) {
    await store.take(intake(`${remoteId}-${round}`), items(remoteId, round));
    say(`take ${remoteId}-${round}`);
  }
  say(`scan ${(await scan(scanOptions(store, clock, rules))).scan}`);
  const found = rows({ store, rules, config: config(), clock, version: '1', reveal: 'none', settings: [], fitOf, recommendedFor }).filter((row) => row.account === `x:${name}`);
  for (const row of found.slice(round * 20, round * 20 + 20)) {
    store.decide([{ finding: row.id, verdict: 'accepted', reason: `round ${round}`, note: null, until: null, willDelete: false }]);
    say(`decide ${row.id}`);
  }
  store.forget({ platform: 'x', remoteId: `${name}-passing-${round}` });
  say(`forget ${name}-passing-${round}`);
}
store.close();
say('closed');
