// manifest.js: what X says the archive holds, when it was made, and whether it is whole.
import type { Instant } from '../../src/model.js';
import { asBoolean, asId, asList, asNumber, asRecord, asText, field, instantFromText } from '../../src/intake/decode.js';
import { baseName } from '../_shared/files.js';
import { dataFile } from './kinds.js';

export interface Manifest {
  /** Kind of file (`tweets`) to the number of records X put into all its parts. */
  counts: ReadonlyMap<string, number>;
  exportedAt: Instant | null;
  partial: boolean;
  accountId: string | null;
  userName: string | null;
  displayName: string | null;
}

/** Held against 43 of 43 untouched files of real archives: the counts are exact. Null when it is not a manifest. */
export function manifestOf(document: unknown): Manifest | null {
  const types = asRecord(field(document, 'dataTypes'));
  if (types === null) return null;
  const counts = new Map<string, number>();
  for (const type of Object.values(types)) {
    for (const file of asList(field(type, 'files'))) {
      const name = asText(field(file, 'fileName'));
      const count = asNumber(field(file, 'count'));
      const kind = name === null ? null : dataFile(baseName(name))?.kind ?? null;
      if (kind !== null && count !== null) counts.set(kind, (counts.get(kind) ?? 0) + count);
    }
  }
  return {
    counts,
    exportedAt: instantFromText(asText(field(document, 'archiveInfo', 'generationDate')) ?? ''),
    partial: asBoolean(field(document, 'archiveInfo', 'isPartialArchive')) ?? false,
    accountId: asId(field(document, 'userInfo', 'accountId')),
    userName: asText(field(document, 'userInfo', 'userName')),
    displayName: asText(field(document, 'userInfo', 'displayName')),
  };
}
