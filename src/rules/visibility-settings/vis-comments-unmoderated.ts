// Comments by others that appear unread on a page, blog or channel.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visCommentsUnmoderated: RuleOf<'setting'> = {
  id: 'vis-comments-unmoderated',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Comments appear here without your review',
  severity: 'medium',
  mode: 'auto',
  subjects: ['setting'],
  why: 'Others may leave patient details or testimonials in a place that you are answerable for.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-comments-unmoderated', subject, context),
  examples: {
    flags: [
      settingExample('professional', 'wordpress', 'comments', 'on'),
      settingExample('professional', 'youtube', 'comments', 'on'),
      settingExample('personal', 'blogger', 'comments', 'never'),
    ],
    passes: [
      settingExample('professional', 'wordpress', 'comments', 'approve'),
      settingExample('professional', 'youtube', 'comments', 'hold-some'),
    ],
    nearMisses: [
      settingExample('professional', 'bluesky', 'replies-from', 'everyone'),
      settingExample('professional', 'wordpress', 'comments', null),
    ],
  },
};
