// What the keys do on the overview, and the ways from anywhere to the other screens.
import { TOPICS, type Topic } from '../../model.js';
import type { ActionName } from '../keymap.js';
import { fieldOf } from '../field.js';
import { bodyRows, go, say, step, type Screen, type State, type Step } from '../state.js';
import { newList } from './arrange.js';
import { moved } from './move.js';
import { openList } from './list.js';
import { openFiles, scanning } from './start.js';
import { accountName } from '../words.js';

/** The cursor runs over the things to do first, then the accounts. */
export function updateOverview(state: State, screen: Extract<Screen, { name: 'overview' }>, action: ActionName): Step {
  const { first, accounts } = state.overview;
  const cursor = moved(action, screen.cursor, first.length + accounts.length, bodyRows(state.size));
  if (cursor !== null) return step({ ...state, screen: { ...screen, cursor } });
  if (action === 'triage') {
    const opened = openList(state, newList('all'));
    // The list is passed through: going back from the triage shows what is left.
    return { state: opened.state, effects: [...opened.effects, { do: 'then', action: 'triage' }] };
  }
  if (action !== 'open') return step(state);
  const task = first[screen.cursor];
  if (task !== undefined) return openList(state, newList('all', { rule: task.rule, title: task.title }));
  const account = accounts[screen.cursor - first.length];
  return account === undefined ? step(state) : openList(state, newList('all', { account: account.key, title: accountName(account) }));
}

function openTopic(state: State, topic: Topic): Step {
  switch (topic) {
    case 'patients': return step(go(state, { name: 'patients', data: { roster: null, rows: [], followed: 0, unresolved: 0 }, cursor: 0, marked: new Set() }), { do: 'load-patients', reveal: state.reveal });
    case 'mixing': return step(go(state, { name: 'mixing', pairs: [], scroll: 0 }), { do: 'load-pairs' });
    case 'settings': return openSettings(state);
    default: return openList(state, newList(topic));
  }
}

function openSettings(state: State): Step {
  return step(go(state, { name: 'settings', settings: [], row: 0, column: 0, answers: [] }), { do: 'load-settings' });
}

/** Going to another room drops lists and cards one came through: back leads to the overview, not through a maze. */
function fromOverview(state: State): State {
  const home = [state.screen, ...[...state.back].reverse()].find((screen) => screen.name === 'overview') ?? { name: 'overview', cursor: 0 };
  return { ...state, screen: home, back: [], overlay: null, notice: null };
}

/** Actions that lead away from any screen; null when the action is not one of them. */
export function goElsewhere(state: State, action: ActionName, key: string): Step | null {
  switch (action) {
    case 'topic': {
      const topic = TOPICS[Number(key) - 1];
      return topic === undefined ? step(state) : openTopic(fromOverview(state), topic);
    }
    case 'everything': return openList(fromOverview(state), newList('all'));
    case 'overview': return step(fromOverview(state), { do: 'load-overview' });
    case 'coverage': return step(go(fromOverview(state), { name: 'coverage', scroll: 0 }));
    case 'search': return step(go(state, { name: 'search', field: fieldOf(''), result: null, cursor: 0 }));
    case 'export':
      return state.writing === null ? step({ ...state, notice: null }, { do: 'load-formats' }) : step(say(state, `Stopping ${state.writing}…`), { do: 'stop-export' });
    case 'files': return state.overview.demo ? step(state, { do: 'begin' }) : openFiles(state);
    case 'hold': return step(go(state, { name: 'hold', cursor: 0 }));
    case 'person': return step(state, { do: 'load-person' });
    case 'uses': return step(go(state, { name: 'uses', cursor: 0 }));
    case 'rescan': return scanning(state);
    case 'undo': return step(state, { do: 'undo' });
    case 'resolve':
      return step(go(state, { name: 'working', job: 'resolve', progress: { label: 'Looking names up', part: null, detail: '' } }), { do: 'resolve' });
    case 'answer-settings': {
      if (state.screen.name === 'settings') return null;
      const opened = openSettings(state);
      return { state: opened.state, effects: [...opened.effects, { do: 'then', action: 'answer-settings' }] };
    }
    default: return null;
  }
}
