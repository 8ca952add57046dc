// CSV as exports really hold it: preambles, UTF-16 with tabs, backslash quotes, quotes that never close.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, type CsvRow, csvRows } from '../../src/intake/csv.js';
import type { Problem } from '../../src/model.js';
import { all, given } from './given.js';

const read = (content: string | Uint8Array, options: Partial<CsvOptions> = {}, chunk = 7): Promise<{ values: CsvRow[]; problems: Problem[] }> =>
  all(({ onProblem }) => csvRows(given(content, chunk, 'file.csv'), { ...options, onProblem }));
const cells = (rows: readonly CsvRow[]): Record<string, string>[] => rows.map(row => ({ ...row.cells }));

describe('csvRows', () => {
  it('finds the header behind a preamble, with CRLF too', async () => {
    for (const newline of ['\n', '\r\n']) {
      const text = ['\ufeffNotes:', '"When exporting your connection data, you may notice that some, or all, is missing."', '', 'First Name,Last Name,Connected On', 'Ann,"Lee, MD",20 Dec 2022', ',,20 Dec 2022'].join(newline);
      const { values, problems } = await read(text, { isHeader: names => names.includes('Connected On') });
      expect(problems).toEqual([]);
      expect(cells(values)).toEqual([{ 'First Name': 'Ann', 'Last Name': 'Lee, MD', 'Connected On': '20 Dec 2022' }, { 'First Name': '', 'Last Name': '', 'Connected On': '20 Dec 2022' }]);
      expect(values.map(row => row.index)).toEqual([0, 1]);
    }
  });

  it('says when the header is not there', async () => {
    const { values, problems } = await read('a,b\n1,2\n', { isHeader: names => names.includes('Date') });
    expect(values).toEqual([]);
    expect(problems).toMatchObject([{ damage: true, reason: 'the row with the column names was not found' }]);
  });

  it('reads UTF-16 with tabs, and semicolons', async () => {
    expect(cells((await read(Buffer.from('\ufeffDate\tText\n2017\té, "x"\n', 'utf16le'))).values)).toEqual([{ Date: '2017', Text: 'é, "x"' }]);
    expect(cells((await read('Date;Text\n2017;a, b\n')).values)).toEqual([{ Date: '2017', Text: 'a, b' }]);
  });

  it('reads newlines in cells, quotes doubled or with a backslash', async () => {
    expect(cells((await read('a,b\n"one\n""two""",2\n')).values)).toEqual([{ a: 'one\n"two"', b: '2' }]);
    expect(cells((await read('Date,Message\n2020,"she said \\"no, wait\\" twice"\n2021,plain\n', { quotes: 'backslash' })).values))
      .toEqual([{ Date: '2020', Message: 'she said "no, wait" twice' }, { Date: '2021', Message: 'plain' }]);
  });

  it('keeps rows with too few or too many cells, and the first of two columns with one name', async () => {
    const { values, problems } = await read('a,a,__proto__\n1\n1,2,3,4\n');
    expect(problems).toEqual([]);
    expect(values.map(row => [row.cells['a'], row.cells['__proto__'], row.list.length])).toEqual([['1', '', 1], ['1', '3', 4]]);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  it('hands out the rows before damage and says what is lost, without their words', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => `${at},text`).join('\n');
    const { values, problems } = await read(`id,text\n${rows}\n2000,"Mrs Smith\n2001,x\n`, {}, 4096);
    expect(values.length).toBe(2000);
    expect(problems).toEqual([{ path: 'file.csv', record: 2000, offset: null, reason: 'a quotation mark is never closed: rows after this one are lost', damage: true }]);
    const huge = await read(`a\n1\n"${'x'.repeat(5 * 1024 * 1024)}"\n2\n`, {}, 1024 * 1024);
    expect(huge.values.length).toBe(1);
    expect(huge.problems).toMatchObject([{ damage: true }]);
  });

  it('reads lines that are no UTF-8 as Windows-1252 and leaves the others', async () => {
    const { values, problems } = await read(Buffer.concat([Buffer.from('a\né\n'), Buffer.from('\u00e9\n', 'latin1')]));
    expect(cells(values)).toEqual([{ a: 'é' }, { a: 'é' }]);
    expect(problems).toMatchObject([{ damage: false }]);
  });

  it('remarks on an empty file', async () => {
    expect(await read('')).toMatchObject({ values: [], problems: [{ damage: false, reason: 'it is empty' }] });
  });
});

const corpus = join(process.env['POSTOP_CORPORA'] ?? '', 'csv-spectrum');
const there = process.env['POSTOP_CORPORA'] !== undefined && existsSync(corpus);
describe.skipIf(!there)(`csv-spectrum${there ? '' : ' (NOT RUN: POSTOP_CORPORA is not set)'}`, () => {
  // location_coordinates has another telephone number in its twin than in the CSV itself.
  it.each(there ? readdirSync(join(corpus, 'csvs')).filter(name => name !== 'location_coordinates.csv') : [])('%s equals its JSON twin', async name => {
    const { values, problems } = await read(readFileSync(join(corpus, 'csvs', name)));
    const twin: unknown = JSON.parse(readFileSync(join(corpus, 'json', name.replace('.csv', '.json')), 'utf8'));
    expect(problems).toEqual([]);
    // The twin of one file writes its CRLF newlines as LF.
    const plain = (value: unknown): string => JSON.stringify(value).replaceAll('\\r\\n', '\\n');
    expect(plain(cells(values))).toBe(plain(twin));
  });
});
