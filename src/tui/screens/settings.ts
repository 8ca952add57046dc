// The settings of all accounts against each other, and one of them in full.
import type { SettingValue, SettingView } from '../../model.js';
import { ROWS } from '../../settings/rows.js';
import { day } from '../dates.js';
import { BLANK, cutLine, fit, line, lineWidth, span, widthOf, wrap, type Line, type Span } from '../lines.js';
import { heading, labelled, measure, type Page, type View } from '../page.js';
import { bodyRows, type SettingScreen, type SettingsScreen, type State } from '../state.js';
import { isOpen, matrixOf, settingAt } from '../update/settings.js';
import { accountName, count, PLATFORM_WORD } from '../words.js';

const LABEL = 24;
const NARROW_LABEL = 18;
const NARROW_CELL = 16;
const WIDE_CELL = 30;

export function settingsPage(state: State, screen: SettingsScreen, view: View): Page {
  const { rows, accounts } = matrixOf(screen.settings);
  const open = screen.settings.filter(isOpen).length;
  const right = open === 0 ? 'all answered' : `${count(open)} nobody has looked at`;
  if (screen.settings.length === 0) return { title: 'Settings', right: '', body: [line(' No setting is known for the accounts read so far.')] };

  const width = state.size.columns;
  const label = width < 80 ? NARROW_LABEL : LABEL;
  const columns = Math.max(1, Math.min(accounts.length, Math.floor((width - label - 3) / NARROW_CELL)));
  const wide = Math.min(WIDE_CELL, Math.floor((width - label - 3) / columns));
  const firstColumn = Math.max(0, Math.min(screen.column - columns + 1, accounts.length - columns));
  const shownAccounts = accounts.slice(firstColumn, firstColumn + columns);

  const detail = detailLines(screen, settingAt(screen.settings, rows[screen.row], accounts[screen.column]), state, view);
  const room = Math.max(3, bodyRows(state.size) - detail.length - 3);
  const firstRow = Math.max(0, Math.min(screen.row - Math.floor(room / 2), rows.length - room));
  const head: Line = [span('dim', fit('', label + 3)), ...shownAccounts.map((account) => span('strong', fit(accountHead(account, state), wide)))];
  const body = rows.slice(firstRow, firstRow + room).map((row, at) => {
    const here = firstRow + at === screen.row;
    const cells = shownAccounts.flatMap((account, index) => cellSpans(settingAt(screen.settings, row, account), here && firstColumn + index === screen.column, wide));
    return [span('chosen', here ? '▸ ' : '  '), span(here ? 'strong' : 'plain', fit(rowWord(row), label)), ...cells];
  });
  const more = accounts.length > columns ? span('dim', `  accounts ${firstColumn + 1}-${firstColumn + columns} of ${accounts.length}: ← →`) : span('dim', '');
  return { title: 'Settings', right, body: [head, ...body, [more], ...detail] };
}

function accountHead(key: string, state: State): string {
  const account = state.overview.accounts.find((one) => one.key === key);
  if (account === undefined) return key;
  const name = PLATFORM_WORD[account.platform];
  const same = state.overview.accounts.filter((one) => one.platform === account.platform).length;
  return same > 1 ? accountName(account) : name;
}

function rowWord(row: string): string {
  const title = ROWS.find(({ id }) => id === row)?.title;
  if (title !== undefined) return title;
  const words = row.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function cellSpans(setting: SettingView | undefined, here: boolean, wide: number): Span[] {
  const cell = cutLine([cellSpan(setting)], wide - 3);
  const space = ' '.repeat(Math.max(0, wide - 2 - lineWidth(cell)));
  return [span('chosen', here ? '[' : ' '), ...cell, span('chosen', here ? ']' : ' '), span('plain', space)];
}

function cellSpan(setting: SettingView | undefined): Span {
  if (setting === undefined) return span('dim', '-');
  if (setting.expired) return span('unknown', '? ask again');
  if (setting.value === null) return span('unknown', '? ask');
  const said = setting.source === 'attested' ? `said: ${setting.label ?? setting.value}` : setting.label ?? setting.value;
  if (setting.fits === 'yes') return span('good', `✓ ${said}`);
  if (setting.fits === 'no') return span('high', `! ${said}`);
  return span(setting.fits === 'unknown' ? 'unknown' : 'plain', setting.fits === 'unknown' ? `? ${said}` : said);
}

function detailLines(screen: SettingsScreen, setting: SettingView | undefined, state: State, view: View): Line[] {
  const width = measure(state.size);
  if (setting === undefined) return [line(span('dim', ' This platform has no such setting.'))];
  return [...wrap([span('strong', setting.question)], width, ' '), ...presentLines(setting, screen.answers, width, view), ...answerLines(screen.answers, setting, width)];
}

function presentLines(setting: SettingView, answers: readonly SettingValue[], width: number, view: View): Line[] {
  const asOf = setting.asOf === null ? '' : `, ${day(setting.asOf, view.timeZone)}`;
  const source = setting.source === null ? '' : ` (${{ export: 'from the export', api: 'from the platform', attested: 'your answer', inferred: 'inferred' }[setting.source]}${asOf})`;
  const now = setting.value === null ? 'nobody has looked yet' : `${setting.label ?? setting.value}${source}${setting.expired ? ', too old to rely on' : ''}`;
  const fits = setting.recommended.length === 0 ? '' : `   fits this account's use: ${setting.recommended.map((value) => answers.find((answer) => answer.value === value)?.label ?? value).join(' or ')}`;
  return wrap(line(span('dim', 'Now: '), now, span('dim', fits)), width, ' ');
}

function answerLines(answers: readonly SettingValue[], setting: SettingView, width: number): Line[] {
  if (answers.length === 0) return [];
  // With spaces that do not break: a number stays with its answer.
  const parts = answers.flatMap((answer, at) => [
    span('accent', `${at + 1}\u00A0`), span(answer.value === setting.value ? 'strong' : 'plain', answer.label.replaceAll(' ', '\u00A0')), span('plain', '   '),
  ]);
  return wrap(line(span('dim', 'You looked? '), ...parts), width, '             ', ' ');
}

export function settingPage(state: State, screen: SettingScreen, view: View): Page {
  const { setting } = screen;
  const width = measure(state.size);
  const longest = Math.max(0, ...setting.steps.map(widthOf));
  return {
    title: 'Setting',
    right: PLATFORM_WORD[setting.platform],
    scroll: screen.scroll,
    body: [
      heading(setting.question), ...presentLines(setting, screen.answers, width, view), BLANK,
      ...labelled('Why', setting.why, width),
      ...setting.steps.flatMap((text, at) => labelled(at === 0 ? 'Where' : '', line(span('accent', `${at + 1} `), text), Math.min(width, longest + 20))),
      ...(setting.link === null ? [] : labelled('Link', line(span('accent', setting.link)), width)),
      ...labelled('Checked', line(span('dim', `these steps were last checked on ${setting.lastChecked}; platforms move things`)), width),
      BLANK,
      ...answerLines(screen.answers, setting, width),
    ],
  };
}
