// `postop settings` over a real store and a stand-in terminal: answers are kept, count for their months, and are asked again after.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Options, type Io } from '../../src/commands/command.js';
import { settings } from '../../src/commands/settings.js';
import { openStore } from '../../src/store/store.js';
import type { Item } from '../../src/model.js';

class Keyboard extends PassThrough {
  raw = false;
  setRawMode(raw: boolean): this {
    this.raw = raw;
    return this;
  }
}

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'postop-settings-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

function ioAt(now: string, keyboard: NodeJS.ReadableStream, interactive = true): Io & { text(): string } {
  let shown = '';
  return { out: (text) => { shown += text; }, err: () => undefined, interactive, stdin: keyboard, env: {}, clock: { now: () => now }, cwd: folder, text: () => shown };
}

async function run(io: Io, options: Record<string, unknown> = {}): Promise<number> {
  return settings.run({ args: [], options: new Options({ db: join(folder, 'audit.db'), use: ['x:7=personal'], ...options }), io });
}

async function readAccount(): Promise<void> {
  const store = openStore({ path: join(folder, 'audit.db'), clock: { now: () => '2026-05-03T00:00:00Z' } });
  const item: Item = {
    type: 'account', platform: 'x', remoteId: '7', handle: 'drdemo', displayName: null, bio: null, location: null, employer: null, url: null, links: [], createdAt: null,
    audience: 'unknown', timeZone: null, formerHandles: [], emailDomain: null, details: {}, postUrl: null, avatarPath: null, exportedAt: '2026-05-03T00:00:00Z',
  };
  async function* items(): AsyncIterable<Item[]> { yield [item]; }
  await store.take({ connector: 'x', platform: 'x', title: 'X archive', sources: [{ name: 'x.zip', digest: 'd1' }] }, items());
  store.close();
}

describe('postop settings', () => {
  it('asks, keeps the answers, and asks them again when they have expired', async () => {
    await readAccount();
    const keyboard = new Keyboard();
    keyboard.write('1'.repeat(40));
    const first = ioAt('2026-05-04T10:00:00Z', keyboard);
    expect(await run(first)).toBe(0);
    expect(first.text()).toContain('16 answered, 0 skipped.');
    expect(keyboard.raw).toBe(false);

    const soon = ioAt('2026-10-01T10:00:00Z', new Keyboard());
    await run(soon);
    expect(soon.text()).toContain('Every setting that matters has been read or answered.');

    const later = new Keyboard();
    later.write('q');
    const expired = ioAt('2026-11-05T10:00:00Z', later);
    await run(expired);
    expect(expired.text()).toContain('16 settings still count as not checked');
    expect(expired.text()).toContain('Last known: Only followers I approve, 2026-05-04');
  });

  it('writes the form, also without a terminal, and never over a file that is there', async () => {
    await readAccount();
    const io = ioAt('2026-05-04T10:00:00Z', new PassThrough(), false);
    expect(await run(io, { print: true })).toBe(0);
    expect(readFileSync(join(folder, 'postop-settings.md'), 'utf8')).toContain('### 1. Who can see your posts?');
    await run(io, { print: true });
    expect(io.text()).toContain('postop-settings-2.md');
  });

  it('says in two lines what to do without a terminal', async () => {
    await readAccount();
    await expect(run(ioAt('2026-05-04T10:00:00Z', new PassThrough(), false))).rejects.toMatchObject({ name: 'UserError', whatToDo: expect.stringContaining('--print') });
  });
});
