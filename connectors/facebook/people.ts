// People, Pages and groups of a Facebook export: names and dates, nothing that leads to a profile.
import type { Facet, FollowKind, Instant } from '../../src/model.js';
import { asList, asRecord, field } from '../../src/intake/decode.js';
import { BARE_FOLLOW, tellFollow } from '../_meta/desk.js';
import type { Desk, Each } from '../_meta/desk.js';
import { labelValues, timeOf } from '../_meta/labels.js';
import { said } from '../_meta/repair.js';

interface Named { name: string; since: Instant | null; url: string | null }

/** Friends may be namesakes, so the day belongs to who they are. */
export function personReader(desk: Desk, kind: FollowKind, facet: Facet): Each {
  return (record, out) => {
    const person = namedIn(record);
    if (person === null) return false;
    if (kind === 'friend' || kind === 'following') desk.names.addPerson(person.name);
    const remoteId = person.since === null ? person.name : `${person.name} ${person.since}`;
    return tellFollow(desk, out, facet, { ...BARE_FOLLOW, kind, remoteId, displayName: person.name, url: person.url, since: person.since });
  };
}

export function friendReader(desk: Desk): Each {
  return personReader(desk, 'friend', 'friends');
}

export function blockReader(desk: Desk): Each {
  return personReader(desk, 'blocked', 'blocks');
}

/** A Page both liked and followed is one Page. */
export function pageReader(desk: Desk): Each {
  return (record, out) => {
    const page = namedIn(record);
    if (page === null) return false;
    desk.names.addPerson(page.name);
    return tellFollow(desk, out, 'pages', { ...BARE_FOLLOW, kind: 'page', remoteId: page.name, displayName: page.name, url: page.url, since: page.since });
  };
}

/** Joining is told, leaving is not: a group may be one left since. */
export function groupReader(desk: Desk): Each {
  return (record, out) => {
    const group = namedIn(record);
    if (group === null) return false;
    desk.names.addGroup(group.name);
    return tellFollow(desk, out, 'groups', { ...BARE_FOLLOW, kind: 'group', remoteId: group.name, displayName: group.name, url: group.url, since: group.since });
  };
}

/** `{name, timestamp, url?}`, `{title, data: [{name}], timestamp}`, `{attachments: [{data: [{name}]}]}`, or label_values. */
function namedIn(record: unknown): Named | null {
  if (asRecord(record) === null) return null;
  const labels = labelValues(record);
  const inner = [...asList(field(record, 'data')), ...asList(field(record, 'attachments')).flatMap((attachment) => asList(field(attachment, 'data')))]
    .map((entry) => said(field(entry, 'name'))).find((found) => found !== null);
  const name = said(field(record, 'name')) ?? inner ?? labels?.texts[0]?.text ?? said(field(record, 'title'));
  if (name === null || name === undefined) return null;
  return { name, since: labels?.at ?? timeOf(record), url: said(field(record, 'url')) ?? labels?.links[0] ?? null };
}
