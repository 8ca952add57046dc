// One item of a WXR file: a post or page with its comments, a picture, or machinery.
import type { Audience, Instant, Item, Media, PostItem, PostStatus, Precision, ReadOptions } from '../../src/model.js';
import { instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import { children, textOf } from '../../src/intake/xml.js';
import type { XmlElement } from '../../src/intake/xml.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_POST } from '../_shared/blank.js';
import type { Ledger } from '../_shared/ledger.js';
import { paragraphs, wordsOf } from '../_shared/words.js';

export interface Author { id: string | null; login: string | null; email: string | null; name: string | null }

export interface Desk {
  readonly ledger: Ledger;
  readonly options: ReadOptions;
  readonly authors: readonly Author[];
  /** Ids already told: parts may overlap. */
  readonly told: Set<string>;
  left: number;
  forms: number;
  commentsByOthers: number;
}

/** Machinery by its type; every other type that holds words is read as a post, since sites invent their own ("testimonial"). */
const MACHINERY: ReadonlySet<string> = new Set([
  'nav_menu_item', 'revision', 'custom_css', 'customize_changeset', 'oembed_cache', 'user_request', 'wp_block', 'wp_template',
  'wp_template_part', 'wp_global_styles', 'wp_navigation', 'wp_font_family', 'wp_font_face', 'acf-field', 'acf-field-group', 'wpcf7_contact_form',
]);

export function itemReader(desk: Desk, item: XmlElement): Item[] {
  const type = textOf(item, 'wp:post_type') ?? 'post';
  const id = wordsOf(textOf(item, 'wp:post_id'));
  if (type === 'feedback') desk.forms += 1;
  else if (MACHINERY.has(type) || id === null) desk.left += 1;
  else if (!desk.told.has(id)) {
    desk.told.add(id);
    return type === 'attachment' ? [pictureOf(desk, item, id)] : withComments(desk, item, postOf(item, id));
  }
  return [];
}

function postOf(item: XmlElement, remoteId: string): PostItem {
  const { at, precision } = dateOf(item, 'post');
  const body = htmlToText(withoutShortcodes(textOf(item, 'content:encoded') ?? ''));
  const excerpt = htmlToText(textOf(item, 'excerpt:encoded') ?? '').text;
  const { status, audience } = standing(textOf(item, 'wp:status'), textOf(item, 'wp:post_password'));
  return {
    ...BLANK_POST,
    remoteId,
    kind: 'post',
    postedAt: at,
    precision,
    text: clean(paragraphs(titleOf(item), body.text, body.text.includes(excerpt) ? null : excerpt)),
    url: wordsOf(textOf(item, 'link')),
    audience,
    status,
    links: body.links.map(clean),
  };
}

function withComments(desk: Desk, item: XmlElement, post: PostItem): Item[] {
  desk.ledger.line('posts').saw(post.postedAt);
  const comments = children(item, 'wp:comment').filter((comment) => !/^(?:pingback|trackback)$/.test(textOf(comment, 'wp:comment_type') ?? ''));
  const names = new Map(comments.map((comment) => [textOf(comment, 'wp:comment_id'), wordsOf(textOf(comment, 'wp:comment_author'))]));
  const items: Item[] = [post];
  for (const comment of comments) {
    const own = isOwn(desk.authors, comment);
    if (!own) desk.commentsByOthers += 1;
    if (!own && !desk.options.include.has('comments-by-others')) continue;
    const id = wordsOf(textOf(comment, 'wp:comment_id'));
    if (id === null) continue;
    const read = commentOf(comment, id, post, names, own);
    if (own) desk.ledger.line('comments').saw(read.postedAt);
    items.push(read);
  }
  return items;
}

/** By account or address; by name only where the comment carries no address. */
function isOwn(authors: readonly Author[], comment: XmlElement): boolean {
  const user = textOf(comment, 'wp:comment_user_id');
  const email = textOf(comment, 'wp:comment_author_email')?.toLowerCase() ?? '';
  const name = textOf(comment, 'wp:comment_author');
  return authors.some((author) => {
    if (user !== null && user !== '' && user !== '0' && user === author.id) return true;
    if (email !== '') return email === author.email?.toLowerCase();
    return name !== null && name !== '' && (name === author.login || name === author.name);
  });
}

function commentOf(comment: XmlElement, remoteId: string, post: PostItem, names: ReadonlyMap<string | null, string | null>, own: boolean): PostItem {
  const { at, precision } = dateOf(comment, 'comment');
  const body = htmlToText(textOf(comment, 'wp:comment_content') ?? '');
  const parent = wordsOf(textOf(comment, 'wp:comment_parent'));
  const answered = parent === '0' ? null : parent;
  const approved = textOf(comment, 'wp:comment_approved');
  return {
    ...BLANK_POST,
    remoteId,
    kind: 'comment',
    postedAt: at,
    precision,
    text: clean(body.text),
    url: post.url === null ? null : `${post.url}#comment-${remoteId}`,
    audience: approved === '1' || approved === null ? post.audience : 'private',
    status: approved === 'spam' || approved === 'trash' ? 'deleted' : approved === '0' ? 'draft' : post.status,
    replyToId: answered,
    replyToHandle: answered === null ? null : (names.get(answered) ?? null),
    sharedFrom: own ? null : (wordsOf(textOf(comment, 'wp:comment_author')) ?? 'a visitor'),
    links: body.links.map(clean),
  };
}

/** A picture or file: anyone who has its address can open it, wherever it is shown. */
function pictureOf(desk: Desk, item: XmlElement, remoteId: string): PostItem {
  const { at, precision } = dateOf(item, 'post');
  const address = wordsOf(textOf(item, 'wp:attachment_url'));
  const file = address?.slice(address.lastIndexOf('/') + 1) ?? null;
  desk.ledger.line('media').saw(at);
  return {
    ...BLANK_POST,
    remoteId,
    kind: 'post',
    postedAt: at,
    precision,
    text: clean(paragraphs(htmlToText(textOf(item, 'excerpt:encoded') ?? '').text, htmlToText(textOf(item, 'content:encoded') ?? '').text)),
    url: wordsOf(textOf(item, 'link')) ?? address,
    audience: 'public',
    status: textOf(item, 'wp:status') === 'trash' ? 'deleted' : 'live',
    media: [{ kind: kindOf(file ?? ''), file, alt: metaOf(item, '_wp_attachment_image_alt'), place: null }],
    container: 'Media library',
  };
}

function metaOf(item: XmlElement, key: string): string | null {
  const meta = children(item, 'wp:postmeta').find((one) => textOf(one, 'wp:meta_key') === key);
  return meta === undefined ? null : wordsOf(textOf(meta, 'wp:meta_value'));
}

function kindOf(file: string): Media['kind'] {
  if (/\.(?:jpe?g|png|gif|webp|heic|avif|bmp|tiff?)$/i.test(file)) return 'photo';
  if (/\.(?:mp4|m4v|mov|webm|avi|mpe?g|ogv|3gp)$/i.test(file)) return 'video';
  return /\.(?:mp3|m4a|ogg|wav|flac)$/i.test(file) ? 'audio' : 'other';
}

/** Titles are plain text, though some sites put entities or emphasis into them. */
function titleOf(item: XmlElement): string | null {
  return htmlToText(textOf(item, 'title') ?? '').text || null;
}

/** Drafts have no UTC time (`0000-00-00 00:00:00`): of their local one only the day is taken. */
function dateOf(element: XmlElement, what: 'post' | 'comment'): { at: Instant | null; precision: Precision } {
  const utc = instantFromText(textOf(element, `wp:${what}_date_gmt`));
  if (utc !== null) return { at: utc, precision: 'second' };
  const day = /^\d{4}-\d\d-\d\d/.exec(textOf(element, `wp:${what}_date`) ?? '')?.[0] ?? null;
  const at = instantFromText(day);
  return { at, precision: at === null ? 'unknown' : 'day' };
}

function standing(status: string | null, password: string | null): { status: PostStatus; audience: Audience } {
  const open: Audience = password === null || password === '' ? 'public' : 'limited';
  switch (status) {
    case 'publish': return { status: 'live', audience: open };
    case 'private': return { status: 'live', audience: 'private' };
    case 'trash': return { status: 'deleted', audience: 'private' };
    case 'draft': case 'pending': case 'future': case 'auto-draft': return { status: 'draft', audience: 'private' };
    default: return { status: 'live', audience: 'unknown' };
  }
}

/** Square-bracket codes of WordPress itself; other brackets are the author's own words. */
function withoutShortcodes(html: string): string {
  return html.includes('[') ? html.replace(/\[\/?(?:caption|gallery|embed|audio|video|playlist|youtube|vimeo|contact-form|contact-field|vc_\w+|et_pb_\w+)(?:\s[^[\]]*)?\]/g, ' ') : html;
}
