// Finds the exports of one Meta product among the sources and puts their parts together as one tree.
import type { ClaimFile, Source } from '../../src/model.js';
import { baseName, filesUnder, headText, realEntries } from '../_shared/files.js';
import { hintIn } from './names.js';
import type { NameHint } from './names.js';

/** How a product's exports are known. */
export interface Signature {
  /** Folders that only this product writes; the root of the export lies above them. */
  folders: RegExp;
  /** Files of older layouts: the path from the root on (its first group is the root), and how they begin. */
  files: readonly { path: RegExp; head: RegExp }[];
  /** Folders that a part of nothing but pictures has. */
  pictures: RegExp;
  /** The product's file with the profile: in one part only. */
  profile: RegExp;
  /** Folders of other products that may lie beside it. */
  others: RegExp;
}

export interface MetaExport {
  files: readonly ClaimFile[];
  hint: NameHint;
  parts: number;
  /** Numbers of parts named before the highest one given, that were not given. */
  missing: readonly number[];
}

interface Part { source: Source; root: string; files: readonly ClaimFile[]; hint: NameHint; hasProfile: boolean; picturesOnly: boolean }

export async function findExports(sources: readonly Source[], signature: Signature): Promise<MetaExport[]> {
  const parts: Part[] = [];
  for (const source of sources) {
    const roots = await rootsOf(source, signature);
    for (const root of roots) parts.push(partAt(source, root, roots, signature));
    if (roots.length === 0 && realEntries(source).some(({ path }) => signature.pictures.test(path))) {
      parts.push({ ...partAt(source, '', [], signature), picturesOnly: true });
    }
  }
  return together(parts).map(asExport);
}

/** What the names of a claim's first source and root tell about it. */
export function hintOf(files: readonly ClaimFile[]): NameHint {
  const first = files[0];
  if (first === undefined) return { owner: null, date: null, part: null };
  return hintAt(first.source, first.path.slice(0, first.path.length - first.name.length));
}

/** Names an export whose owner is not told anywhere: by the folder or file it came as. */
export function nameless(files: readonly ClaimFile[]): string {
  const first = files[0];
  const root = first === undefined ? '' : baseName(first.path.slice(0, Math.max(0, first.path.length - first.name.length - 1)));
  return `not stated (${root !== '' ? root : (first?.source.name ?? '').replace(/\.\w{2,4}$/, '')})`;
}

function hintAt(source: Source, root: string): NameHint {
  const inRoot = hintIn(baseName(root.replace(/\/$/, '')));
  return inRoot.owner === null ? hintIn(source.name) : inRoot;
}

async function rootsOf(source: Source, signature: Signature): Promise<string[]> {
  const roots = new Set<string>();
  const refused = new Map<string, number>();
  for (const { path } of realEntries(source)) {
    const folder = signature.folders.exec(path);
    if (folder !== null) roots.add(folder[1] ?? '');
    for (const { path: pattern, head } of folder === null ? signature.files : []) {
      const root = pattern.exec(path)?.[1];
      if (root === undefined || roots.has(root) || (refused.get(root) ?? 0) > 8) continue;
      const begins = path.endsWith('.html') ? /^\uFEFF?\s*<(?:!doctype|html)/i : head;
      if (begins.test(await headText(source, path))) roots.add(root);
      else refused.set(root, (refused.get(root) ?? 0) + 1);
    }
  }
  return [...roots].sort();
}

function partAt(source: Source, root: string, roots: readonly string[], signature: Signature): Part {
  const deeper = roots.filter((other) => other !== root && other.startsWith(root));
  const files = filesUnder(source, root).filter(({ path, name }) => !signature.others.test(`/${name}`) && !deeper.some((other) => path.startsWith(other)));
  return { source, root, files, hint: hintAt(source, root), hasProfile: files.some(({ name }) => signature.profile.test(name)), picturesOnly: false };
}

/**
 * Parts whose names tell the same owner and day are one export. Parts with names that tell nothing are one export too,
 * unless several of them hold a profile or lie side by side in one source. Pictures alone join the one export there is.
 */
function together(parts: readonly Part[]): Part[][] {
  const named = new Map<string, Part[]>();
  const nameless: Part[] = [];
  for (const part of parts) {
    if (part.hint.owner === null) {
      nameless.push(part);
      continue;
    }
    const key = `${part.hint.owner} ${part.hint.date ?? ''}`;
    named.set(key, [...(named.get(key) ?? []), part]);
  }
  const whole = nameless.filter((part) => !part.picturesOnly);
  const oneEach = new Set(whole.map((part) => part.source)).size === whole.length && whole.filter((part) => part.hasProfile).length <= 1;
  const exports = [...[...named.values()].filter((group) => group.some((part) => !part.picturesOnly)), ...(oneEach ? (whole.length > 0 ? [whole] : []) : whole.map((part) => [part]))];
  const [only, ...more] = exports;
  const pictures = nameless.filter((part) => part.picturesOnly);
  return only === undefined ? [] : more.length > 0 ? exports : [[...only, ...pictures]];
}

/** The part with the profile comes first: its name tells whose export it is. */
function asExport(parts: readonly Part[]): MetaExport {
  const inOrder = [...parts].sort((a, b) => Number(b.hasProfile) - Number(a.hasProfile) || (a.hint.part ?? 0) - (b.hint.part ?? 0));
  const numbers = new Set(parts.map((part) => part.hint.part).filter((number) => number !== null));
  const highest = Math.max(0, ...numbers);
  return {
    files: inOrder.flatMap((part) => part.files),
    hint: inOrder[0]?.hint ?? { owner: null, date: null, part: null },
    parts: parts.length,
    missing: Array.from({ length: highest }, (_, index) => index + 1).filter((number) => !numbers.has(number) && (number > 1 || numbers.size === parts.length)),
  };
}
