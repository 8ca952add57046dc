// The one way the program makes an identity or a comparison out of several facts.
import { createHash } from 'node:crypto';

/** 20 hex digits of SHA-256 over the parts; no part can run into the next. */
export function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}
