// The one door for requests of our own: https only, one host, a time and a size limit, no redirects elsewhere.
import type { Answer } from './answer.js';
import { plainHeaders } from './answer.js';
import { NetTrouble, trouble, troubleOf } from './trouble.js';

export interface HttpRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** `json` (the default) or the bytes themselves. */
  as?: 'json' | 'bytes';
  timeoutMs?: number;
  maxBytes?: number;
  signal?: AbortSignal;
}

export const TIMEOUT_MS = 30_000;
export const MAX_BYTES = 16 * 1024 * 1024;
const REDIRECTS = 3;

/** Every status is an answer; throws NetTrouble where there is none. */
export async function request(given: HttpRequest): Promise<Answer> {
  let url = safeUrl(given.url);
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    const response = await once(url, given);
    const next = response.status >= 300 && response.status < 400 && response.status !== 304 ? response.headers.location : undefined;
    if (next === undefined) return response;
    const target = URL.canParse(next, url.href) ? new URL(next, url) : null;
    // A token, a password or a form goes to the address it was meant for and to no other.
    if (target === null || target.host !== url.host || target.protocol !== url.protocol || (given.method ?? 'GET') !== 'GET') throw trouble('redirect', url.host);
    url = target;
  }
  throw trouble('redirect', url.host);
}

/** https, or plain http to this very computer (a server under test). */
export function safeUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url?.protocol === 'http:' && isLoopback(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !plain) || url.username !== '' || url.password !== '') {
    throw new NetTrouble('forbidden-host', url?.host ?? '', 'This is not a secure address.', 'Give an address that begins with https://');
  }
  return url;
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** One request and its whole body. `response.headers` may name a new place. */
async function once(url: URL, given: HttpRequest): Promise<Answer> {
  const timer = AbortSignal.timeout(given.timeoutMs ?? TIMEOUT_MS);
  const signal = given.signal === undefined ? timer : AbortSignal.any([timer, given.signal]);
  try {
    const response = await fetch(url, {
      method: given.method ?? 'GET', redirect: 'manual', signal,
      headers: { accept: given.as === 'bytes' ? '*/*' : 'application/json', 'user-agent': 'PostOp', ...given.headers },
      ...(given.body === undefined ? {} : { body: given.body }),
    });
    const bytes = await bodyOf(response.body, given.maxBytes ?? MAX_BYTES, url.host);
    const body = given.as === 'bytes' ? bytes : jsonOf(bytes, response.status, url.host);
    return { status: response.status, headers: plainHeaders(response.headers), body };
  } catch (error) {
    throw troubleOf(error, url.host);
  }
}

/** Counted as it comes unpacked, so that a small packed answer cannot become a huge one. */
export async function bodyOf(stream: AsyncIterable<Uint8Array> | null, maxBytes: number, host: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream ?? []) {
    size += part.length;
    if (size > maxBytes) throw trouble('too-large', host);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A refusal may say what it likes; what is accepted must be JSON. */
export function jsonOf(bytes: Uint8Array, status: number, host: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8').decode(bytes)) as unknown;
  } catch {
    if (status >= 300) return undefined;
    throw trouble('not-json', host);
  }
}
