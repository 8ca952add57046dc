// From paths to stored items: open, recognise, read each claim into the store, and say in sentences what each file was.
import { basename } from 'node:path';
import pLimit from 'p-limit';
import type { Claim, Connector, Include, Source } from '../model.js';
import { UserError } from '../model.js';
import { problems } from '../store/queries.js';
import type { Taken } from '../store/take.js';
import { claimItems } from './claim-items.js';
import type { Progress } from './progress.js';
import type { Workspace } from './workspace.js';

export interface ClaimReading {
  title: string;
  /** null when the same export was already read, or when it is refused. */
  account: string | null;
  posts: number;
  follows: number;
  /** Sentences for the person: what it lacks, what was damaged, why it is refused. */
  remarks: readonly string[];
  outcome: 'read' | 'known' | 'refused' | 'damaged';
}

export interface Reading { claims: readonly ClaimReading[]; /** Sources no connector knows. */ unknown: readonly string[] }

export interface ReadRequest {
  paths: readonly string[];
  include: ReadonlySet<Include>;
  progress(label: string): Progress;
  signal?: AbortSignal;
}

/** Paths that cannot be opened are said; the others are read all the same. */
export async function readPaths(workspace: Workspace, request: ReadRequest): Promise<Reading> {
  const { openSource } = await import('../intake/source.js');
  const sources: Source[] = [];
  const opened: string[] = [];
  const closed: ClaimReading[] = [];
  for (const path of new Set(request.paths)) {
    try {
      sources.push(await openSource(path));
      opened.push(path);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      closed.push({ title: basename(path), account: null, posts: 0, follows: 0, outcome: error.exitCode === 4 ? 'damaged' : 'refused', remarks: [error.message, error.whatToDo] });
    }
  }
  try {
    const reading = await readSources(workspace, sources, { ...request, paths: opened });
    return { ...reading, claims: [...closed, ...reading.claims] };
  } finally {
    for (const source of sources) await source.close();
  }
}

/** `request.paths`: where the sources lie, in their order; none when they lie nowhere but in memory. */
export async function readSources(workspace: Workspace, sources: readonly Source[], request: ReadRequest): Promise<Reading> {
  const { CONNECTORS } = await import('../../connectors/index.js');
  const claims = await recognise(CONNECTORS, sources);
  const claimed = new Set(claims.flatMap(({ claim }) => claim.files.map((file) => file.source)));
  const readings: ClaimReading[] = [];
  for (const recognised of claims) readings.push(await readClaim(workspace, recognised, request));
  return { claims: readings, unknown: sources.filter((source) => !claimed.has(source)).map((source) => source.name) };
}

export interface Recognised { connector: Connector; claim: Claim; /** Its place among the claims of its connector. */ place: number }

/** Every claim on these sources, in the order of the connector list. */
export async function recognise(connectors: readonly Connector[], sources: readonly Source[]): Promise<Recognised[]> {
  const limit = pLimit(4);
  const found = await Promise.all(connectors.map((connector) => limit(async () => (await connector.recognise(sources)).map((claim, place) => ({ connector, claim, place })))));
  return found.flat();
}

async function readClaim(workspace: Workspace, recognised: Recognised, request: ReadRequest): Promise<ClaimReading> {
  const { connector, claim } = recognised;
  const base = { title: claim.title, account: null, posts: 0, follows: 0 };
  if (claim.refusal) return { ...base, outcome: 'refused', remarks: [`${claim.refusal.what} ${claim.refusal.whatToDo}`] };
  const intake = { connector: connector.id, platform: claim.platform, title: claim.title, sources: digests(claim, request.include) };
  const known = workspace.store.knownIntake(intake.sources.map((source) => source.digest)).find((earlier) => earlier.title === claim.title);
  if (known) return { ...base, account: known.account, outcome: 'known', remarks: ['Read before; nothing new in it.', ...claim.remarks] };

  const total = claim.files.reduce((sum, file) => sum + (DATA_FILE.test(file.path) ? file.size : 0), 0);
  const progress = request.progress(`Reading ${claim.title}`);
  let bytes = 0;
  const items = await itemsOf(recognised, request, total, (count) => {
    bytes += count;
    progress.step(bytes, total);
  });
  try {
    const hooks = { avatarHash: (path: string) => avatarHash(claim, path) };
    const result = await workspace.store.take({ ...intake, hooks }, items, request.signal ? { signal: request.signal } : {});
    const damage = problems(workspace.store, result.intake).filter((problem) => problem.damage);
    const more = damage.length > SHOWN ? [`and ${damage.length - SHOWN} more places that could not be read.`] : [];
    const older = result.older ? ['Something newer of this account is stored: this one adds to it, and proves nothing gone.'] : [];
    return {
      title: claim.title, account: result.account, posts: result.posts.added + result.posts.changed + result.posts.unchanged,
      follows: result.follows.added + result.follows.changed + result.follows.unchanged,
      outcome: result.damaged ? 'damaged' : result.known ? 'known' : 'read',
      remarks: [...claim.remarks, ...older, ...damage.slice(0, SHOWN).map((problem) => `${problem.path}: ${problem.reason}`), ...more],
    };
  } finally {
    progress.done();
  }
}

/** Large exports are read in a thread of their own. */
async function itemsOf({ connector, claim, place }: Recognised, { paths, include }: ReadRequest, size: number, onBytes: (count: number) => void): Promise<AsyncIterable<readonly Taken[]>> {
  const { isWorthReader, readInThread } = await import('./reader.js');
  if (paths.length === 0 || !isWorthReader(size)) return claimItems(connector, claim, { include, onBytes });
  return readInThread({ paths, connector: connector.id, place, title: claim.title, include: [...include] }, onBytes);
}

const SHOWN = 5;
/** Pictures and videos are counted, never read, so they are no part of the way to go. */
const DATA_FILE = /\.(js|json|csv|tsv|xml|html?|atom|rss|car|txt)$/i;

/** What was included is part of the identity: the same zip with messages is another reading. */
function digests(claim: Claim, include: ReadonlySet<Include>): { name: string; digest: string }[] {
  const suffix = include.size === 0 ? '' : `+${[...include].sort().join('+')}`;
  return [...new Set(claim.files.map((file) => file.source))].map((source) => ({ name: source.name, digest: `${source.digest}${suffix}` }));
}

/** The account's own exported picture, that one entry; null where there is none or it is too large. */
async function avatarHash(claim: Claim, path: string): Promise<string | null> {
  const file = claim.files.find((entry) => entry.name === path || entry.path === path);
  if (!file) return null;
  const { pictureHash } = await import('../people/avatar.js');
  return pictureHash(file.source.open(file.path), file.size);
}

/** 0 all well; 4 something was damaged or left out; 2 nothing could be read. */
export function exitOf(reading: Reading): number {
  const damaged = reading.claims.some((claim) => claim.outcome === 'damaged');
  if (!isUsable(reading)) return damaged ? 4 : 2;
  return damaged || reading.claims.some((claim) => claim.outcome === 'refused') || reading.unknown.length > 0 ? 4 : 0;
}

/** Whether anything at all reached the store, now or before. */
export function isUsable(reading: Reading): boolean {
  return reading.claims.some((claim) => claim.account !== null);
}

/** What each file was, one line each; wrong files say what to do. */
export function describe(reading: Reading): string {
  const lines: string[] = [];
  for (const claim of reading.claims) {
    const counts = claim.outcome === 'read' || claim.outcome === 'damaged' ? `: ${claim.posts.toLocaleString('en')} posts, ${claim.follows.toLocaleString('en')} accounts followed or following` : '';
    lines.push(`${MARK[claim.outcome]} ${claim.title}${counts}`);
    for (const remark of claim.remarks) lines.push(`    ${remark}`);
  }
  for (const name of reading.unknown) lines.push(`? ${name}: not an export PostOp knows. postop guide lists the ones it reads; postop guide generic shows the door for anything else.`);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

const MARK: Readonly<Record<ClaimReading['outcome'], string>> = { read: ' ', known: '=', refused: '!', damaged: '!' };

export function includesOf(values: readonly string[], allowed: readonly Include[]): ReadonlySet<Include> {
  const result = new Set<Include>();
  for (const value of values) {
    const found = allowed.find((entry) => entry === value);
    if (!found) throw new UserError(`--include does not know "${value}".`, `Choose from: ${allowed.join(', ')}.`);
    result.add(found);
  }
  return result;
}
