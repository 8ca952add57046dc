// Texts and links as LinkedIn writes them.
import { clean } from '../../src/text/clean.js';

/** Line breaks stand in Shares and Comments as quote, line feed, quote; texts of 2022 and later hold them in 85 of 100 posts. */
export function wordsOf(cell: string): string {
  return clean(cell.replace(/"\r?\n"/g, '\n')).trim();
}

/** Null for an empty cell. */
export function cellText(cell: string): string | null {
  const text = clean(cell).trim();
  return text === '' ? null : text;
}

/** `share:7021` of `.../feed/update/urn%3Ali%3Ashare%3A7021`; null when the link names no post. */
export function urnOf(link: string): { kind: string; id: string } | null {
  const [, kind, id] = /urn:li:(\w+):([\w-]+)/.exec(decoded(link)) ?? [];
  return kind === undefined || id === undefined ? null : { kind, id };
}

/** `activity:7021,7022` of the `commentUrn` in a link. */
export function commentUrnOf(link: string): string | null {
  return /urn:li:comment:\(([^()]+)\)/.exec(decoded(link))?.[1]?.replace('urn:li:', '') ?? null;
}

/** `dana-demo` of `https://www.linkedin.com/in/dana-demo`. */
export function slugOf(address: string): string | null {
  const slug = /linkedin\.com\/in\/([^/?#\s]+)/.exec(address)?.[1];
  return slug === undefined ? null : clean(decoded(slug));
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** Gives each id once; what LinkedIn does not tell apart gets a number. */
export class Ids {
  private readonly seen = new Map<string, number>();

  unique(id: string): string {
    const count = (this.seen.get(id) ?? 0) + 1;
    this.seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  }

  has(id: string): boolean {
    return this.seen.has(id);
  }
}
