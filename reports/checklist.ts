// The checklist in Markdown: boxes to tick, hold first, then patient information, then the rest.
import type { Format, Report } from '../src/model.js';
import { escapeMarkdown } from '../src/text/escape.js';
import { evidencePage } from './evidence-page.js';
import { safeLink } from './links.js';
import { openSections, settledRows } from './outline.js';
import type { Group, Row, Section } from './outline.js';
import { counted, day, DELETION, DEMO, holdWords, isHeld, KNOWING, NOT_LEGAL_ADVICE, NOTHING_FOUND, NOTHING_UNCHECKED, profileWords, revealWords, SEVERITY_WORDS } from './words.js';

export const checklist: Format = {
  id: 'checklist',
  title: 'Checklist (Markdown)',
  extension: 'md',
  async render(report) {
    const parts = [
      head(report), hold(report), first(report), unchecked(report), ...openSections(report).map(section), settled(report), evidence(report),
    ];
    return Buffer.from(`${parts.filter((part) => part.length > 0).map((part) => part.join('\n')).join('\n\n')}\n`);
  },
};

function head(report: Report): string[] {
  return [
    '# PostOp checklist', '',
    ...(report.demo ? [`**${DEMO}**`, ''] : []),
    `${text(report.person.label)} · made ${day(report.generatedAt)} · ${counted(report.totals.open, 'open point')} · ${NOT_LEGAL_ADVICE}`, '',
    `${profileWords(report)} ${revealWords(report)}`,
    ...(report.findings.length === 0 ? ['', NOTHING_FOUND] : []),
  ];
}

function hold(report: Report): string[] {
  return [isHeld(report) ? '## On hold' : '## Before you begin', '', `${isHeld(report) ? '- [ ] ' : ''}${holdWords(report)}`, '', KNOWING, '', DELETION];
}

function first(report: Report): string[] {
  if (report.first.length === 0) return [];
  return ['## Do these first', '', ...report.first.map((one, index) => `${index + 1}. **${text(one.title)}** (${one.count}, ${SEVERITY_WORDS[one.severity].toLowerCase()}): ${text(one.advice)}`)];
}

function unchecked(report: Report): string[] {
  const lines = report.unchecked.map((one) => `- ${text(one.reason)}${one.whatToDo === null ? '' : ` ${text(one.whatToDo)}`}`);
  return ['## What was not checked', '', ...(lines.length === 0 ? [NOTHING_UNCHECKED] : lines)];
}

function section({ title, intro, groups }: Section): string[] {
  return [`## ${title}`, '', intro, ...groups.flatMap(group)];
}

function group(group: Group): string[] {
  return [
    '', `### ${SEVERITY_WORDS[group.severity]}: ${text(group.title)}`, '',
    `**Why.** ${text(group.why)} **Cannot know.** ${text(group.cannotKnow)}`, '',
    `**Do** (steps last checked ${text(group.checked)})`, '',
    ...group.steps.map((step, index) => `${index + 1}. ${text(step)}`), '',
    `**Effort:** about ${group.effort} each.${group.caution === null ? '' : ` **What could go wrong:** ${text(group.caution)}`} **Source:** ${text(group.sources)} (rule ${text(group.rule)}).`, '',
    ...group.rows.flatMap(row),
  ];
}

function row(row: Row): string[] {
  const details = [
    text(row.says), `Seen in: ${text(row.seen)}`, where(row), ...row.quotes.map(({ quote, why }) => `“${text(quote)}” – ${text(why)}`), row.text === null ? '' : `The text: ${text(row.text)}`,
    ...row.context.map(text), `Status: ${[row.status, row.decided].filter((words) => words !== null).map(text).join(' ')} Was: ${row.history.map(text).join('; ') || '–'}.`,
    'Signed off by: ______________  on: __________',
  ];
  return [`- [ ] **${text(row.what)}**`, ...details.filter((line) => line !== '').map((line) => `  - ${line}`)];
}

function where(row: Row): string {
  const link = safeLink(row.url);
  const address = link === null ? (row.url === null ? '' : text(row.url)) : `[open it](<${link}>)`;
  return [address, text(row.where)].filter((part) => part !== '').map((part, index) => (index === 0 ? `Where: ${part}` : part)).join(' · ');
}

function settled(report: Report): string[] {
  const rows = settledRows(report);
  if (rows.length === 0) return [];
  return ['## Settled', '', ...rows.map(({ title, row }) => `- [x] ${text(title)}: ${text(row.what)}. ${text(row.status)}${row.decided === null ? '' : ` ${text(row.decided)}`}`)];
}

function evidence(report: Report): string[] {
  return ['## How this was made', '', ...evidencePage(report).flatMap(({ title, lines }) => [`### ${title}`, '', ...lines.map((line) => `- ${text(line)}`), '']), NOT_LEGAL_ADVICE];
}

/** Escaped, but plain punctuation stays readable where Markdown gives it no meaning: not at the start, no dot or bracket after a leading number. */
function text(raw: string): string {
  return escapeMarkdown(raw).replace(/\\([,;:()'"?%/.-])/g, (escaped, mark: string, at: number, whole: string) => (at === 0 || ('.)'.includes(mark) && /^\d+$/.test(whole.slice(0, at))) ? escaped : mark));
}
