// Cuts a JSON document of any size and layout into its elements, byte by byte, without parsing them.
import { asBuffer } from './encoding.js';
import type { Limits } from './limits.js';

/** What the splitter finds. `start` and `end` are places in `bytes`, `offset` is the place in the document. */
export interface JsonSink {
  element(key: string | null, bytes: Buffer, start: number, end: number, offset: number, facts: ElementFacts): void;
  /** A member of a top-level object whose value is no list: `"key": value`. */
  member(bytes: Buffer, start: number, end: number, offset: number, facts: ElementFacts): void;
  /** `"key":` before a list; the key, or null where it cannot be read. */
  listKey(bytes: Buffer, offset: number): string | null;
  /** Takes an element whose end was only guessed, if parsing proves the guess right: no list or object is the beginning of another. */
  guess(key: string | null, bytes: Buffer, start: number, end: number, offset: number): boolean;
  trouble(offset: number, reason: string): void;
}
export interface ElementFacts { ascii: boolean; tooDeep: boolean; tooLarge: boolean }

// Kinds of bytes outside of strings.
const PLAIN = 0;
const QUOTE = 1;
const OPEN = 2;
const CLOSE = 3;
const COMMA = 4;
const HIGH = 5;

const KIND = new Uint8Array(256).fill(HIGH, 0x80);
KIND[0x22] = QUOTE;
KIND[0x5b] = KIND[0x7b] = OPEN;
KIND[0x5d] = KIND[0x7d] = CLOSE;
KIND[0x2c] = COMMA;

/** Bytes that end the run inside a string: quote, backslash, and the newline no valid string holds. */
const STOP = new Uint8Array(256);
STOP[0x22] = STOP[0x5c] = STOP[0x0a] = 1;

const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const CLOSE_RECORD = 0x7d;
const SEMICOLON = 0x3b;
const NEWLINE = 0x0a;
/** Guesses that may fail in a row before a list counts as laid out otherwise. */
const PATIENCE = 8;
/** How much longer than the last element a guess may be: looking further would cost more than a walk. */
const STRETCH = 16;
const STRETCH_BYTES = 4096;

/**
 * Works on a document whose top level is a list or an object; the caller has skipped what stands before it.
 * Only bytes of the element being read are held, so memory stays flat.
 */
export class JsonSplitter {
  readonly #inObject: boolean;
  #listKey: string | null = null;
  /** Depth at which commas separate elements: 1, or 2 inside a list that is a member of the top-level object. */
  #base = 1;
  #depth = 1;
  #deepest = 1;
  #inString = false;
  #escaped = false;
  #high = 0;
  #first = true;
  /** True between a member's list and the comma behind it. */
  #afterList = false;
  #done = false;
  #tail = false;
  #parts: Buffer[] = [];
  #partBytes = 0;
  #tooLarge = false;
  /** The line that closed the last element, with its comma: in files printed with indents it closes the next one too. */
  #closing: Buffer | null = null;
  #misses = 0;
  #lastBytes = 0;
  /** Place in the document where the current chunk begins. */
  #position: number;
  /** Place in the document where the current element begins. */
  #elementAt: number;

  constructor(readonly sink: JsonSink, readonly limits: Pick<Limits, 'depth' | 'elementBytes' | 'memberBytes'>, opener: number, position: number) {
    this.#inObject = opener !== OPEN_LIST;
    this.#position = this.#elementAt = position;
  }

  get #most(): number {
    return this.#inObject && this.#base === 1 ? this.limits.memberBytes : this.limits.elementBytes;
  }

  push(raw: Uint8Array): void {
    const chunk = asBuffer(raw);
    const rest = this.#done ? 0 : this.#scan(chunk);
    if (this.#done) this.#expectNothing(chunk, rest);
    this.#position += chunk.length;
  }

  /** True when the document was closed; else the rest is missing and what is certain of it has been handed out. */
  end(): boolean {
    if (this.#done) return true;
    const whole = this.#depth === this.#base && !this.#inString && !this.#tooLarge && this.#parts.length > 0;
    const last = whole ? Buffer.concat(this.#parts).toString('latin1').trim() : '';
    // A record or list that closed is whole even when the file was cut right after it; a number might go on.
    if (/^[[{]/.test(last) && (!this.#inObject || this.#base === 2)) this.#cut(Buffer.alloc(0), 0, 0, false);
    return false;
  }

  /** Returns where the document ended in this chunk, else its length. */
  #scan(chunk: Buffer): number {
    const length = chunk.length;
    let start = 0;
    let at = 0;
    let depth = this.#depth;
    let high = this.#high;
    let inString = this.#inString;
    let base = this.#base;
    if (this.#escaped && length > 0) {
      high |= chunk[at++]!;
      this.#escaped = false;
    }
    while (at < length) {
      if (inString) {
        let byte = 0;
        while (at < length) {
          byte = chunk[at++]!;
          high |= byte;
          if (STOP[byte] !== 0) break;
        }
        if (STOP[byte] === 0) break;
        if (byte !== BACKSLASH) inString = false;
        else if (at < length) high |= chunk[at++]!;
        else this.#escaped = true;
        continue;
      }
      const byte = chunk[at]!;
      const kind = KIND[byte]!;
      if (kind === PLAIN) {
        at++;
      } else if (kind === QUOTE) {
        inString = true;
        at++;
      } else if (kind === HIGH) {
        high = 0xff;
        at++;
      } else if (kind === OPEN) {
        if (depth === 1 && this.#inObject && byte === OPEN_LIST) {
          this.#openList(chunk, start, at);
          base = this.#base;
          start = at + 1;
          high = 0;
        }
        depth++;
        if (depth > this.#deepest) this.#deepest = depth;
        at++;
      } else if (depth > base) {
        if (kind === CLOSE) depth--;
        at++;
      } else {
        this.#high = high;
        this.#cut(chunk, start, at, kind === COMMA);
        high = 0;
        start = at = kind === COMMA ? this.#leap(chunk, at + 1) : at + 1;
        this.#elementAt = this.#position + start;
        if (kind === COMMA) continue;
        depth--;
        if (this.#close(byte, start)) return start;
        base = this.#base;
      }
    }
    this.#depth = depth;
    this.#high = high;
    this.#inString = inString;
    this.#hold(chunk, start);
    return length;
  }

  /** Takes as many elements as the layout lets it guess; returns where the first other one begins. Several times faster than a walk. */
  #leap(chunk: Buffer, from: number): number {
    let start = from;
    while (this.#closing) {
      const window = chunk.subarray(start, start + this.#lastBytes * STRETCH + STRETCH_BYTES);
      const found = window.indexOf(this.#closing);
      if (found === -1) return start;
      const end = start + found + this.#closing.length - 1;
      if (!this.sink.guess(this.#listKey, chunk, start, end, this.#position + start)) {
        if (++this.#misses >= PATIENCE) this.#closing = null;
        return start;
      }
      this.#misses = 0;
      this.#lastBytes = end - start;
      start = end + 1;
    }
    return start;
  }

  #learn(bytes: Buffer, start: number, end: number): void {
    if (this.#misses >= PATIENCE) return;
    this.#lastBytes = end - start;
    const bracket = KIND[bytes[end - 1]!] === CLOSE ? end - 1 : -1;
    let newline = bracket - 1;
    while (newline > start && isSpace(bytes[newline]!) && bytes[newline] !== NEWLINE) newline--;
    this.#closing = bracket > 0 && bytes[newline] === NEWLINE ? Buffer.concat([bytes.subarray(newline, end), Buffer.from(',')]) : null;
  }

  #openList(chunk: Buffer, start: number, at: number): void {
    const before = this.#parts.length === 0 ? chunk.subarray(start, at) : Buffer.concat([...this.#parts, chunk.subarray(start, at)]);
    if (this.#afterList) this.sink.trouble(this.#elementAt, 'a comma is missing here');
    this.#listKey = this.sink.listKey(before, this.#elementAt);
    this.#base = 2;
    this.#afterList = false;
    this.#first = true;
    this.#closing = null;
    this.#misses = 0;
    this.#reset();
    this.#elementAt = this.#position + at + 1;
  }

  /** True when this closed the document. */
  #close(byte: number, start: number): boolean {
    const listEnds = this.#base === 2 || !this.#inObject;
    if (byte !== (listEnds ? CLOSE_LIST : CLOSE_RECORD)) this.sink.trouble(this.#position + start - 1, 'a bracket closes what was not opened');
    if (this.#base === 1) {
      this.#done = true;
      return true;
    }
    this.#base = 1;
    this.#afterList = true;
    this.#first = false;
    return false;
  }

  #cut(chunk: Buffer, start: number, end: number, comma: boolean): void {
    const first = this.#first;
    this.#first = false;
    const spans = this.#parts.length > 0;
    const bytes = spans ? Buffer.concat([...this.#parts, chunk.subarray(start, end)]) : chunk;
    const from = spans ? 0 : start;
    const to = spans ? bytes.length : end;
    const facts: ElementFacts = {
      ascii: this.#high < 0x80,
      tooDeep: this.#deepest - this.#base > this.limits.depth,
      tooLarge: this.#tooLarge || to - from > this.#most,
    };
    const offset = this.#elementAt;
    const afterList = this.#afterList;
    this.#afterList = false;
    this.#reset();
    if (!facts.tooLarge && isBlank(bytes, from, to)) {
      // Nothing stands between the end of a member's list and its comma, nor in an empty list.
      if (!afterList && !(first && !comma)) this.sink.trouble(offset, 'something is missing between two commas');
    } else if (afterList) {
      this.sink.trouble(offset, 'a comma is missing here');
    } else if (this.#inObject && this.#base === 1) {
      this.sink.member(bytes, from, to, offset, facts);
    } else {
      this.sink.element(this.#listKey, bytes, from, to, offset, facts);
      if (comma) this.#learn(bytes, from, to);
    }
  }

  #reset(): void {
    this.#parts = [];
    this.#partBytes = 0;
    this.#tooLarge = false;
    this.#high = 0;
    this.#deepest = this.#base;
  }

  #hold(chunk: Buffer, start: number): void {
    if (this.#tooLarge || start === chunk.length) return;
    this.#partBytes += chunk.length - start;
    if (this.#partBytes <= this.#most) {
      this.#parts.push(chunk.subarray(start));
      return;
    }
    this.#tooLarge = true;
    this.#parts = [];
  }

  #expectNothing(chunk: Buffer, from: number): void {
    if (this.#tail) return;
    for (let at = from; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (isSpace(byte) || byte === SEMICOLON) continue;
      this.#tail = true;
      this.sink.trouble(this.#position + at, 'something follows after the end');
      return;
    }
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(bytes[at]!)) return false;
  return true;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
