// The LinkedIn connector: the larger and the smaller export of 2018 to today, as zip, folder or single files.
import { UserError } from '../../src/model.js';
import type { Claim, ClaimFile, Connector, Item, ReadOptions } from '../../src/model.js';
import { Ledger } from '../_shared/ledger.js';
import { readTable } from '../_shared/table.js';
import { articleOf } from './articles.js';
import { dateIn, editionOf, recogniseLinkedin } from './claims.js';
import type { Edition } from './claims.js';
import { coverLinkedin } from './coverage.js';
import type { Desk } from './desk.js';
import { readFront } from './front.js';
import { ARTICLE, KINDS, kindOf, soundsLikeContent } from './kinds.js';
import type { FileKind } from './kinds.js';
import { withDoubledQuotes } from './quotes.js';
import { contactsSetting } from './settings.js';

export const linkedin: Connector = {
  id: 'linkedin',
  title: 'LinkedIn',
  platforms: ['linkedin'],
  facets: [
    { facet: 'profile', archive: 'yes', api: 'no', note: 'name, headline, summary, employer, websites; no id' },
    { facet: 'posts', archive: 'partly', api: 'no', note: 'larger export only: posts, articles, reposts without the words passed on; not who can see them' },
    { facet: 'comments', archive: 'partly', api: 'no', note: 'larger export only' },
    { facet: 'likes', archive: 'partly', api: 'no', note: 'reactions: link and kind, without the words or their author' },
    { facet: 'messages', archive: 'partly', api: 'no', note: 'only with --include messages, and only those you wrote' },
    { facet: 'connections', archive: 'partly', api: 'no', note: 'name, work and, since 2023, address; some are hidden' },
    { facet: 'following', archive: 'partly', api: 'no', note: 'members followed, by name only' },
    { facet: 'pages', archive: 'yes', api: 'no', note: 'companies followed, by name' },
    { facet: 'contacts', archive: 'partly', api: 'no', note: 'only with --include contacts' },
    { facet: 'settings', archive: 'no', api: 'no', note: 'in no export; whether contacts were uploaded' },
    { facet: 'sessions', archive: 'partly', api: 'no', note: 'logins, larger export only' },
    { facet: 'searches', archive: 'partly', api: 'no', note: 'only with --include search' },
    { facet: 'media', archive: 'partly', api: 'no', note: 'counted, never opened' },
  ],
  guide: {
    steps: [
      'Open linkedin.com in a browser and log in.',
      'Open your picture at the top, then Settings & Privacy, then Data privacy.',
      'Choose "Get a copy of your data".',
      'Choose "Download larger data archive", then "Request archive", and confirm your password.',
      'LinkedIn sends a message when it is ready; download the zip and give it to PostOp as it is.',
    ],
    choose: 'The larger archive. The smaller one, which comes in minutes, holds no posts.',
    takes: 'Up to a day.',
    linkLives: '72 hours.',
    lastChecked: '2026-11-21',
  },
  recognise: recogniseLinkedin,
  read,
};

async function* read(claim: Claim, options: ReadOptions): AsyncIterable<Item[]> {
  if (claim.refusal !== null) throw new UserError(claim.refusal.what, claim.refusal.whatToDo);
  const ledger = new Ledger();
  const shelf = shelve(claim.files);
  const sourceName = claim.files[0]?.source.name ?? '';
  const date = dateIn(sourceName);
  const exportedAt = date === null ? null : `${date}T00:00:00Z`;
  const { account, emailDomain } = await readFront(ledger, shelf, exportedAt);
  const owner = options.include.has('email') ? { ...account, emailDomain } : account;
  yield [owner];
  if (shelf.has('profile')) ledger.line('profile').saw(null);
  const desk: Desk = { options, owner, ledger, hidden: { connections: 0 } };
  const settings = contactsSetting(shelf.has('importedcontacts'), exportedAt);
  for (const setting of settings) ledger.line('settings').saw(setting.asOf);
  yield [...settings, ...ledger.takeProblems()];
  yield* readKinds(desk, shelf);
  for (const file of claim.files.filter(({ name }) => ARTICLE.test(name))) {
    const article = await articleOf(desk, file);
    if (article !== null) yield [article];
  }
  const edition = editionOf(sourceName, [...shelf.keys()], shelf.has('profile'));
  tellUnread(desk, claim.files, edition);
  yield [...ledger.takeProblems(), ...coverLinkedin(desk, edition)];
}

/** Kind -> its files: numbered ones are parts of one. */
function shelve(files: readonly ClaimFile[]): ReadonlyMap<string, readonly ClaimFile[]> {
  const shelf = new Map<string, ClaimFile[]>();
  for (const file of files) {
    const kind = kindOf(file.name);
    if (kind === null || file.name.includes('/')) continue;
    shelf.set(kind, [...(shelf.get(kind) ?? []), file]);
  }
  for (const parts of shelf.values()) parts.sort((a, b) => (a.name < b.name ? -1 : 1));
  return shelf;
}

async function* readKinds(desk: Desk, shelf: ReadonlyMap<string, readonly ClaimFile[]>): AsyncIterable<Item[]> {
  for (const [kind, treatment] of KINDS) {
    const files = shelf.get(kind);
    if (treatment === null || 'front' in treatment || files === undefined) continue;
    if (treatment.include !== undefined && !desk.options.include.has(treatment.include)) continue;
    yield* readKind(desk, treatment, files);
  }
}

async function* readKind(desk: Desk, { facet, columns, backslash, each }: FileKind, files: readonly ClaimFile[]): AsyncIterable<Item[]> {
  const row = each(desk);
  desk.ledger.line(facet).present = true;
  for (const file of files) {
    yield* readTable(desk.ledger, desk.options.onBytes, { file: backslash === true ? withDoubledQuotes(file) : file, facet, columns, each: row });
  }
}

/** What may hold words of the person and is not read; and that the smaller export is not a clean bill. */
function tellUnread({ ledger }: Desk, files: readonly ClaimFile[], edition: Edition): void {
  let unknown = 0;
  for (const { name, path } of files) {
    const kind = kindOf(name);
    if (kind === null || name.includes('/') || KINDS.has(kind)) continue;
    unknown += 1;
    if (soundsLikeContent(kind)) ledger.problem({ path, record: null, offset: null, reason: 'this kind of file is not read by this version; look through it yourself', damage: false }, null);
  }
  if (unknown > 0) ledger.line('posts').remarks.push(`${unknown} files of unknown kinds were left alone.`);
  if (edition !== 'smaller') return;
  ledger.problem({ path: files[0]?.source.name ?? 'LinkedIn', record: null, offset: null, reason: "posts, comments and reactions are not in it", damage: true }, null);
}
