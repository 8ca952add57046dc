// A setting nobody has looked at, or an answer that is too old to count.
import { exposureOf, matters } from '../../settings/index.js';
import type { RuleOf, SettingSubject } from '../../model.js';
import { SETTING_CODES, SETTING_LIMITS, describe, settingExample } from './setting-match.js';

export const visSettingUnknown: RuleOf<'setting'> = {
  id: 'vis-setting-unknown',
  area: 'visibility-settings',
  tier: 'review',
  title: 'Nobody has looked at this setting for some time',
  severity: 'info',
  mode: 'attest',
  subjects: ['setting'],
  why: 'Most exports say nothing about settings. What was not looked at cannot be called fine.',
  cannotKnow: SETTING_LIMITS,
  remedy: { actions: ['attest'], text: 'Look at the page and answer the question: postop settings.', minutes: 1 },
  sources: [...SETTING_CODES, 'ACP/FSMB 2013, position 4'],
  needs: [],
  cues: [],
  detect(subject, context) {
    const { definition, account } = subject;
    // The impostor check has a rule of its own that speaks when it is due.
    if (definition.key === 'impersonation' || !matters(definition, account.use, context.preset)) return null;
    const reason = whyUnknown(subject);
    return reason === null ? null : { ...describe(subject, context), statement: `${definition.question} ${reason}` };
  },
  examples: {
    flags: [
      settingExample('personal', 'facebook', 'friends-list', null),
      settingExample('professional', 'x', 'two-factor', 'on', { expired: true }),
      settingExample('personal', 'instagram', 'posts-audience', 'geschlossen'),
      settingExample('unknown', 'x', 'posts-audience', null),
    ],
    passes: [
      settingExample('personal', 'facebook', 'friends-list', 'only-me'),
      settingExample('professional', 'x', 'two-factor', 'on'),
    ],
    nearMisses: [
      settingExample('professional', 'facebook', 'friends-list', null),
      settingExample('personal', 'x', 'likes-audience', null),
      settingExample('unknown', 'x', 'posts-audience', 'public'),
      settingExample('personal', 'x', 'impersonation', null),
    ],
  },
};

function whyUnknown({ definition, current, expired }: SettingSubject): string | null {
  if (current === null) return 'Nobody has looked.';
  if (exposureOf(definition, current.value) < 0) return 'The platform states a value this program does not know.';
  return expired ? 'Your answer is older than you wanted it to count.' : null;
}
