// The security questions every platform shares; a platform's file gives only the way to the page and what its export tells.
import type { SettingSource } from '../model.js';
import { PROTECTS, type Entry } from './define.js';

/** Menu path and link of one page. */
export interface Way { steps: readonly string[]; link: string | null; from?: readonly SettingSource[] }

export interface SecurityWays {
  name: string;
  signIn: Way;
  apps: Way | null;
  sessions: Way;
  /** Where roles or admins are given to others; null where the platform has none. */
  admins: Way | null;
  search: Way;
}

export function security(ways: SecurityWays): readonly Entry[] {
  return [
    { key: 'two-factor', row: 'two-factor', question: `Is two-factor sign-in (an app, a passkey or a key) on for ${ways.name}?`,
      values: PROTECTS, personal: ['on'], professional: ['on'], ...ways.signIn },
    { key: 'recovery', row: 'recovery', question: 'Are the recovery e-mail, number and backup codes yours and current?',
      values: { current: 'Yes, and I know where the codes are', outdated: 'Some are old or at work', none: 'None are set' },
      personal: ['current'], professional: ['current'], ...ways.signIn, from: [] },
    ...(ways.apps ? [appsEntry(ways.apps)] : []),
    { key: 'sessions', row: 'sessions', question: 'Have you looked at the signed-in devices, and do you know all of them?',
      values: { known: 'Yes, all are mine', 'not-checked': 'I have not looked', unknown: 'Some I do not know' },
      personal: ['known'], professional: ['known'], ...ways.sessions },
    { key: 'shared-login', row: 'shared-login', question: 'Does anyone else know the password of this account?',
      values: { alone: 'No, only I', 'former-changed': 'Not since I changed it', shared: 'Yes, someone does' },
      personal: ['alone', 'former-changed'], professional: ['alone', 'former-changed'], ...ways.signIn, from: [] },
    ...(ways.admins ? [adminsEntry(ways.admins)] : []),
    { key: 'impersonation', row: 'impersonation', question: `Have you searched ${ways.name} for accounts that pretend to be you?`,
      values: { none: 'Yes, there are none', reported: 'Yes, and I reported them', 'not-checked': 'No', found: 'Yes, there is one still open' },
      personal: ['none', 'reported'], professional: ['none', 'reported'], ...ways.search },
  ];
}

function appsEntry(way: Way): Entry {
  return { key: 'connected-apps', row: 'apps', question: 'Have you removed the connected apps you no longer use?',
    values: { none: 'There are none', pruned: 'Yes, the rest I use', 'not-checked': 'I have not looked', stale: 'Some old ones are left' },
    personal: ['none', 'pruned'], professional: ['none', 'pruned'], ...way };
}

/** Two people with a role are advised, so that no single lost password locks a practice out. */
function adminsEntry(way: Way): Entry {
  return { key: 'page-admins', row: 'admins', question: 'Who has an admin role or a delegated access here?',
    values: { current: 'Two or more people, all still with us', 'only-me': 'Only I', 'not-checked': 'I have not looked', 'former-staff': 'Someone who has left' },
    personal: [], professional: ['current', 'only-me'], presets: { org: { professional: ['current'] } }, ...way };
}
