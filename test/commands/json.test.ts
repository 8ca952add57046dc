// `--json`: every command knows it, what it prints is JSON alone, and nothing is asked.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { demoArchive } from '../../src/commands/demo/x-archive.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip } from '../support/zip-writer.js';
import { NOW, place, run } from './run.js';

let folder = '';
let drop = (): void => undefined;
beforeEach(() => {
  ({ folder, drop } = place());
  writeFileSync(join(folder, 'x.zip'), writeZip(demoArchive(NOW).map(({ name, text }) => ({ name, data: text }))));
});
afterEach(() => drop());

/** Signing in shows a page to open and waits for the person; putting the database under a passphrase asks for it. */
const ASKS_A_PERSON: readonly string[] = ['login', 'encrypt'];

it('is known to every command that does not need a person', () => {
  expect(COMMANDS.filter(({ name, flags }) => !ASKS_A_PERSON.includes(name) && !flags.some((flag) => flag.flags === '--json')).map(({ name }) => name)).toEqual([]);
});

it('is all that stands on standard output', async () => {
  const visits: readonly (readonly [string, readonly string[], Readonly<Record<string, unknown>>])[] = [
    ['import', [join(folder, 'x.zip')], {}], ['scan', [], {}], ['audit', [], {}], ['review', [], {}], ['report', [], {}], ['guide', [], {}], ['guide', ['x'], {}], ['guide', ['generic', 'posts'], {}], ['explain', [], {}], ['explain', ['profanity-strong'], {}],
    ['settings', [], {}], ['settings', [], { print: true }], ['decisions', ['list'], {}], ['decisions', ['undo'], {}], ['stats', [], {}], ['remind', [], {}], ['accounts', [], {}], ['roster', ['forget'], {}], ['doctor', [], {}], ['forget', [], { all: true, yes: true, iWasAdvised: true }],
  ];
  for (const [name, args, options] of visits) {
    const { out, code, err } = await run(folder, name, args, { ...options, json: true });
    expect([0, 2, 4], `${name}: ${err}`).toContain(code);
    expect(() => JSON.parse(out) as unknown, `${name} ${args.join(' ')}: ${out.slice(0, 80)}`).not.toThrow();
  }
});

it('tells each setting with its value, source and fit', async () => {
  await run(folder, 'import', [join(folder, 'x.zip')]);
  const all = JSON.parse((await run(folder, 'settings', [], { json: true })).out) as { platform: string; key: string; fits: string; value: string | null }[];
  expect(all.length).toBeGreaterThan(15);
  expect(all.filter(({ value, fits }) => value === null && fits === 'yes')).toEqual([]);
  expect(JSON.parse((await run(folder, 'settings', ['facebook'], { json: true })).out)).toEqual([]);
});
