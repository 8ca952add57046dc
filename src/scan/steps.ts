// The steps of a remedy as a person takes them: one sentence each, deletes held back while a hold is on.
import type { Action, Preset, Remedy } from '../model.js';

const CONTACT: Readonly<Record<Preset, string>> = {
  'us-physician': 'your privacy officer or your malpractice carrier', 'us-nurse': 'your privacy officer or your nurse manager',
  'uk-doctor': 'your Caldicott Guardian or your medical defence organisation', 'uk-nurse': 'your Caldicott Guardian or your union',
  'au-practitioner': 'your privacy officer or your indemnity insurer', 'ca-physician': 'your privacy officer or the CMPA',
  therapist: 'your supervisor or your liability insurer', dentist: 'your privacy contact or your indemnity insurer', org: 'your privacy officer',
};

const HOLD_STEP = 'On hold: do not delete or change it while a complaint, claim or investigation is open or expected. Ask your adviser first.';

/** Words that lose what a hold must keep. */
const LOSING = /\b(?:delet|erase|take (?:it|them|this|these) down\b|remove (?:the |this |that |these |those )?(?:post|comment|video|photo|picture|tweet)s?\b)/i;
/** Sentences that forbid losing it may stay. */
const FORBIDS = /\b(?:(?:do not|don't|never|deleting|deletion|before you delete)\b|rather than delet)/i;

export function stepsOf(remedy: Remedy, preset: Preset, held: boolean): string[] {
  const sentences = remedy.text.replaceAll('{privacyContact}', CONTACT[preset]).split(/(?<=[.!?])\s+(?=[A-Z0-9"'(])/u).filter((sentence) => sentence !== '');
  if (!held) return sentences;
  const kept = sentences.map((sentence) => (LOSING.test(sentence) && !FORBIDS.test(sentence) ? HOLD_STEP : sentence));
  const deletes = remedy.actions.includes('delete') && !kept.includes(HOLD_STEP);
  return [...new Set(deletes ? [HOLD_STEP, ...kept] : kept)];
}

/** Under a hold every delete is a hold. */
export function actionsOf(remedy: Remedy, held: boolean): Action[] {
  return held ? [...new Set(remedy.actions.map((action) => (action === 'delete' ? 'hold' : action)))] : [...remedy.actions];
}
