// What an Instagram export says about the account itself, or about the Threads profile of the same name.
import type { AccountItem, ClaimFile, Include, Platform } from '../../src/model.js';
import { asRecord } from '../../src/intake/decode.js';
import { hintOf, nameless } from '../_meta/exports.js';
import { digestOf } from '../_meta/ids.js';
import { isHandle, stringMap } from '../_meta/labels.js';
import { profileOf } from './profile.js';
import type { Profile } from './profile.js';
import { recordsIn } from './settings.js';

/** The documents that stand before everything, by kind; of the profile there may be two, Threads' own first. */
export type Front = ReadonlyMap<string, readonly unknown[]>;

const PROFILES = ['personal_information', 'instagram_profile_information', 'account_information', 'profile'] as const;

/**
 * Several documents make one profile: what the first leaves open the next one tells. Beside Threads' own, Instagram's
 * tells name and handle, but not who sees Threads.
 */
export function profilesIn(front: Front, platform: Platform): Profile[] {
  const own: Profile[] = [];
  const beside: Profile[] = [];
  for (const document of PROFILES.flatMap((kind) => front.get(kind) ?? [])) {
    const profile = profileOf(document);
    if (profile === null) continue;
    const isThreads = Object.keys(asRecord(document) ?? {}).some((name) => name.startsWith('text_post_app'));
    if (isThreads === (platform === 'threads')) own.push(profile);
    else beside.push({ ...profile, isPrivate: null });
  }
  return [...own, ...beside];
}

export function accountOf(front: Front, platform: Platform, files: readonly ClaimFile[], include: ReadonlySet<Include>): AccountItem {
  const profiles = profilesIn(front, platform);
  const told = <K extends keyof Profile>(name: K): Profile[K] | null => profiles.map((profile) => profile[name]).find((value) => value !== null && !(Array.isArray(value) && value.length === 0)) ?? null;
  const hint = hintOf(files);
  const handle = told('username') ?? (hint.owner !== null && isHandle(hint.owner) ? hint.owner : null);
  const isPrivate = profiles[0]?.isPrivate ?? null;
  const signedUp = stringMap(recordsIn(front.get('signup_details')?.[0] ?? front.get('signup_information')?.[0])[0]);
  return {
    type: 'account',
    platform,
    remoteId: handle?.toLowerCase() ?? nameless(files),
    handle,
    displayName: told('name'),
    bio: told('bio'),
    location: stringMap(recordsIn(front.get('profile_based_in')?.[0])[0])?.texts[0]?.text ?? null,
    employer: null,
    url: handle === null ? null : platform === 'threads' ? `https://www.threads.net/@${handle}` : `https://www.instagram.com/${handle}/`,
    links: told('links') ?? [],
    createdAt: told('createdAt') ?? signedUp?.at ?? null,
    audience: isPrivate === null ? 'unknown' : isPrivate.value ? 'limited' : 'public',
    timeZone: null,
    formerHandles: handle === null ? [] : formerHandles(front, handle),
    emailDomain: include.has('email') ? (told('email')?.split('@')[1]?.toLowerCase() ?? null) : null,
    details: include.has('email') ? phoneOf(told('phone')) : {},
    postUrl: null,
    avatarPath: pictureIn(told('picture'), files),
    exportedAt: hint.date === null ? null : `${hint.date}T00:00:00Z`,
  };
}

/**
 * `{profile_profile_change: [{string_map_data: {Changed, "Previous Value", "New Value", "Change Date"}}]}`: labels and
 * the name of what changed are in the account's language, so the chain is followed back from the present handle.
 */
function formerHandles(front: Front, handle: string): AccountItem['formerHandles'] {
  const changes = recordsIn(front.get('profile_changes')?.[0])
    .map((record) => ({ values: (stringMap(record)?.texts ?? []).map((one) => one.text).slice(-2), at: stringMap(record)?.at ?? null }))
    .filter(({ values }) => values.length === 2 && values.every(isHandle))
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '', 'en'));
  const former: { handle: string; until: string | null }[] = [];
  let present = handle;
  for (const { values: [before = '', after = ''], at } of changes) {
    if (after !== present) continue;
    former.push({ handle: before, until: at });
    present = before;
  }
  return former;
}

/** The number is given as a digest, so that two accounts of one person can be told without keeping it. */
function phoneOf(phone: string | null): Record<string, string> {
  const digits = (phone ?? '').replace(/\D/g, '').slice(-9);
  return digits.length < 7 ? {} : { phoneDigest: digestOf('phone', digits) };
}

function pictureIn(uri: string | null, files: readonly ClaimFile[]): string | null {
  return uri === null ? null : (files.find(({ name }) => name === uri || name.endsWith(`/${uri}`))?.name ?? null);
}
