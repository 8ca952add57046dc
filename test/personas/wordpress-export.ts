// Writes WordPress exports of the invented clinician's blog, with the traps of real ones, and the feed of the same blog.
import { DEMO_ACCOUNT, drawPosts } from './clinician.js';
import type { DrawnPost } from './clinician.js';

export interface ArchiveEntry { name: string; data: string }
export interface WordpressOptions { seed: number; posts: number; version?: '1.0' | '1.1' | '1.2'; traps?: boolean; planted?: boolean; /** Posts in a part, as WordPress.com writes them. */ partSize?: number }

const SITE = 'https://drdemo.blog.example';

export function wordpressExport(options: WordpressOptions): ArchiveEntry[] {
  const { seed, posts, version = '1.2', traps = false, planted = true, partSize = 100_000 } = options;
  const items = drawPosts({ seed, count: posts, until: '2026-10-01T00:00:00Z', planted }).map(item);
  if (traps) items.push(...TRAPS);
  const parts = Array.from({ length: Math.max(1, Math.ceil(items.length / partSize)) }, (_, index) => items.slice(index * partSize, (index + 1) * partSize));
  return parts.map((part, index) => ({ name: `drdemo.wordpress.2026-11-01.${String(index).padStart(3, '0')}.xml`, data: `${head(version)}${part.join('')}</channel></rss>` }));
}

function head(version: string): string {
  const authors = version === '1.0' ? '' : `<wp:author><wp:author_id>7</wp:author_id><wp:author_login>drdemo</wp:author_login><wp:author_email>${DEMO_ACCOUNT.email}</wp:author_email><wp:author_display_name><![CDATA[${DEMO_ACCOUNT.name}]]></wp:author_display_name></wp:author>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- This is a WordPress eXtended RSS file -->\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/${version}/">\n<channel><title>Notes from the ER</title><link>${SITE}</link><description>${DEMO_ACCOUNT.bio}</description><pubDate>Sun, 01 Nov 2026 09:30:00 +0000</pubDate><wp:wxr_version>${version}</wp:wxr_version><wp:base_site_url>${SITE}</wp:base_site_url><wp:base_blog_url>${SITE}</wp:base_blog_url>${authors}<image><url>x</url><title>Other title</title><link>https://other.example</link></image>`;
}

interface Fields { id: string; title?: string; content?: string; status?: string; type?: string; password?: string; utc?: string; local?: string; more?: string }

function wxrItem({ id, title = '', content = '', status = 'publish', type = 'post', password = '', utc = '2024-02-03 04:05:06', local = utc, more = '' }: Fields): string {
  return `<item><title>${title}</title><link>${SITE}/?p=${id}</link><pubDate>Sat, 03 Feb 2024 04:05:06 +0000</pubDate><dc:creator>drdemo</dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${utc}</wp:post_date_gmt><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type><wp:post_password>${password}</wp:post_password>${more}</item>`;
}

function item({ text, at, sequence }: DrawnPost): string {
  return wxrItem({ id: String(100 + sequence), title: 'A day', content: `<!-- wp:paragraph --><p>${escaped(text)}</p><!-- /wp:paragraph -->`, utc: at.slice(0, 19).replace('T', ' ') });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function comment(id: string, author: string, email: string, content: string, parent = '0', approved = '1', type = ''): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${author}]]></wp:comment_author><wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_author_IP>203.0.113.9</wp:comment_author_IP><wp:comment_date>2024-02-04 01:02:03</wp:comment_date><wp:comment_date_gmt>2024-02-04 01:02:03</wp:comment_date_gmt><wp:comment_content><![CDATA[${content}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
}

/** One of each oddity; the tests name them by their number. */
const TRAPS: readonly string[] = [
  wxrItem({ id: '9001', title: 'Locked', content: 'behind a word', password: 'secret' }),
  wxrItem({ id: '9002', title: 'Draft', content: 'not yet', status: 'draft', utc: '0000-00-00 00:00:00', local: '2024-05-06 23:30:00' }),
  wxrItem({ id: '9003', title: 'Mine', content: 'only for me', status: 'private' }),
  wxrItem({ id: '9004', title: 'Gone', content: 'in the bin', status: 'trash' }),
  wxrItem({ id: '9005', title: 'Soon', content: 'planned', status: 'future' }),
  wxrItem({ id: '9006', title: 'Nested', content: 'one <code>]]]]><![CDATA[></code> two [caption id="a"]a film[/caption] [sic]' }),
  wxrItem({ id: '9007', title: 'R & D at <b>night', content: 'rough edges' }).replace('<b>night', 'night \u0001'),
  wxrItem({ id: '9008', title: 'Never dated', content: 'no time at all', status: 'draft', utc: '0000-00-00 00:00:00', local: '0000-00-00 00:00:00' }),
  wxrItem({ id: '9009', title: 'About', content: 'a page', type: 'page' }),
  wxrItem({ id: '9010', title: 'A kind word', content: 'from a happy person', type: 'testimonial' }),
  wxrItem({ id: '9011', title: 'scan-jones', type: 'attachment', status: 'inherit', more: `<wp:attachment_url>${SITE}/wp-content/uploads/scan-jones.jpg</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value><![CDATA[a chest film]]></wp:meta_value></wp:postmeta>` }),
  wxrItem({ id: '9012', title: 'Menu', type: 'nav_menu_item' }),
  wxrItem({ id: '9013', title: 'form', content: 'a stranger wrote', type: 'feedback' }),
  wxrItem({ id: '9014', title: 'Talked about', content: 'the post', more: [
    comment('501', 'Visitor Vera', 'vera@mail.example', 'I was your patient in March'),
    comment('502', DEMO_ACCOUNT.name, DEMO_ACCOUNT.email.toUpperCase(), 'Glad the hip is well, see you Tuesday', '501'),
    comment('503', DEMO_ACCOUNT.name, 'thief@mail.example', 'I only share the name'),
    comment('504', DEMO_ACCOUNT.name, '', 'without an address', '0', '0'),
    comment('505', 'Some Blog', '', 'a pingback', '0', '1', 'pingback'),
  ].join('') }),
];

// ---------------------------------------------------------------- the feed of the same blog

export function rssFeed(options: { seed: number; posts: number; planted?: boolean }): string {
  const items = drawPosts({ count: options.posts, seed: options.seed, until: '2026-10-01T00:00:00Z', planted: options.planted ?? true })
    .map(({ text, at, sequence }) => `<item><title>A day</title><link>${SITE}/${sequence}</link><guid isPermaLink="false">${SITE}/?p=${sequence}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><content:encoded><![CDATA[<p>${escaped(text)}</p>]]></content:encoded><enclosure url="${SITE}/a.mp3" type="audio/mpeg" length="1"/></item>`);
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title><![CDATA[Notes from the ER]]></title><atom:link href="${SITE}/feed" rel="self"/><link>${SITE}/?source=rss-1</link><description>About</description><language>en-US</language><lastBuildDate>Sun, 01 Nov 2026 09:30:00 GMT</lastBuildDate>${items.join('')}</channel></rss>`;
}

export const ATOM_FEED = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Notes</title><link href="${SITE}/atom.xml" rel="self"/><link href="${SITE}/"/><updated>2026-11-01T00:00:00Z</updated>
<entry><title type="html">Rounds &amp;amp; coffee</title><id>tag:drdemo,2024:1</id><link rel="alternate" href="${SITE}/1"/><published>2024-02-03T04:05:06+01:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Hello <b>little</b> world<br/>next <a href="https://journal.example/">line</a></div></content></entry>
<entry><title>Second words of the day</title><id>tag:drdemo,2024:2</id><updated>2024-03-03T04:05:06Z</updated><summary>short and sweet, nothing more to say here</summary></entry></feed>`;
