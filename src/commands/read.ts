// From paths to stored items: open, recognise, read each claim into the store, and say in sentences what each file was.
import pLimit from 'p-limit';
import type { Claim, Connector, Include, Source } from '../model.js';
import { UserError } from '../model.js';
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

export async function readPaths(workspace: Workspace, request: ReadRequest): Promise<Reading> {
  const { openSources } = await import('../intake/source.js');
  const sources = await openSources(request.paths);
  try {
    return await readSources(workspace, sources, request);
  } finally {
    for (const source of sources) await source.close();
  }
}

export async function readSources(workspace: Workspace, sources: readonly Source[], request: Omit<ReadRequest, 'paths'>): Promise<Reading> {
  const { CONNECTORS } = await import('../../connectors/index.js');
  const claims = await recognise(CONNECTORS, sources);
  const claimed = new Set(claims.flatMap(({ claim }) => claim.files.map((file) => file.source)));
  const readings: ClaimReading[] = [];
  for (const { connector, claim } of claims) readings.push(await readClaim(workspace, connector, claim, request));
  return { claims: readings, unknown: sources.filter((source) => !claimed.has(source)).map((source) => source.name) };
}

export interface Recognised { connector: Connector; claim: Claim }

/** Every claim on these sources, in the order of the connector list. */
export async function recognise(connectors: readonly Connector[], sources: readonly Source[]): Promise<Recognised[]> {
  const limit = pLimit(4);
  const found = await Promise.all(connectors.map((connector) => limit(async () => (await connector.recognise(sources)).map((claim) => ({ connector, claim })))));
  return found.flat();
}

async function readClaim(workspace: Workspace, connector: Connector, claim: Claim, request: Omit<ReadRequest, 'paths'>): Promise<ClaimReading> {
  const base = { title: claim.title, account: null, posts: 0, follows: 0 };
  if (claim.refusal) return { ...base, outcome: 'refused', remarks: [`${claim.refusal.what} ${claim.refusal.whatToDo}`] };
  const sources = [...new Set(claim.files.map((file) => file.source))].map((source) => ({ name: source.name, digest: source.digest }));
  const digest = [...request.include].sort().join(',');
  const known = sources.map((source) => ({ name: source.name, digest: digest === '' ? source.digest : `${source.digest}+${digest}` }));
  const intake = { connector: connector.id, platform: claim.platform, title: claim.title, sources: known };
  if (workspace.store.knownIntake(intake)) return { ...base, outcome: 'known', remarks: ['This export was read before; nothing new in it.', ...claim.remarks] };

  const total = claim.files.reduce((sum, file) => sum + file.size, 0);
  const progress = request.progress(`Reading ${claim.title}`);
  let bytes = 0;
  const items = connector.read(claim, {
    include: request.include,
    onBytes(count) {
      bytes += count;
      progress.step(bytes, total);
    },
  });
  try {
    const result = await workspace.store.take(intake, items, request.signal ? { signal: request.signal } : {});
    const damage = result.problems.filter((problem) => problem.damage);
    return {
      title: claim.title, account: result.account, posts: result.posts, follows: result.follows,
      outcome: damage.length > 0 ? 'damaged' : 'read',
      remarks: [...claim.remarks, ...damage.slice(0, 5).map((problem) => `${problem.path}: ${problem.reason}`), ...(damage.length > 5 ? [`and ${damage.length - 5} more places that could not be read.`] : [])],
    };
  } finally {
    progress.done();
  }
}

/** 0 all well, 4 something was damaged, 2 nothing could be read. */
export function exitOf(reading: Reading): number {
  const usable = reading.claims.some((claim) => claim.outcome === 'read' || claim.outcome === 'known' || claim.outcome === 'damaged');
  if (!usable) return 2;
  if (reading.claims.some((claim) => claim.outcome === 'damaged')) return 4;
  return reading.claims.some((claim) => claim.outcome === 'refused') || reading.unknown.length > 0 ? 4 : 0;
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
