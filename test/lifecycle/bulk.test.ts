// Decisions from the command line: many at once, with a reason where one is needed, and back again; words that expire.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeZip } from '../support/zip-writer.js';
import { xArchive } from '../personas/x-archive.js';
import type { XOptions } from '../personas/x-archive.js';
import { place, run } from '../commands/run.js';

let scene: ReturnType<typeof place>;
beforeEach(async () => {
  scene = place();
  await audit('a', A);
}, 60_000);
afterEach(() => scene.drop());

const A: XOptions = { seed: 5, posts: 60, planted: true, exportedAt: '2026-06-01T00:00:00Z', until: '2026-05-01T00:00:00Z' };
interface Found { id: string; rule: string; verdict: string; subject: { when: string | null } }

async function audit(name: string, options: XOptions, now?: string): Promise<Found[]> {
  const path = join(scene.folder, `${name}.zip`);
  writeFileSync(path, writeZip(xArchive(options)));
  return (JSON.parse((await run(scene.folder, 'audit', [path], { json: true }, '', now)).out) as { findings: Found[] }).findings;
}

async function findings(): Promise<Found[]> {
  return (JSON.parse((await run(scene.folder, 'report', [], { json: true })).out) as { findings: Found[] }).findings;
}

const add = (options: Readonly<Record<string, unknown>>, ids: readonly string[] = []): ReturnType<typeof run> => run(scene.folder, 'decisions', ['add', ...ids], options);

it('decides on all findings of a rule, and takes the whole act back', async () => {
  const [first] = await findings();
  const rule = first?.rule ?? '';
  const said = await add({ rule, verdict: 'accepted', reason: 'agreed', json: true });
  const { decided } = JSON.parse(said.out) as { decided: string[] };
  const of = (await findings()).filter((one) => one.rule === rule);
  expect(of.map((one) => [one.id, one.verdict])).toEqual(of.map((one) => [one.id, 'accepted']));
  expect([...decided].sort()).toEqual(of.map(({ id }) => id).sort());
  expect(JSON.parse((await run(scene.folder, 'decisions', ['undo'], { json: true })).out)).toEqual({ undone: of.length });
  expect((await findings()).every((one) => one.verdict === 'none')).toBe(true);
});

it('narrows by year, account and words together', async () => {
  const all = await findings();
  const year = all.find((one) => one.subject.when !== null)?.subject.when?.slice(0, 4) ?? '';
  await add({ year, account: 'drdemo_invented', verdict: 'todo', quiet: true });
  const marked = (await findings()).filter((one) => one.verdict === 'todo');
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.every((one) => one.subject.when?.startsWith(year))).toBe(true);
  expect((await add({ year, text: 'no post says quite this', verdict: 'todo' })).code).toBe(2);
  expect((await add({ text: '%', verdict: 'todo' })).err).toContain('No finding fits.');
});

it.each([
  ['nothing that narrows', { verdict: 'todo' }, 'Which findings?'],
  ['no verdict', { rule: 'x' }, 'What is your decision?'],
  ['a false alarm without a reason', { rule: 'x', verdict: 'false-alarm' }, 'needs a reason'],
  ['a day that is none', { rule: 'x', verdict: 'accepted', reason: 'y', until: 'soon' }, '--until'],
  ['a year that is none', { year: '19', verdict: 'todo' }, '--year'],
])('refuses %s', async (_, options, words) => {
  const { code, err } = await add(options);
  expect([code, err]).toEqual([2, expect.stringContaining(words)]);
});

it('drops the words of posts that are long gone at the next opening, unless they are to be kept or a hold is on', async () => {
  const none: XOptions = { ...A, exportedAt: '2026-07-01T00:00:00Z', edit: () => [] };
  await audit('b', none, '2026-07-02T09:00:00Z');
  const open = async (): Promise<string> => (await run(scene.folder, 'scan', [], { quiet: true }, '', '2026-09-01T09:00:00Z')).err;
  expect(await open()).not.toContain('dropped');
  const answers = join(scene.folder, 'home', 'config.json');
  const config = (keepRecord: string): void => writeFileSync(answers, JSON.stringify({ version: 1, hold: { answer: 'no', at: '2026-09-01T00:00:00Z' }, keepRecord }));
  config('keep');
  expect(await open()).not.toContain('dropped');
  config('unasked');
  expect(await open()).toContain('were dropped');
  expect(await open()).not.toContain('dropped');
});
