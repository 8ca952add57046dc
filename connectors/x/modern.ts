// Reads an archive of 2018 to today: the account, then everything else in the order of the table, then what was covered.
import type { AccountItem, Claim, ClaimFile, Item, ReadOptions, SettingItem } from '../../src/model.js';
import { Ledger } from '../_shared/ledger.js';
import { coverModern } from './coverage.js';
import type { Desk, Each } from './desk.js';
import { accountOf, emailDomain } from './front.js';
import type { Front } from './front.js';
import { KINDS, dataFile, isKnown, soundsLikeContent } from './kinds.js';
import type { FileKind } from './kinds.js';
import { manifestOf } from './manifest.js';
import type { Manifest } from './manifest.js';
import { NoteTweets } from './note-tweets.js';
import { People } from './people.js';
import { documentOf, readRecords, recordsOf } from './reading.js';
import type { Notebook } from './reading.js';
import { contactsSetting, protectionSettings } from './settings.js';

/** Kind -> its files, part by part. */
export type Shelf = ReadonlyMap<string, readonly ClaimFile[]>;

export async function* readModern(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  const ledger = new Ledger();
  const notebook: Notebook = { ledger, onBytes: options.onBytes };
  const shelf = shelve(claim.files);
  const manifest = manifestOf(await documentOf(notebook, shelf.get('manifest')?.[0], 'profile'));
  const front = await readFront(notebook, shelf);
  const settings = settingsOf(front, manifest);
  const account = accountOf(front, manifest, settings, claim.files);
  if (options.include.has('email')) account.emailDomain = emailDomain(front);
  yield [account];
  ledger.line('profile').saw(null);
  const desk: Desk = { claim, options, owner: account, ledger, people: new People(false), notes: new NoteTweets(), wordless: { likes: 0 } };
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  yield [...settings, ...ledger.takeProblems()];
  yield* readKinds(desk, notebook, shelf, manifest);
  yield* finish(desk, account, shelf, manifest);
}

function shelve(files: readonly ClaimFile[]): Shelf {
  const shelf = new Map<string, { file: ClaimFile; part: number }[]>();
  for (const file of files) {
    const data = dataFile(file.name);
    if (data === null) continue;
    const kind = shelf.get(data.kind);
    if (kind === undefined) shelf.set(data.kind, [{ file, part: data.part }]);
    else kind.push({ file, part: data.part });
  }
  return new Map([...shelf].map(([kind, parts]) => [kind, parts.sort((a, b) => a.part - b.part).map((part) => part.file)]));
}

async function readFront(notebook: Notebook, shelf: Shelf): Promise<Front> {
  const front = new Map<string, unknown[]>();
  for (const [kind, files] of shelf) {
    if (KINDS.get(kind) !== 'front' || kind === 'manifest') continue;
    const facet = kind === 'protected-history' ? 'settings' : 'profile';
    front.set(kind, (await Promise.all(files.map((file) => recordsOf(notebook, file, facet)))).flat());
  }
  return front;
}

function settingsOf(front: Front, manifest: Manifest | null): SettingItem[] {
  const exportedAt = manifest?.exportedAt ?? null;
  return [
    ...protectionSettings(front.get('protected-history') ?? [], exportedAt),
    ...contactsSetting(manifest?.counts.get('contact') ?? null, exportedAt),
  ];
}

async function* readKinds(desk: Desk, notebook: Notebook, shelf: Shelf, manifest: Manifest | null): AsyncIterable<Item[]> {
  const readers = new Map<FileKind, Each>();
  for (const [kind, treatment] of KINDS) {
    if (treatment === null || typeof treatment === 'string') continue;
    const line = desk.ledger.line(treatment.facet);
    const expected = manifest?.counts.get(kind) ?? null;
    if (expected !== null && treatment.uncounted !== true) line.expect(expected);
    if (treatment.include !== undefined && !desk.options.include.has(treatment.include)) continue;
    let each = readers.get(treatment);
    if (each === undefined) readers.set(treatment, each = treatment.each(desk));
    let records = 0;
    for (const file of shelf.get(kind) ?? []) {
      line.present = true;
      records += yield* readRecords(notebook, { file, facet: treatment.facet, each });
    }
    if (expected !== null && records < expected) {
      line.lacks.push(`${kind}.js should hold ${expected} records and holds ${records}: the others were removed before import.`);
    }
  }
}

async function* finish(desk: Desk, account: AccountItem, shelf: Shelf, manifest: Manifest | null): AsyncIterable<Item[]> {
  const left = desk.notes.left(account.handle);
  if (left.length > 0) desk.ledger.line('posts').remarks.push(`${left.length} long posts have no short form in this archive (earlier versions, or removed); they were read too.`);
  yield [...left, ...desk.people.identities()];
  tellUnread(desk, shelf);
  yield [...desk.ledger.takeProblems(), ...coverModern(desk, manifest)];
}

/** Files that may hold words of the person and are not read, and the number of those nobody told us about. */
function tellUnread({ claim, ledger }: Desk, shelf: Shelf): void {
  for (const [kind, files] of shelf) {
    const treatment = KINDS.get(kind);
    if (treatment !== 'unread' && !(treatment === undefined && soundsLikeContent(kind))) continue;
    for (const { path, size } of files) {
      if (size > EMPTY_FILE) ledger.problem({ path, record: null, offset: null, reason: 'this kind of file is not read by this version; look through it yourself', damage: false }, null);
    }
  }
  const unknown = claim.files.filter(({ name }) => !isKnown(name)).length;
  if (unknown > 0) ledger.line('posts').remarks.push(`${unknown} files of unknown kinds were left alone.`);
}

/** `window.YTD.community_note_tombstone.part0 = [ ]` and nothing more. */
const EMPTY_FILE = 64;
