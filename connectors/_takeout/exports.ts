// What several zips of one Google Takeout have in common: they are one export, and say by their names which part they are.
import type { ClaimFile, Instant, Source } from '../../src/model.js';
import { dayInWords, filesUnder } from '../_shared/files.js';

export interface Takeout {
  sources: readonly Source[];
  exportedAt: Instant | null;
  /** Lacks that do not prevent reading. */
  remarks: readonly string[];
  files: readonly ClaimFile[];
}

/** `takeout-20240501T120000Z-001.zip`; `takeout-20240501T120000Z-3-002.tgz` since 2024. Browsers append `(1)`. */
const PART = /^(takeout-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-\d+)?)-(\d{3})\b/i;

/** Parts of one export are put together; single files are one export; everything else stands for itself. */
export function takeoutsOf(sources: readonly Source[]): Takeout[] {
  const groups = new Map<string, Source[]>();
  for (const [index, source] of sources.entries()) {
    const key = PART.exec(source.name)?.[1] ?? (source.kind === 'file' ? 'single files' : `source ${index}`);
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()].map(toTakeout);
}

function toTakeout(sources: readonly Source[]): Takeout {
  const first = PART.exec(sources[0]?.name ?? '');
  const [, , year, month, day, hour, minute, second] = first ?? [];
  return {
    sources,
    exportedAt: first === null ? null : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
    remarks: missingParts(sources),
    files: sources.flatMap((source) => filesUnder(source, '')),
  };
}

/** Parts are counted from one: a gap is seen, a missing last part is not. */
function missingParts(sources: readonly Source[]): string[] {
  const parts = new Set(sources.map((source) => Number(PART.exec(source.name)?.[8] ?? 0)).filter((part) => part > 0));
  const missing = Array.from({ length: Math.max(0, ...parts) }, (_, index) => index + 1).filter((part) => !parts.has(part));
  if (missing.length === 0) return [];
  return [`This is one part of several: part ${missing.join(', ')} of this Takeout was not given. Give all parts at once.`];
}

/** "(Google Takeout of 1 May 2024, 2 parts)", or nothing where the names do not tell. */
export function inWords({ exportedAt, sources }: Takeout): string {
  if (exportedAt === null) return '';
  return ` (Google Takeout of ${dayInWords(exportedAt)}${sources.length > 1 ? `, ${sources.length} parts` : ''})`;
}

/** `Takeout/<product>/`: its folder, whose name is in the person's language; null outside of a Takeout. */
export function productFolder(path: string): string | null {
  return /^(?:.*\/)?Takeout(?: ?\(?\d+\)?)?\/[^/]+\//.exec(path)?.[0] ?? null;
}

export function looksLikeTakeout({ sources, files }: Takeout): boolean {
  return sources.some(({ name }) => PART.test(name)) || files.some(({ path }) => productFolder(path) !== null || /(?:^|\/)archive_browser\.html$/.test(path));
}

export const GUIDE_STEPS = [
  'Open takeout.google.com in a browser and log in with the account in question.',
  'Press "Deselect all".',
] as const;

export const GUIDE_END = [
  'Press "Next step", leave .zip, choose the largest size so that one file is enough, and press "Create export".',
  'Google sends a message when it is ready; download the zip, or all of them, and give them to PostOp as they are.',
] as const;

export const GUIDE_TIMES = { takes: 'Minutes to a few hours; a day or two for many videos.', linkLives: 'A week.', lastChecked: '2026-11-21' } as const;
