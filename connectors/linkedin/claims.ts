// Recognises LinkedIn exports among the sources, by names and by the column names of the files.
import type { Claim, Source } from '../../src/model.js';
import { dayInWords, filesUnder, folderOf, headText, realEntries } from '../_shared/files.js';
import { columnKey, isHeaderOf } from '../_shared/table.js';
import { ARTICLE, KINDS, columnsOf, isOfLargerExport, kindOf } from './kinds.js';

/** larger: with posts; smaller: LinkedIn's quick one; loose: single files of either. */
export type Edition = 'larger' | 'smaller' | 'loose';

/** Columns that no other export has; one such file makes the folder LinkedIn's. */
const TELLING: ReadonlySet<string> = new Set(['profile', 'connections', 'shares', 'comments', 'reactions', 'companyfollows', 'memberfollows', 'richmedia']);
const HEAD_BYTES = 4096;

export async function recogniseLinkedin(sources: readonly Source[]): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const source of sources) {
    for (const [root, ours] of await rootsOf(source)) claims.push(claimOf(source, root, ours));
  }
  return claims;
}

/** Folder -> the files in it whose columns are LinkedIn's. */
async function rootsOf(source: Source): Promise<Map<string, Set<string>>> {
  const roots = new Map<string, Set<string>>();
  for (const { path } of realEntries(source)) {
    const columns = columnsOf(KINDS.get(kindOf(path) ?? ''));
    if (columns === null || !(await hasColumns(source, path, columns))) continue;
    const folder = folderOf(path);
    roots.set(folder, (roots.get(folder) ?? new Set()).add(path));
  }
  for (const [folder, paths] of roots) {
    if (![...paths].some((path) => TELLING.has(kindOf(path) ?? ''))) roots.delete(folder);
  }
  return roots;
}

/** Some lines stand before the header; files of 2018 are UTF-16, whose zero bytes are dropped here. */
async function hasColumns(source: Source, path: string, columns: readonly string[]): Promise<boolean> {
  const head = (await headText(source, path, HEAD_BYTES)).replaceAll('\0', '');
  const isHeader = isHeaderOf(columns);
  return head.split(/\r\n|\n|\r/, 12).some((line) => isHeader(line.split(/[,\t;]/).map((cell) => columnKey(cell.replace(/^[^\p{L}]+|["\s]+$/gu, '')))));
}

function claimOf(source: Source, root: string, ours: ReadonlySet<string>): Claim {
  const named = (path: string): boolean => [...ours].some((one) => kindOf(one) === path);
  const whole = named('profile');
  // Beside loose files of other platforms, only files with LinkedIn's columns are taken.
  const files = filesUnder(source, root).filter(({ name, path }) => ours.has(path) || (whole && isOfExport(name)));
  const edition = editionOf(source.name, files.map(({ name }) => kindOf(name) ?? ''), whole);
  const date = dateIn(source.name);
  const title = edition === 'loose' ? `Files of a LinkedIn export (${[...ours].map((path) => path.slice(root.length)).sort().slice(0, 3).join(', ')})` : 'LinkedIn export';
  return {
    connector: 'linkedin',
    platform: 'linkedin',
    title: `${title}${edition === 'smaller' ? ' (the smaller one)' : ''}${date === null ? '' : ` of ${dayInWords(date)}`}`,
    files,
    refusal: null,
    remarks: remarksOf(edition),
  };
}

/** What LinkedIn puts into its zips. A table it names so, but with strange columns, is taken to be told of; other platforms write `comments.csv`. */
function isOfExport(name: string): boolean {
  const kind = kindOf(name);
  if (kind !== null && !name.includes('/')) return columnsOf(KINDS.get(kind)) === null || /^[A-Z]/.test(name);
  return ARTICLE.test(name) || /^(?:Jobs|Articles|Verifications|media)\//i.test(name);
}

export function editionOf(name: string, kinds: readonly string[], whole: boolean): Edition {
  if (/complete_linkedindataexport/i.test(name)) return 'larger';
  if (/basic_linkedindataexport/i.test(name)) return 'smaller';
  if (!whole) return 'loose';
  return kinds.some(isOfLargerExport) ? 'larger' : 'smaller';
}

/** `Complete_LinkedInDataExport_03-14-2024.zip`, with or without what a browser appends. */
export function dateIn(name: string): string | null {
  const [, month, day, year] = /LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})/i.exec(name) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

export const HOW_TO_GET_ALL = 'To have posts, comments and reactions checked: Settings & Privacy, Data privacy, "Get a copy of your data", choose "Download larger data archive", then "Request archive".';

function remarksOf(edition: Edition): string[] {
  if (edition === 'smaller') return [`This is LinkedIn's smaller export: it holds no posts, comments or reactions. ${HOW_TO_GET_ALL}`];
  return edition === 'loose' ? ['Without Profile.csv these files do not tell whose they are. Give the whole zip if you have it.'] : [];
}
