// Accounts beside accounts: everything that ties two, the plan to part them, pictures in their worker, and people met in posts and searches.
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Account, FollowSubject, PairLink, PostSubject } from '../../src/model.js';
import { AVATAR_LIMITS, hashAvatar, pictureHash, samePicture } from '../../src/people/avatar.js';
import { readHandle } from '../../src/people/handle.js';
import { createMatcher } from '../../src/people/match.js';
import { isFreeMail, pairLinks } from '../../src/people/pairs.js';
import { patientRows } from '../../src/people/patient-rows.js';
import { hashPicture, sizeOf } from '../../src/people/picture-hash.js';
import { rosterFrom } from '../../src/people/roster.js';
import { separationPlan } from '../../src/people/separation.js';
import { subjectOf } from '../../src/scan/subject.js';
import { createAnnotator } from '../../src/text/annotate.js';

const account = (more: Partial<Account>): Account => ({
  key: 'x:1', platform: 'x', remoteId: '1', handle: null, displayName: null, bio: null, location: null, employer: null, url: null, links: [], createdAt: null, use: 'personal', audience: 'public', timeZone: null,
  avatarHash: null, formerHandles: [], emailDomain: null, details: {}, ...more,
});
const NOTHING = { mutualFollows: 0, followersInCommon: 0, crossPosts: 0, hours: [[], []] as readonly [readonly number[], readonly number[]] };
const ties = (a: Partial<Account>, b: Partial<Account>, facts = NOTHING): PairLink[] => pairLinks(account(a), account({ platform: 'instagram', ...b }), facts);
const said = (a: Partial<Account>, b: Partial<Account>, facts = NOTHING): string[] => ties(a, b, facts).map(({ kind, weight }) => `${kind} ${weight}`);

describe('what ties two accounts', () => {
  it('links, one way or both', () => {
    const there = { handle: 'drjo_work', url: 'https://instagram.com/drjo_work' };
    expect(ties({ bio: 'work: @drjo_work' }, there)[0]).toMatchObject({ kind: 'link', count: 1, why: 'one profile links to the other' });
    expect(ties({ handle: 'jo_private', bio: 'work: @drjo_work' }, { ...there, bio: 'me: x/@jo_private' })[0]).toMatchObject({ kind: 'link', count: 2, why: 'each profile links to the other' });
    expect(said({ bio: 'work: @drjo_worker' }, there)).toEqual([]);
  });

  it('handles that are the same, alike, or were once', () => {
    expect(said({ handle: 'jo_rivers' }, { handle: 'JoRivers84' })).toEqual(['handle 3']);
    expect(said({ handle: 'jorivers' }, { handle: 'the_jorivers_md' })).toEqual(['handle 2']);
    expect(said({ handle: 'other', formerHandles: [{ handle: 'jorivers', until: null }] as unknown as Account['formerHandles'] }, { handle: 'jorivers' })).toEqual(['handle 3']);
    expect(said({ handle: 'zubrzyckijo' }, { handle: 'zubrzyckiju' })).toEqual(['handle 2']);
    expect(said({ handle: 'jo' }, { handle: 'jo' })).toEqual([]);
  });

  it('names, by how rare they are', () => {
    expect(said({ displayName: 'Ottilie Zubrzycki' }, { displayName: 'Ottilie Zubrzycki' })).toEqual(['name 2.5']);
    expect(ties({ displayName: 'John Smith' }, { displayName: 'Jon Smith' })[0]).toMatchObject({ kind: 'name', weight: 1.5, why: 'the display names may be one person’s' });
    expect(said({ displayName: 'John Smith' }, { displayName: 'Mary Smith' })).toEqual([]);
  });

  it('phone, picture, address, profile text, pages', () => {
    const digest = (phoneDigest: string): Partial<Account> => ({ details: { phoneDigest } });
    expect([said(digest('ab'), digest('ab')), said(digest('ab'), digest('cd')), said(digest(''), digest(''))]).toEqual([['phone 3'], [], []]);
    expect(said({ avatarHash: '0f1e2d3c4b5a6978' }, { avatarHash: '0f1e2d3c4b5a6979' })).toEqual(['picture 3']);
    expect(said({ emailDomain: 'Clinic.example' }, { emailDomain: 'clinic.example' })).toEqual(['email-domain 1.5']);
    expect([isFreeMail('GMAIL.com'), isFreeMail('clinic.example')]).toEqual([true, false]);
    const bio = 'Night nurse, runner, and keeper of two very old cats';
    expect([said({ bio }, { bio: `${bio}!` }), said({ bio }, { bio: 'Night nurse, runner' })]).toEqual([['bio 2'], []]);
    const links = ['https://jo.example/blog', 'https://jo.example/shop'];
    expect(ties({ links }, { links })[0]).toMatchObject({ kind: 'shared-link', count: 2, why: 'both profiles link to the same 2 pages' });
  });

  it('posts, follows and hours, from enough on', () => {
    const day = Array.from({ length: 168 }, (_, hour) => (hour % 24 > 18 ? 10 : 0));
    const other = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 ? 10 : 0));
    expect(said({}, {}, { mutualFollows: 5, followersInCommon: 5, crossPosts: 2, hours: [day, day] })).toEqual(['cross-post 2', 'mutual-follows 1', 'followers-in-common 1', 'time-pattern 0.5']);
    expect(said({}, {}, { mutualFollows: 4, followersInCommon: 4, crossPosts: 1, hours: [day, other] })).toEqual([]);
    expect(said({}, {}, { ...NOTHING, hours: [day, day.map((count) => count / 10)] })).toEqual([]);
  });
});

describe('the plan to part them', () => {
  const KINDS: readonly PairLink['kind'][] = ['link', 'handle', 'name', 'picture', 'bio', 'shared-link', 'email-domain', 'phone', 'cross-post', 'mutual-follows', 'followers-in-common', 'time-pattern'];
  const links = KINDS.map((kind, index): PairLink => ({ kind, weight: KINDS.length - index, why: '', count: 1 }));
  const work = account({ handle: 'drjo', platform: 'instagram', use: 'professional' });

  it('has a step for everything that ties, the strongest first, whichever account is named first', () => {
    const own = account({ handle: 'jo' });
    const plan = separationPlan([work, own], links, { clinicalOnPersonal: 0, privateOnProfessional: 3 });
    expect(plan).toEqual(separationPlan([own, work], links, { clinicalOnPersonal: 0, privateOnProfessional: 3 }));
    expect(plan).toHaveLength(KINDS.length + 2);
    expect(plan[0]).toBe('Take the link between @jo (X) and @drjo (Instagram) out of both profiles.');
    expect(plan.slice(-2)).toEqual(['Move or restrict 3 private posts on @drjo (Instagram).', 'Make @jo (X) visible to people you know only.']);
  });

  it('asks first which account is which, names one without a handle, and restricts only what can be', () => {
    const plan = separationPlan([account({ platform: 'bluesky', use: 'unknown' }), work], links.slice(0, 1));
    expect(plan).toEqual(['Say first which account is for work and which is private: the steps depend on it.', 'Take the link between your Bluesky account and @drjo (Instagram) out of both profiles.']);
    expect(separationPlan([account({ handle: 'jo', audience: 'private' }), work], links.slice(11))).toEqual(['Nothing needs doing about the same posting hours: they show little by themselves.']);
  });
});

describe('pictures', () => {
  const SIDE = 64;
  const grey = (x: number, y: number): number => Math.round(127 + 120 * Math.sin((9 * x + (4 * y * y) / SIDE) / SIDE));
  const data = Buffer.alloc(SIDE * SIDE * 4, 255);
  for (let at = 0; at < SIDE * SIDE; at += 1) data.fill(grey(at % SIDE, Math.floor(at / SIDE)), at * 4, at * 4 + 3);
  const jpg = jpeg.encode({ data, width: SIDE, height: SIDE }, 90).data;
  const png = PNG.sync.write(Object.assign(new PNG({ width: SIDE, height: SIDE }), { data }));

  it('are the same as JPEG and as PNG', async () => {
    expect(samePicture(await hashPicture(jpg), await hashPicture(png))).toBe(true);
    expect(sizeOf(jpg)).toEqual({ width: SIDE, height: SIDE });
  });

  it('of strange headers have no size, and tiny ones no hash', async () => {
    const strange = [[], [0xff, 0xd8, 0xff], [0xff, 0xd8, 0x00, 0x01, 0x02, 0x03, 0, 0, 0, 0, 0, 0, 0], [0xff, 0xd8, 0xff, 0xe0, 0, 2, 0, 0, 0, 0, 0, 0, 0], [0xff, 0xd8, ...new Array<number>(20).fill(0xff)]];
    expect(strange.map((bytes) => sizeOf(Uint8Array.from(bytes)))).toEqual(strange.map(() => null));
    expect(await hashPicture(PNG.sync.write(new PNG({ width: 8, height: 8 })))).toBeNull();
  });

  it('missing, odd or flat are never the same', () => {
    expect([[null, 'x'], ['0f', '0f'], ['ffffffffffffffff', 'ffffffffffffffff']].map(([a = null, b = null]) => samePicture(a, b))).toEqual([false, false, false]);
  });

  it('too large are not looked at, and a stream that breaks is no picture', async () => {
    const none = async function* (): AsyncIterable<Uint8Array> { yield new Uint8Array(1); throw new Error('cut'); };
    expect(await hashAvatar(new Uint8Array(AVATAR_LIMITS.bytes + 1))).toBeNull();
    expect(await pictureHash(none(), AVATAR_LIMITS.bytes + 1)).toBeNull();
    expect(await pictureHash(none(), 10)).toBeNull();
    expect(await pictureHash((async function* () { yield new Uint8Array(9); })(), 9)).toBeNull();
  });

  describe('in the worker', () => {
    afterEach(() => { vi.doUnmock('node:worker_threads'); vi.resetModules(); });
    const answerTo = async (workerData: Uint8Array): Promise<unknown> => {
      const postMessage = vi.fn();
      vi.doMock('node:worker_threads', () => ({ parentPort: { postMessage }, workerData }));
      vi.resetModules();
      await import('../../src/people/avatar-worker.js');
      await vi.waitFor(() => expect(postMessage).toHaveBeenCalled());
      return postMessage.mock.calls[0]?.[0];
    };

    it('are answered with a hash, damaged ones with null', async () => {
      expect(await answerTo(png)).toBe(await hashPicture(png));
      expect(await answerTo(png.subarray(0, 60))).toBeNull();
    });
  });
});

describe('people of the list', () => {
  const tools = { annotator: createAnnotator(), readHandle, settings: [] };
  const { rows } = rosterFrom([['first', 'last', 'guardian', 'status'], ['Ottilie', 'Zubrzycki', '', 'active'], ['Maud', 'Kowalczyk', 'Ewa Kowalczyk', 'discharged']]);
  const post = (fields: Partial<PostSubject['post']>): PostSubject => { const subject = subjectOf({ text: 'Thank you' }, tools) as PostSubject; return { ...subject, post: { ...subject.post, ...fields } }; };
  const own = (subjectOf({ follow: { displayName: 'A' } }, tools) as FollowSubject).account;
  const find = (posts: PostSubject[], searches: string[] = []) => patientRows({ follows: [], posts, queries: searches.map((text) => ({ account: own, query: { remoteId: text, at: null, text } })) }, rows, createMatcher(rows)).found.map(({ kind, row, roster }) => `${kind} ${row} ${roster.certainty} ${roster.status}${roster.family ? ' family' : ''}`);

  it('are found in whom a post answers, shares and names: the surest counts', () => {
    expect(find([post({ replyToHandle: 'ottiliezubrzycki' }), post({ sharedFrom: 'Ottilie Zubrzycki' })])).toEqual(expect.arrayContaining(['post 0 sure current']));
    expect(find([post({ replyToHandle: 'zubrzyckigarden', mentions: [{ remoteId: null, handle: null, name: 'Ottilie Zubrzycki' }, { remoteId: null, handle: 'sunnydays', name: null }, { remoteId: '5', handle: null, name: null }] })])).toEqual(['post 0 sure current']);
    expect(find([post({ replyToHandle: 'citybakery' }), post({})])).toEqual([]);
  });

  it('are found in searches, with their family and their status', () => {
    expect(find([], ['ottilie zubrzycki', '@ottiliezubrzycki', 'Ewa Kowalczyk', 'how to bake'])).toEqual(expect.arrayContaining(['query 0 sure current', 'query 2 sure former family']));
    expect(find([], ['how to bake', ''])).toEqual([]);
  });
});
