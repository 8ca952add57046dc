// One line that says how far the reading or scanning is: bytes or items, rate, time left. Silent when not a terminal.
import type { Io } from './command.js';

export interface Progress {
  step(done: number, total: number | null): void;
  done(): void;
}

const EVERY_MS = 150;

/** `unit` "bytes" prints megabytes; anything else prints the count with its name. */
export function progress(io: Io, label: string, unit: string): Progress {
  if (!io.interactive) return { step() {}, done() {} };
  const start = performance.now();
  let last = 0;
  return {
    step(done, total) {
      const now = performance.now();
      if (now - last < EVERY_MS) return;
      last = now;
      io.err(`\r\u001b[K${line(label, unit, done, total, (now - start) / 1000)}`);
    },
    done() {
      io.err('\r\u001b[K');
    },
  };
}

/** `Reading X archive   42 of 120 MB   35 %   18 MB a second   about 5 s left` */
export function line(label: string, unit: string, done: number, total: number | null, seconds: number): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const parts = [label, total === null ? amount(done, unit) : `${amount(done, unit)} of ${amount(total, unit)}`];
  if (total !== null && total > 0) parts.push(`${Math.min(100, Math.floor((100 * done) / total))} %`);
  if (rate > 0) parts.push(`${amount(rate, unit)} a second`);
  if (total !== null && rate > 0 && done < total) parts.push(`about ${duration((total - done) / rate)} left`);
  return parts.join('   ');
}

function amount(value: number, unit: string): string {
  if (unit === 'bytes') return `${(value / 1e6).toFixed(value < 1e7 ? 1 : 0)} MB`;
  return `${Math.round(value).toLocaleString('en')} ${unit}`;
}

function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
