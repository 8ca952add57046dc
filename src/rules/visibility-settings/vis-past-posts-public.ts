// Old posts that more people can see than they were written for.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, describe, opensOldPosts, settingExample, settingMatch } from './setting-match.js';

export const visPastPostsPublic: RuleOf<'setting'> = {
  id: 'vis-past-posts-public',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Old posts may be open to more people than they were written for',
  severity: 'medium',
  mode: 'auto',
  subjects: ['setting'],
  why: 'In one study 91 % of open profiles were still open a year later, and opening a private account opens everything in it at once.',
  cannotKnow: SETTING_LIMITS,
  remedy: {
    actions: ['restrict', 'change-setting', 'review'],
    text: 'Limit past posts, or close the account again, then look through the posts of the private time before you open it.',
    minutes: 10,
    caution: 'Limiting past posts cannot be undone in one step.',
  },
  sources: [...SETTING_CODES, 'Koo 2017, BJU International'],
  needs: [],
  cues: [],
  detect(subject, context) {
    if (!opensOldPosts(subject)) return settingMatch('vis-past-posts-public', subject, context);
    return { ...describe(subject, context), statement: 'This account was closed before and is open now: everything posted in the closed time can be seen as well.' };
  },
  examples: {
    flags: [
      settingExample('personal', 'facebook', 'past-posts', 'not-limited'),
      settingExample('personal', 'instagram', 'posts-audience', 'public', { previous: 'followers' }),
      settingExample('professional', 'x', 'posts-audience', 'public', { previous: 'followers' }),
      settingExample('unknown', 'x', 'privacy-history', 'opened'),
    ],
    passes: [
      settingExample('personal', 'facebook', 'past-posts', 'limited'),
      settingExample('personal', 'instagram', 'privacy-history', 'was-public'),
    ],
    nearMisses: [
      settingExample('personal', 'instagram', 'posts-audience', 'followers', { previous: 'public' }),
      settingExample('personal', 'facebook', 'posts-audience', 'public', { previous: 'friends' }),
      settingExample('professional', 'facebook', 'past-posts', 'not-limited'),
      settingExample('personal', 'facebook', 'past-posts', null),
    ],
  },
};
