// A private account that search engines may show.
import type { RuleOf } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, SETTING_REMEDY, settingExample, settingMatch } from './setting-match.js';

export const visSearchIndexOn: RuleOf<'setting'> = {
  id: 'vis-search-index-on',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'Search engines may show this private account',
  severity: 'low',
  mode: 'auto',
  subjects: ['setting'],
  why: 'Patients search for their clinicians by name; they should find the professional account first.',
  cannotKnow: SETTING_LIMITS,
  remedy: SETTING_REMEDY,
  sources: [...SETTING_CODES],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('vis-search-index-on', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'facebook', 'search-engines', 'on'),
      settingExample('personal', 'mastodon', 'posts-in-search', 'on'),
      settingExample('personal', 'reddit', 'search-engines', 'on'),
    ],
    passes: [
      settingExample('personal', 'facebook', 'search-engines', 'off'),
      settingExample('professional', 'mastodon', 'search-engines', 'on'),
    ],
    nearMisses: [
      settingExample('unknown', 'mastodon', 'search-engines', 'on'),
      settingExample('professional', 'mastodon', 'search-engines', 'off'),
      settingExample('personal', 'blogger', 'search-engines', null),
    ],
  },
};
