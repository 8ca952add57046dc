// Address-book upload that is on.
import type { RuleOf } from '../../model.js';
import { settingExample, settingMatch } from '../visibility-settings/setting-match.js';

export const patientContactSync: RuleOf<'setting'> = {
  id: 'patient-contact-sync',
  area: 'patient-relationships',
  tier: 'finding',
  title: 'Your address book may be uploaded',
  severity: 'medium',
  mode: 'attest',
  subjects: ['setting'],
  why: 'An uploaded address book may hold patients: the platform then suggests you to each other.',
  cannotKnow: 'Which numbers were uploaded before, and what the platform keeps of them.',
  remedy: { actions: ['change-setting'], text: 'Turn contact upload off, delete uploaded contacts, and keep patients’ numbers off your private phone.', minutes: 5 },
  sources: ['AMA Opinion 2.3.2 (b)', 'BMA 2011'],
  needs: [],
  cues: [],
  detect: (subject, context) => settingMatch('patient-contact-sync', subject, context),
  examples: {
    flags: [
      settingExample('personal', 'facebook', 'contacts-upload', 'uploaded'),
      settingExample('professional', 'instagram', 'contacts-upload', 'uploaded'),
    ],
    passes: [
      settingExample('personal', 'facebook', 'contacts-upload', 'none'),
      settingExample('professional', 'instagram', 'contacts-upload', 'none'),
    ],
    nearMisses: [
      settingExample('personal', 'facebook', 'contacts-upload', null),
      settingExample('personal', 'facebook', 'crosspost', 'on'),
    ],
  },
};
