// What the model taught by short posts about politics and faith, and by posts that only sound like them, says of a text.
import type { Annotation } from '../../model.js';

/** Longer texts name their subject; what the model learned are posts of a line or two. */
const SHORT = 30;
/** So far below its threshold the model is sure that a word of politics or faith is used in another sense. */
const SURE_NOT = -1;

/** Politics or faith, told without a plain word of either; null when it is neither. */
export function opinionIn(text: Annotation): 'politics' | 'faith' | null {
  if (text.score('politics-like') <= 0) return null;
  return text.score('religion') > text.score('politics') ? 'faith' : 'politics';
}

/** A short text whose words belong to something else ("ballot for staff parking", "Labour ward"), as all models that know the subject agree. */
export function isSomethingElse(text: Annotation): boolean {
  return text.tokens.length < SHORT && text.score('politics-like') < SURE_NOT && text.score('politics') <= 0 && text.score('religion') <= 0;
}
