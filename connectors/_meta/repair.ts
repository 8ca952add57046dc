// Meta writes each byte of UTF-8 as a character of its own: every text and every name of a record is put right after parsing.
import { asText, repairMojibake } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';

/** Repairs values and names in place, since the record was parsed a moment ago and belongs to nobody else; returns it. */
export function repaired(value: unknown): unknown {
  if (typeof value === 'string') return repairMojibake(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) value[at] = repaired(value[at]);
    return value;
  }
  const record = value as Record<string, unknown>;
  for (const name of Object.keys(record)) {
    const right = repairMojibake(name);
    const inner = repaired(record[name]);
    if (right !== name) delete record[name];
    if (right !== name || inner !== record[name]) Object.defineProperty(record, right, { value: inner, enumerable: true, configurable: true, writable: true });
  }
  return record;
}

/** A text as it is kept: controls made visible, without blanks around it; null when nothing is left. */
export function said(value: unknown): string | null {
  const text = asText(value);
  if (text === null) return null;
  const result = clean(text).trim();
  return result === '' ? null : result;
}
