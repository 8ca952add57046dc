// What the keys do in the settings matrix and on one setting.
import type { SettingView } from '../../model.js';
import { ROWS } from '../../settings/rows.js';
import type { ActionName } from '../keymap.js';
import { bodyRows, go, goBack, say, step, type SettingScreen, type SettingsScreen, type State, type Step } from '../state.js';
import { clamp, moved, scrolled } from './move.js';

/** Rows in the catalogue's order, whichever platform comes first; columns in the order in which the settings came. */
export function matrixOf(settings: readonly SettingView[]): { rows: readonly string[]; accounts: readonly string[] } {
  const met = new Set(settings.map((one) => one.row));
  const rows = [...ROWS.map(({ id }) => id).filter((id) => met.has(id)), ...[...met].filter((row) => ROWS.every(({ id }) => id !== row))];
  return { rows, accounts: [...new Set(settings.map((one) => one.account))] };
}

/** A platform may know several settings for one row: the first one that wants a look stands for them. */
export function settingAt(settings: readonly SettingView[], row: string | undefined, account: string | undefined): SettingView | undefined {
  const cell = settings.filter((one) => one.row === row && one.account === account);
  return cell.find((one) => one.fits === 'no' || isOpen(one)) ?? cell[0];
}

export function isOpen(setting: SettingView): boolean {
  return setting.value === null || setting.expired;
}

function placed(state: State, screen: SettingsScreen): Step {
  const { rows, accounts } = matrixOf(screen.settings);
  const setting = settingAt(screen.settings, rows[screen.row], accounts[screen.column]);
  const next = { ...state, screen: { ...screen, answers: [] }, notice: null };
  return setting === undefined ? step(next) : step(next, { do: 'load-answers', setting });
}

export function updateSettings(state: State, screen: SettingsScreen, action: ActionName, key: string): Step {
  const { rows, accounts } = matrixOf(screen.settings);
  const row = moved(action, screen.row, rows.length, 8);
  if (row !== null) return placed(state, { ...screen, row });
  const setting = settingAt(screen.settings, rows[screen.row], accounts[screen.column]);
  switch (action) {
    case 'left': return placed(state, { ...screen, column: clamp(screen.column - 1, accounts.length - 1) });
    case 'right': return placed(state, { ...screen, column: clamp(screen.column + 1, accounts.length - 1) });
    case 'answer-settings': return toNextOpen(state, screen);
    case 'choose': return setting === undefined ? step(state) : answered(state, setting, screen.answers, key);
    case 'open': return setting === undefined ? step(state) : step(go(state, { name: 'setting', setting, answers: screen.answers, scroll: 0 }));
    default: return step(state);
  }
}

export function updateSetting(state: State, screen: SettingScreen, action: ActionName, key: string): Step {
  const scroll = scrolled(action, screen.scroll, bodyRows(state.size) - 2);
  if (scroll !== null) return step({ ...state, screen: { ...screen, scroll } });
  const { link } = screen.setting;
  if (action === 'choose') return answered(goBack(state), screen.setting, screen.answers, key);
  if (action === 'browse') return link === null ? step(say(state, 'There is no link; follow the steps.')) : step(state, { do: 'browse', url: link });
  if (action === 'copy') return link === null ? step(say(state, 'There is no link; follow the steps.')) : step(state, { do: 'copy', text: link });
  return step(state);
}

function answered(state: State, setting: SettingView, answers: SettingsScreen['answers'], key: string): Step {
  const answer = answers[Number(key) - 1];
  return answer === undefined ? step(say(state, `There is no answer ${key}.`)) : step(state, { do: 'attest', setting, value: answer.value }, { do: 'then', action: 'answer-settings' });
}

/** The next setting nobody has looked at, after the present one and round the corner. */
export function toNextOpen(state: State, screen: SettingsScreen): Step {
  const { rows, accounts } = matrixOf(screen.settings);
  const cells = rows.length * accounts.length;
  const here = screen.column * rows.length + screen.row;
  for (let ahead = 1; ahead <= cells; ahead += 1) {
    const cell = (here + ahead) % cells;
    const row = cell % rows.length;
    const column = Math.floor(cell / rows.length);
    const setting = settingAt(screen.settings, rows[row], accounts[column]);
    if (setting !== undefined && isOpen(setting)) return placed(state, { ...screen, row, column });
  }
  return step(say(state, 'Every setting has an answer. Thank you.', 'good'));
}

export function withSettings(state: State, screen: SettingsScreen, settings: readonly SettingView[]): Step {
  return placed(state, { ...screen, settings });
}
