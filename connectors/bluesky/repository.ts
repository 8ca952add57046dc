// Reads one repository: the owner and profile, then every record by its collection, then what was covered.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, Facet, Item, Problem, ReadOptions, SettingItem } from '../../src/model.js';
import { asList, asText, field, instantFromText } from '../../src/intake/decode.js';
import { carRecords } from '../../src/intake/car.js';
import type { CarRecord } from '../../src/intake/car.js';
import { BLANK_ACCOUNT, BLANK_FOLLOW } from '../_shared/blank.js';
import { STRANGE, openNotebook } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { wordsOf } from '../_shared/words.js';
import { likeOf, postOf, repostOf } from './records.js';
import type { Owner } from './records.js';

const NOT_IN_FILE = 'This is not in a Bluesky repository. Look at it in the app, or use "postop pull bluesky".';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'No profile is in this repository.',
  posts: 'No posts are in this repository.',
  likes: 'No likes are in this repository.',
  messages: 'Chats are not in a Bluesky repository, and are not read live. Look at them in the app.',
  following: 'No followed accounts are in this repository.',
  followers: NOT_IN_FILE,
  lists: 'No lists are in this repository.',
  blocks: 'No blocked accounts are in this repository.',
  settings: NOT_IN_FILE,
  media: 'No pictures or videos are in this repository.',
};
/** What the file always holds, even if there is none of it; a missing branch may have held any of it. */
const HELD: readonly Facet[] = ['posts', 'likes', 'following', 'lists', 'blocks'];

type Tell = (record: CarRecord, owner: Owner, notebook: Notebook) => Item | null | undefined;

/** Collection -> reader, or null for what is left alone on purpose. A reader gives null for what cannot be understood. */
const COLLECTIONS: ReadonlyMap<string, Tell | null> = new Map<string, Tell | null>([
  ['app.bsky.feed.post', (record, owner, { ledger }) => {
    const post = postOf(record, owner);
    if (post !== null) ledger.line('posts').saw(post.postedAt);
    ledger.line('media').read += post?.media.length ?? 0;
    return post;
  }],
  ['app.bsky.feed.repost', (record, owner, { ledger }) => {
    const post = repostOf(record, owner);
    if (post !== null) ledger.line('posts').saw(post.postedAt);
    return post;
  }],
  ['app.bsky.feed.like', (record, owner, { ledger }) => {
    const post = likeOf(record, owner);
    if (post !== null) ledger.line('likes').saw(post.postedAt);
    return post;
  }],
  ['app.bsky.graph.follow', (record, _, notebook) => personOf(record, 'following', 'following', notebook)],
  ['app.bsky.graph.block', (record, _, notebook) => personOf(record, 'blocked', 'blocks', notebook)],
  ['app.bsky.graph.list', listOf],
  ['app.bsky.graph.starterpack', listOf],
  ['app.bsky.actor.profile', null], ['chat.bsky.actor.declaration', null],
  ['app.bsky.actor.status', null], ['app.bsky.feed.generator', null], ['app.bsky.feed.threadgate', null], ['app.bsky.feed.postgate', null],
  ['app.bsky.graph.listitem', null], ['app.bsky.graph.listblock', null], ['app.bsky.graph.verification', null], ['app.bsky.labeler.service', null],
  ['app.bsky.notification.declaration', null],
  // Collections of 2022 that no longer mean anything.
  ['app.bsky.feed.vote', null], ['app.bsky.system.declaration', null], ['app.bsky.graph.confirmation', null], ['app.bsky.graph.assertion', null],
]);

export async function* readRepository(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const notebook = openNotebook(options);
  const { ledger } = notebook;
  const file = claim.files[0]!;
  const onProblem = (problem: Problem): void => {
    ledger.problem(problem, 'posts');
    if (problem.damage) for (const facet of HELD) ledger.line(facet).damaged = true;
  };
  let did: string | null = null;
  let owner: Owner | null = null;
  let declaration: unknown;
  const unknown = new Map<string, number>();
  const followed = new Set<string>();
  for await (const batch of carRecords(file, { onProblem, onBytes: options.onBytes, onOwner: (told) => { did = told; } })) {
    const out: Item[] = [];
    if (owner === null) {
      // Records come sorted by name, so the profile stands in the first batch.
      const profile = batch.find(({ collection }) => collection === 'app.bsky.actor.profile')?.record;
      owner = { did: ownerOf(did) };
      out.push(...front(notebook, owner, profile));
    }
    for (const record of batch) {
      if (record.collection === 'chat.bsky.actor.declaration') declaration = record.record;
      const tell = COLLECTIONS.get(record.collection);
      if (tell === undefined) unknown.set(record.collection, (unknown.get(record.collection) ?? 0) + 1);
      const item = tell?.(record, owner, notebook);
      if (item === null) onProblem({ path: file.path, record: null, offset: null, reason: STRANGE, damage: true });
      // One account may be followed by two records.
      if (item === null || item === undefined || (item.type === 'follow' && followed.has(`${item.kind} ${item.remoteId}`))) continue;
      if (item.type === 'follow') followed.add(`${item.kind} ${item.remoteId}`);
      out.push(item);
    }
    yield out;
  }
  if (owner === null) yield front(notebook, { did: ownerOf(did) }, undefined);
  yield chatSetting(notebook, declaration);
  cover(notebook, unknown, claim);
  yield [...ledger.takeProblems(), ...ledger.coverage(ABSENT)];
}

function ownerOf(did: string | null): string {
  if (did === null) throw new UserError('This Bluesky file does not tell whose it is: it is cut off or damaged.', 'Download the CAR file again and give it untouched.', 4);
  return did;
}

// ---------------------------------------------------------------- the account

function front({ ledger }: Notebook, { did }: Owner, profile: unknown): Item[] {
  const account: AccountItem = {
    ...BLANK_ACCOUNT,
    platform: 'bluesky',
    remoteId: did,
    displayName: wordsOf(field(profile, 'displayName')),
    bio: wordsOf(field(profile, 'description')),
    url: `https://bsky.app/profile/${did}`,
    links: [wordsOf(field(profile, 'website'))].filter((link) => link !== null),
    createdAt: instantFromText(asText(field(profile, 'createdAt'))),
    audience: 'public',
  };
  if (profile !== undefined) ledger.line('profile').saw(null);
  ledger.line('profile').remarks.push('The handle is not in the file; the account is known by its permanent id.');
  const settings: SettingItem[] = [{ type: 'setting', key: 'posts-audience', value: 'public', raw: 'Bluesky has no private accounts', source: 'inferred', asOf: null }];
  if (profile !== undefined) {
    const hidden = asList(field(profile, 'labels', 'values')).some((label) => field(label, 'val') === '!no-unauthenticated');
    settings.push({ type: 'setting', key: 'logged-out-visibility', value: hidden ? 'on' : 'off', raw: hidden ? '!no-unauthenticated' : 'no label', source: 'export', asOf: null });
  }
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  return [account, ...settings];
}

const CHAT: ReadonlyMap<string, string> = new Map([['all', 'everyone'], ['following', 'following'], ['none', 'nobody']]);

function chatSetting({ ledger }: Notebook, declaration: unknown): SettingItem[] {
  const raw = asText(field(declaration, 'allowIncoming')) ?? '';
  const value = CHAT.get(raw);
  if (value === undefined) return [];
  ledger.line('settings').saw(null);
  return [{ type: 'setting', key: 'messages-from', value, raw: `allowIncoming: ${raw}`, source: 'export', asOf: null }];
}

// ---------------------------------------------------------------- small records

function personOf({ record }: CarRecord, kind: 'following' | 'blocked', facet: Facet, { ledger }: Notebook): Item | null {
  // Until late 2022 the subject was an object.
  const did = wordsOf(field(record, 'subject')) ?? wordsOf(field(record, 'subject', 'did'));
  if (did === null || !did.startsWith('did:')) return null;
  const since = instantFromText(asText(field(record, 'createdAt')));
  ledger.line(facet).saw(since);
  return { ...BLANK_FOLLOW, remoteId: did, kind, url: `https://bsky.app/profile/${did}`, since, audience: 'public' };
}

function listOf({ collection, rkey, record }: CarRecord, { did }: Owner, { ledger }: Notebook): Item | null {
  const name = wordsOf(field(record, 'name'));
  if (name === null) return null;
  const since = instantFromText(asText(field(record, 'createdAt')));
  ledger.line('lists').saw(since);
  const page = collection === 'app.bsky.graph.list' ? `https://bsky.app/profile/${did}/lists/${rkey}` : `https://bsky.app/starter-pack/${did}/${rkey}`;
  return { ...BLANK_FOLLOW, remoteId: `at://${did}/${collection}/${rkey}`, kind: 'list', displayName: name, bio: wordsOf(field(record, 'description')), url: page, since, audience: 'public' };
}

// ---------------------------------------------------------------- coverage

function cover({ ledger }: Notebook, unknown: ReadonlyMap<string, number>, claim: Claim): void {
  for (const facet of HELD) ledger.line(facet).present = true;
  const following = ledger.line('following');
  if (following.read > 0) following.remarks.push('Followed accounts are known by their permanent ids only. "postop resolve" can look up their names, or read a list of id, handle and name.');
  if (ledger.line('likes').read > 0) ledger.line('likes').lacks.push('Likes are addresses only: their words were not checked.');
  ledger.line('blocks').remarks.push('Muted accounts are not in the file.');
  ledger.line('settings').lacks.push('The file holds few settings. Answer the settings questions, or look at bsky.app/settings.');
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Pictures and videos were counted, never opened: look through those of your clinical posts yourself.');
  const path = claim.files[0]?.path ?? '';
  for (const [collection, count] of unknown) {
    if (/post|blog|entry|comment|article|review/i.test(collection)) ledger.problem({ path, record: null, offset: null, reason: `records of other apps may hold words of yours and were not read: ${count}`, damage: false }, null);
  }
  const others = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  if (others > 0) ledger.line('posts').remarks.push(`Records of other apps left alone: ${others}.`);
}
