// Every fault a server can show, through both clients (twitter-api-v2 and googleapis), against our own fake: a sentence each, few requests, no token anywhere.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { xApi } from '../../connectors/x/api.js';
import { youtubeApi } from '../../connectors/youtube/api.js';
import type { Live } from '../../src/net/live.js';
import { TRIES, WAITS } from '../../src/net/send.js';
import { NetTrouble, troubleOf } from '../../src/net/trouble.js';
import { CANARY, testDesk } from './desk.js';
import { fakeServer, json } from './fake-server.js';
import type { Handler } from './fake-server.js';

const PASSING = TRIES;
const FAULTS: readonly (readonly [string, Handler, number])[] = [
  ['400', (_, response) => json(response, { title: 'Invalid Request', detail: CANARY }, 400), 1],
  ['401', (_, response) => json(response, { title: 'Unauthorized' }, 401), 1],
  ['402', (_, response) => json(response, { title: 'CreditsDepleted' }, 402), 1],
  ['403', (_, response) => json(response, { title: 'Forbidden', error: { code: 403, errors: [{ reason: 'forbidden' }] } }, 403), 1],
  ['404', (_, response) => json(response, { title: 'Not Found' }, 404), 1],
  ['408', (_, response) => json(response, {}, 408), PASSING],
  ['429 without a reset', (_, response) => json(response, { title: 'Too Many Requests' }, 429), 1 + WAITS],
  ['429 with a reset in ten years', (_, response) => json(response, {}, 429, { 'x-rate-limit-reset': '2110000000' }), 1 + WAITS],
  ['429 with a reset in the past', (_, response) => json(response, {}, 429, { 'x-rate-limit-reset': '1600000000' }), 1 + WAITS],
  ['429 with Retry-After', (_, response) => json(response, {}, 429, { 'retry-after': '2' }), 1 + WAITS],
  ['500', (_, response) => json(response, {}, 500), PASSING],
  ['502 as a page', (_, response) => { response.writeHead(502, { 'content-type': 'text/html' }); response.end('<html>Bad Gateway</html>'); }, PASSING],
  ['503', (_, response) => json(response, {}, 503, { 'retry-after': '1' }), PASSING],
  ['a cut body', (_, response) => { response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' }); response.write('{"data":{"id":"1"'); setTimeout(() => response.destroy(), 20); }, PASSING],
  ['a reset connection', (_, response) => { response.socket?.resetAndDestroy(); }, PASSING],
  ['an empty 200', (_, response) => { response.writeHead(200, { 'content-type': 'application/json' }); response.end(); }, 1],
  ['a page as 200', (_, response) => { response.writeHead(200, { 'content-type': 'text/html' }); response.end('<html>Hotel Wi-Fi</html>'); }, 1],
  ['invalid JSON', (_, response) => { response.writeHead(200, { 'content-type': 'application/json' }); response.end('{"data": {"id": }}'); }, PASSING],
  ['a packed bomb', (_, response) => { response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }); response.end(gzipSync(Buffer.alloc(64 * 1024 * 1024, 32))); }, PASSING],
  ['an endless body', (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const block = Buffer.alloc(1024 * 1024, 32);
    const more = (): void => void (response.writableEnded || response.destroyed || (response.write(block) ? setImmediate(more) : response.once('drain', more)));
    more();
  }, 1],
  ['a redirect to another host', (_, response) => { response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }); response.end(); }, PASSING],
];

const LIVES: readonly Live[] = [xApi, youtubeApi];

describe.each(LIVES.map((live) => [live.title, live] as const))('%s (our own fake)', (_, live) => {
  it.each(FAULTS)('%s ends in a sentence', async (_name, handler, most) => {
    const fake = await fakeServer(handler);
    const waits: number[] = [];
    try {
      const error: unknown = await drain(live, testDesk(fake.url, {}, waits)).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(NetTrouble);
      const { message, whatToDo, stack = '' } = error as NetTrouble;
      expect(message.length).toBeGreaterThan(10);
      expect(whatToDo.length).toBeGreaterThan(10);
      expect(`${message}${whatToDo}${stack}${JSON.stringify(error)}`).not.toContain(CANARY);
      expect(fake.requests.length).toBeGreaterThan(0);
      expect(fake.requests.length).toBeLessThanOrEqual(most);
      expect(fake.requests.every(({ method }) => method === 'GET')).toBe(true);
      expect(Math.max(0, ...waits)).toBeLessThanOrEqual(1_000);
      expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(WAITS * (15 * 60_000 + 7_000));
    } finally {
      await fake.close();
    }
  }, 20_000);

  it('nobody there ends in a sentence', async () => {
    const fake = await fakeServer((_request, response) => json(response, {}));
    await fake.close();
    await expect(drain(live, testDesk(fake.url))).rejects.toMatchObject({ kind: 'connection' });
  });

  it('a server that cannot prove who it is', async () => {
    const fake = await fakeServer((_request, response) => json(response, {}));
    try {
      await expect(drain(live, testDesk(fake.url.replace('http:', 'https:')))).rejects.toMatchObject({ kind: 'certificate' });
    } finally {
      await fake.close();
    }
  });

  it('leaves at once when asked to', async () => {
    const fake = await fakeServer((_request, response) => json(response, {}, 500));
    const leaving = new AbortController();
    leaving.abort();
    try {
      await expect(drain(live, testDesk(fake.url, { signal: leaving.signal }))).rejects.toMatchObject({ kind: 'left' });
      expect(fake.requests).toEqual([]);
    } finally {
      await fake.close();
    }
  });

  it('goes nowhere but to its platform or to this computer', async () => {
    await expect(drain(live, testDesk('http://192.0.2.1:9'))).rejects.toMatchObject({ kind: 'forbidden-host' });
  });
});

describe('what a client threw', () => {
  it.each([
    [{ code: 'ENOTFOUND' }, 'name'], [{ cause: { code: 'EAI_AGAIN' } }, 'name'], [{ cause: { code: 'CERT_HAS_EXPIRED' } }, 'certificate'], [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'certificate'],
    [{ name: 'TimeoutError' }, 'timeout'], [{ code: 'ECONNREFUSED' }, 'connection'], [{ code: 'ECONNRESET' }, 'connection'], [{ cause: { code: 'UND_ERR_SOCKET' } }, 'cut'], [null, 'connection'],
  ] as const)('%j', (error, kind) => expect(troubleOf(error, 'host.example').kind).toBe(kind));
});

describe('what is too large', () => {
  const [, endless] = FAULTS.find(([name]) => name === 'an endless body') ?? FAULTS[0]!;
  const [, bomb] = FAULTS.find(([name]) => name === 'a packed bomb') ?? FAULTS[0]!;
  it.each([['X, endless', xApi, endless, 'too-large'], ['YouTube, endless', youtubeApi, endless, 'too-large'], ['YouTube, packed', youtubeApi, bomb, 'too-large'], ['X, packed: never unpacked', xApi, bomb, 'cut']] as const)('%s', async (_, live, handler, kind) => {
    const fake = await fakeServer(handler);
    try {
      await expect(drain(live, testDesk(fake.url))).rejects.toMatchObject({ kind });
    } finally {
      await fake.close();
    }
  });
});

describe('what a refusal means', () => {
  it('a spending cap of X is not waited for', async () => {
    const fake = await fakeServer((_request, response) => json(response, { title: 'UsageCapExceeded', type: 'https://api.twitter.com/2/problems/usage-capped' }, 429, { 'x-rate-limit-remaining': '39999' }));
    const waits: number[] = [];
    try {
      await expect(drain(xApi, testDesk(fake.url, {}, waits))).rejects.toMatchObject({ kind: 'spent' });
      expect([fake.requests.length, waits]).toEqual([1, []]);
    } finally {
      await fake.close();
    }
  });

  it('a used-up quota of Google is not waited for', async () => {
    const fake = await fakeServer((_request, response) => json(response, { error: { code: 403, errors: [{ reason: 'quotaExceeded' }] } }, 403));
    try {
      await expect(drain(youtubeApi, testDesk(fake.url))).rejects.toMatchObject({ kind: 'spent' });
      expect(fake.requests.length).toBe(1);
    } finally {
      await fake.close();
    }
  });

  it('a token that has run out is renewed once', async () => {
    const fake = await fakeServer((_request, response) => json(response, { title: 'Unauthorized' }, 401));
    let renewed = 0;
    try {
      await expect(drain(xApi, testDesk(fake.url, { renew: async () => { renewed += 1; return true; } }))).rejects.toMatchObject({ kind: 'signed-out' });
      expect([renewed, fake.requests.length]).toEqual([1, 2]);
    } finally {
      await fake.close();
    }
  });
});

async function drain(live: Live, desk: Parameters<Live['pull']>[0]): Promise<void> {
  for await (const batch of live.pull(desk)) void batch;
}
