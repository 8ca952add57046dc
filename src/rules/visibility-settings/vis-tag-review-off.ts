// Tags and mentions by others that appear without a look from you.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visTagReviewOff: RuleOf<'setting'> = {
  id: 'vis-tag-review-off',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Others can tag you without your review',
  severity: 'medium',
  mode: 'auto',
  subjects: ['setting'],
  why: 'Part of what is found about a clinician was posted by others. Review lets you see it before your visitors do.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-tag-review-off', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'facebook', 'tag-review', 'off'),
      settingExample('professional', 'instagram', 'tag-review', 'off'),
      settingExample('personal', 'x', 'tagging', 'everyone'),
      settingExample('unknown', 'facebook', 'tag-review', 'off'),
    ],
    passes: [
      settingExample('personal', 'facebook', 'tag-review', 'on'),
      settingExample('personal', 'x', 'tagging', 'following'),
    ],
    nearMisses: [
      settingExample('personal', 'facebook', 'tag-review', null),
      settingExample('professional', 'linkedin', 'mentions', 'on'),
    ],
  },
};
