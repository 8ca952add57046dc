// An account that has been silent for years and is still open.
import type { ExampleSubject, Instant, RuleOf } from '../../model.js';
import { fact } from '../visibility-settings/setting-match.js';

const SILENT_YEARS = 2;
const YEAR = 365.25 * 24 * 3600 * 1000;
/** Mail providers of everybody: their domains do not lapse and do not end with a job. */
const MAIL_PROVIDERS: ReadonlySet<string> = new Set([
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com',
  'proton.me', 'protonmail.com', 'gmx.com', 'gmx.de', 'gmx.net', 'web.de', 'fastmail.com', 'yandex.com', 'zoho.com', 'mail.com',
]);

const silent = (newest: Instant | null, emailDomain: string | null = null): ExampleSubject =>
  ({ kind: 'account', now: '2026-11-01T00:00:00Z', account: { emailDomain }, tally: { posts: newest ? 40 : 0, newest } });

export const secDormantTakeover: RuleOf<'account'> = {
  id: 'sec-dormant-takeover',
  area: 'account-security',
  tier: 'review',
  title: 'This account has been silent for years and is still open',
  severity: 'low',
  mode: 'auto',
  subjects: ['account'],
  why: 'Nobody notices when a forgotten account is taken over, and it still carries your name and your old messages.',
  cannotKnow: 'Whether you still read there, post where no export looks, or already closed it; whether its e-mail address is still yours.',
  remedy: {
    actions: ['review', 'change-setting', 'close'],
    text: 'Check its e-mail address and two-factor sign-in, or close the account after taking a last export.',
    minutes: 10,
    caution: 'Closing an account deletes what is in it: keep it while a complaint or claim is pending.',
  },
  sources: ['45 CFR 164.530 (c)', 'FSMB 2019'],
  needs: ['posts'],
  cues: [],
  detect({ account, tally, exportedAt }, { now }) {
    if (tally.newest === null) return null;
    // Silence is counted up to the day the export was made: an old export says nothing about the time after it.
    const years = (Date.parse(exportedAt ?? now) - Date.parse(tally.newest)) / YEAR;
    if (years < SILENT_YEARS) return null;
    const domain = account.emailDomain?.toLowerCase() ?? null;
    const ownDomain = domain !== null && !MAIL_PROVIDERS.has(domain);
    const last = `The last post that was read is of ${tally.newest.slice(0, 10)}, ${Math.floor(years)} years before ${exportedAt ? 'the export' : 'today'}.`;
    return {
      evidence: [fact(last), ...(ownDomain ? [fact(`Its e-mail is at ${domain}: whoever holds that domain or mailbox now can take the account over.`)] : [])],
      ...(ownDomain && { severity: 'medium' as const }),
      statement: last,
    };
  },
  examples: {
    flags: [silent('2014-05-01T00:00:00Z'), silent('2019-01-01T00:00:00Z', 'oldclinic.example'), silent('2023-01-01T00:00:00Z', 'gmail.com')],
    passes: [silent('2026-10-01T00:00:00Z'), silent('2025-06-01T00:00:00Z', 'oldclinic.example')],
    nearMisses: [silent(null), silent(null, 'oldclinic.example')],
  },
};
