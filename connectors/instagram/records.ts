// The small records of an Instagram export into items: apps, sessions, and what is read only when asked for.
import { asRecord, instantFromText } from '../../src/intake/decode.js';
import type { Instant } from '../../src/model.js';
import { BARE_FOLLOW, tellFollow, tellSession } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { digestOf } from '../_meta/ids.js';
import { isAddress, isUserAgent, labelValues, stringList, stringMap, timeOf } from '../_meta/labels.js';
import type { Shapes } from '../_meta/labels.js';
import { said } from '../_meta/repair.js';

interface Small { title: string | null; texts: readonly string[]; links: readonly string[]; at: Instant | null }

/** What a small record says, whatever shape it has. */
function smallIn(value: unknown): Small | null {
  const record = asRecord(value);
  if (record === null) return null;
  const shapes: Shapes | null = stringMap(record) ?? labelValues(record);
  const listed = stringList(record);
  const title = said(record.title) ?? said(record.name);
  if (shapes === null && listed === null && title === null) return null;
  return {
    title,
    texts: [...(shapes?.texts.map((one) => one.text) ?? []), ...present(listed?.value)],
    links: [...(shapes?.links ?? []), ...present(listed?.href)],
    at: shapes?.at ?? listed?.at ?? timeOf(record),
  };
}

function present(text: string | null | undefined): string[] {
  return text === null || text === undefined ? [] : [text];
}

export function appReader(desk: Desk): Each {
  return (record, out) => {
    const small = smallIn(record);
    const name = small?.title ?? small?.texts[0] ?? null;
    if (small === null || name === null) return false;
    if (!desk.met.isNew('app', name)) return true;
    desk.ledger.line('apps').saw(small.at);
    out.push({ type: 'app', remoteId: name, name, permissions: [], approvedAt: small.at, organisation: null });
    return true;
  };
}

/** The title is the time of the login in ISO 8601; address and client are told by their shape. */
export function loginReader(desk: Desk): Each {
  return sessionReader(desk, 'login');
}

export function deviceReader(desk: Desk): Each {
  return sessionReader(desk, 'active');
}

function sessionReader(desk: Desk, kind: 'login' | 'active'): Each {
  return (record, out) => {
    const small = smallIn(record);
    if (small === null) return false;
    const device = small.texts.find(isUserAgent) ?? null;
    const at = small.at ?? instantFromText(small.title) ?? small.texts.map((text) => instantFromText(text)).find((time) => time !== null) ?? null;
    return tellSession(desk, out, { kind, at, device, ip: small.texts.find(isAddress) ?? null, country: null });
  };
}

// ---------------------------------------------------------------- only with --include

/** `{string_map_data: {Search: {value}, Time: {timestamp}}}`; in 2018 `{search_click, time, type}`. */
export function searchReader(desk: Desk): Each {
  return (record, out) => {
    const old = said(asRecord(record)?.search_click);
    const small = smallIn(record);
    const text = old ?? small?.texts[0] ?? small?.title ?? null;
    if (text === null) return false;
    const at = old === null ? (small?.at ?? null) : instantFromText(said(asRecord(record)?.time));
    const remoteId = digestOf('search', at, text);
    if (!desk.met.isNew('search', remoteId)) return true;
    desk.ledger.line('searches').saw(at);
    out.push({ type: 'query', remoteId, at, text });
    return true;
  };
}

export function contactReader(desk: Desk): Each {
  return (record, out) => {
    const small = smallIn(record);
    if (small === null || small.texts.length === 0) return false;
    const way = small.texts.find((text) => /@|^\+?[\d ()./-]{6,}$/.test(text)) ?? null;
    const name = small.texts.filter((text) => text !== way).join(' ');
    return tellFollow(desk, out, 'contacts', { ...BARE_FOLLOW, kind: 'contact', remoteId: digestOf('contact', name, way), displayName: name === '' ? way : name });
  };
}
