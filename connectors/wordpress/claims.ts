// Recognises WXR files by their namespace and puts the parts of one site together.
import type { Claim, ClaimFile, Source } from '../../src/model.js';
import { baseName, headText, realEntries } from '../_shared/files.js';

/** Far enough to see the address of the site: a long comment and the namespaces stand before it. */
const HEAD_BYTES = 8192;

export async function recogniseWordpress(sources: readonly Source[]): Promise<Claim[]> {
  const sites = new Map<string, ClaimFile[]>();
  for (const source of sources) {
    for (const { path, size } of realEntries(source)) {
      if (!/\.(?:xml|wxr)$/i.test(path)) continue;
      const head = await headText(source, path, HEAD_BYTES);
      if (!head.includes('http://wordpress.org/export/')) continue;
      const site = siteAddress(addressIn(head) ?? path);
      sites.set(site, [...(sites.get(site) ?? []), { source, path, name: baseName(path), size }]);
    }
  }
  return [...sites].map(([site, files]) => toClaim(site, files.sort((a, b) => (a.name < b.name ? -1 : 1))));
}

/** `https://Blog.example/` and `http://blog.example` are one site. */
export function siteAddress(url: string): string {
  return url.trim().toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/(?<![/?#])[/?#]+$/, '');
}

function addressIn(head: string): string | null {
  const [, address] = /<wp:base_blog_url>\s*([^<\s]+)/.exec(head) ?? /<channel>[^]*?<link>\s*([^<\s]+)/.exec(head) ?? [];
  return address ?? null;
}

function toClaim(site: string, files: readonly ClaimFile[]): Claim {
  const parts = files.length === 1 ? '' : ` (${files.length} parts)`;
  return { connector: 'wordpress', platform: 'wordpress', title: `WordPress export of ${site}${parts}`, files, refusal: null, remarks: missingParts(files) };
}

/** WordPress.com numbers its parts `.000.xml`, `.001.xml`. */
function missingParts(files: readonly ClaimFile[]): string[] {
  const numbers = new Set(files.map((file) => /\.(\d{3})\.xml$/i.exec(file.name)?.[1]).filter((number) => number !== undefined).map(Number));
  const missing = Array.from({ length: Math.max(-1, ...numbers) + 1 }, (_, index) => index).filter((index) => !numbers.has(index));
  return missing.length === 0 ? [] : [`${missing.length} of its parts are missing; give all files of the export together.`];
}
