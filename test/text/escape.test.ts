// Each kind of file: what third-party text must not be able to do there.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { wellFormed } from '../../src/text/clean.js';
import { escapeCsv, escapeHtml, escapeJson, escapeMarkdown } from '../../src/text/escape.js';

const hostile = fc.array(fc.oneof(
  fc.constantFrom('<script>', '</td>', '"', "'", '&lt;', '<img src=x onerror=y>', '`', '|', '\n', '\r\n', '[x](http://e.example)', '![](//e)', '=1+1', '@a', 'a@b.co', 'www.e.co', '- [x] ', '---', '\\', '# ', '\0', '\u202E', '\x9B'),
  fc.string({ unit: 'binary', maxLength: 4 }),
), { maxLength: 10 }).map((parts) => parts.join(''));
const RUNS = { seed: 16, numRuns: 10_000 };

describe('HTML', () => {
  it('stays text, in an element and in an attribute', () => {
    fc.assert(fc.property(hostile, (text) => {
      const document = parseDocument(`<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`);
      expect(document.children.length).toBe(1);
      const paragraph = document.children[0] as unknown as { name: string; attribs: Record<string, string>; children: { type: string; data: string }[] };
      expect([paragraph.name, Object.keys(paragraph.attribs)]).toEqual(['p', ['title']]);
      expect(paragraph.children.every((child) => child.type === 'text')).toBe(true);
    }), RUNS);
  });
});

describe('Markdown', () => {
  it('leaves no punctuation unescaped, no line break and no bare link', () => {
    fc.assert(fc.property(hostile, (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/:-@[-`{-~]/);
      expect(escaped).not.toMatch(/[\n\r\u2028\u2029\t]/);
      expect(escaped).not.toMatch(/\w\\?(?::\\\/\\\/|@\w)|www\\?\.\w/);
      expect(escaped).not.toMatch(/^\s/);
    }), RUNS);
  });

  it.each([
    ['- [x] done', '\\- \\[x\\] done'], ['a | b', 'a \\| b'], ['1. one', '1\\. one'], ['end\\', 'end\\\\'], ['a\n# b', 'a \\# b'],
    ['bob@e.example', 'bob\u2060\\@e\\.example'], ['http://e', 'http\u2060\\:\\/\\/e'], ['www.e.example', 'www\u2060\\.e\\.example'],
  ])('writes %j', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));
});

describe('CSV', () => {
  it('parses back to the text but for the guard, and begins no formula', () => {
    fc.assert(fc.property(fc.array(hostile, { minLength: 1, maxLength: 3 }), (fields) => {
      const [row] = parse(`${fields.map(escapeCsv).join(',')}\r\n`, { relaxColumnCount: true, recordDelimiter: '\r\n', skipEmptyLines: false }) as string[][];
      const plain = fields.map((field) => field.replace(/\p{Cs}/gu, '\uFFFD'));
      expect(row!.map((cell, i) => (cell === `'${plain[i]}` ? plain[i] : cell))).toEqual(plain);
      expect(row!.every((cell) => !/^[\s\uFEFF\0"]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\0]/u.test(cell))).toBe(true);
    }), RUNS);
  });

  it.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '\uFEFF=1', '\uFF1D1', '"=1', '|x', '%x', '\0=1'])('guards %j', (text) => {
    expect(escapeCsv(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
  });

  it('leaves ordinary text as it is', () => {
    expect(escapeCsv('a = b, "c"')).toBe('"a = b, ""c"""');
  });
});

describe('JSON', () => {
  it('is the same value, without a raw control, format or bidirectional character', () => {
    fc.assert(fc.property(hostile, (text) => {
      const json = escapeJson(JSON.stringify({ text }));
      expect(JSON.parse(json)).toEqual({ text: wellFormed(text) });
      expect(json).not.toMatch(/[\0-\x1F\x7F-\x9F\p{Cf}\u2028\u2029\p{Cs}]/u);
    }), RUNS);
  });
});
