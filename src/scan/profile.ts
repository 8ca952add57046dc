// Asks the rules about everything of an account that is not a post: profile, follows, settings, apps, sessions, counts.
import type { Account, AccountSubject, Config, FollowSubject, Instant, ProfileSubject, Session, SettingSubject, Tally } from '../model.js';
import type { Sighting } from '../store/findings.js';
import { apps, follows, sessions } from '../store/queries.js';
import type { StoredAccount, StoredFollow } from '../store/queries.js';
import { knownSettings } from '../store/settings.js';
import type { Store } from '../store/store.js';
import type { Asking, Place } from './asking.js';
import { digest } from './finding-id.js';
import { tallyOf } from './tally.js';
import type { Count } from './tally.js';
import type { Tools } from './tools.js';

export interface ProfileReading {
  store: Store;
  stored: StoredAccount;
  account: Account;
  tools: Tools;
  asking: Asking;
  config: Config;
  count: Count;
  now: Instant;
}

/** Everything but posts and pairs. The follows are read first, for the counts need them. */
export function readProfile(reading: ProfileReading): Sighting[] {
  const followed = readFollows(reading);
  return [...followed.said, ...askProfile(reading), ...askAccount(reading, followed), ...askSettings(reading), ...askApps(reading), ...askSessions(reading)];
}

function placeOf(reading: ProfileReading, key: string, basis: string): Place {
  return { account: reading.account, accountRow: reading.stored.row, key, basis };
}

interface Followed extends Pick<Tally, 'follows' | 'unresolvedFollows' | 'professionalFollows'> { said: Sighting[] }

function readFollows(reading: ProfileReading): Followed {
  const { asking, tools } = reading;
  const counts: Record<string, number> = {};
  const followed = { said: [] as Sighting[], follows: counts, unresolvedFollows: 0, professionalFollows: 0 };
  const asked = asking.wants('follow');
  for (const stored of follows(reading.store, reading.stored)) {
    counts[stored.follow.kind] = (counts[stored.follow.kind] ?? 0) + 1;
    if (!stored.resolved) {
      followed.unresolvedFollows += 1;
      continue;
    }
    if (isProfessional(stored, tools)) followed.professionalFollows += 1;
    if (asked) followed.said.push(...askFollow(reading, stored));
  }
  return followed;
}

function askFollow(reading: ProfileReading, { id, follow, identity }: StoredFollow): Sighting[] {
  const { annotator, readHandle } = reading.tools;
  const bio = follow.bio === null ? null : annotator.annotate(follow.bio);
  const subject: FollowSubject = {
    kind: 'follow', follow, account: reading.account, name: readHandle(follow.handle ?? '', 'handle'), display: readHandle(follow.displayName ?? '', 'name'), bio, identity,
  };
  const place = { ...placeOf(reading, `${follow.kind}:${follow.remoteId}`, ''), follow: id, followed: follow.remoteId };
  const met = new Set([...subject.name.hits, ...subject.display.hits].map((hit) => hit.concept));
  return reading.asking.ask(subject, place, bio ?? annotator.annotate(follow.displayName ?? ''), met);
}

/** Reads like a colleague, society, journal or regulator by its name or bio. */
function isProfessional({ follow }: StoredFollow, { annotator, traits }: Tools): boolean {
  const concepts = traits.professional ?? [];
  if (concepts.length === 0) return false;
  const annotation = annotator.annotate(`${follow.displayName ?? ''}\n${follow.bio ?? ''}`);
  return concepts.some((concept) => annotation.has(concept));
}

function askProfile(reading: ProfileReading): Sighting[] {
  const { account, tools } = reading;
  const text = tools.annotator.annotate(account.bio ?? '');
  const subject: ProfileSubject = {
    kind: 'profile', account, text, name: tools.readHandle(account.handle ?? '', 'handle'), display: tools.readHandle(account.displayName ?? '', 'name'),
  };
  const met = new Set([...subject.name.hits, ...subject.display.hits].map((hit) => hit.concept));
  const basis = digest([account.handle, account.displayName, account.bio, account.location, account.links, account.use]);
  return reading.asking.ask(subject, placeOf(reading, 'profile', basis), text, met);
}

function askAccount(reading: ProfileReading, followed: Followed): Sighting[] {
  const known = knownSettings(reading.store, reading.stored.row, reading.now);
  const subject: AccountSubject = {
    kind: 'account', account: reading.account, tally: tallyOf(reading.count, reading.now, followed), settings: [...known.values()].map((setting) => setting.current),
  };
  return reading.asking.ask(subject, placeOf(reading, 'account', reading.account.use), null);
}

function askSettings(reading: ProfileReading): Sighting[] {
  const known = knownSettings(reading.store, reading.stored.row, reading.now);
  const said: Sighting[] = [];
  for (const definition of reading.tools.settings) {
    if (definition.platform !== reading.account.platform) continue;
    const setting = known.get(definition.key);
    const subject: SettingSubject = {
      kind: 'setting', account: reading.account, definition, current: setting?.current ?? null, previous: setting?.previous ?? null, expired: setting?.expired ?? false,
    };
    said.push(...reading.asking.ask(subject, placeOf(reading, definition.key, `${setting?.current.value ?? ''} ${reading.account.use}`), null));
  }
  return said;
}

function askApps(reading: ProfileReading): Sighting[] {
  return apps(reading.store, reading.stored.row).flatMap((app) =>
    reading.asking.ask({ kind: 'app', account: reading.account, app }, placeOf(reading, app.remoteId, digest([app.permissions])), null));
}

function askSessions(reading: ProfileReading): Sighting[] {
  const all = sessions(reading.store, reading.stored.row);
  const usualCountries = usual(all);
  return all.flatMap((session) =>
    reading.asking.ask({ kind: 'session', account: reading.account, session, usualCountries }, placeOf(reading, session.remoteId, ''), null));
}

/** Countries of at least two sessions and a tenth of all, most frequent first. */
function usual(all: readonly Session[]): string[] {
  const counts = new Map<string, number>();
  for (const { country } of all) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  const least = Math.max(2, all.length / 10);
  return [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1]).map(([country]) => country);
}
