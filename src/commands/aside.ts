// What the interface asks of threads of their own, so that no key waits for it: searching all posts, laying out a report.
import { Worker } from 'node:worker_threads';
import { UserError } from '../model.js';
import type { Config, Instant, Reveal } from '../model.js';
import type { SearchResult } from '../tui/props.js';

export interface AsideBriefing { database: string; now: Instant }
export type AsideTask =
  | { kind: 'search'; query: string; reveal: Reveal }
  | { kind: 'report'; format: string; config: Config; demo: boolean };
export type AsideAnswer =
  | { kind: 'found'; result: SearchResult }
  | { kind: 'report'; bytes: Uint8Array }
  | { kind: 'refused'; message: string; whatToDo: string }
  | { kind: 'failed' };

function startThread(briefing: AsideBriefing): Worker {
  const file = new URL('./aside-worker.js', import.meta.url);
  if (!import.meta.url.endsWith('.ts')) return new Worker(file, { workerData: briefing });
  // Not compiled, as in the tests: the thread learns to read TypeScript first.
  const [loader, source] = ['tsx/esm/api', file.href.replace(/js$/, 'ts')].map((name) => JSON.stringify(name));
  return new Worker(`import(${loader}).then(({ register }) => { register(); return import(${source}); })`, { eval: true, workerData: briefing });
}

/** The answer to the one task under way; an error where the thread ends without one. */
function ask(worker: Worker, task: AsideTask): Promise<AsideAnswer> {
  return new Promise((done, failed) => {
    const settle = (finish: () => void): void => {
      worker.off('message', answered).off('error', failing).off('exit', ended);
      finish();
    };
    const answered = (answer: AsideAnswer): void => settle(() => (answer.kind === 'refused' ? failed(new UserError(answer.message, answer.whatToDo)) : done(answer)));
    const failing = (error: Error): void => settle(() => failed(error));
    const ended = (): void => settle(() => failed(new Error('The thread has ended.')));
    worker.on('message', answered).on('error', failing).on('exit', ended);
    worker.postMessage(task);
  });
}

/** @throws UserError where the report cannot be made; the signal's reason when it is stopped. */
export async function reportAside(briefing: AsideBriefing, task: Extract<AsideTask, { kind: 'report' }>, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const worker = startThread(briefing);
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    const answer = await ask(worker, task);
    if (answer.kind !== 'report') throw new Error('The report could not be laid out.');
    return answer.bytes;
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

export interface Searcher {
  /** Null when a newer question came before this one was asked: only the newest waits. */
  find(query: string, reveal: Reveal): Promise<SearchResult | null>;
  close(): Promise<void>;
}

/** Starts its thread with the first question. */
export function createSearcher(briefing: AsideBriefing): Searcher {
  let worker: Worker | null = null;
  let busy: Promise<unknown> = Promise.resolve();
  let newest = 0;

  async function find(query: string, reveal: Reveal): Promise<SearchResult | null> {
    const mine = (newest += 1);
    await busy.catch(() => undefined);
    if (mine !== newest) return null;
    worker ??= startThread(briefing);
    const answered = ask(worker, { kind: 'search', query, reveal });
    busy = answered;
    const answer = await answered;
    if (answer.kind !== 'found') throw new Error('The search could not be made.');
    return answer.result;
  }

  return {
    find,
    async close() {
      newest += 1;
      await worker?.terminate();
      worker = null;
    },
  };
}
