// P1 to P5: strange JSON, bytes, keys and strings are read or refused, never repeated, never obeyed.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { writeZip } from '../../support/zip-writer.js';
import { exportsOf } from '../exports.js';
import { isRaw, readAnew } from '../reading.js';
import type { Bench, Row } from '../row.js';
import { filesBelow } from './archives.js';

/** A few of each kind, for machines without the public ones. `y`: valid, `n`: not, `i`: either. */
const JSON_TEXTS: readonly (readonly [string, string | Uint8Array])[] = [
  ['y_empty_list', '[]'], ['y_nested', '[[[[{"a":[]}]]]]'], ['y_escapes', '["\\u0000\\ud83d\\ude00\\"\\\\\\/\\b"]'], ['y_numbers', '[1e400,-0,1E-999,123456789012345678901234567890]'], ['y_same_keys', '{"a":1,"a":2}'], ['y_scalar', '"alone"'],
  ['n_comma', '["canary words of mine",]'], ['n_unclosed', '["canary words of mine"'], ['n_colon', '{"a" "canary words of mine"}'], ['n_quote', "['canary words of mine']"], ['n_bare', 'canary words of mine'], ['n_garbage', '[] canary words of mine'],
  ['n_comment', '[/* canary words of mine */]'], ['n_number', '[+1, 0x1, .5, 1., 01]'], ['n_control', '["canary\nwords of mine"]'], ['n_escape', '["\\xcanary words of mine"]'], ['n_open', '['.repeat(100_000)], ['n_objects', '{"a":'.repeat(50_000)],
  ['n_nan', '[NaN, Infinity]'], ['n_nothing', ''], ['n_space', ' \t\n'], ['n_nul', '[\0]'], ['n_latin1', Buffer.from([0x5b, 0x22, 0xe9, 0x22])], ['i_surrogate', '["\\ud800 canary"]'], ['i_utf16', Buffer.from('\ufeff["canary"]', 'utf16le')], ['i_bom', '\ufeff[]'],
  ['i_utf8', Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x5d])], ['i_deep', `${'['.repeat(200)}${']'.repeat(200)}`],
];

/** The file of each export that holds most of its posts, and what stands before its JSON. */
const MAIN: Readonly<Record<string, { file: RegExp; before: string }>> = {
  x: { file: /tweets\.js$/, before: 'window.YTD.tweets.part0 = ' }, facebook: { file: /your_posts[^/]*\.json$/, before: '' }, instagram: { file: /posts_1\.json$/, before: '' },
  mastodon: { file: /outbox\.json$/, before: '' }, tiktok: { file: /\.json$/, before: '' },
};

export const strangeJson: Row = {
  id: 'P1', severity: 'B', fast: true, needs: [],
  claim: 'strange JSON as the main file of every export: what is no JSON is told with its file, without a stack and without its words',
  async run({ folder, corpora, seed, fast }) {
    const given = corpora === null || fast ? JSON_TEXTS : [...JSON_TEXTS, ...filesBelow(join(corpora, 'json')).filter((path) => path.endsWith('.json')).map((path) => [basename(path), readFileSync(path)] as const)];
    const failures: string[] = [];
    const codes: Record<string, number> = {};
    let readWhole = 0;
    for (const one of exportsOf(seed)) {
      const main = fast && one.platform !== 'x' ? undefined : MAIN[one.platform];
      const place = one.entries?.find((entry) => main?.file.test(entry.name));
      if (main === undefined || place === undefined) continue;
      for (const [name, text] of given) {
        const path = join(folder, one.file);
        writeFileSync(path, writeZip((one.entries ?? []).map((entry) => (entry === place ? { ...entry, data: Buffer.concat([Buffer.from(main.before), Buffer.from(text)]) } : entry))));
        const { code, said } = await readAnew(folder, [path]);
        const key = `${name.charAt(0)}${code}`;
        codes[key] = (codes[key] ?? 0) + 1;
        if (![0, 2, 4].includes(code) || isRaw(said)) failures.push(`${one.platform} ${name}: exit ${code}: ${said.slice(0, 200)}`);
        if (name.startsWith('n_') && code === 0) failures.push(`${one.platform} ${name}: called whole`);
        if (name.startsWith('n_') && code === 4 && !said.includes(basename(place.name))) failures.push(`${one.platform} ${name}: the file is not named`);
        if (/canary/.test(said)) failures.push(`${one.platform} ${name}: its words were repeated`);
        if (name.startsWith('y_') && code === 0) readWhole += 1;
      }
    }
    let quoted = '';
    try {
      JSON.parse('["canary words of mine",]');
    } catch (error) {
      quoted = String(error);
    }
    return {
      failures, measured: `${given.length} texts in ${fast ? 1 : Object.keys(MAIN).length} exports; outcomes ${Object.entries(codes).sort().map(([key, count]) => `${key}: ${count}`).join(', ')}`,
      control: readWhole > 0 && /canary|JSON/.test(quoted) ? `valid ones are read (${readWhole}); the parser's own message would quote` : null,
    };
  },
};

const BROKEN_BYTES: readonly (readonly [string, Uint8Array])[] = [
  ['overlong', Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0xf0, 0x80, 0x80, 0xaf])], ['surrogates', Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xbf, 0xbf])], ['alone', Buffer.from([0x80, 0xbf, 0xfe, 0xff])], ['cut', Buffer.from([0xf0, 0x9f, 0x98])],
  ['past the end', Buffer.from([0xf4, 0x90, 0x80, 0x80, 0xf8, 0x88, 0x80, 0x80, 0x80])], ['latin1', Buffer.from('café, naïve', 'latin1')], ['escaped', Buffer.from('\\u0000 \\ud800 \\udfff\\ud800')], ['non-characters', Buffer.from([0xef, 0xbf, 0xbe, 0xef, 0xbf, 0xbf])],
];

export const brokenBytes: Row = {
  id: 'P2', severity: 'B', fast: true, needs: [],
  claim: 'broken UTF-8 and lone surrogates: what is stored is valid UTF-8 without NUL, and nothing around them is lost',
  async run({ folder, seed }) {
    const failures: string[] = [];
    let texts = 0;
    const one = exportsOf(seed).find(({ platform }) => platform === 'x');
    for (const [name, bytes] of BROKEN_BYTES) {
      const path = join(folder, 'twitter.zip');
      const post = Buffer.concat([Buffer.from('window.YTD.tweets.part0 = [{"tweet":{"id_str":"1500000000000000001","created_at":"Wed May 01 12:00:00 +0000 2024","full_text":"head '), bytes, Buffer.from(' tail"}}]')]);
      writeFileSync(path, writeZip((one?.entries ?? []).map((entry) => (entry.name === 'data/tweets.js' ? { ...entry, data: post } : entry))));
      const { code, said } = await readAnew(folder, [path]);
      if (![0, 4].includes(code) || isRaw(said)) failures.push(`${name}: exit ${code}`);
      withStore(folder, (store) => {
        const rows = store.sql<{ hex: string }>("SELECT hex(text) AS hex FROM post WHERE facet = 'posts'").all();
        if (rows.length !== 1) failures.push(`${name}: the post was dropped`);
        for (const { hex } of rows) {
          texts += 1;
          const stored = Buffer.from(hex, 'hex');
          const text = strict(stored);
          if (text === null) failures.push(`${name}: what is stored is no UTF-8`);
          else if (!text.startsWith('head ') || !text.endsWith(' tail') || text.includes('\0')) failures.push(`${name}: the words around it were lost`);
        }
      });
    }
    const raw = BROKEN_BYTES.filter(([name, bytes]) => !['escaped', 'non-characters'].includes(name) && strict(Buffer.from(bytes)) === null).length;
    return { failures, measured: `${texts} texts stored`, control: raw > 0 ? `${raw} of ${BROKEN_BYTES.length} would be invalid as they came` : null };
  },
};

function strict(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const csvTwins: Row = {
  id: 'P3', severity: 'm', fast: false, needs: ['corpora'],
  claim: 'CSV is read as its JSON twin',
  async run({ corpora }) {
    const { csvRows } = await import('../../../src/intake/csv.js');
    const { openSource } = await import('../../../src/intake/source.js');
    const failures: string[] = [];
    const files = filesBelow(join(corpora ?? '', 'csv-spectrum', 'csvs'));
    const alone: string[] = [];
    let rows = 0;
    for (const path of files) {
      const twin = JSON.parse(readFileSync(path.replace('/csvs/', '/json/').replace(/csv$/, 'json'), 'utf8')) as unknown;
      // One public twin is a single object with other numbers than its table.
      if (!Array.isArray(twin)) {
        alone.push(basename(path));
        continue;
      }
      const source = await openSource(path);
      const name = source.entries[0]?.path ?? '';
      const read: Record<string, string>[] = [];
      for await (const batch of csvRows({ source, path: name, name, size: source.entries[0]?.size ?? 0 }, { onProblem: ({ reason }) => failures.push(`${name}: ${reason}`) })) read.push(...batch.map(({ cells }) => cells));
      await source.close();
      rows += read.length;
      const bare = (value: unknown): string => JSON.stringify(value, (_, one: unknown) => (typeof one === 'string' ? one.replace(/\r\n/g, '\n').replace(/[^\x00-\x7F]+/g, '?') : one));
      if (bare(read) !== bare(twin)) failures.push(`${name}: differs from its twin`);
    }
    const naive = files.filter((path) => readFileSync(path, 'utf8').trim().split('\n').some((line, _, [head = '']) => line.split(',').length !== head.split(',').length)).length;
    return { failures, measured: `${files.length - alone.length} files, ${rows} rows; no twin of its own: ${alone.join(', ') || 'none'}`, control: naive > 0 ? `splitting at commas breaks rows of ${naive} of them` : null };
  },
};

const PAYLOADS = ['__proto__', 'constructor', 'prototype'].map((key) => `{"${key}":{"polluted":"yes","prototype":{"polluted":"yes"}},"length":-1,"toString":"x","then":"y"`);

export const prototypesStay: Row = {
  id: 'P4', severity: 'B', fast: true, needs: [],
  claim: 'keys like __proto__ in an export change nothing of the program',
  async run({ folder, seed }) {
    const failures: string[] = [];
    const own = (): string => JSON.stringify([Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype].map((one) => Reflect.ownKeys(one).map(String)));
    const before = own();
    let files = 0;
    for (const one of exportsOf(seed)) {
      if (one.entries === null) continue;
      const entries = one.entries.map((entry) => {
        const text = Buffer.from(entry.data).toString('utf8');
        if (/\.(js|json)$/.test(entry.name)) return { ...entry, data: text.replace(/\{(?=\s*")/g, () => `${PAYLOADS[files++ % PAYLOADS.length]},`) };
        return /\.csv$/.test(entry.name) ? { ...entry, data: text.replace(/^([^\n]*)$/m, '$1,__proto__,constructor') } : entry;
      });
      const path = join(folder, one.file);
      writeFileSync(path, writeZip(entries));
      const { code, said } = await readAnew(folder, [path]);
      if (![0, 2, 4].includes(code) || isRaw(said)) failures.push(`${one.platform}: exit ${code}: ${said.slice(0, 200)}`);
      if (own() !== before || 'polluted' in {}) failures.push(`${one.platform}: a prototype was changed`);
    }
    const naive = (target: Record<string, unknown>, source: Record<string, unknown>): void => {
      for (const key of Object.keys(source)) {
        const value = source[key];
        if (typeof value === 'object' && value !== null && typeof target[key] === 'object' && target[key] !== null) naive(target[key] as Record<string, unknown>, value as Record<string, unknown>);
        else target[key] = value;
      }
    };
    naive({}, JSON.parse('{"__proto__":{"polluted":"yes"}}') as Record<string, unknown>);
    const tripped = own() !== before;
    delete (Object.prototype as { polluted?: string }).polluted;
    return { failures, measured: `${files} records with such keys`, control: tripped && own() === before ? 'a merge that knows no better changes the prototype, which is noticed' : null };
  },
};

const STRINGS = [
  "'; DROP TABLE post; --", '" OR ""="', "' OR '1'='1", '1); DELETE FROM account; --', "' UNION SELECT sql FROM sqlite_schema --", 'a AND b', 'NOT a', 'a OR', 'NEAR(a b', '"unclosed', 'text:secret', '^a', 'a*', '(', ')', '*', '-a', '{a b}', '%', '_', '\\', '\0', "x'", '$1', ':a', '?', '?1', 'a"b', '🙂', '',
];

export const stringsAreNoQueries: Row = {
  id: 'P5', severity: 'B', fast: true, needs: [],
  claim: 'hostile strings as names, posts and searches are only strings to the database',
  async run({ folder, corpora, seed }) {
    const given = [...STRINGS, ...(corpora === null ? [] : readFileSync(join(corpora, 'strings', 'sql-injection.txt'), 'utf8').split('\n'))];
    const failures: string[] = [];
    const one = exportsOf(seed).find(({ platform }) => platform === 'x');
    const posts = given.map((text, index) => ({ tweet: { id_str: String(1_500_000_000_000_000_000n + BigInt(index)), created_at: 'Wed May 01 12:00:00 +0000 2024', full_text: `lamp ${text}`, in_reply_to_screen_name: text, entities: { user_mentions: [{ id_str: String(index + 1), screen_name: text, name: text }] } } }));
    const path = join(folder, 'twitter.zip');
    writeFileSync(path, writeZip((one?.entries ?? []).map((entry) => (entry.name === 'data/tweets.js' ? { ...entry, data: `window.YTD.tweets.part0 = ${JSON.stringify(posts)}` } : entry))));
    const { code } = await readAnew(folder, [path]);
    if (![0, 4].includes(code)) failures.push(`reading ended with ${code}`);
    let found = 0;
    let naive = 0;
    withStore(folder, (store) => {
      const count = (): number => store.sql<{ n: number }>("SELECT count(*) AS n FROM post WHERE facet = 'posts'").get()?.n ?? 0;
      if (count() !== given.length) failures.push(`${count()} of ${given.length} posts are stored`);
      store.search('lamp');
      const schema = (): string => JSON.stringify(store.sql('SELECT name, sql FROM sqlite_schema ORDER BY name').all());
      const before = schema();
      for (const text of given) {
        try {
          found += store.search(text).length > 0 ? 1 : 0;
        } catch (error) {
          failures.push(`the search for ${JSON.stringify(text)} failed: ${error instanceof Error ? error.name : 'unknown'}`);
        }
        naive += fails(() => store.sql(`SELECT 1 FROM post WHERE text = '${text}'`).all()) ? 1 : 0;
      }
      if (schema() !== before || count() !== given.length) failures.push('the database was changed');
    });
    return { failures, measured: `${given.length} strings stored and searched for, ${found} found something`, control: naive > 0 ? `${naive} of them break a query put together from words` : null };
  },
};

function fails(work: () => void): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

function withStore(folder: Bench['folder'], work: (store: Store) => void): void {
  const store = openStore({ path: join(folder, 'home', 'postop.db'), clock: { now: () => '2026-11-01T09:00:00Z' } });
  try {
    work(store);
  } finally {
    store.close();
  }
}
