// What must hold of small functions for any input; each with a careless twin that a random input must catch.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { parse } from 'csv-parse/sync';
import { asId, instantFromText, instantFromUnix, unescapeEntities } from '../../src/intake/decode.js';
import { nameTrouble } from '../../src/intake/entry-name.js';
import { openSource } from '../../src/intake/source.js';
import { clean, forTerminal, forTerminalLine, wellFormed } from '../../src/text/clean.js';
import { escapeCsv, escapeHtml, escapeJson, escapeMarkdown } from '../../src/text/escape.js';
import { writeZip } from '../support/zip-writer.js';
import { hostile } from '../support/terminal-probe.js';

export interface Property { name: string; property: fc.IRawProperty<unknown>; broken: fc.IRawProperty<unknown> }

const markup = fc.constantFrom('<script>', '&amp;', '&#x3c;', '"', "'", '`', '<!--', ']]>', '\\', '|', '[x](y)', 'http://a.b', 'www.a.b', 'a@b.c', '=1+1', '+1', '@x', '-', '\t=', '%', '\r\n', '\n', '\0', '\x1b[2J', '\u2028', '\u202e', '\ud800', 'word', ' ');
/** Texts as strangers write them: any characters, halves of characters, controls, markup. */
const texts = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 30 }), fc.array(fc.oneof(markup, fc.string({ maxLength: 4 }), fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))), { maxLength: 12 }).map((parts) => parts.join('')));
const nothing = (text: string): string => text;

function about<T>(name: string, input: fc.Arbitrary<T>, holds: (work: (value: T) => string | null, value: T) => boolean | Promise<boolean>, work: (value: T) => string | null, careless: (value: T) => string | null): Property {
  return { name, property: fc.asyncProperty(input, async (value) => holds(work, value)), broken: fc.asyncProperty(input, async (value) => holds(careless, value)) };
}

const CONTROL = /[\0-\x09\x0B-\x1F\x7F-\x9F]/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const dates = fc.oneof(texts, fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 30 }), fc.constantFrom('Z', '+05:30', '-0800', '+14:00', '')).map(([y, m, d, h, zone]) => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}T${String(h).padStart(2, '0')}:00:00${zone}`));

function isRealInstant(instant: string | null): boolean {
  return instant === null || (INSTANT.test(instant) && new Date(instant).toISOString().slice(0, 19) === instant.slice(0, 19));
}

function textOfHtml(html: string): { text: string; elements: number; attributes: string[] } {
  const met = { text: '', elements: 0, attributes: [] as string[] };
  const parser = new Parser({ ontext: (text) => { met.text += text; }, onopentag: (_, attributes) => { met.elements += 1; met.attributes.push(...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)); } });
  parser.end(html);
  return met;
}

const datas = fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 6 });

export const PROPERTIES: readonly Property[] = [
  about('clean: as long as before, well-formed, no control but newline, twice is once', texts, (work, text) => {
    const cleaned = work(text) ?? '';
    return cleaned.length === text.length && wellFormed(cleaned) === cleaned && !CONTROL.test(cleaned.replaceAll('\t', '')) && work(cleaned) === cleaned;
  }, clean, nothing),
  about('forTerminal: no control but newline, nothing invisible but what a script needs, twice is once', texts, (work, text) => {
    const shown = work(text) ?? '';
    return !CONTROL.test(shown) && !/[\u202A-\u202E\u200B\u2060\uFEFF\u00AD]/.test(shown) && !/\p{M}{9}/u.test(shown);
  }, forTerminal, nothing),
  about('forTerminalLine: one row', texts, (work, text) => !/[\n\r\u2028\u2029]/.test(work(text) ?? ''), forTerminalLine, forTerminal),
  about('escapeHtml: one text, no element, in content and in attributes', texts, (work, text) => {
    const wanted = wellFormed(text).replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, '\uFFFD');
    const inside = textOfHtml(`<p>${work(text)}</p>`);
    const attribute = textOfHtml(`<p title="${work(text)}" id='${work(text)}'></p>`);
    return inside.elements === 1 && inside.text === wanted && attribute.attributes.join('\n') === `title=${wanted}\nid=${wanted}`;
  }, escapeHtml, nothing),
  about('escapeMarkdown: one line, every mark escaped', texts, (work, text) => {
    const line = work(text) ?? '';
    return !/[\n\r\u2028\u2029\0-\x1F\x7F-\x9F]/.test(line) && !/[!-/:-@[-`{-~]/.test(line.replace(/\\[!-/:-@[-`{-~]/g, '')) && !/\w\\:\\\/\\\/|www\\\.|\w\\@/i.test(line);
  }, escapeMarkdown, nothing),
  about('escapeCsv: one field, read back as it was but for the guard, no formula', texts, (work, text) => {
    const rows = parse(`${work(text)}\n`, { relax_column_count: true }) as string[][];
    const [read = ''] = rows[0] ?? [];
    const wanted = wellFormed(text);
    return rows.length === 1 && rows[0]?.length === 1 && (read === wanted || read === `'${wanted}`) && !/^[\s\uFEFF\0]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/.test(read);
  }, escapeCsv, (text) => `"${text.replaceAll('"', '""')}"`),
  about('escapeJson: the same value, nothing raw', texts, (work, text) => {
    const json = work(JSON.stringify(text)) ?? '';
    return JSON.parse(json) === wellFormed(text) && !/[\x7F-\x9F\p{Cf}\u2028\u2029]/u.test(json);
  }, escapeJson, nothing),
  about('instantFromText: a real moment in UTC, or none', dates, (work, text) => isRealInstant(work(text)), instantFromText, nothing),
  about('instantFromUnix: a real moment in UTC, or none', fc.oneof(fc.double(), fc.integer()), (work, seconds) => isRealInstant(work(seconds)), instantFromUnix, (seconds) => String(seconds)),
  about('asId: digits stay what they are', fc.bigInt({ min: 1n, max: 2n ** 64n }), (work, id) => work(id) === String(id), (id) => asId(String(id)), (id) => String(Number(id))),
  about('unescapeEntities: the other way round of escaping', texts, (work, text) => work(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')) === text, unescapeEntities, nothing),
  about('nameTrouble: a name that is taken leads nowhere', fc.oneof(texts, fc.array(fc.constantFrom('..', '.', '/', '\\', 'C:', 'data', '\0', '\x1b', 'a'), { maxLength: 8 }).map((parts) => parts.join(''))), (work, name) => {
    const taken = work(name) === null;
    return !taken || (!CONTROL.test(name) && !name.includes('\n') && !name.startsWith('/') && !name.split(/[\\/]/).includes('..') && !/^[a-z]:/i.test(name));
  }, nameTrouble, () => null),
  { name: 'a zip gives back each entry by its own range', property: fc.asyncProperty(datas, (given) => zipReadsBack(given, false)), broken: fc.asyncProperty(datas, (given) => zipReadsBack(given, true)) },
];

/** `spoil`: one checksum in it is wrong. */
async function zipReadsBack(datas: readonly Uint8Array[], spoil: boolean): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'postop-zip-'));
  try {
    const path = join(folder, 'a.zip');
    writeFileSync(path, writeZip(datas.map((data, index) => ({ name: `data/${index}.js`, data, method: index % 2 === 0 ? 'store' : 'deflate', ...(spoil && index === 0 ? { crc: 1 } : {}) }))));
    const source = await openSource(path);
    try {
      for (const [index, data] of datas.entries()) {
        const parts: Uint8Array[] = [];
        for await (const part of source.open(`data/${index}.js`)) parts.push(part);
        if (!Buffer.concat(parts).equals(data)) return false;
      }
      return true;
    } finally {
      await source.close();
    }
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
