// Names without the network: who in the lists is known by number only, and what a list of the person's own says of them.
import { basename } from 'node:path';
import { UserError } from '../model.js';
import type { ClaimFile, Identity, Instant, Problem, Source } from '../model.js';
import { addIdentities, storedAccounts, unresolvedFollows } from '../store/queries.js';
import { listedIds } from '../store/pulls.js';
import { clean } from '../text/clean.js';
import { PLATFORM_WORD } from '../tui/words.js';
import type { Workspace } from './workspace.js';

/** People in one account's lists, and how many of them no source names. Names of one archive count for every account of the platform. */
export interface Left { account: string; label: string; people: number; nameless: number }

export function namelessLeft({ store }: Workspace): Left[] {
  return storedAccounts(store).flatMap((stored) => {
    const { row, account } = stored;
    const people = listedIds(store, stored).size;
    const name = account.handle === null ? (account.displayName ?? account.key) : `@${account.handle.replace(/^@/, '')}`;
    return people === 0 ? [] : [{ account: account.key, label: `${PLATFORM_WORD[account.platform]} ${name}`, people, nameless: unresolvedFollows(store, row, account.platform) }];
  });
}

export interface NamesRead { name: string; rows: number; used: number; unreadable: number }

const COLUMNS = {
  id: /^(?:id|userid|accountid|user|account|did|number|twitterid|xid)$/,
  handle: /^(?:handle|username|screenname|account|name|user)$/,
  name: /^(?:name|displayname|fullname|realname)$/,
} as const;

/** A table with the columns id, handle, name in any order; without a heading in that order. Only ids that stand in the lists are kept. */
export async function readNames({ store }: Workspace, path: string, now: Instant): Promise<NamesRead> {
  const [{ openSource }, { csvRows }] = await Promise.all([import('../intake/source.js'), import('../intake/csv.js')]);
  const source = await openSource(path);
  const name = basename(path);
  const accounts = storedAccounts(store).map((stored) => ({ stored, ids: listedIds(store, stored), found: new Map<string, Identity>() }));
  const read: NamesRead = { name, rows: 0, used: 0, unreadable: 0 };
  const take = (cells: readonly string[], { id, handle, display }: Places): void => {
    read.rows += 1;
    const remoteId = cleaned(cells[id]);
    const identity = { handle: cleaned(cells[handle])?.replace(/^@/, '') ?? null, displayName: cleaned(cells[display]) };
    if (remoteId === null || (identity.handle === null && identity.displayName === null)) {
      read.unreadable += 1;
      return;
    }
    const holders = accounts.filter(({ ids }) => ids.has(remoteId));
    for (const { found } of holders) found.set(remoteId, { remoteId, ...identity, bio: null, source: 'csv', origin: `your list ${name}`, seenAt: now });
    if (holders.length > 0) read.used += 1;
  };
  try {
    const file = fileOf(source);
    let places: Places | null = null;
    let first: string[] | null = null;
    let damage = 0;
    const onProblem = (problem: Problem): void => { if (problem.damage) damage += 1; };
    const isHeading = (cells: string[]): boolean => (places = placesOf(cells)) !== null;
    for await (const rows of csvRows(file, { isHeader: isHeading, onProblem })) for (const { list } of rows) take(list, places ?? IN_ORDER);
    if (places === null) {
      damage = 0;
      const isFirst = (cells: string[]): boolean => (first = cells) !== null;
      for await (const rows of csvRows(file, { isHeader: isFirst, delimiter: await delimiterOf(file), onProblem })) for (const { list } of rows) take(list, IN_ORDER);
      if (first !== null) take(first, IN_ORDER);
    }
    read.unreadable += damage;
  } finally {
    await source.close();
  }
  if (read.rows === 0 || read.rows === read.unreadable) throw new UserError(`${name} names nobody.`, 'It needs the columns id, handle and name; the id is the number or DID that the platform uses.');
  for (const { stored, found } of accounts) if (found.size > 0) addIdentities(store, stored.row, [...found.values()]);
  return read;
}

interface Places { id: number; handle: number; display: number }
const IN_ORDER: Places = { id: 0, handle: 1, display: 2 };

/** Null when the row is none of headings: then it is a row like the others. */
function placesOf(cells: readonly string[]): Places | null {
  const keys = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const id = keys.findIndex((key) => COLUMNS.id.test(key));
  const display = keys.findIndex((key, index) => index !== id && COLUMNS.name.test(key));
  const handle = keys.findIndex((key, index) => index !== id && index !== display && COLUMNS.handle.test(key));
  return id < 0 || (handle < 0 && display < 0) ? null : { id, handle, display };
}

/** Without headings nothing but its number tells what parts the cells. */
async function delimiterOf({ source, path }: ClaimFile): Promise<string> {
  const head = new TextDecoder().decode(await source.head(path, 4_096));
  return [',', ';', '\t', '|'].reduce((best, one) => (head.split(one).length > head.split(best).length ? one : best));
}

function cleaned(cell: string | undefined): string | null {
  const text = clean(cell ?? '').trim();
  return text === '' ? null : text;
}

function fileOf(source: Source): ClaimFile {
  const [entry] = source.entries;
  if (entry === undefined || source.kind !== 'file') throw new UserError(`${source.name} is not a table.`, 'Give a CSV file with the columns id, handle and name.');
  return { source, path: entry.path, name: entry.path, size: entry.size };
}
