// CSV for a spreadsheet: one row a finding, then what was not checked; every field quoted, formulas guarded.
import type { Format, Report } from '../src/model.js';
import { escapeCsv } from '../src/text/escape.js';
import { COLUMNS, remarks, uncheckedRows } from './table.js';

export const csv: Format = {
  id: 'csv',
  title: 'Table for a spreadsheet (CSV)',
  extension: 'csv',
  async render(report) {
    return Buffer.from(`${BYTE_ORDER_MARK}${rows(report).map((cells) => cells.map(escapeCsv).join(',')).join('\r\n')}\r\n`);
  },
};

/** Without it Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

function rows(report: Report): string[][] {
  return [
    COLUMNS.map((column) => column.title),
    ...report.findings.map((finding) => COLUMNS.map((column) => column.of(finding))),
    ...uncheckedRows(report).map(([reason = '', whatToDo = '']) => wide('Not checked', `${reason} ${whatToDo}`.trim())),
    ...remarks(report).map((remark) => wide('Remark', remark)),
  ];
}

/** As many cells as the header, so that no reader stumbles. */
function wide(first: string, second: string): string[] {
  return COLUMNS.map((_, index) => (index === 0 ? first : index === 1 ? second : ''));
}
