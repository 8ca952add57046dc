// Asks X through twitter-api-v2, which carries and signs the requests; limits, tries and errors stay ours.
import { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';
import { ApiPartialResponseError, ApiResponseError, TwitterApi } from 'twitter-api-v2';
import type { ITwitterApiClientPlugin } from 'twitter-api-v2';
import { asList, asRecord, asText, field } from '../../src/intake/decode.js';
import { plainHeaders } from '../../src/net/answer.js';
import type { Answer } from '../../src/net/answer.js';
import { MAX_BYTES, TIMEOUT_MS, isLoopback } from '../../src/net/http.js';
import type { Desk } from '../../src/net/live.js';
import { NetTrouble, trouble, troubleOf } from '../../src/net/trouble.js';

export const HOST = 'api.x.com';

export type Query = Readonly<Record<string, string | number>>;
export type Ask = (path: string, query: Query) => Promise<unknown>;

/** Answers are JSON objects; everything else is NetTrouble. */
export function xClient(desk: Desk): Ask {
  const endpoint = endpointOf(desk);
  const way = { endpoint, agent: agentFor(endpoint) };
  return async (path, query) => {
    const answer = await desk.send({ host: HOST, attempt: () => once(desk, way, path, query), refusal, renew: () => desk.renew() });
    return answer.body;
  };
}

function endpointOf({ endpoint }: Desk): URL | null {
  const url = endpoint === undefined ? null : new URL(endpoint);
  if (url !== null && !isLoopback(url.hostname)) throw trouble('forbidden-host', url.host);
  return url;
}

interface Way { endpoint: URL | null; agent: Agent | PlainAgent }

/** A connection for each request: the library hangs six listeners on it every time and takes none away, which Node warns of (seen 2026-11-22). */
function agentFor(endpoint: URL | null): Way['agent'] {
  return endpoint?.protocol === 'http:' ? new PlainAgent({ keepAlive: false }) : new Agent({ keepAlive: false });
}

/**
 * The library (1.29.1) has no time limit, and its errors hold the token in the request they carry: neither leaves this function.
 * `v2.get` is the one method of it that is used, so nothing can be written.
 */
async function once(desk: Desk, { endpoint, agent }: Way, path: string, query: Query): Promise<Answer> {
  const timer = AbortSignal.timeout(TIMEOUT_MS);
  const signal = desk.signal === undefined ? timer : AbortSignal.any([timer, desk.signal]);
  const seen: Seen = { tooLarge: false, error: null };
  const plugin = door(endpoint, signal, seen);
  const client = new TwitterApi(desk.token ?? '', { compression: 'identity', plugins: [plugin], httpAgent: agent });
  try {
    const { data, headers } = await client.v2.get<unknown>(path, { ...query }, { fullResponse: true });
    if (asRecord(data) === null) throw trouble('not-json', HOST);
    return { status: 200, headers: plainHeaders(Object.entries(headers)), body: data };
  } catch (error) {
    if (seen.tooLarge) throw trouble('too-large', HOST);
    if (timer.aborted) throw trouble('timeout', HOST);
    if (error instanceof ApiResponseError) return { status: error.code, headers: plainHeaders(Object.entries(error.headers)), body: error.data };
    if (error instanceof ApiPartialResponseError) throw trouble('cut', HOST);
    // The library loses why a request failed (1.29.1 stores it under another name than it reads).
    throw troubleOf(seen.error ?? error, HOST);
  }
}

/** What the door saw of one request. */
interface Seen { tooLarge: boolean; error: unknown }

/** Takes the request to the test server where one is named, and puts our limits of time and size on it. */
function door(endpoint: URL | null, signal: AbortSignal, seen: Seen): ITwitterApiClientPlugin {
  return {
    onBeforeRequest({ params, computedParams, requestOptions }) {
      Object.assign(requestOptions, { timeout: TIMEOUT_MS, signal });
      params.requestEventDebugHandler = (event, data) => {
        if (event === 'response') limit(data, seen);
        if (event === 'request-error') seen.error = (data as { requestError: unknown }).requestError;
      };
      if (endpoint === null) return;
      computedParams.url.protocol = endpoint.protocol;
      computedParams.url.host = endpoint.host;
    },
  };
}

interface Incoming { on(event: 'data', listener: (chunk: Uint8Array) => void): void; destroy(): void }

function limit(data: unknown, seen: Seen): void {
  const { res } = data as { res: Incoming };
  let size = 0;
  res.on('data', (chunk) => {
    size += chunk.length;
    if (size <= MAX_BYTES) return;
    seen.tooLarge = true;
    res.destroy();
  });
}

/** X understood the question but not the names of the fields asked for. */
export class OtherDialect extends NetTrouble {}

/** What X means by a refusal, where it means more than its number says. */
function refusal({ status, body }: Answer): NetTrouble | null {
  const words = [asText(field(body, 'title')), asText(field(body, 'type')), ...asList(field(body, 'errors')).map((error) => asText(field(error, 'title')))].join(' ');
  if (/usage-?capped|UsageCapExceeded/i.test(words)) {
    return new NetTrouble('spent', HOST, 'X gives no more this month: the spending limit of the developer account is reached.', 'What was read is kept. Raise the limit in the X developer console, wait for the next month, or use an archive instead.');
  }
  if (status === 400 && /tweet[._]fields|post[._]fields|pinned_(?:tweet|post)_id|note_(?:tweet|post)|referenced_(?:tweets|posts)/.test(JSON.stringify(body ?? ''))) {
    return new OtherDialect('refused', HOST, 'X did not understand the names of the fields asked for.', 'Its interface may have changed; update PostOp, or use an archive instead.');
  }
  if (status === 403) {
    return new NetTrouble('not-allowed', HOST, 'X does not allow this with the present sign-in or plan.', 'Run postop login x again and allow reading; following needs the permission follows.read. An archive holds it all without.');
  }
  return null;
}
