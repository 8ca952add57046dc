// Every rule, area by area in the order of the areas in model.ts. One line an area.
import type { Rule } from '../model.js';
import { ACCOUNT_SECURITY } from './account-security/index.js';
import { VISIBILITY_SETTINGS } from './visibility-settings/index.js';

export const RULES: readonly Rule[] = [
  ...VISIBILITY_SETTINGS,
  ...ACCOUNT_SECURITY,
];
