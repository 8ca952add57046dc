// The store: private files, honest conclusions, refusals in sentences, and nothing left of what is forgotten.
import Database from 'better-sqlite3';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/model.js';
import { followDecisionKey } from '../../src/store/decisions.js';
import { MIGRATIONS, backupPath, migrate } from '../../src/store/migrations.js';
import { follows, postByRemoteId, storedAccounts } from '../../src/store/queries.js';
import { knownSettings } from '../../src/store/settings.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { account, batches, coverage, follow, intake, post, stillClock } from './items.js';
import type { Item } from '../../src/model.js';

const clock = stillClock();
let folder: string;
let path: string;
beforeEach(() => {
  clock.set('2024-06-01T08:00:00Z');
  folder = mkdtempSync(join(tmpdir(), 'postop-'));
  path = join(folder, 'data', 'postop.db');
});

function withStore<T>(work: (store: Store) => T): T {
  const store = openStore({ path, clock });
  const done = work(store);
  if (done instanceof Promise) return done.finally(() => store.close()) as T;
  store.close();
  return done;
}

const mode = (file: string): number => statSync(file).mode & 0o777;
const count = (store: Store, table: string): number => Number(store.sql<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n);

async function read(store: Store, digest: string, exportedAt: string | null, ...items: Item[]): ReturnType<Store['take']> {
  return store.take(intake(digest), batches(account({ exportedAt }), ...items));
}

describe('files', () => {
  it('are private from the first moment, whatever the umask', () => withStore(async (store) => {
    await read(store, 'a', null, post('1', 'Calm.'), coverage());
    expect(mode(join(folder, 'data'))).toBe(0o700);
    for (const end of ['', '-wal', '-shm']) expect(mode(path + end)).toBe(0o600);
  }));

  it('leave no log behind', async () => {
    await withStore((store) => read(store, 'a', null, post('1', 'Calm.'), coverage()));
    expect(readdirSync(join(folder, 'data'))).toEqual(['postop.db']);
  });

  it('are durable and tidy by the settings of the connection', () => withStore((store) => {
    const pragma = (name: string): unknown => Object.values(store.sql<Record<string, unknown>>(`PRAGMA ${name}`).get() ?? {})[0];
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('secure_delete'), pragma('temp_store'), pragma('trusted_schema'), pragma('foreign_keys')])
      .toEqual(['wal', 2, 1, 2, 0, 1]);
  }));
});

describe('refusals', () => {
  const refused = (): UserError => {
    try {
      openStore({ path, clock }).close();
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('It was opened.');
  };

  it('a newer database is left alone', () => {
    withStore(() => undefined);
    const db = new Database(path);
    db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    db.close();
    const before = readFileSync(path);
    expect(refused().message).toContain('newer PostOp');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('the database of another program is left alone', () => {
    mkdirSync(join(folder, 'data'));
    const db = new Database(path);
    db.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)');
    db.close();
    expect(refused().message).toContain('another program');
  });

  it('a file that is no database is left alone', () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(path, 'Dear diary, this is not a database at all. '.repeat(100));
    expect(refused().message).toContain('not a PostOp database');
    expect(readFileSync(path, 'utf8')).toContain('Dear diary');
  });

  it('a folder in its place is said', () => {
    mkdirSync(path, { recursive: true });
    expect(refused().whatToDo).toContain('--db');
  });

  it.skipIf(process.getuid?.() === 0)('a folder that cannot be written is said (NOT RUN as root)', () => {
    mkdirSync(join(folder, 'data'));
    chmodSync(join(folder, 'data'), 0o500);
    expect(refused().message).toContain('cannot be written');
  });
});

describe('migrations', () => {
  it('copy the database first, then change it whole or not at all', () => {
    withStore(() => undefined);
    const db = new Database(path);
    const broken = [...MIGRATIONS, 'CREATE TABLE extra (x); CREATE TABLE extra (x);'];
    expect(() => migrate(db, path, broken)).toThrow();
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'").pluck().get()).toBe(0);
    migrate(db, path, [...MIGRATIONS, 'CREATE TABLE extra (x) STRICT;'.replace('(x)', '(x TEXT)')]);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length + 1);
    expect(mode(backupPath(path, MIGRATIONS.length))).toBe(0o600);
    db.close();
  });
});

it('two first starts at once make one database', () => {
  withStore(() => undefined);
  const db = new Database(path);
  // As the slower of the two sees it: nothing was there when it looked.
  const late = new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'pragma') return (text: string, options?: Database.PragmaOptions) => (text === 'user_version' && !looked ? ((looked = true), 0) : target.pragma(text, options));
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  let looked = false;
  expect(() => migrate(late, path)).not.toThrow();
  expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  db.close();
});

describe('taking exports', () => {
  it('the same export again is a no-op', () => withStore(async (store) => {
    const items = [post('1', 'Calm.'), follow('7'), coverage()];
    expect((await read(store, 'a', '2024-05-01T00:00:00Z', ...items)).posts.added).toBe(1);
    expect((await read(store, 'a', '2024-05-01T00:00:00Z', ...items)).known).toBe(true);
    expect([count(store, 'intake'), count(store, 'post'), count(store, 'follow')]).toEqual([1, 1, 1]);
    expect(store.knownIntake(['a'])).toMatchObject([{ account: 'x:1234567890123456789' }]);
    expect(store.knownIntake(['a', 'b'])).toEqual([]);
  }));

  it('keeps ids beyond 2^53 and a post as it was', () => withStore(async (store) => {
    const whole = post('9007199254740993', 'Words', {
      kind: 'reply', replyToId: '9007199254740995', replyToHandle: 'them', mentions: [{ remoteId: '5', handle: 'them', name: null }], links: ['https://example.org/'],
      media: [{ kind: 'photo', file: 'a.jpg', alt: 'A cat', place: null }], place: { name: 'Smalltown', latitude: 1.5, longitude: 2 }, language: 'de', client: 'Buffer', container: 'A group',
    });
    await read(store, 'a', null, whole, post('2', 'plain', { language: 'en' }), coverage());
    const [stored] = storedAccounts(store);
    const { type, ...expected } = whole;
    expect(type).toBe('post');
    expect(stored && postByRemoteId(store, stored, '9007199254740993')?.post).toEqual({ ...expected, url: 'https://x.com/drdemo/status/9007199254740993' });
    expect(stored && postByRemoteId(store, stored, '2')?.post.language).toBe('en');
  }));

  it('counts added, changed, unchanged and gone', () => withStore(async (store) => {
    await read(store, 'a', '2024-05-01T00:00:00Z', post('1', 'One'), post('2', 'Two'), post('3', 'Three'), follow('7'), follow('8'), coverage(), coverage({ facet: 'following' }));
    const result = await read(store, 'b', '2024-06-01T00:00:00Z', post('1', 'One'), post('2', 'Two, edited'), post('4', 'Four'), post('4', 'Four'), follow('8'), coverage(), coverage({ facet: 'following' }));
    expect(result).toMatchObject({ posts: { added: 1, changed: 1, unchanged: 1, gone: 1 }, follows: { added: 0, unchanged: 1, gone: 1 } });
  }));

  it('an older export arriving late adds what is gone as gone, and changes nothing', () => withStore(async (store) => {
    await read(store, 'b', '2024-06-01T00:00:00Z', post('2', 'Two, edited'), coverage());
    const late = await store.take(intake('a'), batches(account({ exportedAt: '2024-05-01T00:00:00Z', handle: 'oldname' }), post('1', 'One'), post('2', 'Two'), coverage()));
    expect(late).toMatchObject({ older: true, posts: { added: 1, gone: 0 } });
    const [stored] = storedAccounts(store);
    expect(stored?.account.handle).toBe('drdemo');
    expect(stored && postByRemoteId(store, stored, '1')?.gone).toBe(true);
    expect(stored && postByRemoteId(store, stored, '2')).toMatchObject({ gone: false, post: { text: 'Two, edited' } });
  }));

  it('an absent or undated list takes nothing away', () => withStore(async (store) => {
    await read(store, 'a', '2024-05-01T00:00:00Z', follow('7'), post('1', 'One'), coverage(), coverage({ facet: 'following' }));
    await read(store, 'b', '2024-06-01T00:00:00Z', coverage({ facet: 'following', extent: 'absent', note: 'Not asked for.' }));
    await read(store, 'c', null, post('2', 'Two'), coverage());
    const [stored] = storedAccounts(store);
    expect(stored && follows(store, stored)).toHaveLength(1);
    expect(stored && postByRemoteId(store, stored, '1')?.gone).toBe(false);
  }));

  it('an interrupted reading goes on with the same export', () => withStore(async (store) => {
    async function* cut(): AsyncIterable<Item[]> {
      yield [account(), ...Array.from({ length: 6000 }, (_, index) => post(String(index), `Post ${index}`))];
      yield [];
      throw new Error('pulled the plug');
    }
    await expect(store.take(intake('a'), cut())).rejects.toThrow('pulled the plug');
    expect(store.knownIntake(['a'])).toEqual([]);
    const result = await read(store, 'a', '2024-05-03T00:00:00Z', ...Array.from({ length: 6000 }, (_, index) => post(String(index), `Post ${index}`)), coverage());
    expect(result).toMatchObject({ resumed: true, known: false });
    expect([count(store, 'intake'), count(store, 'post')]).toEqual([1, 6000]);
  }));

  it('stops between batches when asked to', () => withStore(async (store) => {
    const stop = new AbortController();
    stop.abort();
    await expect(store.take(intake('a'), batches(account(), post('1', 'One')), { signal: stop.signal })).rejects.toThrow();
    expect(count(store, 'post')).toBe(0);
  }));

  it('keeps settings as changes, and the person\'s own answers beside them', () => withStore(async (store) => {
    const setting = (value: string, asOf: string): Item => ({ type: 'setting', key: 'posts-audience', value, raw: value, source: 'export', asOf });
    await read(store, 'a', '2024-01-01T00:00:00Z', setting('private', '2024-01-01T00:00:00Z'), coverage());
    await read(store, 'b', '2024-02-01T00:00:00Z', setting('private', '2024-02-01T00:00:00Z'), coverage());
    await read(store, 'c', '2024-03-01T00:00:00Z', setting('public', '2024-03-01T00:00:00Z'), coverage());
    const [stored] = storedAccounts(store);
    const row = stored?.row ?? 0;
    expect(count(store, 'setting')).toBe(2);
    expect(knownSettings(store, row, clock.now()).get('posts-audience')).toMatchObject({ current: { value: 'public' }, previous: { value: 'private' } });
    if (stored) store.attest(stored.account, 'posts-audience', 'private', 6);
    expect(knownSettings(store, row, clock.now()).get('posts-audience')).toMatchObject({ current: { value: 'private', source: 'attested' }, expired: false });
    expect(knownSettings(store, row, '2025-01-01T00:00:00Z').get('posts-audience')?.expired).toBe(true);
  }));

  it('names come from the best source, and keep it', () => withStore(async (store) => {
    const identity = (source: 'api' | 'archive' | 'csv', handle: string): Item => ({ type: 'identity', remoteId: '7', handle, displayName: null, bio: null, source, origin: 'x', seenAt: '2024-01-01T00:00:00Z' });
    await read(store, 'a', null, follow('7'), follow('8'), identity('api', 'from_api'), coverage({ facet: 'following' }));
    const [stored] = storedAccounts(store);
    const first = (): unknown => stored && follows(store, stored).map((one) => [one.follow.handle, one.identity, one.resolved]);
    expect(first()).toEqual([['from_api', 'api', true], [null, null, false]]);
    await read(store, 'b', null, identity('archive', 'from_archive'), coverage({ facet: 'following' }), follow('7'), follow('8'));
    expect(first()).toEqual([['from_archive', 'archive', true], [null, null, false]]);
  }));
});

describe('search', () => {
  const typed = ['lamp', 'LAM', 'a lamp', 'lamp*', '"lamp', 'lamp" OR text:"x', 'NEAR(lamp)', '-lamp', "lamp'); DROP TABLE post;--", 'lamp\0', '', '***', '\ud800 lamp'];
  it.each(typed)('takes %j as words', (query) => withStore(async (store) => {
    await read(store, 'a', null, post('1', 'A lamp.'), post('2', 'Calm.'), coverage());
    expect(() => store.search(query)).not.toThrow();
    expect(count(store, 'post')).toBe(2);
  }));

  it('finds words and beginnings, also of posts that came or changed after the index was built', () => withStore(async (store) => {
    await read(store, 'a', '2024-05-01T00:00:00Z', post('1', 'A lamp.'), coverage());
    expect(store.search('lam').map((found) => found.remoteId)).toEqual(['1']);
    await read(store, 'b', '2024-06-01T00:00:00Z', post('1', 'A chair.'), post('2', 'The LAMP again'), coverage());
    expect(store.search('lamp').map((found) => found.remoteId)).toEqual(['2']);
  }));
});

describe('forgetting', () => {
  it('leaves no byte of what was deleted, in any file, open or closed', async () => {
    const store = openStore({ path, clock });
    await read(store, 'a', null, post('1', 'The canaryword sang.'), follow('7', { handle: 'canaryword' }), coverage());
    store.search('canaryword');
    const bytes = (): string => readdirSync(join(folder, 'data')).map((name) => readFileSync(join(folder, 'data', name), 'latin1')).join();
    expect(bytes()).toContain('canaryword');
    writeFileSync(backupPath(path, 0), 'canaryword');
    store.forget({ platform: 'x', remoteId: '1234567890123456789' });
    expect(bytes()).not.toContain('canaryword');
    expect(store.search('canaryword')).toEqual([]);
    store.close();
    expect(bytes()).not.toContain('canaryword');
    expect(existsSync(backupPath(path, 0))).toBe(false);
  });

  it('takes the decisions about followed accounts along', () => withStore(async (store) => {
    await read(store, 'a', null, follow('7'), coverage({ facet: 'following' }));
    const ref = { platform: 'x', remoteId: '1234567890123456789' } as const;
    store.decide([{ finding: followDecisionKey(ref, '7'), verdict: 'todo', reason: 'a patient', note: null, until: null, willDelete: false }]);
    expect(store.decisions()).toMatchObject([{ reason: null }]);
    store.forget(ref);
    expect(count(store, 'decision')).toBe(0);
  }));

  it('all means all but the empty tables', () => withStore(async (store) => {
    await read(store, 'a', null, post('1', 'One'), coverage());
    store.decide([{ finding: 'x', verdict: 'done', reason: null, note: null, until: null, willDelete: false }]);
    store.forget('all');
    expect(['account', 'intake', 'post', 'coverage', 'decision', 'scan'].map((table) => count(store, table))).toEqual([0, 0, 0, 0, 0, 0]);
  }));
});
