// The small records of a Facebook export into items: apps, sessions, and what is read only when asked for.
import { asList, asRecord, asText, field } from '../../src/intake/decode.js';
import { countryCode } from '../_meta/countries.js';
import { BARE_FOLLOW, tellFollow, tellSession } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { digestOf } from '../_meta/ids.js';
import { instantOf, isAddress, isUserAgent, labelValues, timeOf } from '../_meta/labels.js';
import { said } from '../_meta/repair.js';

/** `{name, added_timestamp, category?, removed_timestamp?}`; what was removed again is not connected. */
export function appReader(desk: Desk): Each {
  return (record, out) => {
    const labels = labelValues(record);
    const name = said(field(record, 'name')) ?? labels?.texts[0]?.text ?? null;
    if (name === null) return false;
    if (instantOf(field(record, 'removed_timestamp')) !== null || field(record, 'category') === 'removed') return true;
    const approvedAt = timeOf(record) ?? labels?.at ?? null;
    if (!desk.met.isNew('app', name)) return true;
    desk.ledger.line('apps').saw(approvedAt);
    out.push({ type: 'app', remoteId: asText(field(record, 'user_app_scoped_id')) ?? name, name, permissions: [], approvedAt, organisation: null });
    return true;
  };
}

/** `{action, timestamp, site, ip_address, user_agent?, country?}`; the name of the action is in the account's language. */
export function loginReader(desk: Desk): Each {
  return (record, out) => {
    if (asRecord(record) === null) return false;
    const labels = labelValues(record);
    if (labels !== null) return labelled(desk, out, labels);
    const location = [said(field(record, 'city')), said(field(record, 'region')), said(field(record, 'country'))].filter((part) => part !== null).join(', ');
    return tellSession(desk, out, {
      kind: 'login',
      at: timeOf(record),
      device: said(field(record, 'user_agent')),
      ip: said(field(record, 'ip_address')),
      country: countryCode(said(field(record, 'country')) ?? (location === '' ? said(field(record, 'location')) : location)),
    });
  };
}

/** `{created_timestamp, updated_timestamp, ip_address, user_agent, device, location, app}` */
export function sessionReader(desk: Desk): Each {
  return (record, out) => {
    if (asRecord(record) === null) return false;
    const labels = labelValues(record);
    if (labels !== null) return labelled(desk, out, labels);
    return tellSession(desk, out, {
      kind: 'active',
      at: instantOf(field(record, 'updated_timestamp')) ?? timeOf(record),
      device: said(field(record, 'device')) ?? said(field(record, 'user_agent')),
      ip: said(field(record, 'ip_address')),
      country: countryCode(said(field(record, 'location'))),
    });
  };
}

function labelled(desk: Desk, out: Parameters<Each>[1], labels: NonNullable<ReturnType<typeof labelValues>>): boolean {
  const texts = labels.texts.map((label) => label.text);
  return tellSession(desk, out, { kind: 'login', at: labels.at, device: texts.find(isUserAgent) ?? null, ip: texts.find(isAddress) ?? null, country: null });
}

// ---------------------------------------------------------------- only with --include

/** `{title: "You searched for ...", data: [{text}], timestamp}`; since 2025 label_values. */
export function searchReader(desk: Desk): Each {
  return (record, out) => {
    if (asRecord(record) === null) return false;
    const labels = labelValues(record);
    const written = [...asList(field(record, 'data')), ...asList(field(record, 'attachments')).flatMap((attachment) => asList(field(attachment, 'data')))]
      .map((entry) => said(field(entry, 'text')) ?? said(field(entry, 'name'))).find((found) => found !== null);
    const text = written ?? labels?.texts[0]?.text ?? said(field(record, 'title'));
    if (text === null || text === undefined) return false;
    const at = labels?.at ?? timeOf(record);
    const remoteId = digestOf('search', at, text);
    if (!desk.met.isNew('search', remoteId)) return true;
    desk.ledger.line('searches').saw(at);
    out.push({ type: 'query', remoteId, at, text });
    return true;
  };
}

/** `{address_book_v2: {address_book: [{name, details: [{contact_point}]}]}}` */
export function contactReader(desk: Desk): Each {
  return (record, out) => {
    const name = said(field(record, 'name'));
    const way = said(field(asList(field(record, 'details'))[0], 'contact_point'));
    if (name === null && way === null) return false;
    return tellFollow(desk, out, 'contacts', { ...BARE_FOLLOW, kind: 'contact', remoteId: digestOf('contact', name, way), displayName: name ?? way });
  };
}
