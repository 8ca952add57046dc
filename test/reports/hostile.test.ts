// What strangers wrote into an export stays text in every kind of file.
import { parse } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { checklist } from '../../reports/checklist.js';
import { csv } from '../../reports/csv.js';
import { html } from '../../reports/html/html.js';
import { ics } from '../../reports/ics.js';
import { ids } from '../../reports/ids.js';
import { json } from '../../reports/json.js';
import { safeLink } from '../../reports/links.js';
import { pdf } from '../../reports/pdf/pdf.js';
import { COLUMNS } from '../../reports/table.js';
import { xlsx } from '../../reports/xlsx/xlsx.js';
import type { Format } from '../../src/model.js';
import { HOSTILE, demoReport, hostileReport } from '../support/report-fixture.js';

async function text(format: Format, report = hostileReport()): Promise<string> {
  return Buffer.from(await format.render(report)).toString('utf8');
}

describe('HTML', () => {
  const TAGS = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'footer', 'section', 'h1', 'h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'span', 'strong', 'b', 'q', 'br', 'bdi', 'a', 'figure',
    'figcaption', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'svg', 'text', 'rect', 'line', 'circle', 'polyline']);
  const ATTRIBUTES = new Set(['lang', 'charset', 'http-equiv', 'content', 'name', 'class', 'href', 'rel', 'scope', 'viewbox', 'role', 'aria-label', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'points', 'text-anchor', 'stroke-width']);

  it('holds only tags and attributes of our own, and links only to platforms', async () => {
    const met = { tags: new Set<string>(), attributes: new Set<string>(), links: [] as string[], boxes: 0 };
    const parser = new Parser({
      onopentag(name, attributes) {
        met.tags.add(name);
        for (const key of Object.keys(attributes)) met.attributes.add(key);
        if (attributes.href !== undefined) met.links.push(attributes.href);
        if (attributes.class === 'box') met.boxes += 1;
      },
    });
    parser.end(await text(html));
    expect([...met.tags].filter((tag) => !TAGS.has(tag))).toEqual([]);
    expect([...met.attributes].filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
    expect(met.links.filter((link) => !link.startsWith('https://x.com/'))).toEqual([]);
    expect(met.boxes).toBe(HOSTILE.length);
  });

  it('asks the browser to refuse everything from outside, and needs nothing', async () => {
    const page = await text(html, demoReport());
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/<script|<img|<link|<iframe|url\(|@import|src=/);
  });
});

describe('Markdown', () => {
  it('has no tag, picture, link or box but our own', async () => {
    const page = await text(checklist);
    expect(page.replaceAll('\\\\', '').match(/(?<!\\)<(?!https:\/\/x\.com\/)/g)).toBeNull();
    expect(page.replaceAll('\\\\', '').match(/(?<!\\)!\[|(?<!\\)`/g)).toBeNull();
    expect(page.match(/^- \[ \] /gm)).toHaveLength(HOSTILE.length);
    expect(page.replace(/\]\(<https:\/\/x\.com\/[^>\n]*>\)/g, '').match(/\w:\/\/|\w@\w|www\.\w/g)).toBeNull();
  });

  it('keeps leading numbers and signs from becoming lists', async () => {
    const report = demoReport();
    const page = await text(checklist, { ...report, unchecked: [{ account: null, facet: null, rule: null, count: null, reason: '1. one', whatToDo: null }, { account: null, facet: null, rule: null, count: null, reason: '- two', whatToDo: null }] });
    expect(page).toContain('- 1\\. one\n- \\- two\n');
  });
});

describe('tables', () => {
  it('CSV parses back to what went in, save the guard, and no cell is a formula', async () => {
    const rows = parse((await text(csv)).slice(1)) as string[][];
    expect(rows.every((row) => row.length === COLUMNS.length)).toBe(true);
    const column = COLUMNS.findIndex(({ title }) => title === 'In words');
    const cells = rows.slice(1, HOSTILE.length + 1).map((row) => row[column] ?? '');
    for (const [index, cell] of cells.entries()) {
      const whole = HOSTILE[index]?.replace(/\p{Cs}/gu, '\uFFFD') ?? '';
      expect([whole, `'${whole}`]).toContain(cell);
    }
    expect(rows.flat().filter((cell) => /^\s*[=+\-@|%]/.test(cell))).toEqual([]);
  });

  it('XLSX reads back as text, without a formula', async () => {
    const [sheet] = await readXlsx(Buffer.from(await xlsx.render(hostileReport())));
    const rows = sheet?.data ?? [];
    expect(rows.length).toBeGreaterThan(HOSTILE.length);
    const column = COLUMNS.findIndex(({ title }) => title === 'In words');
    expect(rows.slice(1, 20).map((row) => row[column])).toContain('=HYPERLINK("http://evil.example","x")');
  });
});

describe('XLSX cells', () => {
  it.each(['constructor', '__proto__', 'toString', '_x0041_', 'a\u0001\uFFFD'])('%j is read back', async (words) => {
    const report = demoReport();
    const findings = report.findings.slice(0, 1).map((one) => ({ ...one, statement: words }));
    const [sheet] = await readXlsx(Buffer.from(await xlsx.render({ ...report, findings })));
    const cell = String(sheet?.data[1]?.[COLUMNS.findIndex(({ title }) => title === 'In words')]);
    expect(cell.trim()).toBe(words.replace(/[\u0001\uFFFD]/g, '□'));
  });

  it('a text longer than a cell may hold is cut and says so', async () => {
    const report = demoReport();
    const [sheet] = await readXlsx(Buffer.from(await xlsx.render({ ...report, findings: report.findings.slice(0, 1).map((one) => ({ ...one, statement: 'a'.repeat(40_000) })) })));
    const cell = String(sheet?.data[1]?.[COLUMNS.findIndex(({ title }) => title === 'In words')]);
    expect(cell).toHaveLength(32_767);
    expect(cell.endsWith('…')).toBe(true);
  });
});

describe('lines', () => {
  it('ICS lines are short and none is of somebody else’s making', async () => {
    const lines = (await text(ics)).split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /^(?:ATTACH|URL|X-)/.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VTODO')).toHaveLength(lines.filter((line) => line === 'END:VTODO').length);
    expect((await text(ics)).match(/[\r\n](?![\n ]|[A-Z]+[:;]|$)/g)).toBeNull();
  });

  it('an id that is no id is left out of the list', async () => {
    const lines = (await text(ids)).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.every((line) => /^[\w\-:./@]+$/.test(line))).toBe(true);
  });

  it('JSON shows nothing a terminal acts on, and reads back equal', async () => {
    const document = await text(json);
    expect(document).not.toMatch(/[\x00-\x09\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\u2028\u200B]/);
    const read = JSON.parse(document) as { findings: { text: string }[] };
    expect(read.findings.map((finding) => finding.text)).toEqual(HOSTILE.map((one) => one.replace(/\p{Cs}/gu, '\uFFFD')));
  });

  it('PDF holds no action but links to platforms', async () => {
    const file = Buffer.from(await pdf.render(hostileReport())).toString('latin1');
    expect(file).not.toMatch(/\/JavaScript|\/JS\b|\/Launch|\/OpenAction|\/EmbeddedFile/);
    expect([...file.matchAll(/\/URI \(([^)]*)/g)].filter((match) => !(match[1] ?? '').startsWith('https://x.com/'))).toEqual([]);
  });
});

describe('links', () => {
  it.each(['javascript:alert(1)', 'http://x.com/a', 'https://x.com.evil.example/', 'https://evil.example/x.com', 'https://x.com@evil.example/', 'https://x.com:8443/', 'data:text/html,x', 'not a link'])('%s leads nowhere', (url) => {
    expect(safeLink(url)).toBeNull();
  });

  it('what could break out is encoded', () => {
    expect(safeLink('https://x.com/a b"<>`|\\\'^')).toBe('https://x.com/a%20b%22%3C%3E%60%7C/%27%5E');
    expect(safeLink('https://www.youtube.com/watch?v=abc&t=1')).toBe('https://www.youtube.com/watch?v=abc&t=1');
  });
});
