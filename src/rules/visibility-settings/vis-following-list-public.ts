// A list of followed accounts that others can see although it could be hidden.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visFollowingListPublic: RuleOf<'setting'> = {
  id: 'vis-following-list-public',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Whom you follow can be seen',
  severity: 'low',
  mode: 'auto',
  subjects: ['setting'],
  why: 'Whom you follow tells strangers about your interests, your circle and perhaps your patients.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-following-list-public', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'tiktok', 'following-audience', 'everyone'),
      settingExample('personal', 'mastodon', 'following-audience', 'public'),
      settingExample('personal', 'facebook', 'following-audience', 'friends'),
    ],
    passes: [
      settingExample('personal', 'tiktok', 'following-audience', 'only-me'),
      settingExample('professional', 'mastodon', 'following-audience', 'public'),
    ],
    nearMisses: [
      settingExample('personal', 'x', 'following-audience', 'public'),
      settingExample('personal', 'mastodon', 'following-audience', null),
    ],
  },
};
