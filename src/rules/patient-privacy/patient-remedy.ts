// What to do about possible patient information: the same words and the same order in every rule of the area.
import type { Remedy } from '../../model.js';

export const PATIENT_REMEDY: Remedy = {
  actions: ['hold', 'consult', 'restrict', 'delete'],
  text: 'Do not reply to, like, edit or discuss it. Keep this finding and the untouched export as the record. Tell {privacyContact} the same day; deleting does not end the duty to assess a breach. If you cannot reach them within hours, restrict who sees it rather than delete it; delete when they (or your indemnifier) say so, and note date, audience and views.',
  minutes: 15,
  caution: 'Deleting before anyone has looked can look like hiding it.',
};
