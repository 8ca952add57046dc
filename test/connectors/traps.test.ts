// Oddities seen in real downloads that no connector's own test names: each was met by somebody.
import { expect, it } from 'vitest';
import { linkedin } from '../../connectors/linkedin/archive.js';
import { x } from '../../connectors/x/archive.js';
import { youtube } from '../../connectors/youtube/archive.js';
import type { Connector } from '../../src/model.js';
import { linkedinExport } from '../personas/linkedin-export.js';
import { youtubeTakeout } from '../personas/takeout-export.js';
import { grailbirdArchive, xArchive } from '../personas/x-archive.js';
import { ofType, readZip } from './contract.js';
import type { FixtureEntry } from './contract.js';

const texts = async (connector: Connector, entries: readonly FixtureEntry[]): Promise<string[]> => ofType(await readZip(connector, entries), 'post').map(({ text }) => text).sort();
const changed = (entries: readonly FixtureEntry[], name: RegExp, change: (data: string) => string): FixtureEntry[] => entries.map((entry) => (name.test(entry.name) && typeof entry.data === 'string' ? { ...entry, data: change(entry.data) } : entry));

it('X: a list whose only part is called part1', async () => {
  const entries = xArchive({ seed: 71, posts: 4 });
  const renamed = changed(entries, /tweets\.js$/, (data) => data.replace('.part0', '.part1'));
  expect(renamed).not.toEqual(entries);
  expect(await texts(x, renamed)).toEqual(await texts(x, entries));
});

it('X: an empty list of posts is no posts, and no damage', async () => {
  const items = await readZip(x, changed(xArchive({ seed: 72, posts: 0 }), /tweets\.js$/, () => 'window.YTD.tweets.part0 = [ ]'));
  expect(ofType(items, 'post').filter(({ kind }) => kind === 'post')).toEqual([]);
  expect(ofType(items, 'problem').filter(({ damage }) => damage)).toEqual([]);
});

it('X before 2018: an index that names a month which is not there', async () => {
  const entries = grailbirdArchive({ seed: 73, posts: 40 });
  const month = entries.find(({ name }) => /data\/js\/tweets\/\d{4}_\d{2}\.js$/.test(name))?.name;
  const without = entries.filter(({ name }) => name !== month && !name.endsWith('tweets.csv'));
  expect((await texts(x, without)).length).toBeGreaterThan(0);
  expect(ofType(await readZip(x, without), 'coverage').find(({ facet }) => facet === 'posts')?.extent).toBe('partial');
});

it('YouTube: a folder around it, and blank lines at the end of its tables', async () => {
  const entries = youtubeTakeout({ seed: 74, comments: 9 });
  const odd = changed(entries, /\.csv$/, (data) => `${data}\r\n\r\n\n`).map((entry) => ({ ...entry, name: `my downloads/${entry.name}` }));
  expect(await texts(youtube, odd)).toEqual(await texts(youtube, entries));
});

it('LinkedIn: files numbered by the browser that saved them', async () => {
  const entries = linkedinExport({ seed: 75, posts: 9 });
  const numbered = entries.map((entry) => ({ ...entry, name: entry.name.replace(/(Shares|Comments|Connections)\.csv$/, '$1 (1).csv') }));
  expect(numbered.map(({ name }) => name)).not.toEqual(entries.map(({ name }) => name));
  expect(await texts(linkedin, numbered)).toEqual(await texts(linkedin, entries));
});
