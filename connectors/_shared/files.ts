// Names of entries as every connector looks at them: without what operating systems leave behind, relative to a root.
import type { ClaimFile, Entry, Source } from '../../src/model.js';
import { isClutter } from '../../src/intake/clutter.js';

/** The entries a person means: what operating systems leave behind is left out. */
export function realEntries(source: Source): Entry[] {
  return source.entries.filter((entry) => !isClutter(entry.path));
}

/** The files below a root folder (`''` = the source itself, else ending in `/`), with names relative to it. */
export function filesUnder(source: Source, root: string): ClaimFile[] {
  return realEntries(source)
    .filter((entry) => entry.path.startsWith(root))
    .map((entry) => ({ source, path: entry.path, name: entry.path.slice(root.length), size: entry.size }));
}

/** `''` or the folder with its closing slash. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The first bytes of an entry as text, for recognition only; unreadable heads are empty. */
export async function headText(source: Source, path: string, length = 1024): Promise<string> {
  try {
    return new TextDecoder('utf-8').decode(await source.head(path, length));
  } catch {
    return '';
  }
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "3 May 2024" of "2024-05-03..." */
export function dayInWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;
}
