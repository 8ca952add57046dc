// Where the platforms live: the only hosts a link of the catalogue, of a post or of a report may lead to, beside the person's own.

const HOSTS: readonly string[] = [
  'x.com', 'twitter.com', 'facebook.com', 'instagram.com', 'threads.net', 'threads.com', 'linkedin.com', 'youtube.com', 'youtu.be', 'google.com', 'blogger.com',
  'blogspot.com', 'wordpress.com', 'mastodon.social', 'mastodon.online', 'bsky.app', 'tiktok.com', 'reddit.com', 'sermo.com', 'doximity.com', 'yelp.com',
];

/** `host` without a port; `own`: servers and blogs of the person's own accounts. Subdomains count. */
export function isPlatformHost(host: string, own: readonly string[] = []): boolean {
  const name = host.toLowerCase();
  return [...HOSTS, ...own].some((known) => name === known || name.endsWith(`.${known}`));
}
