// Automatic sharing between accounts of different purpose.
import type { RuleOf } from '../../model.js';
import { settingExample, settingMatch } from '../visibility-settings/setting-match.js';

export const crosspostOn: RuleOf<'setting'> = {
  id: 'crosspost-on',
  area: 'account-mixing',
  tier: 'finding',
  title: 'Posts are carried from one side to the other by themselves',
  severity: 'low',
  mode: 'attest',
  subjects: ['setting'],
  why: 'A private post can land on the professional account before you look.',
  cannotKnow: 'What the platform shares on its own in spite of the setting.',
  remedy: { actions: ['change-setting'], text: 'You may want to turn automatic sharing off between private and professional accounts.', minutes: 3 },
  sources: ['AMA Opinion 2.3.2'],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('crosspost-on', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'facebook', 'crosspost', 'on'),
      settingExample('professional', 'instagram', 'crosspost', 'on'),
    ],
    passes: [
      settingExample('personal', 'facebook', 'crosspost', 'off'),
      settingExample('professional', 'instagram', 'crosspost', 'same-sphere'),
    ],
    nearMisses: [
      settingExample('personal', 'facebook', 'crosspost', null),
      settingExample('personal', 'facebook', 'contacts-upload', 'uploaded'),
    ],
  },
};
