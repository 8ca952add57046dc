// From the bytes of a file to UTF-8: byte order marks, UTF-16, and a named fallback where bytes are not valid.
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

export const FALLBACK_REASON = 'some of its bytes are not valid UTF-8; they were read as Windows-1252, so single letters may be wrong';

/** UTF-8 without its mark; UTF-16 with a mark is transcoded. Bytes are not checked yet. */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let decoder: TextDecoder | null = null;
  let started = false;
  for await (const raw of chunks) {
    let chunk = asBuffer(raw);
    if (!started) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
      if (held.length < 3) continue;
      started = true;
      decoder = utf16Of(held);
      chunk = decoder ? held : withoutMark(held);
    }
    if (!decoder) yield chunk;
    else yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  }
  if (!started && held.length > 0) yield held;
  if (decoder) yield Buffer.from(decoder.decode(), 'utf8');
}

/** Valid UTF-8 only: lines that are not are read as Windows-1252, said once through `onFallback`. */
export async function* strictUtf8(chunks: AsyncIterable<Buffer>, onFallback: () => void): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let told = false;
  const check = (bytes: Buffer): Buffer => {
    if (isUtf8(bytes)) return bytes;
    if (!told) onFallback();
    told = true;
    return repairLines(bytes);
  };
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const whole = bytes.length - cutTail(bytes);
    held = bytes.subarray(whole);
    if (whole > 0) yield check(bytes.subarray(0, whole));
  }
  if (held.length > 0) yield check(held);
}

/** Strict UTF-8, else Windows-1252. */
export function decodeText(bytes: Buffer, onFallback: () => void): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  onFallback();
  return new TextDecoder('windows-1252').decode(bytes);
}

export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function utf16Of(start: Buffer): TextDecoder | null {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le');
  return start[0] === 0xfe && start[1] === 0xff ? new TextDecoder('utf-16be') : null;
}

function withoutMark(start: Buffer): Buffer {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start;
}

function repairLines(bytes: Buffer): Buffer {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(at, end);
    lines.push(isUtf8(line) ? line : Buffer.from(new TextDecoder('windows-1252').decode(line), 'utf8'));
    at = end;
  }
  return Buffer.concat(lines);
}

/** Length of a character begun but not ended at the end of `bytes`: 0 to 3. */
function cutTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
