// The Mastodon connector: the contract, every trap of real archives, lists beside them, and the real samples where they are there.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mastodon } from '../../../connectors/mastodon/archive.js';
import type { Item, PostItem } from '../../../src/model.js';
import { SERVER, followLists, mastodonArchive, statusId } from '../../personas/mastodon-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { describeConnector, itemsOf, ofType, readZip, withFiles, withSources } from '../contract.js';

const SAMPLES = process.env.POSTOP_SAMPLES;

describeConnector(mastodon, [
  { name: 'an archive', entries: mastodonArchive({ seed: 1, posts: 40 }) },
  { name: 'with every trap, lists beside it, messages asked for', entries: mastodonArchive({ seed: 2, posts: 40, traps: true, lists: 'with header' }), include: ['messages'] },
  { name: 'in a folder of its own, with headerless lists', entries: mastodonArchive({ seed: 3, posts: 40, wrapper: 'archive/', lists: 'bare' }) },
]);

describe('what the fediverse does to posts', async () => {
  const read = async (include: readonly 'messages'[] = []): Promise<Item[]> => readZip(mastodon, mastodonArchive({ seed: 4, posts: 3, traps: true, lists: 'bare' }), include);
  const items = await read();
  const post = (name: string, all: readonly Item[] = items): PostItem | undefined => ofType(all, 'post').find(({ remoteId }) => remoteId === statusId(name));

  it('knows who can read what', () => {
    expect(post('unlisted')).toMatchObject({ kind: 'post', audience: 'public' });
    expect(post('plain')).toMatchObject({ audience: 'public' });
    expect(post('followers')).toMatchObject({ audience: 'limited' });
    expect(post('local')).toMatchObject({ audience: 'limited' });
  });
  it('sets direct posts apart: counted, and read only when asked for', async () => {
    expect(post('direct')).toBeUndefined();
    expect(ofType(items, 'coverage').find(({ facet }) => facet === 'messages')).toMatchObject({ extent: 'absent', expected: 1, read: 0, note: expect.stringContaining('--include messages') });
    expect(post('direct', await read(['messages']))).toMatchObject({ kind: 'message', audience: 'private', text: '@tess_invented between the two of us', mentions: [{ handle: 'tess_invented@other.example' }] });
  });
  it('reads a boost by its address, and whose words it carries', () => {
    expect(ofType(items, 'post').find(({ kind }) => kind === 'repost')).toMatchObject({ text: '', sharedFrom: 'omar_invented@other.example', url: 'https://other.example/users/omar_invented/statuses/10' });
  });
  it('puts links cut into spans together again', () => expect(post('link')).toMatchObject({ text: 'read https://journal.example/a/very/long?b=1&c=2\n\nsecond\nline', links: ['https://journal.example/a/very/long?b=1&c=2'], media: [{ kind: 'photo', file: 'media_attachments/files/1/scan.jpeg', alt: 'a chest film' }] }));
  it('reads warnings, polls, replies and languages', () => {
    expect(post('warned')).toMatchObject({ text: 'a warning\n\ninside', language: 'de' });
    expect(post('poll')?.text).toBe('which?\n\n- tea\n- coffee');
    expect(post('reply')).toMatchObject({ kind: 'reply', replyToHandle: 'omar_invented@other.example' });
    expect(post('bare')?.url).toBe(statusId('bare'));
  });
  it('does not call the count of the server a loss', () => {
    const cover = ofType(items, 'coverage').find(({ facet }) => facet === 'posts');
    expect(cover).toMatchObject({ extent: 'complete', read: 3 + 10, note: expect.stringContaining('still counts some that are deleted') });
  });
  it('reads the flags of the profile as settings', () => {
    expect(ofType(items, 'setting').map(({ key, value }) => [key, value])).toEqual([['approve-followers', 'on'], ['discoverable', 'off']]);
    expect(ofType(items, 'account')[0]).toMatchObject({ remoteId: `drdemo_invented@${SERVER}`, avatarPath: 'avatar.png', details: { Pronouns: 'she/her' }, links: ['https://clinic.example/', 'https://old.example/users/drdemo'] });
  });
  it('reads lists with and without a header, the first row too', () => {
    const follows = ofType(items, 'follow');
    expect(follows.filter(({ kind }) => kind === 'following')).toHaveLength(6);
    expect(follows.find(({ kind }) => kind === 'list')).toMatchObject({ remoteId: 'My patients', audience: 'private' });
    expect(follows.filter(({ kind }) => kind === 'blocked').map(({ handle }) => handle)).toEqual(['noisy@other.example']);
  });
  it('reads an archive without actor.json by what its posts tell', async () => {
    const entries = mastodonArchive({ seed: 5, posts: 3 }).filter(({ name }) => name !== 'actor.json');
    expect(ofType(await readZip(mastodon, entries), 'account')[0]).toMatchObject({ remoteId: `drdemo_invented@${SERVER}` });
  });
});

describe('lists saved from the page of the server', () => {
  it('join the archive they are given with', async () => withFiles([{ name: 'archive-20261101093000-abc.zip', data: writeZip(mastodonArchive({ seed: 6, posts: 3 })) }, ...followLists(false)], async (folder) => {
    const names = ['archive-20261101093000-abc.zip', 'following_accounts.csv', 'lists.csv'];
    await withSources(names.map((name) => join(folder, name)), async (sources) => {
      const claims = await mastodon.recognise(sources);
      expect(claims).toHaveLength(1);
      const items = await itemsOf(mastodon, claims[0]!);
      expect(ofType(items, 'follow')).toHaveLength(7);
      expect(ofType(items, 'account')[0]?.exportedAt).toBe('2026-11-01T09:30:00Z');
    });
  }));
  it('alone do not tell whose they are', async () => withFiles(followLists(true), async (folder) => {
    await withSources([join(folder, 'following_accounts.csv')], async (sources) => {
      expect((await mastodon.recognise(sources))[0]?.refusal?.whatToDo).toContain('together with the archive');
    });
  }));
});

describe.skipIf(SAMPLES === undefined)('real samples (NOT RUN without POSTOP_SAMPLES)', () => {
  it.each([['mastodon/mastodon-export.zip', 18, 3], ['mastodon/mastodon-export.tar.gz', 223, 147], ['fediverse-example', 6, 0]] as const)('%s', async (path, posts, likes) => {
    await withSources([join(SAMPLES ?? '', path)], async (sources) => {
      const items = await itemsOf(mastodon, (await mastodon.recognise(sources))[0]!);
      expect(ofType(items, 'problem')).toEqual([]);
      expect(ofType(items, 'post').filter(({ kind }) => kind !== 'like')).toHaveLength(posts);
      expect(ofType(items, 'post').filter(({ kind }) => kind === 'like')).toHaveLength(likes);
    });
  });
});
