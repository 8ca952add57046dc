// Reads one site: who and what it is, then everything written in it, then what was covered.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, ClaimFile, Facet, Item, ReadOptions } from '../../src/model.js';
import { instantFromText } from '../../src/intake/decode.js';
import { textOf, xmlElements } from '../../src/intake/xml.js';
import type { XmlElement } from '../../src/intake/xml.js';
import { BLANK_ACCOUNT } from '../_shared/blank.js';
import { noteTo, openNotebook } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { wordsOf } from '../_shared/words.js';
import { siteAddress } from './claims.js';
import { itemReader } from './entries.js';
import type { Author, Desk } from './entries.js';

/** What is wanted of a file, as outermost elements; the titles of items stand inside their items. */
const NAMES = ['title', 'link', 'description', 'pubDate', 'wp:base_blog_url', 'wp:author', 'item'];

const NOT_THERE = 'A WordPress export does not hold this. Answer the settings questions, or look at the site\'s settings.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'The site is not described in this export. Export all content again.',
  posts: 'No posts or pages are in this export. Choose "All content" when you export.',
  comments: 'No comments of your own are in this export.',
  media: 'No pictures or files are in this export. Choose "All content" when you export.',
  settings: NOT_THERE,
};

export async function* readSite(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const notebook = openNotebook(options);
  const site: Site = { address: null, title: null, description: null, exportedAt: null, authors: [] };
  let desk: Desk | null = null;
  const told = new Set<string>();
  for (const file of claim.files) {
    for await (const batch of elements(notebook, file)) {
      const out: Item[] = [];
      for (const element of batch) {
        if (element.name !== 'item') {
          describe(site, element);
          continue;
        }
        if (desk === null) {
          desk = { ledger: notebook.ledger, options, authors: site.authors, told, left: 0, forms: 0, commentsByOthers: 0 };
          out.push(accountOf(site, options));
        }
        for (const item of itemReader(desk, element)) out.push(item);
      }
      if (out.length > 0) yield out;
    }
  }
  if (desk === null) yield [accountOf(site, options)];
  notebook.ledger.line('profile').saw(null);
  if (desk !== null) cover(desk);
  yield [...notebook.ledger.takeProblems(), ...notebook.ledger.coverage(ABSENT)];
}

function elements(notebook: Notebook, file: ClaimFile): AsyncGenerator<XmlElement[]> {
  const posts = noteTo(notebook, 'posts');
  const onProblem: typeof posts = (problem) => {
    posts(problem);
    if (problem.damage) notebook.ledger.line('comments').damaged = true;
  };
  return xmlElements(file, { names: NAMES, onProblem, onBytes: notebook.options.onBytes });
}

interface Site { address: string | null; title: string | null; description: string | null; exportedAt: string | null; authors: Author[] }

/** The first of each counts: further parts repeat them, and the site's picture has a title of its own. */
function describe(site: Site, element: XmlElement): void {
  const text = wordsOf(element.text);
  if (element.name === 'title') site.title ??= text;
  else if (element.name === 'description') site.description ??= text;
  else if (element.name === 'pubDate') site.exportedAt ??= instantFromText(text);
  else if (element.name === 'wp:base_blog_url') site.address = text ?? site.address;
  else if (element.name === 'link') site.address ??= text;
  else if (element.name === 'wp:author') {
    const author = { id: textOf(element, 'wp:author_id'), login: textOf(element, 'wp:author_login'), email: textOf(element, 'wp:author_email'), name: textOf(element, 'wp:author_display_name') };
    if (!site.authors.some(({ login }) => login === author.login)) site.authors.push(author);
  }
}

/** Throws a UserError when the file does not say which site it is. */
function accountOf(site: Site, options: ReadOptions): AccountItem {
  if (site.address === null) throw new UserError('This WordPress export does not tell of which site it is: its beginning is missing or damaged.', 'Export the site again and give the file untouched.');
  const author = site.authors.length === 1 ? site.authors[0] : undefined;
  return {
    ...BLANK_ACCOUNT,
    platform: 'wordpress',
    remoteId: siteAddress(site.address),
    handle: wordsOf(author?.login),
    displayName: wordsOf(author?.name) ?? site.title,
    bio: site.description,
    url: site.address,
    links: [site.address],
    exportedAt: site.exportedAt,
    emailDomain: options.include.has('email') ? (wordsOf(author?.email)?.toLowerCase().split('@')[1] ?? null) : null,
    details: site.title === null ? {} : { siteTitle: site.title },
  };
}

function cover(desk: Desk): void {
  const { ledger, authors, left, forms, commentsByOthers } = desk;
  const posts = ledger.line('posts');
  const comments = ledger.line('comments');
  posts.present = true;
  comments.present = true;
  if (authors.length > 1) posts.remarks.push(`Authors of this site: ${authors.length}; the posts of all were read.`);
  if (left > 0) posts.remarks.push(`Menus, styles and other machinery left alone: ${left}.`);
  if (forms > 0) posts.remarks.push(`Messages that others sent through contact forms, not read: ${forms}; take care where you keep the file.`);
  if (commentsByOthers > 0) comments.remarks.push(`Comments by others: ${commentsByOthers}${desk.options.include.has('comments-by-others') ? '' : ', counted only. Add --include comments-by-others to read them'}.`);
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Pictures and files were counted, never opened: look through those of your clinical posts yourself.');
}
