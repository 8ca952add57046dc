// Both PKCE sign-ins against oauth2-mock-server (which checks the verifier for real): through the browser's way back and by pasting.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OAuth2Server } from 'oauth2-mock-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xApi } from '../../connectors/x/api.js';
import { youtubeApi } from '../../connectors/youtube/api.js';
import { bloggerApi } from '../../connectors/blogger/api.js';
import { mastodonApi } from '../../connectors/mastodon/api.js';
import { withLock } from '../../src/net/lock.js';
import { openSecrets } from '../../src/net/secrets.js';
import { renew, revoke, signIn } from '../../src/net/sign-in.js';
import type { Provider } from '../../src/net/sign-in.js';
import { CLOCK } from './desk.js';

const server = new OAuth2Server(undefined, undefined, { endpoints: { token: '/2/oauth2/token', authorize: '/i/oauth2/authorize', revoke: '/2/oauth2/revoke' } });
let base = '';

beforeAll(async () => {
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  base = server.issuer.url ?? '';
});
afterAll(() => server.stop());

/** The platform's own scopes and parameters, at the addresses of the test server. */
function here(provider: Provider): Provider {
  return { ...provider, issuer: base, authorize: `${base}/i/oauth2/authorize`, token: `${base}/2/oauth2/token`, revoke: `${base}/2/oauth2/revoke` };
}

/** What a browser does: follows the redirect of the platform to the address on this computer. */
async function browse(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  return response.headers.get('location') ?? '';
}

describe.each([['X', xApi, null], ['Google', youtubeApi, 'desktop-secret']] as const)('signing in at %s', (_, live, secret) => {
  const provider = (): Provider => here(live.provider?.(null, { keep: true, wants: new Set() }) ?? { title: '', issuer: '', authorize: '', token: '', revoke: null, scopes: [], extra: {} });
  const client = { id: 'postop-test', secret };

  it('through the loopback address, then renews and revokes', async () => {
    const asked: URL[] = [];
    const tokens = await signIn({ provider: provider(), client, clock: CLOCK, port: 0, show: (url) => { asked.push(new URL(url)); void browse(url).then((back) => fetch(back)); } });
    expect(tokens.access).not.toBe('');
    expect(tokens.expiresAt).toMatch(/^2026-11-01T/);
    const params = asked[0]?.searchParams;
    expect([params?.get('code_challenge_method'), params?.get('response_type'), (params?.get('code_challenge') ?? '').length]).toEqual(['S256', 'code', 43]);
    expect(asked[0]?.href).not.toContain('verifier');
    const again = await renew({ provider: provider(), client, clock: CLOCK }, tokens.refresh ?? '');
    expect(again.access).not.toBe('');
    expect(await revoke(provider(), client, again.access)).toBe(true);
  });

  it('by pasting the address the browser ended at', async () => {
    let back = Promise.resolve('');
    const tokens = await signIn({ provider: provider(), client, clock: CLOCK, show: (url) => { back = browse(url); }, paste: () => back });
    expect(tokens.access).not.toBe('');
  });

  it('refuses a pasted address of another sign-in', async () => {
    let exchanged = 0;
    server.service.on('beforeResponse', () => { exchanged += 1; });
    await expect(signIn({ provider: provider(), client, clock: CLOCK, show: () => undefined, paste: async () => 'http://127.0.0.1:47391/callback?code=abc&state=theirs' })).rejects.toMatchObject({ name: 'UserError' });
    expect(exchanged).toBe(0);
  });

  it('says a refused code in a sentence without repeating the answer', async () => {
    server.service.once('beforeResponse', (response) => {
      response.statusCode = 400;
      response.body = { error: 'invalid_grant', error_description: 'canary-in-the-description' };
    });
    let back = Promise.resolve('');
    const error: unknown = await signIn({ provider: provider(), client, clock: CLOCK, show: (url) => { back = browse(url); }, paste: () => back }).catch((thrown: unknown) => thrown);
    expect(String((error as Error).message)).toContain('invalid_grant');
    expect(`${(error as Error).message}${(error as Error).stack ?? ''}`).not.toContain('canary');
  });
});

describe('what is asked for', () => {
  const wants = new Set(['likes', 'blocks', 'followers'] as const);
  it.each([xApi, youtubeApi, bloggerApi, mastodonApi].map((live) => [live.title, live] as const))('%s: reading only, and staying signed in only when asked', (_, live) => {
    const scopes = [live.provider?.('server.example', { keep: false, wants }), live.provider?.('server.example', { keep: true, wants })].flatMap((provider) => provider?.scopes ?? []);
    expect(scopes.length).toBeGreaterThan(0);
    for (const scope of scopes) expect(scope).toMatch(/^(?:read(?::\w+)?|[\w.]+\.read|offline\.access|https:\/\/www\.googleapis\.com\/auth\/(?:youtube|blogger)\.readonly)$/);
    const plain = live.provider?.('server.example', { keep: false, wants: new Set() });
    expect(JSON.stringify(plain)).not.toMatch(/offline|write|\bdm\b|like|block|mute/);
  });
});

describe('where tokens are kept', () => {
  it('in a file of the owner alone where no keyring answers, and gone after erasing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postop-secrets-'));
    try {
      const secrets = await openSecrets(folder, false);
      expect(secrets.where).toBe('file');
      await secrets.write('x:1', 'canary');
      expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
      expect(await secrets.read('x:1')).toBe('canary');
      await secrets.write('x:2', 'other');
      await secrets.erase('x:1');
      expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).not.toContain('canary');
      await secrets.erase('x:2');
      expect(() => statSync(join(folder, 'secrets.json'))).toThrow();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('one process at a time renews', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postop-lock-'));
    const order: string[] = [];
    try {
      await Promise.all([1, 2, 3].map((number) => withLock(join(folder, 'lock'), async () => {
        order.push(`in ${number}`);
        await new Promise((done) => setTimeout(done, 20));
        order.push(`out ${number}`);
      })));
      expect(order.filter((_, index) => index % 2 === 0).every((entry) => entry.startsWith('in'))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
