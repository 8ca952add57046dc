// Repository files: every record of the tree, and a plain word about what is missing, cut or changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BytesWrapper, CidLinkWrapper, encode } from '@atcute/cbor';
import { describe, expect, it } from 'vitest';
import { type CarRecord, carRecords } from '../../src/intake/car.js';
import type { Problem } from '../../src/model.js';
import { all, given } from './given.js';

interface Block { link: CidLinkWrapper; bytes: Uint8Array }

function block(value: unknown): Block {
  const bytes = encode(value);
  return { bytes, link: new CidLinkWrapper(Buffer.concat([Buffer.from([1, 0x71, 0x12, 0x20]), createHash('sha256').update(bytes).digest()])) };
}

function varint(value: number): Buffer {
  return value < 0x80 ? Buffer.from([value]) : Buffer.concat([Buffer.from([value & 0x7f | 0x80]), varint(value >> 7)]);
}

function car(root: Block, blocks: readonly Block[]): Buffer {
  const header = encode({ version: 1, roots: [root.link] });
  return Buffer.concat([varint(header.length), header, ...blocks.flatMap(({ link, bytes }) => [varint(link.bytes.length + bytes.length), link.bytes, bytes])]);
}

const post = block({ $type: 'app.bsky.feed.post', text: 'hello' });
const like = block({ $type: 'app.bsky.feed.like' });
const follow = block({ $type: 'app.bsky.graph.follow', subject: 'did:plc:b' });
const key = (text: string): BytesWrapper => new BytesWrapper(Buffer.from(text));
const right = block({ l: null, e: [{ p: 0, k: key('app.bsky.graph.follow/1'), v: follow.link, t: null }] });
const top = block({
  l: null,
  e: [{ p: 0, k: key('app.bsky.feed.like/1'), v: like.link, t: null }, { p: 14, k: key('post/2'), v: post.link, t: right.link }],
});
const commit = block({ did: 'did:plc:a', version: 3, data: top.link, rev: '1', prev: null, sig: key('x') });
const blocks = [commit, top, right, like, post, follow];

async function read(bytes: Uint8Array): Promise<{ values: CarRecord[]; problems: Problem[]; owners: string[] }> {
  const owners: string[] = [];
  const result = await all(({ onProblem }) => carRecords(given(bytes, 13, 'repo.car'), { onProblem, onOwner: did => owners.push(did) }));
  return { ...result, owners };
}

describe('carRecords', () => {
  it('reads the tree in order, whatever the order of the blocks, and the repositories of before 2023-06', async () => {
    const names = ['app.bsky.feed.like/1', 'app.bsky.feed.post/2', 'app.bsky.graph.follow/1'];
    const old = block({ did: 'did:plc:a', version: 2, data: top.link, prev: null, sig: key('x') });
    for (const bytes of [car(commit, blocks), car(commit, [...blocks].reverse()), car(old, [...blocks, old])]) {
      const { values, problems, owners } = await read(bytes);
      expect(problems).toEqual([]);
      expect(owners).toEqual(['did:plc:a']);
      expect(values.map(record => `${record.collection}/${record.rkey}`)).toEqual(names);
      expect(values[1]?.record).toMatchObject({ text: 'hello' });
    }
  });

  it('says what a partial repository lacks', async () => {
    const withoutRecord = await read(car(commit, blocks.filter(one => one !== post)));
    expect([withoutRecord.values.length, withoutRecord.problems.map(problem => problem.reason)]).toEqual([2, ['it is only a part of the repository: records it lists are missing or damaged: 1']]);
    const withoutBranch = await read(car(commit, blocks.filter(one => one !== right)));
    expect(withoutBranch.problems).toMatchObject([{ damage: true, reason: expect.stringContaining('branches') as string }]);
    expect((await read(car(commit, [post]))).problems).toMatchObject([{ damage: true, reason: 'it holds no repository that can be read' }]);
  });

  it('never ends quietly, wherever it is cut or changed', async () => {
    const whole = car(commit, blocks);
    for (let at = 0; at < whole.length; at++) {
      const cut = await read(whole.subarray(0, at));
      expect(cut.problems.some(problem => problem.damage), `cut at ${at}`).toBe(true);
      const changed = Buffer.from(whole);
      changed[at] = changed[at]! ^ 0x10;
      const damaged = await read(changed);
      expect(damaged.problems.some(problem => problem.damage) || damaged.values.length === 3, `changed at ${at}`).toBe(true);
      expect(damaged.values.every(record => [post, like, follow].some(one => Buffer.from(encode(record.record)).equals(one.bytes)))).toBe(true);
    }
  });

  it('walks a branch once, however often it is named', async () => {
    let node = block({ l: null, e: [] });
    const nodes = [node];
    for (let level = 0; level < 40; level++) {
      node = block({ l: node.link, e: [{ p: 0, k: key(`a.b.c/${level}`), v: like.link, t: node.link }] });
      nodes.push(node);
    }
    const root = block({ did: 'did:plc:a', version: 3, data: node.link, rev: '1', prev: null, sig: key('x') });
    const { values, problems } = await read(car(root, [root, like, ...nodes]));
    expect(values.length).toBe(40);
    expect(problems).toMatchObject([{ damage: true }]);
  });
});

const samples = join(process.env['POSTOP_SAMPLES'] ?? '', 'bluesky');
const there = process.env['POSTOP_SAMPLES'] !== undefined && existsSync(samples);
describe.skipIf(!there)(`real repositories${there ? '' : ' (NOT RUN: POSTOP_SAMPLES is not set)'}`, () => {
  const count = (values: readonly CarRecord[], end: string): number => values.filter(record => record.collection.endsWith(end)).length;

  it('reads whole ones whole and calls a slice a slice', async () => {
    const faker = await read(readFileSync(join(samples, 'fakermaker.repo.car')));
    expect(['post', 'follow', 'like', 'repost'].map(end => count(faker.values, `.${end}`))).toEqual([26, 78, 22, 15]);
    const paul = await read(readFileSync(join(samples, 'paul_staging.repo.car')));
    // The file also holds nine follows that its tree no longer lists: those were taken back.
    expect(['post', 'follow', 'like'].map(end => count(paul.values, `.${end}`))).toEqual([101, 8, 60]);
    expect([...faker.problems, ...paul.problems]).toEqual([]);
    expect((await read(readFileSync(join(samples, 'repo_slice.car')))).problems.every(problem => problem.damage)).toBe(true);
  });
});
