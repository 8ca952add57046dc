// The suite every connector runs: what each of them owes the rest of the house (ARCHITECTURE, section 10).
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONNECTORS } from '../../connectors/index.js';
import { openSources } from '../../src/intake/source.js';
import { UserError } from '../../src/model.js';
import { openStore } from '../../src/store/store.js';
import type { Claim, Connector, Include, Item, Source } from '../../src/model.js';
import { writeZip } from '../support/zip-writer.js';

export interface FixtureEntry { name: string; data: Uint8Array | string }

/** One export in memory; `texts` are words of its posts, which no problem or note may hold. */
export interface Fixture { name: string; entries: readonly FixtureEntry[]; include?: readonly Include[] }

/** Opens entries as one zip, hands its claims over, and leaves nothing behind. */
export async function withZip<T>(entries: readonly FixtureEntry[], use: (sources: readonly Source[]) => Promise<T>): Promise<T> {
  return withFiles([{ name: 'export.zip', data: writeZip(entries.map((entry) => ({ ...entry }))) }], (folder) => withSources([join(folder, 'export.zip')], use));
}

export async function withFolder<T>(entries: readonly FixtureEntry[], use: (sources: readonly Source[]) => Promise<T>): Promise<T> {
  return withFiles(entries.map((entry) => ({ ...entry, name: `export/${entry.name}` })), (folder) => withSources([join(folder, 'export')], use));
}

export async function withSources<T>(paths: readonly string[], use: (sources: readonly Source[]) => Promise<T>): Promise<T> {
  const sources = await openSources(paths);
  try {
    return await use(sources);
  } finally {
    await Promise.all(sources.map((source) => source.close()));
  }
}

/** Writes files into a folder of its own and removes it afterwards. */
export async function withFiles<T>(files: readonly FixtureEntry[], use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'postop-fixture-'));
  try {
    for (const file of files) {
      await mkdir(dirname(join(folder, file.name)), { recursive: true });
      await writeFile(join(folder, file.name), file.data);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function itemsOf(connector: Connector, claim: Claim, include: readonly Include[] = []): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of connector.read(claim, { include: new Set(include) })) items.push(...batch);
  return items;
}

/** Every item of every claim of one zip. */
export async function readZip(connector: Connector, entries: readonly FixtureEntry[], include: readonly Include[] = []): Promise<Item[]> {
  return withZip(entries, async (sources) => {
    const items: Item[] = [];
    for (const claim of await connector.recognise(sources)) items.push(...(await itemsOf(connector, claim, include)));
    return items;
  });
}

export function ofType<T extends Item['type']>(items: readonly Item[], type: T): Extract<Item, { type: T }>[] {
  return items.filter((item): item is Extract<Item, { type: T }> => item.type === type);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const TIMES = ['postedAt', 'since', 'seenAt', 'asOf', 'approvedAt', 'at', 'oldest', 'newest', 'createdAt', 'exportedAt'];

export function describeConnector(connector: Connector, fixtures: readonly Fixture[]): void {
  describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(`${connector.id}: %s`, (_, fixture) => {
    let items: Item[] = [];
    beforeAll(async () => {
      items = await readZip(connector, fixture.entries, fixture.include);
    });
    afterAll(() => {
      items = [];
    });

    it('is recognised by its own connector and by no other', async () => {
      await withZip(fixture.entries, async (sources) => {
        expect((await connector.recognise(sources)).filter((claim) => claim.refusal === null).length).toBeGreaterThan(0);
        for (const other of CONNECTORS.filter(({ id }) => id !== connector.id)) {
          const mine = new Set((await connector.recognise(sources)).flatMap((claim) => claim.files.map((file) => file.path)));
          const theirs = (await other.recognise(sources)).flatMap((claim) => claim.files.map((file) => file.path));
          expect(theirs.filter((path) => mine.has(path)), other.id).toEqual([]);
        }
      });
    });

    it('gives the account first', async () => {
      await withZip(fixture.entries, async (sources) => {
        for (const claim of await connector.recognise(sources)) expect((await itemsOf(connector, claim, fixture.include))[0]?.type).toBe('account');
      });
    });

    it('reads the same items a second time, and from a folder', async () => {
      expect(await readZip(connector, fixture.entries, fixture.include)).toEqual(items);
      const fromFolder = await withFolder(fixture.entries, async (sources) => {
        const read: Item[] = [];
        for (const claim of await connector.recognise(sources)) read.push(...(await itemsOf(connector, claim, fixture.include)));
        return read;
      });
      expect(sorted(fromFolder)).toEqual(sorted(items));
    });

    it('adds no row when taken a second time', async () => {
      await withFiles([], async (folder) => withZip(fixture.entries, async (sources) => {
        const store = openStore({ path: join(folder, 'data', 'test.db'), clock: { now: () => '2027-01-01T00:00:00Z' } });
        try {
          for (const claim of await connector.recognise(sources)) {
            const take = (digest: string): ReturnType<typeof store.take> =>
              store.take({ connector: connector.id, platform: claim.platform, title: claim.title, sources: [{ name: 'export.zip', digest }] }, connector.read(claim, { include: new Set(fixture.include) }));
            const first = await take('one');
            const second = await take('two');
            expect(first.posts.added).toBe(ofType(items, 'post').length);
            expect(second).toMatchObject({ known: false, posts: { added: 0, changed: 0, gone: 0 }, follows: { added: 0, changed: 0, gone: 0 } });
          }
        } finally {
          store.close();
        }
      }));
    });

    it('gives ids that are texts and unique in their kind, and times in UTC', () => checkIdsAndTimes(items));

    it('covers every facet it declares, with a sentence wherever it is not complete', () => checkCoverage(items, connector.facets));

    it('keeps every word of a post out of problems and notes', () => checkWords(items));

    it('tells a cut file as a problem with partial coverage, and never throws', async () => {
      const largest = fixture.entries.reduce((a, b) => (b.data.length > a.data.length ? b : a));
      const cut = fixture.entries.map((entry) => (entry === largest ? { ...entry, data: entry.data.slice(0, Math.floor(entry.data.length * 0.6)) } : entry));
      const read = await readZip(connector, cut, fixture.include);
      expect(ofType(read, 'problem').some(({ damage }) => damage)).toBe(true);
      expect(ofType(read, 'coverage').some(({ extent }) => extent !== 'complete')).toBe(true);
    });
  });

  describe(`${connector.id}: what is not its own`, () => {
    it.each([
      ['holiday pictures', [{ name: 'IMG_0001.jpg', data: 'x' }]],
      ['a web site', [{ name: 'data/tweets.js', data: 'export const tweets = [];' }, { name: 'index.html', data: '<p>' }]],
      ['names without content', [{ name: 'posts.csv', data: 'a,b\n1,2\n' }, { name: 'account.js', data: '{}' }]],
    ] as const)('%s is not claimed', async (_, entries) => {
      await withZip(entries, async (sources) => expect((await connector.recognise(sources)).filter(({ refusal }) => refusal === null)).toEqual([]));
    });

    it('a refused claim throws a sentence when read all the same', async () => {
      const claim: Claim = { connector: connector.id, platform: connector.platforms[0] ?? 'other', title: '', files: [], refusal: { what: 'What it is.', whatToDo: 'What to do.' }, remarks: [] };
      await expect(itemsOf(connector, claim)).rejects.toBeInstanceOf(UserError);
    });
  });
}

export function checkIdsAndTimes(items: readonly Item[]): void {
  const seen = new Set<string>();
  for (const item of items) {
    for (const time of TIMES) {
      const value: unknown = time in item ? item[time as keyof Item] : null;
      if (value !== null && value !== undefined) expect(value).toMatch(INSTANT);
    }
    if (!('remoteId' in item)) continue;
    expect(typeof item.remoteId).toBe('string');
    const key = `${item.type} ${'kind' in item ? kindOfId(item.kind) : ''} ${item.remoteId}`;
    expect(seen.has(key), `${key} twice`).toBe(false);
    seen.add(key);
  }
}

export function checkCoverage(items: readonly Item[], declared: Connector['facets']): void {
  const coverage = ofType(items, 'coverage');
  expect(new Set(coverage.map(({ facet }) => facet))).toEqual(new Set(declared.map(({ facet }) => facet)));
  for (const { facet, extent, note, read, oldest, newest } of coverage) {
    if (extent !== 'complete') expect(note?.length ?? 0, facet).toBeGreaterThan(20);
    expect(read).toBeGreaterThanOrEqual(0);
    if (oldest !== null && newest !== null) expect(oldest <= newest, facet).toBe(true);
  }
}

export function checkWords(items: readonly Item[]): void {
  const said = JSON.stringify([...ofType(items, 'problem'), ...ofType(items, 'coverage')]);
  for (const { text } of ofType(items, 'post').slice(0, 200)) {
    if (text.length > 24) expect(said.includes(text.slice(0, 24))).toBe(false);
  }
}

/** Own posts share one space of ids; likes and messages have their own. */
function kindOfId(kind: string): string {
  return ['post', 'reply', 'repost', 'quote'].includes(kind) ? 'post' : kind;
}

/** Folders list their files in another order than zips. */
function sorted(items: readonly Item[]): string[] {
  return items.map((item) => JSON.stringify(item).replaceAll('"path":"export/', '"path":"')).sort();
}
