// Reads JSON lists of any length element by element: one bad element is a problem, never the end of the reading.
import { isAscii, isUtf8 } from 'node:buffer';
import { type ClaimFile, type Problem, SourceDamage } from '../model.js';
import { decodeText, FALLBACK_REASON, toUtf8 } from './encoding.js';
import { type ElementFacts, type JsonSink, JsonSplitter } from './json-splitter.js';
import { counted } from './file-bytes.js';
import { LIMITS } from './limits.js';

/** `index` counts the list's elements from 0, unreadable ones too; -1 for a value that is no list. `offset` is in bytes of UTF-8. */
export interface JsonItem { key: string | null; index: number; value: unknown; offset: number }
export interface JsonOptions {
  onProblem(problem: Problem): void;
  onBytes?: ((bytes: number) => void) | undefined;
  /** Elements a batch. */
  batch?: number;
}

const BATCH = 1000;
const SLICE_BYTES = 256 * 1024;
const PREFIX_BYTES = 4096;
/** A file that is broken throughout gives this many problems and a count of the rest. */
const PROBLEMS = 100;
const ASSIGNMENT = /^\s*(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*\s*=\s*/;

/**
 * A top-level list gives its elements under the key null; a top-level object gives the elements of each member that is a list
 * under its key, and every other member whole. A byte order mark and `window.X.y = ` before it are skipped.
 */
export async function* jsonItems(file: ClaimFile, options: JsonOptions): AsyncGenerator<JsonItem[]> {
  const reader = new JsonReader(file.path, options.onProblem);
  const size = options.batch ?? BATCH;
  try {
    for await (const chunk of toUtf8(counted(file, options.onBytes))) {
      for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
        reader.push(chunk.subarray(at, at + SLICE_BYTES));
        if (reader.items.length >= size) yield reader.take();
      }
    }
    reader.end(true);
  } catch (error) {
    if (!(error instanceof SourceDamage)) throw error;
    reader.end(false);
    options.onProblem({ path: file.path, record: null, offset: error.offset, reason: error.reason, damage: true });
  }
  if (reader.items.length > 0) yield reader.take();
}

/** A small document at once; undefined, with a problem, when it cannot be read. */
export async function jsonWhole(file: ClaimFile, options: JsonOptions): Promise<unknown> {
  const problem = (offset: number | null, reason: string, damage = true): undefined => {
    options.onProblem({ path: file.path, record: null, offset, reason, damage });
  };
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of toUtf8(counted(file, options.onBytes))) {
      size += chunk.length;
      if (size > LIMITS.documentBytes) return problem(size, 'it is larger than PostOp reads of such a file');
      parts.push(chunk);
    }
  } catch (error) {
    if (!(error instanceof SourceDamage)) throw error;
    return problem(error.offset, error.reason);
  }
  const text = decodeText(Buffer.concat(parts), () => problem(null, FALLBACK_REASON, false));
  const start = prefixLength(text.slice(0, PREFIX_BYTES));
  if (nesting(text) > LIMITS.depth) return problem(start, 'it is nested too deeply');
  try {
    return JSON.parse(text.slice(start).replace(/;\s*$/, ''));
  } catch {
    return problem(start, 'it is not valid JSON');
  }
}

function prefixLength(start: string): number {
  return ASSIGNMENT.exec(start)?.[0].length ?? 0;
}

function nesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}

/** Parses what the splitter cuts, each element alone. */
class JsonReader implements JsonSink {
  items: JsonItem[] = [];
  #splitter: JsonSplitter | null = null;
  #before: Buffer = Buffer.alloc(0);
  #lone = false;
  #toldFallback = false;
  #index = 0;
  #told = 0;

  constructor(readonly path: string, readonly onProblem: (problem: Problem) => void) {}

  push(chunk: Buffer): void {
    if (this.#splitter) this.#splitter.push(chunk);
    else this.#begin(chunk);
  }

  take(): JsonItem[] {
    const items = this.items;
    this.items = [];
    return items;
  }

  /** `whole`: the source gave all its bytes; if not, its own damage is reported and not once more here. */
  end(whole: boolean): void {
    if (!this.#splitter && !this.#lone) this.#start(true);
    if (!this.#splitter) this.#endLone(whole);
    else if (!this.#splitter.end() && whole) this.#problem(this.#index, null, 'it is cut off: the file ends before its list does', true);
    if (this.#told <= PROBLEMS) return;
    this.onProblem({ path: this.path, record: null, offset: null, reason: `so many more places of it could not be read: ${this.#told - PROBLEMS}`, damage: true });
  }

  element(key: string | null, bytes: Buffer, start: number, end: number, offset: number, facts: ElementFacts): void {
    const index = this.#index++;
    if (facts.tooLarge || facts.tooDeep) {
      this.#problem(index, offset, facts.tooLarge ? 'this record is larger than PostOp reads' : 'this record is nested too deeply', true);
      return;
    }
    // Plain ASCII read as Latin-1 makes one-byte strings, which parse twice as fast.
    const text = facts.ascii ? bytes.toString('latin1', start, end) : decodeText(bytes.subarray(start, end), this.#fallback);
    const value = parsed(text);
    if (value === undefined) this.#problem(index, offset, 'this record is not valid JSON', true);
    else this.items.push({ key, index, value, offset });
  }

  guess(key: string | null, bytes: Buffer, start: number, end: number, offset: number): boolean {
    const slice = bytes.subarray(start, end);
    const ascii = isAscii(slice);
    if (!ascii && !isUtf8(slice)) return false;
    const text = slice.toString(ascii ? 'latin1' : 'utf8');
    if (mayBeDeep(text)) return false;
    const value = parsed(text);
    if (value === undefined) return false;
    this.items.push({ key, index: this.#index++, value, offset });
    return true;
  }

  member(bytes: Buffer, start: number, end: number, offset: number, facts: ElementFacts): void {
    if (facts.tooLarge || facts.tooDeep) {
      this.#problem(null, offset, facts.tooLarge ? 'this part is larger than PostOp reads' : 'this part is nested too deeply', true);
      return;
    }
    const text = decodeText(bytes.subarray(start, end), this.#fallback);
    const record = parsed(`{${text}}`);
    if (record === undefined) return this.trouble(offset, 'this part is not valid JSON');
    for (const [key, value] of Object.entries(record as object)) this.items.push({ key, index: -1, value, offset });
  }

  listKey(bytes: Buffer, offset: number): string | null {
    this.#index = 0;
    const record = parsed(`{${decodeText(bytes, this.#fallback)}[]}`);
    const key = record === undefined ? undefined : Object.keys(record as object)[0];
    if (key === undefined) this.trouble(offset, 'the name of this list cannot be read');
    return key ?? null;
  }

  trouble(offset: number, reason: string): void {
    this.#problem(null, offset, reason, true);
  }

  #begin(chunk: Buffer): void {
    if (this.#before.length > LIMITS.elementBytes) return;
    this.#before = this.#before.length === 0 ? chunk : Buffer.concat([this.#before, chunk]);
    if (!this.#lone) this.#start(false);
  }

  /** Finds where the list or object begins; what is neither is kept to be read as one value at the end. */
  #start(last: boolean): void {
    const text = this.#before.toString('latin1', 0, PREFIX_BYTES);
    const enough = last || this.#before.length >= PREFIX_BYTES;
    const prefix = prefixLength(text) || text.length - text.trimStart().length;
    if (prefix === text.length && !enough) return;
    const opener = text.charCodeAt(prefix);
    if (opener === 0x5b || opener === 0x7b) {
      this.#splitter = new JsonSplitter(this, LIMITS, opener, prefix + 1);
      this.#splitter.push(this.#before.subarray(prefix + 1));
    } else if (enough || !/^[A-Za-z_$]/.test(text.trimStart()) || text.includes('=')) {
      this.#lone = true;
    }
  }

  #endLone(whole: boolean): void {
    const text = decodeText(this.#before, this.#fallback);
    const value = this.#before.length > LIMITS.elementBytes ? undefined : parsed(text.slice(prefixLength(text.slice(0, PREFIX_BYTES))).replace(/;\s*$/, ''));
    if (value !== undefined) this.items.push({ key: null, index: -1, value, offset: 0 });
    else if (whole) this.#problem(null, 0, text.trim() === '' ? 'it is empty' : 'it is not valid JSON', true);
  }

  readonly #fallback = (): void => {
    if (!this.#toldFallback) this.#problem(null, null, FALLBACK_REASON, false);
    this.#toldFallback = true;
  };

  #problem(record: number | null, offset: number | null, reason: string, damage: boolean): void {
    if (++this.#told <= PROBLEMS) this.onProblem({ path: this.path, record, offset, reason, damage });
  }
}

/** More brackets than the depth allowed; whether they are nested is for the splitter to count. */
function mayBeDeep(text: string): boolean {
  let brackets = 0;
  for (const bracket of ['{', '[']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1)) {
      if (++brackets > LIMITS.depth) return true;
    }
  }
  return false;
}

/** Undefined when it is not valid JSON: the parser's own words quote what people wrote. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
