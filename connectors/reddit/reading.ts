// Reads one export: whose it is, the settings, every table in order, then what was covered.
import { UserError } from '../../src/model.js';
import type { AccountItem, Claim, ClaimFile, Facet, Instant, Item, ReadOptions } from '../../src/model.js';
import type { CsvRow } from '../../src/intake/csv.js';
import { instantFromText } from '../../src/intake/decode.js';
import { BLANK_ACCOUNT } from '../_shared/blank.js';
import { MadeIds } from '../_shared/made-ids.js';
import { openNotebook, readCsv, rowsOf } from '../_shared/notebook.js';
import type { Notebook } from '../_shared/notebook.js';
import { Told } from '../_shared/told.js';
import { wordsOf } from '../_shared/words.js';
import { kindOf } from './claims.js';
import { linkedSetting, preferenceSettings } from './settings.js';
import { TABLES } from './tables.js';
import type { Desk } from './tables.js';

const ASK_AGAIN = 'This file is missing from the export. Request your data again and give the zip untouched.';
const ABSENT: Readonly<Partial<Record<Facet, string>>> = {
  profile: ASK_AGAIN, posts: ASK_AGAIN, comments: ASK_AGAIN, likes: ASK_AGAIN, messages: 'No messages of yours are in the export.', subscriptions: ASK_AGAIN,
  friends: ASK_AGAIN, groups: ASK_AGAIN, lists: ASK_AGAIN, settings: ASK_AGAIN, sessions: ASK_AGAIN,
};

type Shelf = ReadonlyMap<string, readonly ClaimFile[]>;

export async function* readExport(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const notebook = openNotebook(options);
  const { ledger } = notebook;
  const shelf = shelve(claim.files);
  const account = await accountOf(notebook, shelf, claim);
  yield [account];
  ledger.line('profile').saw(null);
  ledger.line('profile').remarks.push('The bio is not in the export.');
  yield* readSettings(notebook, shelf, account.exportedAt);
  const desk: Desk = { owner: account.remoteId, ids: new MadeIds() };
  const told = new Told();
  const held = new Map<string, number>();
  for (const [kind, treatment] of TABLES) {
    if (treatment === null) continue;
    const { facet, include, item } = treatment;
    if (include !== undefined && !options.include.has(include)) continue;
    const line = ledger.line(facet);
    for (const file of shelf.get(kind) ?? []) {
      line.present = true;
      yield* readCsv(notebook, { file, facet, delimiter: ',', whole: true }, ({ cells }, out) => {
        const read = item(cells, desk);
        if (read === null) return false;
        if (read === undefined) return true;
        if (!told.isNew(read)) return true;
        held.set(kind, (held.get(kind) ?? 0) + 1);
        line.saw(read.type === 'post' ? read.postedAt : read.type === 'session' ? read.at : null);
        out.push(read);
        return true;
      });
    }
  }
  await cover(notebook, claim, shelf, held);
  yield [...ledger.takeProblems(), ...ledger.coverage(ABSENT)];
}

function shelve(files: readonly ClaimFile[]): Shelf {
  const shelf = new Map<string, ClaimFile[]>();
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const kind = kindOf(file.name);
    if (kind !== null) shelf.set(kind, [...(shelf.get(kind) ?? []), file]);
  }
  return shelf;
}

/** The account's name stands in statistics.csv, else in the name of the zip. Throws a UserError when neither tells. */
async function accountOf(notebook: Notebook, shelf: Shelf, claim: Claim): Promise<AccountItem> {
  const facts = new Map((await rowsOf(notebook, shelf.get('statistics')?.[0], 'profile')).map(({ cells }) => [wordsOf(cells.statistic)?.toLowerCase() ?? '', wordsOf(cells.value)]));
  const zip = claim.files[0]?.source.name ?? '';
  const handle = facts.get('account name') ?? /^export_(.+)_\d{8}/.exec(zip)?.[1] ?? null;
  if (handle === null) throw new UserError('This Reddit export does not tell whose it is: statistics.csv is missing or damaged.', 'Give the zip as Reddit made it, under its own name (export_NAME_DATE.zip).');
  const made = /_(\d{4})(\d\d)(\d\d)(?=\D|$)/.exec(zip);
  return {
    ...BLANK_ACCOUNT,
    platform: 'reddit',
    remoteId: handle.toLowerCase(),
    handle,
    url: `https://www.reddit.com/user/${handle}/`,
    createdAt: instantFromText(facts.get('registration date') ?? null),
    audience: 'public',
    postUrl: null,
    exportedAt: instantFromText(facts.get('export time') ?? null) ?? (made === null ? null : instantFromText(`${made[1]}-${made[2]}-${made[3]}`)),
  };
}

async function* readSettings(notebook: Notebook, shelf: Shelf, asOf: Instant | null): AsyncGenerator<Item[]> {
  const linked = shelf.get('linked_identities')?.[0];
  const preferences = await rowsOf(notebook, shelf.get('user_preferences')?.[0], 'settings');
  const settings = [...preferenceSettings(preferences, asOf), ...(linked === undefined ? [] : linkedSetting(await rowsOf(notebook, linked, 'settings'), asOf))];
  for (const setting of settings) notebook.ledger.line('settings').saw(setting.asOf);
  yield settings;
}

/** The header files repeat every post without its words: what stands there alone was taken out. */
async function cover(notebook: Notebook, claim: Claim, shelf: Shelf, held: ReadonlyMap<string, number>): Promise<void> {
  const { ledger, options } = notebook;
  for (const [facet, kind, headers] of [['posts', 'posts', 'post_headers'], ['comments', 'comments', 'comment_headers']] as const) {
    const files = shelf.get(headers) ?? [];
    if (files.length === 0) continue;
    const line = ledger.line(facet);
    const rows: CsvRow[] = [];
    for (const file of files) rows.push(...(await rowsOf(notebook, file, facet)));
    const count = held.get(kind) ?? 0;
    if (rows.length <= count) continue;
    line.expected = rows.length;
    line.lacks.push(`${headers}.csv lists ${rows.length} and ${kind}.csv holds ${count}: the words of the others are not in this export. Request your data again.`);
    const [table] = shelf.get(kind) ?? [];
    if (table !== undefined) ledger.problem({ path: table.path, record: count, offset: null, reason: 'it is cut off, or rows were removed: the list of headers names more', damage: true }, facet);
  }
  if (ledger.line('likes').read > 0) ledger.line('likes').lacks.push('Upvotes are addresses only: their words were not checked.');
  if (ledger.line('settings').read > 0) ledger.line('settings').lacks.push('Not every setting is in the export. Answer the settings questions, or look at reddit.com/settings.');
  if (!options.include.has('messages')) ledger.line('messages').lacks.push('Messages were not read. Add --include messages to read those you wrote.');
  const unknown = claim.files.filter(({ name }) => !TABLES.has(kindOf(name) ?? ''));
  for (const { path, name } of unknown) {
    if (/post|comment|message|chat/i.test(name)) ledger.problem({ path, record: null, offset: null, reason: 'this kind of file is not read by this version; look through it yourself', damage: false }, null);
  }
  if (unknown.length > 0) ledger.line('posts').remarks.push(`Files of unknown kinds left alone: ${unknown.length}.`);
}
