// The X connector: the contract, every trap of real archives, and the real samples where they are there.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { x } from '../../../connectors/x/archive.js';
import type { CoverageItem, Facet, Item, PostItem } from '../../../src/model.js';
import { openStore } from '../../../src/store/store.js';
import { demoArchive } from '../../../src/commands/demo/x-archive.js';
import { writeBigX } from '../../personas/big-x.js';
import { FOLLOWS } from '../../personas/clinician.js';
import { LONG_TEXT, grailbirdArchive, rezippedByMac, trapId, truthsOf, xArchive } from '../../personas/x-archive.js';
import type { XOptions } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { describeConnector, itemsOf, ofType, readZip, withFiles, withSources, withZip } from '../contract.js';

const EXPORTED = '2026-11-01T09:30:00Z';
const SAMPLES = process.env.POSTOP_SAMPLES;

describeConnector(x, [
  { name: 'an archive of 2018, bare and at the root', entries: xArchive({ seed: 1, posts: 40, era: '2018' }) },
  { name: 'an archive of 2020', entries: xArchive({ seed: 2, posts: 40, era: '2020' }) },
  { name: 'an archive of 2022 with everything asked for', entries: xArchive({ seed: 3, posts: 40, era: '2022' }), include: ['messages', 'contacts', 'search', 'email'] },
  { name: 'an archive of 2026 in parts, with every trap', entries: xArchive({ seed: 4, posts: 60, traps: true, partSize: 25 }) },
  { name: 'a re-zipped folder', entries: rezippedByMac(xArchive({ seed: 5, posts: 20 })) },
  { name: 'the demonstration', entries: demoArchive('2026-11-01T00:00:00Z').map(({ name, text }) => ({ name, data: text })) },
  { name: 'grailbird', entries: grailbirdArchive({ seed: 6, posts: 120, traps: true }) },
  { name: 'grailbird of 2012', entries: grailbirdArchive({ seed: 7, posts: 60, dates: 'long', until: '2012-09-01T00:00:00Z' }) },
]);

async function posts(options: XOptions): Promise<Map<string, PostItem>> {
  return new Map(ofType(await readZip(x, xArchive(options)), 'post').map((post) => [post.remoteId, post]));
}

function cover(items: readonly Item[], facet: Facet): CoverageItem | undefined {
  return ofType(items, 'coverage').find((item) => item.facet === facet);
}

describe('what X does to posts', async () => {
  const read = await posts({ seed: 9, posts: 5, traps: true });
  const trap = (name: Parameters<typeof trapId>[1]): PostItem | undefined => read.get(trapId(EXPORTED, name));

  it('unescapes once', () => expect(trap('escaped')?.text).toBe('write &lt;b&gt; & mean <b>'));
  it('keeps astral letters and finds the mention behind them', () => expect(trap('astral')).toMatchObject({ text: '𝕳𝖊𝖑𝖑𝖔 🙂🙂 @tess_invented hi', mentions: [{ remoteId: '2244994102', handle: 'tess_invented' }] }));
  it('repairs an impossible year from the id', () => expect(trap('bogus')).toMatchObject({ postedAt: '2026-02-18T12:33:11Z', precision: 'second' }));
  it('reads a reply whose target has lost its name', () => expect(trap('noName')).toMatchObject({ kind: 'reply', replyToHandle: null, replyToId: '1400000000000000000' }));
  it('takes -1 for nobody', () => expect(trap('nobody')).toMatchObject({ kind: 'post', replyToId: null, mentions: [{ remoteId: null, handle: 'missing' }] }));
  it('calls a repost shared', () => expect(trap('shared')).toMatchObject({ kind: 'repost', sharedFrom: 'tess_invented', text: expect.stringMatching(/^words of somebody else/) }));
  it('puts the long text in the place of the cut one, and not into its twin of the same second', () => {
    expect(trap('long')?.text).toBe(`@tess_invented ${LONG_TEXT}`);
    expect(trap('twin')?.text).toBe('another post of the very same second');
  });
  it('reads a long post that no short one announces', () => expect(read.get('note-1626000000000000002')).toMatchObject({ text: 'A long post of which tweets.js knows nothing.', url: expect.stringContaining('x.com/search') }));
  it('makes controls visible', () => expect(trap('hostile')?.text).not.toMatch(/[\u0000-\u0008\u001b]/));
  it('reads where a post was written', () => expect(trap('geo')?.place).toEqual({ name: null, latitude: 39.7392, longitude: -104.9903 }));

  it('tells deleted, community and circle posts apart', () => {
    const all = [...read.values()];
    expect(all.find(({ text }) => text === 'gone again')?.status).toBe('deleted');
    expect(all.find(({ text }) => text === 'only for the trail community')).toMatchObject({ audience: 'unknown', container: 'community 1600000000000000001' });
    expect(all.find(({ text }) => text === 'only for my circle')?.audience).toBe('limited');
  });
  it('expands links, drops the one of a picture, and knows quotes', async () => {
    const many = [...(await posts({ seed: 11, posts: 400, planted: false })).values()];
    expect(many.filter(({ text }) => text.includes('t.co/'))).toEqual([]);
    expect(many.find(({ links }) => links[0]?.startsWith('https://journal'))?.text).toContain('https://journal.example/a?b=1&c=2');
    expect(many.find(({ kind }) => kind === 'quote')?.sharedFrom).toBe('emjournal_inv');
    expect(many.find(({ media }) => media.length > 0)?.media[0]).toMatchObject({ kind: 'photo', file: expect.stringMatching(/^tweets_media\/\d+-AbCdEf\.jpg$/) });
  });
});

describe('what an X archive says about itself', () => {
  it('reads all parts, in any order, and says so', async () => {
    const items = await readZip(x, xArchive({ seed: 12, posts: 103, partSize: 25, traps: true }));
    expect(cover(items, 'posts')).toMatchObject({ extent: 'complete', expected: 103 + 10 + 3, read: 103 + 10 + 3 });
  });
  it('says what was removed before import', async () => {
    const items = await readZip(x, xArchive({ seed: 13, posts: 30, without: ['tweets', 'follower'] }));
    expect(cover(items, 'posts')).toMatchObject({ extent: 'absent', expected: 30, read: 0, note: expect.stringContaining('removed before import') });
    expect(cover(items, 'followers')).toMatchObject({ extent: 'absent', expected: 8, read: 0, note: expect.stringContaining('removed before import') });
  });
  it('resolves followed accounts from posts and counts the others', async () => {
    const items = await readZip(x, demoArchive(EXPORTED).map(({ name, text }) => ({ name, data: text })));
    expect(ofType(items, 'identity').map(({ handle }) => handle).sort()).toEqual(FOLLOWS.filter(({ named }) => named).map(({ handle }) => handle).sort());
    expect(ofType(items, 'identity')[0]?.origin).toMatch(/^(answered|mentioned|shared) in a post of \d{4}-/);
    expect(cover(items, 'identities')).toMatchObject({ extent: 'partial', expected: FOLLOWS.length, read: 8 });
    expect(ofType(items, 'follow').every(({ handle, kind }) => handle === null || kind === 'list')).toBe(true);
  });
  it('knows the zone by its Rails name, and takes the untouched default for unknown', async () => {
    expect(ofType(await readZip(x, xArchive({ seed: 14, posts: 1 })), 'account')[0]).toMatchObject({ timeZone: 'America/Denver', exportedAt: EXPORTED, emailDomain: null, formerHandles: [{ handle: 'dana_demo_md' }], avatarPath: expect.stringContaining('profile_media/') });
    expect(ofType(await readZip(x, xArchive({ seed: 14, posts: 1, traps: true })), 'account')[0]?.timeZone).toBeNull();
  });
  it('takes an empty protection history for unknown, not for public', async () => {
    const unchanged = await readZip(x, xArchive({ seed: 15, posts: 1 }));
    expect(ofType(unchanged, 'setting').filter(({ key }) => key === 'posts-audience')).toEqual([]);
    expect(ofType(unchanged, 'account')[0]?.audience).toBe('unknown');
    const changed = await readZip(x, xArchive({ seed: 15, posts: 1, protectedHistory: [{ at: '2026-10-02T00:00:00Z', action: 'Protect' }, { at: '2026-09-02T00:00:00Z', action: 'Unprotect' }] }));
    expect(ofType(changed, 'setting').find(({ key }) => key === 'posts-audience')).toMatchObject({ value: 'followers', asOf: EXPORTED });
    expect(ofType(changed, 'account')[0]?.audience).toBe('limited');
  });
  it('leaves private words alone unless asked for, and those of others always', async () => {
    const entries = xArchive({ seed: 16, posts: 1 });
    const closed = JSON.stringify(await readZip(x, entries));
    for (const word of ['call me about the rash', 'someone@example.com', 'harold fenwick', 'larkspur-demo.example']) expect(closed).not.toContain(word);
    const open = JSON.stringify(await readZip(x, entries, ['messages', 'contacts', 'search', 'email']));
    for (const word of ['call me about the rash', 'someone@example.com', 'harold fenwick', 'larkspur-demo.example']) expect(open).toContain(word);
    expect(open).not.toContain('words of somebody else');
    expect(open).not.toContain('secret-token');
  });
  it('reports a file that was blacked out by hand, and reads the rest of it', async () => {
    const items = await readZip(x, xArchive({ seed: 17, posts: 3, traps: true }));
    expect(ofType(items, 'problem').find(({ path }) => path.endsWith('ip-audit.js'))).toMatchObject({ damage: true });
    expect(cover(items, 'sessions')).toMatchObject({ extent: 'partial' });
    expect(ofType(items, 'session').some(({ ip }) => ip === '198.51.100.2')).toBe(true);
  });
  it('says that a kind nobody has seen was not read', async () => {
    const items = await readZip(x, xArchive({ seed: 18, posts: 1, traps: true }));
    expect(ofType(items, 'problem').find(({ path }) => path.endsWith('tweet-secrets.js'))).toMatchObject({ damage: false });
    expect(cover(items, 'posts')?.note).toContain('1 files of unknown kinds');
  });
  it('gives lists with their owner, apps with permissions, likes without their missing words', async () => {
    const items = await readZip(x, xArchive({ seed: 19, posts: 1, traps: true }));
    expect(ofType(items, 'follow').filter(({ kind }) => kind === 'list').map(({ handle, displayName }) => [handle, displayName])).toContainEqual(['drdemo_invented', 'my patients']);
    expect(ofType(items, 'app')[0]?.permissions.length).toBeGreaterThan(0);
    expect(ofType(items, 'post').filter(({ kind }) => kind === 'like').map(({ text }) => text)).toEqual(['Fish & chips', '']);
    expect(cover(items, 'likes')).toMatchObject({ extent: 'partial', note: expect.stringContaining('1 liked posts') });
  });
  it('refuses an archive without account.js and manifest.js, with a sentence', async () => {
    const entries = xArchive({ seed: 20, posts: 2, without: ['account'] }).filter(({ name }) => name !== 'data/manifest.js');
    await withZip(entries, async (sources) => expect((await x.recognise(sources))[0]?.refusal?.what).toContain('account.js'));
  });
});

describe('two archives of one account', () => {
  const older: XOptions = { seed: 41, posts: 30, until: '2026-05-01T00:00:00Z', exportedAt: '2026-05-01T09:30:00Z' };
  const newer: XOptions = {
    ...older,
    exportedAt: '2026-11-01T09:30:00Z',
    edit: (drawn) => [...drawn.slice(2).map((post) => (post.sequence === 5 ? { ...post, text: 'edited since' } : post)), { text: 'new since', at: '2026-08-01T10:00:00Z', truth: null, planted: true, sequence: 900 }],
  };

  it('keep their ids, and what is gone, changed and new is told apart', async () => {
    await withFiles([], async (folder) => {
      const store = openStore({ path: join(folder, 'data', 'test.db'), clock: { now: () => '2027-01-01T00:00:00Z' } });
      try {
        const take = async (options: XOptions): ReturnType<typeof store.take> => withZip(xArchive(options), async (sources) => {
          const [claim] = await x.recognise(sources);
          if (claim === undefined) throw new Error('not recognised');
          return store.take({ connector: 'x', platform: 'x', title: claim.title, sources: sources.map(({ name, digest }) => ({ name, digest })) }, x.read(claim, { include: new Set() }));
        });
        await take(older);
        expect((await take(newer)).posts).toMatchObject({ added: 1, changed: 1, gone: 2 });
        expect(await take(older)).toMatchObject({ known: true });
      } finally {
        store.close();
      }
    });
  });
  it('carry the truth planted in each post', () => expect([...truthsOf(newer).values()].map(({ text }) => text)).toContain('new since'));
});

describe('both kinds unpacked into one folder', () => {
  it('are two claims with files of their own', async () => {
    await withZip([...xArchive({ seed: 61, posts: 4 }), ...grailbirdArchive({ seed: 62, posts: 6 })], async (sources) => {
      const claims = await x.recognise(sources);
      const counts = await Promise.all(claims.map(async (claim) => ofType(await itemsOf(x, claim), 'post').filter(({ kind }) => kind !== 'like').length));
      expect(counts).toEqual([4, 6]);
    });
  });
});

describe('archives in several zips', () => {
  const pictures = { name: 'part2.zip', data: writeZip([{ name: 'data/tweets_media/1-a.jpg', data: 'x' }, { name: 'data/tweets_media/2-b.mp4', data: 'x' }]) };
  const archive = { name: 'part1.zip', data: writeZip(xArchive({ seed: 31, posts: 3 })) };

  it('are one archive when given together', async () => {
    await withFiles([archive, pictures], async (folder) => withSources([join(folder, 'part1.zip'), join(folder, 'part2.zip')], async (sources) => {
      const claims = await x.recognise(sources);
      expect(claims.map(({ title }) => title)).toEqual(['X archive of 1 November 2026 (2 parts)']);
      expect(cover(claims[0] === undefined ? [] : await itemsOf(x, claims[0]), 'media')?.read).toBe(4);
    }));
  });
  it('pictures alone are refused with a sentence', async () => {
    await withFiles([pictures], async (folder) => withSources([join(folder, 'part2.zip')], async (sources) => {
      expect((await x.recognise(sources))[0]?.refusal?.what).toContain('pictures and videos only');
    }));
  });
});

describe('size', () => {
  it('lists a hundred problems of a file, and says that there are more', async () => {
    const entries = xArchive({ seed: 51, posts: 1 }).map((entry) => (entry.name === 'data/like.js' ? { ...entry, data: `window.YTD.like.part0 = [${Array.from({ length: 3_000 }, () => '{"like":{}}').join(',')}]` } : entry));
    const problems = ofType(await readZip(x, entries), 'problem');
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.reason).toContain('not listed');
  });
  it('reads the archive that benchmarks are run on', async () => {
    await withFiles([], async (folder) => {
      await writeBigX(230, join(folder, 'big.zip'));
      await withSources([join(folder, 'big.zip')], async (sources) => {
        const [claim] = await x.recognise(sources);
        expect(cover(claim === undefined ? [] : await itemsOf(x, claim), 'posts')).toMatchObject({ extent: 'complete', expected: 230, read: 230 });
      });
    });
  });
});

describe('grailbird', () => {
  it('unites months and table by id', async () => {
    const items = await readZip(x, grailbirdArchive({ seed: 21, posts: 90, traps: true }));
    const read = ofType(items, 'post');
    expect(read.length).toBe(91);
    expect(read.find(({ remoteId }) => remoteId === '460000000000000001')?.text).toBe('only in the table & new');
    expect(read.filter(({ text }) => text === 'first line\nsecond line').length).toBe(1);
    expect(cover(items, 'posts')).toMatchObject({ extent: 'partial', expected: 94, note: expect.stringContaining('names 1 months (4 posts)') });
  });
  it('knows midnight for a day only, and real times of 2012 archives for seconds', async () => {
    const iso = ofType(await readZip(x, grailbirdArchive({ seed: 22, posts: 90 })), 'post');
    expect(iso.filter(({ postedAt }) => postedAt !== null && postedAt < '2010-11-05').every(({ precision }) => precision === 'day')).toBe(true);
    expect(iso.some(({ precision }) => precision === 'day') && iso.some(({ precision }) => precision === 'second')).toBe(true);
    const long = ofType(await readZip(x, grailbirdArchive({ seed: 22, posts: 40, dates: 'long', until: '2012-09-01T00:00:00Z' })), 'post');
    expect(long.every(({ precision }) => precision === 'second')).toBe(true);
  });
  it('takes protection from the posts themselves', async () => {
    const items = await readZip(x, grailbirdArchive({ seed: 23, posts: 10, protectedAccount: true }));
    expect(ofType(items, 'post').every(({ audience }) => audience === 'limited')).toBe(true);
    expect(ofType(items, 'account')[0]?.audience).toBe('limited');
  });
});

describe('real samples', () => {
  const why = SAMPLES === undefined ? ' (NOT RUN: POSTOP_SAMPLES is not set)' : '';
  it.skipIf(SAMPLES === undefined)(`reads all 2,313 posts of the grailbird sample${why}`, async () => {
    await withSources([join(SAMPLES ?? '', 'x-grailbird', 'congressedits.zip')], async (sources) => {
      const [claim] = await x.recognise(sources);
      const items = claim === undefined ? [] : await itemsOf(x, claim);
      expect(cover(items, 'posts')).toMatchObject({ extent: 'complete', expected: 2313, read: 2313 });
      expect(ofType(items, 'problem')).toEqual([]);
    });
  });
  it.skipIf(SAMPLES === undefined)(`reads the bare files of 2019${why}`, async () => {
    await withSources([join(SAMPLES ?? '', 'x-2019-bare')], async (sources) => {
      const [claim] = await x.recognise(sources);
      const items = claim === undefined ? [] : await itemsOf(x, claim);
      expect(ofType(items, 'follow').map(({ kind }) => kind).sort()).toEqual(['follower', 'follower', 'following', 'following']);
      expect(cover(items, 'posts')).toMatchObject({ extent: 'absent' });
    });
  });
});
