// Reads an Instagram export or the Threads part of it: the account, then the table, then what was covered.
import type { Claim, Item, ReadOptions, SettingItem } from '../../src/model.js';
import { Ledger } from '../_shared/ledger.js';
import type { Desk } from '../_meta/desk.js';
import { Met } from '../_meta/ids.js';
import { noteEmptied, readKinds, shelve, tellUnread } from '../_meta/kinds.js';
import type { Shelf, Table } from '../_meta/kinds.js';
import { KnownNames } from '../_meta/known-names.js';
import { documentOf } from '../_meta/reading.js';
import type { Notebook } from '../_meta/reading.js';
import { coverInstagram, coverThreads } from './coverage.js';
import { accountOf, profilesIn } from './front.js';
import type { Front } from './front.js';
import { INSTAGRAM, THREADS } from './kinds.js';
import { appsSetting, audienceSetting, commentsSetting, contactsSetting, historySetting } from './settings.js';

export async function* readInstagram(claim: Claim, options: ReadOptions): AsyncGenerator<Item[]> {
  const isThreads = claim.platform === 'threads';
  const table = isThreads ? THREADS : INSTAGRAM;
  const ledger = new Ledger();
  const notebook: Notebook = { ledger, onBytes: options.onBytes };
  const shelf = shelve(claim.files, table);
  const front = await readFront(notebook, shelf, table);
  const account = accountOf(front, claim.platform, claim.files, options.include);
  yield [account];
  const [profile = null] = profilesIn(front, claim.platform);
  if (profile !== null) ledger.line('profile').saw(null);
  const desk: Desk = { claim, options, owner: account, ledger, met: new Met(), names: new KnownNames(), twice: new Map() };
  noteEmptied(desk, table);
  yield* readKinds(desk, notebook, shelf, table);
  const apps = ledger.line('apps');
  const asOf = account.exportedAt;
  const settings: SettingItem[] = [
    ...audienceSetting(profile, asOf),
    ...historySetting(front.get('account_privacy_changes')?.[0], profile),
    ...commentsSetting(front.get('comments_allowed_from')?.[0] ?? front.get('settings')?.[0], asOf),
    ...contactsSetting(shelf.get('synced_contacts') ?? [], asOf),
    ...appsSetting(apps.present && !apps.damaged, apps.read, asOf),
  ];
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  tellUnread(desk, shelf, table);
  const facts = { createdAt: account.createdAt, hasProfile: profile !== null };
  yield [...settings, ...ledger.takeProblems(), ...(isThreads ? coverThreads(desk, facts) : coverInstagram(desk, facts))];
}

async function readFront(notebook: Notebook, shelf: Shelf, table: Table): Promise<Front> {
  const front = new Map<string, unknown[]>();
  for (const [kind, files] of shelf) {
    if (table.kinds.get(kind) !== 'front') continue;
    const facet = kind === 'account_privacy_changes' || kind === 'comments_allowed_from' || kind === 'settings' ? 'settings' : 'profile';
    const documents: unknown[] = [];
    for (const file of files) documents.push(await documentOf(notebook, file, facet));
    front.set(kind, documents.filter((document) => document !== undefined));
  }
  return front;
}
