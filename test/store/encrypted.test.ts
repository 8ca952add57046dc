// A database under a passphrase: opened, refused, made and unmade; without the engine for it, a sentence that says what to install.
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/model.js';
import { isEncrypted, rekey, requireCiphers } from '../../src/store/engine.js';
import { openReader, openStore } from '../../src/store/store.js';
import { run } from '../commands/run.js';
import { account, batches, intake, post, stillClock } from './items.js';

const clock = stillClock();
const KEY = "quiet 'harbour' \"lamp\" seven";
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postop-encrypted-'));
  mkdirSync(join(folder, 'home'));
  path = join(folder, 'home', 'postop.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hasCiphers = ((): boolean => {
  try {
    createRequire(import.meta.url).resolve('better-sqlite3-multiple-ciphers');
    return true;
  } catch {
    return false;
  }
})();

async function fill(): Promise<void> {
  const store = openStore({ path, clock });
  await store.take(intake('a'), batches(account(), post('1', 'A lamp by the harbour.')));
  store.close();
}

const texts = (key: string | null): unknown => {
  const store = openStore({ path, clock, key });
  try {
    return store.sql('SELECT text FROM post').all();
  } finally {
    store.close();
  }
};

describe('telling an encrypted file', () => {
  it('a plain, an empty and a missing one are not; anything else may be', async () => {
    expect(isEncrypted(path)).toBe(false);
    writeFileSync(path, '');
    expect(isEncrypted(path)).toBe(false);
    await fill();
    expect(isEncrypted(path)).toBe(false);
    writeFileSync(path, 'something else entirely');
    expect(isEncrypted(path)).toBe(true);
    expect(isEncrypted(folder)).toBe(false);
  });
});

describe.skipIf(hasCiphers)(`without the engine${hasCiphers ? ' (NOT RUN: it is installed)' : ''}`, () => {
  it('says what to install, and changes nothing', async () => {
    await fill();
    const before = readFileSync(path);
    expect(() => requireCiphers()).toThrow(UserError);
    const { code, err } = await run(folder, 'encrypt', [], {}, `${KEY}\n${KEY}\n`);
    expect([code, err.includes('npm install better-sqlite3-multiple-ciphers@')]).toEqual([2, true]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(folder, 'home')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('calls a strange file what it is, and leaves it alone', async () => {
    writeFileSync(path, 'something else entirely');
    const { code, err } = await run(folder, 'stats');
    expect([code, err.startsWith('This file is not a plain PostOp database')]).toEqual([2, true]);
    expect(readFileSync(path, 'utf8')).toBe('something else entirely');
  });
});

describe.skipIf(!hasCiphers)(`with the engine${hasCiphers ? '' : ' (NOT RUN: better-sqlite3-multiple-ciphers is not installed)'}`, () => {
  it('from plain to encrypted and back, with the same rows', async () => {
    await fill();
    writeFileSync(`${path}.before-2`, 'a copy of old', { mode: 0o600 });
    const before = texts(null);
    rekey(path, null, KEY);
    expect(isEncrypted(path)).toBe(true);
    expect(existsSync(`${path}.before-2`)).toBe(false);
    expect(readFileSync(path).includes('harbour')).toBe(false);
    expect(texts(KEY)).toEqual(before);
    for (const wrong of ['another one', '']) expect(() => texts(wrong)).toThrow(UserError);
    expect(() => texts(null)).toThrow(UserError);
    rekey(path, KEY, null);
    expect(texts(null)).toEqual(before);
  });

  it('a second reader of the same run needs no key of its own', async () => {
    await fill();
    rekey(path, null, KEY);
    const store = openStore({ path, clock, key: KEY });
    const reader = openReader({ path, clock });
    expect(reader.accounts().length).toBe(1);
    reader.close();
    store.close();
  });

  it('as a person does it: asked twice, then asked by every command', async () => {
    await fill();
    expect(await run(folder, 'encrypt', [], {}, 'short\nshort\n')).toMatchObject({ code: 2 });
    expect(await run(folder, 'encrypt', [], {}, `${KEY}\nanother ${KEY}\n`)).toMatchObject({ code: 2 });
    expect(isEncrypted(path)).toBe(false);
    expect((await run(folder, 'encrypt', [], {}, `${KEY}\n${KEY}\n`)).out).toContain('The database is encrypted.');
    expect(await run(folder, 'accounts', [], {}, 'not that one\n')).toMatchObject({ code: 2 });
    expect((await run(folder, 'accounts', [], {}, `${KEY}\n`)).out).toContain('@drdemo');
    expect((await run(folder, 'doctor', [], {}, `${KEY}\n`)).out).toContain('Whole and encrypted');
    expect((await run(folder, 'encrypt', [], { off: true }, `${KEY}\n`)).out).toContain('plain again');
    expect((await run(folder, 'accounts')).out).toContain('@drdemo');
  });
});
