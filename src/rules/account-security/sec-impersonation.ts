// Accounts that pretend to be the person: a check that is due, or an impostor that was found.
import type { RuleOf } from '../../model.js';
import { SETTING_LIMITS, describe, settingExample, settingMatch } from '../visibility-settings/setting-match.js';

export const secImpersonation: RuleOf<'setting'> = {
  id: 'sec-impersonation',
  area: 'account-security',
  tier: 'finding',
  title: 'A look for accounts that pretend to be you is due',
  severity: 'info',
  mode: 'attest',
  subjects: ['setting'],
  why: 'An account that pretends to be a clinician misleads patients and is seldom noticed by the person it copies.',
  cannotKnow: `Whether such an account exists: this program asks no one. ${SETTING_LIMITS}`,
  remedy: { actions: ['review', 'attest'], text: 'Search the platform for your name and your practice, report what pretends to be you, and answer the question again.', minutes: 5 },
  sources: ['FSMB 2019', 'GMC 2024, Using social media as a medical professional'],
  needs: [],
  cues: [],
  detect(subject, context) {
    const { definition, current, expired } = subject;
    if (definition.key !== 'impersonation') return settingMatch('sec-impersonation', subject, context);
    if (current?.value === 'found') return { ...describe(subject, context), severity: 'high', statement: 'You found an account that pretends to be you, and it is still open.' };
    const due = current === null || expired || current.value === 'not-checked';
    return due ? { ...describe(subject, context), statement: 'Nobody has looked for impostors lately.' } : null;
  },
  examples: {
    flags: [
      settingExample('professional', 'x', 'impersonation', null),
      settingExample('personal', 'facebook', 'impersonation', 'none', { expired: true }),
      settingExample('unknown', 'linkedin', 'impersonation', 'found'),
      settingExample('professional', 'bluesky', 'handle-domain', 'bsky-social'),
    ],
    passes: [
      settingExample('professional', 'x', 'impersonation', 'none'),
      settingExample('personal', 'facebook', 'impersonation', 'reported'),
    ],
    nearMisses: [
      settingExample('personal', 'bluesky', 'handle-domain', 'bsky-social'),
      settingExample('professional', 'bluesky', 'handle-domain', null),
    ],
  },
};
