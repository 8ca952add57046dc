// One entry of a Blogger feed, of the classic backup and of the newer Takeout alike: its kind, its words, whose they are.
import type { Audience, Media, Place, PostItem, PostStatus } from '../../src/model.js';
import { asNumber, instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { child, children, textOf } from '../../src/intake/xml.js';
import type { XmlElement } from '../../src/intake/xml.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_POST } from '../_shared/blank.js';
import { paragraphs, wordsOf } from '../_shared/words.js';

export type EntryKind = 'post' | 'page' | 'comment' | 'settings' | 'template';
export interface Writer { name: string | null; address: string | null }
export interface Blog { title: string | null; url: string | null; audience: Audience }

/** `blogger:type` since 2024; a category before. Null for what is none of Blogger's. */
export function kindOf(entry: XmlElement): EntryKind | null {
  const type = textOf(entry, 'blogger:type')?.toLowerCase();
  const term = children(entry, 'category').map(({ attributes }) => attributes.term ?? '').find((one) => one.includes('kind#'));
  const kind = type ?? term?.slice(term.indexOf('kind#') + 'kind#'.length);
  return kind === 'post' || kind === 'page' || kind === 'comment' || kind === 'settings' || kind === 'template' ? kind : null;
}

/** The number at the end of `tag:blogger.com,1999:blog-1.post-2`; posts and comments share one space of them. */
export function idOf(entry: XmlElement): string | null {
  return wordsOf(/\.(?:post|page|comment)-([\w-]+)$/.exec(textOf(entry, 'id') ?? '')?.[1] ?? textOf(entry, 'id'));
}

/** The address of the profile tells people apart where there is one; anonymous readers have none. */
export function writerOf(entry: XmlElement): Writer {
  const author = child(entry, 'author');
  return { name: author === null ? null : wordsOf(textOf(author, 'name')), address: author === null ? null : wordsOf(textOf(author, 'uri')) };
}

export function postOf(entry: XmlElement, remoteId: string, blog: Blog): PostItem {
  const html = child(entry, 'content')?.text ?? '';
  const { text, links } = htmlToText(html);
  const status = statusOf(entry);
  const postedAt = instantFromText(textOf(entry, 'published'));
  const url = urlOf(entry, blog);
  return {
    ...BLANK_POST,
    remoteId,
    kind: 'post',
    postedAt,
    precision: postedAt === null ? 'unknown' : 'second',
    text: clean(paragraphs(titleOf(entry), text)),
    url,
    locate: url === null ? 'In Blogger under Posts or Pages, by its title and date.' : null,
    audience: status === 'draft' ? 'private' : blog.audience,
    status,
    place: placeOf(entry),
    media: picturesOf(html),
    links: links.map(clean),
    container: blog.title,
  };
}

/** `by`: whose words it is, null for the person's own. */
export function commentOf(entry: XmlElement, remoteId: string, blog: Blog, by: string | null): PostItem {
  const { text, links } = htmlToText(child(entry, 'content')?.text ?? '');
  const status = statusOf(entry);
  const postedAt = instantFromText(textOf(entry, 'published'));
  const reference = textOf(entry, 'blogger:inReplyTo') || textOf(entry, 'blogger:parent') || child(entry, 'thr:in-reply-to')?.attributes.ref;
  return {
    ...BLANK_POST,
    remoteId,
    kind: 'comment',
    postedAt,
    precision: postedAt === null ? 'unknown' : 'second',
    text: clean(text),
    url: urlOf(entry, blog),
    locate: 'In Blogger under Comments, by its date.',
    audience: status === 'live' ? blog.audience : 'private',
    status,
    replyToId: wordsOf(/\.post-([\w-]+)$/.exec(reference ?? '')?.[1]),
    sharedFrom: by,
    links: links.map(clean),
    container: blog.title,
  };
}

/** Titles of the classic backup are escaped twice where they hold an ampersand. */
function titleOf(entry: XmlElement): string | null {
  return wordsOf(htmlToText(textOf(entry, 'title') ?? '').text);
}

function statusOf(entry: XmlElement): PostStatus {
  const control = child(entry, 'app:control');
  if (control !== null && textOf(control, 'app:draft') === 'yes') return 'draft';
  const status = textOf(entry, 'blogger:status') ?? 'LIVE';
  if (/trash|delet|spam/i.test(status) || (textOf(entry, 'blogger:trashed') ?? '') !== '') return 'deleted';
  return /^live$/i.test(status) ? 'live' : 'draft';
}

/** The newer Takeout gives the end of the address only; the blog's own stands in settings.csv. */
function urlOf(entry: XmlElement, blog: Blog): string | null {
  const link = children(entry, 'link').find(({ attributes }) => attributes.rel === 'alternate')?.attributes.href;
  if (link !== undefined) return wordsOf(link);
  const file = wordsOf(textOf(entry, 'blogger:filename'));
  return file === null || blog.url === null ? null : `${blog.url.replace(/\/$/, '')}${file}`;
}

function placeOf(entry: XmlElement): Place | null {
  const place = child(entry, 'blogger:location');
  const name = wordsOf(place === null ? textOf(entry, 'georss:featurename') : textOf(place, 'blogger:name'));
  const [latitude = null, longitude = null] = place === null
    ? (textOf(entry, 'georss:point') ?? '').split(' ').map(asNumber)
    : [asNumber(textOf(place, 'blogger:latitude')), asNumber(textOf(place, 'blogger:longitude'))];
  return name === null && latitude === null ? null : { name, latitude, longitude };
}

export function picturesOf(html: string): Media[] {
  return [...html.matchAll(/<img\b([^<>]*)>/gi)].map(([, attributes = '']) => ({
    kind: 'photo', file: wordsOf(/\bsrc\s*=\s*["']([^"']+)/i.exec(attributes)?.[1]), alt: wordsOf(/\balt\s*=\s*["']([^"']+)/i.exec(attributes)?.[1]), place: null,
  }));
}
