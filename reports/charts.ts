// Small charts as inline SVG: drawn from numbers and from labels that are escaped here; no script, no colour alone.
import type { Report, Topic } from '../src/model.js';
import { SEVERITIES, TOPICS } from '../src/model.js';
import { escapeHtml } from '../src/text/escape.js';
import { forTerminalLine } from '../src/text/clean.js';
import { day, grouped } from './words.js';

export interface Chart { title: string; /** What it shows, for those who do not see it. */ says: string; svg: string }

const WIDTH = 640;

/** Short enough to stand beside a row. */
const TOPIC: Readonly<Record<Topic, string>> = {
  posts: 'Posts', associations: 'Associations', patients: 'Patients', mixing: 'Mixing', settings: 'Settings', security: 'Security', upkeep: 'Upkeep',
};

/** Charts that have something to show. */
export function charts(report: Report): Chart[] {
  return [byYear(report), byMonth(report), trend(report), accounts(report)].filter((chart) => chart !== null);
}

function svg(height: number, says: string, body: readonly string[]): string {
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(says)}">${body.join('')}</svg>`;
}

function text(x: number, y: number, label: string, anchor: 'start' | 'middle' | 'end' = 'start', kind = ''): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}"${kind === '' ? '' : ` class="${kind}"`}>${escapeHtml(forTerminalLine(label))}</text>`;
}

function rect(x: number, y: number, width: number, height: number, kind: string, title: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" class="${kind}"><title>${escapeHtml(title)}</title></rect>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

/** Dots in a grid of topics and years; the number is beside the dot's colour. */
function byYear(report: Report): Chart | null {
  const open = report.findings.filter((finding) => finding.open);
  if (open.length === 0) return null;
  const years = [...new Set(open.map((finding) => finding.subject.when?.slice(0, 4) ?? 'no date'))].sort();
  const topics = TOPICS.filter((topic) => open.some((finding) => finding.topic === topic));
  const counts = new Map<string, number>();
  for (const { topic, subject } of open) {
    const key = `${topic} ${subject.when?.slice(0, 4) ?? 'no date'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const [left, row] = [124, 30];
  const column = (WIDTH - left) / years.length;
  const body = years.filter((_, index) => years.length <= 8 || index % 2 === 0).map((year) => text(left + column * (years.indexOf(year) + 0.5), 14, year, 'middle', 'quiet'));
  for (const [at, topic] of topics.entries()) {
    body.push(text(0, 44 + at * row, TOPIC[topic]));
    for (const [index, year] of years.entries()) body.push(...cell(counts.get(`${topic} ${year}`) ?? 0, most, left + column * index, 26 + at * row, column - 3, topic, year));
  }
  const says = `Open findings by topic and year: ${topics.map((topic) => `${TOPIC[topic]} ${open.filter((finding) => finding.topic === topic).length}`).join(', ')}.`;
  return { title: 'Open findings by topic and year', says, svg: svg(30 + topics.length * row, says, body) };
}

function cell(count: number, most: number, x: number, y: number, width: number, topic: Topic, year: string): string[] {
  if (count === 0) return [rect(x, y, width, 26, 'none', `${TOPIC[topic]}, ${year}: none`)];
  const step = 1 + Math.min(3, Math.floor((count / most) * 3.999));
  return [rect(x, y, width, 26, `heat${step}`, `${TOPIC[topic]}, ${year}: ${count}`), text(x + width / 2, y + 18, grouped(count), 'middle', step > 2 ? 'on' : '')];
}

function byMonth(report: Report): Chart | null {
  const first = report.postsByMonth[0];
  const last = report.postsByMonth.at(-1);
  if (first === undefined || last === undefined) return null;
  const posts = new Map(report.postsByMonth.map((one) => [one.month, one.posts]));
  const months = monthsBetween(first.month, last.month);
  const most = Math.max(1, ...posts.values());
  const bar = WIDTH / months.length;
  const body = months.flatMap((month, index) => {
    const count = posts.get(month) ?? 0;
    const height = (count / most) * 84;
    return count === 0 ? [] : [rect(bar * index, 96 - height, Math.max(0.6, bar * 0.8), height, 'bar', `${month}: ${count}`)];
  });
  const says = `Posts by month from ${first.month} to ${last.month}, at most ${grouped(most)} in one month.`;
  return { title: 'Posts by month', says, svg: svg(116, says, [...body, `<line x1="0" y1="96.5" x2="${WIDTH}" y2="96.5"></line>`, text(0, 112, first.month, 'start', 'quiet'), text(WIDTH, 112, last.month, 'end', 'quiet'), text(WIDTH, 10, `most: ${grouped(most)}`, 'end', 'quiet')]) };
}

/** Every month between the two, those without a post too; a hundred years at most. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  while (months.length < 1200) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    months.push(name);
    if (name >= last) break;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

function trend(report: Report): Chart | null {
  const points = report.trend;
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || first === undefined || last === undefined) return null;
  const most = Math.max(1, ...points.map((point) => point.open));
  const x = (index: number): number => round(12 + (index / (points.length - 1)) * (WIDTH - 24));
  const y = (open: number): number => round(92 - (open / most) * 70);
  const line = points.map((point, index) => `${x(index)},${y(point.open)}`).join(' ');
  const dots = points.map((point, index) => `<circle cx="${x(index)}" cy="${y(point.open)}" r="3.5" class="bar"><title>${day(point.at)}: ${point.open} open, ${point.fixed} fixed, ${point.new} new</title></circle>`);
  const says = `Open findings by scan: ${points.map((point) => `${day(point.at)} ${point.open} open, ${point.fixed} fixed, ${point.new} new`).join('; ')}.`;
  return {
    title: 'Open findings by scan', says,
    svg: svg(116, says, [`<polyline points="${line}"></polyline>`, ...dots, text(x(0), y(first.open) - 8, String(first.open), 'start'), text(x(points.length - 1), y(last.open) - 8, String(last.open), 'end'), text(0, 112, day(first.at), 'start', 'quiet'), text(WIDTH, 112, day(last.at), 'end', 'quiet')]),
  };
}

/** The person's accounts on a ring; a line where two can be told to be one person's, thicker the surer. */
function accounts(report: Report): Chart | null {
  if (report.accounts.length < 2) return null;
  const [height, radius] = report.accounts.length === 2 ? [60, 88] : [260, 88];
  const places = new Map(report.accounts.map((account, index) => {
    const angle = (index / report.accounts.length) * 2 * Math.PI + Math.PI;
    return [account.key, { account, x: round(WIDTH / 2 + Math.cos(angle) * radius * 1.4), y: round(height / 2 + Math.sin(angle) * radius) }];
  }));
  const lines = report.pairs.flatMap(({ a, b, links }) => {
    const [from, to] = [places.get(a), places.get(b)];
    if (from === undefined || to === undefined) return [];
    const weight = links.reduce((sum, link) => sum + link.weight, 0);
    return [`<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" class="link" stroke-width="${round(Math.max(1, Math.min(8, weight)))}"><title>${escapeHtml(links.map((link) => forTerminalLine(link.why)).join(' '))}</title></line>`];
  });
  const nodes = [...places.values()].flatMap(({ account, x, y }) => {
    const worst = SEVERITIES.some((severity) => TOPICS.some((topic) => account.counts[topic].worst === severity && (severity === 'critical' || severity === 'high')));
    const left = x < WIDTH / 2;
    return [`<circle cx="${x}" cy="${y}" r="9" class="${worst ? 'bar' : 'node'}"></circle>`, text(left ? x - 16 : x + 16, y - 1, short(account.label), left ? 'end' : 'start'), text(left ? x - 16 : x + 16, y + 14, `${account.platform}, ${account.use}`, left ? 'end' : 'start', 'quiet')];
  });
  const says = `${report.accounts.length} accounts; ${report.pairs.length === 0 ? 'nothing was found that ties two of them together' : `${report.pairs.length} of their pairs can be told to be one person's`}.`;
  return { title: 'Your accounts, and what ties them together', says, svg: svg(height, says, [...lines, ...nodes]) };
}

function short(label: string): string {
  const letters = [...label];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : label;
}
