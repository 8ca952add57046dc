// Subjects about settings, apps, sessions and accounts, built from a rule's examples or from a few words.
import { settingOf } from '../../src/settings/index.js';
import type { Account, App, Example, Preset, RuleContext, Session, Setting, Subject, Tally } from '../../src/model.js';

export const NOW = '2026-11-21T12:00:00Z';

export function accountOf(part: Partial<Account>): Account {
  const platform = part.platform ?? 'x';
  return {
    platform, remoteId: '7', key: `${platform}:7`, handle: 'drdemo', displayName: 'Dr. Demo', bio: null, location: null, employer: null, url: null, links: [],
    createdAt: null, use: 'unknown', audience: 'unknown', timeZone: null, avatarHash: null, formerHandles: [], emailDomain: null, details: {}, ...part,
  };
}

export function settingWith(key: string, value: string, part: Partial<Setting> = {}): Setting {
  return { key, value, raw: value, source: 'export', asOf: '2026-05-03T00:00:00Z', ...part };
}

export function contextOf(preset: Preset = 'us-physician', now: string = NOW): RuleContext {
  const person = { names: [], profession: null, country: null, employer: null, town: null, credentials: [], timeZone: null, shifts: [], role: null };
  return { person, preset, now, accounts: [], own: new Set() };
}

const TALLY: Tally = {
  posts: 0, traits: {}, oldest: null, newest: null, byYear: {}, byHour: [], last90: 0, last365: 0, follows: {}, unresolvedFollows: 0,
  professionalFollows: 0, media: 0, examples: {},
};

export function subjectOfExample(example: Example): Subject {
  if (typeof example === 'string') throw new Error('an example of these areas is an object');
  if (example.setting) {
    const { platform, key, value, previous, expired = false } = example.setting;
    const definition = settingOf(platform, key);
    if (!definition) throw new Error(`no setting ${platform}/${key} in the catalogue`);
    const current = value === null ? null : settingWith(key, value, expired ? { source: 'attested', asOf: '2026-01-02T00:00:00Z' } : {});
    const before = previous === undefined ? null : settingWith(key, previous, { asOf: '2025-02-01T00:00:00Z' });
    return { kind: 'setting', account: accountOf({ ...example.account, platform }), definition, current, previous: before, expired };
  }
  const account = accountOf(example.account ?? {});
  if (example.app) {
    const app: App = { remoteId: '1', name: 'App', permissions: [], approvedAt: null, organisation: null, ...example.app };
    return { kind: 'app', account, app };
  }
  if (example.session) {
    const { usualCountries = [], ...part } = example.session;
    const session: Session = { remoteId: '1', at: null, device: null, ip: null, country: null, kind: 'login', ...part };
    return { kind: 'session', account, session, usualCountries };
  }
  return { kind: 'account', account, tally: { ...TALLY, ...example.tally }, settings: [] };
}
