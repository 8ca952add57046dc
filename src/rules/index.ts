// Every rule, area by area in the order of the areas in model.ts. One line an area.
import type { Rule } from '../model.js';
import { ACCOUNT_SECURITY } from './account-security/index.js';
import { PATIENT_PRIVACY } from './patient-privacy/index.js';
import { VISIBILITY_SETTINGS } from './visibility-settings/index.js';

export const RULES: readonly Rule[] = [
  ...PATIENT_PRIVACY,
  ...VISIBILITY_SETTINGS,
  ...ACCOUNT_SECURITY,
];
