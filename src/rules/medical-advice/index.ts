// The rules about medical advice in public.
import type { Rule } from '../../model.js';
import { adviceCrossJurisdiction } from './advice-cross-jurisdiction.js';
import { adviceDmSolicit } from './advice-dm-solicit.js';
import { adviceDoseInstruction } from './advice-dose-instruction.js';
import { adviceIndividualPublic } from './advice-individual-public.js';
import { adviceNoScopeNotice } from './advice-no-scope-notice.js';
import { adviceOutOfScope } from './advice-out-of-scope.js';
import { advicePrescribeOnline } from './advice-prescribe-online.js';
import { adviceStopTreatment } from './advice-stop-treatment.js';
import { adviceThirdPartyDiagnosis } from './advice-third-party-diagnosis.js';

export const MEDICAL_ADVICE: readonly Rule[] = [
  adviceIndividualPublic, adviceDoseInstruction, adviceStopTreatment, adviceDmSolicit, advicePrescribeOnline, adviceThirdPartyDiagnosis, adviceCrossJurisdiction,
  adviceNoScopeNotice, adviceOutOfScope,
];
