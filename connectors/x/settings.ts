// How the files of an X archive fill the settings catalogue.
import type { Audience, Instant, SettingItem } from '../../src/model.js';
import { asText, field, instantFromText } from '../../src/intake/decode.js';

/**
 * `protected-history.js` holds the changes of the last six months only: the last of them is how things stood when the
 * archive was made; none at all means "unchanged", which is not "public".
 */
export function protectionSettings(records: readonly unknown[], exportedAt: Instant | null): SettingItem[] {
  const changes = records
    .map((record) => ({ action: asText(field(record, 'action')), at: instantFromText(asText(field(record, 'protectedAt')) ?? '') }))
    .filter((change) => change.action === 'Protect' || change.action === 'Unprotect')
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '', 'en'));
  const last = changes.at(-1);
  if (last === undefined) return [];
  const isProtected = last.action === 'Protect';
  const raw = isProtected ? 'Protect' : 'Unprotect';
  const asOf = exportedAt ?? last.at;
  return [
    { type: 'setting', key: 'posts-audience', value: isProtected ? 'followers' : 'public', raw, source: 'export', asOf },
    { type: 'setting', key: 'privacy-history', value: isProtected ? 'was-public' : 'opened', raw, source: 'export', asOf: last.at },
  ];
}

/** The protection a grailbird archive repeats beside each of its posts. */
export function grailbirdSettings(isProtected: boolean | null, asOf: Instant | null): SettingItem[] {
  if (isProtected === null) return [];
  return [{ type: 'setting', key: 'posts-audience', value: isProtected ? 'followers' : 'public', raw: `protected: ${isProtected}`, source: 'export', asOf }];
}

/** `contact.js` need not be opened to tell whether an address book was uploaded. */
export function contactsSetting(count: number | null, asOf: Instant | null): SettingItem[] {
  if (count === null) return [];
  return [{ type: 'setting', key: 'contacts-upload', value: count > 0 ? 'uploaded' : 'none', raw: `contact.js holds ${count}`, source: 'export', asOf }];
}

export function audienceOf(settings: readonly SettingItem[]): Audience {
  const value = settings.find((setting) => setting.key === 'posts-audience')?.value;
  return value === 'followers' ? 'limited' : value === 'public' ? 'public' : 'unknown';
}
