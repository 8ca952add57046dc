// Writes an X archive of any size as one zip on disk, part by part: for benchmarks. `tsx test/personas/big-x.ts POSTS FILE`.
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { manifestFile, tweetRecord, xDate, xEscape, xId, xJson } from '../../src/commands/demo/x-shapes.js';
import type { ManifestFile } from '../../src/commands/demo/x-shapes.js';
import type { Instant } from '../../src/model.js';
import { DEMO_ACCOUNT, drawPosts } from './clinician.js';
import type { DrawnPost } from './clinician.js';
import { xArchive } from './x-archive.js';

const PART = 50_000;
/** Different posts; each is repeated with its own id and time. */
const PATTERNS = 4_000;
/** One post in so many is planted: risky, or close to it. Of those three in five are to be found. */
const PLANTED_EVERY = 33;
const UNTIL = '2026-10-31T00:00:00Z';
const FIRST = Date.parse('2019-05-01T00:00:00Z');

export interface BigXOptions {
  seed?: number;
  /** Posts written after all the others: the same archive without them is this one's past. */
  newer?: number;
}

/** A zip of about 1.2 KB of JSON and 110 characters of text a post; memory stays at one part. Times grow with the number of the post. */
export async function writeBigX(posts: number, path: string, { seed = 1, newer = 0 }: BigXOptions = {}): Promise<void> {
  const zip = new ZipFile(await open(path, 'w'));
  const patterns = mixedPosts(seed).map(patternOf);
  const counts: ManifestFile[] = [{ name: 'data/account.js', count: 1 }];
  const total = posts + newer;
  for (let part = 0; part * PART < total; part += 1) {
    const name = part === 0 ? 'data/tweets.js' : `data/tweets-part${part}.js`;
    const count = Math.min(PART, total - part * PART);
    await zip.add(name, partText(patterns, part * PART, count, posts));
    counts.push({ name, count });
  }
  for (const entry of xArchive({ seed, posts: 1 })) {
    if (/^data\/(?:account|profile|following|follower|account-timezone|connected-application)\.js$/.test(entry.name)) await zip.add(entry.name, entry.data);
  }
  await zip.add('data/manifest.js', manifestFile(DEMO_ACCOUNT, newer === 0 ? UNTIL : timeOf(total, posts), counts));
  await zip.close();
}

/** Posts of two ordinary sentences, here and there a planted one. */
function mixedPosts(seed: number): DrawnPost[] {
  const ordinary = drawPosts({ seed, count: PATTERNS, until: UNTIL, planted: false });
  const second = drawPosts({ seed: seed + 1, count: PATTERNS, until: UNTIL, planted: false });
  const planted = drawPosts({ seed: seed + 2, count: PATTERNS, until: UNTIL }).filter((post) => post.planted);
  return ordinary.map((post, index) => {
    const risky = index % PLANTED_EVERY === 0 ? planted[index / PLANTED_EVERY] : undefined;
    return { ...post, text: risky?.text ?? `${post.text} ${second[index]?.text ?? ''}` };
  });
}

interface Pattern { pieces: readonly string[]; id: string; date: string }

/** The text of one record, cut where its id and its date stand. */
function patternOf(post: DrawnPost, index: number): Pattern {
  const id = xId(post.at, index);
  const link = index % 4 === 0;
  const record = tweetRecord({
    id,
    at: post.at,
    text: `${xEscape(post.text)}${link ? ' https://t.co/aBcDeFgH01' : ''}`,
    urls: link ? [{ short: 'https://t.co/aBcDeFgH01', long: `https://example.org/${index}?b=1&c=2` }] : [],
    ...(index % 3 === 0 ? { mentions: [{ id: String(700_000 + index), handle: `colleague_${index}`, name: `Colleague ${index}` }] } : {}),
  });
  const text = xJson([{ tweet: record }]).slice(2, -2);
  const date = xDate(post.at);
  return { pieces: text.split(new RegExp(`(${id}|${date.replace('+', '\\+')})`)), id, date };
}

/** Evenly over the years up to the export; what is newer follows minute by minute. */
function timeOf(index: number, posts: number): Instant {
  const until = Date.parse(UNTIL);
  const time = index < posts ? FIRST + Math.floor((index / posts) * (until - FIRST)) : until + (index - posts) * 60_000;
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function partText(patterns: readonly Pattern[], from: number, count: number, posts: number): string {
  const records: string[] = [];
  for (let index = from; index < from + count; index += 1) {
    const pattern = patterns[(index * 7) % patterns.length];
    if (pattern === undefined) continue;
    const at = timeOf(index, posts);
    const id = xId(at, index);
    const date = xDate(at);
    records.push(pattern.pieces.map((piece) => (piece === pattern.id ? id : piece === pattern.date ? date : piece)).join(''));
  }
  return `window.YTD.tweets.part${from / PART} = [\n${records.join(',\n')}\n]`;
}

/** A plain zip of deflated entries below 4 GiB each, written as it grows. */
class ZipFile {
  private offset = 0;
  private readonly central: Buffer[] = [];

  constructor(private readonly file: FileHandle) {}

  async add(name: string, text: string): Promise<void> {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data, { level: 6 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(0x21, 8);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const start = this.offset;
    await this.write(Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name)]), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(start, 10);
    this.central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, rest, Buffer.from(name)]));
  }

  async close(): Promise<void> {
    const start = this.offset;
    await this.write(...this.central);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(this.central.length, 4);
    end.writeUInt16LE(this.central.length, 6);
    end.writeUInt32LE(this.offset - start, 8);
    end.writeUInt32LE(start, 12);
    await this.write(Buffer.concat([Buffer.from('PK\x05\x06'), end]));
    await this.file.close();
  }

  private async write(...parts: readonly Buffer[]): Promise<void> {
    for (const part of parts) {
      await this.file.write(part);
      this.offset += part.length;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , posts = '10000', path = 'big-x.zip'] = process.argv;
  await writeBigX(Number(posts), path);
}
