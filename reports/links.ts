// Links that a report may carry: https, to the platforms' own sites, with nothing in them that could break out.
import { isPlatformHost } from '../src/settings/platform-hosts.js';

/** What stands in a URL as it is in HTML, Markdown and PDF alike; everything else is percent-encoded. */
const UNUSUAL = /[^A-Za-z0-9\-._~:/?#@!$&()*+,;=%]/gu;

/** The link as it may be written, or null: then the address is shown as text and leads nowhere. */
export function safeLink(url: string | null): string | null {
  if (url === null) return null;
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || parsed.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '' || parsed.port !== '') return null;
  if (!isPlatformHost(parsed.hostname)) return null;
  return parsed.href.replace(UNUSUAL, (unusual) => encodeURIComponent(unusual).replace(/'/g, '%27'));
}
