// The address the browser comes back to: hostile visitors get the same page, nothing is believed, one true answer closes it.
import { createServer, request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen } from '../../src/net/loopback.js';

const STATE = 'state-0123456789abcdef';

interface Visit { method?: string; path: string; headers?: Record<string, string> }

async function visit(authority: string, { method = 'GET', path, headers = {} }: Visit): Promise<{ status: number; body: string; headers: Record<string, unknown> }> {
  const [host, port] = authority.split(':');
  return new Promise((done, failed) => {
    const asked = httpRequest({ host, port, method, path, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => { body += chunk.toString(); });
      response.on('end', () => done({ status: response.statusCode ?? 0, body, headers: response.headers }));
    });
    asked.on('error', failed);
    asked.end();
  });
}

const HOSTILE: readonly (readonly [string, (authority: string) => Visit])[] = [
  ['wrong state', () => ({ path: '/callback?code=a&state=wrong' })],
  ['no state', () => ({ path: '/callback?code=a' })],
  ['empty state', () => ({ path: '/callback?code=a&state=' })],
  ['state twice', () => ({ path: `/callback?code=a&state=${STATE}&state=${STATE}` })],
  ['state first right, then wrong', () => ({ path: `/callback?code=a&state=${STATE}&state=x` })],
  ['code twice', () => ({ path: `/callback?code=a&code=b&state=${STATE}` })],
  ['code and error', () => ({ path: `/callback?code=a&error=b&state=${STATE}` })],
  ['neither code nor error', () => ({ path: `/callback?state=${STATE}` })],
  ['state in upper case', () => ({ path: `/callback?code=a&state=${STATE.toUpperCase()}` })],
  ['state with a blank', () => ({ path: `/callback?code=a&state=${STATE}%20` })],
  ['other path', () => ({ path: `/?code=a&state=${STATE}` })],
  ['longer path', () => ({ path: `/callback/x?code=a&state=${STATE}` })],
  ['path with dots', () => ({ path: `/x/../callback?code=a&state=${STATE}` })],
  ['absolute address', (authority) => ({ path: `http://${authority}/callback?code=a&state=${STATE}` })],
  ['POST', () => ({ method: 'POST', path: `/callback?code=a&state=${STATE}` })],
  ['HEAD', () => ({ method: 'HEAD', path: `/callback?code=a&state=${STATE}` })],
  ['OPTIONS', () => ({ method: 'OPTIONS', path: `/callback?code=a&state=${STATE}` })],
  ['PUT', () => ({ method: 'PUT', path: `/callback?code=a&state=${STATE}` })],
  ['another host (rebinding)', () => ({ path: `/callback?code=a&state=${STATE}`, headers: { host: 'evil.example' } })],
  ['localhost instead of the number', (authority) => ({ path: `/callback?code=a&state=${STATE}`, headers: { host: `localhost:${authority.split(':')[1] ?? ''}` } })],
  ['another port in the host', () => ({ path: `/callback?code=a&state=${STATE}`, headers: { host: '127.0.0.1:1' } })],
  ['no port in the host', () => ({ path: `/callback?code=a&state=${STATE}`, headers: { host: '127.0.0.1' } })],
  ['huge query', () => ({ path: `/callback?code=${'a'.repeat(8_000)}&state=${STATE}` })],
  ['script in the error', () => ({ path: '/callback?error=<script>alert(1)</script>&state=x'.replaceAll('<', '%3C') })],
  ['script in the code', () => ({ path: '/callback?code=%3Cscript%3Ealert(1)%3C/script%3E&state=x' })],
  ['favicon', () => ({ path: '/favicon.ico' })],
  ['root', () => ({ path: '/' })],
  ['fragment-like', () => ({ path: `/callback?%23code=a&state=${STATE}` })],
  ['semicolons', () => ({ path: `/callback?code=a;state=${STATE}` })],
  ['line breaks', () => ({ path: `/callback?code=a%0d%0aX:1&state=x` })],
];

describe('the loopback address', () => {
  it.each(HOSTILE)('gives nothing for %s', async (_, make) => {
    const { redirectUri, arrived, close } = await listen({ state: STATE, port: 0 });
    const { host } = new URL(redirectUri);
    let taken = false;
    void arrived.then(() => { taken = true; }, () => undefined);
    const { status, body, headers } = await visit(host, make(host));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/script|evil|alert|code=/);
    if (status === 400 && body !== '') expect(headers['cache-control']).toBe('no-store');
    expect(taken).toBe(false);
    close();
  });

  it('takes the true answer once, then listens no more', async () => {
    const { redirectUri, arrived } = await listen({ state: STATE, port: 0 });
    const { host } = new URL(redirectUri);
    await visit(host, { path: '/callback?code=stolen&state=wrong' });
    const { status, body } = await visit(host, { path: `/callback?code=true&state=${STATE}` });
    expect(status).toBe(200);
    expect(body).not.toContain('true');
    expect((await arrived).get('code')).toBe('true');
    await expect(visit(host, { path: `/callback?code=again&state=${STATE}` })).rejects.toThrow();
  });

  it('listens on this computer only', async () => {
    const { redirectUri, close } = await listen({ state: STATE, port: 0 });
    expect(new URL(redirectUri).hostname).toBe('127.0.0.1');
    const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []).find(({ family, internal }) => family === 'IPv4' && !internal);
    if (outside) await expect(reach(outside.address, Number(new URL(redirectUri).port))).resolves.toBe(false);
    close();
  });

  it('ends after its time, when asked to, and where another program has the port', async () => {
    const short = await listen({ state: STATE, port: 0, timeoutMs: 20 });
    await expect(short.arrived).rejects.toMatchObject({ name: 'UserError' });
    const leaving = new AbortController();
    const left = await listen({ state: STATE, port: 0, signal: leaving.signal });
    leaving.abort();
    await expect(left.arrived).rejects.toMatchObject({ name: 'UserError' });
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    await expect(listen({ state: STATE, port: typeof address === 'object' && address !== null ? address.port : 0 })).rejects.toMatchObject({ name: 'UserError' });
    other.close();
  });
});

function reach(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 500 }, () => { socket.destroy(); done(true); });
    socket.on('error', () => done(false)).on('timeout', () => { socket.destroy(); done(false); });
  });
}
