// The small records of a LinkedIn export: reactions, people and Pages, logins, and what is read only when asked for.
import { instantFromText } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import { BLANK_FOLLOW, BLANK_POST } from '../_shared/blank.js';
import type { EachRow } from '../_shared/table.js';
import type { Desk } from './desk.js';
import { Ids, cellText, commentUrnOf, slugOf, urnOf } from './words.js';

/** A link and a kind of reaction; neither words nor author. A changed reaction stands twice and counts once. */
export function reactionReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('likes');
  return (cell, out) => {
    const link = cellText(cell('link'));
    const postedAt = instantFromText(cell('date'));
    if (link === null || postedAt === null) return false;
    const urn = urnOf(link);
    const id = commentUrnOf(link) ?? (urn === null ? link : `${urn.kind}:${urn.id}`);
    line.saw(postedAt);
    if (!ids.has(id)) out.push({ ...BLANK_POST, remoteId: ids.unique(id), kind: 'like', postedAt, precision: 'second', text: '', url: link });
    return true;
  };
}

/** Addresses since 2023, names only before; members who hid themselves leave a date and nothing else. */
export function connectionReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('connections');
  return (cell, out) => {
    const since = instantFromText(cell('connectedon'));
    const name = clean(`${cell('firstname').trim()} ${cell('lastname').trim()}`).trim();
    const url = cellText(cell('url'));
    if (name === '' && url === null) {
      if (since === null) return false;
      desk.hidden.connections += 1;
      return true;
    }
    const work = [cellText(cell('position')), cellText(cell('company'))].filter((part) => part !== null).join(' at ');
    line.saw(since);
    out.push({
      ...BLANK_FOLLOW,
      remoteId: ids.unique((url === null ? null : slugOf(url)) ?? name),
      kind: 'connection',
      handle: url === null ? null : slugOf(url),
      displayName: name === '' ? null : name,
      bio: work === '' ? null : work,
      url,
      since,
    });
    return true;
  };
}

export function companyReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('pages');
  return (cell, out) => {
    const name = cellText(cell('organization'));
    const since = instantFromText(cell('followedon'));
    if (name === null) return since !== null;
    line.saw(since);
    if (!ids.has(name)) out.push({ ...BLANK_FOLLOW, remoteId: ids.unique(name), kind: 'page', displayName: name, since });
    return true;
  };
}

/** Names only; those no longer followed stand there too, with their status. */
export function memberReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('following');
  return (cell, out) => {
    const name = cellText(cell('fullname'));
    const since = instantFromText(cell('date'));
    if (name === null) return since !== null;
    if (/^(?:inactive|unfollow)/i.test(cell('status').trim())) return true;
    line.saw(since);
    if (!ids.has(name)) out.push({ ...BLANK_FOLLOW, remoteId: ids.unique(name), kind: 'following', displayName: name, since });
    return true;
  };
}

export function loginReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('sessions');
  return (cell, out) => {
    const at = instantFromText(cell('logindate'));
    const ip = cellText(cell('ipaddress'));
    if (at === null && ip === null) return false;
    const id = `${at ?? ''} ${ip ?? ''}`;
    line.saw(at);
    if (!ids.has(id)) out.push({ type: 'session', remoteId: ids.unique(id), at, device: cellText(cell('useragent')), ip, country: null, kind: 'login' });
    return true;
  };
}

/** Uploaded pictures and documents are counted: the post they belong to is not named. */
export function pictureReader(desk: Desk): EachRow {
  const line = desk.ledger.line('media');
  return (cell) => {
    if (cellText(cell('medialink')) === null) return false;
    line.saw(null);
    return true;
  };
}

export function contactReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('contacts');
  return (cell, out) => {
    const name = clean(`${cell('firstname').trim()} ${cell('lastname').trim()}`).trim();
    const way = cellText(cell('emails')) ?? cellText(cell('phonenumbers'));
    if (name === '' && way === null) return false;
    line.saw(null);
    out.push({ ...BLANK_FOLLOW, remoteId: ids.unique(way ?? name), kind: 'contact', displayName: name === '' ? way : name });
    return true;
  };
}

export function searchReader(desk: Desk): EachRow {
  const ids = new Ids();
  const line = desk.ledger.line('searches');
  return (cell, out) => {
    const text = cellText(cell('searchquery'));
    const at = instantFromText(cell('time'));
    if (text === null) return at !== null;
    line.saw(at);
    out.push({ type: 'query', remoteId: ids.unique(`${at ?? ''} ${text}`), at, text });
    return true;
  };
}
