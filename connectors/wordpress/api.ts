// WordPress, live: what anyone can read of one's own site; with an application password also drafts, own comments and settings.
import type { Facet, Item, PostItem, SettingItem } from '../../src/model.js';
import { asId, asList, asNumber, asText, field } from '../../src/intake/decode.js';
import type { Answer } from '../../src/net/answer.js';
import { request, safeUrl } from '../../src/net/http.js';
import type { Desk, Live } from '../../src/net/live.js';
import { pages } from '../../src/net/pages.js';
import { NetTrouble } from '../../src/net/trouble.js';
import { tellEnd } from '../_shared/ends.js';
import { Ledger } from '../_shared/ledger.js';
import { accountOf, commentOf, postOf } from './api-records.js';

const PER_PAGE = 100;

export const wordpressApi: Live = {
  platform: 'wordpress',
  title: 'WordPress',
  host: (server) => siteOf(server).host,
  proof: 'code',
  codePlace: 'the tagline of the site, or a public post',
  async find(desk) {
    const { remoteId, url } = await siteItem(desk, null);
    return { remoteId, label: url ?? remoteId };
  },
  async whoAmI(desk) {
    const { remoteId, url } = await siteItem(desk, (await ask(desk, '/wp/v2/users/me', { context: 'edit' })).body);
    return { remoteId, label: url ?? remoteId };
  },
  async holdsCode(desk, code) {
    const [index, posts] = [await ask(desk, '/', {}), await ask(desk, '/wp/v2/posts', { per_page: '5' })];
    const texts = [asText(field(index.body, 'description')), ...asList(posts.body).flatMap((post) => [asText(field(post, 'title', 'rendered')), asText(field(post, 'content', 'rendered'))])];
    return texts.some((text) => text?.includes(code) === true);
  },
  limits: [
    'Without signing in, drafts, private posts and your own comments are not read.',
    'An application password can do all that you can on the site. You may want to make an account of its own for it, with the role Editor or Author, and to remove the password after the pull.',
  ],
  pull,
};

function siteOf(server: string | null): URL {
  const given = server ?? '';
  return safeUrl(given.includes('://') ? given : `https://${given}`);
}

const SIGN_IN = 'Read only after signing in: postop login wordpress ADDRESS --password.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'The site did not describe itself.', posts: 'The site sent no posts.', comments: SIGN_IN, media: 'The files of the media library are not read live. A WordPress export holds them.',
  settings: 'Settings are read only for an administrator who signs in. Answer the settings questions, or look at the site\'s settings.',
};

async function* pull(desk: Desk): AsyncIterable<Item[]> {
  const ledger = new Ledger();
  const signedIn = desk.token !== null;
  const user = signedIn ? (await ask(desk, '/wp/v2/users/me', { context: 'edit' })).body : null;
  const account = await siteItem(desk, user);
  if (desk.remoteId !== null && account.remoteId !== desk.remoteId) throw new NetTrouble('not-yours', siteOf(desk.server).host, 'This address leads to another site than the one to be pulled.', 'Run postop login wordpress with the right address.');
  yield [account];
  ledger.line('profile').saw(null);
  const met = new Set<string>();
  const toPost = (record: unknown): PostItem | null => {
    const post = postOf(record);
    if (post !== null) met.add(post.remoteId);
    return post;
  };
  const all: Record<string, string> = signedIn ? { status: 'any', context: 'edit' } : {};
  yield* readList(desk, ledger, 'posts', 'posts', '/wp/v2/posts', all, toPost);
  yield* readList(desk, ledger, 'pages', 'posts', '/wp/v2/pages', all, toPost);
  if (!signedIn) ledger.line('posts').lacks.push('Only what anyone can read was read; drafts and private posts need signing in: postop login wordpress ADDRESS --password.');
  ledger.line('posts').lacks.push('The media library and other kinds of entries are not read live; a WordPress export holds them.');
  yield* verify(desk, ledger, met);
  const me = asId(field(user, 'id'));
  if (me !== null) yield* readList(desk, ledger, 'comments', 'comments', '/wp/v2/comments', { author: me, status: 'all', context: 'edit' }, commentOf);
  const settings = await settingsOf(desk, signedIn);
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  if (settings.length > 0) ledger.line('settings').lacks.push('WordPress tells few settings. Answer the settings questions, or look at the site\'s settings.');
  yield [...settings, ...ledger.takeProblems(), ...ledger.coverage(ABSENT)];
}

async function siteItem(desk: Desk, user: unknown): Promise<ReturnType<typeof accountOf>> {
  const { body } = await ask(desk, '/', {});
  if (!asList(field(body, 'namespaces')).includes('wp/v2')) throw new NetTrouble('not-json', siteOf(desk.server).host, 'There is no WordPress that answers programs at this address.', 'Check the address. Some sites switch this off: use an export instead (postop guide wordpress).');
  return accountOf(body, siteOf(desk.server).href, user, desk.clock.now());
}

async function* readList(desk: Desk, ledger: Ledger, name: string, facet: Facet, path: string, query: Readonly<Record<string, string>>, toItem: (record: unknown) => Item | null): AsyncGenerator<Item[]> {
  const end = yield* pages({
    name, from: desk.checkpoints.get(name), halt: desk.halt,
    async page(cursor) {
      const number = Number(cursor ?? '1');
      const answer = await ask(desk, path, { ...query, per_page: String(PER_PAGE), page: String(number), orderby: name === 'comments' ? 'id' : 'date' });
      const records = asList(answer.body);
      const total = asNumber(answer.headers['x-wp-totalpages']);
      const more = total === null ? records.length === PER_PAGE : number < total;
      return { items: records.map(toItem).filter((item) => item !== null), ids: records.map((record) => asId(field(record, 'id')) ?? ''), next: more ? String(number + 1) : null };
    },
  });
  tellEnd(ledger, facet, end);
}

/** Posts said to be done with that were not met: asked for one by one, and gone when the site knows neither a post nor a page of that number. */
async function* verify(desk: Desk, ledger: Ledger, met: ReadonlySet<string>): AsyncGenerator<Item[]> {
  for (const post of desk.verify.filter(({ kind, remoteId }) => kind === 'post' && /^\d+$/.test(remoteId) && !met.has(remoteId))) {
    const gone = await isGone(desk, post.remoteId);
    if (gone === true) yield [{ type: 'post', ...post, status: 'deleted' }];
    else if (gone === null) ledger.line('posts').lacks.push(`A post you said is done with could not be looked up. ${desk.halt.reason ?? 'Look for it yourself.'}`);
  }
}

/** Null when the site does not say. */
async function isGone(desk: Desk, id: string): Promise<boolean | null> {
  if (desk.halt.reason !== null) return null;
  for (const kind of ['posts', 'pages']) {
    try {
      await ask(desk, `/wp/v2/${kind}/${id}`, { _fields: 'id' });
      return false;
    } catch (error) {
      if (!(error instanceof NetTrouble)) throw error;
      if (error.kind !== 'not-found') return error.kind === 'not-allowed' ? false : null;
    }
  }
  return true;
}

/** What an administrator may read, and what the public list of authors shows. */
async function settingsOf(desk: Desk, signedIn: boolean): Promise<SettingItem[]> {
  const asOf = desk.clock.now();
  const setting = (key: string, value: string, raw: string): SettingItem => ({ type: 'setting', key, value, raw, source: 'api', asOf });
  const settings = [setting('posts-audience', 'public', 'the site answers anyone')];
  const comments = signedIn ? asText(field(await bodyOr(desk, '/wp/v2/settings'), 'default_comment_status')) : null;
  if (comments === 'closed') settings.push(setting('comments', 'off', 'default_comment_status: closed'));
  const authors = asList(await bodyOr(desk, '/wp/v2/users'));
  if (authors.some((author) => asText(field(author, 'name')) === asText(field(author, 'slug')) || /@/.test(asText(field(author, 'name')) ?? ''))) settings.push(setting('author-name', 'login', 'the public list of authors shows a login as the name'));
  return settings;
}

/** Undefined where the site does not let it be read. */
async function bodyOr(desk: Desk, path: string): Promise<unknown> {
  if (desk.halt.reason !== null) return undefined;
  try {
    return (await ask(desk, path, {})).body;
  } catch (error) {
    if (error instanceof NetTrouble) return undefined;
    throw error;
  }
}

/** `?rest_route=` works on every site, with and without pretty addresses. */
async function ask(desk: Desk, route: string, query: Readonly<Record<string, string>>): Promise<Answer> {
  const site = siteOf(desk.server);
  const params = new URLSearchParams({ rest_route: route, ...query });
  const url = `${site.origin}${site.pathname.replace(/\/$/, '')}/?${params.toString()}`;
  const headers: Record<string, string> = desk.token === null || desk.login === null ? {} : { authorization: `Basic ${Buffer.from(`${desk.login}:${desk.token}`).toString('base64')}` };
  const attempt = async (): Promise<Answer> => {
    const answer = await request({ url, headers, ...(desk.signal === undefined ? {} : { signal: desk.signal }) });
    // A page that has gone since the last one was read: the list has become shorter, and is at its end.
    return answer.status === 400 && asText(field(answer.body, 'code')) === 'rest_post_invalid_page_number' ? { ...answer, status: 200, body: [] } : answer;
  };
  return desk.send({ host: site.host, attempt, refusal: (answer) => refusal(answer, site.host) });
}

function refusal({ status, body }: Answer, host: string): NetTrouble | null {
  if (status === 401 && asText(field(body, 'code')) === 'rest_forbidden') return new NetTrouble('not-allowed', host, 'The site does not let this account read that.', 'Use an account with the role Editor, or an export.');
  return null;
}
