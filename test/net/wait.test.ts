// How long to wait, in every form a server may say it in.
import { describe, expect, it } from 'vitest';
import { isLoopback, safeUrl } from '../../src/net/http.js';
import { createSend } from '../../src/net/send.js';
import { MOST_MS, waitOf } from '../../src/net/wait.js';
import { NOW } from './desk.js';

const seconds = Date.parse(NOW) / 1_000;

describe('waits', () => {
  it.each([
    [{ 'retry-after': '7' }, 7_000], [{ 'retry-after': 'Sun, 01 Nov 2026 09:00:30 GMT' }, 30_000], [{ 'retry-after': '0' }, 1_000], [{ 'retry-after': 'soon' }, 60_000],
    [{ 'x-rate-limit-reset': String(seconds + 90) }, 90_000], [{ 'x-rate-limit-reset': String(seconds - 90) }, 1_000], [{ 'x-rate-limit-reset': '99999999999' }, MOST_MS],
    [{ 'x-ratelimit-reset': '2026-11-01T09:05:00.000Z' }, 300_000], [{ 'ratelimit-reset': String(seconds + 5) }, 5_000], [{ 'ratelimit-reset': '12' }, 12_000],
    [{ 'retry-after': '3', 'x-rate-limit-reset': String(seconds + 900) }, 3_000], [{}, 60_000],
  ] as const)('%j', (headers, ms) => expect(waitOf(headers, NOW, 1)).toBe(ms));

  it('grow where the server says nothing', () => expect([1, 2, 3].map((round) => waitOf({}, NOW, round))).toEqual([60_000, 120_000, 240_000]));
});

describe('addresses', () => {
  it.each(['http://example.org/', 'ftp://example.org/', 'https://user:word@example.org/', 'file:///etc/passwd', 'javascript:alert(1)', '', 'http://127.0.0.1.example.org/', 'http://10.0.0.1/'])('%s is not asked', (url) => {
    expect(() => safeUrl(url)).toThrow();
  });
  it.each(['https://example.org/feed', 'http://127.0.0.1:8080/', 'http://localhost/', 'http://[::1]:3/'])('%s is', (url) => expect(safeUrl(url).href).toContain('://'));
  it('this computer is known by number and name only', () => expect(['127.0.0.1', '127.9.9.9', 'localhost', '[::1]', '128.0.0.1', 'localhost.example'].map(isLoopback)).toEqual([true, true, true, true, false, false]));
});

it('a wait that is left ends its countdown', async () => {
  const leaving = new AbortController();
  const seconds: number[] = [];
  const send = createSend({ clock: { now: () => NOW }, patienceMs: 600_000, signal: leaving.signal, onWait: (_, left) => void seconds.push(left), sleep: async () => leaving.abort() });
  await expect(send({ host: 'a.example', attempt: async () => ({ status: 429, headers: { 'retry-after': '90' }, body: null }) })).rejects.toMatchObject({ kind: 'left' });
  expect([seconds.length, seconds.at(-1)]).toEqual([2, 0]);
});
