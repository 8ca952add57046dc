// The Facebook connector: the contract on every era, every trap of real exports, and the real samples where they are there.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../connectors/_meta/labels.js';
import { placeAt } from '../../../connectors/_meta/media.js';
import { hintIn, namedFile } from '../../../connectors/_meta/names.js';
import { repaired } from '../../../connectors/_meta/repair.js';
import { facebook } from '../../../connectors/facebook/archive.js';
import type { AccountItem, CoverageItem, Facet, FollowItem, Item, PostItem } from '../../../src/model.js';
import { FRIENDS, GROUP, facebookExport, metaJson } from '../../personas/facebook-export.js';
import type { ExportEntry, FacebookEra } from '../../personas/facebook-export.js';
import { writeZip } from '../../support/zip-writer.js';
import { describeConnector, itemsOf, ofType, readZip, withFiles, withSources, withZip } from '../contract.js';

const ERAS: readonly FacebookEra[] = ['2018', '2020', '2022', '2024', '2026'];
const SAMPLES = process.env.POSTOP_SAMPLES;

describeConnector(facebook, [
  ...ERAS.map((era, index) => ({ name: `an export of ${era}`, entries: facebookExport({ seed: 20 + index, posts: 30, era }) })),
  { name: 'an export of 2026 with every trap and everything asked for', entries: facebookExport({ seed: 26, posts: 40, traps: true }), include: ['messages', 'contacts', 'search', 'email'] },
  { name: 'a re-zipped folder', entries: facebookExport({ seed: 27, posts: 10, wrapper: 'my export/' }) },
]);

function cover(items: readonly Item[], facet: Facet): CoverageItem | undefined {
  return ofType(items, 'coverage').find((item) => item.facet === facet);
}

function follows(items: readonly Item[], kind: FollowItem['kind']): FollowItem[] {
  return ofType(items, 'follow').filter((follow) => follow.kind === kind);
}

const POSTS = ['post', 'quote', 'repost'];

describe.each(ERAS)('an export of %s', async (era) => {
  const items = await readZip(facebook, facebookExport({ seed: 31, posts: 25, era }));

  it('gives posts, comments, likes, people, Pages, groups, apps and sessions', () => {
    const count = (kinds: readonly string[]): number => ofType(items, 'post').filter(({ kind }) => kinds.includes(kind)).length;
    expect(count(POSTS)).toBe(26);
    expect(count(['comment'])).toBe(era === '2018' ? 3 : 4);
    expect(count(['like'])).toBe(2);
    expect(follows(items, 'friend').map(({ displayName }) => displayName)).toEqual(FRIENDS.map(({ name }) => name));
    expect(follows(items, 'following')).toMatchObject([{ displayName: 'KillThemAll Invented' }]);
    expect(follows(items, 'page').map(({ displayName }) => displayName)).toEqual(expect.arrayContaining(['Larkspur Outdoors', 'Cure It With Tea']));
    expect(follows(items, 'page')).toHaveLength(2);
    expect(follows(items, 'group')).toMatchObject([{ displayName: GROUP }]);
    expect(follows(items, 'blocked')).toMatchObject([{ displayName: 'Pete Invented' }]);
    expect(ofType(items, 'app')).toMatchObject([{ name: 'QuizBlast 2014', approvedAt: '2014-05-13T16:53:20Z' }]);
    expect(ofType(items, 'session').map(({ country }) => country).sort()).toEqual(['FR', 'US', null]);
  });

  it('gives the profile with employer, religion, politics, family and links', () => {
    expect(ofType(items, 'account')[0]).toMatchObject({
      remoteId: 'dana.demo.invented', displayName: 'Dr. Dana Demo', employer: 'Larkspur Valley Hospital', location: 'Larkspur Falls', bio: 'ER doc @ Larkspur Valley Hospital. Café ☕',
      links: ['https://larkspur-demo.example'], emailDomain: null, timeZone: era === '2018' ? null : 'America/Denver', createdAt: '2011-09-06T07:08:09Z',
      details: { religion: 'Quäker', politics: 'Larkspur Party', family: 'Junie Demo (Töchter)', birthday: '04-07' },
    } satisfies Partial<AccountItem>);
  });

  it('finds whom a comment answers and in which group a post stands, in any language', () => {
    const named = (text: string): PostItem | undefined => ofType(items, 'post').find((post) => post.text === text);
    expect(named('Glückwunsch, Tess!')?.mentions).toEqual([{ remoteId: null, handle: null, name: 'Tess Invented' }]);
    expect(named('Qué bonito 🎉')?.mentions).toEqual([{ remoteId: null, handle: null, name: 'José Erfunden' }]);
    expect(named('Night shift tips, anyone?')?.container).toBe(GROUP);
  });

  it('leaves messages, searches and contacts alone unless asked', async () => {
    expect(JSON.stringify(items)).not.toMatch(/Grüß dich|harold fenwick larkspur|Uncle Fred|secret of Tess/);
    const asked = await readZip(facebook, facebookExport({ seed: 31, posts: 1, era }), ['messages', 'search', 'contacts']);
    expect(ofType(asked, 'post').filter(({ kind }) => kind === 'message')).toMatchObject([{ text: 'Grüß dich!', audience: 'private', container: 'Tess Invented' }]);
    expect(JSON.stringify(asked)).not.toContain('secret of Tess');
    expect(ofType(asked, 'query')).toMatchObject([{ text: 'harold fenwick larkspur' }]);
    expect(follows(asked, 'contact')).toMatchObject([{ displayName: 'Uncle Fred' }]);
  });
});

describe('what Facebook does to posts', async () => {
  const items = await readZip(facebook, facebookExport({ seed: 32, posts: 3, traps: true, planted: false }));
  const posts = ofType(items, 'post');
  const starting = (text: string): PostItem | undefined => posts.find((post) => post.text.startsWith(text));

  it('takes the words under a picture, its place and the people tagged', () => {
    expect(starting('Größe zählt')).toMatchObject({
      text: 'Größe zählt nicht 🏔️', mentions: [{ name: 'Tess Invented' }],
      media: [{ kind: 'photo', file: 'your_facebook_activity/posts/media/your_posts/77.jpg', place: { latitude: 39.7392, longitude: -104.9903 } }],
    });
  });
  it('keeps a headline of others apart from the person’s words', () => {
    expect(starting('Worth')).toMatchObject({ kind: 'quote', text: 'Worth your time.\n“A headline of others”', sharedFrom: 'journal.example', links: ['https://journal.example/a?b=1&c=2'], mentions: [{ name: 'Omar B.' }] });
    expect(starting('Only a headline')).toMatchObject({ kind: 'repost', sharedFrom: 'news.example' });
  });
  it('reads places, notes, polls, timelines of others and labelled records', () => {
    expect(starting('At work.')?.place).toEqual({ name: 'Larkspur Valley Hospital', latitude: 39.5, longitude: -105.1 });
    expect(starting('A note')?.text).toBe('A note\nLonger thoughts.\nCoffee?\nYes');
    expect(starting('Happy birthday!')?.mentions).toEqual([{ remoteId: null, handle: null, name: 'Tess Invented' }]);
    expect(starting('Grüße vom Gipfel')).toMatchObject({ remoteId: '900000000000000005', links: ['https://www.facebook.com/posts/5'] });
  });
  it('reads reviews and polls in the shapes the other files have, and says which records it does not understand', async () => {
    const folder = 'your_facebook_activity/';
    const more = (name: string, value: unknown): ExportEntry => ({ name: `${folder}${name}`, data: metaJson(value) });
    const read = await readZip(facebook, [...facebookExport({ seed: 33, posts: 1 }), more('reviews/your_reviews.json', { reviews_v2: [{ timestamp: 1_700_000_000, data: [{ review: { text: 'Große Hilfe beim Umzug.' } }] }, { timestamp: 1_700_000_001, data: [{ mystery: 5 }] }] }),
      more('polls/your_polls.json', [{ timestamp: 1_700_000_002, label_values: [{ label: 'Frage', value: 'Which ward smells best?' }], fbid: '99' }])]);
    expect(ofType(read, 'post').filter(({ container }) => container === 'Review' || container === 'Poll').map(({ text, container }) => [text, container])).toEqual([['Große Hilfe beim Umzug.', 'Review'], ['Which ward smells best?', 'Poll']]);
    expect(ofType(read, 'problem').filter(({ path }) => path.endsWith('your_reviews.json'))).toHaveLength(1);
  });
  it('knows no time before 1970, and takes milliseconds for what they are', () => {
    expect([instantOf(-62169958800), instantOf(-86_400), instantOf(0), instantOf('1700000000'), instantOf(1_700_000_000_000)]).toEqual([null, null, null, '2023-11-14T22:13:20Z', '2023-11-14T22:13:20Z']);
  });
  it('takes 0/0 and impossible positions for none', () => {
    expect([placeAt(null, { latitude: 0, longitude: 0 }), placeAt(null, { latitude: 91, longitude: 1 }), placeAt('Here', { latitude: 0, longitude: 0 })]).toEqual([null, null, { name: 'Here', latitude: null, longitude: null }]);
  });
  it('gives no date to a post of the year 0', () => expect(starting('written before')).toMatchObject({ postedAt: null, precision: 'unknown' }));
  it('tells a record that stands twice once, and says so', () => {
    expect(posts.filter(({ text }) => text.startsWith('already right'))).toHaveLength(1);
    expect(cover(items, 'posts')?.note).toContain('One record stands in it more than once');
  });
  it('tells pictures of an album unless a post shows them, and no words of others', () => {
    expect(starting('Nur im Album')).toMatchObject({ container: 'Photos and videos' });
    expect(posts.filter(({ text }) => text.startsWith('Größe zählt'))).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('words of somebody else');
  });
  it('reads a single record that stands in no list', () => {
    expect(posts.filter(({ kind }) => kind === 'like')).toMatchObject([{ remoteId: '900000000000000001', url: 'https://www.facebook.com/permalink/1', mentions: [{ name: 'Tess Invented' }] }]);
  });
  it('says how to find what has no link', () => {
    expect(starting('Größe zählt')?.locate).toBe('On Facebook, your profile, three dots, Activity log, Your posts: 30 October 2026, 11:59 UTC, beginning "Größe zählt nicht 🏔️", with 77.jpg.');
  });
  it('takes a file no-data.txt for an empty category', () => expect(cover(items, 'followers')).toMatchObject({ extent: 'complete', read: 0 }));
  it('gives the same ids in a later export with more in it', async () => {
    const later = new Set(ofType(await readZip(facebook, facebookExport({ seed: 32, posts: 3, traps: true, planted: false, era: '2024' })), 'post').map(({ remoteId }) => remoteId));
    expect(posts.filter(({ remoteId, kind }) => kind === 'post' && !later.has(remoteId))).toEqual([]);
  });
});

describe('mojibake', () => {
  const LANGUAGES = ['Größe des Müßiggangs, süß! 🥐', 'El niño soñó con mañana 🎉', 'Пациентов сегодня много, я устал 😴', '夜勤が終わりました。おやすみ 🌙'];

  it('5,000 posts in four languages come out as they were typed', async () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `${LANGUAGES[index % 4] ?? ''} ${index}`);
    const posts = ofType(await readZip(facebook, facebookExport({ seed: 33, posts: 5000, texts, without: ['groups'] })), 'post').filter(({ kind }) => kind === 'post');
    expect(posts.map(({ text }) => text)).toEqual(texts);
  });
  it('leaves text alone that was already right', async () => {
    const texts = ['naïve café', 'Größe', 'Übelkeit 🥐', 'Ã is a letter', '日本語'];
    const right = facebookExport({ seed: 34, posts: 5 }).map((entry) => (entry.name.includes('your_posts_') ? { ...entry, data: JSON.stringify(texts.map((post, index) => ({ timestamp: 1600000000 + index, data: [{ post }] }))) } : entry));
    const posts = ofType(await readZip(facebook, right), 'post').filter(({ kind, container }) => kind === 'post' && container === null);
    expect(posts.map(({ text }) => text)).toEqual(texts);
  });
  it('repairs names as well as values', async () => {
    expect(repaired(JSON.parse(metaJson({ Größe: ['Ärzte', { Überschrift: 'naïve' }] })))).toEqual({ Größe: ['Ärzte', { Überschrift: 'naïve' }] });
    expect(Object.getPrototypeOf(repaired(JSON.parse('{"__proto__": {"polluted": "\\u00c3\\u00bc"}}')))).toBe(Object.prototype);
  });
});

describe('names of files', () => {
  it.each(["'", '_', '’', '%27'])('reads them with %s for the apostrophe', async (apostrophe) => {
    const items = await readZip(facebook, facebookExport({ seed: 36, posts: 2, apostrophe }));
    expect(cover(items, 'following')?.read).toBe(1);
    expect(follows(items, 'page')).toHaveLength(2);
  });
  it('reads them without any apostrophe, and the part at the end', () => {
    expect([namedFile('pages/pages_youve_liked.json').kind, namedFile("posts/other_peoples_posts_to_your_timeline.json").kind, namedFile('posts/your_posts__check_ins__photos_and_videos_12.json')])
      .toEqual(['pages_you_ve_liked', 'other_people_s_posts_to_your_timeline', { kind: 'your_posts_check_ins_photos_and_videos', part: 12 }]);
  });
  it('finds owner, day and part in the name of a download', () => {
    expect(hintIn('facebook-dana.demo-2026-11-01-AbCd.zip')).toEqual({ owner: 'dana.demo', date: '2026-11-01', part: null });
    expect(hintIn('danademo_20180501_part_2.zip')).toEqual({ owner: 'danademo', date: '2018-05-01', part: 2 });
    expect(hintIn('export.zip')).toEqual({ owner: null, date: null, part: null });
  });
  it('says which files with words it does not read', async () => {
    const items = await readZip(facebook, [...facebookExport({ seed: 37, posts: 2 }), { name: 'your_facebook_activity/posts/my_new_comments_kind.json', data: metaJson({ a: 'x'.repeat(80) }) }]);
    expect(ofType(items, 'problem')).toMatchObject([{ path: 'your_facebook_activity/posts/my_new_comments_kind.json', damage: false }]);
    expect(cover(items, 'posts')?.note).toContain('1 files of unknown kinds');
  });
});

describe('parts of one export', () => {
  const whole = facebookExport({ seed: 38, posts: 20 });
  const isFirst = (entry: ExportEntry): boolean => /profile_information|connections/.test(entry.name);
  const asZips = (names: readonly [string, string]): { name: string; data: Uint8Array }[] => [
    { name: names[0], data: writeZip(whole.filter(isFirst)) }, { name: names[1], data: writeZip(whole.filter((entry) => !isFirst(entry))) },
  ];

  it.each([
    [['facebook-danademo-2026-11-01-AbCd1234.zip', 'facebook-danademo-2026-11-01-EfGh5678.zip']],
    [['export (1).zip', 'export (2).zip']],
  ] as const)('%s are read as one', async (names) => {
    await withFiles(asZips(names), async (folder) => withSources(names.map((name) => join(folder, name)), async (sources) => {
      const claims = await facebook.recognise(sources);
      expect(claims).toHaveLength(1);
      expect(claims[0]?.title).toMatch(/\(2 parts\)$/);
      const items = claims[0] === undefined ? [] : await itemsOf(facebook, claims[0]);
      expect(ofType(items, 'post').length).toBe(ofType(await readZip(facebook, whole), 'post').length);
      expect(ofType(items, 'account')[0]?.remoteId).toBe('dana.demo.invented');
    }));
  });
  it('the same file in two parts is read as one', async () => {
    const names = ['facebook-danademo-2026-11-01-AbCd1234.zip', 'facebook-danademo-2026-11-01-EfGh5678.zip'] as const;
    await withFiles([{ name: names[0], data: writeZip(whole) }, { name: names[1], data: writeZip(whole) }], async (folder) => withSources(names.map((name) => join(folder, name)), async (sources) => {
      const [claim] = await facebook.recognise(sources);
      const items = claim === undefined ? [] : await itemsOf(facebook, claim);
      expect(ofType(items, 'post').length).toBe(ofType(await readZip(facebook, whole), 'post').length);
      expect(ofType(items, 'follow').length).toBe(ofType(await readZip(facebook, whole), 'follow').length);
    }));
  });
  it('a part that its number shows to be missing is named', async () => {
    await withFiles([{ name: 'facebook-danademo-part-3.zip', data: writeZip(whole) }, { name: 'facebook-danademo-part-1.zip', data: writeZip(whole) }], async (folder) => withSources([join(folder, 'facebook-danademo-part-3.zip'), join(folder, 'facebook-danademo-part-1.zip')], async (sources) => {
      expect((await facebook.recognise(sources)).map(({ remarks }) => remarks)).toEqual([['Part 2 is not among these files.']]);
    }));
  });
  it('are two exports when their names tell two people', async () => {
    const names = ['facebook-danademo-2026-11-01-AbCd1234.zip', 'facebook-omar-2026-11-01-EfGh5678.zip'] as const;
    await withFiles(asZips(names), async (folder) => withSources(names.map((name) => join(folder, name)), async (sources) => expect(await facebook.recognise(sources)).toHaveLength(2)));
  });
  it('a part alone is said to be one', async () => {
    await withZip(whole.filter((entry) => !isFirst(entry)), async (sources) => {
      const [claim] = await facebook.recognise(sources);
      expect(claim).toMatchObject({ refusal: null, remarks: [expect.stringContaining('one part of several')] });
      const items = claim === undefined ? [] : await itemsOf(facebook, claim);
      expect(cover(items, 'posts')).toMatchObject({ extent: 'partial', note: expect.stringContaining('Give all parts') });
    });
  });
  it('an export limited to a date range is said to be one', async () => {
    const short = facebookExport({ seed: 39, posts: 30, era: '2026', registeredAt: '2006-05-06T07:08:09Z' });
    expect(cover(await readZip(facebook, short), 'posts')).toMatchObject({ extent: 'partial', note: expect.stringContaining('All time') });
    expect(cover(await readZip(facebook, facebookExport({ seed: 39, posts: 30, registeredAt: '2012-01-01T00:00:00Z' })), 'posts')?.extent).toBe('complete');
  });
});

describe('wrong files', () => {
  it.each([
    ['the HTML format', [{ name: 'your_facebook_activity/posts/your_posts_1.html', data: '<html><body></body></html>' }], 'JSON'],
    ['the HTML format of 2018', [{ name: 'posts/your_posts.html', data: '<!DOCTYPE html><html></html>' }], 'JSON'],
    ['pictures alone', [{ name: 'your_facebook_activity/posts/media/1.jpg', data: 'x' }], 'all parts'],
    ['encrypted chats', [{ name: 'Tess_1.json', data: '{"participants": ["Tess", "Dana"], "threadName": "Tess_1", "messages": []}' }], 'export of your Facebook information'],
  ] as const)('%s is refused with what to do', async (_, entries, advice) => {
    await withZip(entries, async (sources) => {
      expect(await facebook.recognise(sources)).toMatchObject([{ refusal: { whatToDo: expect.stringContaining(advice) } }]);
    });
  });
  it('a JSON schema of the same name is nobody’s export', async () => {
    await withZip([{ name: 'posts/your_posts.json', data: '{"$schema": "x", "properties": {"status_updates": {}}}' }], async (sources) => expect(await facebook.recognise(sources)).toEqual([]));
  });
});

describe.skipIf(SAMPLES === undefined)('the public sample (NOT RUN without POSTOP_SAMPLES)', () => {
  it('gives every good item and one problem for the bad one', async () => {
    await withSources([join(SAMPLES ?? '', 'facebook', 'your_posts_1.json')], async (sources) => {
      const [claim] = await facebook.recognise(sources);
      const items = claim === undefined ? [] : await itemsOf(facebook, claim);
      expect(ofType(items, 'post').map(({ text }) => text)).toEqual(['Feliz Año Nuevo 🎉 — con José y Жанна', 'Día en la playa ☀️\nAtardecer en la costa', '']);
      expect(ofType(items, 'problem')).toMatchObject([{ record: 3, damage: true }]);
    });
  });
});
