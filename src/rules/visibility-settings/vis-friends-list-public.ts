// A list of friends or connections that others can see.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visFriendsListPublic: RuleOf<'setting'> = {
  id: 'vis-friends-list-public',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Your list of friends or connections can be seen',
  severity: 'medium',
  mode: 'auto',
  subjects: ['setting'],
  why: 'The list may show who is your patient, and leads from any one of them to you.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-friends-list-public', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'facebook', 'friends-list', 'public'),
      settingExample('professional', 'linkedin', 'connections-list', 'on'),
    ],
    passes: [
      settingExample('personal', 'facebook', 'friends-list', 'only-me'),
      settingExample('professional', 'linkedin', 'connections-list', 'off'),
    ],
    nearMisses: [
      settingExample('professional', 'facebook', 'friends-list', 'public'),
      settingExample('personal', 'facebook', 'friends-list', null),
    ],
  },
};
