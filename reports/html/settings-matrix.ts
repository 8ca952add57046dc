// Settings by account as a table: what is set, whether it fits what the account is for, and what is not known.
import { ROWS } from '../../src/settings/rows.js';
import type { Report, SettingView } from '../../src/model.js';
import { forTerminalLine } from '../../src/text/clean.js';
import { escapeHtml } from '../../src/text/escape.js';

/** '' where no account has a setting. Rows in the order of the catalogue; two settings in one row stand below each other. */
export function settingsMatrix(report: Report): string {
  const accounts = report.accounts.filter((account) => report.settings.some((setting) => setting.account === account.key));
  if (accounts.length === 0) return '';
  const rows = ROWS.filter((row) => report.settings.some((setting) => setting.row === row.id));
  const head = accounts.map((account) => `<th scope="col">${t(account.label)}<br>${account.platform}</th>`).join('');
  const body = rows.map((row) => {
    const cells = accounts.map((account) => `<td>${report.settings.filter((setting) => setting.row === row.id && setting.account === account.key).map(cell).join('<br>') || '–'}</td>`);
    return `<tr><th scope="row">${escapeHtml(row.title)}</th>${cells.join('')}</tr>`;
  });
  return `<h2>Settings</h2><p class="quiet">! may be more open than advised for this account · ? not known: answer it with postop settings</p><div class="wide"><table><thead><tr><th></th>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function cell(setting: SettingView): string {
  const now = setting.label ?? setting.value;
  if (now === null || setting.fits === 'unknown') return `<b>?</b> ${now === null ? 'not known' : `${t(now)}, not sure any more`}`;
  return setting.fits === 'no' ? `<b>!</b> ${t(now)}` : t(now);
}

function t(text: string): string {
  return `<bdi>${escapeHtml(forTerminalLine(text))}</bdi>`;
}
