// Tasks for a calendar or task app (iCalendar VTODO): one task for everything that is dealt with in the same way.
import { createHash } from 'node:crypto';
import type { Format, Report, Severity } from '../src/model.js';
import { forTerminalLine } from '../src/text/clean.js';
import { openSections } from './outline.js';
import type { Group } from './outline.js';
import { DEMO, holdWords, KNOWING, NOT_LEGAL_ADVICE, NOTHING_FOUND, NOTHING_UNCHECKED, profileWords } from './words.js';

/** Calendars are often kept on somebody's server: dates and links only, never what a post says. */
export const ics: Format = {
  id: 'ics',
  title: 'Tasks for a calendar or task app (ICS)',
  extension: 'ics',
  async render(report) {
    const groups = openSections(report).flatMap((section) => section.groups);
    const tasks = [task(report, 'before', 'PostOp: before you begin', before(report), 1), ...groups.map((group) => taskOf(report, group)), task(report, 'unchecked', 'PostOp: what was not checked', unchecked(report), 9)];
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//PostOp//PostOp ${value(report.tool.version)}//EN`, ...tasks.flat(), 'END:VCALENDAR'];
    return Buffer.from(`${lines.map(folded).join('\r\n')}\r\n`);
  },
};

const PRIORITY: Readonly<Record<Severity, number>> = { critical: 1, high: 3, medium: 5, low: 7, info: 9 };
/** Rows named in one task; the rest are counted. */
const NAMED = 30;

function before(report: Report): string[] {
  return [...(report.demo ? [DEMO] : []), ...(report.findings.length === 0 ? [NOTHING_FOUND] : []), holdWords(report), KNOWING, profileWords(report), NOT_LEGAL_ADVICE];
}

function unchecked(report: Report): string[] {
  return report.unchecked.length === 0 ? [NOTHING_UNCHECKED] : report.unchecked.map((one) => `${one.reason} ${one.whatToDo ?? ''}`.trim());
}

function taskOf(report: Report, group: Group): string[] {
  const { rows } = group;
  const named = rows.slice(0, NAMED).map((row) => `- ${row.what} ${row.url ?? row.where}`.trim());
  const more = rows.length > NAMED ? [`- and ${rows.length - NAMED} more: see the checklist`] : [];
  const lines = [...group.steps.map((step, index) => `${index + 1}. ${step}`), ...named, ...more, `About ${group.effort} each. Source: ${group.sources}`];
  return task(report, `${group.rule}\n${group.severity}\n${group.steps.join('\n')}`, `${group.title} (${rows.length})`, lines, PRIORITY[group.severity]);
}

/** The same key gives the same UID, so that importing again updates the task. */
function task(report: Report, key: string, summary: string, lines: readonly string[], priority: number): string[] {
  return [
    'BEGIN:VTODO', `UID:${createHash('sha256').update(key).digest('hex').slice(0, 32)}@postop`, `DTSTAMP:${report.generatedAt.replace(/[-:]/g, '')}`,
    `SUMMARY:${value(summary)}`, `DESCRIPTION:${lines.map(value).join('\\n')}`, `PRIORITY:${priority}`, 'STATUS:NEEDS-ACTION', 'CLASS:PRIVATE', 'END:VTODO',
  ];
}

/** RFC 5545 3.3.11; a line break inside would begin a property of somebody else's choice. */
function value(text: string): string {
  return forTerminalLine(text).replace(/[\\;,]/g, '\\$&');
}

/** RFC 5545 3.1: at most 75 octets a line, never cut inside a character. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
