// The reducer: a state and an event give the next state and what the world is asked for. It draws nothing and does nothing.
import { bindingAt, isTyped, type ActionName } from '../keymap.js';
import { fieldOf, typed } from '../field.js';
import type { Press } from '../keys.js';
import { bodyRows, go, goBack, placeOf, say, step, type Event, type SearchScreen, type State, type Step } from '../state.js';
import { arrive } from './arrive.js';
import { openCards, updateCard } from './card.js';
import { filtered, updateList } from './list.js';
import { clamp, moved, scrolled } from './move.js';
import { typeOver, updateExport, updateHelp, updatePalette, updatePrompt } from './overlays.js';
import { goElsewhere, updateOverview } from './overview.js';
import { updatePatients } from './patients.js';
import { updateSetting, updateSettings } from './settings.js';
import { typeFile, updateAskRoster, updateClaims, updateFiles, updateHold, updatePerson, updateUses, updateWelcome } from './start.js';

export function update(state: State, event: Event): Step {
  const next = reduced(state, event);
  if (!next.state.stale || next.state.screen.name !== 'overview') return next;
  return { state: { ...next.state, stale: false }, effects: [...next.effects, { do: 'load-overview' }] };
}

function reduced(state: State, event: Event): Step {
  switch (event.type) {
    case 'press': return pressed(state, event.press);
    case 'act': return act(state, event.action, event.key);
    case 'resize': return step({ ...state, size: event.size });
    default: return arrive(state, event);
  }
}

function pressed(state: State, press: Press): Step {
  const binding = bindingAt(placeOf(state), press.key);
  if (binding !== undefined) return act(state, binding.action, press.key);
  return isTyped(placeOf(state)) ? typeHere(state, press) : step(state);
}

function typeHere(state: State, press: Press): Step {
  const { overlay, screen } = state;
  if (overlay?.name === 'prompt' || overlay?.name === 'palette') return typeOver(state, overlay, press);
  if (screen.name === 'files') return typeFile(state, screen, press);
  if (screen.name !== 'search') return step(state);
  const field = typed(screen.field, press);
  // What was found stays in sight until the answer comes; that nothing was found says nothing about the words typed now.
  const result = (screen.result?.hits.length ?? 0) > 0 ? screen.result : null;
  return field === null ? step(state) : step({ ...state, notice: null, screen: { ...screen, field, result } }, { do: 'find', query: field.text, reveal: state.reveal });
}

function act(state: State, action: ActionName, key: string): Step {
  if (action === 'quit') return step(state, { do: 'quit' });
  if (action === 'back') return back(state);
  if (state.overlay !== null) return actOver(state, state.overlay, action, key);
  if (action === 'help') return step({ ...state, notice: null, overlay: { name: 'help', scroll: 0, place: placeOf(state) } });
  if (action === 'palette') return step({ ...state, notice: null, overlay: { name: 'palette', field: fieldOf(''), cursor: 0, place: placeOf(state) } });
  return goElsewhere(state, action, key) ?? actHere(state, action, key);
}

function actOver(state: State, overlay: NonNullable<State['overlay']>, action: ActionName, key: string): Step {
  switch (overlay.name) {
    case 'help': return action === 'palette' ? act({ ...state, overlay: null }, action, key) : updateHelp(state, overlay, action);
    case 'palette': return updatePalette(state, overlay, action, act);
    case 'export': return updateExport(state, overlay, action, key);
    case 'prompt': return updatePrompt(state, overlay, action);
  }
}

function actHere(state: State, action: ActionName, key: string): Step {
  const { screen } = state;
  switch (screen.name) {
    case 'welcome': return updateWelcome(state, action);
    case 'hold': return updateHold(state, screen, action, key);
    case 'person': return updatePerson(state, screen, action);
    case 'files': return updateFiles(state, screen, action);
    case 'claims': return updateClaims(state, screen, action);
    case 'working': return action === 'cancel' ? step(say(state, 'Stopping…'), { do: 'stop' }) : step(state);
    case 'uses': return updateUses(state, screen, action, key);
    case 'ask-roster': return updateAskRoster(state, action);
    case 'overview': return updateOverview(state, screen, action);
    case 'list': return updateList(state, screen, action);
    case 'finding':
    case 'triage': return updateCard(state, screen, action);
    case 'finished': return step(state);
    case 'patients': return updatePatients(state, screen, action);
    case 'settings': return updateSettings(state, screen, action, key);
    case 'setting': return updateSetting(state, screen, action, key);
    case 'search': return updateSearch(state, screen, action);
    case 'mixing':
    case 'coverage': {
      const scroll = scrolled(action, screen.scroll, bodyRows(state.size) - 2);
      return step(scroll === null ? state : { ...state, screen: { ...screen, scroll } });
    }
    case 'post': {
      const scroll = scrolled(action, screen.scroll, bodyRows(state.size) - 2);
      if (scroll !== null) return step({ ...state, screen: { ...screen, scroll } });
      const { url, findings } = screen.hit;
      if (action === 'open') return findings.length === 0 ? step(say(state, 'Nothing was noticed in this post.')) : openCards(state, 'finding', findings, 0);
      if (action !== 'browse' && action !== 'copy') return step(state);
      if (url === null) return step(say(state, 'The export holds no link to this post.'));
      return step(state, action === 'browse' ? { do: 'browse', url } : { do: 'copy', text: url });
    }
  }
}

function updateSearch(state: State, screen: SearchScreen, action: ActionName): Step {
  const hits = screen.result?.hits ?? [];
  const cursor = moved(action, screen.cursor, hits.length, 5);
  if (cursor !== null) return step({ ...state, screen: { ...screen, cursor } });
  const hit = hits[clamp(screen.cursor, hits.length - 1)];
  return action === 'open' && hit !== undefined ? step(go(state, { name: 'post', hit, scroll: 0 })) : step(state);
}

/** One step back: the overlay, then a selection or filter, then the screen. */
function back(state: State): Step {
  const { overlay, screen } = state;
  if (overlay !== null) {
    const filters = overlay.name === 'prompt' && overlay.ask.what === 'filter' && screen.name === 'list';
    return step({ ...state, overlay: null, notice: null, screen: filters ? filtered(screen, '') : screen });
  }
  if ((screen.name === 'list' || screen.name === 'patients') && screen.marked.size > 0) return step({ ...state, screen: { ...screen, marked: new Set() } });
  if (screen.name === 'list' && screen.filter !== '') return step({ ...state, screen: filtered(screen, '') });
  return step(goBack(state));
}
