// Zips: honest ones are read whole, hostile ones are refused in a sentence, damaged ones say what is lost.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSource, openSources } from '../../src/intake/source.js';
import { jsonItems } from '../../src/intake/json-items.js';
import { type Source, SourceDamage, UserError } from '../../src/model.js';
import { writeZip, type ZipEntry, type ZipOptions } from '../support/zip-writer.js';
import { all, bytesOf, claimFile, scratch } from './given.js';

const folder = scratch();
let count = 0;
const open = (entries: readonly ZipEntry[], options?: ZipOptions): Promise<Source> =>
  openSource(folder.put(`archive-${count++}.zip`, writeZip(entries, options)));
const read = async (source: Source, path: string): Promise<string> => (await bytesOf(source.open(path))).toString('utf8');
const damage = async (source: Source, path: string): Promise<string> => {
  const error: unknown = await bytesOf(source.open(path)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(SourceDamage);
  return (error as SourceDamage).reason;
};
const refusal = async (opening: Promise<Source>): Promise<UserError> => {
  const error: unknown = await opening.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
};

/** Bytes that do not pack well, the same each time. */
function noise(length: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

describe('honest zips', () => {
  it('reads packed, plain, streamed and zip64 entries, and lists no folders', async () => {
    const source = await open([
      { name: 'data/', data: '' }, { name: 'data/packed.js', data: 'é'.repeat(300_000) }, { name: 'plain.txt', data: 'plain', method: 'store' },
      { name: 'streamed.txt', data: 'streamed', descriptor: true }, { name: 'large.txt', data: 'zip64', zip64: true }, { name: 'empty.txt', data: '' },
    ]);
    expect(source.entries.map(({ path, size }) => ({ path, size }))).toEqual([
      { path: 'data/packed.js', size: 600_000 }, { path: 'plain.txt', size: 5 }, { path: 'streamed.txt', size: 8 }, { path: 'large.txt', size: 5 }, { path: 'empty.txt', size: 0 },
    ]);
    expect(await read(source, 'data/packed.js')).toBe('é'.repeat(300_000));
    for (const [path, text] of [['plain.txt', 'plain'], ['streamed.txt', 'streamed'], ['large.txt', 'zip64'], ['empty.txt', '']] as const) expect(await read(source, path)).toBe(text);
    expect((await source.head('data/packed.js', 4)).toString()).toBe(Buffer.from('éé').toString());
    expect(source.problems).toEqual([]);
    await source.close();
  });

  it('reads a zip with something before it and a comment behind it, and old names in code page 437', async () => {
    const source = await open([{ name: 'x', data: 'caf', rawName: Buffer.from([0x63, 0x61, 0x66, 0x82]) }], { comment: 'mine' });
    expect(source.entries[0]?.path).toBe('café');
    await source.close();
    const windows = await open([{ name: 'data\\tweets.js', data: '[]' }]);
    expect(windows.entries[0]?.path).toBe('data/tweets.js');
    await windows.close();
    const prefixed = await open([{ name: 'a', data: 'a' }], { prefix: Buffer.from('#!/bin/sh\n') });
    expect(await read(prefixed, 'a')).toBe('a');
    await prefixed.close();
  });

  it('gives the same export the same digest, and another export another', async () => {
    const digests = await Promise.all([
      [{ name: 'a', data: '1' }, { name: 'b', data: '2' }], [{ name: 'b', data: '2' }, { name: 'a', data: '1' }], [{ name: 'a', data: '1' }, { name: 'b', data: '3' }],
    ].map(async entries => {
      const source = await open(entries);
      await source.close();
      return source.digest;
    }));
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).not.toBe(digests[2]);
  });

  it('lists a hundred thousand entries', async () => {
    const source = await open(Array.from({ length: 100_000 }, (_, at) => ({ name: `media/${at}.jpg`, data: '', method: 'store' as const })));
    expect(source.entries.length).toBe(100_000);
    await source.close();
  });
});

describe('hostile zips', () => {
  it.each([
    ['/etc/passwd', 'absolute'], ['C:\\x', 'absolute'], ['c:/x', 'absolute'], ['../up', 'outside'], ['a/../../up', 'outside'],
    ['a\0b', 'control'], ['a\u001b]52;c;x\u0007', 'control'], ['a\r\nb', 'control'], ['', 'no name'],
  ])('does not read an entry called %j', async (name, why) => {
    const source = await open([{ name: 'good.txt', data: 'good' }, { name, data: 'bad' }]);
    expect(source.entries.map(entry => entry.path)).toEqual(['good.txt']);
    expect(source.problems).toMatchObject([{ damage: true, reason: expect.stringContaining(why) as string }]);
    expect(JSON.stringify(source.problems)).not.toContain('\\u001b');
    await source.close();
  });

  it('follows no links and no devices', async () => {
    const source = await open([{ name: 'good.txt', data: 'good' }, { name: 'link', data: '/etc/passwd', mode: 0o120777 }, { name: 'pipe', data: '', mode: 0o010666 }]);
    expect(source.entries.map(entry => entry.path)).toEqual(['good.txt']);
    expect(source.problems.map(problem => problem.path)).toEqual(['link', 'pipe']);
    await source.close();
  });

  it('stops where an entry holds more or less than it says, or other bytes', async () => {
    const source = await open([
      { name: 'more', data: 'x'.repeat(100_000), size: 100 }, { name: 'less', data: 'x', size: 100 },
      { name: 'other', data: 'x', crc: 1 }, { name: 'cut', data: noise(10_000), compressedSize: 5_000 }, { name: 'good', data: 'good' },
    ]);
    expect(await damage(source, 'more')).toContain('more than its table of contents says');
    expect(await damage(source, 'less')).toContain('ends before');
    expect(await damage(source, 'other')).toContain('checksum');
    expect(await damage(source, 'cut')).toContain('unpacked');
    expect(await damage(source, 'missing')).toContain('not in this zip');
    expect(await read(source, 'good')).toBe('good');
    await source.close();
  });

  it('refuses to read entries that share bytes, however they are laid', async () => {
    const source = await open([{ name: 'a', data: 'kernel' }, { name: 'b', data: '', sharesBytesOf: 0 }, { name: 'c', data: 'c' }]);
    expect(await damage(source, 'a')).toContain('shares its bytes');
    expect(await damage(source, 'b')).toContain('shares its bytes');
    expect(await read(source, 'c')).toBe('c');
    await source.close();
  });

  it('stops a bomb by what comes out of it', async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024);
    const source = await open([{ name: 'bomb.json', data: zeros }]);
    expect(await damage(source, 'bomb.json')).toContain('far more than PostOp reads');
    await source.close();
  });

  it('counts all entries of a source against one budget, and an entry read twice once', async () => {
    const path = folder.put('budget.zip', writeZip(['a', 'b', 'c'].map(name => ({ name, data: noise(1000) }))));
    const source = await openSource(path, { sourceBytes: 2500, entryBytes: 1500 });
    for (const name of ['a', 'a', 'b', 'a']) await bytesOf(source.open(name));
    expect(await damage(source, 'c')).toContain('together');
    await source.close();
    const small = await openSource(path, { entryBytes: 500 });
    expect(await damage(small, 'a')).toContain('larger than PostOp reads');
    await small.close();
  });

  it('refuses more entries or a longer table of contents than a person can have', async () => {
    const path = folder.put('many.zip', writeZip(['a', 'b', 'c'].map(name => ({ name, data: name }))));
    for (const limits of [{ entries: 2 }, { directoryBytes: 100 }]) expect((await refusal(openSource(path, limits))).message).toContain('more files');
  });

  it('takes the first of two entries with one name and says whether anything is lost', async () => {
    const source = await open([{ name: 'a', data: 'first' }, { name: 'a', data: 'second' }, { name: 'b', data: 'b' }, { name: 'b', data: 'b' }]);
    expect(await read(source, 'a')).toBe('first');
    expect(source.problems).toMatchObject([{ path: 'a', damage: true }, { path: 'b', damage: false }]);
    await source.close();
  });

  it('tells when the zip gives an entry two names', async () => {
    const source = await open([{ name: 'a.txt', data: 'a', localName: 'b.exe' }]);
    expect(await read(source, 'a.txt')).toBe('a');
    expect(source.problems).toMatchObject([{ path: 'a.txt', damage: true }]);
    await source.close();
  });

  it('remembers an entry whose beginning could not be read', async () => {
    const source = await open([{ name: 'a.txt', data: 'a', crc: 1 }]);
    await expect(source.head('a.txt', 10)).rejects.toThrow(SourceDamage);
    expect(source.problems).toMatchObject([{ path: 'a.txt', damage: true }]);
    await source.close();
  });

  it('tells when the table of contents lists more or fewer entries than there are', async () => {
    const entries = [{ name: 'a.txt', data: 'a' }, { name: 'b.txt', data: 'b' }];
    const source = await open(entries, { entryCount: 1 });
    expect(source.problems).toMatchObject([{ damage: true }]);
    await source.close();
  });

  it('says in a sentence what cannot be read at all, and what to do', async () => {
    expect((await refusal(open([{ name: 'a', data: 'a', flags: 1 }]))).message).toContain('password');
    expect((await refusal(open([{ name: 'a', data: 'a', flags: 0x41 }]))).message).toContain('password');
    expect((await refusal(open([]))).message).toContain('empty');
    expect((await refusal(open([{ name: 'takeout-001.zip', data: 'PK' }, { name: '__MACOSX/._takeout-001.zip', data: 'x' }]))).message).toContain('another packed file');
    expect((await refusal(open([{ name: 'a', data: 'a' }], { diskNumber: 1 }))).message).toContain('one piece');
    expect((await refusal(openSource(folder.put('page.zip', '<!DOCTYPE html><title>Log in</title>')))).message).toContain('web page');
    expect((await refusal(openSource(folder.put('text.zip', 'hello')))).message).toContain('table of contents');
    expect((await refusal(openSource(folder.put('nothing.zip', '')))).message).toContain('empty');
    expect((await refusal(openSource(folder.put('other.7z', Buffer.from('377abcaf271c', 'hex'))))).message).toContain('cannot unpack');
    expect((await refusal(openSource(join(folder.root, 'nowhere.zip')))).message).toContain('no file');
  });

  it('says when an entry is packed in a way it does not know', async () => {
    const source = await open([{ name: 'a', data: 'a', methodNumber: 14 }]);
    expect(await damage(source, 'a')).toContain('cannot unpack');
    await source.close();
  });
});

describe('damaged zips', () => {
  const list = JSON.stringify(Array.from({ length: 400 }, (_, at) => ({ id: String(at), text: noise(40, at).toString('hex') })), null, 2);
  const zip = Buffer.from(writeZip([{ name: 'tweets.js', data: `window.YTD.tweets.part0 = ${list}` }, { name: 'account.js', data: '[]' }]));

  /** Reads as a connector would; true when the loss was said. */
  async function loses(bytes: Uint8Array): Promise<boolean> {
    const source = await openSource(folder.put('damaged.zip', bytes)).catch((error: unknown) => {
      if (error instanceof UserError) return null;
      throw error;
    });
    if (!source) return true;
    const { values, problems } = await all(options => jsonItems(source.entries.some(entry => entry.path === 'tweets.js') ? claimFile(source, 'tweets.js') : claimFile(source, 'gone'), options));
    await source.close();
    return values.length === 400 || [...problems, ...source.problems].some(problem => problem.damage);
  }

  it('never ends quietly wherever it is cut', async () => {
    for (let step = 0; step < 60; step++) expect(await loses(zip.subarray(0, Math.floor((zip.length - 1) * step / 60))), `cut ${step}`).toBe(true);
    expect((await refusal(openSource(folder.put('cut.zip', zip.subarray(0, 5000))))).exitCode).toBe(4);
  });

  it('never ends quietly whatever byte is changed', async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const changed = Buffer.from(zip);
      const at = noise(4, seed * 7919).readUInt32LE(0) % zip.length;
      changed[at] = (changed[at]! ^ (1 << seed % 8)) & 0xff;
      expect(await loses(changed), `seed ${seed}`).toBe(true);
    }
  });

  it('closes what it opened when one of several cannot be opened', async () => {
    const good = folder.put('good.zip', zip);
    await expect(openSources([good, join(folder.root, 'nowhere')])).rejects.toBeInstanceOf(UserError);
    const sources = await openSources([good, good]);
    expect(sources.length).toBe(1);
    for (const source of sources) await source.close();
  });
});

const root = process.env['POSTOP_CORPORA'];
describe.skipIf(!root)(`odd and broken zips${root ? '' : ' (NOT RUN: POSTOP_CORPORA is not set)'}`, () => {
  const files = ['zip-yauzl', 'zip-libzip'].flatMap(name => root && existsSync(join(root, name))
    ? readdirSync(join(root, name), { recursive: true }).map(String).filter(file => /\.(zip|zap)$/i.test(file)).map(file => join(name, file)) : []);

  it.each(files)('%s is read, refused or damaged, never more', async name => {
    const source = await openSource(join(root ?? '', name)).catch((error: unknown) => {
      expect(error).toBeInstanceOf(UserError);
      return null;
    });
    for (const entry of source?.entries ?? []) {
      const bytes = await bytesOf(source!.open(entry.path)).catch((error: unknown) => {
        expect(error).toBeInstanceOf(SourceDamage);
        return null;
      });
      if (bytes) expect(bytes.length).toBe(entry.size);
    }
    await source?.close();
  }, 20_000);

  it('reports the entries whose checksum is wrong', async () => {
    for (const name of ['incons-central-crc.zip', 'incons-data.zip']) {
      const path = files.find(file => file.endsWith(name));
      if (path === undefined) continue;
      const source = await openSource(join(root ?? '', path));
      const reasons = await Promise.all(source.entries.map(entry => bytesOf(source.open(entry.path)).then(() => null, (error: SourceDamage) => error.reason)));
      expect(reasons.some(reason => reason !== null), name).toBe(true);
      await source.close();
    }
  });
});
