// One process at a time where two would spoil each other: renewing a token that may be used only once.
import { open, rm, stat } from 'node:fs/promises';
import { UserError } from '../model.js';

const STALE_MS = 90_000;
const TRIES = 100;
const PAUSE_MS = 300;

/** Runs `work` while no other process does; a lock left by a killed process is broken after a minute and a half. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (let round = 0; ; round += 1) {
    const file = await open(path, 'wx', 0o600).catch(() => null);
    if (file !== null) {
      await file.close();
      break;
    }
    const age = performance.timeOrigin + performance.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0);
    if (age > STALE_MS) await rm(path, { force: true });
    else if (round >= TRIES) throw new UserError('Another run of PostOp is renewing the sign-in.', 'Wait for it to end, then run the same command again.');
    else await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
