// The rules about posting at work.
import type { Rule } from '../../model.js';
import { onShiftWithPatientContext } from './on-shift-with-patient-context.js';
import { postFromWorkplace } from './post-from-workplace.js';
import { postOnShift } from './post-on-shift.js';
import { recordingAtWork } from './recording-at-work.js';

export const WORK_HOURS_POSTING: readonly Rule[] = [postOnShift, onShiftWithPatientContext, postFromWorkplace, recordingAtWork];
