// Waits on this very computer for the browser to come back from signing in: once, five minutes, and believes nothing it is not sure of.
import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { UserError } from '../model.js';

/** Registered with X as it stands here, so it is one port and no other. */
export const CALLBACK_PORT = 47391;
const HOST = '127.0.0.1';
const PATH = '/callback';
const LONGEST_URL = 4_096;
const MINUTES = 5;

export interface Callback {
  redirectUri: string;
  /** The parameters the browser brought, state proven; rejects with a sentence after five minutes or when closed. */
  arrived: Promise<URLSearchParams>;
  close(): void;
}

export interface ListenOptions { state: string; port?: number; timeoutMs?: number; signal?: AbortSignal }

/** @throws UserError when the port is taken: trying the next one silently would help whoever took it. */
export async function listen({ state, port = CALLBACK_PORT, timeoutMs = MINUTES * 60_000, signal }: ListenOptions): Promise<Callback> {
  const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 10_000 });
  await bind(server, port);
  const address = server.address();
  const authority = `${HOST}:${typeof address === 'object' && address !== null ? address.port : port}`;
  let resolve: (params: URLSearchParams) => void = () => undefined;
  let reject: (error: UserError) => void = () => undefined;
  const promise = new Promise<URLSearchParams>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  promise.catch(() => undefined);

  const close = (): void => {
    clearTimeout(timer);
    server.close();
    server.closeAllConnections();
  };
  const give = (error: UserError): void => {
    close();
    reject(error);
  };
  const timer = setTimeout(() => give(new UserError(`Nobody came back from the browser within ${MINUTES} minutes.`, 'Run postop login again.')), timeoutMs);
  signal?.addEventListener('abort', () => give(new UserError('Signing in was stopped.', 'Run postop login again when you like.')), { once: true });

  let taken = false;
  server.on('request', (request, response) => {
    const params = taken ? null : callbackParams(request, authority, state);
    if (params === null) return answer(response, 400, REFUSED);
    taken = true;
    // Nothing listens any more before the code is used.
    answer(response, 200, DONE, () => {
      close();
      resolve(params);
    });
  });
  return { redirectUri: `http://${authority}${PATH}`, arrived: promise, close };
}

async function bind(server: Server, port: number): Promise<void> {
  await new Promise<void>((done, failed) => {
    server.once('error', () => failed(new UserError(`Another program on this computer uses the address the sign-in comes back to (port ${port}).`, 'Close that program, or sign in with --paste.')));
    server.listen({ host: HOST, port, exclusive: true }, done);
  });
}

/** The query of a true callback, else null: method, path, host, no doubles, and the state before anything else is looked at. */
function callbackParams(request: IncomingMessage, authority: string, state: string): URLSearchParams | null {
  const target = request.url ?? '';
  if (request.method !== 'GET' || request.headers.host !== authority || target.length > LONGEST_URL) return null;
  if (!target.startsWith(`${PATH}?`)) return null;
  return provenParams(new URLSearchParams(target.slice(PATH.length + 1)), state);
}

/** The parameters when they carry our state, once each; null otherwise. */
export function provenParams(params: URLSearchParams, state: string): URLSearchParams | null {
  if (!equal(params.get('state') ?? '', state)) return null;
  const names = [...params.keys()];
  if (new Set(names).size !== names.length) return null;
  return params.has('code') !== params.has('error') ? params : null;
}

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

const page = (text: string): string => `<!doctype html><meta charset="utf-8"><title>PostOp</title><p>${text}</p>\n`;
const DONE = page('You may close this window and go back to PostOp.');
const REFUSED = page('This is not the answer PostOp waits for.');

/** Always the same bytes: nothing of what was sent comes back. */
function answer(response: ServerResponse, status: number, body: string, then?: () => void): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'", connection: 'close',
  });
  response.end(body, then);
}
