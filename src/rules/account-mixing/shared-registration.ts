// A work address behind a private account, or one number behind both.
import type { RuleOf } from '../../model.js';
import { isFreeMail } from '../../people/pairs.js';
import { fact } from '../associations/quotes.js';
import { onTwoSides } from './two-sides.js';

const WORK = /hospital|clinic|health|medical|medicine|dental|nhs\.|\.nhs|\.edu$|\.ac\.|klinik|hopital|surgery|practice/i;

export const sharedRegistration: RuleOf<'profile' | 'account-pair'> = {
  id: 'shared-registration',
  area: 'account-mixing',
  tier: 'finding',
  title: 'A private account registered through work, or two accounts on one number',
  severity: 'medium',
  mode: 'auto',
  subjects: ['profile', 'account-pair'],
  why: 'An employer can close or claim the address, and platforms suggest accounts that share a number or address.',
  cannotKnow: 'Whether the domain is your own practice.',
  remedy: { actions: ['change-setting'], text: 'You may want to register the private account with an address and a number that have nothing to do with work.', minutes: 10 },
  sources: ['FSMB 2019', 'AMA Opinion 2.3.2'],
  needs: [],
  cues: [],
  detect(subject, { person }) {
    if (subject.kind === 'account-pair') {
      const shared = subject.links.filter((link) => link.kind === 'phone' || link.kind === 'email-domain');
      return onTwoSides(subject.accounts) && shared.length > 0 ? { evidence: shared.map((link) => fact(`Both are ${link.why}.`)) } : null;
    }
    const { use, emailDomain } = subject.account;
    if (use !== 'personal' || emailDomain === null || isFreeMail(emailDomain) || !isWork(emailDomain, person.employer ?? subject.account.employer)) return null;
    return { evidence: [fact(`Registered with an address at ${emailDomain}, which reads like work.`)], ...(person.role === 'self-employed' && { severity: 'low' as const }) };
  },
  examples: {
    flags: [
      { kind: 'profile', account: { use: 'personal', emailDomain: 'mercyhospital.org' } },
      { kind: 'account-pair', account: { use: 'personal' }, other: { use: 'professional' }, links: [{ kind: 'phone', weight: 3, why: 'registered with the same phone number' }] },
    ],
    passes: [
      { kind: 'profile', account: { use: 'personal', emailDomain: 'gmail.com' } },
      { kind: 'profile', account: { use: 'professional', emailDomain: 'mercyhospital.org' } },
    ],
    nearMisses: [
      { kind: 'profile', account: { use: 'personal', emailDomain: 'smithfamily.net' } },
      { kind: 'account-pair', account: { use: 'personal' }, other: { use: 'personal' }, links: [{ kind: 'phone', weight: 3, why: 'registered with the same phone number' }] },
    ],
  },
};

/** The domain speaks of health care or study, or holds the employer's name. */
function isWork(domain: string, employer: string | null): boolean {
  const words = (employer ?? '').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word.length > 4);
  return WORK.test(domain) || words.some((word) => domain.toLowerCase().includes(word));
}
