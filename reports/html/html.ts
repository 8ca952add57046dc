// One self-contained page: no script, nothing from outside, the same on a phone, a desk and paper.
import type { Format, Report } from '../../src/model.js';
import { forTerminalLine } from '../../src/text/clean.js';
import { escapeHtml } from '../../src/text/escape.js';
import { charts } from '../charts.js';
import { evidencePage } from '../evidence-page.js';
import { safeLink } from '../links.js';
import { openSections, settledRows } from '../outline.js';
import type { Group, Row, Section } from '../outline.js';
import {
  day, DELETION, DEMO, grouped, holdWords, isHeld, KNOWING, NOT_LEGAL_ADVICE, NOTHING_FOUND, NOTHING_UNCHECKED, profileWords, revealWords, SEVERITY_MARKS, SEVERITY_WORDS,
} from '../words.js';
import { settingsMatrix } from './settings-matrix.js';
import { STYLE } from './style.js';

export const html: Format = {
  id: 'html',
  title: 'Page for a browser (HTML)',
  extension: 'html',
  async render(report) {
    return Buffer.from(page(report));
  },
};

/** The browser itself refuses scripts, pictures from elsewhere, forms and redirects. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

function page(report: Report): string {
  const body = [head(report), hold(report), first(report), unchecked(report), ...openSections(report).map(section), pictures(report), settingsMatrix(report), ties(report), settled(report), evidence(report)];
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">
<title>PostOp report of ${day(report.generatedAt)}</title><style>${STYLE}</style></head>
<body><main>
${body.filter((part) => part !== '').join('\n')}
<footer><p>${NOT_LEGAL_ADVICE}</p></footer>
</main></body></html>
`;
}

/** Text of whoever: marked where hidden, escaped, and kept from reordering what stands beside it. */
function t(text: string): string {
  return `<bdi>${escapeHtml(forTerminalLine(text))}</bdi>`;
}

function head(report: Report): string {
  const { totals } = report;
  const numbers = [[totals.open, 'open'], [totals.findings, 'findings'], [totals.review, 'to look at yourself'], [totals.byState.resolved, 'fixed']] as const;
  return `<h1>What your accounts show</h1>
<p class="quiet">${t(report.person.label)} · ${day(report.generatedAt)} · ${escapeHtml(profileWords(report))} ${revealWords(report)}</p>
${report.demo ? `<p><strong>${DEMO}</strong></p>` : ''}
${report.findings.length === 0 ? `<p>${NOTHING_FOUND}</p>` : `<ul class="numbers">${numbers.map(([count, word]) => `<li><b>${grouped(count)}</b> ${word}</li>`).join('')}</ul>`}`;
}

function hold(report: Report): string {
  return `<section class="panel"><strong>${isHeld(report) ? 'On hold' : 'Before you begin'}</strong><p>${escapeHtml(holdWords(report))}</p><p>${KNOWING}</p><p>${DELETION}</p></section>`;
}

function first(report: Report): string {
  if (report.first.length === 0) return '';
  return `<h2>Do these first</h2><ol class="first">${report.first.map((one) => `<li><span class="count">${grouped(one.count)}</span><span><strong>${t(one.title)}</strong> <span class="quiet">${SEVERITY_WORDS[one.severity].toLowerCase()}</span><br>${t(one.advice)}</span></li>`).join('')}</ol>`;
}

function unchecked(report: Report): string {
  const lines = report.unchecked.map((one) => `<li>${t(one.reason)}${one.whatToDo === null ? '' : ` ${t(one.whatToDo)}`}</li>`);
  return `<h2>What was not checked</h2>${lines.length === 0 ? `<p>${NOTHING_UNCHECKED}</p>` : `<ul>${lines.join('')}</ul>`}`;
}

function section({ title, intro, groups }: Section): string {
  return `<section><h2>${escapeHtml(title)}</h2><p>${escapeHtml(intro)}</p>${groups.map(group).join('\n')}</section>`;
}

function group(group: Group): string {
  const facts: [string, string][] = [
    ['Why', t(group.why)], ['Cannot know', t(group.cannotKnow)], ['What to do', `<ol>${group.steps.map((step) => `<li>${t(step)}</li>`).join('')}</ol><span class="quiet">Steps last checked ${escapeHtml(group.checked)}</span>`],
    ['Effort', `about ${group.effort} each`], ...(group.caution === null ? [] : [['Could go wrong', t(group.caution)] as [string, string]]), ['Source', `${t(group.sources)} <span class="quiet">rule ${t(group.rule)}</span>`],
  ];
  return `<h3><span class="mark ${group.severity}">${SEVERITY_MARKS[group.severity]} ${SEVERITY_WORDS[group.severity]}</span>${t(group.title)}${group.rows.length === 1 ? '' : ` <span class="quiet">${grouped(group.rows.length)} times</span>`}</h3>
<dl>${facts.map(([term, what]) => `<dt>${term}</dt><dd>${what}</dd>`).join('')}</dl>
<ul class="rows">${group.rows.map(row).join('\n')}</ul>`;
}

function row(row: Row): string {
  const parts = [
    row.says === '' ? '' : `<div>${t(row.says)}</div>`, `<div class="quiet">Seen in: ${t(row.seen)}</div>`,
    ...row.quotes.map(({ quote, why }) => `<div><q>${t(quote)}</q> ${t(why)}</div>`), row.text === null ? '' : `<div class="text"><bdi>${escapeHtml(row.text)}</bdi></div>`,
    ...row.context.map((sentence) => `<div class="quiet">${t(sentence)}</div>`),
    `<div class="quiet">${t(row.status)}${row.decided === null ? '' : ` ${t(row.decided)}`}${row.history.length === 0 ? '' : ` Was: ${row.history.map(t).join('; ')}.`}</div>`,
    '<div class="sign"><span>Signed off by</span><span>on</span></div>',
  ];
  const found = where(row);
  return `<li><span class="box"></span><div><strong>${t(row.what)}</strong></div>${found === '' ? '' : `<div>${found}</div>`}${parts.join('')}</li>`;
}

function where(row: Row): string {
  const link = safeLink(row.url);
  const address = link === null ? (row.url === null ? '' : t(row.url)) : `<a href="${escapeHtml(link)}" rel="noreferrer noopener">open it</a>`;
  return [address, row.where === '' ? '' : t(row.where)].filter((part) => part !== '').join(' · ');
}

function pictures(report: Report): string {
  const drawn = charts(report);
  return drawn.length === 0 ? '' : `<h2>At a glance</h2>${drawn.map(({ title, svg }) => `<figure><figcaption>${title}</figcaption>${svg}</figure>`).join('\n')}`;
}

function ties(report: Report): string {
  if (report.pairs.length === 0) return '';
  const label = new Map(report.accounts.map((account) => [account.key, `${account.label} (${account.platform})`]));
  return `<h2>What ties your accounts together</h2>${report.pairs.map(({ a, b, links, plan }) => `<h4>${t(label.get(a) ?? a)} and ${t(label.get(b) ?? b)}</h4><ul>${links.map((link) => `<li>${t(link.why)}</li>`).join('')}</ul>${plan.length === 0 ? '' : `<p>To keep them apart:</p><ol>${plan.map((step) => `<li>${t(step)}</li>`).join('')}</ol>`}`).join('\n')}`;
}

function settled(report: Report): string {
  const rows = settledRows(report);
  return rows.length === 0 ? '' : `<h2>Settled</h2><ul>${rows.map(({ title, row }) => `<li>${t(title)}: ${t(row.what)}. <span class="quiet">${t(row.status)}${row.decided === null ? '' : ` ${t(row.decided)}`}</span></li>`).join('')}</ul>`;
}

function evidence(report: Report): string {
  return `<h2>How this was made</h2>${evidencePage(report).map(({ title, lines }) => `<h4>${title}</h4><ul>${lines.map((line) => `<li>${t(line)}</li>`).join('')}</ul>`).join('\n')}`;
}
