// Decisions on findings: which need a reason first, and what is said when a hold is on.
import type { Verdict } from '../../model.js';
import type { ActionName } from '../keymap.js';
import { fieldOf } from '../field.js';
import { say, step, type Ask, type State, type Step } from '../state.js';
import { onHold } from '../words.js';

const AT_ONCE: Partial<Record<ActionName, Verdict>> = { done: 'done', 'not-mine': 'not-mine', todo: 'todo' };
const ASKED: Partial<Record<ActionName, 'note' | 'accept' | 'false-alarm'>> = { note: 'note', accept: 'accept', 'false-alarm': 'false-alarm' };

export function decideOn(state: State, ids: readonly string[], action: ActionName): Step {
  if (ids.length === 0) return step(state);
  const verdict = AT_ONCE[action];
  if (verdict !== undefined) return step(state, { do: 'decide', ids, verdict, fields: {}, advance: true });
  const what = ASKED[action];
  if (what !== undefined) return step(asking(state, { what, ids }));
  if (action !== 'plan-delete') return step(state);
  if (onHold(state.overview.hold)) return step(say(state, 'A hold is on: nothing should be deleted now. Ask your privacy contact or counsel first (H changes the answer).', 'bad'));
  return step(state, { do: 'decide', ids, verdict: 'todo', fields: { willDelete: true }, advance: true });
}

export function asking(state: State, ask: Ask, text = ''): State {
  return { ...state, notice: null, overlay: { name: 'prompt', ask, field: fieldOf(text), matches: [] } };
}
