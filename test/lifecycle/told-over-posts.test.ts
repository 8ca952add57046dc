// Stories told over several posts, from an X archive through the store to the findings: all posts of a thread count, also those that say nothing telling alone.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { xId } from '../../src/commands/demo/x-shapes.js';
import type { Instant } from '../../src/model.js';
import { phiThreadAggregation } from '../../src/rules/patient-privacy/phi-thread-aggregation.js';
import { place, run } from '../commands/run.js';
import type { DrawnPost } from '../personas/clinician.js';
import { xArchive } from '../personas/x-archive.js';
import { writeZip } from '../support/zip-writer.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [SEA = [], TWIN = []] = phiThreadAggregation.examples.flags.map((flag) => (typeof flag === 'string' ? [] : (flag.thread ?? [])));

/** Posts from `start` on, `step` apart; `chained`: each answers the one before it. */
function told(texts: readonly string[], start: Instant, step: number, chained: boolean): DrawnPost[] {
  return texts.reduce<DrawnPost[]>((list, text, index) => {
    const at = `${new Date(Date.parse(start) + index * step).toISOString().slice(0, 19)}Z`;
    const before = chained ? list.at(-1) : undefined;
    return [...list, { text, at, truth: null, planted: true, sequence: 5_000 + index, ...(before && { answers: before }) }];
  }, []);
}

const CHAINED = {
  seaByHour: told(SEA, '2026-01-10T10:00:00Z', HOUR, true),
  twinByHour: told(TWIN, '2026-01-20T10:00:00Z', HOUR, true),
  seaByDay: told(SEA, '2026-02-01T10:00:00Z', DAY, true),
  twinByDay: told(TWIN, '2026-02-10T10:00:00Z', 5 * DAY, true),
  /** What tells who it is stands first, in no answer, and has no cue. */
  plainBeginning: told(['She was a lighthouse keeper, age 81', 'My patient in the ICU told me so herself', 'Same patient asked for her dog in Larkspur Falls, IL'], '2026-03-10T10:00:00Z', HOUR, true),
} as const;
const BY_DAYS = told(['My patient is 81 and told me a joke', 'Update on my patient: she asked for her dog in Larkspur Falls, IL'], '2026-04-01T10:00:00Z', DAY, false);
const LATER = told(['My patient coded and we got him back, I am still shaking', 'He is 46. His twin held his hand on Friday.'], '2026-05-01T10:00:00Z', HOUR, true);
const SILENT = [
  // Strangers to one another: no answers, and none goes on with another.
  ...told(TWIN.slice(0, 2), '2026-04-10T10:00:00Z', HOUR, false),
  // An answer of something else: nobody is spoken of.
  ...told(['My patient in the ICU told me a joke', 'By the way, the market in Larkspur Falls, IL is on Friday'], '2026-04-20T10:00:00Z', HOUR, true),
  // A thread that tells of no patient.
  ...told(['Off to the beach', 'He is 46. His twin is on the beach in Larkspur Falls, IL'], '2026-04-25T10:00:00Z', HOUR, true),
];

const scene = place();
afterAll(() => scene.drop());

const keyOf = (why: string, [first]: readonly DrawnPost[]): string => `${why}:${xId(first?.at ?? '', first?.sequence ?? 0)}`;

async function stories(name: string, exportedAt: Instant, posts: readonly DrawnPost[]): Promise<string[]> {
  const path = join(scene.folder, name);
  writeFileSync(path, writeZip(xArchive({ seed: 5, posts: 0, exportedAt, edit: () => [...posts].reverse() })));
  const { out } = await run(scene.folder, 'audit', [path], { json: true });
  const { findings } = JSON.parse(out) as { findings: { rule: string; subject: { key: string } }[] };
  return findings.filter(({ rule }) => rule === phiThreadAggregation.id).map(({ subject }) => subject.key).sort();
}

const FIRST = [...Object.values(CHAINED).flat(), ...BY_DAYS, ...SILENT, ...LATER.slice(0, 1)];
const EXPECTED = [...Object.values(CHAINED).map((posts) => keyOf('self-thread', posts)), keyOf('days', BY_DAYS)].sort();
let found: string[];
beforeAll(async () => { found = await stories('first.zip', '2026-06-01T00:00:00Z', FIRST); }, 60_000);

it.each(Object.keys(CHAINED) as (keyof typeof CHAINED)[])('answers to oneself are one story: %s', (name) => expect(found).toContain(keyOf('self-thread', CHAINED[name])));

it('posts of following days are one story where one goes on with another', () => expect(found).toContain(keyOf('days', BY_DAYS)));

it('nothing else is', () => expect(found).toEqual(EXPECTED));

it('an answer that comes with a later export completes a story of the first', async () => {
  expect(await stories('second.zip', '2026-07-01T00:00:00Z', [...FIRST, ...LATER.slice(1)])).toEqual([...EXPECTED, keyOf('self-thread', LATER)].sort());
});
