// Reads CSV as people's exports really are: any delimiter, UTF-16, sentences before the header, quotes gone wrong.
import type { CsvError, Options, Parser } from 'csv-parse';
import { type ClaimFile, type Problem, SourceDamage } from '../model.js';
import { FALLBACK_REASON, strictUtf8, toUtf8 } from './encoding.js';
import { counted } from './file-bytes.js';
import { LIMITS } from './limits.js';

/** `index` counts rows after the header from 0. `cells` by header name as written, the first of equal names; `list` in order. */
export interface CsvRow { index: number; cells: Record<string, string>; list: string[] }
export interface CsvOptions {
  onProblem(problem: Problem): void;
  onBytes?: ((bytes: number) => void) | undefined;
  /** Recognises the header row; rows before it are a preamble. Without it the first row is the header. */
  isHeader?: ((cells: string[]) => boolean) | undefined;
  delimiter?: string | undefined;
  /** How a quote inside a quoted cell is written: doubled, or with a backslash. */
  quotes?: 'double' | 'backslash' | undefined;
}

const BATCH = 1000;
const SNIFF_BYTES = 64 * 1024;
const DELIMITERS = [',', '\t', ';', '|'];
/** A header further down than this is no header. */
const PREAMBLE_ROWS = 50;

export async function* csvRows(file: ClaimFile, options: CsvOptions): AsyncGenerator<CsvRow[]> {
  const problem = (record: number | null, reason: string, damage: boolean): void => {
    options.onProblem({ path: file.path, record, offset: null, reason, damage });
  };
  const bytes = strictUtf8(toUtf8(counted(file, options.onBytes)), () => problem(null, FALLBACK_REASON, false));
  const table = new Table(options.isHeader);
  let damaged = false;
  try {
    for await (const list of records(bytes, options)) {
      table.add(list);
      if (table.lost) break;
      if (table.rows.length >= BATCH) yield table.take();
    }
  } catch (error) {
    if (!(error instanceof SourceDamage) && !isCsvError(error)) throw error;
    damaged = true;
    problem(table.count, error instanceof SourceDamage ? error.reason : reasonOf(error.code), true);
  }
  if (table.seen === 0 && !damaged) problem(null, 'it is empty', false);
  else if (!table.header && !damaged) problem(null, 'the row with the column names was not found', true);
  if (table.rows.length > 0) yield table.take();
}

/** Turns lists of cells into rows under their header. */
class Table {
  rows: CsvRow[] = [];
  header: string[] | null = null;
  count = 0;
  seen = 0;

  constructor(readonly isHeader: ((cells: string[]) => boolean) | undefined) {}

  get lost(): boolean { return !this.header && this.seen >= PREAMBLE_ROWS; }

  add(list: string[]): void {
    this.seen++;
    if (this.header) {
      this.rows.push({ index: this.count++, cells: cellsOf(this.header, list), list });
      return;
    }
    const names = list.map(cell => cell.trim());
    if (this.isHeader ? this.isHeader(names) : names.some(name => name !== '')) this.header = names;
  }

  take(): CsvRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }
}

/** No prototype: a column may be called `__proto__`. */
function cellsOf(header: readonly string[], list: readonly string[]): Record<string, string> {
  const cells = Object.create(null) as Record<string, string>;
  for (let at = 0; at < header.length; at++) {
    const name = header[at]!;
    if (!(name in cells)) cells[name] = list[at] ?? '';
  }
  return cells;
}

/** Rows as lists of cells. Those before an error are handed out before it is thrown. */
async function* records(bytes: AsyncGenerator<Buffer>, options: CsvOptions): AsyncGenerator<string[]> {
  const { parse } = await import('csv-parse');
  let rows: string[][] = [];
  const take = (): string[][] => {
    const taken = rows;
    rows = [];
    return taken;
  };
  let parser: Parser | null = null;
  try {
    for await (const chunk of withLongStart(bytes)) {
      parser ??= collecting(parse(parserOptions(options, chunk, row => rows.push(row))));
      await written(parser, chunk);
      yield* take();
    }
    if (parser) await ended(parser);
  } catch (error) {
    yield* take();
    throw error;
  }
  yield* take();
}

/** The first chunk is made long enough to see the file's habits in it. */
async function* withLongStart(bytes: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (!start) {
      yield chunk;
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < SNIFF_BYTES) continue;
    yield start;
    start = null;
  }
  if (start && start.length > 0) yield start;
}

/** Rows come through `on_record`, so the parser's own output stays empty; errors come through `written` and `ended`. */
function collecting(parser: Parser): Parser {
  parser.on('error', () => undefined);
  return parser.resume() as Parser;
}

function written(parser: Parser, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(chunk, error => error ? reject(error) : resolve());
  });
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject).once('end', resolve);
    parser.end();
  });
}

function parserOptions(options: CsvOptions, start: Buffer, onRow: (row: string[]) => void): Options<string[]> {
  return {
    delimiter: options.delimiter ?? sniffDelimiter(start, options.isHeader),
    escape: options.quotes === 'backslash' ? '\\' : '"',
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LIMITS.rowBytes,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: row => {
      onRow(row);
      return null;
    },
  };
}

/** The one under which a line is the header; else the most frequent in the first lines. */
function sniffDelimiter(start: Buffer, isHeader: ((cells: string[]) => boolean) | undefined): string {
  const lines = start.toString('utf8', 0, SNIFF_BYTES).split(/\r\n|\n|\r/).slice(0, PREAMBLE_ROWS);
  if (isHeader) {
    for (const line of lines) {
      const found = DELIMITERS.find(delimiter => isHeader(line.split(delimiter).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'))));
      if (found) return found;
    }
  }
  const counts = DELIMITERS.map(delimiter => lines.slice(0, 10).join('\n').split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

function reasonOf(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is never closed: rows after this one are lost';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'this row is larger than PostOp reads: rows after it are lost';
  return 'this row cannot be read: rows after it are lost';
}
