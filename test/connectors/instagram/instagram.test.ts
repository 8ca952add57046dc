// The Instagram connector: the contract on every layout, Threads inside it, every trap, and the real samples where they are there.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../../connectors/facebook/archive.js';
import { instagram } from '../../../connectors/instagram/archive.js';
import type { CoverageItem, Facet, FollowItem, Include, Item, PostItem, SettingItem } from '../../../src/model.js';
import { facebookExport, metaJson } from '../../personas/facebook-export.js';
import { FOLLOWED, IG_HANDLE, instagramExport } from '../../personas/instagram-export.js';
import type { InstagramEra, InstagramOptions, LabelLanguage } from '../../personas/instagram-export.js';
import { describeConnector, itemsOf, ofType, readZip, withSources, withZip } from '../contract.js';

const ERAS: readonly InstagramEra[] = ['2018', '2021', '2023', '2025'];
const SAMPLES = process.env.POSTOP_SAMPLES;

describeConnector(instagram, [
  ...ERAS.map((era, index) => ({ name: `an export of ${era}`, entries: instagramExport({ seed: 40 + index, posts: 30, era }) })),
  { name: 'an export with every trap and everything asked for', entries: instagramExport({ seed: 45, posts: 30, traps: true, wrapper: 'mine/' }), include: ['messages', 'contacts', 'search', 'email'] },
  { name: 'an export with Chinese labels', entries: instagramExport({ seed: 46, posts: 10, labels: 'zh' }) },
  { name: 'Threads alone', entries: instagramExport({ seed: 47, posts: 20, threads: 'only' }) },
]);

async function read(options: Partial<InstagramOptions>, include: readonly Include[] = []): Promise<Item[]> {
  return readZip(instagram, instagramExport({ seed: 50, posts: 12, planted: false, ...options }), include);
}

function cover(items: readonly Item[], facet: Facet): CoverageItem | undefined {
  return ofType(items, 'coverage').find((item) => item.facet === facet);
}

function handles(items: readonly Item[], kind: FollowItem['kind']): (string | null)[] {
  return ofType(items, 'follow').filter((follow) => follow.kind === kind).map(({ handle }) => handle);
}

function setting(items: readonly Item[], key: string): SettingItem | undefined {
  return ofType(items, 'setting').find((one) => one.key === key);
}

describe.each(ERAS)('an export of %s', async (era) => {
  const items = await read({ era });
  const posts = ofType(items, 'post');

  it('gives handles in whichever shape they stand', () => {
    expect(handles(items, 'following')).toEqual([...FOLLOWED]);
    expect(handles(items, 'follower')).toEqual(['omar_invented']);
    expect(handles(items, 'close-friend')).toEqual(['tess_invented']);
    expect(handles(items, 'blocked')).toEqual(['pete_invented']);
    expect(JSON.stringify(items)).not.toContain('nobody_asked');
  });
  it('gives comments with the handle they answer, and likes without words', () => {
    expect(posts.filter(({ kind }) => kind === 'comment').map(({ text, replyToHandle }) => [text, replyToHandle])).toEqual([['Glückwunsch, @tess_invented!', 'tess_invented'], ['nice', 'larkspur.trails']]);
    expect(posts.filter(({ kind }) => kind === 'like').map(({ sharedFrom }) => sharedFrom)).toEqual(['tess_invented', 'tess_invented']);
    expect(cover(items, 'likes')).toMatchObject({ extent: 'partial', read: 2 });
  });
  it('gives posts with captions, and stories', () => {
    const own = posts.filter(({ kind, container, status }) => kind === 'post' && container === null && status === 'live');
    expect(own).toHaveLength(era === '2018' ? 13 : 12);
    expect(own.every(({ text, media }) => text !== '' && media.length > 0)).toBe(true);
    expect(posts.find(({ container, text }) => container === 'Story' && text !== '')).toMatchObject({ text: 'Night shift 🌙', status: 'archived' });
  });
  it('gives the profile and who sees it', () => {
    expect(ofType(items, 'account')[0]).toMatchObject({ platform: 'instagram', remoteId: IG_HANDLE, displayName: 'Dr. Dana Demo', bio: 'ER doc. Café ☕ und Berge', links: ['https://larkspur-demo.example'], audience: 'public', emailDomain: null });
    expect(setting(items, 'posts-audience')?.value).toBe('public');
    expect(setting(items, 'comments-from')?.value).toBe('everyone');
  });
  it('leaves messages, searches and contacts alone unless asked', () => {
    expect(JSON.stringify(items)).not.toMatch(/Grüß dich|harold fenwick larkspur|Uncle|secret of Tess/);
  });
});

describe('what Instagram does to posts', async () => {
  const items = await read({ traps: true });
  const posts = ofType(items, 'post');
  const starting = (text: string): PostItem | undefined => posts.find((post) => post.text.startsWith(text));

  it('takes the caption of one picture from it, else from above it', () => {
    expect(starting('caption above one picture')?.postedAt).toBe('2026-10-30T11:59:50Z');
    expect(starting('caption of the first')?.media).toHaveLength(2);
  });
  it('reads the position of a video', () => expect(starting('with a place')?.media).toEqual([{ kind: 'video', file: 'v.mp4', alt: null, place: { name: null, latitude: 53.14, longitude: 11.03 } }]));
  it('tells a reel once that also stands among the posts', () => {
    expect(posts.filter(({ text }) => text === 'Größe des Tages')).toHaveLength(1);
    expect(cover(items, 'posts')?.note).toContain('One record stands in it more than once');
  });
  it('tells two stories of one second apart', () => expect(posts.filter(({ container }) => container === 'Story')).toHaveLength(2));
  it('tells archived and deleted posts apart', () => {
    expect(starting('archived words')?.status).toBe('archived');
    expect(starting('deleted words')?.status).toBe('deleted');
  });
  it('reads a single like that stands in no list', () => {
    expect(posts.filter(({ kind }) => kind === 'like')).toMatchObject([{ remoteId: '17900000000000011', sharedFrom: 'tess_invented', url: 'https://www.instagram.com/p/Ab1/' }]);
  });
  it('says how to find what has no link', () => expect(starting('with a place')?.locate).toBe('On Instagram, Your activity, Photos and videos, Posts: 30 October 2026, 11:59 UTC, beginning "with a place", with v.mp4.'));
  it('reads the small settings: no change of privacy, no apps, contacts uploaded', () => {
    expect(setting(items, 'privacy-history')?.value).toBe('kept');
    expect(setting(items, 'connected-apps')?.value).toBe('none');
    expect(setting(items, 'contacts-upload')?.value).toBe('uploaded');
  });
  it('gives the same ids in an export of another layout', async () => {
    const ids = (all: readonly Item[]): string[] => ofType(all, 'post').filter(({ kind }) => kind === 'post').map(({ remoteId }) => remoteId).sort();
    expect(ids(await read({ era: '2021' }))).toEqual(ids(await read({ era: '2025' })));
  });
});

describe.each(['en', 'nl', 'de', 'zh'] as const)('labels in %s', (labels: LabelLanguage) => {
  it('are read by the shape of their values', async () => {
    const items = await read({ labels, isPrivate: true }, ['email']);
    expect(ofType(items, 'account')[0]).toMatchObject({
      handle: IG_HANDLE, displayName: 'Dr. Dana Demo', bio: 'ER doc. Café ☕ und Berge', audience: 'limited', emailDomain: 'larkspur-demo.example',
      formerHandles: [{ handle: 'dana_demo_md', until: '2024-02-03T04:05:06Z' }], avatarPath: 'media/posts/202405/77_17900000000000001.jpg',
    });
    expect(setting(items, 'posts-audience')?.value).toBe('followers');
    expect(ofType(items, 'post').filter(({ kind }) => kind === 'comment').map(({ text, replyToHandle }) => [text, replyToHandle])).toContainEqual(['nice', 'larkspur.trails']);
    expect(ofType(items, 'session')).toMatchObject([{ ip: '198.51.100.9', at: '2026-10-29T11:00:00Z', device: 'Instagram 300.0.1 (iPhone15,2; iOS 17_0)' }]);
  });
  it('tell what the last change of privacy led to, or what the present state implies', async () => {
    expect(setting(await read({ labels }), 'privacy-history')?.value).toBe('opened');
  });
});

describe('what is asked for', () => {
  it('is read: own messages, contacts, searches', async () => {
    const items = await read({}, ['messages', 'contacts', 'search']);
    expect(ofType(items, 'post').filter(({ kind }) => kind === 'message')).toMatchObject([{ text: 'Grüß dich!', audience: 'private' }]);
    expect(JSON.stringify(items)).not.toContain('secret of Tess');
    expect(ofType(items, 'query')).toMatchObject([{ text: 'harold fenwick larkspur' }]);
    expect(ofType(items, 'follow').filter(({ kind }) => kind === 'contact')).toMatchObject([{ displayName: 'Uncle Fred' }]);
  });
});

describe('Threads inside an Instagram export', () => {
  it('is an account of its own, with its own privacy', async () => {
    await withZip(instagramExport({ seed: 51, posts: 8, threads: 'with' }), async (sources) => {
      const claims = await instagram.recognise(sources);
      expect(claims.map(({ platform }) => platform)).toEqual(['instagram', 'threads']);
      const [own, threads] = await Promise.all(claims.map((claim) => itemsOf(instagram, claim)));
      expect(ofType(own ?? [], 'account')[0]).toMatchObject({ platform: 'instagram', audience: 'public' });
      expect(ofType(threads ?? [], 'account')[0]).toMatchObject({ platform: 'threads', remoteId: IG_HANDLE, displayName: 'Dana on Threads', audience: 'limited', url: `https://www.threads.net/@${IG_HANDLE}` });
      expect(setting(threads ?? [], 'posts-audience')?.value).toBe('followers');
      expect(ofType(threads ?? [], 'post').filter(({ kind }) => kind === 'reply')).toMatchObject([{ text: 'Größe, antwortete sie', locate: expect.stringContaining('Replies') }]);
      expect(ofType(threads ?? [], 'follow')).toMatchObject([{ handle: 'tess_threads', displayName: 'Tess on Threads' }, { handle: 'omar_threads' }]);
      expect(JSON.stringify(own)).not.toContain('tess_threads');
    });
  });
  it('tells what was passed on, whose it is, and quotes in one’s own words', async () => {
    const folder = 'your_instagram_activity/threads/';
    const entries = [...instagramExport({ seed: 52, posts: 1, threads: 'only' }), { name: `${folder}reposts.json`, data: JSON.stringify({ text_post_app_reposts: [{ title: 'tess_threads', string_list_data: [{ href: 'https://www.threads.net/t/Xy9/', value: '', timestamp: 1_700_000_000 }] }] }) },
      { name: `${folder}quotes.json`, data: JSON.stringify({ text_post_app_quotes: [{ media: [{ uri: '', creation_timestamp: 1_700_000_001, title: 'My own words about it' }] }] }) }];
    const posts = ofType(await readZip(instagram, entries), 'post');
    expect(posts.filter(({ kind }) => kind === 'repost')).toMatchObject([{ text: '', sharedFrom: 'tess_threads', url: 'https://www.threads.net/t/Xy9/', postedAt: '2023-11-14T22:13:20Z' }]);
    expect(posts.map(({ text }) => text)).toContain('My own words about it');
  });
});

describe('Facebook and Instagram unpacked into one folder', () => {
  it('are two exports, and neither reads the lists of the other', async () => {
    const both = [...facebookExport({ seed: 54, posts: 3 }), ...instagramExport({ seed: 54, posts: 3 })];
    const [fromFacebook, fromInstagram] = [await readZip(facebook, both), await readZip(instagram, both)];
    expect(ofType(fromFacebook, 'follow').filter(({ handle }) => handle !== null)).toEqual([]);
    expect(ofType(fromFacebook, 'follow').map(({ displayName }) => displayName)).not.toContain('tess_invented');
    expect(handles(fromInstagram, 'following')).toEqual([...FOLLOWED]);
  });
});

describe('wrong files', () => {
  it.each([
    ['the HTML format', [{ name: 'your_instagram_activity/media/posts_1.html', data: '<html></html>' }], 'JSON'],
    ['pictures alone', [{ name: 'your_instagram_activity/media/x.txt', data: 'x' }], 'all parts'],
  ] as const)('%s is refused with what to do', async (_, entries, advice) => {
    await withZip(entries, async (sources) => expect(await instagram.recognise(sources)).toMatchObject([{ refusal: { whatToDo: expect.stringContaining(advice) } }]));
  });
  it('an empty category is read as empty', async () => {
    const entries = [...instagramExport({ seed: 52, posts: 2 }).filter(({ name }) => !/likes\//.test(name)), { name: 'your_instagram_activity/likes/no-data.txt', data: '' }];
    expect(cover(await readZip(instagram, entries), 'likes')).toMatchObject({ extent: 'complete', read: 0 });
  });
  it('an export limited to a date range is said to be one', async () => {
    const entries = instagramExport({ seed: 53, posts: 4 }).map((entry) => (entry.name.endsWith('signup_details.json') ? { ...entry, data: metaJson({ account_history_registration_info: [{ string_map_data: { Time: { timestamp: 1_300_000_000 } } }] }) } : entry));
    expect(cover(await readZip(instagram, entries), 'posts')).toMatchObject({ extent: 'partial', note: expect.stringContaining('All time') });
  });
});

describe.skipIf(SAMPLES === undefined)('the public samples (NOT RUN without POSTOP_SAMPLES)', () => {
  const sample = async (name: string): Promise<PostItem[]> => withSources([join(SAMPLES ?? '', 'instagram', name)], async (sources) => {
    const [claim] = await instagram.recognise(sources);
    return claim === undefined ? [] : ofType(await itemsOf(instagram, claim), 'post');
  });
  it('one picture', async () => expect(await sample('test_image')).toMatchObject([{ text: 'A great rainy day lunch\n#italiansub', media: [{ kind: 'photo' }] }]));
  it('a carousel', async () => {
    const [post, ...others] = await sample('test_images');
    expect(others).toEqual([]);
    expect(post?.media.length).toBeGreaterThan(2);
    expect(post?.text).not.toBe('');
  });
  it('pictures and video together', async () => expect((await sample('test_mixed_media')).every(({ text, media }) => text !== '' && media.length > 1)).toBe(true));
  it('a video with its position', async () => expect(await sample('test_video')).toMatchObject([{ text: 'Pokemon test video', media: [{ kind: 'video', place: { latitude: 53.141186112 } }] }]));
});
