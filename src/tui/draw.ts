// A state as the rows of a screen: head, body, notice, hint line; never taller than the window less one row, never wider than it.
import { bindingsAt, shownKeys, type Binding } from './keymap.js';
import { BLANK, cutLine, line, lineWidth, span, spread, Unmeasured, wrap, type Line, type Span, type Tone } from './lines.js';
import type { Page, View } from './page.js';
import { coveragePage } from './screens/coverage.js';
import { findingPage, finishedPage } from './screens/finding.js';
import { listPage } from './screens/list.js';
import { mixingPage } from './screens/mixing.js';
import { exportPage, helpPage, palettePage, promptLines } from './screens/overlays.js';
import { overviewPage } from './screens/overview.js';
import { patientsPage } from './screens/patients.js';
import { postPage, searchPage } from './screens/search.js';
import { settingPage, settingsPage } from './screens/settings.js';
import { askRosterPage, claimsPage, filesPage, holdPage, personPage, usesPage, welcomePage, workingPage } from './screens/start.js';
import { bodyRows, placeOf, type Notice, type State } from './state.js';

/** The page of a state: an overlay that covers the screen, else the screen. `room`: rows it is shown in; some pages fit themselves into them. */
export function pageOf(state: State, view: View, room = bodyRows(state.size)): Page {
  const { overlay, screen } = state;
  switch (overlay?.name) {
    case 'help': return helpPage(state, overlay);
    case 'palette': return palettePage(state, overlay);
    case 'export': return exportPage(state, overlay);
    default:
  }
  switch (screen.name) {
    case 'welcome': return welcomePage(state);
    case 'hold': return holdPage(state, screen);
    case 'person': return personPage(state, screen);
    case 'files': return filesPage(state, screen);
    case 'claims': return claimsPage(state, screen);
    case 'working': return workingPage(state, screen);
    case 'uses': return usesPage(state, screen);
    case 'ask-roster': return askRosterPage(state);
    case 'overview': return overviewPage(state, screen, view, room);
    case 'list': return listPage(state, screen, view);
    case 'finding':
    case 'triage': return findingPage(state, screen, view);
    case 'finished': return finishedPage(state, screen);
    case 'patients': return patientsPage(state, screen, view);
    case 'mixing': return mixingPage(state, screen);
    case 'settings': return settingsPage(state, screen, view);
    case 'setting': return settingPage(state, screen, view);
    case 'coverage': return coveragePage(state, screen, view);
    case 'search': return searchPage(state, screen, view);
    case 'post': return postPage(state, screen, view);
  }
}

export function draw(state: State, view: View): readonly Line[] {
  const { columns, rows } = state.size;
  const under = underLines(state);
  const room = roomAbove(under, state);
  const page = pageOf(state, view, room);
  const body = windowed(page, room);
  const frame = [
    headLine(page, body, columns), BLANK,
    ...body.lines, ...Array.from({ length: room - body.lines.length }, () => BLANK),
    ...under,
  ];
  return frame.map((row) => cutLine(row, columns - 1)).slice(0, Math.max(1, rows - 1));
}

/** A screen that cannot be drawn says so; the keys go on working. */
export function drawn(state: State, view: View): readonly Line[] {
  try {
    return draw(state, view);
  } catch (error) {
    if (error instanceof Unmeasured) throw error;
    return [line(' ', span('high', '! This screen could not be drawn; nothing was changed.')), line(' esc goes back, q leaves. If it happens again, run: postop doctor')];
  }
}

/** A state whose scroll goes no further than its page: only drawing knows how long a page is. */
export function settled(state: State, view: View): State {
  const { overlay, screen } = state;
  const scroll = overlay?.name === 'help' ? overlay.scroll : 'scroll' in screen ? screen.scroll : 0;
  if (scroll === 0) return state;
  const last = Math.max(0, pageOf(state, view).body.length - roomAbove(underLines(state), state));
  if (scroll <= last) return state;
  if (overlay?.name === 'help') return { ...state, overlay: { ...overlay, scroll: last } };
  return 'scroll' in screen ? { ...state, screen: { ...screen, scroll: last } } : state;
}

/** What stands under the body: what is asked, what is said, and the hints; at least two rows. */
function underLines(state: State): readonly Line[] {
  const { size, overlay, notice } = state;
  const asked = overlay?.name === 'prompt' ? promptLines(state, overlay) : [];
  const said = [...asked, ...noticeLines(notice, size.columns)];
  const hints = hintLines(bindingsAt(placeOf(state)), size.columns, size.rows < ROOMY_ROWS ? 1 : 2);
  return said.length + hints.length < 2 ? [BLANK, ...hints] : [...said, ...hints];
}

function roomAbove(under: readonly Line[], { size }: State): number {
  return Math.max(1, bodyRows(size) - under.length + 2);
}

interface Windowed { lines: readonly Line[]; above: boolean; below: boolean }

function windowed({ body, scroll, cursor }: Page, room: number): Windowed {
  const last = Math.max(0, body.length - room);
  const start = Math.min(last, scroll ?? Math.max(0, (cursor ?? 0) - room + 2));
  return { lines: body.slice(start, start + room), above: start > 0, below: start < last };
}

function headLine(page: Page, { above, below }: Windowed, columns: number): Line {
  const more = above && below ? '↑↓ more' : above ? '↑ more' : below ? '↓ more' : '';
  const right = [more, page.right].filter((part) => part !== '').join('   ');
  return spread(line(' ', span('chosen', 'PostOp'), '   ', span('strong', page.title)), [span('dim', right === '' ? ' ' : right)], columns - 1);
}

const NOTICE_TONE: Readonly<Record<Notice['tone'], Tone>> = { good: 'good', plain: 'accent', bad: 'high' };
const NOTICE_MARK: Readonly<Record<Notice['tone'], string>> = { good: '✓ ', plain: '', bad: '! ' };

/** At most three rows: what happened and what to do. */
function noticeLines(notice: Notice | null, columns: number): Line[] {
  if (notice === null) return [];
  return wrap([span(NOTICE_TONE[notice.tone], NOTICE_MARK[notice.tone] + notice.text)], columns - 1, ' ').slice(0, 3);
}

/** From here on a second row of hints is no loss. */
const ROOMY_ROWS = 24;

/** What works here, as far as it fits into that many rows; help, back and quit always do, on the last one. */
export function hintLines(bindings: readonly Binding[], columns: number, most: 1 | 2): Line[] {
  const hinted = bindings.filter((binding) => binding.hint !== null);
  const always = hinted.filter((binding) => binding.group === 'Program' || binding.action === 'back');
  const end = always.flatMap(hintSpans);
  const rest = hinted.filter((binding) => !always.includes(binding)).map(hintSpans);
  const one = filled(rest, columns - 2 - lineWidth(end));
  if (most === 1 || one.left.length === 0) return [line(' ', ...one.shown, ...end)];
  const first = filled(rest, columns - 2);
  return [line(' ', ...first.shown), line(' ', ...filled(first.left, columns - 2 - lineWidth(end)).shown, ...end)];
}

/** Those that fit, in their order, and those that do not. */
function filled(hints: readonly Line[], room: number): { shown: Line; left: readonly Line[] } {
  const shown: Span[] = [];
  const left: Line[] = [];
  let used = 1;
  for (const hint of hints) {
    if (used + lineWidth(hint) > room) {
      left.push(hint);
      continue;
    }
    used += lineWidth(hint);
    shown.push(...hint);
  }
  return { shown, left };
}

function hintSpans(binding: Binding): Line {
  const keys = binding.action === 'topic' || binding.action === 'choose' ? shownKeys(binding.keys) : shownKeys(binding.keys.slice(0, 1));
  return [span('accent', keys), span('dim', ` ${binding.hint ?? ''}  `)];
}
