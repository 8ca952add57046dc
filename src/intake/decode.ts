// Typed looks into values that came out of an untrusted file. Nothing here throws; what is not there is null.

export type JsonRecord = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as JsonRecord : null;
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/**
 * An id as text. Ids exceed 2^53: a number is taken only where it can be exact, else the id is unknown.
 * Where a file has both `id` and `id_str`, ask for the text one.
 */
export function asId(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null;
}

/** Numbers, and texts that are nothing but a number. */
export function asNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^[+-]?\d+(?:\.\d+)?$/.test(value.trim())) return null;
  return Number(value);
}

/** Booleans, and the words true and false. */
export function asBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'True' || value === 'TRUE') return true;
  return value === 'false' || value === 'False' || value === 'FALSE' ? false : null;
}

/** The value at `path`, own properties only: `__proto__` and the like are never walked into. */
export function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** Seconds since 1970, as Meta writes them. Null for zero and for what no calendar holds. */
export function instantFromUnix(seconds: number | null): string | null {
  if (seconds === null || !Number.isFinite(seconds) || seconds === 0) return null;
  return instantOf(new Date(seconds * 1000));
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const ISO = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const TWITTER = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) ([+-]\d{4}|UTC|GMT) (\d{4})$/;
const MAIL = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))? ?([+-]\d{4}|UTC|GMT|Z)?)?$/;

/**
 * The forms machines write: ISO 8601 with blank or T, dashes or slashes, with or without seconds and zone; `Fri Jul 06 21:03:19 +0000 2012`;
 * `Fri, 06 Jul 2012 21:03:19 +0000`; `20 Dec 2022`. Without a zone it is UTC; without a time it is midnight. Anything else is null:
 * dates in a person's own language are the connector's business.
 */
export function instantFromText(text: string | null): string | null {
  if (text === null) return null;
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return instantOfParts(iso[1], Number(iso[2]), iso[3], iso[4], iso[5], iso[6], iso[7]);
  const twitter = TWITTER.exec(trimmed);
  if (twitter) return instantOfParts(twitter[7], monthOf(twitter[1]), twitter[2], twitter[3], twitter[4], twitter[5], twitter[6]);
  const mail = MAIL.exec(trimmed);
  return mail ? instantOfParts(mail[3], monthOf(mail[2]), mail[1], mail[4], mail[5], mail[6], mail[7]) : null;
}

function monthOf(name: string | undefined): number {
  const at = MONTHS.indexOf(name ?? '?');
  return at % 3 === 0 ? at / 3 + 1 : 0;
}

function instantOfParts(
  year: string | undefined, month: number, day: string | undefined,
  hour = '0', minute = '0', second = '0', zone = 'Z',
): string | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 60) return null;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), month - 1, Number(day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== Number(day)) return null;
  at.setUTCHours(h, m - minutesEast(zone), Math.min(s, 59));
  return instantOf(at);
}

function minutesEast(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!parts) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

function instantOf(date: Date): string | null {
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) || year < 1 || year > 9999) return null;
  return `${date.toISOString().slice(0, 19)}Z`;
}

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Meta writes each byte of UTF-8 as one character. A text whose characters are all bytes and which decodes strictly was written so;
 * anything else is already right and stays as it is. The result may hold control characters: clean it afterwards.
 */
export function repairMojibake(text: string): string {
  if (!isBytes(text)) return text;
  try {
    return STRICT.decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

function isBytes(text: string): boolean {
  let high = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return false;
    if (code >= 0x80) high = true;
  }
  return high;
}

const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/g;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'], ['&lt;', '<'], ['&gt;', '>'], ['&quot;', '"'], ['&apos;', "'"], ['&nbsp;', '\u00a0'],
]);

/** One layer of escaping, as X and others add to plain text. A text escaped twice keeps one layer: ask again where that is known. */
export function unescapeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, entity => NAMED.get(entity) ?? numbered(entity)) : text;
}

function numbered(entity: string): string {
  const digits = entity.slice(2, -1);
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : entity;
}
