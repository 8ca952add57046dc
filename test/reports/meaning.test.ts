// What the formats and profiles promise beyond layout: who sees what, what is never listed, what never differs between runs.
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../reports/index.js';
import { csv } from '../../reports/csv.js';
import { ids } from '../../reports/ids.js';
import { json } from '../../reports/json.js';
import { applyProfile } from '../../reports/profile.js';
import { summary } from '../../reports/summary.js';
import type { Format, Report } from '../../src/model.js';
import { bigReport, demoReport, emptyReport, finding, hostileReport } from '../support/report-fixture.js';

async function text(format: Format, report: Report): Promise<string> {
  return Buffer.from(await format.render(report)).toString('utf8');
}

describe('profiles', () => {
  it('share-safe has no words, no names and no personal rows, and its counts tell nothing of them', async () => {
    const shown = finding({
      id: 'z1', area: 'associations', text: 'SECRET text', statement: 'SECRET words', context: ['SECRET'], verdictNote: 'SECRET note', verdictReason: 'SECRET',
      evidence: [{ quote: 'SECRET', start: 0, end: 6, field: 'handle', why: 'SECRET reads so' }],
      subject: { kind: 'follow', key: 'following:secret_handle', url: 'https://x.com/secret_handle', locate: 'SECRET', when: null, precision: 'unknown', audience: 'public', label: '@secret_handle' },
    });
    const like = finding({ id: 'z2', area: 'associations', subject: { ...shown.subject, kind: 'post', key: 'likes:9', url: 'https://x.com/secret_handle/status/9', when: '2020-01-01T00:00:00Z', label: 'post of 2020-01-01' } });
    const report: Report = { ...demoReport(), reveal: 'all', findings: [...demoReport().findings, shown, like] };
    const safe = applyProfile(report, 'share-safe');
    expect(safe.findings.map((one) => one.area)).not.toContain('politics-religion');
    expect(safe.findings.map((one) => one.area)).not.toContain('substance');
    expect(safe.totals.open).toBe(safe.findings.filter((one) => one.open).length);
    expect(safe.first.map((one) => one.rule)).not.toContain('diversion-joke');
    expect(safe.unchecked.map((one) => one.rule)).not.toContain('politics-authority');
    expect(safe.trend).toEqual([]);
    for (const format of FORMATS) {
      if (format.id === 'pdf' || format.id === 'xlsx') continue;
      expect(await text(format, safe), format.id).not.toMatch(/secret|politics-partisan|diversion/i);
    }
  });

  it('privacy officer sees patient information only', () => {
    const report = applyProfile(demoReport(), 'privacy-officer');
    expect(report.findings.map((one) => one.id)).toEqual(['aaaa0001', 'aaaa0002']);
    expect(report.findings[1]?.history).toHaveLength(3);
    expect(report.totals).toMatchObject({ open: 2, findings: 2 });
    expect(report.unchecked).toEqual(demoReport().unchecked);
  });

  it('lawyer sees everything, and nothing in it asks for a deletion', async () => {
    const report = applyProfile(demoReport(), 'lawyer');
    expect(report.findings).toHaveLength(demoReport().findings.length);
    for (const one of report.findings) {
      expect(one.actions).not.toContain('delete');
      expect(one.steps.filter((step) => /^Delete/.test(step))).toEqual([]);
    }
    expect(await text(ids, report)).toContain('On hold');
    expect(applyProfile({ ...demoReport(), first: [{ severity: 'high', count: 1, title: 'x', advice: 'Delete it.', rule: 'x' }] }, 'lawyer').first.map((one) => one.advice).join(' ')).not.toContain('Delete');
  });

  it('says at the top for whom a file is', async () => {
    for (const profile of ['self', 'share-safe', 'privacy-officer', 'lawyer'] as const) {
      for (const id of ['checklist', 'html', 'csv', 'ics']) {
        const format = FORMATS.find((one) => one.id === id);
        const file = format === undefined ? '' : await text(format, applyProfile(demoReport(), profile));
        expect(file.replace(/\r\n /g, ''), `${id} ${profile}`).toContain({ self: 'For yourself', 'share-safe': 'To share with an adviser', 'privacy-officer': 'For a privacy officer', lawyer: 'For a lawyer' }[profile]);
      }
    }
  });
});

describe('JSON', () => {
  const valid = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(new URL('../../reports/report.schema.json', import.meta.url), 'utf8')) as object);

  it('is valid against its schema', async () => {
    for (const report of [emptyReport(), demoReport(), hostileReport(), applyProfile(demoReport(), 'share-safe')]) {
      expect(valid(JSON.parse(await text(json, report))), JSON.stringify(valid.errors)).toBe(true);
    }
  });

  it('a later run over the same data differs under `source` only', async () => {
    const now = demoReport();
    const later: Report = {
      ...now, generatedAt: '2026-05-03T21:00:00Z', scan: { id: 9, startedAt: '2026-05-03T20:59:00Z', previousAt: null }, sources: now.sources.map((one) => ({ ...one, name: 'a-folder', digest: 'other', readAt: '2026-05-03T20:58:00Z' })),
      accounts: now.accounts.map((one) => ({ ...one, source: 'X archive (folder)', exportedAt: null, ageDays: null })), findings: now.findings.map((one) => ({ ...one, firstSeen: '2026-05-03T20:59:00Z', lastSeen: '2026-05-03T20:59:00Z' })),
    };
    const without = async (report: Report): Promise<unknown> => JSON.parse(await text(json, report), (key, value: unknown) => (key === 'source' ? undefined : value)) as unknown;
    expect(await without(later)).toEqual(await without(now));
  });
});

describe('ids', () => {
  it('lists what will be deleted, never patient information, never what is gone', async () => {
    const lines = (await text(ids, demoReport())).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual(['C0de5hortID']);
    expect(lines.join('\n')).toContain('Deleting many posts at once may get an account limited');
  });

  it.each(['yes', 'not-sure', 'unanswered'] as const)('lists nothing while the hold is %s', async (hold) => {
    const lines = (await text(ids, { ...demoReport(), hold })).split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  it('names the kind of a comment and gives its bare id', async () => {
    const one = finding({ id: 'c', area: 'accuracy', willDelete: true, subject: { kind: 'post', key: 'comments:77', url: null, locate: null, when: null, precision: 'unknown', audience: 'public', label: 'comment' } });
    expect(await text(ids, { ...emptyReport(), hold: 'no', findings: [one] })).toContain('@drdemo (x), comments: 1 id\n77\n');
  });
});

describe('fleet line', () => {
  it('is one line that begins with voluntary and has no count below five', async () => {
    const line = await text(summary, bigReport(1000));
    expect(line.startsWith('{"voluntary":true,')).toBe(true);
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    const read = JSON.parse(line) as { open: Record<string, number | null>; fixed: Record<string, number | null> };
    for (const count of [...Object.values(read.open), ...Object.values(read.fixed)]) expect(count === null || count >= 5).toBe(true);
    expect(Object.keys(read.open)).not.toEqual(expect.arrayContaining(['politics-religion']));
    for (const area of ['substance', 'civility-language', 'patient-relationships']) expect(read.open).not.toHaveProperty(area);
    expect(line).not.toMatch(/drdemo|demo\.rides|Dr\. Demo/);
  });

  it('carries the id the person chose', async () => {
    const report = demoReport();
    expect(await text(summary, { ...report, person: { ...report.person, fleetId: 'k3v9' } })).toContain('"id":"k3v9"');
  });
});

it('a table of 2,000 findings has a row for each', async () => {
  expect((await text(csv, bigReport(2000))).match(/^"(?:Critical|High|Medium|Low)"/gm)).toHaveLength(2000);
});

it('README lists every format', () => {
  const readme = readFileSync(new URL('../../reports/README.md', import.meta.url), 'utf8');
  const table = FORMATS.map((format) => `| \`${format.id}\` | ${format.title} | .${format.extension} |`).join('\n');
  expect(readme).toContain(table);
});
