// Reads the files of a table in its order, and tells which were empty by their own statement, unknown, or left unread.
import type { ClaimFile, Facet, Item } from '../../src/model.js';
import type { Desk, Each, FileKind, Treatment } from './desk.js';
import type { NamedFile } from './names.js';
import { isMediaFile } from './media.js';
import { readRecords } from './reading.js';
import type { Notebook } from './reading.js';

/** The files of one product: kind -> how it is read, in the order of reading. */
export interface Table {
  kinds: ReadonlyMap<string, Treatment>;
  /** Null for what is no data file of this product, or in a folder nobody asks for. */
  kindOf(name: string): NamedFile | null;
  /** Folders whose `no-data.txt` says that there is nothing of these. */
  emptied: readonly { folder: RegExp; facets: readonly Facet[] }[];
}

/** Kind -> its files, part by part. */
export type Shelf = ReadonlyMap<string, readonly ClaimFile[]>;

export function shelve(files: readonly ClaimFile[], table: Table): Shelf {
  const shelf = new Map<string, { file: ClaimFile; part: number }[]>();
  for (const file of files) {
    const named = /\.json$/i.test(file.name) ? table.kindOf(file.name) : null;
    if (named === null) continue;
    const kind = shelf.get(named.kind);
    if (kind === undefined) shelf.set(named.kind, [{ file, part: named.part }]);
    else kind.push({ file, part: named.part });
  }
  return new Map([...shelf].map(([kind, parts]) => [kind, parts.sort((a, b) => a.part - b.part || (a.file.name < b.file.name ? -1 : 1)).map((part) => part.file)]));
}

export async function* readKinds(desk: Desk, notebook: Notebook, shelf: Shelf, table: Table): AsyncGenerator<Item[]> {
  const readers = new Map<FileKind, Each>();
  for (const [kind, treatment] of table.kinds) {
    if (treatment === null || typeof treatment === 'string') continue;
    if (treatment.include !== undefined && !desk.options.include.has(treatment.include)) continue;
    let each = readers.get(treatment);
    if (each === undefined) readers.set(treatment, each = treatment.each(desk));
    for (const file of shelf.get(kind) ?? []) {
      desk.ledger.line(treatment.facet).present = true;
      yield* readRecords(notebook, { file, facet: treatment.facet, each });
    }
  }
}

/** Since 2024 a file `no-data.txt` stands where a category has nothing in it: read, and empty. */
export function noteEmptied({ claim, ledger }: Desk, table: Table): void {
  for (const { name } of claim.files) {
    if (!/(?:^|\/)no-data\.txt$/i.test(name)) continue;
    for (const { folder, facets } of table.emptied) {
      if (folder.test(name)) for (const facet of facets) ledger.line(facet).present = true;
    }
  }
}

/** Files that may hold words of the person and are not read, and the number of those nobody told us about. */
export function tellUnread({ claim, ledger }: Desk, shelf: Shelf, table: Table): void {
  for (const [kind, files] of shelf) {
    const treatment = table.kinds.get(kind);
    if (treatment !== 'unread' && !(treatment === undefined && soundsLikeContent(kind))) continue;
    for (const { path, size } of files) {
      if (size > EMPTY_FILE) ledger.problem({ path, record: null, offset: null, reason: 'this kind of file is not read by this version; look through it yourself', damage: false }, null);
    }
  }
  const unknown = claim.files.filter(({ name }) => isUnknown(name, table)).length;
  if (unknown > 0) ledger.line('posts').remarks.push(`${unknown} files of unknown kinds were left alone.`);
}

function isUnknown(name: string, table: Table): boolean {
  if (isMediaFile(name) || /\.(?:txt|html?|css|js|ico)$/i.test(name)) return false;
  const named = table.kindOf(name);
  return named !== null && !table.kinds.has(named.kind);
}

/** A name nobody told us about that sounds like words or people. */
function soundsLikeContent(kind: string): boolean {
  return /posts?(?:_|$)|comment|follow|friend|stor(?:y|ies)|reel|thread|note|review|poll/.test(kind);
}

/** `{"some_key_v2": []}` and nothing more. */
const EMPTY_FILE = 64;
