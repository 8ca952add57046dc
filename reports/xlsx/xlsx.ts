// XLSX: findings, what was not checked, settings and the evidence page as sheets; text only, no formulas.
import type { Sheet } from 'write-excel-file/node';
import type { Format, Report } from '../../src/model.js';
import { wellFormed } from '../../src/text/clean.js';
import { evidencePage } from '../evidence-page.js';
import { COLUMNS, remarks, uncheckedRows } from '../table.js';
import { setZipTimes } from './same-time.js';

export const xlsx: Format = {
  id: 'xlsx',
  title: 'Workbook (XLSX)',
  extension: 'xlsx',
  async render(report) {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const buffer = await writeExcelFile([findings(report), notChecked(report), settings(report), evidence(report)], { features: [EVERY_CELL] }).toBuffer();
    return setZipTimes(buffer, report.generatedAt);
  },
};

type Page = Sheet<Buffer>;

const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;

/**
 * The look of every cell that has none of its own, written once into the first style of the workbook: a style told cell by cell costs
 * the writer twice the time (20,000 findings, 2026-11-22).
 */
const EVERY_CELL = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml: string) => xml
          .replace(/<font>.*?<\/font>/, `<font><name val="${FONT.fontFamily}"/><sz val="${FONT.fontSize}"/><family val="2"/></font>`)
          .replace(/(<cellXfs[^>]*>)<xf ([^>]*)><\/xf>/, '$1<xf numFmtId="0" fontId="0" fillId="0" borderId="0" $2applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'),
      },
    },
  },
};

function findings(report: Report): Page {
  return page('Findings', COLUMNS, [
    ...report.findings.map((finding) => COLUMNS.map((column) => column.of(finding))), ...remarks(report).map((remark) => ['Remark', remark]),
  ]);
}

function notChecked(report: Report): Page {
  return page('Not checked', [{ title: 'What was not checked', width: 80 }, { title: 'What to do', width: 60 }], uncheckedRows(report));
}

function settings(report: Report): Page {
  const columns = [
    { title: 'Account', width: 20 }, { title: 'Question', width: 40 }, { title: 'Now', width: 24 }, { title: 'Fits', width: 18 }, { title: 'Why', width: 50 }, { title: 'Steps', width: 60 },
    { title: 'Last checked', width: 14 },
  ];
  const label = new Map(report.accounts.map((account) => [account.key, account.label]));
  return page('Settings', columns, report.settings.map((one) => [
    label.get(one.account) ?? one.account, one.question, one.label ?? one.value ?? 'not known', one.fits, one.why, one.steps.join(' > '), one.lastChecked,
  ]));
}

function evidence(report: Report): Page {
  return page('How this was made', [{ title: 'About', width: 30 }, { title: 'What', width: 120 }], evidencePage(report).flatMap(({ title, lines }) => lines.map((line) => [title, line])));
}

const HEADER = { ...FONT, fontWeight: 'bold', backgroundColor: '#DCEBE9', alignVertical: 'top', wrap: true } as const;

function page(sheet: string, columns: readonly { title: string; width: number }[], rows: readonly (readonly string[])[]): Page {
  return {
    sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1,
    data: [columns.map(({ title }) => ({ value: title, type: String, ...HEADER })), ...rows.map((row) => row.map(cell))],
  };
}

/** The longest text a cell may hold. */
const LONGEST = 32_767;
/** What the writer would leave out without a word (controls, U+FFFD, what is no character), and what a workbook would read as a coded character. */
const UNWRITABLE = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFD-\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** An empty cell is left out: the writer's work is by the cell, and half of them are empty. */
function cell(text: string): string | null {
  if (text === '') return null;
  const safe = wellFormed(text).replace(UNWRITABLE, (found) => (found === '_' ? '_x005F_' : '□'));
  const fitting = safe.length > LONGEST ? `${safe.slice(0, LONGEST - 1)}…` : safe;
  // The writer looks its texts up in a plain object (version 4.1.1), where `constructor` and its like are found already: a space makes them texts again.
  return fitting in Object.prototype ? `${fitting} ` : fitting;
}
