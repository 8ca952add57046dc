// The TikTok connector: the contract, both shapes, the settings map, and the text export that is refused.
import { describe, expect, it } from 'vitest';
import { tiktok } from '../../../connectors/tiktok/archive.js';
import { settingsOf } from '../../../connectors/tiktok/settings.js';
import { settingOf } from '../../../src/settings/index.js';
import { tiktokExport } from '../../personas/tiktok-export.js';
import { describeConnector, ofType, readZip, withZip } from '../contract.js';

const file = (data: string, name = 'user_data_tiktok.json'): { name: string; data: string }[] => [{ name, data }];

describeConnector(tiktok, [
  { name: 'the newer shape, everything asked for', entries: file(tiktokExport({ seed: 1, posts: 40, shape: 'new' })), include: ['messages', 'search', 'email'] },
  { name: 'the older shape', entries: file(tiktokExport({ seed: 2, posts: 40, shape: 'old' }), 'user_data.json') },
]);

describe('what TikTok writes', async () => {
  const recent = await readZip(tiktok, file(tiktokExport({ seed: 3, posts: 12, shape: 'new' })));
  const older = await readZip(tiktok, file(tiktokExport({ seed: 3, posts: 12, shape: 'old' })));

  it('reads videos with caption, place and audience', () => {
    const videos = ofType(recent, 'post').filter(({ kind }) => kind === 'post');
    expect(videos).toHaveLength(6);
    expect(new Set(videos.map(({ audience }) => audience))).toEqual(new Set(['public', 'limited', 'private']));
    expect(videos.find(({ place }) => place !== null)?.place?.name).toBe('Larkspur Falls');
    expect(videos[0]?.url).toMatch(/^https:\/\/www\.tiktok\.com\/@drdemo_invented\/video\/73\d{17}$/);
  });
  it('says that older exports hold no captions', () => {
    expect(ofType(older, 'coverage').find(({ facet }) => facet === 'posts')).toMatchObject({ extent: 'partial', read: 6, note: expect.stringContaining('captions are not in this export: 6') });
  });
  it('reads names in any case, and lists that are null as empty', () => {
    for (const items of [recent, older]) {
      expect(ofType(items, 'post').filter(({ kind }) => kind === 'comment')).toHaveLength(6);
      expect(ofType(items, 'follow').filter(({ kind }) => kind === 'following')).toHaveLength(8);
      expect(ofType(items, 'coverage').find(({ facet }) => facet === 'followers')).toMatchObject({ extent: 'complete', read: 0 });
      expect(ofType(items, 'post').filter(({ kind }) => kind === 'like')).toHaveLength(1);
      expect(ofType(items, 'session')).toHaveLength(1);
    }
  });
  it('keeps messages and searches away unless asked for, and the words of others always', async () => {
    expect(JSON.stringify(recent)).not.toMatch(/see you at the desk|harold fenwick larkspur/);
    for (const shape of ['old', 'new'] as const) {
      const all = await readZip(tiktok, file(tiktokExport({ seed: 3, posts: 2, shape })), ['messages', 'search']);
      expect(ofType(all, 'post').filter(({ kind }) => kind === 'message').map(({ text }) => text)).toEqual(['see you at the desk']);
      expect(ofType(all, 'query')).toHaveLength(1);
      expect(JSON.stringify(all)).not.toContain('words of somebody else');
    }
  });
  it('fills the catalogue with values it knows', () => {
    const settings = ofType(recent, 'setting');
    expect(Object.fromEntries(settings.map(({ key, value }) => [key, value]))).toEqual({
      'posts-audience': 'public', 'found-by-contact': 'on', 'likes-audience': 'only-me', 'messages-from': 'friends', duet: 'everyone', stitch: 'only-me', downloads: 'off',
      'contacts-upload': 'none', 'comments-from': 'filtered', suggested: 'some',
    });
    for (const { key, value } of settings) expect(settingOf('tiktok', key)?.values.map((one) => one.value), key).toContain(value);
  });
  it('leaves words it does not know unanswered', () => expect(settingsOf({ 'Private Account': 'Perhaps', 'Who Can Post Comments': 'Neighbours' })).toEqual([]));
  it('sees a private account', async () => {
    const items = await readZip(tiktok, file(tiktokExport({ seed: 4, posts: 4, shape: 'old', settings: { 'Private Account': 'Enabled' } })));
    expect(ofType(items, 'account')[0]?.audience).toBe('limited');
    expect(ofType(items, 'post').find(({ kind }) => kind === 'post')?.audience).toBe('limited');
  });
});

it('answers the text export with what to do', async () => {
  const entries = ['Activity/Login History.txt', 'Activity/Following List.txt', 'Comment/Comments.txt', 'Profile/Profile Info.txt'].map((name) => ({ name, data: 'Date: 2024-01-02\n' }));
  await withZip(entries, async (sources) => expect((await tiktok.recognise(sources))[0]?.refusal?.whatToDo).toContain('JSON'));
});
