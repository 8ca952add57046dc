// A professional account that people who look for it cannot find.
import { judge } from '../../settings/index.js';
import type { RuleOf } from '../../model.js';
import { SETTING_LIMITS, SETTING_REMEDY, describe, settingExample } from './setting-match.js';

export const visProfessionalHidden: RuleOf<'setting'> = {
  id: 'vis-professional-hidden',
  area: 'visibility-settings',
  tier: 'finding',
  title: 'This professional account is harder to find than you may want',
  severity: 'info',
  mode: 'auto',
  subjects: ['setting'],
  why: 'A professional account is there to be found: where it is hidden, people find other voices, or your private account.',
  cannotKnow: `Whether you hid it on purpose. ${SETTING_LIMITS}`,
  remedy: SETTING_REMEDY,
  sources: ['GMC 2024, Using social media as a medical professional', 'AMA Opinion 2.3.2'],
  needs: [],
  cues: [],
  detect(subject, context) {
    if (subject.current === null) return null;
    const { way } = judge(subject.definition, subject.current.value, subject.account.use, context.preset);
    return way === 'too-closed' ? describe(subject, context) : null;
  },
  examples: {
    flags: [
      settingExample('professional', 'x', 'posts-audience', 'followers'),
      settingExample('professional', 'mastodon', 'search-engines', 'off'),
      settingExample('professional', 'bluesky', 'logged-out-visibility', 'on'),
    ],
    passes: [
      settingExample('professional', 'x', 'posts-audience', 'public'),
      settingExample('personal', 'mastodon', 'search-engines', 'off'),
    ],
    nearMisses: [
      settingExample('unknown', 'x', 'posts-audience', 'followers'),
      settingExample('mixed', 'x', 'posts-audience', 'followers'),
      settingExample('professional', 'x', 'messages-from', 'nobody'),
      settingExample('professional', 'x', 'posts-audience', null),
    ],
  },
};
