// Starts threads that judge posts along with this one, where there are enough posts to pay for them.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Config, Instant } from '../model.js';
import type { Judged, Portion } from '../scan/posts.js';
import type { Helper } from '../scan/share.js';

/** What a helper is told when it starts; with it, it judges exactly as the main thread does. */
export interface HelperBriefing { database: string; config: Config; now: Instant }
export interface HelperQuestion { number: number; portion: Portion }
export interface HelperAnswer { number: number; judged: Judged }

/** Loading rules and word lists costs a helper as much as judging so many posts. */
const WORTH = 30_000;
/** More would wait for the one that writes. */
const MOST = 3;

export interface Helpers { list: readonly Helper[]; close(): Promise<void> }

export function startHelpers(briefing: HelperBriefing, posts: number): Helpers {
  const count = Math.min(MOST, availableParallelism() - 1, Math.floor(posts / WORTH));
  const workers = Array.from({ length: Math.max(0, count) }, () => startWorker(briefing));
  return { list: workers.map(helperOf), close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))) };
}

function startWorker(briefing: HelperBriefing): Worker {
  const file = import.meta.url.endsWith('.ts') ? './helper-worker.ts' : './helper-worker.js';
  return new Worker(new URL(file, import.meta.url), { workerData: briefing, resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 256 } });
}

interface Waiting { done(judged: Judged): void; failed(error: Error): void }

function helperOf(worker: Worker): Helper {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let broken: Error | null = null;
  const fail = (error: Error): void => {
    broken ??= error;
    for (const each of waiting.values()) each.failed(broken);
    waiting.clear();
  };
  worker.on('message', ({ number, judged }: HelperAnswer) => {
    waiting.get(number)?.done(judged);
    waiting.delete(number);
  });
  worker.once('error', fail);
  worker.once('exit', () => fail(new Error('The helper has ended.')));
  return {
    judge: (portion) => new Promise((done, failed) => {
      if (broken) return failed(broken);
      waiting.set(asked, { done, failed });
      worker.postMessage({ number: asked++, portion } satisfies HelperQuestion);
    }),
  };
}
