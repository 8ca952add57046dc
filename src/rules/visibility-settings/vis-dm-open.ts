// Strangers can write or send requests to this account without a notice in between.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visDmOpen: RuleOf<'setting'> = {
  id: 'vis-dm-open',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Anyone can write to you here',
  severity: 'low',
  mode: 'auto',
  subjects: ['setting'],
  why: 'Open messages invite clinical questions to a place without a record, a colleague on call or confidentiality.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-dm-open', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'x', 'messages-from', 'everyone'),
      settingExample('professional', 'instagram', 'messages-from', 'everyone'),
      settingExample('personal', 'facebook', 'friend-requests', 'everyone'),
    ],
    passes: [
      settingExample('personal', 'x', 'messages-from', 'nobody'),
      settingExample('professional', 'linkedin', 'messages-from', 'notice'),
    ],
    nearMisses: [
      settingExample('professional', 'mastodon', 'approve-followers', 'off'),
      settingExample('personal', 'x', 'messages-from', null),
    ],
  },
};
