// Reads a Facebook export: the account, then everything else in the order of the table, then what was covered.
import type { Claim, Item, ReadOptions, SettingItem } from '../../src/model.js';
import { Ledger } from '../_shared/ledger.js';
import type { Desk } from '../_meta/desk.js';
import { Met } from '../_meta/ids.js';
import { noteEmptied, readKinds, shelve, tellUnread } from '../_meta/kinds.js';
import type { Shelf } from '../_meta/kinds.js';
import { KnownNames } from '../_meta/known-names.js';
import { documentOf } from '../_meta/reading.js';
import type { Notebook } from '../_meta/reading.js';
import { coverFacebook } from './coverage.js';
import { accountOf } from './front.js';
import { FACEBOOK } from './kinds.js';
import { appsSetting, contactsSetting } from './settings.js';

export async function* readFacebook(claim: Claim, options: ReadOptions): AsyncGenerator<Item[]> {
  const ledger = new Ledger();
  const notebook: Notebook = { ledger, onBytes: options.onBytes };
  const shelf = shelve(claim.files, FACEBOOK);
  const front = { profile: await first(notebook, shelf, 'profile_information'), timezone: await first(notebook, shelf, 'timezone'), pages: await first(notebook, shelf, 'your_pages') };
  const account = accountOf(front, claim.files, options.include);
  yield [account];
  const hasProfile = front.profile !== undefined;
  if (hasProfile) ledger.line('profile').saw(null);
  const desk: Desk = { claim, options, owner: account, ledger, met: new Met(), names: new KnownNames(), twice: new Map() };
  noteEmptied(desk, FACEBOOK);
  yield* readKinds(desk, notebook, shelf, FACEBOOK);
  const apps = ledger.line('apps');
  const settings: SettingItem[] = [
    ...contactsSetting(shelf.get('your_address_books') ?? [], account.exportedAt),
    ...appsSetting(apps.present && !apps.damaged, apps.read, account.exportedAt),
  ];
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  tellUnread(desk, shelf, FACEBOOK);
  yield [...settings, ...ledger.takeProblems(), ...coverFacebook(desk, { createdAt: account.createdAt, hasProfile })];
}

async function first(notebook: Notebook, shelf: Shelf, kind: string): Promise<unknown> {
  for (const file of shelf.get(kind) ?? []) {
    const document = await documentOf(notebook, file, 'profile');
    if (document !== undefined) return document;
  }
  return undefined;
}
