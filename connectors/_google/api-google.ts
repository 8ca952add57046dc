// How Google is asked by YouTube and Blogger alike: signing in, our door under its client, and what its refusals mean.
import { plainHeaders } from '../../src/net/answer.js';
import type { Answer } from '../../src/net/answer.js';
import { asText, field } from '../../src/intake/decode.js';
import { isLoopback, jsonOf, request } from '../../src/net/http.js';
import type { Desk } from '../../src/net/live.js';
import type { Provider } from '../../src/net/sign-in.js';
import { NetTrouble, trouble } from '../../src/net/trouble.js';

export function googleProvider(title: string, scope: string, keep: boolean): Provider {
  return {
    title, issuer: 'https://accounts.google.com', authorize: 'https://accounts.google.com/o/oauth2/v2/auth', token: 'https://oauth2.googleapis.com/token',
    revoke: 'https://oauth2.googleapis.com/revoke', scopes: [scope], extra: keep ? { access_type: 'offline', prompt: 'consent' } : { access_type: 'online' },
  };
}

/** What is handed to every method of googleapis beside its parameters. */
export interface CallOptions {
  headers: Record<string, string>;
  fetchImplementation: typeof fetch;
  retry: false;
  validateStatus(status: number): boolean;
}

/** Runs one method of the client; its answer is taken at our door, so nothing of its errors (which carry keys) is looked at. */
export type GoogleAsk = (method: (options: CallOptions) => Promise<unknown>) => Promise<unknown>;

export function googleAsk(desk: Desk, host: string): GoogleAsk {
  const allowed = hostOf(desk) ?? host;
  return async (method) => (await desk.send({ host, attempt: () => once(desk, allowed, method), refusal: (answer) => refusal(answer, host), renew: () => desk.renew() })).body;
}

/** The host of the server that stands in for Google, loopback only. */
function hostOf({ endpoint }: Desk): string | null {
  const url = endpoint === undefined ? null : new URL(endpoint);
  if (url !== null && !isLoopback(url.hostname)) throw trouble('forbidden-host', url.host);
  return url?.host ?? null;
}

async function once(desk: Desk, host: string, method: Parameters<GoogleAsk>[0]): Promise<Answer> {
  let taken: Answer | unknown = null;
  const fetchImplementation: typeof fetch = async (input, init) => {
    try {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.host !== host) throw trouble('forbidden-host', url.host);
      const headers = plainHeaders(new Headers(init?.headers));
      const answer = await request({ url: url.href, as: 'bytes', headers, ...(desk.signal === undefined ? {} : { signal: desk.signal }) });
      taken = { ...answer, body: jsonOf(answer.body as Uint8Array, answer.status, host) };
    } catch (error) {
      taken = error;
    }
    // The client needs no more than to know that it is over.
    return new Response('{}', { status: 200, headers: { 'content-type': 'application/json' } });
  };
  await method({ headers: { authorization: `Bearer ${desk.token ?? ''}` }, fetchImplementation, retry: false, validateStatus: () => true });
  if (isAnswer(taken)) return taken;
  throw taken;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !(value instanceof Error) && 'status' in value;
}

function refusal({ status, body }: Answer, host: string): NetTrouble | null {
  const reason = asText(field(body, 'error', 'errors', 0, 'reason')) ?? '';
  if (/^(?:quotaExceeded|dailyLimitExceeded)$/.test(reason)) {
    return new NetTrouble('spent', host, 'Google gives no more today: the daily quota of your project is used up.', 'What was read is kept. The quota begins anew at midnight in California; run the same command again then.');
  }
  if (status === 403 && /^(?:rateLimitExceeded|userRateLimitExceeded)$/.test(reason)) return new NetTrouble('wait', host, 'Google asks to wait: too many questions for now.', 'What was read is kept. Run the same command again in some minutes; it goes on from there.');
  if (reason === 'accessNotConfigured') return new NetTrouble('not-allowed', host, 'This interface is not switched on in your Google project.', 'Switch it on in the Google Cloud console under APIs and services, wait some minutes, and run the same command again.');
  return null;
}
