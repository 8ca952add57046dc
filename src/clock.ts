// The one clock. `POSTOP_NOW` fixes it, so that two runs can be compared byte by byte.
import type { Clock } from './model.js';

export function systemClock(env: NodeJS.ProcessEnv): Clock {
  const fixed = env.POSTOP_NOW;
  if (fixed && !Number.isNaN(Date.parse(fixed))) return { now: () => toSecond(new Date(fixed)) };
  return { now: () => toSecond(new Date()) };
}

function toSecond(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
