// The numbers past which an untrusted file is not read on.

export interface Limits {
  /** Bytes of a zip's table of contents. */
  directoryBytes: number;
  entries: number;
  /** Inflated bytes of one entry, and of everything opened in one source. */
  entryBytes: number;
  sourceBytes: number;
  /** Inflated bytes per stored byte, looked at once `ratioAfter` bytes came out. */
  ratio: number;
  ratioAfter: number;
  folderDepth: number;
  /** Bytes of one JSON or XML element; of a member of a top-level JSON object that is no list; of a small document read whole. */
  elementBytes: number;
  memberBytes: number;
  documentBytes: number;
  /** Nesting of one JSON or XML element. */
  depth: number;
  /** Bytes of one CSV row. */
  rowBytes: number;
  /** Bytes of a tar's texts kept from the listing, since a tar has no table of contents. */
  tarKeptBytes: number;
}

const MIB = 1024 * 1024;

export const LIMITS: Limits = {
  directoryBytes: 256 * MIB,
  entries: 1_000_000,
  entryBytes: 2048 * MIB,
  sourceBytes: 8192 * MIB,
  ratio: 200,
  ratioAfter: 64 * MIB,
  folderDepth: 32,
  elementBytes: 16 * MIB,
  memberBytes: 64 * MIB,
  documentBytes: 16 * MIB,
  depth: 64,
  rowBytes: 4 * MIB,
  tarKeptBytes: 64 * MIB,
};
