// What the keys do on one finding, opened from a list or in a triage.
import type { ActionName } from '../keymap.js';
import { bodyRows, go, say, step, type CardScreen, type State, type Step } from '../state.js';
import { decideOn } from './decide.js';
import { scrolled } from './move.js';

export function openCards(state: State, name: CardScreen['name'], ids: readonly string[], at: number): Step {
  const card: CardScreen = { name, ids, at, card: null, scroll: 0, thread: false, decided: 0 };
  return turned(go(state, card), card, at);
}

/** Turned to another finding. After the last one a triage is finished, while other cards stay where they are. */
export function turned(state: State, card: CardScreen, at: number): Step {
  const ends = card.name === 'triage' && at >= card.ids.length;
  if (ends) return step({ ...state, screen: { name: 'finished', decided: card.decided, left: card.ids.length - card.decided } });
  const here = Math.min(at, card.ids.length - 1);
  const id = card.ids[here];
  const screen: CardScreen = { ...card, at: here, card: null, scroll: 0, thread: false };
  return id === undefined ? step(state) : step({ ...state, screen }, { do: 'load-card', id, reveal: state.reveal });
}

export function updateCard(state: State, card: CardScreen, action: ActionName): Step {
  const scroll = scrolled(action, card.scroll, bodyRows(state.size) - 2);
  if (scroll !== null) return step({ ...state, screen: { ...card, scroll } });
  const id = card.ids[card.at];
  const url = card.card?.view.subject.url ?? null;
  switch (action) {
    case 'next':
      return card.name === 'finding' && card.at === card.ids.length - 1 ? step(say(state, 'This is the last one.')) : turned({ ...state, notice: null }, card, card.at + 1);
    case 'previous':
      return card.at === 0 ? step(say(state, 'This is the first one.')) : turned({ ...state, notice: null }, card, card.at - 1);
    case 'reveal': {
      const reveal = state.reveal === 'all' ? 'quotes' : 'all';
      return id === undefined ? step(state) : step({ ...state, reveal }, { do: 'load-card', id, reveal });
    }
    case 'thread':
      return step({ ...state, screen: { ...card, thread: !card.thread, scroll: 0 } });
    case 'browse':
      return url === null ? step(say(state, noLink(card))) : step(state, { do: 'browse', url });
    case 'copy':
      return url === null ? step(say(state, noLink(card))) : step(state, { do: 'copy', text: url });
    default:
      return id === undefined ? step(state) : decideOn(state, [id], action);
  }
}

function noLink(card: CardScreen): string {
  const locate = card.card?.view.subject.locate ?? null;
  return locate === null ? 'The export holds no link to this.' : `The export holds no link to this. ${locate}`;
}

/** After a decision: the next one. */
export function afterDecision(state: State, card: CardScreen): Step {
  return turned(state, { ...card, decided: card.decided + 1 }, card.at + 1);
}
