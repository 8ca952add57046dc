// The rules about what may identify a patient.
import type { Rule } from '../../model.js';
import { phiAgeOver89 } from './phi-age-over-89.js';
import { phiDirectIdentifier } from './phi-direct-identifier.js';

export const PATIENT_PRIVACY: readonly Rule[] = [
  phiDirectIdentifier, phiAgeOver89,
];
