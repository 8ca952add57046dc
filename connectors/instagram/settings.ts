// How the files of an Instagram export fill the settings catalogue.
import type { ClaimFile, Instant, SettingItem } from '../../src/model.js';
import { asList, asRecord, asText, field } from '../../src/intake/decode.js';
import { stringMap, timeOf } from '../_meta/labels.js';
import { said } from '../_meta/repair.js';
import type { Profile } from './profile.js';

type Told = Omit<SettingItem, 'type' | 'source'>;

function setting(told: Told): SettingItem {
  return { type: 'setting', source: 'export', ...told };
}

export function audienceSetting(profile: Profile | null, asOf: Instant | null): SettingItem[] {
  const flag = profile?.isPrivate ?? null;
  return flag === null ? [] : [setting({ key: 'posts-audience', value: flag.value ? 'followers' : 'public', raw: flag.raw, asOf })];
}

const TO_PRIVATE = /priv|gizli|прив|закры|非公開|非公开|私密|비공개/i;
const TO_PUBLIC = /publi|públic|öffentlich|openbaar|pubbli|herkese|публич|откры|公開|公开|공개/i;

/**
 * `{account_history_account_privacy_history: [{title: "Switched to private", string_map_data: {Time}}]}`. Titles are in
 * the account's language; where one is not understood, the account's present state is what the last change led to.
 */
export function historySetting(document: unknown, profile: Profile | null): SettingItem[] {
  const changes = recordsIn(document)
    .map((record) => ({ title: said(field(record, 'title')) ?? stringMap(record)?.texts[0]?.text ?? '', at: stringMap(record)?.at ?? timeOf(record) }))
    .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '', 'en'));
  const last = changes.at(-1);
  if (last === undefined) return document === undefined ? [] : [setting({ key: 'privacy-history', value: 'kept', raw: 'no change is listed', asOf: null })];
  const isPrivate = TO_PRIVATE.test(last.title) ? true : TO_PUBLIC.test(last.title) ? false : (profile?.isPrivate?.value ?? null);
  return isPrivate === null ? [] : [setting({ key: 'privacy-history', value: isPrivate ? 'was-public' : 'opened', raw: last.title, asOf: last.at })];
}

const COMMENTS_FROM: readonly (readonly [RegExp, string])[] = [
  [/^(?:no ?one|nobody|off|niemand|nadie|personne|ninguém|nessuno)$/i, 'nobody'],
  [/follow|gefolgt|abonn|folg|siguen?|seguidor|sigues|suiv|segui|volg/i, 'following'],
  [/^(?:everyone|anyone|alle|jeder|todos|tout le monde|iedereen|tutti)$/i, 'everyone'],
];

/** Words that are not understood are not guessed at: the question stays open. */
export function commentsSetting(document: unknown, asOf: Instant | null): SettingItem[] {
  const first = recordsIn(document)[0];
  const raw = stringMap(first)?.texts[0]?.text ?? said(field(document, 'allow_comments_from'));
  const value = raw === null || raw === undefined ? undefined : COMMENTS_FROM.find(([words]) => words.test(raw))?.[1];
  return raw === null || raw === undefined || value === undefined ? [] : [setting({ key: 'comments-from', value, raw, asOf })];
}

/** Contacts need not be opened to tell that an address book was uploaded. */
export function contactsSetting(books: readonly ClaimFile[], asOf: Instant | null): SettingItem[] {
  const book = books[0];
  if (book === undefined) return [];
  const uploaded = books.some(({ size }) => size > EMPTY_BOOK);
  return [setting({ key: 'contacts-upload', value: uploaded ? 'uploaded' : 'none', raw: `a list of contacts of ${book.size} bytes`, asOf })];
}

/** `{"contacts_contact_info": []}`, indented. */
const EMPTY_BOOK = 80;

/** An empty list of apps answers whether old ones are left; a filled one is for the person to look through. */
export function appsSetting(present: boolean, count: number, asOf: Instant | null): SettingItem[] {
  return present && count === 0 ? [setting({ key: 'connected-apps', value: 'none', raw: 'an empty list of apps', asOf })] : [];
}

/** The records of a small document: its own list, the list it names, or itself. */
export function recordsIn(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document;
  const record = asRecord(document);
  if (record === null) return [];
  if (asText(record.title) !== null || record.string_map_data !== undefined) return [record];
  return Object.values(record).flatMap((value) => Array.isArray(value) ? asList(value) : asRecord(value) === null ? [] : [value]);
}
