// A page opened in the person's browser, on a key press: https, on a platform or a site of their own, never through a shell.
import { spawn } from 'node:child_process';
import { UserError } from '../model.js';
import type { Account } from '../model.js';
import { isPlatformHost } from '../settings/platform-hosts.js';

/** Handed to the system's opener as one argument. @throws UserError when it leads elsewhere, or no browser opens. */
export async function openPage(url: string, own: readonly string[] = []): Promise<void> {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target?.protocol !== 'https:' || !isPlatformHost(target.hostname, own)) throw new UserError('This link does not lead to one of the platforms, so it was not opened.', 'Copy it and look at it first.');
  const [program, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  await new Promise<void>((done, failed) => {
    const child = spawn(program, [...before, target.href], { stdio: 'ignore', detached: true });
    child.once('error', () => failed(new UserError('No browser could be opened from here.', 'Copy the link instead.')));
    child.once('spawn', () => {
      child.unref();
      done();
    });
  });
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Servers and blogs of the person's own accounts, which are everybody's of their kind and no platform's. */
export function ownHosts(accounts: readonly Pick<Account, 'platform' | 'url' | 'handle'>[]): string[] {
  return accounts.flatMap(({ platform, url, handle }) => {
    if (!OWN.has(platform)) return [];
    if (url !== null && URL.canParse(url)) return [new URL(url).hostname];
    const server = platform === 'mastodon' ? handle?.split('@')[1] : undefined;
    return server === undefined ? [] : [server.toLowerCase()];
  });
}

const OWN: ReadonlySet<Account['platform']> = new Set(['mastodon', 'wordpress', 'blogger', 'feed']);
