// Whether a setting's value fits what its account is for. What is not known is never counted as fine.
import type { Preset, Setting, SettingDefinition, SettingView, Use } from '../model.js';

export type Fit = SettingView['fits'];

/** `way`: open it less, or (a professional account) open it more. Null unless the fit is 'no'. */
export interface Judgement { fit: Fit; way: 'too-open' | 'too-closed' | null }

/** What an account of this use should have; for mixed and unknown uses what suits both. Least exposed first. */
export function recommendedFor(definition: SettingDefinition, use: Use, preset: Preset): readonly string[] {
  if (use === 'professional' || use === 'personal') return listFor(definition, use, preset);
  const professional = listFor(definition, 'professional', preset);
  return listFor(definition, 'personal', preset).filter((value) => professional.includes(value));
}

function listFor(definition: SettingDefinition, use: 'professional' | 'personal', preset: Preset): readonly string[] {
  return definition.recommended.presets?.[preset]?.[use] ?? definition.recommended[use];
}

/**
 * A mixed account, or one whose use nobody declared, is judged only where both uses agree: two-factor sign-in is
 * missing for either, a public profile is right for one and not for the other.
 */
export function judge(definition: SettingDefinition, value: string | null, use: Use, preset: Preset): Judgement {
  if (use === 'professional' || use === 'personal') return judgeFor(definition, value, listFor(definition, use, preset));
  const professional = judge(definition, value, 'professional', preset);
  const personal = judge(definition, value, 'personal', preset);
  const agree = professional.fit === personal.fit && professional.way === personal.way;
  return agree ? personal : { fit: 'unknown', way: null };
}

function judgeFor(definition: SettingDefinition, value: string | null, recommended: readonly string[]): Judgement {
  if (recommended.length === 0) return { fit: 'no-recommendation', way: null };
  const exposure = exposureOf(definition, value);
  if (value === null || exposure < 0) return { fit: 'unknown', way: null };
  if (recommended.includes(value)) return { fit: 'yes', way: null };
  const closest = Math.min(...recommended.map((known) => exposureOf(definition, known)));
  return { fit: 'no', way: exposure < closest ? 'too-closed' : 'too-open' };
}

/** Whether anything is advised that some value of this setting would not meet: otherwise there is nothing to ask. */
export function matters(definition: SettingDefinition, use: Use, preset: Preset): boolean {
  const uses = use === 'professional' || use === 'personal' ? [use] : (['professional', 'personal'] as const);
  return uses.some((each) => {
    const recommended = listFor(definition, each, preset);
    return recommended.length > 0 && recommended.length < definition.values.length;
  });
}

/** Position among the values, least exposed first; -1 for a value the catalogue does not know. */
export function exposureOf(definition: SettingDefinition, value: string | null): number {
  return definition.values.findIndex((known) => known.value === value);
}

export function isFitting(definition: SettingDefinition, value: string | null, use: Use, preset: Preset): Fit {
  return judge(definition, value, use, preset).fit;
}

/** The fit of a stored setting: an answer that has expired is no longer known to be fine, but stays known to be not. */
export function fitOf(definition: SettingDefinition, current: Setting | null, expired: boolean, use: Use, preset: Preset): Fit {
  const fit = isFitting(definition, current?.value ?? null, use, preset);
  return expired && fit === 'yes' ? 'unknown' : fit;
}

/** Why a setting could not be judged and what to do, for "not checked"; null when it was judged. */
export function whyUnjudged(definition: SettingDefinition, current: Setting | null, expired: boolean, use: Use, preset: Preset): { reason: string; whatToDo: string } | null {
  if (fitOf(definition, current, expired, use, preset) !== 'unknown') return null;
  if (current === null) return { reason: 'Nobody has looked: no export tells this setting and you were not asked yet.', whatToDo: 'Answer it with postop settings.' };
  if (exposureOf(definition, current.value) < 0) return { reason: 'The platform states a value this program does not know.', whatToDo: 'Look at the page and answer it with postop settings.' };
  if (expired) return { reason: 'Your answer is older than you wanted it to count.', whatToDo: 'Look again and answer it with postop settings.' };
  if (use === 'mixed') return { reason: 'The account is used for both, and what is advised differs for private and professional use.', whatToDo: 'You may want to keep the two apart, then say what this account is for.' };
  return { reason: 'What this account is for has not been said, and what is advised depends on it.', whatToDo: 'Say whether the account is professional or personal.' };
}
