// The small commands: each answers in order, refuses with a sentence, and writes only whole private files.
import { lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REMINDERS } from '../../src/commands/remind.js';
import { line } from '../../src/commands/progress.js';
import { linesOf } from '../../src/commands/lines.js';
import { precision } from '../../src/commands/stats.js';
import { writeReport } from '../../src/commands/output.js';
import type { FindingRow } from '../../src/model.js';
import { TOOL } from '../../src/version.js';
import { run } from './run.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postop-small-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('check', () => {
  it('answers every line in order, also those it cannot read, and lines that hold U+2028', async () => {
    const lines = ['{"kind":"post","text":"A quiet walk.\u2028And tea."}', 'not json', '', '{"kind":"post"}', '{"kind":"handle","handle":"quiet_walker"}', '[]'];
    const { out, code } = await run(folder, 'check', [], { ndjson: true }, `${lines.join('\n')}\n`);
    const answers = out.trimEnd().split('\n').map((text) => JSON.parse(text) as { error?: string; findings?: unknown[] });
    expect(answers.map((answer) => ('error' in answer ? 'error' : 'findings'))).toEqual(['findings', 'error', 'error', 'error', 'findings', 'error']);
    expect(code).toBe(0);
  });

  it('gives UTF-16 offsets into the text as it came', async () => {
    const text = '🚑🚑 My patient Harold Fenwick coded twice tonight. MRN 00482913.';
    const { out } = await run(folder, 'check', [], { ndjson: true }, `${JSON.stringify({ kind: 'post', text, postedAt: '2024-05-01T12:00:00Z' })}\n`);
    const { findings } = JSON.parse(out) as { findings: { area: string; evidence: { quote: string; start: number; end: number; identifier?: string }[] }[] };
    const evidence = findings.filter((finding) => finding.area === 'patient-privacy').flatMap((finding) => finding.evidence).filter(({ quote }) => quote !== '');
    expect(evidence.length).toBeGreaterThan(0);
    for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
    expect(evidence.map(({ identifier }) => identifier)).toContain('A');
  });
});

describe('a file for the person', () => {
  const output = { name: 'report', extension: 'md', out: null, force: false, bytes: Buffer.from('x') };

  it('takes the next free name, private to its owner', async () => {
    const paths = [await writeReport({ ...output, folder }), await writeReport({ ...output, folder })];
    expect(paths.map((path) => path.slice(folder.length + 1))).toEqual(['report.md', 'report-2.md']);
    expect(lstatSync(paths[0] ?? '').mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is never written over an existing one or through a link', async () => {
    writeFileSync(join(folder, 'there.md'), 'kept');
    symlinkSync(join(folder, 'there.md'), join(folder, 'link.md'));
    await expect(writeReport({ ...output, folder, out: 'there.md' })).rejects.toThrow(/already there/);
    await expect(writeReport({ ...output, folder, out: 'link.md', force: true })).rejects.toThrow(/link/);
    expect(readFileSync(join(folder, 'there.md'), 'utf8')).toBe('kept');
    await writeReport({ ...output, folder, out: 'there.md', force: true });
    expect(readFileSync(join(folder, 'there.md'), 'utf8')).toBe('x');
  });
});

describe('the rest', () => {
  it('cuts lines at line feeds only, over chunk borders', async () => {
    const chunks = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('one\r\ntw');
      yield Buffer.from('o \u2028 still two\nthr');
      yield Buffer.from('ee');
    };
    const lines: string[] = [];
    for await (const text of linesOf(chunks())) lines.push(text);
    expect(lines).toEqual(['one', 'two \u2028 still two', 'three']);
  });

  it('counts what a rule got right by decisions alone', () => {
    const row = (rule: string, verdict: FindingRow['verdict']): FindingRow => ({ rule, verdict } as FindingRow);
    expect(precision([row('a', 'false-alarm'), row('a', 'done'), row('a', 'none'), row('a', 'not-mine'), row('b', 'none')])).toEqual([
      { rule: 'a', findings: 4, decided: 2, falseAlarms: 1, precision: 0.5 }, { rule: 'b', findings: 1, decided: 0, falseAlarms: 0, precision: null },
    ]);
  });

  it('writes reminders that start after the asked months', () => {
    expect(REMINDERS.ics('2026-11-22T00:00:00Z', 6).text).toContain('DTSTART;VALUE=DATE:20270522');
    expect(REMINDERS.cron('2026-11-22T00:00:00Z', 3).text).toContain('0 9 1 1,4,7,10 *');
  });

  it('says how far it is, how fast, and how long still', () => {
    expect(line('Reading', 'bytes', 50e6, 100e6, 5)).toBe('Reading   50 MB of 100 MB   50 %   10 MB a second   about 5 s left');
  });

  it.each([['explain', ['no-such-rule'], {}], ['guide', ['friendster'], {}], ['forget', [], {}], ['decisions', ['import'], {}], ['report', [], {}], ['roster', ['test'], {}], ['audit', [], {}]] as const)('%s refuses with two lines', async (name, args, options) => {
    const { code, err } = await run(folder, name, args, options);
    expect(code).toBe(2);
    expect(err.trim().split('\n').length).toBeGreaterThanOrEqual(2);
  });

  it('writes an empty list to fill in, and names the three there are', async () => {
    const { code, out } = await run(folder, 'guide', ['generic', 'review-replies']);
    expect(code).toBe(0);
    expect(out.split('\r\n')[0]).toBe('\uFEFFplatform,account,date,reply,reviewer,link,id');
    expect((await run(folder, 'guide', ['generic', 'poems'])).err).toContain('posts, review-replies, follows');
  });

  it('deletes nothing under a hold', async () => {
    const { code, err } = await run(folder, 'forget', [], { all: true, yes: true });
    expect(code).toBe(2);
    expect(err).toContain('hold');
  });

  it('is the version of package.json', () => {
    expect(TOOL.version).toBe((JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version);
  });
});
