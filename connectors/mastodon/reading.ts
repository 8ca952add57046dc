// Reads one archive: the account, the outbox, likes and bookmarks, the lists beside it, then what was covered.
import type { AccountItem, Claim, ClaimFile, Facet, FollowKind, Item, ReadOptions } from '../../src/model.js';
import { asNumber, asText, field } from '../../src/intake/decode.js';
import { jsonItems } from '../../src/intake/json-items.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_FOLLOW, BLANK_POST } from '../_shared/blank.js';
import { documentOf, openNotebook, readCsv, readJson } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { wordsOf } from '../_shared/words.js';
import { postOf } from './activities.js';
import { accountOf, settingsOf } from './actor.js';
import { handleOf, pageOf } from './addresses.js';
import { listKindOf } from './claims.js';
import type { ListKind } from './claims.js';

const SAVE_LISTS = 'This is not in the archive itself. Save the CSV files under Preferences, Import and export, Data export, and give them together with the archive.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'The profile is not in this archive. Request it again and give it untouched.',
  posts: 'No posts (outbox.json) are in this archive. Request it again and give it untouched.',
  likes: 'No favourites (likes.json) are in this archive. Request it again and give it untouched.',
  messages: 'No direct posts are in this archive.',
  following: SAVE_LISTS,
  followers: 'Mastodon exports no list of followers. Look at Preferences, Follows and followers.',
  lists: SAVE_LISTS,
  blocks: SAVE_LISTS,
  settings: 'This archive holds no settings. Answer the settings questions, or look at Preferences.',
  media: 'No pictures or videos are in this archive.',
};

interface Count { direct: number; others: number; wordless: number; bookmarks: number; total: number | null; activities: number }

export async function* readArchive(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const notebook = openNotebook(options);
  const { ledger } = notebook;
  const named = (name: string): ClaimFile | undefined => claim.files.find((file) => file.name === name);
  const outbox = named('outbox.json');
  const actor = await documentOf(notebook, named('actor.json'), 'profile');
  const account = accountOf(actor, actor === undefined ? await ownerOf(outbox) : null, claim);
  yield [account];
  ledger.line('profile').saw(null);
  const settings = settingsOf(actor, account.exportedAt);
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  yield settings;

  const count: Count = { direct: 0, others: 0, wordless: 0, bookmarks: 0, total: null, activities: 0 };
  if (outbox !== undefined) yield* readOutbox(notebook, outbox, count);
  const likes = named('likes.json');
  if (likes !== undefined) yield* readLikes(notebook, likes);
  const bookmarks = named('bookmarks.json');
  if (bookmarks !== undefined) yield* readJson(notebook, bookmarks, 'likes', ({ key, index }) => {
    if (key === 'orderedItems' && index >= 0) count.bookmarks += 1;
    return true;
  });
  for (const file of claim.files) {
    const kind = listKindOf(file.name);
    if (kind !== null) yield* readList(notebook, file, kind, account);
  }
  cover(notebook, claim, count);
  yield [...ledger.takeProblems(), ...ledger.coverage(ABSENT)];
}

async function ownerOf(outbox: ClaimFile | undefined): Promise<string | null> {
  if (outbox === undefined) return null;
  for await (const batch of jsonItems(outbox, { onProblem: () => undefined, batch: 1 })) {
    for (const { key, value } of batch) {
      const owner = key === 'orderedItems' ? (asText(field(value, 'actor')) ?? asText(field(value, 'attributedTo'))) : null;
      if (owner !== null) return owner;
    }
  }
  return null;
}

async function* readOutbox(notebook: Notebook, file: ClaimFile, count: Count): AsyncGenerator<Item[]> {
  const posts = notebook.ledger.line('posts');
  const messages = notebook.ledger.line('messages');
  const withMessages = notebook.options.include.has('messages');
  const told = new Set<string>();
  posts.present = true;
  yield* readJson(notebook, file, 'posts', ({ key, index, value }, out) => {
    if (key === 'totalItems') count.total = asNumber(value);
    if (index < 0 || (key !== 'orderedItems' && key !== null)) return true;
    count.activities += 1;
    const read = postOf(value);
    if (read === undefined) return false;
    if (read === null) {
      count.others += 1;
      return true;
    }
    const { post, visibility } = read;
    if (told.has(post.remoteId)) return true;
    told.add(post.remoteId);
    if (visibility === 'direct') count.direct += 1;
    if (visibility === 'direct' && !withMessages) return true;
    if (post.kind === 'repost' && post.text === '') count.wordless += 1;
    (visibility === 'direct' ? messages : posts).saw(post.postedAt);
    notebook.ledger.line('media').read += post.media.length;
    out.push(post);
    return true;
  });
}

async function* readLikes(notebook: Notebook, file: ClaimFile): AsyncGenerator<Item[]> {
  const line = notebook.ledger.line('likes');
  const told = new Set<string>();
  line.present = true;
  yield* readJson(notebook, file, 'likes', ({ key, index, value }, out) => {
    if (key !== 'orderedItems' || index < 0) return true;
    const uri = wordsOf(value) ?? wordsOf(field(value, 'object')) ?? wordsOf(field(value, 'id'));
    if (uri === null) return false;
    if (!told.has(uri)) {
      line.saw(null);
      out.push({ ...BLANK_POST, remoteId: uri, kind: 'like', text: '', url: pageOf(uri), sharedFrom: handleOf(uri) });
    }
    told.add(uri);
    return true;
  });
}

const LIST_FACETS: Readonly<Record<ListKind, Facet>> = { following: 'following', blocked: 'blocks', muted: 'blocks', list: 'lists' };

/** The oldest files have no header: then the first row is an address like all the others. */
async function* readList(notebook: Notebook, file: ClaimFile, kind: ListKind, owner: AccountItem): AsyncGenerator<Item[]> {
  const line = notebook.ledger.line(LIST_FACETS[kind]);
  const told = new Set<string>();
  line.present = true;
  const tell = (cells: readonly string[], out: Item[]): boolean => {
    const [first = '', second = ''] = cells.map((cell) => clean(cell).trim());
    const follow = kind === 'list' ? (second === '' ? null : listOf(first)) : personOf(first, kind, owner);
    if (follow === null) return false;
    if (!told.has(follow.remoteId)) {
      line.saw(null);
      out.push({ ...BLANK_FOLLOW, ...follow });
    }
    told.add(follow.remoteId);
    return true;
  };
  const top: Item[] = [];
  const isHeader = (cells: string[]): boolean => {
    if (top.length === 0 && !/^account address$/i.test(cells[0] ?? '')) tell(cells, top);
    return true;
  };
  for await (const batch of readCsv(notebook, { file, facet: LIST_FACETS[kind], isHeader, delimiter: ',' }, ({ list }, out) => tell(list, out))) yield batch;
  if (top.length > 0) yield top;
}

function personOf(address: string, kind: FollowKind, owner: AccountItem): Pick<typeof BLANK_FOLLOW, 'handle' | 'url' | 'audience'> & { remoteId: string; kind: FollowKind } | null {
  const bare = address.replace(/^@/, '');
  if (!/^[\w.-]+(?:@[\w.:-]+)?$/.test(bare)) return null;
  const handle = bare.includes('@') ? bare : `${bare}@${owner.handle?.split('@')[1] ?? ''}`;
  const [name, server] = handle.split('@');
  return { remoteId: handle.toLowerCase(), kind, handle, url: `https://${server}/@${name}`, audience: kind === 'following' ? 'unknown' : 'private' };
}

/** Lists and their titles are seen by nobody else. */
function listOf(title: string): Pick<typeof BLANK_FOLLOW, 'displayName' | 'audience'> & { remoteId: string; kind: FollowKind } | null {
  return title === '' ? null : { remoteId: title, kind: 'list', displayName: title, audience: 'private' };
}

function cover({ ledger, options }: Notebook, claim: Claim, count: Count): void {
  const posts = ledger.line('posts');
  const messages = ledger.line('messages');
  messages.present = posts.present;
  messages.damaged = posts.damaged;
  messages.expected = count.direct === 0 ? null : count.direct;
  if (count.direct > 0 && !options.include.has('messages')) messages.lacks.push(`Direct posts not read: ${count.direct}. Add --include messages to read those you wrote.`);
  if (count.total !== null) posts.expected = Math.max(0, count.total - count.direct);
  // Real archives differ by some posts either way (1557 of 1586, 19 of 18): the server keeps count of what it no longer gives.
  if (count.total !== null && count.total !== count.activities) posts.remarks.push(`The server counts ${count.total} posts and boosts and gave ${count.activities}: it still counts some that are deleted.`);
  if (count.wordless > 0) posts.remarks.push(`Boosted posts whose words are not in the archive: ${count.wordless}; open them by their links.`);
  if (count.others > 0) posts.remarks.push(`Other activities (votes, moves) left alone: ${count.others}.`);
  const likes = ledger.line('likes');
  if (likes.read > 0) likes.lacks.push('Favourites are addresses only: their words were not checked.');
  if (count.bookmarks > 0) likes.remarks.push(`Bookmarks, which only you see: ${count.bookmarks}.`);
  const media = ledger.line('media');
  media.read ||= claim.files.filter((file) => file.name.startsWith('media_attachments/')).length;
  if (media.read > 0) media.lacks.push('Pictures and videos were counted, never opened: look through those of your clinical posts yourself.');
  const settings = ledger.line('settings');
  if (settings.read > 0) settings.lacks.push('The archive holds few settings. Answer the settings questions, or look at Preferences.');
}
