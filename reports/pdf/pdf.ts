// The checklist on paper: A4, or Letter in the United States and Canada, with squares to tick and lines to sign.
import type { Format, Report } from '../../src/model.js';
import { forTerminalLine as line } from '../../src/text/clean.js';
import { evidencePage } from '../evidence-page.js';
import { safeLink } from '../links.js';
import { openSections, settledRows } from '../outline.js';
import type { Group, Row, Section } from '../outline.js';
import {
  counted, day, DELETION, DEMO, grouped, holdWords, isHeld, KNOWING, NOT_LEGAL_ADVICE, NOTHING_FOUND, NOTHING_UNCHECKED, profileWords, revealWords, SEVERITY_MARKS, SEVERITY_WORDS,
} from '../words.js';
import { ACCENT, Paper, QUIET } from './paper.js';

export const pdf: Format = {
  id: 'pdf',
  title: 'Checklist on paper (PDF)',
  extension: 'pdf',
  async render(report) {
    const paper = await Paper.open({ size: LETTER.has(report.person.country ?? '') ? 'LETTER' : 'A4', title: 'PostOp checklist', made: new Date(report.generatedAt) });
    head(paper, report);
    unchecked(paper, report);
    const sections = openSections(report);
    const isLong = sections.flatMap((section) => section.groups).reduce((sum, group) => sum + group.rows.length, 0) > LONG;
    if (isLong) paper.write(LONG_WORDS, { ...PLAIN, above: 12 });
    for (const section of sections) write(paper, section, isLong ? writeShortRow : writeRow);
    settled(paper, report);
    evidence(paper, report);
    return paper.close(`PostOp checklist of ${day(report.generatedAt)} · ${NOT_LEGAL_ADVICE}`);
  },
};

const LETTER: ReadonlySet<string> = new Set(['US', 'CA']);
/** More points than anybody signs one by one: thousands of pages would be printed and none read. */
const LONG = 1_000;
const LONG_WORDS = 'This list is long: each point is told in a few lines, and each kind of point is signed off once. The page for a browser holds the same points with what happened to them earlier.';
const BOX = 9;
const INDENT = 20;
const PLAIN = { size: 9.5, above: 4 } as const;
const SMALL = { size: 8.5, above: 2, colour: QUIET } as const;

function head(paper: Paper, report: Report): void {
  paper.write('PostOp checklist', { size: 20, bold: true });
  paper.write(`${line(report.person.label)} · ${day(report.generatedAt)} · ${counted(report.totals.open, 'open point')}`, { ...SMALL, above: 4 });
  paper.write(`${profileWords(report)} ${revealWords(report)}`, SMALL);
  if (report.demo) paper.write(DEMO, { ...PLAIN, bold: true });
  if (report.findings.length === 0) paper.write(NOTHING_FOUND, { ...PLAIN, bold: true });
  title(paper, isHeld(report) ? 'On hold' : 'Before you begin');
  for (const sentence of [holdWords(report), KNOWING, DELETION]) paper.write(sentence, PLAIN);
  if (report.first.length === 0) return;
  title(paper, 'Do these first');
  for (const [index, one] of report.first.entries()) paper.write(`${index + 1}. ${one.title} (${grouped(one.count)}, ${SEVERITY_WORDS[one.severity].toLowerCase()}): ${one.advice}`, PLAIN);
}

function title(paper: Paper, text: string): void {
  paper.room(90);
  paper.rule();
  paper.write(text, { size: 13, bold: true, colour: ACCENT, above: 10 });
}

function unchecked(paper: Paper, report: Report): void {
  title(paper, 'What was not checked');
  if (report.unchecked.length === 0) paper.write(NOTHING_UNCHECKED, PLAIN);
  for (const one of report.unchecked) paper.write(`•  ${line(`${one.reason} ${one.whatToDo ?? ''}`.trim())}`, PLAIN);
}

type WriteRow = (paper: Paper, row: Row) => void;

function write(paper: Paper, { title: heading, intro, groups }: Section, writeOne: WriteRow): void {
  title(paper, heading);
  paper.write(intro, PLAIN);
  for (const group of groups) writeGroup(paper, group, writeOne);
}

function writeGroup(paper: Paper, group: Group, writeOne: WriteRow): void {
  paper.room(130);
  paper.write(`${SEVERITY_MARKS[group.severity]}  ${SEVERITY_WORDS[group.severity]}: ${line(group.title)}`, { size: 11, bold: true, above: 16 });
  paper.write(line(group.why), PLAIN);
  paper.write(`What the program cannot know: ${line(group.cannotKnow)}`, SMALL);
  for (const [index, step] of group.steps.entries()) paper.write(`${index + 1}.  ${line(step)}`, { ...PLAIN, indent: 8 });
  paper.write([`About ${group.effort} each.`, group.caution === null ? '' : `What could go wrong: ${line(group.caution)}`, `Source: ${line(group.sources)} (rule ${group.rule}; steps last checked ${group.checked}).`].filter((part) => part !== '').join(' '), SMALL);
  for (const row of group.rows) writeOne(paper, row);
  if (writeOne === writeShortRow) paper.sign(INDENT);
}

function writeRow(paper: Paper, row: Row): void {
  paper.room(118);
  paper.box(BOX);
  const plain = { ...PLAIN, above: 2, indent: INDENT };
  const small = { ...SMALL, indent: INDENT };
  paper.write(row.what, { ...plain, bold: true, above: 6 });
  if (row.says !== '') paper.write(row.says, plain);
  const link = safeLink(row.url);
  if (row.url !== null) paper.write(line(row.url), { ...small, ...(link !== null && { link, colour: ACCENT }) });
  paper.write(`${row.where === '' ? '' : `${row.where} `}Seen in: ${row.seen}`, small);
  for (const { quote, why } of row.quotes) paper.write(`“${quote}” – ${why}`, small);
  if (row.text !== null) paper.write(row.text, plain);
  for (const sentence of row.context) paper.write(sentence, small);
  paper.write([row.status, row.decided ?? '', row.history.length === 0 ? '' : `Was: ${row.history.join('; ')}.`].filter((part) => part !== '').join(' '), small);
  paper.sign(INDENT);
}

/** In as few lines as it takes; what happened earlier is on the page for a browser. */
function writeShortRow(paper: Paper, row: Row): void {
  paper.room(52);
  paper.box(BOX);
  paper.write(row.what, { ...PLAIN, bold: true, indent: INDENT, above: 6 });
  const quotes = row.quotes.map(({ quote, why }) => `“${quote}” – ${why}`);
  paper.write([row.says === '' ? `Seen in: ${row.seen}.` : row.says, line(row.url ?? ''), row.where, ...quotes, row.text ?? '', ...row.context, row.status, row.decided ?? ''].filter((part) => part !== '').join(' '), { ...SMALL, indent: INDENT });
}

function settled(paper: Paper, report: Report): void {
  const rows = settledRows(report);
  if (rows.length === 0) return;
  title(paper, 'Settled');
  for (const { title: what, row } of rows) paper.write(`•  ${line(what)}: ${row.what}. ${row.status}${row.decided === null ? '' : ` ${row.decided}`}`, PLAIN);
}

function evidence(paper: Paper, report: Report): void {
  paper.newPage();
  paper.write('How this was made', { size: 13, bold: true, colour: ACCENT });
  for (const { title: heading, lines } of evidencePage(report)) {
    paper.room(40);
    paper.write(heading, { ...PLAIN, bold: true, above: 10 });
    for (const sentence of lines) paper.write(`•  ${line(sentence)}`, { size: 8.5, above: 3 });
  }
  if (paper.missing > 0) paper.write(`${counted(paper.missing, 'character')} of other scripts or signs cannot be shown by the font of this file and are marked \uFFFD.`, { ...PLAIN, above: 10 });
}
