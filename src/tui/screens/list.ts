// A list of findings: only the rows in the window are made.
import type { AccountView, FindingRow } from '../../model.js';
import { BLANK, cutLine, fit, line, lineWidth, span, widthOf, type Line } from '../lines.js';
import { day } from '../dates.js';
import type { Page, View } from '../page.js';
import { bodyRows, type Entry, type ListScreen, type State } from '../state.js';
import { isRow, rowsIn } from '../update/arrange.js';
import { severityMark } from '../components/marks.js';
import { accountName, count, plural, PLATFORM_WORD, STATE_WORD, TOPIC_WORD, VERDICT_WORD } from '../words.js';

const NARROW_WORD = { open: 'open', all: 'all', decided: 'decided' } as const;
const ORDER_WORD = { severity: 'by severity', newest: 'newest first', oldest: 'oldest first', account: 'by account' } as const;
const GROUP_WORD = { none: '', kind: 'grouped by kind', year: 'grouped by year', account: 'grouped by account' } as const;
const DATE = 11;
const STATUS = 11;
const LEAST_ACCOUNT = 26;

export function listPage(state: State, screen: ListScreen, view: View): Page {
  const rows = bodyRows(state.size) - 2;
  const topic = screen.topic === 'all' ? 'All findings' : TOPIC_WORD[screen.topic];
  const body = screen.entries.length === 0 ? emptyLines(screen) : windowed(screen, rows).map(({ entry, at }) => entryLine(entry, at, screen, state, view));
  const shown = rowsIn(screen, screen.entries.length);
  const place = shown === 0 ? '0' : `${count(rowsIn(screen, screen.cursor) + 1)} of ${count(shown)}`;
  return {
    title: screen.only === null ? topic : screen.only.title,
    right: shown === screen.rows.length ? place : `${place} shown, ${count(screen.rows.length)} in all`,
    body: [describe(screen), BLANK, ...body],
    // A notice of several rows takes from the list's end.
    cursor: screen.entries.length === 0 ? 0 : 2 + screen.cursor - (windowed(screen, rows)[0]?.at ?? 0),
  };
}

function describe(screen: ListScreen): Line {
  const parts = [NARROW_WORD[screen.narrow], ORDER_WORD[screen.order], GROUP_WORD[screen.grouping]].filter((part) => part !== '');
  const filter = screen.filter === '' ? [] : [span('dim', ' · holding '), span('accent', screen.filter)];
  const marked = screen.marked.size === 0 ? [] : [span('chosen', ` · ${plural(screen.marked.size, 'selected', 'selected')}: d a x m decide on all of them`)];
  return line(span('dim', ` ${parts.join(' · ')}`), ...filter, ...marked);
}

function emptyLines(screen: ListScreen): Line[] {
  if (screen.filter !== '') return [line(' No finding holds these words. esc clears the filter; search over all posts is on the overview: /')];
  if (screen.rows.length === 0) return [line(' Nothing was found here.'), line(span('dim', ' What was not checked is listed under 8: silence is not a pass.'))];
  return screen.narrow === 'open'
    ? [line(span('good', ' Nothing here waits for you.')), line(span('dim', ' f shows what was decided.'))]
    : [line(' Nothing was decided here yet.'), line(span('dim', ' f shows the others.'))];
}

function windowed(screen: ListScreen, rows: number): { entry: Entry; at: number }[] {
  const start = Math.max(0, Math.min(screen.cursor - Math.floor(rows / 2), screen.entries.length - rows));
  return screen.entries.slice(start, start + rows).map((entry, index) => ({ entry, at: start + index }));
}

function entryLine(entry: Entry, at: number, screen: ListScreen, state: State, view: View): Line {
  if (!isRow(entry)) return line(' ', span('strong', entry.heading), span('dim', `  ${count(entry.count)}`));
  return rowLine(entry, at === screen.cursor, screen.marked.has(entry.id), screen, state, view);
}

/** Own columns first, third-party text last: whatever it holds, nothing stands behind it. */
function rowLine(row: FindingRow, here: boolean, marked: boolean, { grouping }: ListScreen, state: State, view: View): Line {
  const width = state.size.columns;
  const several = state.overview.accounts.length > 1;
  const status = row.verdict === 'none' ? STATE_WORD[row.state] : VERDICT_WORD[row.verdict];
  const review = row.tier === 'review' ? [span('dim', 'look: ')] : [];
  const left: Line = [
    span('chosen', here ? '▸' : ' '), span('chosen', marked ? '●' : ' '), severityMark(row.severity), span('plain', ' '),
    span('dim', fit(row.when === null ? '-' : day(row.when, view.timeZone), DATE)), span('plain', ' '),
    ...(width >= 76 ? [span(row.verdict === 'none' ? 'dim' : 'good', fit(status, STATUS)), span('plain', ' ')] : []),
  ];
  const room = width - lineWidth(left) - 1;
  const account = room >= 68 && several && grouping !== 'account' ? Math.min(Math.max(LEAST_ACCOUNT, Math.floor(room / 5)), Math.max(...state.overview.accounts.map((one) => widthOf(ownerName(one))))) : 0;
  // The day of a post stands in its own column.
  const what = row.label.startsWith('post of ') ? '' : row.label;
  const more = [what, row.statement ?? ''].filter((part) => part !== '').join(': ');
  // Under a heading of its kind only what tells it from the others is said.
  const isTitled = grouping !== 'kind' || more === '';
  const title: Line = [...review, ...(isTitled ? [span(here ? 'strong' : 'plain', `${row.title}  `)] : [])];
  const about: Line = cutLine([span(isTitled ? 'dim' : here ? 'strong' : 'plain', more)], room);
  const label = account === 0 ? [] : [...padTo(cutLine([span('dim', ownerOf(row, state))], account), account), span('plain', '  ')];
  return cutLine([...left, ...label, ...title, ...about], width - 1);
}

/** `X @drdemo`: one person's accounts often carry one name. */
function ownerOf(row: FindingRow, { overview }: State): string {
  const account = overview.accounts.find(({ key }) => key === row.account);
  return account === undefined ? row.accountLabel : ownerName(account);
}

function ownerName(account: AccountView): string {
  return `${PLATFORM_WORD[account.platform]} ${accountName(account)}`;
}

function padTo(cell: Line, width: number): Line {
  return [...cell, span('plain', ' '.repeat(Math.max(0, width - lineWidth(cell))))];
}
