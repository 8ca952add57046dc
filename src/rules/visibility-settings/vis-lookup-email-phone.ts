// An account that can be found or suggested through an address, a number or shared contacts.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visLookupEmailPhone: RuleOf<'setting'> = {
  id: 'vis-lookup-email-phone',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'This account can be found through contacts',
  severity: 'medium',
  mode: 'auto',
  subjects: ['setting'],
  why: 'Patients and practices may hold your number or address; a look-up or a suggestion leads from there to you.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-lookup-email-phone', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'x', 'found-by-email', 'on'),
      settingExample('professional', 'x', 'found-by-phone', 'on'),
      settingExample('personal', 'tiktok', 'suggested', 'some'),
    ],
    passes: [
      settingExample('personal', 'x', 'found-by-email', 'off'),
      settingExample('professional', 'linkedin', 'found-by-email', 'second'),
    ],
    nearMisses: [
      settingExample('personal', 'x', 'found-by-phone', null),
      settingExample('unknown', 'tiktok', 'suggested', 'on'),
    ],
  },
};
