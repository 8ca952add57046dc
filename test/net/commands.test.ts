// The commands around live reading, as a person without a terminal runs them: declaring, resolving, connecting, pulling, ending.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BLANK_ACCOUNT, BLANK_FOLLOW } from '../../connectors/_shared/blank.js';
import type { Coverage, Extent, Facet, Item } from '../../src/model.js';
import { openStore } from '../../src/store/store.js';
import { NOW, place, run } from '../commands/run.js';
import { fakeServer, json } from './fake-server.js';
import type { Fake } from './fake-server.js';

let here: ReturnType<typeof place>;
let fake: Fake | null = null;
beforeEach(() => { here = place(); });
afterEach(async () => {
  await fake?.close();
  fake = null;
  here.drop();
});

async function store(items: Item[], digest = 'a'): Promise<void> {
  const opened = openStore({ path: join(here.folder, 'home', 'postop.db'), clock: { now: () => NOW } });
  async function* stream(): AsyncIterable<Item[]> { yield items; }
  const [account] = items;
  await opened.take({ connector: 'x', platform: account?.type === 'account' ? account.platform : 'x', title: 'X archive of 1 October 2026', sources: [{ name: 'a.zip', digest }] }, stream());
  opened.close();
}

const X: Item = { ...BLANK_ACCOUNT, platform: 'x', remoteId: '42', handle: 'Dr_Example', exportedAt: '2026-10-01T00:00:00Z' };
const follow = (remoteId: string): Item => ({ ...BLANK_FOLLOW, remoteId, kind: 'following' });

describe('postop accounts', () => {
  it('lists what each is for and how old its source is, and keeps a declaration under the account', async () => {
    await store([X]);
    expect((await run(here.folder, 'accounts')).out).toBe('X               @Dr_Example   purpose not said yet   X archive of 1 October 2026, 31 days old\n');
    const { out, code } = await run(here.folder, 'accounts', [], { use: ['@dr_example=professional'] });
    expect([code, out.includes('   professional   ')]).toEqual([0, true]);
    expect(JSON.parse(readFileSync(join(here.folder, 'home', 'config.json'), 'utf8'))).toMatchObject({ uses: { 'x:42': 'professional' } });
    expect(Object.keys((JSON.parse(readFileSync(join(here.folder, 'home', 'config.json'), 'utf8')) as { uses: object }).uses)).toEqual(['x:42']);
    expect(await run(here.folder, 'accounts', [], { use: ['@somebody=personal'] })).toMatchObject({ code: 2 });
    expect(await run(here.folder, 'accounts', [], { use: ['@dr_example=work'] })).toMatchObject({ code: 2 });
  });
});

describe('postop resolve', () => {
  it('takes names from a list of the person\'s own and says who stays unknown', async () => {
    await store([X, follow('1001'), follow('1002'), follow('1003')]);
    writeFileSync(join(here.folder, 'names.csv'), '\ufeffUser ID;Screen Name;Display name\n1001;@kim;Kim Lee\n1002;;Lee Kim\n7;other;Other\n;nobody;\n');
    const { out, code } = await run(here.folder, 'resolve', [join(here.folder, 'names.csv')]);
    expect(code).toBe(0);
    expect(out).toContain('names.csv: 4 rows, 2 of them name somebody in your lists; rows that could not be read: 1.');
    expect(out).toContain('X @Dr_Example: 1 of 3 have no known name (found now: 2).');
    expect(out).toContain('cannot be seen');
    const opened = openStore({ path: join(here.folder, 'home', 'postop.db'), clock: { now: () => NOW } });
    expect(opened.sql('SELECT remote_id, handle, display_name, source FROM identity ORDER BY remote_id').all()).toEqual([
      { remote_id: '1001', handle: 'kim', display_name: 'Kim Lee', source: 'csv' }, { remote_id: '1002', handle: null, display_name: 'Lee Kim', source: 'csv' },
    ]);
    opened.close();
  });

  it('reads a list without headings in the order id, handle, name', async () => {
    await store([X, follow('1001')]);
    writeFileSync(join(here.folder, 'names.csv'), '1001,kim,Kim\n');
    expect((await run(here.folder, 'resolve', [join(here.folder, 'names.csv')])).out).toContain('Everybody in your lists has a name.');
  });

  it('says what is left and how to go on, without a list and without a connection', async () => {
    await store([X, follow('1001')]);
    expect((await run(here.folder, 'resolve')).out).toContain('X @Dr_Example: 1 of 1 have no known name.');
    expect((await run(here.folder, 'resolve', [], { live: true })).out).toContain('once it is connected: postop login x');
    writeFileSync(join(here.folder, 'empty.csv'), 'id,handle,name\n');
    expect(await run(here.folder, 'resolve', [join(here.folder, 'empty.csv')])).toMatchObject({ code: 2 });
  });
});

const FEED = (code: string): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>Garden notes</title><link>http://127.0.0.1/blog</link><description>${code}</description>
<item><title>First</title><link>http://127.0.0.1/blog/1</link><guid>1</guid><pubDate>Mon, 01 Jan 2024 10:00:00 +0000</pubDate><description>A walk</description></item></channel></rss>`;

describe('connecting and pulling a feed (our own fake)', () => {
  it('reads only what was shown to be one\'s own, once a day, and ends without a trace', async () => {
    let code = '';
    fake = await fakeServer((_request, response) => { response.writeHead(200, { 'content-type': 'application/rss+xml' }); response.end(FEED(code)); });
    const address = `${fake.url}/feed`;
    expect(await run(here.folder, 'pull', [address])).toMatchObject({ code: 2 });
    const asked = await run(here.folder, 'login', ['feed', address]);
    const [shown] = /postop-[0-9a-f]{10}/.exec(asked.out) ?? [''];
    expect(shown).not.toBe('');
    expect(await run(here.folder, 'pull')).toMatchObject({ code: 2, err: expect.stringContaining('not shown yet') as string });
    expect(await run(here.folder, 'login', ['feed', address])).toMatchObject({ code: 2, err: expect.stringContaining('was not found there yet') as string });
    code = shown;
    expect((await run(here.folder, 'login', ['feed', address])).out).toContain('Connected: Feed');
    const pulled = await run(here.folder, 'pull');
    expect([pulled.code, pulled.err]).toEqual([0, '']);
    expect(pulled.out).toContain('1 posts');
    const requests = fake.requests.length;
    expect(await run(here.folder, 'pull')).toMatchObject({ code: 2, err: expect.stringContaining('nothing is fetched twice in a day') as string });
    expect(fake.requests.length).toBe(requests);
    expect((await run(here.folder, 'accounts')).out).toContain('connected');
    expect((await run(here.folder, 'logout', [], { all: true })).out).toContain('erased here');
    expect(existsSync(join(here.folder, 'home', 'connections.json'))).toBe(false);
  });
});

describe('signing in to WordPress with an application password (our own fake)', () => {
  it('asks for it on standard input, keeps it out of every other file, and erases it', async () => {
    fake = await fakeServer(({ url }, response) => {
      const route = url.searchParams.get('rest_route');
      if (route === '/') return json(response, { name: 'Blog', home: 'https://blog.example', namespaces: ['wp/v2'] });
      return json(response, route === '/wp/v2/users/me' ? { id: 1, username: 'sam', name: 'Sam' } : []);
    });
    const secret = 'canary pass word';
    const login = await run(here.folder, 'login', ['wordpress', fake.url], { password: true }, `sam\n${secret}\n`);
    expect([login.code, login.out.includes('canary'), login.err.includes('canary')]).toEqual([0, false, false]);
    expect((await run(here.folder, 'pull')).code).toBe(0);
    const home = join(here.folder, 'home');
    const holding = readdirSync(home).filter((name) => readFileSync(join(home, name)).includes('canarypassword'));
    expect(holding.filter((name) => name !== 'secrets.json')).toEqual([]);
    await run(here.folder, 'logout', ['wordpress']);
    expect(existsSync(join(home, 'secrets.json'))).toBe(false);
  });
});

describe('postop logout (our own fake)', () => {
  const connect = (proof: 'signed-in' | 'code'): void => {
    mkdirSync(join(here.folder, 'home'), { recursive: true });
    writeFileSync(join(here.folder, 'home', 'connections.json'), JSON.stringify([{ platform: 'mastodon', remoteId: 'sam@a.example', label: '@sam@a.example', server: fake?.url, proof, clientId: 'id', keptIn: proof === 'code' ? null : 'file', since: NOW }]));
    if (proof === 'signed-in') writeFileSync(join(here.folder, 'home', 'secrets.json'), JSON.stringify({ 'mastodon:sam@a.example': JSON.stringify({ access: 'the-access', refresh: null, clientSecret: 'secret', login: null }) }));
  };
  const left = (): string[] => readdirSync(join(here.folder, 'home')).filter((name) => name.endsWith('.json'));

  it('ends the sign-in at the platform and erases it here', async () => {
    fake = await fakeServer((_request, response) => json(response, {}));
    connect('signed-in');
    const { out } = await run(here.folder, 'logout', ['mastodon']);
    expect(out).toBe('Mastodon @sam@a.example: erased here. The platform has ended the sign-in.\n');
    expect(fake.requests.map(({ method, url, body }) => [method, url.pathname, new URLSearchParams(body).get('token')])).toEqual([['POST', '/oauth/revoke', 'the-access']]);
    expect(left()).toEqual([]);
  });

  it('erases it here also when the platform does not answer, and says so', async () => {
    fake = await fakeServer((_request, response) => json(response, {}, 500));
    connect('signed-in');
    const { out } = await run(here.folder, 'logout', [], { all: true });
    expect([out.includes('could not be told'), out.includes('the-access'), left()]).toEqual([true, false, []]);
  });

  it('asks nobody where there is no sign-in', async () => {
    fake = await fakeServer((_request, response) => json(response, {}));
    connect('code');
    await run(here.folder, 'logout', ['mastodon']);
    expect([fake.requests.length, left()]).toEqual([0, []]);
  });
});

it('a pull also says what is worth knowing of what it read to the end, and the reason of a stop once', async () => {
  const { notesOf } = await import('../../src/commands/pulling.js');
  const coverage = (facet: Facet, extent: Extent, note: string | null): Coverage => ({ facet, extent, note, expected: null, read: 1, oldest: null, newest: null });
  expect(notesOf([coverage('profile', 'complete', 'This pull used 3 units.'), coverage('lists', 'complete', null), coverage('posts', 'partial', 'Stopped. And more.')], 'Stopped.')).toEqual(['profile: This pull used 3 units.', 'posts: And more.']);
});

it('one cap holds for all accounts of a run', async () => {
  const { spendFrom } = await import('../../src/commands/pulling.js');
  const purse = { left: 5 };
  const caps: number[] = [];
  const desk = (): { spending: { cap: number; spent: number; ownApp: boolean } } => ({ spending: { cap: 99, spent: 0, ownApp: true } });
  for (const _ of [1, 2]) {
    const one = desk();
    await spendFrom(purse, one, async () => { caps.push(one.spending.cap); one.spending.spent = 3; });
  }
  const failing = desk();
  await expect(spendFrom(purse, failing, async () => { failing.spending.spent = 1; throw new Error('stopped'); })).rejects.toThrow('stopped');
  expect([caps, purse.left]).toEqual([[5, 2], -2]);
});

describe('money', () => {
  it('is never spent without being asked', async () => {
    await store([X]);
    writeFileSync(join(here.folder, 'home', 'connections.json'), JSON.stringify([{ platform: 'x', remoteId: '42', label: '@Dr_Example', server: null, proof: 'signed-in', code: null, clientId: 'id', ownApp: false, scopes: [], since: NOW, expiresAt: null, keptIn: 'file' }]));
    writeFileSync(join(here.folder, 'home', 'secrets.json'), JSON.stringify({ 'x:42': JSON.stringify({ access: 'a', refresh: null, clientSecret: null, login: null }) }));
    const { code, err } = await run(here.folder, 'pull');
    expect(code).toBe(2);
    expect(err).toContain('3,200 x $0.005     $16.00   posts, at most');
    expect(err).toContain('This costs money');
  });
});

describe('looking names up from the interface', () => {
  it('is there only where X is connected, and tells the price before anything is asked', async () => {
    await store([X, follow('1001'), follow('1002')]);
    const [{ interfaceResolve }, { openWorkspace }, { Options }] = await Promise.all([import('../../src/commands/interface-resolve.js'), import('../../src/commands/workspace.js'), import('../../src/commands/command.js')]);
    const { Readable } = await import('node:stream');
    const io = { out: () => undefined, err: () => undefined, interactive: false, stdin: Readable.from([]), env: { POSTOP_HOME: join(here.folder, 'home') }, clock: { now: () => NOW }, cwd: here.folder };
    const workspace = await openWorkspace(new Options({}), io);
    try {
      expect(await interfaceResolve(workspace, io)).toBe(null);
      writeFileSync(join(here.folder, 'home', 'connections.json'), JSON.stringify([{ platform: 'x', remoteId: '42', label: '@Dr_Example', server: null, proof: 'signed-in', keptIn: 'file', since: NOW }]));
      const resolve = await interfaceResolve(workspace, io);
      expect(await resolve?.(() => undefined, new AbortController().signal)).toContain('2 names at $0.010 each, at most $0.02');
    } finally {
      workspace.close();
    }
  });
});
