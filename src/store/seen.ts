// Which rows of the store one intake has met: one bit a row, so that unchanged rows need no write.

export interface Seen { add(id: number): void; has(id: number): boolean }

export function createSeen(): Seen {
  let bits = new Uint8Array(1 << 16);
  return {
    add(id) {
      const at = id >> 3;
      if (at >= bits.length) {
        const wider = new Uint8Array(Math.max(bits.length * 2, at + 1));
        wider.set(bits);
        bits = wider;
      }
      bits[at] = (bits[at] ?? 0) | (1 << (id & 7));
    },
    has: (id) => ((bits[id >> 3] ?? 0) & (1 << (id & 7))) !== 0,
  };
}
