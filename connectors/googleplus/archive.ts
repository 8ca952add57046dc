// The Google+ connector: the stream a Takeout of 2018 or 2019 holds, one JSON file a post. The network is closed; copies may live on.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, ClaimFile, Connector, Facet, Item, PostItem, ReadOptions, Source } from '../../src/model.js';
import { asList, field } from '../../src/intake/decode.js';
import { BLANK_ACCOUNT } from '../_shared/blank.js';
import { folderOf } from '../_shared/files.js';
import { STRANGE, documentOf, openNotebook } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { inWords, takeoutsOf } from '../_takeout/exports.js';
import { foldersWith, isStreamPost } from '../_takeout/products.js';
import { commentOf, personOf, postOf } from './posts.js';
import type { Person } from './posts.js';

export const googleplus: Connector = {
  id: 'googleplus',
  title: 'Google+',
  platforms: ['googleplus'],
  facets: [
    { facet: 'profile', archive: 'partly', api: 'no', note: 'name and address, as they stand beside the posts' },
    { facet: 'posts', archive: 'yes', api: 'no', note: 'with the circles that could see each' },
    { facet: 'comments', archive: 'partly', api: 'no', note: 'your own below your posts; those of others are counted, or read with --include comments-by-others' },
    { facet: 'media', archive: 'partly', api: 'no', note: 'counted, never opened' },
  ],
  guide: {
    steps: ['Google+ closed in April 2019 and gives no exports any more. A Takeout made before then is given to PostOp as it is.'],
    choose: 'Posts as JSON.',
    takes: 'Not to be had any more.',
    linkLives: 'Not to be had any more.',
    lastChecked: '2026-11-21',
  },
  recognise,
  read,
};

const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: 'No post names its author, so it cannot be told whose they are.',
  posts: 'No posts could be read in this Takeout.',
  comments: 'No comments of yours stand below your posts; those below posts of others are not in a Takeout.',
  media: 'No pictures are named in these posts.',
};

async function recognise(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const takeout of takeoutsOf(sources)) {
    const folders = await foldersWith(takeout.files, isStreamPost);
    const files = takeout.files.filter(({ path }) => folders.has(folderOf(path)));
    if (files.length > 0) claims.push({ connector: 'googleplus', platform: 'googleplus', title: `Google+ stream${inWords(takeout)}`, files, refusal: null, remarks: takeout.remarks });
  }
  return claims;
}

interface Desk { readonly notebook: Notebook; readonly owner: Person; readonly told: Set<string>; byOthers: number }

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  const notebook = openNotebook(options);
  const files = claim.files.filter(({ path }) => /\.json$/i.test(path)).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const owner = await ownerOf(files);
  const exportedAt = takeoutsOf([...new Set(files.map(({ source }) => source))])[0]?.exportedAt ?? null;
  yield [accountOf(owner, exportedAt)];
  if (owner.id !== null) notebook.ledger.line('profile').saw(null);
  const desk: Desk = { notebook, owner, told: new Set(), byOthers: 0 };
  for (const file of files) yield* readPost(desk, file);
  cover(desk);
  yield [...notebook.ledger.takeProblems(), ...notebook.ledger.coverage(ABSENT)];
}

/** The stream holds the person's own posts only, so the first author is the person. */
async function ownerOf(files: readonly ClaimFile[]): Promise<Person> {
  const quiet = openNotebook({ include: new Set() });
  for (const file of files) {
    const person = personOf(field(await documentOf(quiet, file, 'posts'), 'author'));
    if (person.id !== null) return person;
  }
  return { id: null, name: null, url: null };
}

function accountOf({ id, name, url }: Person, exportedAt: string | null): AccountItem {
  return { ...BLANK_ACCOUNT, platform: 'googleplus', remoteId: id ?? 'unnamed', displayName: name, url, exportedAt };
}

async function* readPost(desk: Desk, file: ClaimFile): AsyncIterable<Item[]> {
  const { notebook, told } = desk;
  const line = notebook.ledger.line('posts');
  line.present = true;
  const value = await documentOf(notebook, file, 'posts');
  const post = value === undefined ? undefined : postOf(value);
  if (post === null) notebook.ledger.problem({ path: file.path, record: null, offset: null, reason: STRANGE, damage: true }, 'posts');
  if (post === undefined || post === null || told.has(post.remoteId)) {
    yield notebook.ledger.takeProblems();
    return;
  }
  told.add(post.remoteId);
  line.saw(post.postedAt);
  for (const _ of post.media) notebook.ledger.line('media').saw(null);
  yield [post, ...commentsBelow(desk, value, post)];
}

function commentsBelow(desk: Desk, value: unknown, post: PostItem): PostItem[] {
  const { ledger, options } = desk.notebook;
  return asList(field(value, 'comments')).flatMap((entry, index) => {
    const writer = personOf(field(entry, 'author'));
    const own = writer.id !== null && writer.id === desk.owner.id;
    if (!own) desk.byOthers += 1;
    if (!own && !options.include.has('comments-by-others')) return [];
    const comment = commentOf(entry, post, index, own ? null : (writer.name ?? 'somebody'));
    if (comment === null) return [];
    if (own) ledger.line('comments').saw(comment.postedAt);
    return [comment];
  });
}

function cover({ notebook: { ledger, options }, byOthers }: Desk): void {
  ledger.line('posts').remarks.push('Google+ is closed: nothing can be changed there, but copies may live on elsewhere.');
  ledger.line('comments').lacks.push('Comments below posts of others are not in a Takeout.');
  if (byOthers > 0) ledger.line('comments').remarks.push(`Comments by others: ${byOthers}, ${options.include.has('comments-by-others') ? 'read' : 'counted only. Add --include comments-by-others to read them'}.`);
  if (ledger.line('media').read > 0) ledger.line('media').lacks.push('Pictures were counted, never opened: look through those of your clinical posts yourself.');
}
