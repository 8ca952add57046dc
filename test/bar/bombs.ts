// Archives made to exhaust a reader: small on disk, huge or deep when opened.
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { xArchive } from '../personas/x-archive.js';
import { writeZip } from '../support/zip-writer.js';
import type { ZipEntry } from '../support/zip-writer.js';

/** `harmless`: strange, but nothing of it need be refused. */
export interface Bomb { name: string; bytes: Uint8Array; harmless?: boolean }

const MIB = 1024 * 1024;
const PREFIX = 'window.YTD.tweets.part0 = [';

/** `scale` 1 for the real ones; less for a quick look at the same shapes. */
export async function bombs(scale: number): Promise<Bomb[]> {
  const size = (mib: number): number => Math.max(1, Math.round(mib * scale)) * MIB;
  const whole = (): ZipEntry[] => xArchive({ seed: 3, posts: 20, exportedAt: '2026-06-01T00:00:00Z' });
  const withTweets = (data: Uint8Array | string, more: Partial<ZipEntry> = {}): Uint8Array => writeZip(whole().map((entry) => (entry.name === 'data/tweets.js' ? { ...entry, ...more, data } : entry)));
  const filled = (mib: number, byte: string): Buffer => Buffer.concat([Buffer.from(PREFIX), Buffer.alloc(size(mib), byte)]);
  const kernel = Buffer.from(`window.YTD.tweets.part1 = [${'{"tweet":{"id_str":"1","full_text":"again"}},'.repeat(Math.round(20_000 * scale))}{}]`);
  const shared = Array.from({ length: Math.round(9_000 * scale) }, (_, index): ZipEntry => ({ name: `data/tweets-part${index + 2}.js`, data: '', sharesBytesOf: whole().length }));
  const laughs = Array.from({ length: 30 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
  const wxr = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}<!ENTITY file SYSTEM "file:///etc/passwd">]><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>b</title><wp:wxr_version>1.2</wp:wxr_version><link>https://blog.example</link><wp:base_blog_url>https://blog.example</wp:base_blog_url>`;
  return [
    { name: 'zeros.zip', bytes: withTweets(filled(300, '\0')) },
    { name: 'brackets.zip', bytes: withTweets(filled(120, '[')) },
    { name: 'objects.zip', bytes: withTweets(`${PREFIX}${'{"tweet":'.repeat(size(20) / 9)}`) },
    { name: 'one-string.zip', bytes: withTweets(Buffer.concat([Buffer.from(`${PREFIX}{"tweet":{"full_text":"`), Buffer.alloc(size(600), 'a')])) },
    { name: 'quotes.zip', bytes: withTweets(filled(120, '"')) },
    { name: 'lying-size.zip', bytes: withTweets(filled(120, ' '), { size: 100 }) },
    { name: 'overlap.zip', bytes: writeZip([...whole(), { name: 'data/tweets-part1.js', data: kernel }, ...shared]) },
    { name: 'many-entries.zip', bytes: writeZip([...whole(), ...Array.from({ length: Math.round(200_000 * scale) }, (_, index): ZipEntry => ({ name: `data/tweets_media/${index}.jpg`, data: '', method: 'store' }))]), harmless: true },
    { name: 'nested.zip', bytes: writeZip([{ name: 'twitter.zip', data: withTweets(filled(30, '\0')) }, { name: 'again.zip', data: withTweets('') }]) },
    { name: 'zeros.tar.gz', bytes: await tarOf(whole().map((entry) => (entry.name === 'data/tweets.js' ? { name: entry.name, data: filled(300, '\0') } : entry))) },
    { name: 'laughs.xml', bytes: Buffer.from(`${wxr}<item><title>&l30;&file;</title><wp:post_id>1</wp:post_id><content:encoded>&l30;</content:encoded></item></channel></rss>`), harmless: true },
    { name: 'deep.xml', bytes: Buffer.from(wxr + '<item>'.repeat(size(12) / 6)) },
    { name: 'field.csv', bytes: Buffer.concat([Buffer.from('id,date,text\n1,2024-01-01,"'), Buffer.alloc(size(60), 'a')]) },
    { name: 'columns.csv', bytes: Buffer.concat([Buffer.from('id,date,text'), Buffer.alloc(size(60), ',')]) },
  ];
}

async function tarOf(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const tar = pack();
  for (const { name, data } of entries) tar.entry({ name, mtime: new Date(0) }, Buffer.from(data));
  tar.finalize();
  const parts: Buffer[] = [];
  for await (const part of tar) parts.push(part as Buffer);
  return gzipSync(Buffer.concat(parts), { level: 1 });
}
