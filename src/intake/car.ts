// Reads an AT Protocol repository file (.car): every record its tree lists, each block proved by its own hash.
import { createHash } from 'node:crypto';
import { type ClaimFile, type Problem, SourceDamage } from '../model.js';
import { asId, asList, asNumber, field } from './decode.js';
import { asBuffer } from './encoding.js';
import { counted } from './file-bytes.js';
import { LIMITS } from './limits.js';

export interface CarRecord { collection: string; rkey: string; record: unknown }
export interface CarOptions {
  onProblem(problem: Problem): void;
  onBytes?: ((bytes: number) => void) | undefined;
  /** Told once, before the records: whose repository this is (`did:plc:...`). */
  onOwner?: ((did: string) => void) | undefined;
}

type Cbor = typeof import('@atcute/cbor');

const BATCH = 1000;

/**
 * Walks the tree here and not through @atcute/repo, which refuses the repositories of before 2023-06 (version 2) and stops at the
 * first block that is missing. A partial or damaged file gives what it holds, and a problem with `damage` that says what is missing.
 */
export async function* carRecords(file: ClaimFile, options: CarOptions): AsyncGenerator<CarRecord[]> {
  const problem = (reason: string, offset: number | null = null): void => {
    options.onProblem({ path: file.path, record: null, offset, reason, damage: true });
  };
  const { root, blocks } = await readBlocks(file, options, problem);
  const commit = root === null ? undefined : blocks.read(root);
  const tree = blocks.link(field(commit, 'data'));
  if (tree === null) return problem('it holds no repository that can be read');
  const owner = asId(field(commit, 'did'));
  if (owner !== null) options.onOwner?.(owner);
  const walk: Walk = { blocks, missingBranches: 0, missingRecords: 0 };
  let batch: CarRecord[] = [];
  for (const record of walkTree(walk, tree, 0)) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
  if (walk.missingBranches > 0) problem('it is only a part of the repository: whole branches of its tree are missing or damaged');
  if (walk.missingRecords > 0) problem(`it is only a part of the repository: records it lists are missing or damaged: ${walk.missingRecords}`);
}

interface Walk { blocks: Blocks; missingBranches: number; missingRecords: number }

/** One node: a left branch, then entries, each with a key that shares its beginning with the one before, and a branch to its right. */
function* walkTree(walk: Walk, key: string, depth: number): Generator<CarRecord> {
  const node = depth > LIMITS.depth ? undefined : walk.blocks.take(key);
  const entries = field(node, 'e');
  if (!Array.isArray(entries)) {
    walk.missingBranches++;
    return;
  }
  const left = walk.blocks.link(field(node, 'l'));
  if (left !== null) yield* walkTree(walk, left, depth + 1);
  let name = '';
  for (const entry of asList(entries)) {
    name = name.slice(0, asNumber(field(entry, 'p')) ?? 0) + walk.blocks.text(field(entry, 'k'));
    yield* recordOf(walk, name, walk.blocks.link(field(entry, 'v')));
    const right = walk.blocks.link(field(entry, 't'));
    if (right !== null) yield* walkTree(walk, right, depth + 1);
  }
}

function* recordOf(walk: Walk, name: string, key: string | null): Generator<CarRecord> {
  const [collection, rkey, ...more] = name.split('/');
  const record = key === null ? undefined : walk.blocks.read(key);
  if (record === undefined || !collection || !rkey || more.length > 0) walk.missingRecords++;
  else yield { collection, rkey, record };
}

/** The blocks of a file by the raw bytes of their CID. A block whose bytes do not match its hash is not there. */
class Blocks {
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #walked = new Set<string>();

  constructor(readonly cbor: Cbor) {}

  add(key: string, bytes: Uint8Array, digest: Uint8Array): boolean {
    if (!createHash('sha256').update(bytes).digest().equals(digest)) return false;
    this.#bytes.set(key, bytes);
    return true;
  }

  read(key: string): unknown {
    const bytes = this.#bytes.get(key);
    if (!bytes) return undefined;
    try {
      return this.cbor.decode(bytes);
    } catch {
      return undefined;
    }
  }

  /** A branch is walked once: a tree that names one branch many times could be walked for ever. */
  take(key: string): unknown {
    if (this.#walked.has(key)) return undefined;
    this.#walked.add(key);
    return this.read(key);
  }

  link(value: unknown): string | null {
    return value instanceof this.cbor.CidLinkWrapper ? cidKey(value.bytes) : null;
  }

  text(value: unknown): string {
    return value instanceof this.cbor.BytesWrapper ? asBuffer(value.buf).toString('latin1') : '';
  }
}

async function readBlocks(file: ClaimFile, options: CarOptions, problem: (reason: string, offset?: number) => void): Promise<{ root: string | null; blocks: Blocks }> {
  const [{ fromStream }, cbor] = await Promise.all([import('@atcute/car'), import('@atcute/cbor')]);
  const blocks = new Blocks(cbor);
  let root: string | null = null;
  let at = 0;
  const bytes = counted(file, options.onBytes);
  try {
    const car = fromStream(ReadableStream.from(bytes));
    root = blocks.link((await car.roots())[0]);
    for await (const block of car) {
      at = block.entryEnd;
      const whole = blocks.add(cidKey(block.cid.bytes), block.bytes, block.cid.digest.contents);
      if (!whole) problem('a block was changed: its bytes do not match its hash', block.entryStart);
    }
  } catch (error) {
    if (error instanceof SourceDamage) problem(error.reason, error.offset ?? at);
    else problem('it is cut off, damaged or no repository: what follows this point is lost', at);
  } finally {
    // The reader leaves the stream where it failed: the file under it must be closed all the same.
    await bytes.return(undefined);
  }
  return { root, blocks };
}

function cidKey(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('latin1');
}
