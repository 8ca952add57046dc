// A perceptual hash of an account's own exported picture, so that two accounts with the same picture can be told.
import { Worker } from 'node:worker_threads';

export const AVATAR_LIMITS = { bytes: 5 * 1024 * 1024, pixels: 16_000_000, milliseconds: 4000 };
/** At most this many of the 64 bits differ between two copies of one picture. */
const SAME_PICTURE = 6;
/** A picture that is nearly one colour has hardly a bit set or unset and looks like every other such picture. */
const LEAST_DETAIL = 8;

/** 16 hex digits; null when the picture is too large, damaged, of another kind, or takes too long: "picture not compared". */
export function hashAvatar(bytes: Uint8Array): Promise<string | null> {
  if (bytes.length > AVATAR_LIMITS.bytes) return Promise.resolve(null);
  return new Promise((resolve) => {
    const file = import.meta.url.endsWith('.ts') ? './avatar-worker.ts' : './avatar-worker.js';
    const worker = new Worker(new URL(file, import.meta.url), { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: 256 } });
    const finish = (hash: string | null): void => { clearTimeout(timer); void worker.terminate(); resolve(hash); };
    const timer = setTimeout(() => finish(null), AVATAR_LIMITS.milliseconds);
    worker.once('message', (hash: unknown) => finish(typeof hash === 'string' ? hash : null));
    worker.once('error', () => finish(null));
    worker.once('exit', () => finish(null));
  });
}

/** The same, read from a stream of `size` bytes. */
export async function pictureHash(chunks: AsyncIterable<Uint8Array>, size: number): Promise<string | null> {
  if (size > AVATAR_LIMITS.bytes) return null;
  try {
    const read: Uint8Array[] = [];
    for await (const chunk of chunks) read.push(chunk);
    return await hashAvatar(Buffer.concat(read));
  } catch {
    return null;
  }
}

/** Whether two hashes are of one picture. */
export function samePicture(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.length !== 16 || b.length !== 16) return false;
  if (!hasDetail(a) || !hasDetail(b)) return false;
  return bits(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)) <= SAME_PICTURE;
}

function hasDetail(hash: string): boolean {
  const set = bits(BigInt(`0x${hash}`));
  return set >= LEAST_DETAIL && set <= 64 - LEAST_DETAIL;
}

function bits(value: bigint): number {
  let count = 0;
  for (let rest = value; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}
