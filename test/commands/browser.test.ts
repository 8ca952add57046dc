// What may be opened in a browser: the platforms, and the person's own server or blog; one list for the screen, the questions and the reports.
import { afterEach, expect, it, vi } from 'vitest';
import { safeLink } from '../../reports/links.js';
import { openPage, ownHosts } from '../../src/commands/browser.js';
import { SETTINGS } from '../../src/settings/index.js';
import { isPlatformHost } from '../../src/settings/platform-hosts.js';

afterEach(() => vi.unstubAllEnvs());

/** With no program to be found, a link that is let through fails at the browser and not before. */
const NO_BROWSER = { message: 'No browser could be opened from here.' };
const NOT_OPENED = { message: 'This link does not lead to one of the platforms, so it was not opened.' };

it.each(['http://x.com/a', 'https://x.com.evil.example/', 'https://evilx.com/', 'https://evil.example/?x.com', 'javascript:alert(1)', 'file:///etc/passwd', 'x.com', ''])('%s is never opened, nor linked in a report', async (url) => {
  await expect(openPage(url, ['blog.example'])).rejects.toMatchObject(NOT_OPENED);
  expect(safeLink(url)).toBe(null);
});

it('the person\'s own server and blog are opened, and nobody else\'s', async () => {
  vi.stubEnv('PATH', '/nowhere');
  const own = ownHosts([
    { platform: 'mastodon', url: 'https://social.example/@sam', handle: null }, { platform: 'mastodon', url: null, handle: 'kim@Other.example' }, { platform: 'wordpress', url: 'https://Blog.example', handle: null },
    { platform: 'x', url: 'https://elsewhere.example', handle: 'sam' }, { platform: 'feed', url: 'not an address', handle: null },
  ]);
  expect(own).toEqual(['social.example', 'other.example', 'blog.example']);
  await expect(openPage('https://social.example/settings', own)).rejects.toMatchObject(NO_BROWSER);
  await expect(openPage('https://www.x.com/settings', own)).rejects.toMatchObject(NO_BROWSER);
  await expect(openPage('https://elsewhere.example/', own)).rejects.toMatchObject(NOT_OPENED);
});

it('every link of the settings catalogue leads to a platform or to one\'s own server', () => {
  const hosts = SETTINGS.flatMap(({ link }) => (link === null || /^https:\/\/\{/.test(link) ? [] : [new URL(link).hostname]));
  expect([hosts.length > 50, hosts.filter((host) => !isPlatformHost(host))]).toEqual([true, []]);
});
