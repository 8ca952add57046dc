// Recognises fediverse archives by their two documents, and the lists that are saved separately.
import type { Claim, ClaimFile, Refusal, Source } from '../../src/model.js';
import { baseName, filesUnder, folderOf, headText, realEntries } from '../_shared/files.js';

export type ListKind = 'following' | 'blocked' | 'muted' | 'list';

/** Saved from "Data export": name -> what it lists. Browsers number second downloads: `following_accounts (1).csv`. */
const LISTS: ReadonlyMap<string, ListKind> = new Map([
  ['following_accounts', 'following'], ['follows', 'following'], ['blocked_accounts', 'blocked'], ['blocks', 'blocked'],
  ['muted_accounts', 'muted'], ['mutes', 'muted'], ['lists', 'list'],
]);

const LONE_LIST: Refusal = {
  what: 'This is a list saved from Mastodon, which does not tell whose it is.',
  whatToDo: 'Give it together with the archive (zip or tar.gz) of the same account, and of no other.',
};

export function listKindOf(name: string): ListKind | null {
  const [, stem] = /^([a-z_]+)(?: ?\(\d+\)|-\d+)?\.csv$/i.exec(baseName(name)) ?? [];
  return stem === undefined ? null : (LISTS.get(stem.toLowerCase()) ?? null);
}

export async function recogniseMastodon(sources: readonly Source[]): Promise<Claim[]> {
  const archives: Claim[] = [];
  const lists: ClaimFile[] = [];
  for (const source of sources) {
    for (const root of await rootsOf(source)) archives.push(await archiveClaim(source, root));
    lists.push(...(await listsOf(source)));
  }
  const [only] = archives;
  if (lists.length === 0) return archives;
  if (only !== undefined && archives.length === 1) {
    const beside = lists.filter((list) => !only.files.some((file) => file.source === list.source && file.path === list.path));
    return [{ ...only, files: [...only.files, ...beside], remarks: [] }];
  }
  const within = (list: ClaimFile): boolean => archives.some((claim) => claim.files.some((file) => file.source === list.source && file.path === list.path));
  const lone = lists.filter((list) => !within(list));
  return lone.length === 0 ? archives : [...archives, { connector: 'mastodon', platform: 'mastodon', title: 'Lists saved from Mastodon', files: lone, refusal: LONE_LIST, remarks: [] }];
}

/** Folders with an `actor.json` or `outbox.json` written in ActivityStreams. */
async function rootsOf(source: Source): Promise<string[]> {
  const roots = new Set<string>();
  for (const { path } of realEntries(source)) {
    const name = baseName(path);
    if (name !== 'actor.json' && name !== 'outbox.json') continue;
    const head = await headText(source, path, 2048);
    const telling = name === 'actor.json' ? /"https:\/\/www\.w3\.org\/ns\/activitystreams"/ : /"OrderedCollection"/;
    if (telling.test(head)) roots.add(folderOf(path));
  }
  return [...roots];
}

async function archiveClaim(source: Source, root: string): Promise<Claim> {
  const files = filesUnder(source, root);
  const lacks = files.some(({ name }) => name === 'outbox.json') ? [] : ['It holds no posts (outbox.json).'];
  const lists = files.some(({ name }) => listKindOf(name) === 'following') ? [] : ['Whom you follow is not in the archive: save the CSV files of "Data export" as well.'];
  return { connector: 'mastodon', platform: 'mastodon', title: `Fediverse archive ${source.name}`, files, refusal: null, remarks: [...lacks, ...lists] };
}

/** By name and first line: `Account address,...`, an address, or, in lists.csv, a title and an address. */
async function listsOf(source: Source): Promise<ClaimFile[]> {
  const found: ClaimFile[] = [];
  for (const { path, size } of realEntries(source)) {
    const kind = listKindOf(path);
    if (kind === null) continue;
    const line = (await headText(source, path, 512)).replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
    const telling = kind === 'list' ? /,\s*"?@?[\w.-]+@[\w-]+(?:\.[\w-]+)+"?\s*$/ : /^"?(?:Account address"?(?:,|$)|@?[\w.-]+@[\w-]+(?:\.[\w-]+)+)/;
    if (telling.test(line)) found.push({ source, path, name: baseName(path), size });
  }
  return found;
}
