// One clinician on ten platforms: five exports in one command, all of them at once, and the settings that exports tell, with source and date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Platform, Report, SettingView } from '../../src/model.js';
import { settingOf } from '../../src/settings/index.js';
import { place, run } from '../commands/run.js';
import { everywhere } from '../personas/everywhere.js';
import type { Download } from '../personas/everywhere.js';
import { instagramExport } from '../personas/instagram-export.js';
import type { InstagramEra, InstagramOptions, LabelLanguage } from '../personas/instagram-export.js';
import { tiktokExport } from '../personas/tiktok-export.js';
import { writeZip } from '../support/zip-writer.js';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const drop of cleanups.splice(0)) drop();
});

async function audited(downloads: readonly Pick<Download, 'name' | 'data'>[], options: Readonly<Record<string, unknown>> = {}): Promise<Report> {
  const { folder, drop } = place();
  cleanups.push(drop);
  const paths = downloads.map(({ name, data }) => {
    const path = join(folder, name);
    writeFileSync(path, data);
    return path;
  });
  const { code, out, err } = await run(folder, 'audit', paths, { json: true, ...options });
  expect(err).not.toMatch(/could not be read|damaged/);
  expect(code).toBe(0);
  return JSON.parse(out) as Report;
}

const ALL = everywhere({ seed: 11, posts: 12 });
const platformsOf = (report: Report): Platform[] => [...new Set(report.accounts.map(({ platform }) => platform))].sort();

describe('one clinician everywhere', () => {
  it('five exports in one command are five accounts and one overview', async () => {
    const five = ALL.slice(0, 5);
    const report = await audited(five);
    expect(report.accounts).toHaveLength(5);
    expect(platformsOf(report)).toEqual(five.map(({ platform }) => platform).sort());
    for (const account of report.accounts) {
      expect(account.posts, account.platform).toBeGreaterThan(0);
      expect(account.coverage.length, account.platform).toBeGreaterThan(5);
      for (const { facet, extent, note } of account.coverage) if (extent !== 'complete') expect(note?.length ?? 0, `${account.platform} ${facet}`).toBeGreaterThan(10);
    }
    expect(report.totals.open).toBe(report.findings.filter(({ open }) => open).length);
    expect(report.first.length).toBeGreaterThan(0);
    expect(report.pairs.length).toBeGreaterThan(0);
  });

  it('every platform at once is one account each', async () => {
    const report = await audited(ALL);
    expect(platformsOf(report)).toEqual([...new Set(ALL.map(({ platform }) => platform))].sort());
    expect(report.accounts).toHaveLength(new Set(ALL.map(({ platform }) => platform)).size);
    expect(report.accounts.length).toBeGreaterThanOrEqual(10);
  });

  it('nothing unknown is counted as fine', async () => {
    const { settings, unchecked, accounts } = await audited(ALL);
    const unknown = settings.filter(({ value }) => value === null);
    expect(unknown.length).toBeGreaterThan(50);
    for (const { fits, source, recommended, platform, key } of unknown) expect([fits, source], `${platform} ${key}`).toEqual([recommended.length === 0 ? fits : 'unknown', null]);
    for (const { fits, platform, key } of unknown) expect(['unknown', 'no-recommendation'], `${platform} ${key}`).toContain(fits);
    const open = settings.filter(({ fits }) => fits === 'unknown').length;
    expect(unchecked.find(({ account, facet }) => account === null && facet === 'settings')?.count).toBe(open);
    expect(accounts.reduce((sum, { counts }) => sum + counts.settings.unknown, 0) + accounts.reduce((sum, { counts }) => sum + counts.security.unknown, 0)).toBeGreaterThanOrEqual(1);
  });
});

// ---------------------------------------------------------------- planted settings

interface Planted { title: string; download: Pick<Download, 'name' | 'data'>; expected: Readonly<Record<string, string>>; isDated?: boolean }

const instagram = (title: string, more: Partial<InstagramOptions>, expected: Planted['expected']): Planted => ({
  title, expected, isDated: true, download: { name: 'instagram.zip', data: writeZip(instagramExport({ seed: 5, posts: 3, planted: false, ...more })) },
});
const LANGUAGES: readonly LabelLanguage[] = ['en', 'nl', 'de', 'zh'];
const ERAS: readonly InstagramEra[] = ['2021', '2023', '2025'];
const read = (platform: Platform): Planted['download'] => {
  const found = ALL.find((one) => one.platform === platform);
  if (found === undefined) throw new Error(`no export of ${platform}`);
  return found;
};

const PLANTED: readonly Planted[] = [
  ...LANGUAGES.map((labels, index) => instagram(`Instagram in ${labels}, public`, { era: ERAS[index % ERAS.length] ?? '2025', labels, isPrivate: false }, { 'posts-audience': 'public' })),
  ...LANGUAGES.map((labels, index) => instagram(`Instagram in ${labels}, private`, { era: ERAS[(index + 1) % ERAS.length] ?? '2025', labels, isPrivate: true }, { 'posts-audience': 'followers', ...(labels === 'zh' ? {} : { 'comments-from': 'everyone', 'privacy-history': 'opened' }) })),
  instagram('Instagram of 2018, private', { era: '2018', isPrivate: true }, { 'posts-audience': 'followers', 'comments-from': 'everyone' }),
  { title: 'TikTok, older names', download: { name: 'user_data.json', data: Buffer.from(tiktokExport({ seed: 5, posts: 2, shape: 'old', settings: { 'Private Account': 'Enabled', 'Who Can Duet With Me': 'Friends', 'Allow Downloads': 'Off' } })) }, expected: { 'posts-audience': 'followers', duet: 'friends', downloads: 'off' } },
  { title: 'Reddit: preferences', download: read('reddit'), expected: { 'search-engines': 'on', 'activity-status': 'on', 'messages-from': 'everyone', 'linked-identities': 'hidden' } },
  { title: 'Bluesky: who may see it without an account', download: read('bluesky'), expected: { 'messages-from': 'following' } },
];

describe('settings that exports tell', () => {
  it.each(PLANTED)('$title', async ({ download, expected, isDated = false }) => {
    const { settings, accounts } = await audited([download]);
    const account = accounts[0]?.key;
    for (const [key, value] of Object.entries(expected)) {
      const found = settings.find((one) => one.account === account && one.key === key);
      expect(found, key).toMatchObject({ value, source: 'export' });
      expect(found?.label, key).toBe(settingOf(found?.platform ?? 'x', key)?.values.find((one) => one.value === value)?.label);
      if (isDated) expect(found?.asOf, key).toMatch(/^\d{4}-\d\d-\d\d/);
    }
    // What is told is told by a value of the catalogue, and never by a guess.
    for (const { platform, key, value } of settings) if (value !== null) expect(settingOf(platform, key)?.values.map((one) => one.value), `${platform} ${key}`).toContain(value);
  });

  it('what is recommended flips with what the account is for', async () => {
    const download = PLANTED[0]?.download;
    if (download === undefined) throw new Error('no planted export');
    const plain = await audited([download]);
    const key = plain.accounts[0]?.key ?? '';
    const as = async (use: string): Promise<SettingView | undefined> => (await audited([download], { use: [`${key}=${use}`] })).settings.find((one) => one.key === 'posts-audience');
    expect(await as('personal')).toMatchObject({ value: 'public', fits: 'no', recommended: ['followers'] });
    expect(await as('professional')).toMatchObject({ value: 'public', fits: 'yes', recommended: ['public'] });
  });
});
