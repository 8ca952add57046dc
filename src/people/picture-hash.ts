// Decodes a JPEG or PNG and computes its difference hash: 9 x 8 grey cells, one bit for each that is darker than its neighbour.
import { AVATAR_LIMITS } from './avatar.js';

interface Pixels { width: number; height: number; data: Uint8Array }

/** 16 hex digits; null for other kinds of pictures and for sizes beyond the limit. Throws on damaged pictures. */
export async function hashPicture(bytes: Uint8Array): Promise<string | null> {
  const size = sizeOf(bytes);
  if (size === null || size.width * size.height > AVATAR_LIMITS.pixels || size.width < 9 || size.height < 8) return null;
  return differenceHash(await decode(bytes));
}

async function decode(bytes: Uint8Array): Promise<Pixels> {
  if (bytes[0] === 0x89) {
    const { PNG } = await import('pngjs');
    return PNG.sync.read(Buffer.from(bytes));
  }
  const jpeg = await import('jpeg-js');
  return jpeg.decode(bytes, { useTArray: true, maxResolutionInMP: AVATAR_LIMITS.pixels / 1e6, maxMemoryUsageInMB: 200 });
}

/** Width and height as the header states them, read before anything is decoded. */
export function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function differenceHash({ width, height, data }: Pixels): string {
  const cells = Array.from({ length: 72 }, (_, index) => meanGrey(data, width, cellOf(index % 9, 9, width), cellOf(Math.floor(index / 9), 8, height)));
  let hash = 0n;
  for (let row = 0; row < 8; row += 1) for (let column = 0; column < 8; column += 1) hash = (hash << 1n) | ((cells[row * 9 + column] ?? 0) < (cells[row * 9 + column + 1] ?? 0) ? 1n : 0n);
  return hash.toString(16).padStart(16, '0');
}

const cellOf = (index: number, of: number, size: number): readonly [number, number] => [Math.floor((index * size) / of), Math.max(Math.floor((index * size) / of) + 1, Math.floor(((index + 1) * size) / of))];

function meanGrey(data: Uint8Array, width: number, [left, right]: readonly [number, number], [top, bottom]: readonly [number, number]): number {
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * width + x) * 4;
      sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    }
  }
  return sum / ((right - left) * (bottom - top));
}
