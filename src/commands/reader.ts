// Reads a large export in a thread of its own, so that its bytes are parsed while this thread stores what came before.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { UserError } from '../model.js';
import type { Claim, Include } from '../model.js';
import type { Taken } from '../store/take.js';

/** Which claim is to be read: the paths given, and its place among those of its connector. */
export interface ReaderBriefing { paths: readonly string[]; connector: string; place: number; title: string; include: readonly Include[] }
export type ReaderMessage =
  | { kind: 'items'; items: readonly Taken[]; bytes: number }
  | { kind: 'end' }
  | { kind: 'refused'; message: string; whatToDo: string; exitCode: 2 | 4 };

/** Batches that may be under way: enough that neither side waits, few enough to keep little in memory. */
export const CREDIT = 8;
/** Below this many bytes starting a thread costs more than it gains. */
const WORTH = 32_000_000;

export function isWorthReader(bytes: number): boolean {
  return bytes >= WORTH && availableParallelism() > 1;
}

/** The same items as the connector's own `read`, posts as rows. Ends the thread when it is done or left. */
export async function* readInThread(briefing: ReaderBriefing, onBytes: (bytes: number) => void): AsyncGenerator<readonly Taken[]> {
  const file = import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: briefing, resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 256 } });
  const arrived: ReaderMessage[] = [];
  let broken: Error | null = null;
  let wake = (): void => {};
  worker.on('message', (message: ReaderMessage) => {
    arrived.push(message);
    wake();
  });
  worker.once('error', (error) => {
    broken = error;
    wake();
  });
  try {
    for (;;) {
      const message = arrived.shift();
      if (message === undefined) {
        if (broken) throw broken as Error;
        await new Promise<void>((done) => { wake = done; });
        continue;
      }
      if (message.kind === 'end') return;
      if (message.kind === 'refused') throw new UserError(message.message, message.whatToDo, message.exitCode);
      worker.postMessage(null);
      onBytes(message.bytes);
      yield message.items;
    }
  } finally {
    await worker.terminate();
  }
}

/** The claim of the briefing among those recognised anew; recognising the same files gives the same claims in the same order. */
export function claimOf(claims: readonly Claim[], { place, title }: ReaderBriefing): Claim {
  const claim = claims[place];
  if (claim?.title !== title) throw new UserError('A file was changed while it was being read.', 'Try again.');
  return claim;
}
