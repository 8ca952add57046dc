// One policy for every request of every client: how often it is tried, how long is waited, and when to stop with a sentence.
import type { Clock } from '../model.js';
import type { Answer } from './answer.js';
import { NetTrouble, isPassing, trouble, troubleOf } from './trouble.js';
import { MOST_MS, waitOf } from './wait.js';

/** Requests in all for one page, whatever fails. */
export const TRIES = 3;
/** Waits a server may ask for in a row for one page. */
export const WAITS = 3;
const LONGEST_PAUSE_MS = 30_000;

export interface Call {
  host: string;
  /** One request; returns every status as an answer, throws where there is none. */
  attempt(): Promise<Answer>;
  /** A refusal that means something of its own on this platform (quota, cap, plan): never tried again. */
  refusal?(answer: Answer): NetTrouble | null;
  /** Gets a new token; false when there is none to be had. Asked at most once. */
  renew?(): Promise<boolean>;
}

export interface SendOptions {
  clock: Clock;
  signal?: AbortSignal;
  /** The longest wait that is sat out; a longer one ends with the time at which to come back. */
  patienceMs: number;
  /** Told every second of a wait, for the countdown; 0 when it was left. */
  onWait?(host: string, secondsLeft: number): void;
  /** For tests. */
  sleep?(ms: number): Promise<void>;
  random?(): number;
}

export type Send = (call: Call) => Promise<Answer>;

/** Answers below 400 come back; everything else ends as NetTrouble. */
export function createSend(options: SendOptions): Send {
  const { clock, signal } = options;
  const random = options.random ?? Math.random;

  return async (call) => {
    let tries = 0;
    let waits = 0;
    let renewed = false;
    for (;;) {
      if (signal?.aborted) throw left(call.host);
      tries += 1;
      const answer = await attempt(call);
      if (answer instanceof NetTrouble) {
        if (!isPassing(answer.kind) || tries >= TRIES) throw answer;
        await pause(call.host, random() * backoff(tries));
        continue;
      }
      if (answer.status < 400) return answer;
      const own = call.refusal?.(answer);
      if (own) throw own;
      if (answer.status === 401 && !renewed && call.renew !== undefined) {
        renewed = true;
        if (await call.renew()) continue;
      }
      if (answer.status === 429) {
        waits += 1;
        const ms = waitOf(answer.headers, clock.now(), waits);
        if (waits > WAITS || ms > options.patienceMs) throw comeBack(call.host, clock, ms);
        await pause(call.host, ms + random() * 1_000);
        tries = 0;
        continue;
      }
      if ((answer.status === 408 || answer.status >= 500) && tries < TRIES) {
        const asked = answer.headers['retry-after'] === undefined ? random() * backoff(tries) : waitOf(answer.headers, clock.now(), 1);
        if (asked > options.patienceMs) throw comeBack(call.host, clock, asked);
        await pause(call.host, asked);
        continue;
      }
      throw ofStatus(answer.status, call.host);
    }
  };

  async function attempt(call: Call): Promise<Answer | NetTrouble> {
    try {
      return await call.attempt();
    } catch (error) {
      return signal?.aborted ? left(call.host) : troubleOf(error, call.host);
    }
  }

  /** In slices of a second, so that the countdown moves and leaving is quick. */
  async function pause(host: string, ms: number): Promise<void> {
    const sleep = options.sleep ?? ((slice: number) => new Promise<void>((done) => void setTimeout(done, slice)));
    for (let rest = ms; rest > 0; rest -= 1_000) {
      if (signal?.aborted) {
        options.onWait?.(host, 0);
        throw left(host);
      }
      if (ms >= 1_000) options.onWait?.(host, Math.ceil(rest / 1_000));
      await sleep(Math.min(rest, 1_000));
    }
  }
}

function backoff(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** (tries - 1));
}

function left(host: string): NetTrouble {
  return new NetTrouble('left', host, 'Stopped as you asked.', 'What was read is kept. Run the same command again; it goes on from there.');
}

function comeBack(host: string, clock: Clock, ms: number): NetTrouble {
  const at = new Date(Date.parse(clock.now()) + Math.min(ms, MOST_MS)).toISOString().slice(11, 16);
  return new NetTrouble('wait', host, `${host} asks to wait: too many questions for now.`, `What was read is kept. Run the same command again after ${at} UTC; it goes on from there.`);
}

function ofStatus(status: number, host: string): NetTrouble {
  if (status === 401) return new NetTrouble('signed-out', host, `${host} no longer accepts the sign-in.`, 'Sign in again with postop login, then run the same command.');
  if (status === 402) return new NetTrouble('spent', host, `${host} wants to be paid first: the credits are used up.`, 'What was read is kept. Add credits there, or use an export instead.');
  if (status === 403) return new NetTrouble('not-allowed', host, `${host} does not allow this with the present sign-in.`, 'Sign in again with postop login and allow reading; or use an export instead.');
  if (status === 404 || status === 410) return new NetTrouble('not-found', host, `${host} does not know this account or page.`, 'Check the name of the account; it may have been renamed or removed.');
  if (status === 408 || status >= 500) return new NetTrouble('server', host, `${host} has trouble of its own (${status}).`, 'What was read is kept. Run the same command again later; it goes on from there.');
  return status === 400 ? new NetTrouble('refused', host, `${host} did not understand the question (${status}).`, 'Its interface may have changed; update PostOp, or use an export instead.') : trouble('refused', host);
}
