// How the files of a LinkedIn export fill the settings catalogue: no year's export holds privacy settings.
import type { Instant, SettingItem } from '../../src/model.js';

/** An address book that was uploaded lies in the export; its absence proves nothing. */
export function contactsSetting(uploaded: boolean, asOf: Instant | null): SettingItem[] {
  return uploaded ? [{ type: 'setting', key: 'contacts-upload', value: 'uploaded', raw: 'ImportedContacts.csv', source: 'export', asOf }] : [];
}
