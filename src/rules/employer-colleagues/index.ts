// The rules about work and colleagues.
import type { Rule } from '../../model.js';
import { colleagueDisparage } from './colleague-disparage.js';
import { employerConfidential } from './employer-confidential.js';
import { employerNamedComplaint } from './employer-named-complaint.js';
import { fatigueUnsafe } from './fatigue-unsafe.js';
import { safetyConcernPublic } from './safety-concern-public.js';
import { speakingForEmployer } from './speaking-for-employer.js';
import { traineeRidicule } from './trainee-ridicule.js';
import { workGrumble } from './work-grumble.js';
import { workHoursComplaint } from './work-hours-complaint.js';

export const EMPLOYER_COLLEAGUES: readonly Rule[] = [
  colleagueDisparage, employerNamedComplaint, employerConfidential, safetyConcernPublic, traineeRidicule, speakingForEmployer, workHoursComplaint, fatigueUnsafe, workGrumble,
];
