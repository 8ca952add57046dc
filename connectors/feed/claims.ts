// Recognises RSS and Atom files that belong to no platform of their own.
import type { Claim, ClaimFile, Refusal, Source } from '../../src/model.js';
import { baseName, headText, realEntries } from '../_shared/files.js';

const HEAD_BYTES = 4096;
const FEED = /<rss[\s>]|<feed[^>]*xmlns\s*=\s*["']http:\/\/www\.w3\.org\/2005\/Atom|<rdf:RDF[^>]*purl\.org\/rss\/1\.0/i;
/** Exports that are written as feeds; their own connectors read them. */
const ANOTHERS = /wordpress\.org\/export\/|schemas\.google\.com\/blogger|tag:blogger\.com|blogger#/i;
const COMMENTS = /<title[^<>]{0,200}>\s{0,80}(?:<!\[CDATA\[\s{0,80})?Comments (?:on|for)\b/i;

export async function recogniseFeed(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const source of sources) {
    for (const { path, size } of realEntries(source)) {
      if (!/\.(?:xml|rss|atom)$/i.test(path)) continue;
      const head = await headText(source, path, HEAD_BYTES);
      if (!FEED.test(head) || ANOTHERS.test(head)) continue;
      claims.push(toClaim({ source, path, name: baseName(path), size }, COMMENTS.test(head) ? OF_COMMENTS : null));
    }
  }
  return claims;
}

const OF_COMMENTS: Refusal = { what: 'This is a feed of comments, which other people wrote.', whatToDo: 'Save the feed of the posts instead, or export the blog.' };

function toClaim(file: ClaimFile, refusal: Refusal | null): Claim {
  return {
    connector: 'feed', platform: 'feed', title: `Blog feed ${file.name}`, files: [file], refusal,
    remarks: refusal === null ? ['A feed holds the newest entries only; if the blog offers an export, give that as well.'] : [],
  };
}
