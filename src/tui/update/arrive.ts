// What becomes of data and news that arrive: each goes to the screen it was asked for, or nowhere when that is gone.
import type { FindingRow, Person } from '../../model.js';
import { fieldOf } from '../field.js';
import { PERSON_FIELDS } from '../person-fields.js';
import { go, say, step, type Event, type Job, type Screen, type State, type Step } from '../state.js';
import { withChanged, withRows } from './arrange.js';
import { afterDecision, turned } from './card.js';
import { clamp } from './move.js';
import { withSettings } from './settings.js';
import { askingField, scanning } from './start.js';

export type Arrival = Exclude<Event, { type: 'press' | 'act' | 'resize' }>;

export function arrive(state: State, event: Arrival): Step {
  const { screen } = state;
  const put = (next: Screen): Step => step({ ...state, screen: next });
  switch (event.type) {
    case 'overview': return step({ ...state, overview: event.overview, stale: false });
    case 'rows': return screen.name === 'list' && screen.topic === event.topic ? put(withRows(screen, event.rows)) : step(state);
    case 'card': return (screen.name === 'finding' || screen.name === 'triage') && screen.ids[screen.at] === event.id ? put({ ...screen, card: event.card }) : step(state);
    case 'patients':
      if (screen.name === 'ask-roster') return scanning(state);
      return screen.name === 'patients' ? put({ ...screen, data: event.data, cursor: clamp(screen.cursor, event.data.rows.length - 1) }) : step(state);
    case 'pairs': return screen.name === 'mixing' ? put({ ...screen, pairs: event.pairs }) : step(state);
    case 'settings': return screen.name === 'settings' ? withSettings(state, screen, event.settings) : step(state);
    case 'answers': return answersArrived(state, event);
    case 'found': return screen.name === 'search' && screen.field.text === event.query ? put({ ...screen, result: event.result, cursor: 0 }) : step(state);
    case 'person': return step(askedPerson(state, event.person));
    case 'formats': return step({ ...state, overlay: { name: 'export', formats: event.formats, cursor: 0 } });
    case 'decided': return decided(state, event.result.rows, event.result.what, event.advance);
    case 'undone': return undone(state, event.result);
    case 'offered': return screen.name === 'files' ? put({ ...screen, offered: event.claims }) : step(state);
    case 'completed': return completed(state, event.text, event.paths);
    case 'claims': return step(go(state, { name: 'claims', claims: event.claims, cursor: 0 }));
    case 'progress': return screen.name === 'working' ? put({ ...screen, progress: event.progress }) : step(state);
    case 'finished': return finished(state, event.job, event.notice.text, event.notice.tone);
    case 'failed': return screen.name === 'working' && screen.job === event.job ? failed(state, event.notice) : step({ ...state, notice: event.notice });
    case 'written': return step({ ...state, notice: event.notice, writing: null });
    case 'notice': return step({ ...state, notice: event.notice });
  }
}

function answersArrived(state: State, event: Extract<Arrival, { type: 'answers' }>): Step {
  const { screen } = state;
  if (screen.name !== 'settings') return step(state);
  return step({ ...state, screen: { ...screen, answers: event.answers } });
}

function firstEmpty(person: Person): number {
  return Math.max(0, PERSON_FIELDS.findIndex((field) => field.show(person) === ''));
}

/** A first run begins asking at once. */
function askedPerson(state: State, person: Person): State {
  const screen = { name: 'person' as const, person, cursor: firstEmpty(person) };
  const opened = go(state, screen);
  return state.starting ? askingField(opened, screen, screen.cursor) : opened;
}

/** Lists on the way back change too, so that nothing shown is stale. */
function changedEverywhere(state: State, rows: readonly FindingRow[]): State {
  const change = (screen: Screen): Screen => (screen.name === 'list' ? withChanged(screen, rows) : screen);
  return { ...state, screen: change(state.screen), back: state.back.map(change), stale: true };
}

function decided(state: State, rows: readonly FindingRow[], what: string, advance: boolean): Step {
  const changed = changedEverywhere(state, rows);
  const { screen } = changed;
  if (screen.name !== 'finding' && screen.name !== 'triage') return step(say(changed, what, 'good'));
  const turn = advance ? afterDecision(changed, screen) : turned(changed, screen, screen.at);
  return { ...turn, state: say(turn.state, what, 'good') };
}

function undone(state: State, result: Extract<Arrival, { type: 'undone' }>['result']): Step {
  if (result === null) return step(say(state, 'There is nothing to undo.'));
  const changed = changedEverywhere(state, result.rows);
  const { screen } = changed;
  const said = say(changed, `Undone: ${result.what}`, 'good');
  if (screen.name !== 'finding' && screen.name !== 'triage') return step(said);
  const at = screen.ids.findIndex((id) => result.rows.some((row) => row.id === id));
  return turned(said, { ...screen, decided: Math.max(0, screen.decided - 1) }, at < 0 ? screen.at : at);
}

/** One path completes the line; several complete what they share and are listed. */
function completed(state: State, text: string, paths: readonly string[]): Step {
  const [first = ''] = paths;
  let shared = first;
  for (const path of paths) while (!path.startsWith(shared)) shared = shared.slice(0, -1);
  const matches = paths.length > 1 ? paths : [];
  const field = fieldOf(shared.length > text.length ? shared : text);
  if (paths.length === 0) return step(say(state, 'No file or folder begins like that.'));
  if (state.overlay?.name === 'prompt' && state.overlay.field.text === text) return step({ ...state, overlay: { ...state.overlay, field, matches } });
  if (state.screen.name === 'files' && state.screen.field.text === text) return step({ ...state, screen: { ...state.screen, field, matches } });
  return step(state);
}

/** What was being waited for is done: on to the next question, or home. */
function finished(state: State, job: Job, text: string, tone: 'good' | 'plain' | 'bad'): Step {
  const back = state.starting ? [] : [{ name: 'overview' as const, cursor: 0 }];
  if (job === 'read') return step({ ...say(state, text, tone), screen: { name: 'uses', cursor: 0 }, back }, { do: 'load-overview' });
  const home: State = { ...say(state, text, tone), screen: { name: 'overview', cursor: 0 }, back: [], overlay: null, starting: false };
  return step(home, { do: 'load-overview' });
}

function failed(state: State, notice: NonNullable<State['notice']>): Step {
  const screen = state.back.at(-1) ?? { name: 'overview', cursor: 0 };
  return step({ ...state, screen, back: state.back.slice(0, -1), notice });
}
