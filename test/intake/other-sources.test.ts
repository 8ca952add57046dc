// Folders, single files, gzip and tar: the same Source, the same honesty about links, pipes and cut ends.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '../../src/intake/source.js';
import { type Source, SourceDamage, UserError } from '../../src/model.js';
import { bytesOf, scratch } from './given.js';

const scratchFolder = scratch();
const read = async (source: Source, path: string): Promise<string> => (await bytesOf(source.open(path))).toString('utf8');
const paths = (source: Source): string[] => source.entries.map(entry => entry.path);

const windows = process.platform === 'win32';

describe.skipIf(windows)(`a folder${windows ? ' (NOT RUN: Windows has no pipes and guards links)' : ''}`, () => {
  const root = join(scratchFolder.root, 'export');
  beforeAll(() => {
    mkdirSync(join(root, 'data'), { recursive: true });
    writeFileSync(join(root, 'data', 'b.json'), '[2]');
    writeFileSync(join(root, 'a.json'), '[1]');
    writeFileSync(join(scratchFolder.root, 'secret.json'), '["secret"]');
    symlinkSync(join(scratchFolder.root, 'secret.json'), join(root, 'link.json'));
    symlinkSync(scratchFolder.root, join(root, 'out'));
    execFileSync('mkfifo', [join(root, 'pipe.json')]);
  });

  it('lists regular files in a fixed order, follows no links and opens no pipes', async () => {
    const source = await openSource(root);
    expect(source.kind).toBe('folder');
    expect(paths(source)).toEqual(['a.json', 'data/b.json']);
    expect(source.problems.map(problem => problem.path)).toEqual(['link.json', 'out', 'pipe.json']);
    expect(await read(source, 'data/b.json')).toBe('[2]');
    expect((await source.head('a.json', 2)).toString()).toBe(Buffer.from('[1').toString());
    await expect(bytesOf(source.open('../secret.json'))).rejects.toBeInstanceOf(SourceDamage);
  });

  it('notices a file that changes after it was listed', async () => {
    const source = await openSource(root);
    appendFileSync(join(root, 'data', 'b.json'), ' ');
    await expect(bytesOf(source.open('data/b.json'))).rejects.toMatchObject({ reason: 'it changed while it was read' });
    expect((await openSource(root)).digest).not.toBe(source.digest);
  });

  it('reads a link put in place of a listed file as damage', async () => {
    const source = await openSource(root);
    execFileSync('ln', ['-sf', join(scratchFolder.root, 'secret.json'), join(root, 'a.json')]);
    await expect(bytesOf(source.open('a.json'))).rejects.toBeInstanceOf(SourceDamage);
  });

  it('is refused when nothing is in it, or far too much', async () => {
    mkdirSync(join(scratchFolder.root, 'void'));
    await expect(openSource(join(scratchFolder.root, 'void'))).rejects.toBeInstanceOf(UserError);
    await expect(openSource(scratchFolder.root, { entries: 1 })).rejects.toBeInstanceOf(UserError);
  });
});

describe('a single file', () => {
  it('is a source of one entry, packed or not', async () => {
    const plain = await openSource(scratchFolder.put('outbox.json', '[1]'));
    expect([plain.kind, plain.name, paths(plain), await read(plain, 'outbox.json')]).toEqual(['file', 'outbox.json', ['outbox.json'], '[1]']);
    const packed = await openSource(scratchFolder.put('outbox.json.gz', gzipSync('[1,2]')));
    expect([packed.kind, packed.entries, await read(packed, 'outbox.json')]).toEqual(['file', [{ path: 'outbox.json', size: 5, crc: null }], '[1,2]']);
  });

  it('says when a packed one is cut or is a bomb', async () => {
    const whole = gzipSync(Buffer.from(Array.from({ length: 5000 }, (_, at) => at * 7919 % 251)));
    const cut = await openSource(scratchFolder.put('cut.json.gz', whole.subarray(0, whole.length - 9)));
    await expect(bytesOf(cut.open('cut.json'))).rejects.toBeInstanceOf(SourceDamage);
    const bomb = await openSource(scratchFolder.put('bomb.json.gz', gzipSync(Buffer.alloc(80 * 1024 * 1024))));
    await expect(bytesOf(bomb.open('bomb.json'))).rejects.toMatchObject({ reason: 'it unpacks to far more than PostOp reads' });
  });
});

describe('a tar', () => {
  interface Made { name: string; data?: string; type?: 'symlink' | 'fifo' | 'directory' }
  async function tar(entries: readonly Made[]): Promise<Buffer> {
    const packer = pack();
    for (const { name, data, type } of entries) packer.entry({ name, mtime: new Date(0), ...type && { type, linkname: '/etc/passwd' } }, data ?? '');
    packer.finalize();
    return bytesOf(packer.pipe(new PassThrough()));
  }
  const made: readonly Made[] = [
    { name: './media/', type: 'directory' }, { name: './outbox.json', data: '{"orderedItems":[]}' }, { name: 'media/photo.jpg', data: 'p'.repeat(300_000) }, { name: 'actor.json', data: '{}' },
  ];

  it.each([['export.tar', (bytes: Buffer) => bytes], ['export.tar.gz', (bytes: Buffer) => gzipSync(bytes)]])('%s is listed once and read entry by entry', async (name, packed) => {
    const source = await openSource(scratchFolder.put(name, packed(await tar(made))));
    expect(source.kind).toBe('tar');
    expect(paths(source)).toEqual(['outbox.json', 'media/photo.jpg', 'actor.json']);
    for (const _ of [1, 2]) expect(await read(source, 'outbox.json')).toBe('{"orderedItems":[]}');
    expect((await read(source, 'media/photo.jpg')).length).toBe(300_000);
    expect(source.problems).toEqual([]);
    const unkept = await openSource(join(scratchFolder.root, name), { tarKeptBytes: 0 });
    expect(await read(unkept, 'actor.json')).toBe('{}');
  });

  it('follows no links, and takes no names that lead elsewhere', async () => {
    const source = await openSource(scratchFolder.put('hostile.tar', await tar([{ name: 'a.json', data: '[]' }, { name: 'l', type: 'symlink' }, { name: 'p', type: 'fifo' }, { name: '../up.json', data: '[]' }, { name: '/abs.json', data: '[]' }])));
    expect(paths(source)).toEqual(['a.json']);
    expect(source.problems.map(problem => problem.damage)).toEqual([false, false, true, true]);
  });

  it('never ends quietly wherever it is cut', async () => {
    const whole = await tar(made);
    for (const [name, bytes] of [['cut.tar', whole], ['cut.tar.gz', gzipSync(whole)]] as const) {
      for (let step = 1; step < 40; step++) {
        const end = name === 'cut.tar' ? Math.floor(whole.length * step / 40 / 512) * 512 + (step % 2) : Math.floor(bytes.length * step / 40);
        const source = await openSource(scratchFolder.put(name, bytes.subarray(0, end))).catch((error: unknown) => error);
        if (source instanceof UserError) continue;
        const complete = paths(source as Source).length === 3 && end >= whole.length - 1024;
        expect(complete || (source as Source).problems.some(problem => problem.damage) || (source as Source).kind === 'file', `${name} at ${end}`).toBe(true);
      }
    }
  });

  it('stops a bomb while it is listed', async () => {
    const packer = pack();
    packer.entry({ name: 'bomb.jpg' }, Buffer.alloc(80 * 1024 * 1024));
    packer.finalize();
    const source = await openSource(scratchFolder.put('bomb.tar.gz', gzipSync(await bytesOf(packer.pipe(new PassThrough())))));
    expect(source.problems).toMatchObject([{ damage: true, reason: 'it unpacks to far more than PostOp reads' }]);
  });

  it('does not unpack a bomb again each time something in it is asked for', async () => {
    const packer = pack();
    packer.entry({ name: 'posts.json' }, Buffer.alloc(24 * 1024 * 1024));
    packer.finalize();
    const path = scratchFolder.put('again.tar.gz', gzipSync(await bytesOf(packer.pipe(new PassThrough()))));
    const source = await openSource(path, { ratio: 500, ratioAfter: 1024 * 1024, tarKeptBytes: 0 });
    let bytes = 0;
    await expect((async () => {
      for await (const chunk of source.open('posts.json')) bytes += chunk.length;
    })()).rejects.toBeInstanceOf(SourceDamage);
    expect(bytes).toBeLessThan(8 * 1024 * 1024);
  });
});
