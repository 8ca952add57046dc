// The first screen: what to do first, the accounts by topic, and, as loud as those, what was not checked.
import { TOPICS, type AccountView, type Topic } from '../../model.js';
import { age, ago, day } from '../dates.js';
import { BLANK, cut, line, span, widthOf, wrap, type Line } from '../lines.js';
import { heading, type Page, type View } from '../page.js';
import type { Screen, State } from '../state.js';
import { severityMark, topicCount, trendLine } from '../components/marks.js';
import { table, type Column } from '../components/table.js';
import { accountName, count, HOLD_WORD, onHold, plural, PLATFORM_WORD, presetWord, TOPIC_SHORT } from '../words.js';

/** From here on there is room for advice and for what lies in Downloads. */
const ROOMY = 96;
const WIDEST = 140;
/** Less of an advice tells nothing. */
const LEAST_ADVICE = 40;

export function overviewPage(state: State, screen: Extract<Screen, { name: 'overview' }>, view: View, rows: number): Page {
  const data = state.overview;
  const width = Math.min(state.size.columns, WIDEST);
  const person = data.demo ? `${data.person.label} (invented)` : data.person.label;
  const title = `${person}   ${presetWord(data.person.preset)}`;
  const right = headRight(state, view);

  const first = [...demoLines(data.demo, width), ...firstLines(state, screen.cursor, width)];
  const trend = trendLines(state, view);
  const { accounts, unchecked } = data;

  // What does not fit gives way in this order: the trend, the blank lines, accounts far from the cursor, then what was not checked.
  const least = 1 + Math.min(3, Math.max(1, unchecked.length));
  const needed = first.length + 1 + accounts.length + least;
  const roomy = needed + trend.length + 3 <= rows;
  const gap: Line[] = needed + 2 <= rows ? [BLANK] : [];
  const accountRoom = Math.max(1, rows - first.length - 1 - least - gap.length * 2);
  const shown = accountLines(accounts, screen.cursor - data.first.length, width, accountRoom);
  const used = first.length + shown.length + gap.length * 2 + (roomy ? trend.length + 1 : 0);
  const missing = uncheckedLines(state, width, Math.max(2, rows - used));
  const body = [...first, ...gap, ...shown, ...gap, ...missing, ...(roomy ? [BLANK, ...trend] : [])];
  return { title, right, body };
}

function headRight(state: State, view: View): string {
  const { scan, newExports } = state.overview;
  const last = scan === null ? 'not checked yet' : `checked ${day(scan.startedAt, view.timeZone)}`;
  const files = newExports === 0 ? '' : `, ${plural(newExports, 'new export')} in Downloads: n`;
  return state.size.columns < ROOMY ? last : last + files;
}

function demoLines(isDemo: boolean, width: number): Line[] {
  return isDemo ? [line(span('accent', cut(' An invented clinician: nothing is kept. n begins with your own exports.', width - 2)))] : [];
}

function firstLines(state: State, cursor: number, width: number): Line[] {
  const { first, hold, scan, totals } = state.overview;
  const advice = hold === 'unanswered' ? 'H answers the question' : 'delete nothing; ask first';
  const held = onHold(hold) ? line(' ', span('high', `Hold ${HOLD_WORD[hold]}: ${advice}`)) : heading('Do these first');
  if (first.length === 0) {
    const calm = scan === null ? ' Nothing was checked yet: n reads files, R checks.' : totals.open === 0 ? ' Nothing waits for a decision. What was not checked is below.' : ' Nothing urgent. t goes through what is open.';
    return onHold(hold) ? [held, line(calm)] : [line(calm)];
  }
  const titles = Math.max(...first.map((task) => widthOf(task.title)));
  return [held, ...first.map((task, at) => {
    const here = at === cursor;
    const row: Line = [
      span('chosen', here ? '▸' : ' '), severityMark(task.severity), span('strong', ` ${count(task.count).padStart(4)}  `),
      span(here ? 'strong' : 'plain', task.title),
    ];
    const beside = width - titles - 12 >= LEAST_ADVICE ? [span('plain', ' '.repeat(titles + 3 - widthOf(task.title))), span('dim', task.advice)] : [];
    return [...row, ...beside];
  })];
}

/** Heading and as many accounts as there is room for, the chosen one among them. */
function accountLines(accounts: readonly AccountView[], cursor: number, width: number, room: number): readonly Line[] {
  // One name on several platforms is common: then the platform tells the accounts apart.
  const hasTwins = new Set(accounts.map(accountName)).size < accounts.length;
  const ranks: Readonly<Record<Topic, number>> = { posts: 1, associations: 2, patients: 1, mixing: 4, settings: 3, security: 6, upkeep: 9 };
  const columns: Column<AccountView>[] = [
    { title: accounts.length > room ? plural(accounts.length, 'account') : 'Account', rank: 1, flexible: true, cell: (account) => line(accountName(account)) },
    { title: '', rank: hasTwins ? 2 : 5, cell: (account) => [span('dim', PLATFORM_WORD[account.platform])] },
    { title: 'written', rank: 7, align: 'right', cell: (account) => line(count(account.posts)) },
    { title: 'read', rank: 8, align: 'right', cell: (account) => [readPart(account)] },
    ...TOPICS.map((topic): Column<AccountView> => ({ title: TOPIC_SHORT[topic], rank: ranks[topic], cell: (account) => topicCount(account.counts[topic]) })),
    { title: 'age', rank: 4, align: 'right', cell: (account) => [span(account.ageDays === null || account.ageDays > 180 ? 'unknown' : 'dim', age(account.ageDays))] },
  ];
  if (accounts.length === 0) return [line(' No account was read yet. n reads files.')];
  const start = Math.max(0, Math.min(cursor - Math.floor(room / 2), accounts.length - room));
  const { head, rows } = table(columns, accounts, width, cursor);
  return [head, ...rows.slice(start, start + room)];
}

/** Posts read of the posts the platform says there are. */
function readPart(account: AccountView): ReturnType<typeof span> {
  const posts = account.coverage.find((one) => one.facet === 'posts');
  if (posts === undefined || posts.extent === 'absent') return span('unknown', 'none');
  if (posts.expected === null) return posts.extent === 'complete' ? span('plain', 'all') : span('unknown', 'part');
  const part = posts.expected === 0 ? 100 : Math.floor((posts.read / posts.expected) * 100);
  return span(part < 100 ? 'unknown' : 'plain', `${part}%`);
}

function uncheckedLines(state: State, width: number, room: number): Line[] {
  const { unchecked } = state.overview;
  if (unchecked.length === 0) {
    const all = state.overview.accounts.length === 0 ? line(span('unknown', '  ?   '), 'Everything: nothing was read yet.') : line('  Nothing known to be missing from what was given.');
    return [heading('Not checked'), all];
  }
  const lines: Line[] = [line(' ', span('strong', 'Not checked'), span('dim', `  ${plural(unchecked.length, 'point')}, all of them: 8`))];
  const each = unchecked.map(({ reason, whatToDo }) => wrap(line(reason, whatToDo === null ? '' : span('dim', ` ${whatToDo}`)), width - 3, '      ', span('unknown', '  ?   ')));
  // Each gets its first row before any gets a second.
  let spare = room - 1 - each.length;
  for (const rows of each) {
    const more = Math.max(0, Math.min(spare, rows.length - 1));
    spare -= more;
    const shown = rows.slice(0, 1 + more);
    lines.push(...shown.slice(0, -1), ...shown.slice(-1).map((row) => (shown.length < rows.length ? [...row, span('dim', ' …')] : row)));
  }
  return lines.slice(0, room);
}

function trendLines(state: State, view: View): Line[] {
  const { trend } = state.overview;
  const [oldest] = trend;
  const newest = trend.at(-1);
  if (oldest === undefined || newest === undefined || trend.length < 2) return [];
  const points = trend.slice(-24).map((point) => point.open);
  return [line(' open ', trendLine(points), `  ${count(oldest.open)} → ${count(newest.open)}`, span('dim', ` since ${day(oldest.at, view.timeZone)} (${ago(oldest.at, view.now)})`))];
}
