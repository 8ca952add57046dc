// Connected apps that may post or read messages in the person's name, and how long they have been allowed to.
import type { App, ExampleSubject, Instant, Match, RuleOf } from '../../model.js';
import { fact, settingExample, settingMatch } from '../visibility-settings/setting-match.js';

const OLD_YEARS = 1;
const YEAR = 365.25 * 24 * 3600 * 1000;
const WRITES = /\b(write|post|publish|create|manage|full|admin)/i;
const READS_MESSAGES = /\b(dm|dms|messages?|messaging|direct[ _-]?messages?|chat|privileged)\b/i;

const app = (value: Partial<App>): ExampleSubject => ({ kind: 'app', now: '2026-11-01T00:00:00Z', app: { remoteId: '1', name: 'Planner', organisation: null, ...value } });

export const secThirdPartyApps: RuleOf<'app' | 'setting'> = {
  id: 'sec-third-party-apps',
  area: 'account-security',
  tier: 'finding',
  title: 'A connected app can act in your name',
  severity: 'medium',
  mode: 'auto',
  subjects: ['app', 'setting'],
  why: 'Whoever runs, buys or breaks into the app can post as you or read your messages, long after you forgot it.',
  cannotKnow: 'Whether you still use the app, and what the platform lets it do beyond the permissions stated.',
  remedy: { actions: ['review', 'change-setting'], text: 'Open the list of connected apps and revoke what you no longer use.', minutes: 2, caution: 'Scheduling tools and your practice’s website may stop posting.' },
  sources: ['45 CFR 164.530 (c)', 'FSMB 2019'],
  needs: [],
  cues: [],
  detect: (subject, context) => (subject.kind === 'app' ? appMatch(subject.app, context.now) : settingMatch('sec-third-party-apps', subject, context)),
  examples: {
    flags: [
      app({ permissions: ['read', 'write'], approvedAt: '2016-03-01T00:00:00Z' }),
      app({ permissions: ['read', 'direct_messages'], approvedAt: null }),
      app({ permissions: ['read', 'write'], approvedAt: '2026-10-01T00:00:00Z' }),
      app({ permissions: [], approvedAt: '2017-01-01T00:00:00Z' }),
      settingExample('personal', 'x', 'connected-apps', 'stale'),
    ],
    passes: [
      app({ permissions: ['read'], approvedAt: '2016-03-01T00:00:00Z' }),
      app({ permissions: ['read', 'emailaddress'], approvedAt: null }),
      settingExample('personal', 'x', 'connected-apps', 'pruned'),
    ],
    nearMisses: [
      app({ name: 'WriteRoom Messages', permissions: ['read'], approvedAt: '2015-01-01T00:00:00Z' }),
      app({ permissions: ['read', 'compost'], approvedAt: '2015-01-01T00:00:00Z' }),
      app({ permissions: [], approvedAt: '2026-09-01T00:00:00Z' }),
      settingExample('personal', 'x', 'connected-apps', null),
    ],
  },
};

function appMatch(connected: App, now: Instant): Match | null {
  const messages = connected.permissions.some((permission) => READS_MESSAGES.test(permission));
  const writes = connected.permissions.some((permission) => WRITES.test(permission));
  const years = connected.approvedAt === null ? null : (Date.parse(now) - Date.parse(connected.approvedAt)) / YEAR;
  const old = years === null || years >= OLD_YEARS;
  const since = years === null ? 'since an unknown day' : `since ${connected.approvedAt?.slice(0, 10)} (${age(years)})`;
  if (!messages && !writes) return connected.permissions.length === 0 && years !== null && old ? silentApp(connected, since) : null;
  const does = [writes ? 'post in your name' : '', messages ? 'read or send messages' : ''].filter(Boolean).join(' and ');
  return {
    evidence: [fact(`“${connected.name}” may ${does}, ${since}.`)],
    severity: messages || old ? 'medium' : 'low',
    statement: `A connected app may ${does}, ${since}.`,
  };
}

/** The export names the app but not what it may do: a look, not a finding. */
function silentApp(connected: App, since: string): Match {
  return { evidence: [fact(`“${connected.name}” has been connected ${since}; what it may do is not stated.`)], severity: 'low', tier: 'review' };
}

function age(years: number): string {
  if (years < 1) return 'less than a year';
  return years < 2 ? 'over a year' : `${Math.floor(years)} years`;
}
