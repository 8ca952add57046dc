// Places that are added to posts.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visLocationOn: RuleOf<'setting'> = {
  id: 'vis-location-on',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Places may be added to your posts',
  severity: 'medium',
  mode: 'auto',
  subjects: ['setting'],
  why: 'A place with a time ties a post to a shift, a ward or your home.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-location-on', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'x', 'location', 'on'),
      settingExample('unknown', 'x', 'location', 'on'),
      settingExample('professional', 'youtube', 'location', 'on'),
      settingExample('personal', 'wordpress', 'location', 'off'),
    ],
    passes: [
      settingExample('personal', 'x', 'location', 'off'),
      settingExample('professional', 'instagram', 'location', 'practice'),
    ],
    nearMisses: [
      settingExample('personal', 'x', 'location', null),
      settingExample('mixed', 'instagram', 'location', 'practice'),
    ],
  },
};
