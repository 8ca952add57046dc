// Real exports, cut and changed at random from a seed.
import { seeded } from '../personas/clinician.js';
import type { Seeded } from '../personas/clinician.js';

export interface Mutation { what: string; bytes: Uint8Array }

/** One damaged copy: cut short, or bytes flipped, overwritten, lost, doubled or moved. */
export function mutate(whole: Uint8Array, seed: number): Mutation {
  const random = seeded(seed);
  const [what, change] = random.pick(CHANGES);
  return { what: `${what}, seed ${seed}`, bytes: change(Buffer.from(whole), random) };
}

const CHANGES: readonly (readonly [string, (bytes: Buffer, random: Seeded) => Buffer])[] = [
  ['cut', (bytes, random) => bytes.subarray(0, random.below(bytes.length))],
  ['one bit', (bytes, random) => flip(bytes, 1, random)],
  ['0.004 % of the bits', (bytes, random) => flip(bytes, Math.max(1, Math.round(bytes.length * 8 * 0.00004)), random)],
  ['1 % of the bits', (bytes, random) => flip(bytes, Math.round(bytes.length * 8 * 0.01), random)],
  ['a part of zeros', (bytes, random) => { const [from, to] = part(bytes, random); return bytes.fill(0, from, to); }],
  ['a part lost', (bytes, random) => { const [from, to] = part(bytes, random); return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]); }],
  ['a part doubled', (bytes, random) => { const [from, to] = part(bytes, random); return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]); }],
  ['a part moved', (bytes, random) => {
    const [from, to] = part(bytes, random);
    const [other] = part(bytes, random);
    return Buffer.from(bytes).fill(bytes.subarray(from, to), other, Math.min(bytes.length, other + to - from));
  }],
];

function flip(bytes: Buffer, count: number, random: Seeded): Buffer {
  for (let done = 0; done < count; done++) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  }
  return bytes;
}

function part(bytes: Buffer, random: Seeded): [number, number] {
  const from = random.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + random.below(Math.max(2, bytes.length >> 4)))];
}
