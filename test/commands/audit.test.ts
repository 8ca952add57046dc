// The main job from paths to JSON and checklist, without a terminal: same answer from zip and folder, honest exits, a re-scan that proves.
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { xId } from '../../src/commands/demo/x-shapes.js';
import { xArchive } from '../personas/x-archive.js';
import type { XOptions } from '../personas/x-archive.js';
import { writeZip } from '../support/zip-writer.js';
import { place, run } from './run.js';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const drop of cleanups.splice(0)) drop();
});

function scene(): string {
  const { folder, drop } = place();
  cleanups.push(drop);
  return folder;
}

function zipOf(folder: string, name: string, options: XOptions): string {
  const path = join(folder, name);
  writeFileSync(path, writeZip(xArchive(options)));
  return path;
}

function folderOf(folder: string, name: string, options: XOptions): string {
  for (const entry of xArchive(options)) {
    const path = join(folder, name, entry.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, entry.data);
  }
  return join(folder, name);
}

interface JsonReport {
  accounts: { coverage: { facet: string; extent: string; read: number; expected: number | null; note: string | null }[] }[];
  findings: { id: string; rule: string; area: string; topic: string; tier: string; severity: string; state: string; verdict: string; account: string; subject: { kind: string; key: string; url: string | null; locate: string | null; when: string | null }; evidence: { quote: string }[] }[];
  unchecked: { reason: string }[];
}

const parse = (text: string): JsonReport => JSON.parse(text) as JsonReport;
const A: XOptions = { seed: 5, posts: 120, planted: true, exportedAt: '2026-06-01T00:00:00Z', until: '2026-05-01T00:00:00Z' };

describe('audit without a terminal', () => {
  it('gives the same JSON from the zip and from the unpacked folder, apart from source', async () => {
    const folder = scene();
    const zip = await run(scene(), 'audit', [zipOf(folder, 'a.zip', A)], { json: true });
    const unpacked = await run(scene(), 'audit', [folderOf(folder, 'a', A)], { json: true });
    const bare = (text: string): unknown => JSON.parse(text, (key, value: unknown) => (key === 'source' ? undefined : value));
    expect(bare(unpacked.out)).toEqual(bare(zip.out));
    expect(zip.code).toBe(0);
  });

  it('holds what the outside relies on', async () => {
    const folder = scene();
    const { findings, accounts, unchecked } = parse((await run(folder, 'audit', [zipOf(folder, 'a.zip', A)], { json: true })).out);
    expect(findings.length).toBeGreaterThan(5);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(expect.arrayContaining(['id', 'rule', 'area', 'topic', 'tier', 'severity', 'state', 'verdict', 'account', 'subject', 'evidence']));
      expect(Object.keys(finding.subject)).toEqual(expect.arrayContaining(['kind', 'key', 'url', 'locate', 'when']));
      for (const { quote } of finding.evidence) expect(quote).toBe('');
    }
    expect(accounts[0]?.coverage.find((one) => one.facet === 'posts')).toMatchObject({ extent: 'complete' });
    expect(unchecked.every((one) => one.reason.length > 10)).toBe(true);
  });

  it('writes a private checklist under the next free name, without a word of a post', async () => {
    const folder = scene();
    const path = zipOf(folder, 'a.zip', A);
    await run(folder, 'audit', [path]);
    const second = await run(folder, 'audit');
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(files.sort()).toEqual(['postop-checklist-2026-11-01-2.md', 'postop-checklist-2026-11-01.md']);
    expect(second.out).toContain('postop-checklist-2026-11-01-2.md');
    expect(statSync(join(folder, files[0] ?? '')).mode & 0o777).toBe(0o600);
    const text = readFileSync(join(folder, 'postop-checklist-2026-11-01.md'), 'utf8');
    expect(text).toContain('not legal advice');
    expect(text).not.toContain('Harold Fenwick');
  });

  it('reads the same archive twice without reading it again', async () => {
    const folder = scene();
    const path = zipOf(folder, 'a.zip', A);
    await run(folder, 'audit', [path], { json: true });
    expect((await run(folder, 'audit', [path], { json: true })).err).toContain('Read before');
  });

  it('proves a fix by a newer complete archive, and keeps decisions', async () => {
    const folder = scene();
    const before = parse((await run(folder, 'audit', [zipOf(folder, 'a.zip', A)], { json: true })).out);
    const posts = before.findings.filter((finding) => finding.subject.kind === 'post');
    const [removed, kept] = [posts[0], posts.find((finding) => finding.subject.key !== posts[0]?.subject.key)];
    const decisions = join(folder, 'd.json');
    writeFileSync(decisions, JSON.stringify({ decisions: [{ finding: kept?.id, verdict: 'accepted', reason: 'agreed', note: null, until: null, willDelete: false, at: '2026-10-01T00:00:00Z' }] }));
    expect((await run(folder, 'decisions', ['import', decisions])).code).toBe(0);
    const B: XOptions = { ...A, exportedAt: '2026-10-20T00:00:00Z', edit: (list) => list.filter((post) => xId(post.at, post.sequence) !== removed?.subject.key) };
    const after = parse((await run(folder, 'audit', [zipOf(folder, 'b.zip', B)], { json: true })).out);
    const state = (id: string | undefined): string | undefined => after.findings.find((finding) => finding.id === id)?.state;
    expect(state(removed?.id)).toBe('resolved');
    expect(state(kept?.id)).toBe('persisting');
    expect(after.findings.find((finding) => finding.id === kept?.id)?.verdict).toBe('accepted');
  });

  it('says 1 when asked to fail on what was found', async () => {
    const folder = scene();
    expect((await run(folder, 'audit', [zipOf(folder, 'a.zip', A)], { failOn: 'high' })).code).toBe(1);
  });

  it.each([
    ['not a zip', (folder: string) => [writeFile(folder, 'x.zip', 'hello')]],
    ['an empty zip', (folder: string) => [writeFile(folder, 'x.zip', writeZip([]))]],
    ['a zip of something else', (folder: string) => [writeFile(folder, 'x.zip', writeZip([{ name: 'recipe.txt', data: 'flour' }]))]],
    ['a path that is not there', (folder: string) => [join(folder, 'nothing.zip')]],
  ])('refuses %s with a sentence and what to do', async (_, files) => {
    const folder = scene();
    const result = await run(folder, 'audit', files(folder));
    expect([2, 4]).toContain(result.code);
    expect(result.err.trim().length).toBeGreaterThan(20);
    expect(result.err).not.toMatch(/\bat \w+ \(|Error:/);
  });

  it('calls a cut download damaged, and keeps what is stored', async () => {
    const folder = scene();
    await run(folder, 'audit', [zipOf(folder, 'a.zip', A)], { json: true });
    const whole = writeZip(xArchive({ ...A, exportedAt: '2026-07-01T00:00:00Z' }));
    const result = await run(folder, 'audit', [writeFile(folder, 'cut.zip', whole.subarray(0, whole.length - 5_000))], { json: true });
    expect([2, 4]).toContain(result.code);
    expect(parse((await run(folder, 'audit', [], { json: true })).out).findings.length).toBeGreaterThan(5);
  });

  it('reads the good files where one holds broken JSON, says which, and does not call it clean', async () => {
    const folder = scene();
    const entries = xArchive(A).map((entry) => (entry.name.endsWith('/following.js') ? { ...entry, data: 'window.YTD.following.part0 = [ {"following" : {"accountId": "1", "secretword' } : entry));
    const result = await run(folder, 'audit', [writeFile(folder, 'x.zip', writeZip(entries))], { json: true });
    expect(result.code).toBe(4);
    expect(result.err).toContain('following.js');
    expect(result.err).not.toContain('secretword');
  });
});

function writeFile(folder: string, name: string, data: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}
