// What the keys do among the followed who may be patients: every followed account gets the same neutral choices.
import type { ActionName } from '../keymap.js';
import type { FollowDecision } from '../props.js';
import { bodyRows, say, step, type PatientsScreen, type State, type Step } from '../state.js';
import { newList } from './arrange.js';
import { asking } from './decide.js';
import { openList, toggled } from './list.js';
import { moved } from './move.js';

const DECISIONS: Partial<Record<ActionName, FollowDecision>> = { keep: 'keep', unfollow: 'unfollow', 'not-mine': 'not-mine' };

export function updatePatients(state: State, screen: PatientsScreen, action: ActionName): Step {
  const { rows } = screen.data;
  const cursor = moved(action, screen.cursor, rows.length, bodyRows(state.size) - 4);
  if (cursor !== null) return step({ ...state, screen: { ...screen, cursor } });
  const here = rows[screen.cursor];
  const decision = DECISIONS[action];
  if (decision !== undefined) {
    const ids = screen.marked.size > 0 ? [...screen.marked] : here === undefined ? [] : [here.id];
    if (ids.length === 0) return step(state);
    const next = { ...screen, marked: new Set<string>(), cursor: Math.min(screen.cursor + (screen.marked.size > 0 ? 0 : 1), rows.length - 1) };
    return step({ ...state, screen: next }, { do: 'decide-follow', ids, decision, reveal: state.reveal });
  }
  switch (action) {
    case 'mark':
      if (here === undefined) return step(state);
      return step({ ...state, screen: { ...screen, marked: toggled(screen.marked, here.id), cursor: Math.min(screen.cursor + 1, rows.length - 1) } });
    case 'mark-all':
      return step({ ...state, screen: { ...screen, marked: screen.marked.size > 0 ? new Set() : new Set(rows.map((row) => row.id)) } });
    case 'reveal': {
      const reveal = state.reveal === 'all' ? 'quotes' : 'all';
      return step({ ...state, reveal }, { do: 'load-patients', reveal });
    }
    case 'browse':
      return here?.url ? step(state, { do: 'browse', url: here.url }) : step(say(state, 'The export holds no link to this account.'));
    case 'roster':
      return step(asking(state, { what: 'roster' }));
    case 'archive-patients':
      return openList(state, newList('patients'));
    default:
      return step(state);
  }
}
