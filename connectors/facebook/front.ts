// What a Facebook export says about the account itself: the profile, the time zone, the person's own Pages.
import type { AccountItem, ClaimFile, Include } from '../../src/model.js';
import { asList, asRecord, asText, field } from '../../src/intake/decode.js';
import { hintOf, nameless } from '../_meta/exports.js';
import { digestOf } from '../_meta/ids.js';
import { instantOf } from '../_meta/labels.js';
import { said } from '../_meta/repair.js';

/** The documents that stand before everything, parsed and put right. */
export interface Front { profile: unknown; timezone: unknown; pages: unknown }

/** The user name, else the number in the profile's address, else the name: in this order, so that every export of one person agrees. */
export function accountOf(front: Front, files: readonly ClaimFile[], include: ReadonlySet<Include>): AccountItem {
  const profile = firstRecord(front.profile);
  const hint = hintOf(files);
  const address = said(field(profile, 'profile_uri'));
  const displayName = said(field(profile, 'name', 'full_name')) ?? said(field(profile, 'name'));
  const handle = said(field(profile, 'username')) ?? handleIn(address) ?? hint.owner;
  return {
    type: 'account',
    platform: 'facebook',
    remoteId: handle ?? numberIn(address) ?? displayName ?? nameless(files),
    handle,
    displayName,
    bio: said(field(profile, 'intro_bio', 'name')) ?? said(field(profile, 'intro_bio')) ?? said(field(profile, 'about_me')),
    location: said(field(profile, 'current_city', 'name')) ?? said(field(profile, 'current_city')),
    employer: employerOf(profile),
    url: address ?? (handle === null ? null : `https://www.facebook.com/${handle}`),
    links: asList(field(profile, 'websites')).map((site) => said(field(site, 'address')) ?? said(site)).filter((link) => link !== null),
    createdAt: instantOf(field(profile, 'registration_timestamp')),
    audience: 'unknown',
    timeZone: zoneIn(front.timezone),
    formerHandles: [],
    emailDomain: include.has('email') ? domainOf(profile) : null,
    details: { ...detailsOf(profile, front.pages), ...(include.has('email') ? phoneOf(profile) : {}) },
    postUrl: null,
    avatarPath: null,
    exportedAt: hint.date === null ? null : `${hint.date}T00:00:00Z`,
  };
}

/** `{profile: {...}}`, `{profile_v2: {...}}`: the one member that is a record. */
function firstRecord(document: unknown): unknown {
  return Object.values(asRecord(document) ?? {}).map(asRecord).find((record) => record !== null) ?? null;
}

function handleIn(address: string | null): string | null {
  return /facebook\.com\/(?!profile\.php)([\w.]+)\/?$/.exec(address ?? '')?.[1] ?? null;
}

function numberIn(address: string | null): string | null {
  return /[?&]id=(\d{5,20})/.exec(address ?? '')?.[1] ?? null;
}

/** The place of work without an end, else the one begun last. */
function employerOf(profile: unknown): string | null {
  const places = asList(field(profile, 'work_experiences'))
    .filter((place) => said(field(place, 'employer')) !== null)
    .sort((a, b) => begun(b).localeCompare(begun(a), 'en'));
  const current = places.find((place) => instantOf(field(place, 'end_timestamp')) === null);
  return said(field(current ?? places[0], 'employer'));
}

function begun(place: unknown): string {
  return instantOf(field(place, 'start_timestamp')) ?? '';
}

/** Facts of the profile that rules read, as plain words. */
function detailsOf(profile: unknown, pages: unknown): Record<string, string> {
  const details: Record<string, string> = {};
  const put = (key: string, words: readonly (string | null)[]): void => {
    const known = words.filter((word) => word !== null);
    if (known.length > 0) details[key] = known.join(', ');
  };
  put('religion', [nameOf(field(profile, 'religious_view'))]);
  put('politics', [nameOf(field(profile, 'political_view'))]);
  put('relationship', [said(field(profile, 'relationship', 'status')), said(field(profile, 'relationship', 'partner'))]);
  put('family', asList(field(profile, 'family_members')).map((one) => withRole(said(field(one, 'name')), said(field(one, 'relation')))));
  put('hometown', [nameOf(field(profile, 'hometown'))]);
  put('birthday', [birthdayOf(field(profile, 'birthday'))]);
  put('previousNames', asList(field(profile, 'previous_names')).map(nameOf));
  put('jobTitle', asList(field(profile, 'work_experiences')).slice(0, 1).map((place) => said(field(place, 'title'))));
  put('education', asList(field(profile, 'education_experiences')).map(nameOf));
  put('screenNames', asList(field(profile, 'screen_names')).flatMap((service) => asList(field(service, 'names')).map((name) => said(field(name, 'name')) ?? said(name))));
  put('ownPages', asList(Object.values(asRecord(pages) ?? {}).find(Array.isArray)).map(nameOf));
  return details;
}

function nameOf(value: unknown): string | null {
  return said(value) ?? said(field(value, 'name'));
}

function withRole(name: string | null, role: string | null): string | null {
  return name === null || role === null ? name : `${name} (${role})`;
}

/** The day of the year alone: the year is not needed by any rule. */
function birthdayOf(value: unknown): string | null {
  const [month, day] = [field(value, 'month'), field(value, 'day')];
  return typeof month === 'number' && typeof day === 'number' ? `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
}

/** An IANA name, wherever in the document it stands. */
function zoneIn(document: unknown): string | null {
  const text = asText(document);
  if (text !== null) return /^[A-Z][A-Za-z]+\/[A-Za-z_+\-/]+$/.test(text) ? text : null;
  if (typeof document !== 'object' || document === null) return null;
  return Object.values(document).map(zoneIn).find((zone) => zone !== null) ?? null;
}

function domainOf(profile: unknown): string | null {
  return said(asList(field(profile, 'emails', 'emails'))[0])?.split('@')[1]?.toLowerCase() ?? null;
}

/** A digest, so that two accounts of one number can be told without keeping the number. */
function phoneOf(profile: unknown): Record<string, string> {
  const first = asList(field(profile, 'phone_numbers'))[0];
  const digits = (said(field(first, 'phone_number')) ?? said(first) ?? '').replace(/\D/g, '').slice(-9);
  return digits.length < 7 ? {} : { phoneDigest: digestOf('phone', digits) };
}
