// Rates of single engines in this process: posts judged as `check` judges them, handles read, people of a roster looked for.
import { DEFAULT_CONFIG } from '../../src/config.js';
import { createJudge } from '../../src/commands/check.js';
import { loadEngine, withAllRules } from '../../src/commands/engine.js';
import { dataLines } from '../../src/lexicon/load.js';
import { createMatcher } from '../../src/people/match.js';
import type { RosterRow } from '../../src/people/roster-row.js';
import { ordinaryText, seeded } from '../personas/clinician.js';

export interface Rate { name: string; count: number; seconds: number; unit: string }

const ROW: RosterRow = { first: null, last: null, full: null, preferred: null, former: null, born: null, town: null, email: null, phone: null, handle: null, status: 'current', guardianOf: null };

/** Processor seconds of one thread. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export async function rates(scale: number): Promise<Rate[]> {
  const random = seeded(9);
  const count = (full: number): number => Math.round(full * scale);
  const engine = await loadEngine(DEFAULT_CONFIG);
  const judge = await createJudge(engine, withAllRules(DEFAULT_CONFIG, engine.rules), '2026-11-01T12:00:00Z');
  const posts = Array.from({ length: count(100_000) }, () => `${ordinaryText(random)} ${ordinaryText(random)}`);
  const ask = (): void => posts.forEach((text) => judge({ kind: 'post', text, postedAt: '2026-10-30T12:00:00Z' }));
  ask();
  const given = dataLines('given-names.txt');
  const family = dataLines('surnames.txt');
  const name = (): readonly [string, string] => [random.pick(given), random.pick(family)];
  const handles = Array.from({ length: count(50_000) }, () => `${name().join('_')}${Math.floor(random.next() * 90)}`);
  const roster = Array.from({ length: count(100_000) }, (): RosterRow => { const [first, last] = name(); return { ...ROW, first, last }; });
  const follows = Array.from({ length: 5_000 }, () => { const [first, last] = name(); return { displayName: `${first} ${last}`, handle: `${first}${last}`.toLowerCase() }; });
  engine.tools.readHandle('warm_up', 'handle');
  return [
    { name: 'ordinary posts judged, every rule on, one thread', count: posts.length, seconds: seconds(ask), unit: 'posts' },
    { name: 'handles read', count: handles.length, seconds: seconds(() => handles.forEach((handle) => engine.tools.readHandle(handle, 'handle'))), unit: 'handles' },
    { name: `5,000 accounts looked for among ${roster.length.toLocaleString('en')} people`, count: follows.length, seconds: seconds(() => { const matcher = createMatcher(roster); follows.forEach((face) => matcher.match(face)); }), unit: 'accounts' },
  ];
}
