// The contract of every format: golden files, same bytes twice, nothing hostile comes alive, nothing unchecked is kept silent.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import readXlsx from 'read-excel-file/node';
import { FORMATS } from '../../reports/index.js';
import type { Report } from '../../src/model.js';
import { demoReport, emptyReport, hostileReport } from '../support/report-fixture.js';

const GOLDEN = fileURLToPath(new URL('golden/', import.meta.url));

/** What a format writes, as text that does not depend on the version of the compressor. */
async function readable(id: string, bytes: Uint8Array): Promise<string> {
  if (id === 'xlsx') return `${JSON.stringify(await readXlsx(Buffer.from(bytes)), null, 1)}\n`;
  if (id !== 'pdf') return Buffer.from(bytes).toString('utf8');
  const file = Buffer.from(bytes).toString('latin1');
  const streams = [...file.matchAll(/stream\n([^]*?)\nendstream/g)].map((match) => inflateSync(Buffer.from(match[1] ?? '', 'latin1')));
  return `${streams.map((stream) => createHash('sha256').update(stream).digest('hex')).join('\n')}\n`;
}

function golden(name: string, text: string): void {
  const path = `${GOLDEN}${name}`;
  if (process.env.GOLDEN === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

const fixtures: Readonly<Record<string, () => Report>> = { empty: emptyReport, demo: demoReport };

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(Object.entries(fixtures))('writes the %s report as in its golden file', async (name, report) => {
    golden(`${name}.${id}${id === 'xlsx' || id === 'pdf' ? '.txt' : `.${format.extension}`}`, await readable(id, await format.render(report())));
  });

  it('gives the same bytes twice, in any time zone', async () => {
    for (const report of [emptyReport(), demoReport(), hostileReport()]) {
      const once = await format.render(report);
      process.env.TZ = 'Pacific/Auckland';
      expect(Buffer.compare(Buffer.from(once), Buffer.from(await format.render(report)))).toBe(0);
      process.env.TZ = 'America/Lima';
    }
  });

  it('writes the hostile report as before', async () => {
    golden(`hostile.${id}.sha256`, `${createHash('sha256').update(await readable(id, await format.render(hostileReport()))).digest('hex')}\n`);
  });

  it('never changes the report', async () => {
    const report = demoReport();
    await format.render(report);
    expect(report).toEqual(demoReport());
  });

  it('says what was not checked', async () => {
    const report = demoReport();
    const [first] = report.unchecked;
    const text = await readable(id, await format.render(report));
    if (id === 'summary') expect(text).toContain('"everythingChecked":false');
    else if (id === 'pdf') expect(text).not.toBe(await readable(id, await format.render({ ...report, unchecked: [] })));
    else expect(plain(text)).toContain(first === undefined ? '' : plain(first.reason));
  });

  it('is a whole sentence where nothing was found', async () => {
    const text = plain(await readable(id, await format.render(emptyReport())));
    if (id === 'json') expect(text).toContain('"findings": []');
    else if (id === 'ids') expect(text).toContain('On hold: no ids are listed');
    else if (id === 'summary') expect(text).toContain('"voluntary":true');
    else if (id !== 'pdf') expect(text).toContain('Nothing was found by the rules that ran.');
  });
});

/** Without what formats put between and before characters. */
function plain(text: string): string {
  return text.replace(/\r\n /g, '').replace(/\\(.)/g, '$1').replace(/<\/?bdi>/g, '').replace(/\u2060/g, '');
}
