// How the files of a Facebook export fill the settings catalogue: two questions at most, the rest is asked.
import type { ClaimFile, Instant, SettingItem } from '../../src/model.js';

/** An address book need not be opened to tell that one was uploaded. */
export function contactsSetting(books: readonly ClaimFile[], asOf: Instant | null): SettingItem[] {
  const book = books[0];
  if (book === undefined) return [];
  const uploaded = books.some(({ size }) => size > EMPTY_BOOK);
  return [{ type: 'setting', key: 'contacts-upload', value: uploaded ? 'uploaded' : 'none', raw: `an address book of ${book.size} bytes`, source: 'export', asOf }];
}

/** `{"address_book_v2": {"address_book": []}}`, indented. */
const EMPTY_BOOK = 80;

/** An empty list of apps answers whether old ones are left; a filled one is for the person to look through. */
export function appsSetting(present: boolean, count: number, asOf: Instant | null): SettingItem[] {
  return present && count === 0 ? [{ type: 'setting', key: 'connected-apps', value: 'none', raw: 'an empty list of apps', source: 'export', asOf }] : [];
}
