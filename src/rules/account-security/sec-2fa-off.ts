// An account without a second step at sign-in, or without a recovery of one’s own.
import type { RuleOf } from '../../model.js';
import { SETTING_LIMITS, settingExample, settingMatch } from '../visibility-settings/setting-match.js';

export const sec2faOff: RuleOf<'setting'> = {
  id: 'sec-2fa-off',
  area: 'account-security',
  tier: 'finding',
  title: 'This account is easier to take over than it needs to be',
  severity: 'high',
  mode: 'attest',
  subjects: ['setting'],
  why: 'A stolen clinician account can give false advice in your name and open the messages in it.',
  cannotKnow: SETTING_LIMITS,
  remedy: { actions: ['change-setting'], text: 'Switch on two-factor sign-in, best with an app or a passkey, and keep the backup codes apart from your devices. Renew old recovery addresses and numbers.', minutes: 5, caution: 'Keep the backup codes before you switch it on: without them a lost phone locks you out.' },
  sources: ['45 CFR 164.530 (c)', 'FSMB 2019'],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('sec-2fa-off', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'x', 'two-factor', 'off'),
      settingExample('unknown', 'facebook', 'two-factor', 'off'),
      settingExample('professional', 'linkedin', 'recovery', 'outdated'),
    ],
    passes: [
      settingExample('personal', 'x', 'two-factor', 'on'),
      settingExample('professional', 'linkedin', 'recovery', 'current'),
    ],
    nearMisses: [
      settingExample('personal', 'x', 'two-factor', null),
      settingExample('personal', 'x', 'two-factor', 'sms'),
    ],
  },
};
