// Records whose fields are named in the account's language: read by the shape of their values, never by their labels.
import { asList, asNumber, asRecord, asText, field, instantFromUnix } from '../../src/intake/decode.js';
import type { JsonRecord } from '../../src/intake/decode.js';
import type { Instant } from '../../src/model.js';
import { said } from './repair.js';

/** One labelled value. */
export interface Labelled { label: string; text: string }

/** What a record holds, sorted by shape. `texts` are neither addresses nor times. */
export interface Shapes { at: Instant | null; texts: readonly Labelled[]; links: readonly string[]; fbid: string | null }

const NOTHING: Shapes = { at: null, texts: [], links: [], fbid: null };

/** Seconds, or milliseconds where the number is too large for them; before 1970 is junk (seen: the year 0). */
export function instantOf(value: unknown): Instant | null {
  const number = asNumber(value);
  if (number === null || number <= 0) return null;
  return instantFromUnix(Math.floor(number > 100_000_000_000 ? number / 1000 : number));
}

/** When a record happened, whatever its kind calls it. */
export function timeOf(record: unknown): Instant | null {
  return instantOf(field(record, 'timestamp')) ?? instantOf(field(record, 'creation_timestamp')) ?? instantOf(field(record, 'created_timestamp'))
    ?? instantOf(field(record, 'added_timestamp')) ?? instantOf(field(record, 'timestamp_ms'));
}

/** `{timestamp, media, label_values: [{label, value | href | timestamp_value | dict | vec, title}], fbid}`: since 2025. */
export function labelValues(record: unknown): Shapes | null {
  const values = field(record, 'label_values');
  if (!Array.isArray(values)) return null;
  const found = gather(values, 0);
  const fbid = asText(field(record, 'fbid')) ?? null;
  return { ...found, at: timeOf(record) ?? found.at, fbid: fbid !== null && /^\d{5,20}$/.test(fbid) ? fbid : null };
}

/** `string_map_data: { Label: {href, value, timestamp} }`: Instagram and Threads. */
export function stringMap(record: unknown): Shapes | null {
  const map = asRecord(field(record, 'string_map_data'));
  return map === null ? null : gather(Object.entries(map).map(([label, value]) => ({ ...asRecord(value), label })), 0);
}

/** `string_list_data: [{href, value, timestamp}]`: Instagram's lists of people and things. */
export function stringList(record: unknown): { title: string | null; value: string | null; href: string | null; at: Instant | null } | null {
  const first = asRecord(asList(field(record, 'string_list_data'))[0]);
  const title = said(field(record, 'title'));
  if (first === null) return null;
  return { title, value: said(first.value), href: said(first.href), at: instantOf(first.timestamp) };
}

function gather(values: readonly unknown[], depth: number): Shapes {
  const texts: Labelled[] = [];
  const links: string[] = [];
  let at: Instant | null = null;
  for (const value of values) {
    const entry: JsonRecord | null = asRecord(value);
    if (entry === null) continue;
    at ??= instantOf(entry.timestamp_value) ?? instantOf(entry.timestamp);
    const label = asText(entry.label) ?? '';
    for (const text of [said(entry.value), said(entry.href)]) {
      if (text === null) continue;
      if (/^https?:\/\/\S+$/.test(text)) links.push(text);
      else texts.push({ label, text });
    }
    const inner = depth < 3 ? gather([...asList(entry.dict), ...asList(entry.vec)], depth + 1) : NOTHING;
    texts.push(...inner.texts);
    links.push(...inner.links);
    at ??= inner.at;
  }
  return { at, texts, links: [...new Set(links)], fbid: null };
}

/** Characters of an IPv6 address at its longest, with an IPv4 one inside. */
const LONGEST_ADDRESS = 45;

/** IPv4 or IPv6 as they are written in lists of logins. */
export function isAddress(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || text.length <= LONGEST_ADDRESS && /^[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*$/i.test(text);
}

/** `Mozilla/5.0 (...)`, `Instagram 300.0 (iPhone...)`. */
export function isUserAgent(text: string): boolean {
  return /\w[ /]\d+(?:\.\d+)+/.test(text) && text.includes('(');
}

/** A handle of Instagram or Threads. */
export function isHandle(text: string): boolean {
  return /^[\w.]{1,30}$/.test(text);
}
