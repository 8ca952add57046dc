// Sign-ins from a country this account is seldom used from, and devices nobody has looked through.
import type { ExampleSubject, Match, RuleContext, RuleOf, SessionSubject } from '../../model.js';
import { fact, settingExample, settingMatch } from '../visibility-settings/setting-match.js';

const session = (country: string | null, usualCountries: readonly string[]): ExampleSubject =>
  ({ kind: 'session', session: { remoteId: '1', at: '2026-02-03T04:05:06Z', device: null, ip: null, kind: 'login', country, usualCountries } });

export const secUnknownSessions: RuleOf<'session' | 'setting'> = {
  id: 'sec-unknown-sessions',
  area: 'account-security',
  tier: 'finding',
  title: 'A sign-in you may not know',
  severity: 'medium',
  mode: 'auto',
  subjects: ['session', 'setting'],
  why: 'Someone else’s sign-in, or a device left behind, gives access to your messages and your voice.',
  cannotKnow: 'Whether you were travelling or used a VPN. Most exports state an address without a country, and no address is looked up.',
  remedy: { actions: ['review', 'change-setting'], text: 'If it was not you: end all sessions, change the password, and switch on two-factor sign-in.', minutes: 5 },
  sources: ['45 CFR 164.530 (c)', 'FSMB 2019'],
  needs: [],
  cues: [],
  detect: (subject, context) => (subject.kind === 'session' ? sessionMatch(subject, context) : settingMatch('sec-unknown-sessions', subject, context)),
  examples: {
    flags: [
      session('BR', ['DE', 'FR']),
      session('VN', ['US']),
      settingExample('personal', 'x', 'sessions', 'unknown'),
      settingExample('unknown', 'facebook', 'sessions', 'not-checked'),
    ],
    passes: [session('DE', ['DE', 'FR']), settingExample('personal', 'x', 'sessions', 'known')],
    nearMisses: [session(null, ['DE']), session('BR', []), session('de', ['DE']), settingExample('personal', 'x', 'sessions', null)],
  },
};

/** Says nothing where no country is stated, or where there is nothing to compare with. */
function sessionMatch({ session: { country, at, kind }, usualCountries }: SessionSubject, { person }: RuleContext): Match | null {
  if (country === null || usualCountries.length === 0) return null;
  const known = [...usualCountries, person.country ?? ''].map((code) => code.toUpperCase());
  if (known.includes(country.toUpperCase())) return null;
  const what = `${kind === 'login' ? 'A sign-in' : 'A session'} from ${country}, ${at?.slice(0, 10) ?? 'date not known'}`;
  return { evidence: [fact(`${what}; most others came from ${usualCountries.join(', ')}.`)], tier: 'review', statement: `${what}: a country this account is seldom or never used from.` };
}
