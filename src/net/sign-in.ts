// Signing in with OAuth 2.0 and PKCE: one way for every platform, through the loopback address or by pasting.
import * as oauth from 'oauth4webapi';
import { UserError } from '../model.js';
import type { Clock, Instant } from '../model.js';
import { doorFetch } from './door-fetch.js';
import type { DoorFetch } from './door-fetch.js';
import { isLoopback } from './http.js';
import { CALLBACK_PORT, listen, provenParams } from './loopback.js';
import { NetTrouble } from './trouble.js';

/** Where and how one platform lets people sign in. */
export interface Provider {
  title: string;
  issuer: string;
  authorize: string;
  token: string;
  revoke: string | null;
  /** Reading only. */
  scopes: readonly string[];
  /** Further parameters of the first step. */
  extra: Readonly<Record<string, string>>;
}

export interface ClientId { id: string; /** Google's desktop clients and Mastodon's have one. */ secret: string | null }

export interface Tokens { access: string; refresh: string | null; expiresAt: Instant | null; scopes: readonly string[] }

export interface SignIn {
  provider: Provider;
  client: ClientId;
  clock: Clock;
  /** Shows the address to open. */
  show(url: string): void;
  /** Given instead of the loopback listener: asks for the address the browser ended at. */
  paste?: () => Promise<string>;
  port?: number;
  signal?: AbortSignal;
}

/** @throws UserError with a sentence for everything that can go wrong. */
export async function signIn(request: SignIn): Promise<Tokens> {
  const { provider, client } = request;
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const callback = request.paste === undefined ? await listen({ state, port: request.port, signal: request.signal }) : null;
  try {
    const redirectUri = callback?.redirectUri ?? `http://127.0.0.1:${request.port ?? CALLBACK_PORT}/callback`;
    const url = new URL(provider.authorize);
    const params = {
      response_type: 'code', client_id: client.id, redirect_uri: redirectUri, scope: provider.scopes.join(' '), state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', ...provider.extra,
    };
    for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
    request.show(url.href);
    const given = callback === null ? pasted(await request.paste?.() ?? '', state) : await callback.arrived;
    return await exchange(request, given, { verifier, state, redirectUri });
  } finally {
    callback?.close();
  }
}

/** @throws UserError when it is not the address of this sign-in. */
function pasted(text: string, state: string): URLSearchParams {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const params = url === null ? null : provenParams(url.searchParams, state);
  if (params === null) throw new UserError('This is not the address the browser ended at after this sign-in.', 'Copy the whole line from the address bar, beginning with http://127.0.0.1, and run postop login again.');
  return params;
}

async function exchange(request: SignIn, given: URLSearchParams, made: { verifier: string; state: string; redirectUri: string }): Promise<Tokens> {
  const { provider, client } = request;
  return asked(provider, async () => {
    const params = oauth.validateAuthResponse(serverOf(provider), { client_id: client.id }, given, made.state);
    const response = await oauth.authorizationCodeGrantRequest(
      serverOf(provider), { client_id: client.id }, proofOf(client), params, made.redirectUri, made.verifier, wayTo(provider, provider.token, request.signal),
    );
    return tokensOf(await oauth.processAuthorizationCodeResponse(serverOf(provider), { client_id: client.id }, response), request);
  });
}

/** A new access token for a refresh token, which the platform may replace (X does, and the old one then ends everything). */
export async function renew(request: Pick<SignIn, 'provider' | 'client' | 'clock' | 'signal'>, refresh: string): Promise<Tokens> {
  const { provider, client } = request;
  return asked(provider, async () => {
    const response = await oauth.refreshTokenGrantRequest(serverOf(provider), { client_id: client.id }, proofOf(client), refresh, wayTo(provider, provider.token, request.signal));
    const tokens = tokensOf(await oauth.processRefreshTokenResponse(serverOf(provider), { client_id: client.id }, response), request);
    return { ...tokens, refresh: tokens.refresh ?? refresh };
  });
}

/** Tells the platform to forget the token; false when it has no way to. */
export async function revoke(provider: Provider, client: ClientId, token: string): Promise<boolean> {
  const { revoke: address } = provider;
  if (address === null) return false;
  return asked(provider, async () => {
    const response = await oauth.revocationRequest(serverOf(provider), { client_id: client.id }, proofOf(client), token, wayTo(provider, address));
    await oauth.processRevocationResponse(response);
    return true;
  });
}

function serverOf({ issuer, authorize, token, revoke: revocation }: Provider): oauth.AuthorizationServer {
  return { issuer, authorization_endpoint: authorize, token_endpoint: token, ...(revocation === null ? {} : { revocation_endpoint: revocation }) };
}

function proofOf({ secret }: ClientId): oauth.ClientAuth {
  return secret === null ? oauth.None() : oauth.ClientSecretPost(secret);
}

function wayTo(provider: Provider, address: string, signal?: AbortSignal): { [oauth.customFetch]: DoorFetch; [oauth.allowInsecureRequests]: boolean } {
  const fetch = doorFetch({ hosts: [new URL(address).host], ...(signal === undefined ? {} : { signal }) });
  return { [oauth.customFetch]: fetch, [oauth.allowInsecureRequests]: isLoopback(new URL(address).hostname) };
}

function tokensOf(answer: oauth.TokenEndpointResponse, { provider, clock }: Pick<SignIn, 'provider' | 'clock'>): Tokens {
  const seconds = answer.expires_in;
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? null,
    expiresAt: seconds === undefined ? null : `${new Date(Date.parse(clock.now()) + seconds * 1_000).toISOString().slice(0, 19)}Z`,
    scopes: answer.scope === undefined ? provider.scopes : answer.scope.split(/[ ,]+/),
  };
}

/** Errors of the library quote what was sent and answered: only the standard's own word for the reason is kept. */
async function asked<T>(provider: Provider, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NetTrouble) throw error;
    const reason = error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError ? error.error : '';
    if (reason === 'access_denied') throw new UserError(`You did not allow PostOp to read at ${provider.title}.`, 'Nothing was stored. Run postop login again when you like.');
    const word = REASONS.has(reason) ? ` (${reason})` : '';
    throw new UserError(`${provider.title} did not accept the sign-in${word}.`, 'Check the client id and its callback address, then run postop login again.');
  }
}

const REASONS: ReadonlySet<string> = new Set(['invalid_request', 'invalid_client', 'invalid_grant', 'invalid_scope', 'unauthorized_client', 'unsupported_grant_type', 'server_error', 'temporarily_unavailable']);
