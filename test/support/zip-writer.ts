// Writes zip files byte for byte the same each time, honest ones and hostile ones, for tests and generators.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  data: Uint8Array | string;
  method?: 'store' | 'deflate';
  /** Hostile from here on: what the headers say instead of the truth. */
  localName?: string;
  rawName?: Uint8Array;
  crc?: number;
  size?: number;
  compressedSize?: number;
  methodNumber?: number;
  /** Or-ed into the general purpose flags; 0x1 = encrypted. */
  flags?: number;
  /** Unix mode in the external attributes; 0o120777 = symbolic link. */
  mode?: number;
  /** Sizes and CRC follow the data, as streaming writers do. */
  descriptor?: boolean;
  /** Both headers carry their sizes in the zip64 field. */
  zip64?: boolean;
  /** The central header points at the local header of the entry with this index; no bytes are written for this one. */
  sharesBytesOf?: number;
}

export interface ZipOptions { comment?: string; prefix?: Uint8Array; /** What the end record says. */ entryCount?: number; diskNumber?: number }

const UTF8_NAME = 0x800;
const DESCRIPTOR = 0x8;
const EPOCH_DATE = 0x21; // 1980-01-01: no clock in a file that must be the same each time
const MAX32 = 0xffffffff;

interface Written { entry: ZipEntry; name: Buffer; body: Uint8Array; crc: number; size: number; packed: number; method: number; flags: number; offset: number }

export function writeZip(entries: readonly ZipEntry[], options: ZipOptions = {}): Uint8Array {
  const parts: Uint8Array[] = [options.prefix ?? new Uint8Array(0)];
  let offset = parts[0]?.length ?? 0;
  const written: Written[] = [];
  for (const entry of entries) {
    const one = prepare(entry, offset);
    const shared = entry.sharesBytesOf === undefined ? undefined : written[entry.sharesBytesOf];
    if (shared) {
      written.push({ ...one, offset: shared.offset, packed: shared.packed, size: shared.size, crc: shared.crc });
      continue;
    }
    written.push(one);
    for (const part of [localHeader(one), one.body, ...(entry.descriptor ? [descriptor(one)] : [])]) {
      parts.push(part);
      offset += part.length;
    }
  }
  const directory = Buffer.concat(written.map(centralHeader));
  return Buffer.concat([...parts, directory, endRecord(written.length, directory.length, offset, options)]);
}

function prepare(entry: ZipEntry, offset: number): Written {
  const data = typeof entry.data === 'string' ? Buffer.from(entry.data, 'utf8') : entry.data;
  const deflated = (entry.method ?? 'deflate') === 'deflate';
  const body = deflated ? deflateRawSync(data) : data;
  return {
    entry, body, offset,
    name: Buffer.from(entry.rawName ?? Buffer.from(entry.name, 'utf8')),
    crc: entry.crc ?? crc32(data),
    size: entry.size ?? data.length,
    packed: entry.compressedSize ?? body.length,
    method: entry.methodNumber ?? (deflated ? 8 : 0),
    flags: (entry.rawName ? 0 : UTF8_NAME) | (entry.descriptor ? DESCRIPTOR : 0) | (entry.flags ?? 0),
  };
}

function localHeader(one: Written): Buffer {
  const name = one.entry.localName === undefined ? one.name : Buffer.from(one.entry.localName, 'utf8');
  const extra = one.entry.zip64 ? zip64Field([one.size, one.packed]) : Buffer.alloc(0);
  const later = one.entry.descriptor === true;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(one.entry.zip64 ? 45 : 20, 4);
  header.writeUInt16LE(one.flags, 6);
  header.writeUInt16LE(one.method, 8);
  header.writeUInt16LE(EPOCH_DATE, 12);
  header.writeUInt32LE(later ? 0 : one.crc, 14);
  header.writeUInt32LE(later ? 0 : one.entry.zip64 ? MAX32 : one.packed, 18);
  header.writeUInt32LE(later ? 0 : one.entry.zip64 ? MAX32 : one.size, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

function descriptor(one: Written): Buffer {
  const block = Buffer.alloc(16);
  block.writeUInt32LE(0x08074b50, 0);
  block.writeUInt32LE(one.crc, 4);
  block.writeUInt32LE(one.packed, 8);
  block.writeUInt32LE(one.size, 12);
  return block;
}

function centralHeader(one: Written): Buffer {
  const extra = one.entry.zip64 ? zip64Field([one.size, one.packed, one.offset]) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(one.entry.mode === undefined ? 20 : (3 << 8) | 20, 4);
  header.writeUInt16LE(one.entry.zip64 ? 45 : 20, 6);
  header.writeUInt16LE(one.flags, 8);
  header.writeUInt16LE(one.method, 10);
  header.writeUInt16LE(EPOCH_DATE, 14);
  header.writeUInt32LE(one.crc, 16);
  header.writeUInt32LE(one.entry.zip64 ? MAX32 : one.packed, 20);
  header.writeUInt32LE(one.entry.zip64 ? MAX32 : one.size, 24);
  header.writeUInt16LE(one.name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(((one.entry.mode ?? 0) << 16) >>> 0, 38);
  header.writeUInt32LE(one.entry.zip64 ? MAX32 : one.offset, 42);
  return Buffer.concat([header, one.name, extra]);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, at) => field.writeBigUInt64LE(BigInt(value), 4 + at * 8));
  return field;
}

function endRecord(count: number, size: number, offset: number, options: ZipOptions): Buffer {
  const comment = Buffer.from(options.comment ?? '', 'utf8');
  const claimed = options.entryCount ?? count;
  const many = claimed >= 0xffff;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(options.diskNumber ?? 0, 4);
  end.writeUInt16LE(many ? 0xffff : claimed, 8);
  end.writeUInt16LE(many ? 0xffff : claimed, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...(many ? zip64End(claimed, size, offset) : []), end, comment]);
}

function zip64End(count: number, size: number, offset: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}
