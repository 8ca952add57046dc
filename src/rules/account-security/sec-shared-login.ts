// One password for several people, or a role that someone who left still holds.
import type { RuleOf } from '../../model.js';
import { SETTING_LIMITS, settingExample, settingMatch } from '../visibility-settings/setting-match.js';

export const secSharedLogin: RuleOf<'setting'> = {
  id: 'sec-shared-login',
  area: 'account-security',
  tier: 'finding',
  title: 'Someone else may still be able to use this account',
  severity: 'high',
  mode: 'attest',
  subjects: ['setting'],
  why: 'With a shared password nobody can tell who wrote what, and people who leave keep it.',
  cannotKnow: SETTING_LIMITS,
  remedy: { actions: ['change-setting'], text: 'Give each person a role of their own where the platform has roles, remove those who left, then change the password.', minutes: 10, caution: 'Keep at least one other admin you trust, so that one lost password does not lock the practice out.' },
  sources: ['45 CFR 164.530 (c)', 'FSMB 2019'],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('sec-shared-login', subject, context),
  examples: {
    flags: [
      settingExample('professional', 'facebook', 'shared-login', 'shared'),
      settingExample('professional', 'facebook', 'page-admins', 'former-staff'),
      settingExample('unknown', 'x', 'shared-login', 'shared'),
    ],
    passes: [
      settingExample('professional', 'facebook', 'shared-login', 'alone'),
      settingExample('professional', 'facebook', 'page-admins', 'current'),
    ],
    nearMisses: [
      settingExample('personal', 'facebook', 'page-admins', 'former-staff'),
      settingExample('professional', 'facebook', 'page-admins', null),
      settingExample('personal', 'youtube', 'brand-account', 'personal'),
    ],
  },
};
