// Every rule, area by area in the order of the areas in model.ts. One line an area.
import type { Rule } from '../model.js';
import { ACCOUNT_MIXING } from './account-mixing/index.js';
import { ACCOUNT_SECURITY } from './account-security/index.js';
import { ACCURACY } from './accuracy/index.js';
import { ADVERTISING } from './advertising/index.js';
import { ASSOCIATIONS } from './associations/index.js';
import { CIVILITY_LANGUAGE } from './civility-language/index.js';
import { EMPLOYER_COLLEAGUES } from './employer-colleagues/index.js';
import { MEDICAL_ADVICE } from './medical-advice/index.js';
import { PATIENT_PRIVACY } from './patient-privacy/index.js';
import { PATIENT_RELATIONSHIPS } from './patient-relationships/index.js';
import { POLITICS_RELIGION } from './politics-religion/index.js';
import { PROCESS } from './process/index.js';
import { STAGNATION } from './stagnation/index.js';
import { SUBSTANCE } from './substance/index.js';
import { VISIBILITY_SETTINGS } from './visibility-settings/index.js';
import { WORK_HOURS_POSTING } from './work-hours-posting/index.js';

export const RULES: readonly Rule[] = [
  ...PATIENT_PRIVACY,
  ...PATIENT_RELATIONSHIPS,
  ...MEDICAL_ADVICE,
  ...ACCURACY,
  ...ADVERTISING,
  ...ASSOCIATIONS,
  ...CIVILITY_LANGUAGE,
  ...SUBSTANCE,
  ...POLITICS_RELIGION,
  ...EMPLOYER_COLLEAGUES,
  ...WORK_HOURS_POSTING,
  ...ACCOUNT_MIXING,
  ...VISIBILITY_SETTINGS,
  ...ACCOUNT_SECURITY,
  ...STAGNATION,
  ...PROCESS,
];
