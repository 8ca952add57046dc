// Writes an X archive of any size as one zip on disk, part by part: for benchmarks. `tsx test/personas/big-x.ts POSTS FILE`.
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { manifestFile, tweetRecord, xDate, xEscape, xId, xJson } from '../../src/commands/demo/x-shapes.js';
import type { ManifestFile } from '../../src/commands/demo/x-shapes.js';
import { DEMO_ACCOUNT, drawPosts } from './clinician.js';
import type { DrawnPost } from './clinician.js';
import { xArchive } from './x-archive.js';

const PART = 50_000;
/** Different posts; each is repeated with its own id and time. */
const PATTERNS = 4_000;
const UNTIL = '2026-10-31T00:00:00Z';
const FIRST = Date.parse('2019-05-01T00:00:00Z');

/** A zip of about 1.2 KB of JSON a post; memory stays at one part. Times grow with the number of the post. */
export async function writeBigX(posts: number, path: string, seed = 1): Promise<void> {
  const zip = new ZipFile(await open(path, 'w'));
  const patterns = drawPosts({ seed, count: PATTERNS, until: UNTIL }).map(patternOf);
  const counts: ManifestFile[] = [{ name: 'data/account.js', count: 1 }];
  for (let part = 0; part * PART < posts; part += 1) {
    const name = part === 0 ? 'data/tweets.js' : `data/tweets-part${part}.js`;
    const count = Math.min(PART, posts - part * PART);
    await zip.add(name, partText(patterns, part, count, posts));
    counts.push({ name, count });
  }
  for (const entry of xArchive({ seed, posts: 1 })) {
    if (/^data\/(?:account|profile|following|follower|account-timezone|connected-application)\.js$/.test(entry.name)) await zip.add(entry.name, entry.data);
  }
  await zip.add('data/manifest.js', manifestFile(DEMO_ACCOUNT, UNTIL, counts));
  await zip.close();
}

interface Pattern { pieces: readonly string[]; id: string; date: string }

/** The text of one record, cut where its id and its date stand. */
function patternOf(post: DrawnPost, index: number): Pattern {
  const id = xId(post.at, index);
  const link = index % 4 === 0;
  const record = tweetRecord({
    id,
    at: post.at,
    text: `${xEscape(post.text)} No. ${index}${link ? ' https://t.co/aBcDeFgH01' : ''}`,
    urls: link ? [{ short: 'https://t.co/aBcDeFgH01', long: `https://journal.example/${index}?b=1&c=2` }] : [],
    ...(index % 3 === 0 ? { mentions: [{ id: String(700_000 + index), handle: `colleague_${index}`, name: `Colleague ${index}` }] } : {}),
  });
  const text = xJson([{ tweet: record }]).slice(2, -2);
  const date = xDate(post.at);
  return { pieces: text.split(new RegExp(`(${id}|${date.replace('+', '\\+')})`)), id, date };
}

function partText(patterns: readonly Pattern[], part: number, count: number, posts: number): string {
  const records: string[] = [];
  for (let index = part * PART; index < part * PART + count; index += 1) {
    const pattern = patterns[(index * 7) % patterns.length];
    if (pattern === undefined) continue;
    const at = `${new Date(FIRST + Math.floor((index / posts) * (Date.parse(UNTIL) - FIRST))).toISOString().slice(0, 19)}Z`;
    const id = xId(at, index);
    const date = xDate(at);
    records.push(pattern.pieces.map((piece) => (piece === pattern.id ? id : piece === pattern.date ? date : piece)).join(''));
  }
  return `window.YTD.tweets.part${part} = [\n${records.join(',\n')}\n]`;
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
