// Recognises the generic lists by their header and puts together those of one account.
import type { Claim, ClaimFile, Platform, Source } from '../../src/model.js';
import { csvRows } from '../../src/intake/csv.js';
import { clean } from '../../src/text/clean.js';
import { baseName, headText, realEntries } from '../_shared/files.js';
import { columnName, isExample, listKindOf, platformOf } from './columns.js';
import type { ListKind } from './columns.js';

export interface Owner { platform: Platform; place: string; account: string }

/** Enough for the header and the first filled row. */
const HEAD_BYTES = 64 * 1024;
/** Lists lie alone or in a small folder; the thousands of files of other exports are not opened for them. */
const FEW = 200;

export async function recogniseGeneric(sources: readonly Source[]): Promise<Claim[]> {
  const owners = new Map<string, { owner: Owner | null; files: ClaimFile[] }>();
  for (const source of sources) {
    const entries = realEntries(source);
    for (const { path, size } of entries.length > FEW ? [] : entries) {
      const file: ClaimFile = { source, path, name: baseName(path), size };
      const list = await listOf(file);
      if (list === null) continue;
      const { owner } = list;
      const key = owner === null ? `empty ${path}` : accountIdOf(owner);
      const claim = owners.get(key);
      if (claim === undefined) owners.set(key, { owner, files: [file] });
      else claim.files.push(file);
    }
  }
  return [...owners.values()].map(({ owner, files }) => toClaim(owner, files));
}

/** `other` holds many places: there the place is part of the id. */
export function accountIdOf({ platform, place, account }: Owner): string {
  const name = account.toLowerCase().replace(/^@/, '');
  return platform === 'other' ? `${columnName(place)}/${name}` : name;
}

export function ownerFrom(place: string | undefined, account: string | undefined): Owner | null {
  const [where, who] = [clean(place ?? '').trim(), clean(account ?? '').trim()];
  return where === '' || who === '' || isExample(who) ? null : { platform: platformOf(where), place: where, account: who };
}

/** What a file is: a table of one kind, or an object of several; `owner` is null when no row is filled in. */
export interface List { kind: ListKind | 'object'; owner: Owner | null }

/** Null when it is no list of ours. */
export async function listOf(file: ClaimFile): Promise<List | null> {
  if (/\.(?:csv|tsv)$/i.test(file.path)) return tableOf(file);
  return /\.json$/i.test(file.path) ? objectOf(file) : null;
}

async function tableOf(file: ClaimFile): Promise<List | null> {
  let list: List | null = null;
  const isHeader = (cells: string[]): boolean => {
    const kind = listKindOf(cells);
    if (kind !== null) list = { kind, owner: null };
    return kind !== null;
  };
  const top = await beginning(file);
  for await (const batch of csvRows(top, { onProblem: () => undefined, isHeader })) {
    for (const { cells } of batch) {
      const named = new Map(Object.entries(cells).map(([name, value]) => [columnName(name), value]));
      const owner = ownerFrom(named.get('platform'), named.get('account'));
      if (list !== null && owner !== null) return { ...(list as List), owner };
    }
  }
  return list;
}

async function objectOf(file: ClaimFile): Promise<List | null> {
  const head = await headText(file.source, file.path, 4096);
  if (!/^\uFEFF?\s*\{/.test(head) || !/"postop"\s*:\s*1\b/.test(head)) return null;
  const value = (name: string): string | undefined => new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]*)"`).exec(head)?.[1];
  return { kind: 'object', owner: ownerFrom(value('platform'), value('account')) };
}

/** The file cut to its first bytes, as a file of its own. */
async function beginning(file: ClaimFile): Promise<ClaimFile> {
  const head = await file.source.head(file.path, HEAD_BYTES).catch(() => new Uint8Array());
  const { name, kind, entries, problems, digest } = file.source;
  async function* open(): AsyncIterable<Uint8Array> {
    yield head;
  }
  return { ...file, source: { name, kind, entries, problems, digest, open, head: async () => head, close: async () => undefined } };
}

function toClaim(owner: Owner | null, files: readonly ClaimFile[]): Claim {
  if (owner === null) {
    return {
      connector: 'generic', platform: 'other', title: `Empty list ${files[0]?.name ?? ''}`, files, remarks: [],
      refusal: { what: 'This list holds no rows of yours yet.', whatToDo: 'Fill in the columns "platform" and "account" and one row for each post, reply or account; then give it again.' },
    };
  }
  return { connector: 'generic', platform: owner.platform, title: `List of ${owner.place} (${files.map(({ name }) => name).join(', ')})`, files, refusal: null, remarks: [] };
}
