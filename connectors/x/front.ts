// What an X archive says about the account itself: read first, since every record belongs to it.
import { UserError } from '../../src/model.js';
import type { AccountItem, ClaimFile, SettingItem } from '../../src/model.js';
import { asId, asList, asText, field, instantFromText, unescapeEntities } from '../../src/intake/decode.js';
import { clean } from '../../src/text/clean.js';
import { baseName } from '../_shared/files.js';
import type { Manifest } from './manifest.js';
import { audienceOf } from './settings.js';
import { zoneOf } from './time-zones.js';

/** Records of the small files that stand before everything, by kind. */
export type Front = ReadonlyMap<string, readonly unknown[]>;

/** Throws a UserError when neither account.js nor manifest.js tells whose archive this is. */
export function accountOf(front: Front, manifest: Manifest | null, settings: readonly SettingItem[], files: readonly ClaimFile[]): AccountItem {
  const account = first(front, 'account');
  const remoteId = asId(field(account, 'accountId')) ?? manifest?.accountId ?? null;
  if (remoteId === null) {
    throw new UserError('This X archive does not tell whose it is: account.js and manifest.js are missing or damaged.', 'Give the whole zip as X made it; if this is the whole zip, download it again.');
  }
  const handle = textOf(account, 'username') ?? cleaned(manifest?.userName ?? null);
  const profile = first(front, 'profile');
  const about = field(profile, 'description');
  const website = textOf(about, 'website');
  return {
    type: 'account',
    platform: 'x',
    remoteId,
    handle,
    displayName: textOf(account, 'accountDisplayName') ?? cleaned(manifest?.displayName ?? null),
    bio: textOf(about, 'bio'),
    location: textOf(about, 'location'),
    employer: null,
    url: handle === null ? null : `https://x.com/${handle}`,
    links: website === null ? [] : [website],
    createdAt: instantFromText(asText(field(account, 'createdAt')) ?? ''),
    audience: audienceOf(settings),
    timeZone: zoneOf(asText(field(first(front, 'account-timezone'), 'timeZone'))),
    formerHandles: formerHandles(front),
    emailDomain: null,
    details: detailsOf(front),
    postUrl: handle === null ? null : `https://x.com/${handle}/status/{id}`,
    avatarPath: pictureOf(asText(field(profile, 'avatarMediaUrl')), files),
    exportedAt: manifest?.exportedAt ?? null,
  };
}

/** The part of the account's own e-mail address behind the @; asked for with `--include email` only. */
export function emailDomain(front: Front): string | null {
  const domain = asText(field(first(front, 'account'), 'email'))?.split('@')[1];
  return domain === undefined || domain === '' ? null : clean(domain.toLowerCase());
}

function formerHandles(front: Front): AccountItem['formerHandles'] {
  return (front.get('screen-name-change') ?? []).flatMap((record) => {
    const change = field(record, 'screenNameChange') ?? record;
    const handle = textOf(change, 'changedFrom');
    return handle === null ? [] : [{ handle, until: instantFromText(asText(field(change, 'changedAt')) ?? '') }];
  });
}

function detailsOf(front: Front): Record<string, string> {
  const professional = first(front, 'professional-data');
  const type = textOf(professional, 'professionalType');
  const categories = asList(field(professional, 'categories')).map((category) => textOf(category, 'categoryName')).filter((name) => name !== null);
  const details: Record<string, string> = {};
  if (type !== null) details.professionalType = type;
  if (categories.length > 0) details.professionalCategories = categories.join(', ');
  return details;
}

/** The profile picture is stored as `profile_media/<account id>-<name in its address>`. */
function pictureOf(address: string | null, files: readonly ClaimFile[]): string | null {
  const name = address === null ? '' : baseName(address);
  if (name === '') return null;
  return files.find((file) => file.name.includes('profile_media/') && file.name.endsWith(name))?.name ?? null;
}

function first(front: Front, kind: string): unknown {
  return front.get(kind)?.[0];
}

function textOf(value: unknown, name: string): string | null {
  return cleaned(asText(field(value, name)));
}

function cleaned(text: string | null): string | null {
  const result = text === null ? '' : clean(unescapeEntities(text)).trim();
  return result === '' ? null : result;
}
