// Every setting an export or a platform tells, at good and bad values: what is read, from where, as of when, and what is said about it for each use.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsOf as mastodonSettings } from '../../connectors/mastodon/api-records.js';
import type { Item, Platform, Rule, Setting, SettingSource, Subject, Use } from '../../src/model.js';
import { RULES } from '../../src/rules/index.js';
import { SETTINGS, fitOf, settingOf } from '../../src/settings/index.js';
import { itemsOf, ofType, withFiles, withSources } from '../connectors/contract.js';
import { EXPORT_NAME } from '../personas/linkedin-export.js';
import { TAKEOUT_NAME } from '../personas/takeout-export.js';
import { writeZip } from '../support/zip-writer.js';
import { PLANTED } from './planted.js';
import type { Planted, Told, Wrong } from './planted.js';
import { NOW, accountOf, contextOf } from './subjects.js';

const SPEAKERS: readonly Rule[] = RULES.filter((rule) => rule.subjects.includes('setting'));
const WRONG_FOR: Readonly<Record<Wrong, readonly Use[]>> = { nobody: [], personal: ['personal'], professional: ['professional'], both: ['personal', 'professional'] };

function speaking(platform: Platform, key: string, current: Setting | null, use: Use): string[] {
  const definition = settingOf(platform, key);
  if (definition === null) throw new Error(`no setting ${platform}/${key} in the catalogue`);
  const subject: Subject = { kind: 'setting', account: accountOf({ platform, use }), definition, current, previous: null, expired: false };
  return SPEAKERS.filter((rule) => rule.detect(subject, contextOf()) !== null).map(({ id }) => id);
}

function fit(platform: Platform, key: string, current: Setting | null, use: Use): string {
  const definition = settingOf(platform, key);
  if (definition === null) throw new Error(`no setting ${platform}/${key} in the catalogue`);
  return fitOf(definition, current, false, use, 'us-physician');
}

/** What is said follows from the value and from what the account is for, and flips with it. */
function expectJudged(platform: Platform, setting: Setting, wrong: Wrong): void {
  for (const use of ['personal', 'professional'] as const) {
    const isWrong = WRONG_FOR[wrong].includes(use);
    const where = `${platform}/${setting.key}=${setting.value} on a ${use} account`;
    expect(fit(platform, setting.key, setting, use) === 'no', where).toBe(isWrong);
    expect(speaking(platform, setting.key, setting, use).length > 0, `${where}: a rule speaks`).toBe(isWrong);
  }
}

/** Names by which a file tells when it was made. */
const FILES: Readonly<Partial<Record<Platform, string>>> = { youtube: TAKEOUT_NAME, blogger: TAKEOUT_NAME, linkedin: EXPORT_NAME.larger, mastodon: 'archive-20261030120000-abcdef.zip', facebook: 'facebook-danademo-2026-10-30-AbC123.zip', instagram: 'instagram-dana.demo-2026-10-30-AbC123.zip', threads: 'instagram-dana.demo-2026-10-30-AbC123.zip' };

async function read({ platform, connector, entries }: Planted): Promise<Item[]> {
  return withFiles([{ name: FILES[platform] ?? 'export.zip', data: writeZip(entries.map((entry) => ({ ...entry }))) }], (folder) => withSources([join(folder, FILES[platform] ?? 'export.zip')], async (sources) => {
    const claim = (await connector.recognise(sources)).find((one) => one.platform === platform);
    return claim === undefined ? [] : itemsOf(connector, claim);
  }));
}

describe.each(PLANTED.map((planted) => [`${planted.platform}: ${planted.what}`, planted] as const))('%s', (_, planted) => {
  it('is read with its source, judged by use, and what is not told stays unknown', async () => {
    const items = await read(planted);
    const settings = ofType(items, 'setting');
    const exportedAt = ofType(items, 'account')[0]?.exportedAt ?? null;
    for (const { key, value, wrong, source = 'export', asOf = exportedAt } of planted.told) {
      const setting = settings.find((one) => one.key === key);
      expect(setting, key).toMatchObject({ value, source, asOf });
      expect(setting?.raw, key).not.toBe('');
      if (setting) expectJudged(planted.platform, setting, wrong);
    }
    for (const { key, value } of settings) expect(settingOf(planted.platform, key)?.values.map((one) => one.value), key).toContain(value);
    for (const key of planted.open ?? []) expect(settings.find((one) => one.key === key), `${key} is not told`).toBeUndefined();
  });
});

const API: readonly (readonly [record: object, told: readonly Told[]])[] = [
  [{ source: { privacy: 'private', hide_collections: true }, locked: true, discoverable: false, indexable: false, noindex: true }, [
    { key: 'posts-audience', value: 'followers', wrong: 'professional' }, { key: 'approve-followers', value: 'on', wrong: 'nobody' }, { key: 'discoverable', value: 'off', wrong: 'professional' },
    { key: 'posts-in-search', value: 'off', wrong: 'professional' }, { key: 'search-engines', value: 'off', wrong: 'professional' }, { key: 'following-audience', value: 'hidden', wrong: 'nobody' },
  ]],
  [{ source: { privacy: 'public', hide_collections: false }, locked: false, discoverable: true, indexable: true, noindex: false }, [
    { key: 'posts-audience', value: 'public', wrong: 'personal' }, { key: 'approve-followers', value: 'off', wrong: 'personal' }, { key: 'discoverable', value: 'on', wrong: 'personal' },
    { key: 'posts-in-search', value: 'on', wrong: 'personal' }, { key: 'search-engines', value: 'on', wrong: 'personal' }, { key: 'following-audience', value: 'public', wrong: 'personal' },
  ]],
];

describe('what Mastodon tells when connected', () => {
  it.each(API)('%j', (record, told) => {
    const settings = mastodonSettings(record, NOW);
    expect(settings.map(({ key, value }) => [key, value])).toEqual(told.map(({ key, value }) => [key, value]));
    for (const setting of settings) {
      expect(setting).toMatchObject({ source: 'api', asOf: NOW });
      expectJudged('mastodon', setting, told.find(({ key }) => key === setting.key)?.wrong ?? 'nobody');
    }
  });
});

describe('what nobody knows', () => {
  it.each(SETTINGS.map((definition) => [`${definition.platform}/${definition.key}`, definition] as const))('%s is never counted as fine', (_, definition) => {
    for (const use of ['personal', 'professional', 'mixed', 'unknown'] as const) {
      for (const current of [null, { key: definition.key, value: 'a value of next year', raw: 'x', source: 'export', asOf: NOW } as const]) expect(fit(definition.platform, definition.key, current, use)).not.toBe('yes');
    }
  });
});

/** Read through the platform's API: test/connectors/<platform>/api.test.ts plants these. */
const BY_API: readonly string[] = ['x/posts-audience', 'youtube/posts-audience', 'youtube/playlists-audience', 'bluesky/logged-out-visibility', 'bluesky/messages-from', 'wordpress/posts-audience', 'wordpress/comments', 'wordpress/author-name',
  ...API[0]?.[1].map(({ key }) => `mastodon/${key}`) ?? []];

it('the catalogue promises to read exactly what is planted here', () => {
  const read = (source: SettingSource): string[] => [...new Set(PLANTED.flatMap(({ platform, told }) => told.filter((one) => (one.source ?? 'export') === source).map(({ key }) => `${platform}/${key}`)))].sort();
  const promised = (source: SettingSource): string[] => SETTINGS.filter(({ readFrom }) => readFrom.includes(source)).map(({ platform, key }) => `${platform}/${key}`).sort();
  expect(promised('export')).toEqual(read('export'));
  expect(promised('inferred')).toEqual(read('inferred'));
  expect(promised('api')).toEqual([...BY_API].sort());
});
