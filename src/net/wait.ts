// How long a server asks to wait, in whichever of the forms it says so; never less than a second, never absurd.
import type { Instant } from '../model.js';
import type { Answer } from './answer.js';

const LEAST_MS = 1_000;
/** The longest window of any platform read here is 15 minutes. */
export const MOST_MS = 15 * 60_000 + 5_000;

/**
 * Retry-After (seconds or a date), else the reset header: seconds since 1970 (X, Bluesky) or an ISO time (Mastodon),
 * else a minute, doubling. X's simulator of 2026 sends wrong resets with the 429 itself, so everything is clamped.
 */
export function waitOf(headers: Answer['headers'], now: Instant, round: number): number {
  const after = headers['retry-after'];
  const reset = headers['x-rate-limit-reset'] ?? headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'];
  const ms = (after === undefined ? null : fromRetryAfter(after, now)) ?? (reset === undefined ? null : fromReset(reset, now)) ?? 60_000 * 2 ** (round - 1);
  return Math.min(MOST_MS, Math.max(LEAST_MS, ms));
}

function fromRetryAfter(text: string, now: Instant): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text.trim())) return Number(text) * 1_000;
  return until(Date.parse(text), now);
}

function fromReset(text: string, now: Instant): number | null {
  if (!/^\d+(?:\.\d+)?$/.test(text.trim())) return until(Date.parse(text), now);
  const number = Number(text);
  // Small numbers are seconds from now (the draft of the RateLimit headers), large ones a time.
  return number < 1_000_000_000 ? number * 1_000 : until(number * 1_000, now);
}

function until(at: number, now: Instant): number | null {
  return Number.isNaN(at) ? null : at - Date.parse(now);
}
