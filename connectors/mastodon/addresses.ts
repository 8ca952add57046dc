// Addresses of the fediverse: from URIs of people and posts to `name@server`.
import { asList, asText } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';

const PUBLIC: ReadonlySet<string> = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public']);

export function isPublic(address: string): boolean {
  return PUBLIC.has(address);
}

/** One address or a list of them, as `to` and `cc` are written. */
export function addressesOf(value: unknown): string[] {
  return (typeof value === 'string' ? [value] : asList(value).map(asText)).filter((address) => address !== null);
}

/** `https://a.example/users/sam/statuses/1`, `https://a.example/@sam/1` -> `sam@a.example`; null where the URI names nobody. */
export function handleOf(uri: string | null): string | null {
  if (uri === null || !URL.canParse(uri)) return null;
  const { host, pathname } = new URL(uri);
  const [, name] = /^\/(?:users\/|@|u\/|profile\/|accounts\/|p\/)([\w.-]+)/.exec(pathname) ?? [];
  return name === undefined ? null : `${name}@${host}`;
}

/** Old servers name posts by `tag:` URIs, which no browser opens. */
export function pageOf(uri: string): string | null {
  return /^https?:\/\//.test(uri) ? clean(uri) : null;
}
