// How the file of a database changes places when it is encrypted or made plain, with a stand-in for the engine that knows ciphers:
// the ordinary engine, which takes no notice of keys. What the real one must do is in encrypted.test.ts and in row R7 of the bar.
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UserError } from '../../src/model.js';
import { connect, isEncrypted, rekey, rememberKey, rememberedKey, requireCiphers } from '../../src/store/engine.js';
import { openReader, openStore } from '../../src/store/store.js';
import { account, batches, intake, post, stillClock } from './items.js';

const standIn = vi.hoisted(() => ({ installed: true, unsound: false, pragmas: [] as string[] }));
vi.mock('node:module', async (original) => {
  const real = await original<typeof import('node:module')>();
  const createRequire = (from: string | URL): unknown => (name: string): unknown => {
    if (!standIn.installed) throw new Error('Cannot find module');
    const Ordinary = real.createRequire(from)(name.replace('-multiple-ciphers', '')) as typeof Database;
    return class extends Ordinary {
      override pragma(text: string, options?: Database.PragmaOptions): unknown {
        standIn.pragmas.push(text);
        return text === 'integrity_check' && standIn.unsound ? 'row 1 missing' : super.pragma(text, options);
      }
    };
  };
  return { ...real, createRequire };
});

const clock = stillClock();
const KEY = "a 'quiet' lamp";
let folder = '';
let path = '';
beforeEach(async () => {
  Object.assign(standIn, { installed: true, unsound: false, pragmas: [] });
  folder = mkdtempSync(join(tmpdir(), 'postop-swap-'));
  path = join(folder, 'postop.db');
  const store = openStore({ path, clock });
  await store.take(intake('a'), batches(account(), post('1', 'A lamp by the harbour.')));
  store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const texts = (key: string | null): unknown => {
  const store = openStore({ path, clock, key });
  try {
    return store.sql('SELECT text FROM post').pluck().all();
  } finally {
    store.close();
  }
};

describe('another key', () => {
  it('puts a private new file in the place of the old one, overwrites that, and takes old copies along', () => {
    writeFileSync(`${path}.before-2`, 'an old copy', { mode: 0o600 });
    const old = openSync(path, 'r');
    rekey(path, null, KEY);
    expect(readFileSync(old).every((byte) => byte === 0)).toBe(true);
    closeSync(old);
    expect(readdirSync(folder)).toEqual(['postop.db']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(standIn.pragmas).toContain("rekey = 'a ''quiet'' lamp'");
    expect(texts(KEY)).toEqual(['A lamp by the harbour.']);
  });

  it('makes plain again with an empty key', () => {
    rekey(path, KEY, null);
    expect(standIn.pragmas).toContain("rekey = ''");
    expect(isEncrypted(path)).toBe(false);
    expect(texts(null)).toEqual(['A lamp by the harbour.']);
  });

  it('replaces what an attempt that was killed left behind', () => {
    writeFileSync(`${path}.new`, 'half a file', { mode: 0o644 });
    rekey(path, null, KEY);
    expect(existsSync(`${path}.new`)).toBe(false);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves the old file where the new one is not whole, and nothing of the new one', () => {
    standIn.unsound = true;
    expect(() => rekey(path, null, KEY)).toThrow('The new database did not come out whole');
    expect(readdirSync(folder)).toEqual(['postop.db']);
    expect(texts(null)).toEqual(['A lamp by the harbour.']);
  });

  it('says in a sentence that there is no database', () => {
    expect(() => rekey(join(folder, 'other.db'), null, KEY)).toThrow(UserError);
    expect(readdirSync(folder)).toEqual(['postop.db']);
  });

  it('says what to install where the engine is missing, before anything is touched', () => {
    standIn.installed = false;
    const before = readFileSync(path);
    expect(() => requireCiphers()).toThrow(UserError);
    expect(() => rekey(path, null, KEY)).toThrow('not installed');
    expect(() => connect(path, KEY, {})).toThrow('not installed');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('the key of this run', () => {
  it('is learnt by a second reader, and forgotten with a plain opening', () => {
    const store = openStore({ path, clock, key: KEY });
    expect(rememberedKey(path)).toBe(KEY);
    const reader = openReader({ path, clock });
    expect(reader.accounts()).toHaveLength(1);
    expect(() => reader.sql("DELETE FROM post").run()).toThrow();
    reader.close();
    store.close();
    rememberKey(path, null);
    expect(rememberedKey(path)).toBeNull();
  });
});
