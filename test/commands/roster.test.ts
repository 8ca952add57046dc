// `postop roster`: what is kept is kept only when asked, used with `--roster kept`, and gone when forgotten.
import { existsSync, lstatSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Options } from '../../src/commands/command.js';
import type { Io } from '../../src/commands/command.js';
import { roster } from '../../src/commands/roster.js';
import { columnsOf, readRosterFile } from '../../src/commands/roster-read.js';
import { openWorkspace } from '../../src/commands/workspace.js';
import { CanaryFinder } from '../bar/canaries.js';
import { NOW, place, run } from './run.js';

const LIST = 'Vorname,Familie,Geburtsdatum\nZquavrox,Jhekxylo,1950-01-02\n';
const ACCOUNTS = 'name,handle\nZquavrox Jhekxylo,quiet\nSomebody Else,other\n';
const PASSPHRASE = 'four words nobody joins';

let folder = '';
let drop = (): void => undefined;
beforeEach(() => {
  ({ folder, drop } = place());
  writeFileSync(join(folder, 'list.csv'), LIST);
  writeFileSync(join(folder, 'accounts.csv'), ACCOUNTS);
});
afterEach(() => drop());

/** A terminal at which somebody types these lines, one after each question. */
function terminal(answers: readonly string[]): Io & { said: () => string } {
  const stdin = new PassThrough();
  const waiting = [...answers];
  let said = '';
  const hear = (text: string): void => {
    said += text;
    if (text.endsWith(': ') && waiting.length > 0) setImmediate(() => stdin.write(`${waiting.shift()}\n`));
  };
  return { out: hear, err: (text) => void (said += text), interactive: true, stdin, env: { POSTOP_HOME: join(folder, 'home') }, clock: { now: () => NOW }, cwd: folder, said: () => said };
}
const typed = (answers: readonly string[], ...args: string[]): Promise<number> => roster.run({ args, options: new Options({}), io: terminal(answers) });
const home = (): { path: string; bytes: Buffer }[] => readdirSync(join(folder, 'home')).map((path) => ({ path, bytes: readFileSync(join(folder, 'home', path)) }));

async function read(io: Io): Promise<{ name: string; people: number }> {
  const workspace = await openWorkspace(new Options({}), io);
  try {
    const { name, roster: list } = await readRosterFile('kept', io, { workspace });
    return { name, people: list.rows.length };
  } finally {
    workspace.close();
  }
}

describe('roster test', () => {
  it('says which rows match, never a name of the list', async () => {
    const { out, err } = await run(folder, 'roster', ['test', join(folder, 'list.csv'), join(folder, 'accounts.csv')], { columns: ['last=Familie'] });
    expect(out).toContain('row 1 of your list');
    expect(out + err).not.toMatch(/zquavrox|jhekxylo/i);
    const json = JSON.parse((await run(folder, 'roster', ['test', join(folder, 'list.csv'), join(folder, 'accounts.csv')], { json: true, columns: ['last=Familie'] })).out) as { accounts: number; matches: unknown[] };
    expect([json.accounts, json.matches.length]).toEqual([2, 1]);
  });

  it('shows the guess of the columns and takes another', async () => {
    expect((await run(folder, 'roster', ['test', join(folder, 'list.csv'), join(folder, 'accounts.csv')], {})).err).toContain('first from column 1 (Vorname)');
    expect((await run(folder, 'roster', ['test', join(folder, 'list.csv'), join(folder, 'accounts.csv')], { columns: ['last=2'] })).err).toContain('last from column 2');
    expect((await run(folder, 'roster', ['test', join(folder, 'list.csv'), join(folder, 'accounts.csv')], { columns: ['last=Nowhere'] })).err).toContain('No row of this roster holds the headings you named.');
    expect(() => columnsOf(['shoe=1'])).toThrow('--columns does not know one of its parts.');
  });
});

describe('a remembered place', () => {
  it('is used, holds nothing of the list, and is forgotten', async () => {
    await expect(read(terminal([]))).rejects.toThrow('No roster is kept.');
    expect((await run(folder, 'roster', ['remember', join(folder, 'list.csv')])).code).toBe(0);
    expect(await read(terminal([]))).toEqual({ name: 'list.csv', people: 1 });
    const finder = new CanaryFinder([{ name: 'first', text: 'Zquavrox', digests: true }, { name: 'last', text: 'Jhekxylo', digests: true }]);
    expect(home().flatMap(({ path, bytes }) => finder.find(bytes, path))).toEqual([]);
    expect(JSON.parse((await run(folder, 'roster', ['forget'], { json: true })).out)).toEqual({ place: true, sealed: false });
    expect(home().some(({ bytes }) => bytes.includes('list.csv'))).toBe(false);
    await expect(read(terminal([]))).rejects.toThrow('No roster is kept.');
  });

  it('is off until asked for', async () => {
    await run(folder, 'stats');
    expect(home().some(({ bytes }) => bytes.includes('list.csv'))).toBe(false);
    expect((await run(folder, 'roster', ['forget'])).out).toBe('No roster was kept.\n');
  });
});

describe('a sealed list', () => {
  it('opens with the typed passphrase alone, and leaves no other trace', async () => {
    expect(await typed([PASSPHRASE, PASSPHRASE], 'seal', join(folder, 'list.csv'))).toBe(0);
    rmSync(join(folder, 'list.csv'));
    expect(await read(terminal([PASSPHRASE]))).toEqual({ name: 'your sealed roster', people: 1 });
    await expect(read(terminal(['something else']))).rejects.toThrow('does not open');
    const finder = new CanaryFinder(['Zquavrox', 'Jhekxylo', '1950-01-02', PASSPHRASE].map((text) => ({ name: text, text, digests: true })));
    expect(home().flatMap(({ path, bytes }) => finder.find(bytes, path))).toEqual([]);
    expect(lstatSync(join(folder, 'home', 'postop.roster.sealed')).mode & 0o777).toBe(0o600);
    expect(JSON.parse((await run(folder, 'roster', ['forget'], { json: true })).out)).toEqual({ place: false, sealed: true });
    expect(existsSync(join(folder, 'home', 'postop.roster.sealed'))).toBe(false);
  });

  it('is not made of two passphrases, and not without a terminal', async () => {
    await expect(typed([PASSPHRASE, 'four words nobody joyns'], 'seal', join(folder, 'list.csv'))).rejects.toThrow('differ');
    expect((await run(folder, 'roster', ['seal', join(folder, 'list.csv')], {}, `${PASSPHRASE}\n${PASSPHRASE}\n`)).err).toContain('asked at a terminal');
    expect(readdirSync(join(folder, 'home')).filter((name) => name.includes('sealed'))).toEqual([]);
  });

  it('takes the place of a remembered one', async () => {
    await run(folder, 'roster', ['remember', join(folder, 'list.csv')]);
    await typed([PASSPHRASE, PASSPHRASE], 'seal', join(folder, 'list.csv'));
    expect(home().some(({ bytes }) => bytes.includes('list.csv'))).toBe(false);
    expect((await run(folder, 'roster', ['remember', join(folder, 'list.csv')])).err).toContain('A sealed roster is kept already.');
  });
});
