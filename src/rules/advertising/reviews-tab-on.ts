// Reviews shown on a page the person controls.
import type { RuleOf } from '../../model.js';
import { NATIONAL_LAW } from '../codes.js';
import { SETTING_LIMITS, settingExample, settingMatch } from '../visibility-settings/setting-match.js';

export const reviewsTabOn: RuleOf<'setting'> = {
  id: 'reviews-tab-on',
  area: 'advertising',
  tier: 'finding',
  title: 'Your page shows reviews',
  severity: 'medium',
  mode: 'attest',
  subjects: ['setting'],
  why: 'In Australia who controls a page answers for the reviews of care on it, as for their own advertising.',
  cannotKnow: SETTING_LIMITS,
  remedy: { actions: ['change-setting'], text: 'Switch reviews off, or look at each before it shows.', minutes: 3 },
  sources: [NATIONAL_LAW],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('reviews-tab-on', subject, context),
  examples: {
    flags: [
      settingExample('professional', 'facebook', 'reviews-tab', 'on'),
      settingExample('professional', 'doximity', 'reviews-tab', 'on'),
      { ...settingExample('professional', 'facebook', 'reviews-tab', 'monitored'), preset: 'au-practitioner' },
    ],
    passes: [
      settingExample('professional', 'facebook', 'reviews-tab', 'off'),
      settingExample('professional', 'doximity', 'reviews-tab', 'off'),
    ],
    nearMisses: [
      settingExample('professional', 'facebook', 'reviews-tab', 'monitored'),
      settingExample('personal', 'facebook', 'reviews-tab', 'on'),
      settingExample('professional', 'facebook', 'reviews-tab', null),
    ],
  },
};
