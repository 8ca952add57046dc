// Every rule, area by area in the order of the areas in model.ts. One line an area.
import type { Rule } from '../model.js';
import { ACCOUNT_MIXING } from './account-mixing/index.js';
import { ACCOUNT_SECURITY } from './account-security/index.js';
import { ASSOCIATIONS } from './associations/index.js';
import { PATIENT_PRIVACY } from './patient-privacy/index.js';
import { PATIENT_RELATIONSHIPS } from './patient-relationships/index.js';
import { VISIBILITY_SETTINGS } from './visibility-settings/index.js';

export const RULES: readonly Rule[] = [
  ...PATIENT_PRIVACY,
  ...PATIENT_RELATIONSHIPS,
  ...ASSOCIATIONS,
  ...ACCOUNT_MIXING,
  ...VISIBILITY_SETTINGS,
  ...ACCOUNT_SECURITY,
];
