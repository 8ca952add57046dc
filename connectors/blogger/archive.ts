// The Blogger connector: a blog out of a Google Takeout, or the XML file of a classic backup.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, ClaimFile, Connector, Facet, Item, ReadOptions } from '../../src/model.js';
import { child, textOf, xmlElements } from '../../src/intake/xml.js';
import type { XmlElement } from '../../src/intake/xml.js';
import { BLANK_ACCOUNT } from '../_shared/blank.js';
import { noteTo, openNotebook, rowsOf } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { wordsOf } from '../_shared/words.js';
import { GUIDE_END, GUIDE_STEPS, GUIDE_TIMES, takeoutsOf } from '../_takeout/exports.js';
import { recogniseBlogger } from './claims.js';
import { commentOf, idOf, kindOf, postOf, writerOf } from './entries.js';
import type { Blog, Writer } from './entries.js';
import { audienceOf, catalogueOf } from './settings.js';

export const blogger: Connector = {
  id: 'blogger',
  title: 'Blogger',
  platforms: ['blogger'],
  facets: [
    { facet: 'profile', archive: 'partly', api: 'partly', note: 'the blog: title, description, address' },
    { facet: 'posts', archive: 'yes', api: 'yes', note: 'posts and pages, drafts among them, of all authors of the blog' },
    { facet: 'comments', archive: 'yes', api: 'yes', note: 'your own; those of others are counted, or read with --include comments-by-others' },
    { facet: 'settings', archive: 'partly', api: 'no', note: 'who can read the blog, search engines, moderation' },
    { facet: 'media', archive: 'partly', api: 'partly', note: 'counted, never opened' },
  ],
  guide: {
    steps: [...GUIDE_STEPS, 'Choose "Blogger" and leave everything of it chosen.', ...GUIDE_END, 'Or for one blog: open blogger.com, Settings, Manage blog, "Back up content", and give the file as it is.'],
    choose: 'Blogger alone, as .zip.',
    ...GUIDE_TIMES,
  },
  recognise: recogniseBlogger,
  read,
};

const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'The blog is not described in this file. Make the export again.',
  posts: 'No posts or pages are in this file. Make the export again, with all of Blogger.',
  comments: 'No comments of your own are in this file.',
  settings: 'The blog\'s settings are not in this file. Answer the settings questions, or look at Settings in Blogger.',
  media: 'No pictures are named in this file.',
};

/** What a first look through the file tells: the settings and the authors stand anywhere in it. */
interface Survey { title: string | null; description: string | null; url: string | null; blogId: string | null; settings: Map<string, string>; authors: Writer[] }

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  const notebook = openNotebook(options);
  const feeds = claim.files.filter(({ path }) => /\.(?:atom|xml)$/i.test(path));
  const survey = await surveyOf(feeds, options);
  for (const row of await rowsOf(notebook, claim.files.find(({ path }) => /settings\.csv$/i.test(path)), 'settings')) {
    for (const [name, value] of Object.entries(row.cells)) if (value !== '') survey.settings.set(name.toLowerCase(), value);
  }
  const exportedAt = takeoutsOf(feeds.map(({ source }) => source))[0]?.exportedAt ?? null;
  const account: AccountItem = { ...accountOf(survey), exportedAt };
  yield [account];
  notebook.ledger.line('profile').saw(null);
  const settings = catalogueOf(survey.settings, exportedAt);
  for (const setting of settings) notebook.ledger.line('settings').saw(setting.asOf);
  yield [...settings, ...notebook.ledger.takeProblems()];
  const desk: Desk = { notebook, authors: survey.authors, blog: { title: account.displayName, url: account.url, audience: account.audience }, told: new Set(), byOthers: 0 };
  for (const file of feeds) yield* readFeed(desk, file);
  cover(desk);
  yield [...notebook.ledger.takeProblems(), ...notebook.ledger.coverage(ABSENT)];
}

// ---------------------------------------------------------------- the account

async function surveyOf(feeds: readonly ClaimFile[], options: ReadOptions): Promise<Survey> {
  const survey: Survey = { title: null, description: null, url: null, blogId: null, settings: new Map(), authors: [] };
  for (const file of feeds) {
    // Damage is noted when the entries are read.
    const elements = xmlElements(file, { names: ['entry', 'title', 'subtitle', 'id', 'link'], onProblem: () => undefined, onBytes: options.onBytes });
    for await (const batch of elements) for (const element of batch) look(survey, element);
  }
  return survey;
}

function look(survey: Survey, element: XmlElement): void {
  if (element.name === 'title') survey.title ??= wordsOf(element.text);
  else if (element.name === 'subtitle') survey.description ??= wordsOf(element.text);
  else if (element.name === 'link' && element.attributes.rel === 'alternate') survey.url ??= wordsOf(element.attributes.href);
  else if (element.name === 'id') survey.blogId ??= /blog-(\w+)/.exec(element.text)?.[1] ?? null;
  if (element.name !== 'entry') return;
  survey.blogId ??= /blog-(\w+)/.exec(textOf(element, 'id') ?? '')?.[1] ?? null;
  const kind = kindOf(element);
  const setting = /\.settings\.(\w+)$/.exec(textOf(element, 'id') ?? '')?.[1];
  if (kind === 'settings' && setting !== undefined) survey.settings.set(setting.toLowerCase(), child(element, 'content')?.text.trim() ?? '');
  if (kind !== 'post' && kind !== 'page') return;
  const writer = writerOf(element);
  if (!survey.authors.some(({ name, address }) => name === writer.name && address === writer.address)) survey.authors.push(writer);
}

/** Throws a UserError when the file does not tell which blog it is. */
function accountOf({ title, description, url, blogId, settings, authors }: Survey): AccountItem {
  const subdomain = wordsOf(settings.get('blog_subdomain'));
  const address = url ?? (subdomain === null ? null : `https://${subdomain.replace(/\.blogspot\.com$/, '')}.blogspot.com`);
  const remoteId = blogId ?? address;
  if (remoteId === null) throw new UserError('This Blogger file does not tell of which blog it is: its beginning is missing or damaged.', 'Make the export again and give the file untouched.');
  const author = authors.length === 1 ? authors[0] : undefined;
  const profile = author?.address ?? null;
  const name = title ?? wordsOf(settings.get('blog_name'));
  return {
    ...BLANK_ACCOUNT,
    platform: 'blogger',
    remoteId,
    handle: author?.name ?? null,
    displayName: name,
    bio: description ?? wordsOf(settings.get('blog_description')),
    url: address,
    links: profile === null ? [] : [profile],
    audience: audienceOf(settings),
  };
}

// ---------------------------------------------------------------- entries

interface Desk { readonly notebook: Notebook; readonly authors: readonly Writer[]; readonly blog: Blog; readonly told: Set<string>; byOthers: number }

async function* readFeed(desk: Desk, file: ClaimFile): AsyncIterable<Item[]> {
  const { notebook } = desk;
  const posts = noteTo(notebook, 'posts');
  const onProblem: typeof posts = (problem) => {
    posts(problem);
    if (problem.damage) notebook.ledger.line('comments').damaged = true;
  };
  for await (const batch of xmlElements(file, { names: ['entry'], onProblem })) {
    const items = batch.flatMap((entry) => itemOf(desk, entry));
    if (items.length > 0) yield items;
  }
}

function itemOf(desk: Desk, entry: XmlElement): Item[] {
  const { notebook: { ledger, options }, blog } = desk;
  const kind = kindOf(entry);
  const remoteId = idOf(entry);
  if (kind === null || kind === 'settings' || kind === 'template' || remoteId === null || desk.told.has(remoteId)) return [];
  desk.told.add(remoteId);
  if (kind !== 'comment') {
    const post = postOf(entry, remoteId, blog);
    ledger.line('posts').saw(post.postedAt);
    for (const _ of post.media) ledger.line('media').saw(null);
    return [post];
  }
  const writer = writerOf(entry);
  const own = isOwn(desk, writer);
  if (!own) desk.byOthers += 1;
  if (!own && !options.include.has('comments-by-others')) return [];
  const comment = commentOf(entry, remoteId, blog, own ? null : (writer.name ?? 'a visitor'));
  if (own) ledger.line('comments').saw(comment.postedAt);
  return [comment];
}

/** By the address of the profile; by name only where neither has one, since anybody can sign with any name. */
function isOwn({ authors }: Desk, writer: Writer): boolean {
  return authors.some(({ name, address }) => (writer.address !== null || address !== null ? writer.address === address : name !== null && writer.name === name));
}

function cover({ notebook: { ledger, options }, authors, byOthers }: Desk): void {
  ledger.line('posts').present = true;
  ledger.line('comments').present = true;
  if (authors.length > 1) ledger.line('posts').remarks.push(`${authors.length} authors write in this blog; the posts of all were read.`);
  if (byOthers > 0) ledger.line('comments').remarks.push(`Comments by others: ${byOthers}, ${options.include.has('comments-by-others') ? 'read' : 'counted only. Add --include comments-by-others to read them'}.`);
  if (ledger.line('settings').read > 0) ledger.line('settings').lacks.push('Other settings of the blog are not in this file. Answer the settings questions, or look at Settings in Blogger.');
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Pictures were counted, never opened: look through those of your clinical posts yourself.');
}
