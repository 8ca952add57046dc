// Waits that can be watched and left: the countdown while a server asks to wait, and Ctrl-C as a way out that keeps what was read.
import type { Io } from './command.js';

/** Shown in place, second by second; nothing where nobody watches. */
export function countdown(io: Io): (host: string, secondsLeft: number) => void {
  if (!io.interactive) return () => undefined;
  return (host, seconds) => io.err(seconds <= 1 ? '\r\u001b[K' : `\r\u001b[K${host} asks to wait: ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left. Ctrl-C stops here; everything read is kept.`);
}

/** Runs `work` with a signal that the first Ctrl-C gives; a second one ends the program as ever. */
export async function leavable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  process.once('SIGINT', leave);
  try {
    return await work(leaving.signal);
  } finally {
    process.removeListener('SIGINT', leave);
  }
}
