// Likes, lists, playlists or subscriptions that others can see.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visSubsLikesPublic: RuleOf<'setting'> = {
  id: 'vis-subs-likes-public',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Your likes, lists or subscriptions can be seen',
  severity: 'low',
  mode: 'auto',
  subjects: ['setting'],
  why: 'They can be read as your opinion, and the name of a list can tell more than you meant.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-subs-likes-public', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'youtube', 'subscriptions-audience', 'public'),
      settingExample('personal', 'tiktok', 'likes-audience', 'everyone'),
      settingExample('personal', 'x', 'lists-audience', 'public'),
    ],
    passes: [
      settingExample('personal', 'youtube', 'subscriptions-audience', 'private'),
      settingExample('professional', 'x', 'lists-audience', 'public'),
    ],
    nearMisses: [
      settingExample('personal', 'x', 'likes-audience', 'public'),
      settingExample('personal', 'youtube', 'playlists-audience', null),
    ],
  },
};
