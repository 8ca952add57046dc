// Reads one export: its sections first, since the profile may stand last, then the records, then what was covered.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, Facet, FollowKind, Instant, Item, PostItem, ReadOptions } from '../../src/model.js';
import { instantFromText } from '../../src/intake/decode.js';
import { BLANK_ACCOUNT, BLANK_FOLLOW, BLANK_POST } from '../_shared/blank.js';
import type { FacetLine } from '../_shared/ledger.js';
import { MadeIds } from '../_shared/made-ids.js';
import { STRANGE, openNotebook, readJson } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { Told } from '../_shared/told.js';
import { wordsOf } from '../_shared/words.js';
import { Sections, property } from './sections.js';
import type { Found } from './sections.js';
import { audienceOf, settingsOf, videoAudience } from './settings.js';

const ASK_AGAIN = 'This is not in the export. Request it again with "All data" as JSON.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: ASK_AGAIN, posts: ASK_AGAIN, comments: ASK_AGAIN, likes: ASK_AGAIN, messages: 'No direct messages of yours are in the export.',
  following: ASK_AGAIN, followers: ASK_AGAIN, blocks: ASK_AGAIN, settings: ASK_AGAIN, sessions: ASK_AGAIN, searches: 'No searches are in the export.',
};

interface Desk extends Notebook { claim: Claim; account: AccountItem; sections: Sections; ids: MadeIds; told: Told }

export async function* readExport(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const notebook = openNotebook(options);
  const sections = new Sections();
  const file = claim.files[0]!;
  for await (const batch of readJson(notebook, file, 'posts', ({ key, value }) => {
    if (key !== null) sections.add(value);
    return key !== null;
  })) for (const item of batch) if (item.type === 'problem') notebook.ledger.problem(item, 'posts');
  if (notebook.ledger.line('posts').damaged) for (const facet of Object.keys(ABSENT)) notebook.ledger.line(facet as Facet).damaged = true;

  const settings = settingsOf(sections.map('SettingsMap'));
  const account = accountOf(sections, options, audienceOf(settings));
  const desk: Desk = { ...notebook, claim, account, sections, ids: new MadeIds(), told: new Told() };
  notebook.ledger.line('profile').saw(null);
  for (const setting of settings) notebook.ledger.line('settings').saw(setting.asOf);
  yield [account];
  yield [...settings, ...videos(desk), ...comments(desk), ...likes(desk)];
  yield [...people(desk, 'Following', 'following', 'following'), ...people(desk, 'FansList', 'follower', 'followers'), ...people(desk, 'BlockList', 'blocked', 'blocks')];
  yield [...logins(desk), ...searches(desk), ...messages(desk)];
  cover(desk);
  yield [...notebook.ledger.takeProblems(), ...notebook.ledger.coverage(ABSENT)];
}

/** Throws a UserError when the export does not say whose it is. */
function accountOf(sections: Sections, options: ReadOptions, audience: AccountItem['audience']): AccountItem {
  const profile = sections.map('ProfileMap');
  const handle = wordsOf(property(profile, 'userName'))?.replace(/^@/, '') ?? null;
  if (handle === null) throw new UserError('This TikTok export does not tell whose it is: its profile is missing or damaged.', 'Request it again with "All data" as JSON and give it untouched.', 4);
  return {
    ...BLANK_ACCOUNT,
    platform: 'tiktok',
    remoteId: handle.toLowerCase(),
    handle,
    displayName: wordsOf(property(profile, 'displayName')) ?? wordsOf(property(profile, 'nickName')),
    bio: wordsOf(property(profile, 'bioDescription')),
    url: `https://www.tiktok.com/@${handle}`,
    audience,
    emailDomain: options.include.has('email') ? (wordsOf(property(profile, 'emailAddress'))?.split('@')[1]?.toLowerCase() ?? null) : null,
  };
}

/** Calls `each` for every row of the lists with this name; what it cannot understand is a problem. */
function rows(desk: Desk, facet: Facet, found: readonly Found[], each: (row: unknown, found: Found, line: FacetLine) => Item | null): Item[] {
  const line = desk.ledger.line(facet);
  const items: Item[] = [];
  for (const one of found) {
    line.present = true;
    one.rows.forEach((row, record) => {
      const item = each(row, one, line);
      if (item === null) desk.ledger.problem({ path: desk.claim.files[0]?.path ?? '', record, offset: null, reason: STRANGE, damage: true }, facet);
      else if (desk.told.isNew(item)) items.push(item);
    });
  }
  return items;
}

/** `YYYY-MM-DD HH:MM:SS` in UTC, older exports ISO, newer ones with ` UTC` behind. */
function dateOf(row: unknown): Instant | null {
  return instantFromText(wordsOf(property(row, 'date')));
}

function dated(at: Instant | null): Pick<PostItem, 'postedAt' | 'precision'> {
  return { postedAt: at, precision: at === null ? 'unknown' : 'second' };
}

function videos(desk: Desk): Item[] {
  const { account, ids } = desk;
  return rows(desk, 'posts', desk.sections.lists('VideoList'), (row, { section }, line) => {
    const link = wordsOf(property(row, 'link'));
    const at = dateOf(row);
    if (link === null && at === null) return null;
    const id = /\/(?:video|photo)\/(\d+)/.exec(link ?? '')?.[1] ?? null;
    const place = known(property(row, 'location'));
    line.saw(at);
    return {
      ...BLANK_POST,
      remoteId: id ?? ids.of('video', at, known(property(row, 'title'))),
      kind: 'post',
      ...dated(at),
      text: known(property(row, 'title')) ?? '',
      url: id === null ? null : `https://www.tiktok.com/@${account.handle}/video/${id}`,
      locate: id === null ? 'On your profile, by its date.' : null,
      audience: videoAudience(wordsOf(property(row, 'whoCanView'))) ?? account.audience,
      status: /delet/i.test(section) ? 'deleted' : 'live',
      place: place === null ? null : { name: place, latitude: null, longitude: null },
      media: [{ kind: 'video', file: null, alt: known(property(row, 'alternateText')), place: null }],
    };
  });
}

/** TikTok writes `N/A` where there is nothing. */
function known(value: unknown): string | null {
  const words = wordsOf(value);
  return words === null || /^(?:n\/a|none|null)$/i.test(words) ? null : words;
}

function comments(desk: Desk): Item[] {
  return rows(desk, 'comments', desk.sections.lists('CommentsList'), (row, _, line) => {
    const text = wordsOf(property(row, 'comment'));
    const photo = known(property(row, 'photo'));
    const at = dateOf(row);
    if (text === null && photo === null && at === null) return null;
    line.saw(at);
    return {
      ...BLANK_POST,
      remoteId: desk.ids.of('comment', at, text),
      kind: 'comment',
      ...dated(at),
      text: text ?? '',
      url: known(property(row, 'url')),
      locate: 'In the app under Settings and privacy, Activity center, Comment history, by its date.',
      media: photo === null ? [] : [{ kind: 'photo', file: null, alt: null, place: null }],
    };
  });
}

function likes(desk: Desk): Item[] {
  const found = desk.sections.lists('ItemFavoriteList').filter(({ section }) => /like/i.test(section));
  return rows(desk, 'likes', found, (row, _, line) => {
    const link = wordsOf(property(row, 'link'));
    const at = dateOf(row);
    if (link === null) return null;
    line.saw(at);
    return { ...BLANK_POST, remoteId: /\/video\/(\d+)/.exec(link)?.[1] ?? link, kind: 'like', ...dated(at), text: '', url: link };
  });
}

function people(desk: Desk, name: string, kind: FollowKind, facet: Facet): Item[] {
  return rows(desk, facet, desk.sections.lists(name), (row, _, line) => {
    const handle = wordsOf(property(row, 'userName'));
    const since = dateOf(row);
    if (handle === null) return null;
    line.saw(since);
    return { ...BLANK_FOLLOW, remoteId: handle.toLowerCase(), kind, handle, url: `https://www.tiktok.com/@${handle}`, since };
  });
}

function logins(desk: Desk): Item[] {
  return rows(desk, 'sessions', desk.sections.lists('LoginHistoryList'), (row, _, line) => {
    const at = dateOf(row);
    const ip = wordsOf(property(row, 'ip'));
    if (at === null && ip === null) return null;
    const device = [wordsOf(property(row, 'deviceModel')), wordsOf(property(row, 'deviceSystem'))].filter((part) => part !== null).join(', ');
    line.saw(at);
    return { type: 'session', remoteId: `${at ?? ''} ${ip ?? ''}`, at, device: device === '' ? null : device, ip, country: null, kind: 'login' };
  });
}

// ---------------------------------------------------------------- only with --include

function searches(desk: Desk): Item[] {
  if (!desk.options.include.has('search')) return [];
  return rows(desk, 'searches', desk.sections.lists('SearchList'), (row, _, line) => {
    const text = wordsOf(property(row, 'searchTerm'));
    const at = dateOf(row);
    if (text === null) return null;
    line.saw(at);
    return { type: 'query', remoteId: desk.ids.of('search', at, text), at, text };
  });
}

/** Only what the person wrote: `Chat History with NAME:` holds both sides. */
function messages(desk: Desk): Item[] {
  if (!desk.options.include.has('messages')) return [];
  const chats = Object.entries(desk.sections.map('ChatHistory') ?? {}).map(([section, found]): Found => ({ section, rows: Array.isArray(found) ? found : [] }));
  return chats.flatMap((chat) => {
    const to = /^Chat History with (.+?):?$/i.exec(chat.section)?.[1] ?? null;
    const own = chat.rows.filter((row) => wordsOf(property(row, 'from'))?.toLowerCase() === desk.account.remoteId);
    return rows(desk, 'messages', [{ section: chat.section, rows: own }], (row, _, line) => {
      const at = dateOf(row);
      const text = wordsOf(property(row, 'content')) ?? '';
      line.saw(at);
      return {
        ...BLANK_POST, remoteId: desk.ids.of('message', to, at, text), kind: 'message', ...dated(at), text, audience: 'private',
        locate: 'In your direct messages, by its date.', mentions: to === null ? [] : [{ remoteId: null, handle: wordsOf(to), name: null }],
      };
    });
  });
}

// ---------------------------------------------------------------- coverage

function cover({ ledger, options, sections }: Desk): void {
  const titled = sections.lists('VideoList').flatMap(({ rows: all }) => all).filter((row) => property(row, 'title') !== undefined).length;
  const posts = ledger.line('posts');
  if (titled < posts.read) posts.lacks.push(`Videos whose captions are not in this export: ${posts.read - titled}. Request a new one, or read them on your profile.`);
  if (posts.read > 0) posts.remarks.push('What is said and shown in a video is not checked.');
  if (ledger.line('comments').read > 0) ledger.line('comments').remarks.push('The export does not say under which video a comment stands.');
  if (ledger.line('likes').read > 0) ledger.line('likes').lacks.push('Likes are addresses only: the videos were not checked.');
  if (ledger.line('settings').read > 0) ledger.line('settings').lacks.push('Not every setting is in the export. Answer the settings questions, or look at Settings and privacy.');
  if (!options.include.has('messages')) ledger.line('messages').lacks.push('Direct messages were not read. Add --include messages to read those you wrote.');
  if (!options.include.has('search')) ledger.line('searches').lacks.push('Searches were not read. Add --include search to read them.');
}
