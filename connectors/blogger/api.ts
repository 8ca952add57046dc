// Blogger, live: one blog with its posts, drafts and pages, and one's own comments on it.
import { blogger } from 'googleapis/build/src/apis/blogger/index.js';
import type { AccountItem, Facet, Item, PostItem } from '../../src/model.js';
import { asList, asText, field, instantFromText } from '../../src/intake/decode.js';
import { htmlToText } from '../../src/intake/html.js';
import type { Desk, Live } from '../../src/net/live.js';
import { pages } from '../../src/net/pages.js';
import { NetTrouble } from '../../src/net/trouble.js';
import { clean } from '../../src/text/clean.js';
import { googleAsk, googleProvider } from '../_google/api-google.js';
import type { CallOptions, GoogleAsk } from '../_google/api-google.js';
import { BLANK_ACCOUNT, BLANK_POST } from '../_shared/blank.js';
import { tellEnd } from '../_shared/ends.js';
import { Ledger } from '../_shared/ledger.js';
import { paragraphs, wordsOf } from '../_shared/words.js';
import { picturesOf } from './entries.js';

const HOST = 'blogger.googleapis.com';

export const bloggerApi: Live = {
  platform: 'blogger',
  title: 'Blogger',
  host: () => HOST,
  proof: 'oauth',
  provider: (_server, { keep }) => googleProvider('Blogger', 'https://www.googleapis.com/auth/blogger.readonly', keep),
  async whoAmI(desk) {
    const { account } = await blogOf(sit(desk));
    return { remoteId: account.remoteId, label: account.url ?? account.remoteId };
  },
  limits: ['Blogger does not give the settings of a blog. A Google Takeout holds them: postop guide blogger.'],
  pull,
};

interface Sitting { desk: Desk; ask: GoogleAsk; client: ReturnType<typeof blogger>; ledger: Ledger; blog: string | null; byOthers: number; told: Set<string> }

function sit(desk: Desk): Sitting {
  const client = blogger({ version: 'v3', ...(desk.endpoint === undefined ? {} : { rootUrl: desk.endpoint }) });
  return { desk, ask: googleAsk(desk, HOST), client, ledger: new Ledger(), blog: null, byOthers: 0, told: new Set() };
}

const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'Blogger sent no blog.', posts: 'Blogger sent no posts.', comments: 'Blogger sent no comments.', media: 'No pictures are named in the posts.',
  settings: 'Blogger does not give the settings of a blog through its API. Answer the settings questions, or look at Settings in Blogger.',
};

async function* pull(desk: Desk): AsyncIterable<Item[]> {
  const sitting = sit(desk);
  const { client, ledger } = sitting;
  const { account, me } = await blogOf(sitting);
  if (desk.remoteId !== null && account.remoteId !== desk.remoteId) throw new NetTrouble('not-yours', HOST, 'The sign-in belongs to another blog than the one to be pulled.', 'Run postop login blogger with the address of the right blog.');
  sitting.blog = account.displayName;
  const blogId = account.remoteId;
  yield [account];
  ledger.line('profile').saw(null);
  yield* readList(sitting, 'posts', 'posts', (cursor, options) => client.posts.list({ blogId, status: ['LIVE', 'DRAFT', 'SCHEDULED'], view: 'AUTHOR', fetchBodies: true, maxResults: 100, ...at(cursor) }, options), (record) => postOf(record, sitting));
  yield* readList(sitting, 'pages', 'posts', (cursor, options) => client.pages.list({ blogId, status: ['LIVE', 'DRAFT'], view: 'AUTHOR', fetchBodies: true, maxResults: 100, ...at(cursor) }, options), (record) => postOf(record, sitting));
  yield* readList(sitting, 'comments', 'comments', (cursor, options) => client.comments.listByBlog({ blogId, fetchBodies: true, maxResults: 100, ...at(cursor) }, options), (record) => commentOf(record, sitting, me));
  if (me === null) ledger.line('comments').lacks.push('Blogger did not say who you are there, so none of the comments could be told to be yours.');
  ledger.line('comments').lacks.push('Only published comments are given; those waiting or removed are in a Google Takeout.');
  if (sitting.byOthers > 0) ledger.line('comments').remarks.push(`Comments by others: ${sitting.byOthers}${desk.include.has('comments-by-others') ? '' : ', counted only. Add --include comments-by-others to read them'}.`);
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Pictures were counted, never opened: look through those of your clinical posts yourself.');
  yield [...ledger.takeProblems(), ...ledger.coverage(ABSENT)];
}

function at(cursor: string | null): { pageToken?: string } {
  return cursor === null ? {} : { pageToken: cursor };
}

/** The blog named at sign-in, else the only one. */
async function blogOf({ desk, ask, client }: Sitting): Promise<{ account: AccountItem; me: string | null }> {
  const body = await ask((options) => client.blogs.listByUser({ userId: 'self', view: 'AUTHOR', fetchUserInfo: true }, options));
  // With who the user is in each (without it no comment could be told to be one's own), blogs stand inside those entries.
  const entries = asList(field(body, 'blogUserInfos'));
  const blogs = [...entries.map((entry) => field(entry, 'blog')), ...asList(field(body, 'items'))].filter((blog) => asText(field(blog, 'id')) !== null);
  const wanted = bare(desk.server ?? '');
  const blog = desk.remoteId !== null ? blogs.find((one) => asText(field(one, 'id')) === desk.remoteId) : wanted !== '' ? blogs.find((one) => bare(asText(field(one, 'url')) ?? '') === wanted) : new Set(blogs.map((one) => asText(field(one, 'id')))).size === 1 ? blogs[0] : undefined;
  const remoteId = wordsOf(field(blog, 'id'));
  if (remoteId === null) {
    const list = blogs.map((one) => bare(asText(field(one, 'url')) ?? '')).filter((address) => address !== '').join(', ');
    throw new NetTrouble('not-found', HOST, blogs.length === 0 ? 'This Google account has no blog.' : 'This Google account has several blogs, or not the one named.', blogs.length === 0 ? 'Run postop login blogger again with the account that has one.' : `Name one: postop login blogger ADDRESS, with one of ${clean(list)}.`);
  }
  const url = wordsOf(field(blog, 'url'));
  const account: AccountItem = {
    ...BLANK_ACCOUNT, platform: 'blogger', remoteId, displayName: wordsOf(field(blog, 'name')), bio: wordsOf(field(blog, 'description')), url,
    createdAt: instantFromText(asText(field(blog, 'published'))), exportedAt: desk.clock.now(),
  };
  const mine = entries.find((entry) => asText(field(entry, 'blog', 'id')) === remoteId) ?? entries[0];
  return { account, me: asText(field(mine, 'blog_user_info', 'userId')) };
}

function bare(url: string): string {
  return url.toLowerCase().replace(/^https?:\/\//, '').replace(/(?<!\/)\/+$/, '');
}

type Listing = (cursor: string | null, options: CallOptions) => Promise<unknown>;

async function* readList(sitting: Sitting, name: string, facet: Facet, list: Listing, toItem: (record: unknown) => Item | null): AsyncGenerator<Item[]> {
  const end = yield* pages({
    name, from: sitting.desk.checkpoints.get(name), halt: sitting.desk.halt,
    async page(cursor) {
      const body = await sitting.ask((options) => list(cursor, options));
      const records = asList(field(body, 'items'));
      return { items: records.map(toItem).filter((item) => item !== null), ids: records.map((record) => asText(field(record, 'id')) ?? ''), next: asText(field(body, 'nextPageToken')) };
    },
  });
  tellEnd(sitting.ledger, facet, end);
}

function postOf(record: unknown, { ledger, blog, told }: Sitting): PostItem | null {
  const remoteId = wordsOf(field(record, 'id'));
  if (remoteId === null || told.has(remoteId)) return null;
  told.add(remoteId);
  const html = asText(field(record, 'content')) ?? '';
  const { text, links } = htmlToText(html);
  const status = (asText(field(record, 'status')) ?? 'LIVE').toUpperCase() === 'LIVE' ? 'live' : 'draft';
  const postedAt = instantFromText(asText(field(record, 'published')));
  const media = picturesOf(html);
  ledger.line('media').read += media.length;
  const place = field(record, 'location');
  return {
    ...BLANK_POST, remoteId, kind: 'post', postedAt, precision: postedAt === null ? 'unknown' : 'second',
    text: clean(paragraphs(wordsOf(htmlToText(asText(field(record, 'title')) ?? '').text), text)),
    url: wordsOf(field(record, 'url')), audience: status === 'draft' ? 'private' : 'unknown', status, links: links.map(clean), media, container: blog,
    place: wordsOf(field(place, 'name')) === null ? null : { name: wordsOf(field(place, 'name')), latitude: null, longitude: null },
  };
}

function commentOf(record: unknown, sitting: Sitting, me: string | null): PostItem | null {
  const remoteId = wordsOf(field(record, 'id'));
  if (remoteId === null) return null;
  const own = me !== null && asText(field(record, 'author', 'id')) === me;
  if (!own) sitting.byOthers += 1;
  if (!own && !sitting.desk.include.has('comments-by-others')) return null;
  const { text, links } = htmlToText(asText(field(record, 'content')) ?? '');
  const postedAt = instantFromText(asText(field(record, 'published')));
  return {
    ...BLANK_POST, remoteId, kind: 'comment', postedAt, precision: postedAt === null ? 'unknown' : 'second', text: clean(text), locate: 'In Blogger under Comments, by its date.',
    audience: 'unknown', replyToId: wordsOf(field(record, 'post', 'id')), sharedFrom: own ? null : (wordsOf(field(record, 'author', 'displayName')) ?? 'a visitor'), links: links.map(clean), container: sitting.blog,
  };
}
