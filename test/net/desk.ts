// A desk for live connectors under test: no real waiting, a fixed clock, a canary for a token.
import type { Checkpoint, Clock } from '../../src/model.js';
import type { Desk } from '../../src/net/live.js';
import { createSend } from '../../src/net/send.js';
import { MOST_MS } from '../../src/net/wait.js';

export const NOW = '2026-11-01T09:00:00Z';
export const CLOCK: Clock = { now: () => NOW };
/** Must never be seen in anything the program says or keeps. */
export const CANARY = 'canary-token-8f3a1c';

export function testDesk(endpoint: string, changes: Partial<Desk> = {}, waits: number[] = []): Desk {
  return {
    remoteId: null, server: null, token: CANARY, renew: async () => false, login: null,
    send: createSend({ clock: CLOCK, patienceMs: MOST_MS, sleep: async (ms) => void waits.push(ms), random: () => 0.5, ...(changes.signal === undefined ? {} : { signal: changes.signal }) }),
    clock: CLOCK, halt: { reason: null }, checkpoints: new Map<string, Checkpoint>(), before: null, wants: new Set(), include: new Set(), verify: [],
    spending: { cap: 100e6, spent: 0, ownApp: true }, endpoint, ...changes,
  };
}
