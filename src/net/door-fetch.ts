// Our door in the shape of `fetch`, for libraries that let theirs be replaced: their requests then keep our limits.
import { plainHeaders } from './answer.js';
import { request } from './http.js';
import { NetTrouble } from './trouble.js';

export interface DoorOptions {
  /** Hosts (with port) that may be asked; a library that wants another is refused. */
  hosts: readonly string[];
  signal?: AbortSignal;
  timeoutMs?: number;
}

export type DoorFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

export function doorFetch({ hosts, signal, timeoutMs }: DoorOptions): DoorFetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!hosts.includes(url.host)) throw new NetTrouble('forbidden-host', url.host, `${url.host} is not a server that was to be asked.`, 'Update PostOp; nothing was sent.');
    const body = init.body === undefined || init.body === null ? undefined : init.body instanceof URLSearchParams ? init.body.toString() : String(init.body);
    const answer = await request({
      url: url.href, method: init.method?.toUpperCase() === 'POST' ? 'POST' : 'GET', as: 'bytes',
      headers: plainHeaders(new Headers(init.headers)),
      ...(body === undefined ? {} : { body }), ...(signal === undefined ? {} : { signal }), ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
    // The body is unpacked by now and its length another.
    const headers = Object.entries(answer.headers).filter(([name]) => name !== 'content-encoding' && name !== 'content-length' && name !== 'transfer-encoding');
    const bytes = answer.body as Uint8Array<ArrayBuffer>;
    return new Response(answer.status === 204 || answer.status === 304 ? null : bytes, { status: answer.status, headers });
  };
}
