// Reads one feed: the blog, its entries, and what a feed cannot tell.
import type { AccountItem, Claim, Facet, Instant, Item, Media, PostItem, ReadOptions } from '../../src/model.js';
import { instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { child, children, textOf, xmlElements } from '../../src/intake/xml.js';
import type { XmlElement } from '../../src/intake/xml.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_ACCOUNT, BLANK_POST } from '../_shared/blank.js';
import { MadeIds } from '../_shared/made-ids.js';
import { STRANGE, noteTo, openNotebook } from '../_shared/notebook.js';
import { paragraphs, wordsOf } from '../_shared/words.js';

/** RSS describes the blog in its channel, Atom in the feed itself; both begin with it. */
const NAMES = ['title', 'link', 'atom:link', 'description', 'subtitle', 'language', 'lastBuildDate', 'updated', 'item', 'entry'];
const MARKUP = ['content', 'summary', 'title'];

const NOT_IN_A_FEED = 'A feed does not hold this. If the blog offers an export, give that as well.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: NOT_IN_A_FEED, posts: 'No entries are in this feed. Save it again, or export the blog.', comments: NOT_IN_A_FEED, settings: NOT_IN_A_FEED,
};

interface Blog { title: string | null; about: string | null; url: string | null; language: string | null; updated: Instant | null }

export async function* readFeed(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const notebook = openNotebook(options);
  const posts = notebook.ledger.line('posts');
  const onProblem = noteTo(notebook, 'posts');
  const blog: Blog = { title: null, about: null, url: null, language: null, updated: null };
  const ids = new MadeIds();
  const told = new Set<string>();
  let begun = false;
  let record = 0;
  for (const file of claim.files) {
    for await (const batch of xmlElements(file, { names: NAMES, markup: MARKUP, onProblem, onBytes: options.onBytes })) {
      const out: Item[] = [];
      for (const element of batch) {
        if (element.name !== 'item' && element.name !== 'entry') {
          describe(blog, element);
          continue;
        }
        if (!begun) out.push(accountOf(blog, file.name));
        begun = true;
        record += 1;
        const post = postOf(element, blog, ids);
        if (post === null) onProblem({ path: file.path, record, offset: null, reason: STRANGE, damage: true });
        else if (!told.has(post.remoteId)) {
          told.add(post.remoteId);
          posts.saw(post.postedAt);
          out.push(post);
        }
      }
      if (out.length > 0) yield out;
    }
    if (!begun) yield [accountOf(blog, file.name)];
  }
  notebook.ledger.line('profile').saw(null);
  if (posts.read > 0) posts.lacks.push('A feed holds the newest entries only, and no drafts. If the blog offers an export, give that as well.');
  yield [...notebook.ledger.takeProblems(), ...notebook.ledger.coverage(ABSENT)];
}

/** The first of each counts: the blog's picture repeats title and link. */
function describe(blog: Blog, element: XmlElement): void {
  const text = wordsOf(element.text);
  if (element.name === 'title') blog.title ??= text === null ? null : htmlToText(text).text;
  else if (element.name === 'description' || element.name === 'subtitle') blog.about ??= text === null ? null : htmlToText(text).text;
  else if (element.name === 'language') blog.language ??= text?.split('-')[0]?.toLowerCase() ?? null;
  else if (element.name === 'lastBuildDate' || element.name === 'updated') blog.updated ??= instantFromText(text);
  else if (element.name === 'link') blog.url ??= addressOf(element);
}

/** RSS writes the address as text; Atom as `href`, where `alternate` is the page itself. */
function addressOf(link: XmlElement): string | null {
  const href = link.attributes.href;
  if (href === undefined) return wordsOf(link.text);
  const rel = link.attributes.rel ?? 'alternate';
  return rel === 'alternate' ? wordsOf(href) : null;
}

/** The address of the blog without what its feed adds to it; a feed that names none is known by its file. */
function accountOf(blog: Blog, fileName: string): AccountItem {
  const address = blog.url?.replace(/[?#][^]*$/, '').replace(/\/{1,9}$/, '') ?? null;
  return {
    ...BLANK_ACCOUNT,
    platform: 'feed',
    remoteId: address?.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '') ?? fileName,
    displayName: blog.title,
    bio: blog.about,
    url: address,
    links: address === null ? [] : [address],
    audience: 'public',
    exportedAt: blog.updated,
  };
}

/** Null when it has neither words nor address. */
function postOf(entry: XmlElement, blog: Blog, ids: MadeIds): PostItem | null {
  const link = children(entry, 'link').map(addressOf).find((address) => address !== null) ?? null;
  const title = htmlToText(textOf(entry, 'title') ?? '').text;
  const body = htmlToText(textOf(entry, 'content:encoded') ?? textOf(entry, 'content') ?? textOf(entry, 'description') ?? textOf(entry, 'summary') ?? '');
  // Mastodon and other short-form feeds have no title; some repeat the beginning of the body as one.
  const text = clean(body.text.startsWith(title) ? body.text : paragraphs(title, body.text));
  if (text === '' && link === null) return null;
  const at = dateOf(entry);
  return {
    ...BLANK_POST,
    remoteId: wordsOf(textOf(entry, 'guid')) ?? wordsOf(textOf(entry, 'id')) ?? wordsOf(entry.attributes['rdf:about']) ?? link ?? ids.of(at, text),
    kind: 'post',
    postedAt: at,
    precision: at === null ? 'unknown' : 'second',
    text,
    url: link,
    locate: link === null ? 'On the blog, by its date and first words.' : null,
    audience: 'public',
    links: body.links.map(clean),
    media: mediaOf(entry),
    language: blog.language !== null && /^[a-z]{2,3}$/.test(blog.language) ? blog.language : null,
  };
}

function dateOf(entry: XmlElement): Instant | null {
  for (const name of ['pubDate', 'published', 'dc:date', 'updated', 'atom:updated']) {
    const at = instantFromText(textOf(entry, name));
    if (at !== null) return at;
  }
  return null;
}

function mediaOf(entry: XmlElement): Media[] {
  return [...children(entry, 'enclosure'), ...children(entry, 'media:content')].flatMap((one) => {
    const address = wordsOf(one.attributes.url);
    if (address === null) return [];
    const type = (one.attributes.type ?? one.attributes.medium ?? '').split('/')[0];
    const kind = type === 'image' ? 'photo' : type === 'video' || type === 'audio' ? type : 'other';
    const alt = child(one, 'media:description');
    return [{ kind, file: address.slice(address.lastIndexOf('/') + 1), alt: alt === null ? null : wordsOf(alt.text), place: null }] satisfies Media[];
  });
}
