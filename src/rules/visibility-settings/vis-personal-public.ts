// A private account that shows more, to more people, than it needs to.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visPersonalPublic: RuleOf<'setting'> = {
  id: 'vis-personal-public',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'More of this account is open than it needs to be',
  severity: 'medium',
  mode: 'auto',
  subjects: ['setting'],
  why: 'Patients, employers and boards can read what is open to everyone. Professional bodies advise privacy settings for private life.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-personal-public', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'x', 'posts-audience', 'public'),
      settingExample('personal', 'facebook', 'posts-audience', 'friends-of-friends'),
      settingExample('personal', 'instagram', 'posts-audience', 'public', { previous: 'followers' }),
      settingExample('professional', 'threads', 'fediverse-sharing', 'on'),
    ],
    passes: [
      settingExample('personal', 'x', 'posts-audience', 'followers'),
      settingExample('professional', 'x', 'posts-audience', 'public'),
      settingExample('personal', 'facebook', 'posts-audience', 'friends'),
    ],
    nearMisses: [
      settingExample('unknown', 'x', 'posts-audience', 'public'),
      settingExample('mixed', 'instagram', 'posts-audience', 'public'),
      settingExample('personal', 'x', 'posts-audience', null),
      settingExample('personal', 'x', 'posts-audience', 'sealed'),
      settingExample('personal', 'bluesky', 'posts-audience', 'public'),
    ],
  },
};
