// `postop login PLATFORM [ACCOUNT]`: connects one's own account, by signing in or by a code only its owner can put up.
import { randomBytes } from 'node:crypto';
import { UserError } from '../model.js';
import type { Facet } from '../model.js';
import { DB, DEBUG } from './command.js';
import type { Command, Io, Options } from './command.js';
import type { Connection, Connections } from './connections.js';
import type { Live } from '../net/live.js';

export const ALSO: readonly Facet[] = ['likes', 'followers', 'blocks', 'lists'];

export const login: Command = {
  name: 'login',
  summary: 'connect an account of your own for live reading (X, YouTube, Blogger, Bluesky, Mastodon, WordPress, feed)',
  usage: '<PLATFORM> [ACCOUNT]',
  flags: [
    { flags: '--client-id <id>', description: 'X: the OAuth 2.0 client id of your app' },
    { flags: '--client-file <file>', description: 'Google: the file of your desktop client, as downloaded from the console' },
    { flags: '--own-app', description: 'X: the app belongs to the account that is read (much cheaper)' },
    { flags: '--keep', description: 'stay signed in for later pulls; otherwise the sign-in ends by itself' },
    { flags: '--also <lists>', description: `allow reading of further lists: ${ALSO.join(', ')} (comma-separated)`, many: true },
    { flags: '--paste', description: 'no browser on this computer: open the address elsewhere and paste where it ends' },
    { flags: '--password', description: 'WordPress: sign in with an application password (asked for, never an argument)' },
    DB, DEBUG,
  ],
  async run({ args, options, io }) {
    const [platform, account] = args;
    if (platform === undefined) throw new UserError('Which platform?', 'postop login bluesky you.bsky.social, postop login mastodon your.server, postop login x --client-id ID');
    const [{ liveOf }, { openConnections }, { openWorkspace }] = await Promise.all([import('./live.js'), import('./connections.js'), import('./workspace.js')]);
    const live = await liveOf(platform);
    const workspace = await openWorkspace(options, io);
    try {
      const connections = await openConnections(workspace.database);
      for (const limit of live.limits) io.out(`- ${limit}\n`);
      const request: Request = { live, account: account ?? null, options, io, connections, isRead: (remoteId) => workspace.store.accounts().some((one) => one.platform === live.platform && one.remoteId === remoteId) };
      if (options.has('password')) return await withPassword(request);
      return live.proof === 'oauth' ? await withSignIn(request) : await withCode(request);
    } finally {
      workspace.close();
    }
  },
};

interface Request { live: Live; account: string | null; options: Options; io: Io; connections: Connections; /** An export of this account was read. */ isRead(remoteId: string): boolean }

// ---------------------------------------------------------------- signing in

async function withSignIn({ live, account, options, io, connections }: Request): Promise<number> {
  const [{ deskOf, writeSecret }, { signIn }, { CALLBACK_PORT }] = await Promise.all([import('./live.js'), import('../net/sign-in.js'), import('../net/loopback.js')]);
  if (live.platform === 'mastodon' && account === null) throw new UserError('Which server?', 'postop login mastodon your.server');
  const wants = wantsOf(options);
  const keep = options.has('keep');
  const blank = { platform: live.platform, remoteId: '', server: account, ownApp: options.has('ownApp') };
  const bareDesk = deskOf({ io, live, connections, connection: blank, stored: null });
  const redirect = `http://127.0.0.1:${CALLBACK_PORT}/callback`;
  const client = live.register === undefined ? await clientOf(live, options, redirect) : await live.register(bareDesk, redirect);
  const provider = live.provider?.(account, { keep, wants });
  if (provider === undefined) throw new UserError(`${live.title} has no way of signing in.`, 'Use an export instead: postop guide.');
  io.out(`${live.title} will be asked for reading only: ${provider.scopes.join(', ')}.\n`);
  const tokens = await signIn({
    provider, client, clock: io.clock, show: (url) => void showAddress(io, url),
    ...(options.has('paste') ? { paste: () => askHere(io, 'The address the browser ended at: ') } : {}),
  });
  const secret = { access: tokens.access, refresh: keep ? tokens.refresh : null, clientSecret: client.secret, login: null };
  const connected: Connection = {
    ...blank, label: '', proof: 'signed-in', code: null, clientId: client.id, scopes: tokens.scopes, since: io.clock.now(), expiresAt: secret.refresh === null ? tokens.expiresAt : null, keptIn: null,
  };
  if (live.pricePerName !== undefined) io.out(`Asking ${live.title} whose sign-in this is costs $${(live.pricePerName / 1e6).toFixed(3)}.\n`);
  const owned = await live.whoAmI?.(deskOf({ io, live, connections, connection: blank, stored: { connection: connected, secret } }));
  if (owned === undefined) throw new UserError(`${live.title} did not say whose sign-in this is.`, 'Run postop login again.');
  const keptIn = await writeSecret(connections, { platform: live.platform, remoteId: owned.remoteId }, secret, true);
  await remember(connections, { ...connected, ...owned, keptIn });
  io.out(`Connected: ${live.title} ${owned.label}. ${WHERE[keptIn]} ${secret.refresh === null ? 'It ends by itself; postop logout ends it at once.' : 'It is kept for later pulls; postop logout ends it.'}\nNext: postop pull\n`);
  return 0;
}

const WHERE = {
  keyring: 'The sign-in is kept in the keyring of this computer.',
  file: 'No keyring answers here, so the sign-in is kept in a file that only you can read (secrets.json beside the database).',
} as const;

async function clientOf(live: Live, options: Options, redirect: string): Promise<{ id: string; secret: string | null }> {
  const file = options.text('clientFile');
  if (file !== null) return clientFile(file);
  const id = options.text('clientId');
  if (id !== null) return { id, secret: null };
  if (live.platform === 'x') {
    throw new UserError('X wants every program registered, and asks money for reading. Most people are better served by an archive: postop guide x', `If you have an app of your own in the X developer console (type: native, callback ${redirect}): postop login x --client-id ID`);
  }
  throw new UserError('Google wants every program registered in a project of one\'s own. Most people are better served by a Takeout: postop guide youtube', 'If you have a desktop client of your own in the Google Cloud console, download its file: postop login PLATFORM --client-file FILE');
}

/** `{"installed": {"client_id": ..., "client_secret": ...}}`, as Google gives it. */
async function clientFile(path: string): Promise<{ id: string; secret: string | null }> {
  const [{ readFile }, { asText, field }] = await Promise.all([import('node:fs/promises'), import('../intake/decode.js')]);
  const wrong = new UserError('This is not the file of a desktop client.', 'In the Google Cloud console, under Clients, choose the desktop client and download its JSON.');
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as unknown;
    const id = asText(field(value, 'installed', 'client_id'));
    if (id === null) throw wrong;
    return { id, secret: asText(field(value, 'installed', 'client_secret')) };
  } catch {
    throw wrong;
  }
}

export function wantsOf(options: Options): ReadonlySet<Facet> {
  return new Set(options.list('also').map((name) => {
    const found = ALSO.find((facet) => facet === name);
    if (found === undefined) throw new UserError(`--also does not know "${name}".`, `Choose from: ${ALSO.join(', ')}.`);
    return found;
  }));
}

async function showAddress(io: Io, url: string): Promise<void> {
  io.out(`\nOpen this address in the browser in which you are signed in:\n\n  ${url}\n\n`);
}

// ---------------------------------------------------------------- a code, or a password

/** Accounts anyone can read are pulled only for their owner: an export of it, or a code put up for a moment, shows who that is. */
async function withCode({ live, account, io, connections, isRead }: Request): Promise<number> {
  if (account === null) throw new UserError('Which account?', `postop login ${live.platform} ${live.platform === 'bluesky' ? 'you.bsky.social' : 'https://your.address'}`);
  const { deskOf } = await import('./live.js');
  const server = live.platform === 'bluesky' ? null : account;
  const blank = { platform: live.platform, remoteId: '', server, ownApp: false };
  const owned = await live.find?.(deskOf({ io, live, connections, connection: blank, stored: null }), account);
  if (owned === undefined) throw new UserError('This account was not found.', 'Check its name.');
  const base: Connection = { ...blank, ...owned, proof: 'code', code: null, clientId: null, scopes: [], since: io.clock.now(), expiresAt: null, keptIn: null };
  if (isRead(owned.remoteId)) {
    await remember(connections, base);
    io.out(`Connected: ${live.title} ${owned.label}. An export of it was read here, so no code is needed.\nNext: postop pull\n`);
    return 0;
  }
  const waiting = connections.all.find((one) => one.platform === live.platform && one.remoteId === owned.remoteId);
  if (waiting?.proof === 'code') {
    io.out(`${live.title} ${owned.label} is connected already.\n`);
    return 0;
  }
  const code = waiting?.code ?? `postop-${randomBytes(5).toString('hex')}`;
  await remember(connections, { ...base, proof: 'waiting', code });
  if (waiting === undefined) {
    io.out(`PostOp reads only accounts of your own. To show that ${owned.label} is yours, put this code for a moment into ${live.codePlace ?? 'the profile'}:\n\n  ${code}\n\n`);
    if (!io.interactive) {
      io.out('Then run the same command again. Afterwards the code can be removed.\n');
      return 0;
    }
    await askHere(io, 'Press Enter when it stands there: ');
  }
  const holds = await live.holdsCode?.(deskOf({ io, live, connections, connection: { ...base }, stored: null }), code);
  if (holds !== true) throw new UserError(`The code ${code} was not found there yet.`, 'Some servers take a minute. Put it there, then run the same command again.');
  await remember(connections, base);
  io.out(`Connected: ${live.title} ${owned.label}. You can remove the code now.\nNext: postop pull\n`);
  return 0;
}

async function withPassword({ live, account, io, connections }: Request): Promise<number> {
  if (live.platform !== 'wordpress' || account === null) throw new UserError('Only WordPress takes an application password.', 'postop login wordpress https://your.address --password');
  const { deskOf, writeSecret } = await import('./live.js');
  io.out('Make an application password in WordPress: Users, Profile, Application Passwords. Your own password is not asked for.\n');
  const user = await askHere(io, 'User name: ');
  const password = await askHere(io, 'Application password (not shown): ', true);
  const secret = { access: password.replaceAll(' ', ''), refresh: null, clientSecret: null, login: user };
  const blank: Connection = { platform: live.platform, remoteId: '', label: '', server: account, proof: 'password', code: null, clientId: null, ownApp: false, scopes: [], since: io.clock.now(), expiresAt: null, keptIn: null };
  const owned = await live.whoAmI?.(deskOf({ io, live, connections, connection: blank, stored: { connection: blank, secret } }));
  if (owned === undefined) throw new UserError('The site did not accept this password.', 'Check both and run the same command again.');
  const keptIn = await writeSecret(connections, { platform: live.platform, remoteId: owned.remoteId }, secret, true);
  await remember(connections, { ...blank, ...owned, keptIn });
  io.out(`Connected: ${live.title} ${owned.label}. ${WHERE[keptIn]} postop logout erases it here; remove it in WordPress under your profile.\nNext: postop pull\n`);
  return 0;
}

async function remember(connections: Connections, connection: Connection): Promise<void> {
  const others = connections.all.filter((one) => one.platform !== connection.platform || one.remoteId !== connection.remoteId);
  await connections.save([...others, connection]);
}

async function askHere(io: Io, prompt: string, hidden = false): Promise<string> {
  const { askTyped } = await import('./ask-typed.js');
  return askTyped(io, prompt, hidden);
}
