// What the interface is given over a real store: a search that says whose, where and what was noticed; an undo that says what; exports side by side.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { Options } from '../../src/commands/command.js';
import { loadEngine } from '../../src/commands/engine.js';
import { interfaceProps, startAt } from '../../src/commands/interface.js';
import { writeReport } from '../../src/commands/output.js';
import { openWorkspace } from '../../src/commands/workspace.js';
import type { Workspace } from '../../src/commands/workspace.js';
import type { InterfaceProps } from '../../src/tui/props.js';
import { facebookExport } from '../personas/facebook-export.js';
import { xArchive } from '../personas/x-archive.js';
import { writeZip } from '../support/zip-writer.js';
import { NOW, place, run } from './run.js';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const drop of cleanups.splice(0).reverse()) drop();
});

async function opened(): Promise<{ folder: string; workspace: Workspace; props: InterfaceProps; said(): string }> {
  const { folder, drop } = place();
  cleanups.push(drop);
  const path = join(folder, 'x.zip');
  writeFileSync(path, writeZip(xArchive({ seed: 5, posts: 60, planted: true, exportedAt: '2026-06-01T00:00:00Z', until: '2026-05-01T00:00:00Z' })));
  await run(folder, 'audit', [path], { json: true });
  let said = '';
  const io = { out: () => undefined, err: (text: string) => void (said += text), interactive: true, stdin: Readable.from([]), env: { POSTOP_HOME: join(folder, 'home') }, clock: { now: () => NOW }, cwd: folder };
  const workspace = await openWorkspace(new Options({}), io);
  cleanups.push(() => workspace.close());
  const props = await interfaceProps({ workspace, engine: await loadEngine(workspace.config), io, demo: false, roster: null, begin: null });
  await props.prepare();
  return { folder, workspace, props, said: () => said };
}

describe('the interface over a store', () => {
  it('finds a post by its words: whose it is, where it stands, what was noticed in it', async () => {
    const { props } = await opened();
    const row = props.rows('posts').find(({ label }) => label.startsWith('post of'));
    const card = props.finding(row?.id ?? '', 'all');
    const word = card?.view.text?.split(' ').find((one) => /^[a-z]{6,}$/.test(one)) ?? '';
    cleanups.push(() => void props.close());
    const hit = (await props.search(word, 'quotes'))?.hits.find(({ findings }) => findings.includes(row?.id ?? ''));
    expect(hit?.accountLabel).toBe(row?.accountLabel);
    expect(hit?.author).not.toContain(':');
    expect(hit?.url).toMatch(/^https:\/\/x\.com\//);
  });

  it('an undo tells the rows it changed, and no others', async () => {
    const { props } = await opened();
    const [first, second] = props.rows('posts');
    props.decide([first?.id ?? ''], 'done', {});
    props.decide([second?.id ?? ''], 'false-alarm', {});
    const undone = props.undo();
    expect(undone?.rows.map(({ id, verdict }) => [id, verdict])).toEqual([[second?.id, 'none']]);
    expect(undone?.what).toBe('1 decision');
  });

  it('a note leaves a decision as it stands, with its reason and its date', async () => {
    const { workspace, props } = await opened();
    const id = props.rows('posts')[0]?.id ?? '';
    props.decide([id], 'accepted', { reason: 'agreed with my lead', until: '2027-01-31', willDelete: true });
    props.decide([id], 'accepted', { note: 'asked again' });
    expect(workspace.store.decisions().find(({ finding }) => finding === id)).toMatchObject({
      verdict: 'accepted', reason: 'agreed with my lead', until: '2027-01-31', willDelete: true, note: 'asked again',
    });
  });

  it('checking again drops the words of posts long gone where the person said so, and only then', async () => {
    const { workspace, props } = await opened();
    const { store } = workspace;
    const textOf = (): string => store.sql<{ text: string }>('SELECT text FROM post WHERE id = ?').get(post)?.text ?? '';
    // One that no story over several posts tells of.
    const post = store.sql<{ post: number }>(`SELECT f.post FROM finding f JOIN post p ON p.id = f.post WHERE NOT EXISTS (SELECT 1 FROM finding t JOIN sighting s ON s.finding = t.id
      WHERE t.subject_kind = 'thread' AND instr(s.evidence, p.remote_id) > 0) LIMIT 1`).get()?.post ?? 0;
    store.sql('UPDATE post SET gone_intake = (SELECT max(id) FROM intake) WHERE id = ?').run(post);
    store.sql("UPDATE finding SET state = 'resolved', resolved_at = '2026-01-01T00:00:00Z' WHERE post = ?").run(post);
    await workspace.setConfig({ ...workspace.config, hold: { answer: 'no', at: NOW } });
    const check = (): Promise<string | null> => props.rescan(() => undefined, new AbortController().signal);
    expect(await check()).toContain('at the next start you are asked');
    expect(textOf()).not.toBe('');
    await workspace.setConfig({ ...workspace.config, keepRecord: 'drop' });
    expect(await check()).toContain('The words of 1 post');
    expect(textOf()).toBe('');
  });

  it('lays a report out beside the screen, and leaves nothing of one that was stopped', async () => {
    const { folder, props } = await opened();
    expect(readFileSync(await props.exportReport('checklist', new AbortController().signal), 'utf8')).toContain('PostOp');
    const before = readdirSync(folder);
    const stopped = new AbortController();
    const writing = props.exportReport('pdf', stopped.signal);
    stopped.abort();
    await expect(writing).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(before);
  });

  it('reads a roster without a word beside the screen, and shows each person once', async () => {
    const { folder, props, said } = await opened();
    writeFileSync(join(folder, 'roster.csv'), 'Last Name,First Name,City\nInvented,Tess,Larkspur Falls\n');
    const data = await props.readRoster(join(folder, 'roster.csv'));
    expect(said()).toBe('');
    expect(new Set(data.rows.map(({ id }) => id)).size).toBe(data.rows.length);
  });

  it('looks at given files together: parts of one export are one, and what is none is said', async () => {
    const { folder, props } = await opened();
    const entries = facebookExport({ seed: 1, posts: 4 });
    const half = Math.ceil(entries.length / 2);
    const paths = [entries.slice(0, half), entries.slice(half)].map((part, at) => {
      const path = join(folder, `facebook-dana-2026-10-30-part${at + 1}.zip`);
      writeFileSync(path, writeZip(part));
      return path;
    });
    writeFileSync(join(folder, 'recipe.zip'), writeZip([{ name: 'recipe.txt', data: 'flour' }]));
    const claims = await props.inspect([...paths, join(folder, 'recipe.zip'), join(folder, 'nothing.zip')]);
    expect(claims.map(({ refusal }) => refusal === null)).toEqual([true, true, false, false]);
    expect(new Set(claims.slice(0, 2).map(({ title }) => title)).size).toBe(1);
    expect(claims.slice(0, 2).map(({ path }) => path).sort()).toEqual(paths);
  });

  it('asks from the beginning where nothing was read and nothing answered', async () => {
    const { folder, drop } = place();
    cleanups.push(drop);
    const io = { out: () => undefined, err: () => undefined, interactive: true, stdin: Readable.from([]), env: { POSTOP_HOME: join(folder, 'home') }, clock: { now: () => NOW }, cwd: folder };
    const workspace = await openWorkspace(new Options({}), io);
    cleanups.push(() => workspace.close());
    expect(startAt(workspace)).toBe('welcome');
    await workspace.setConfig({ ...workspace.config, hold: { answer: 'no', at: NOW } });
    expect(startAt(workspace)).toBe('person');
  });

  it('writes two reports at once, each whole', async () => {
    const { folder, drop } = place();
    cleanups.push(drop);
    const write = (name: string): Promise<string> => writeReport({ folder, name, extension: 'txt', out: null, force: false, bytes: Buffer.from(name.repeat(200_000)) });
    const paths = await Promise.all(['one', 'two', 'six'].map(write));
    expect(paths.map((path) => readFileSync(path, 'utf8').slice(0, 3))).toEqual(['one', 'two', 'six']);
  });
});
