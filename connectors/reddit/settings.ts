// How Reddit's preferences and linked sign-ins fill the settings catalogue.
import type { Instant, SettingItem } from '../../src/model.js';
import type { CsvRow } from '../../src/intake/csv.js';
import { wordsOf } from '../_shared/words.js';

const YES = ['true', '1', 'on', 'yes', 't'];
const NO = ['false', '0', 'off', 'no', 'f'];

interface Reading { key: string; names: readonly string[]; values: Readonly<Record<string, readonly string[]>> }

/** Names as Reddit's own settings call them; blanks and underscores are one. */
const READINGS: readonly Reading[] = [
  { key: 'search-engines', names: ['hide_from_robots'], values: { off: YES, on: NO } },
  { key: 'followers', names: ['enable_followers'], values: { on: YES, off: NO } },
  { key: 'activity-status', names: ['show_presence'], values: { on: YES, off: NO } },
  { key: 'communities-listed', names: ['top_karma_subreddits'], values: { on: YES, off: NO } },
  { key: 'messages-from', names: ['accept_pms'], values: { everyone: ['everyone'], nobody: ['whitelisted', 'nobody'] } },
];

export function preferenceSettings(rows: readonly CsvRow[], asOf: Instant | null): SettingItem[] {
  const words = new Map(rows.map(({ cells }) => [(cells.preference ?? '').trim().toLowerCase().replaceAll(' ', '_'), wordsOf(cells.value)]));
  return READINGS.flatMap(({ key, names, values }): SettingItem[] => {
    const raw = names.map((name) => words.get(name)).find((word) => typeof word === 'string');
    const value = Object.entries(values).find(([, known]) => known.includes(raw?.toLowerCase() ?? ''))?.[0];
    return raw === undefined || raw === null || value === undefined ? [] : [{ type: 'setting', key, value, raw, source: 'export', asOf }];
  });
}

/** Sign-ins through others (Google, Apple) are linked but not shown on the profile. */
export function linkedSetting(rows: readonly CsvRow[], asOf: Instant | null): SettingItem[] {
  return [{ type: 'setting', key: 'linked-identities', value: rows.length === 0 ? 'none' : 'hidden', raw: `linked_identities.csv holds ${rows.length}`, source: 'export', asOf }];
}
