// Reads the lists of one account, CSV or JSON, then says what they cannot show.
import { UserError } from '../../src/model.js';
import type { Claim, ClaimFile, Facet, FollowItem, Item, PostItem, ReadOptions } from '../../src/model.js';
import { asRecord } from '../../src/intake/decode.js';
import { BLANK_ACCOUNT } from '../_shared/blank.js';
import { MadeIds } from '../_shared/made-ids.js';
import { openNotebook, readCsv, readJson } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { Told } from '../_shared/told.js';
import { accountIdOf, listOf, ownerFrom } from './claims.js';
import type { Owner } from './claims.js';
import { columnName, isExample, listKindOf } from './columns.js';
import type { ListKind } from './columns.js';
import { followOf, postOf, replyOf } from './rows.js';
import type { Row } from './rows.js';

const NOT_LISTED = 'No list of this was given. If there is any, fill in a list and give it together with the others.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: NOT_LISTED, posts: NOT_LISTED, comments: NOT_LISTED, reviews: NOT_LISTED, following: NOT_LISTED,
  settings: 'No settings can be read here. Answer the settings questions.',
};
const ONLY_LISTED = 'Only what was copied into the list was checked.';

interface Desk extends Notebook { owner: Owner; ids: MadeIds; told: Told; strangers: number; undated: number }

export async function* readLists(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const lists = await Promise.all(claim.files.map(async (file) => ({ file, list: await listOf(file) })));
  const owner = lists.map(({ list }) => list?.owner ?? null).find((one) => one !== null) ?? null;
  if (owner === null) throw new UserError('This list does not tell whose it is.', 'Fill in the columns "platform" and "account" in every row.');
  const desk: Desk = { ...openNotebook(options), owner, ids: new MadeIds(), told: new Told(), strangers: 0, undated: 0 };
  yield [{ ...BLANK_ACCOUNT, platform: owner.platform, remoteId: accountIdOf(owner), handle: owner.account, displayName: owner.account, details: owner.platform === 'other' ? { platform: owner.place } : {} }];
  desk.ledger.line('profile').saw(null);
  for (const { file, list } of lists) {
    if (list !== null) yield* list.kind === 'object' ? readObject(desk, file) : readTable(desk, file, list.kind);
  }
  cover(desk);
  yield [...desk.ledger.takeProblems(), ...desk.ledger.coverage(ABSENT)];
}

/** The columns of a CSV row or the properties of a JSON record, under their plain names. */
function rowOf(record: Readonly<Record<string, unknown>>): Row {
  return new Map(Object.entries(record).map(([name, value]) => [columnName(name), typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '']));
}

async function* readTable(desk: Desk, file: ClaimFile, kind: ListKind): AsyncGenerator<Item[]> {
  desk.ledger.line(FACETS[kind]).present = true;
  yield* readCsv(desk, { file, facet: FACETS[kind], isHeader: (cells) => listKindOf(cells) === kind }, ({ cells }, out) => {
    const row = rowOf(cells);
    if (isExample(row.get('account') ?? '') || [...row.values()].every((cell) => cell.trim() === '')) return true;
    if (isOwn(desk.owner, row)) return tell(desk, kind, row, out);
    desk.strangers += 1;
    return true;
  });
}

/** People fill in the first row and leave platform and account empty below it. */
function isOwn(owner: Owner, row: Row): boolean {
  const [place, account] = [row.get('platform')?.trim() || owner.place, row.get('account')?.trim() || owner.account];
  const writer = ownerFrom(place, account);
  return writer !== null && writer.platform === owner.platform && accountIdOf(writer) === accountIdOf(owner);
}

const FACETS: Readonly<Record<ListKind, Facet>> = { posts: 'posts', 'review-replies': 'reviews', follows: 'following' };
const MEMBERS: ReadonlyMap<string, ListKind> = new Map([['posts', 'posts'], ['review replies', 'review-replies'], ['follows', 'follows']]);

/** `{ "postop": 1, "platform": ..., "account": ..., "posts": [...], "reviewReplies": [...], "follows": [...] }` */
async function* readObject(desk: Desk, file: ClaimFile): AsyncGenerator<Item[]> {
  yield* readJson(desk, file, 'posts', ({ key, index, value }, out) => {
    const kind = MEMBERS.get(columnName(key ?? ''));
    if (kind === undefined) return true;
    desk.ledger.line(FACETS[kind]).present = true;
    const record = asRecord(value);
    return index < 0 || (record !== null && tell(desk, kind, rowOf(record), out));
  });
}

function tell(desk: Desk, kind: ListKind, row: Row, out: Item[]): boolean {
  const item = kind === 'follows' ? followOf(row) : kind === 'posts' ? postOf(row, desk.ids) : replyOf(row, desk.ids);
  if (item === null) return false;
  if (!desk.told.isNew(item)) return true;
  if (item.type === 'post' && item.postedAt === null) desk.undated += 1;
  desk.ledger.line(facetOf(item)).saw(item.type === 'post' ? item.postedAt : item.since);
  out.push(item);
  return true;
}

function facetOf(item: PostItem | FollowItem): Facet {
  if (item.type === 'follow') return 'following';
  return item.kind === 'review-reply' ? 'reviews' : item.kind === 'comment' ? 'comments' : 'posts';
}

/** A list a person fills in never proves that anything is gone: it is always partial. */
function cover({ ledger, strangers, undated }: Desk): void {
  for (const facet of ['posts', 'comments', 'reviews', 'following'] as const) {
    if (ledger.line(facet).read > 0) ledger.line(facet).lacks.push(ONLY_LISTED);
  }
  if (strangers > 0) ledger.line('profile').lacks.push(`Rows of another platform or account, not read: ${strangers}. Put them into a list of their own.`);
  if (undated > 0) ledger.line('profile').lacks.push(`Posts and replies without a date that can be read: ${undated}. Write dates as year-month-day, like 2024-05-31.`);
}
