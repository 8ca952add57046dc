// The rules about what may identify a patient.
import type { Rule } from '../../model.js';
import { phiAgeOver89 } from './phi-age-over-89.js';
import { phiDeceasedPatient } from './phi-deceased-patient.js';
import { phiDirectIdentifier } from './phi-direct-identifier.js';
import { phiMinorPatient } from './phi-minor-patient.js';
import { phiPatientStory } from './phi-patient-story.js';
import { phiRecentTimeframe } from './phi-recent-timeframe.js';
import { phiSafeHarborCombo } from './phi-safe-harbor-combo.js';
import { phiSensitiveCategory } from './phi-sensitive-category.js';
import { phiSmallGeography } from './phi-small-geography.js';
import { phiUniqueEvent } from './phi-unique-event.js';

export const PATIENT_PRIVACY: readonly Rule[] = [
  phiDirectIdentifier, phiSafeHarborCombo, phiAgeOver89, phiRecentTimeframe, phiSmallGeography, phiUniqueEvent, phiPatientStory, phiDeceasedPatient, phiMinorPatient,
  phiSensitiveCategory,
];
