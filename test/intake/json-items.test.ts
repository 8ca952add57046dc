// JSON lists are read element by element, in any layout and cut into any chunks, exactly as JSON.parse would read them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonItem, jsonItems, jsonWhole } from '../../src/intake/json-items.js';
import type { Problem } from '../../src/model.js';
import { all, given } from './given.js';

const read = (content: string | Uint8Array, chunk?: number): Promise<{ values: JsonItem[]; problems: Problem[] }> =>
  all(options => jsonItems(given(content, chunk), options));
const valuesOf = (items: readonly JsonItem[]): unknown[] => items.map(item => item.value);

/** Serialises with blanks of all kinds between the tokens, so that no layout can be relied on. */
function untidy(value: unknown, blank: () => string): string {
  const gap = (text: string): string => blank() + text + blank();
  if (Array.isArray(value)) return gap(`[${value.map(one => untidy(one, blank)).join(',') || blank()}]`);
  if (typeof value === 'object' && value !== null) {
    return gap(`{${Object.entries(value).map(([key, one]) => `${gap(JSON.stringify(key))}:${untidy(one, blank)}`).join(',')}}`);
  }
  return gap(JSON.stringify(value));
}

const layouts: readonly ((value: unknown, blanks: () => string) => string)[] = [
  value => JSON.stringify(value),
  value => JSON.stringify(value, null, 2),
  value => JSON.stringify(value, null, '\t').replaceAll('\n', '\r\n'),
  value => JSON.stringify(value, null, 2).replace(/[\u0080-\uffff]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  untidy,
];
const prefixes = ['', '\ufeff', 'window.YTD.tweets.part0 = ', 'var tweet_index =  ', '\ufeffGrailbird.data.tweets_2014_05 = \n '];
const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });

describe('jsonItems', () => {
  it('reads any list in any layout, behind any prefix, cut anywhere', async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(json, { maxLength: 12 }), fc.constantFrom(...layouts), fc.constantFrom(...prefixes), fc.integer({ min: 1, max: 70 }),
      fc.infiniteStream(fc.constantFrom('', ' ', '\n', '\n  ', '\t', '\r\n')),
      async (list, layout, prefix, chunk, blanks) => {
        const { values, problems } = await read(prefix + layout(list, () => blanks.next().value ?? ''), chunk);
        expect(problems).toEqual([]);
        expect(valuesOf(values)).toEqual(JSON.parse(JSON.stringify(list)));
        expect(values.map(item => item.index)).toEqual(list.map((_, at) => at));
      },
    ), { numRuns: 400 });
  });

  it('reads the members of an object: lists by element under their key, everything else whole', async () => {
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.string(), json, { maxKeys: 6 }), fc.constantFrom(...layouts), fc.integer({ min: 1, max: 40 }), async (record, layout, chunk) => {
      const { values, problems } = await read(layout(record, () => ' '), chunk);
      expect(problems).toEqual([]);
      const parsed = JSON.parse(JSON.stringify(record)) as Record<string, unknown>;
      const expected = Object.entries(parsed).flatMap(([key, value]) =>
        Array.isArray(value) ? value.map((one, index) => ({ key, index, value: one as unknown })) : [{ key, index: -1, value }]);
      expect(values.map(({ key, index, value }) => ({ key, index, value }))).toEqual(expected);
    }), { numRuns: 300 });
  });

  it('keeps elements apart where the guess from the layout is wrong', async () => {
    const text = '[\n  {\n    "a": 1\n  },\n  {\n    "b": {\n  "c": 2\n  },\n    "d": [{\n  },\n  {}]\n  },\n  3,\n  {\n    "e": "}, {"\n  }\n]';
    const { values, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(valuesOf(values)).toEqual(JSON.parse(text));
  });

  it('gives each element the place where it stands', async () => {
    const list = Array.from({ length: 500 }, (_, at) => ({ id: String(at), text: at % 7 === 0 ? 'é' : 'e' }));
    const text = JSON.stringify(list, null, 2);
    const bytes = Buffer.from(text);
    const { values } = await read(text, 1000);
    for (const item of values) expect(bytes.subarray(item.offset).toString().trimStart().startsWith(`{\n    "id": "${item.index}"`)).toBe(true);
  });

  it('reads batches of the size asked for', async () => {
    const sizes: number[] = [];
    for await (const batch of jsonItems(given(JSON.stringify(Array.from({ length: 50 }, () => ({}))), 10), { onProblem: () => undefined, batch: 10 })) sizes.push(batch.length);
    expect(sizes.reduce((sum, one) => sum + one)).toBe(50);
    expect(Math.max(...sizes)).toBeLessThan(15);
  });

  it('goes on after a bad element and names it by number and place, never by its words', async () => {
    const { values, problems } = await read('[{"a":1},{"patient": Mrs Smith},{"a":2},42,{"a":3}]', 5);
    expect(valuesOf(values)).toEqual([{ a: 1 }, { a: 2 }, 42, { a: 3 }]);
    expect(problems).toEqual([{ path: 'file.json', record: 1, offset: 9, reason: 'this record is not valid JSON', damage: true }]);
  });

  it('names a hundred bad places and counts the rest', async () => {
    const { values, problems } = await read(`[${'x,'.repeat(5000)}1]`);
    expect(valuesOf(values)).toEqual([1]);
    expect(problems.length).toBe(101);
    expect(problems.at(-1)?.reason).toBe('so many more places of it could not be read: 4900');
  });

  it('takes a part that is no list up to 64 MiB', async () => {
    const part = (mib: number): string => `{"a":{"list":["${'x'.repeat(mib * 1024 * 1024)}"]},"b":1}`;
    expect((await read(part(20), 1024 * 1024)).problems).toEqual([]);
    const { values, problems } = await read(part(65), 1024 * 1024);
    expect(values.map(item => item.key)).toEqual(['b']);
    expect(problems).toMatchObject([{ damage: true }]);
  });

  it('finds its way again after a quotation mark that is never closed', async () => {
    const { values, problems } = await read('[\n  {\n    "a": "lost\n  },\n  {\n    "a": 2\n  },\n  {\n    "a": 3\n  }\n]');
    expect(valuesOf(values)).toEqual([{ a: 2 }, { a: 3 }]);
    expect(problems.map(problem => problem.record)).toEqual([0]);
  });

  it('says so wherever a document is cut', async () => {
    const text = 'window.YTD.like.part0 = [ {\n  "like" : { "tweetId" : "1", "fullText" : "a ] \\" } b" }\n}, {\n  "like" : { "n" : [1, 2] }\n} ]';
    for (let cut = 0; cut < text.length; cut++) {
      const { problems } = await read(text.slice(0, cut), 7);
      expect(problems.some(problem => problem.damage), `cut at ${cut}`).toBe(true);
    }
  });

  it('keeps a last record that is whole although the file is cut right behind it', async () => {
    const { values, problems } = await read('[{"a":1},{"a":2}');
    expect(valuesOf(values)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(problems.length).toBe(1);
    expect(valuesOf((await read('[1,2')).values)).toEqual([1]);
  });

  it('refuses what is nested too deeply, in any layout, and reads its neighbours', async () => {
    const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    for (const glue of [',', ',\n  ']) {
      const plain = '{\n    "a": 1\n  }';
      const { values, problems } = await read(`[\n  ${[plain, plain, `{\n    "a": ${deep(64)}\n  }`, plain, `{\n    "a": ${deep(63)}\n  }`].join(glue)}\n]`);
      expect(values.length).toBe(4);
      expect(problems).toMatchObject([{ record: 2, reason: 'this record is nested too deeply' }]);
    }
    expect((await read('['.repeat(1_000_000))).problems[0]?.damage).toBe(true);
  });

  it('refuses an element past 16 MiB and reads its neighbours', async () => {
    const { values, problems } = await read(`[{"a":1},{"a":"${'x'.repeat(17 * 1024 * 1024)}"},{"a":2}]`, 1024 * 1024);
    expect(valuesOf(values)).toEqual([{ a: 1 }, { a: 2 }]);
    expect(problems).toMatchObject([{ record: 1, damage: true }]);
  });

  it('reads UTF-16, and says what it made of bytes that are no UTF-8', async () => {
    expect(valuesOf((await read(Buffer.from('\ufeff[{"a":"é"}]', 'utf16le'), 3)).values)).toEqual([{ a: 'é' }]);
    const { values, problems } = await read(Buffer.from('[{"a":"caf\u00e9"},{"a":"\u00e9"}]', 'latin1'));
    expect(valuesOf(values)).toEqual([{ a: 'café' }, { a: 'é' }]);
    expect(problems).toMatchObject([{ damage: false }]);
  });

  it('leaves prototypes alone', async () => {
    const before = [Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)];
    const { values } = await read('{"__proto__":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}],"constructor":{"x":1}}');
    expect(values.map(item => item.key)).toEqual(['__proto__', 'constructor']);
    expect([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('jsonWhole', () => {
  const whole = async (content: string): Promise<{ value: unknown; problems: Problem[] }> => {
    const problems: Problem[] = [];
    return { value: await jsonWhole(given(content, 9), { onProblem: problem => problems.push(problem) }), problems };
  };

  it('reads a small document behind its prefix', async () => {
    expect(await whole('\ufeffvar user_details = {"id":"1","bio":"[{"};\n')).toEqual({ value: { id: '1', bio: '[{' }, problems: [] });
  });

  it('says in its own words why it cannot', async () => {
    for (const text of ['', '{"name": Mrs Smith}', `${'['.repeat(70)}${']'.repeat(70)}`, '<html>Mrs Smith</html>']) {
      const { value, problems } = await whole(text);
      expect(value).toBeUndefined();
      expect(problems).toMatchObject([{ damage: true }]);
      expect(JSON.stringify(problems)).not.toContain('Smith');
    }
  });
});

const corpus = join(process.env['POSTOP_CORPORA'] ?? '', 'json');
const there = process.env['POSTOP_CORPORA'] !== undefined && existsSync(corpus);

describe.skipIf(!there)(`JSONTestSuite${there ? '' : ' (NOT RUN: POSTOP_CORPORA is not set)'}`, () => {
  const files = there ? readdirSync(corpus).filter(name => /^[yni]_.*\.json$/.test(name)) : [];

  it.each(files)('%s', async name => {
    const bytes = readFileSync(join(corpus, name));
    const { values, problems } = await read(bytes, 11);
    if (name.startsWith('y_')) {
      expect(problems).toEqual([]);
      const parsed: unknown = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
      if (Array.isArray(parsed)) expect(valuesOf(values)).toEqual(parsed);
      else if (typeof parsed !== 'object' || parsed === null) expect(valuesOf(values)).toEqual([parsed]);
    }
    if (name.startsWith('n_')) expect(problems.some(problem => problem.damage)).toBe(true);
  });
});
