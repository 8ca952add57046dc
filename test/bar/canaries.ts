// Looks for secrets in bytes, in every disguise a program could have written them in.
import { createHash } from 'node:crypto';
import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A secret and, where asked, what it would be under a digest. */
export interface Canary { name: string; text: string; digests: boolean }
export interface Sighting { canary: string; disguise: string; file: string }

const PREFIX = 6;

/** One pass over the bytes, whatever the number of canaries: each place is looked up by its first bytes. */
export class CanaryFinder {
  readonly #byPrefix = new Map<number, { bytes: Buffer; canary: string; disguise: string }[]>();

  constructor(canaries: readonly Canary[]) {
    for (const canary of canaries) for (const [disguise, bytes] of disguises(canary)) this.#add(bytes, canary.name, disguise);
  }

  #add(bytes: Buffer, canary: string, disguise: string): void {
    if (bytes.length < PREFIX) return;
    const key = bytes.readUIntBE(0, PREFIX);
    const there = this.#byPrefix.get(key);
    if (there) there.push({ bytes, canary, disguise });
    else this.#byPrefix.set(key, [{ bytes, canary, disguise }]);
  }

  /** In the bytes as they are, and in what is packed inside them. */
  find(bytes: Buffer, file: string): Sighting[] {
    return [bytes, ...unpacked(bytes)].flatMap((plain) => this.#findPlain(plain, file));
  }

  #findPlain(bytes: Buffer, file: string): Sighting[] {
    const met: Sighting[] = [];
    for (let at = 0; at + PREFIX <= bytes.length; at++) {
      for (const needle of this.#byPrefix.get(bytes.readUIntBE(at, PREFIX)) ?? []) {
        if (bytes.subarray(at, at + needle.bytes.length).equals(needle.bytes)) met.push({ canary: needle.canary, disguise: needle.disguise, file });
      }
    }
    return met;
  }
}

function disguises({ text, digests }: Canary): [string, Buffer][] {
  const forms: [string, string][] = [['as it is', text], ['lower', text.toLowerCase()], ['upper', text.toUpperCase()], ['NFD', text.normalize('NFD')], ['reversed', [...text].reverse().join('')]];
  const found: [string, Buffer][] = [];
  for (const [form, value] of forms) {
    const bytes = Buffer.from(value);
    found.push([form, bytes], [`${form}, UTF-16LE`, Buffer.from(value, 'utf16le')], [`${form}, UTF-16BE`, Buffer.from(value, 'utf16le').swap16()]);
    found.push([`${form}, URL`, Buffer.from(encodeURIComponent(value))], [`${form}, hex`, Buffer.from(bytes.toString('hex'))]);
    for (const offset of [0, 1, 2]) found.push([`${form}, base64 at ${offset}`, base64Middle(bytes, offset)]);
    if (digests) {
      for (const kind of ['md5', 'sha1', 'sha256']) {
        const raw = createHash(kind).update(value).digest();
        found.push([`${form}, ${kind}`, raw], [`${form}, ${kind} in hex`, Buffer.from(raw.toString('hex'))]);
      }
    }
  }
  return found;
}

/** The part of a base64 text that does not depend on what stands around the secret. */
function base64Middle(bytes: Buffer, offset: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64').replace(/=+$/, '');
  return Buffer.from(text.slice(offset === 0 ? 0 : offset + 1, -1));
}

/** What gzip, zip and zlib streams inside the bytes hold. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  const attempt = (work: () => Buffer): void => {
    try {
      found.push(work());
    } catch {
      // Bytes that only look like a packed stream.
    }
  };
  const finish = { finishFlush: 2, maxOutputLength: 64_000_000 } as const;
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
    const start = at + 30 + (at + 30 <= bytes.length ? bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28) : 0);
    attempt(() => inflateRawSync(bytes.subarray(start), finish));
  }
  for (let at = bytes.indexOf('\x1f\x8b\x08', 0, 'latin1'); at >= 0; at = bytes.indexOf('\x1f\x8b\x08', at + 3, 'latin1')) {
    attempt(() => gunzipSync(bytes.subarray(at), finish));
    // Behind a header without options, whatever follows the stream.
    attempt(() => inflateRawSync(bytes.subarray(at + 10), finish));
  }
  for (const head of ['\x78\x9c', '\x78\xda', '\x78\x01']) {
    for (let at = bytes.indexOf(head, 0, 'latin1'); at >= 0; at = bytes.indexOf(head, at + 2, 'latin1')) attempt(() => inflateSync(bytes.subarray(at), finish));
  }
  return found;
}
