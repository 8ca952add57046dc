// Holds the one state, feeds events to the reducer and effects to the runner, and tells whoever draws.
import type { Press } from './keys.js';
import type { InterfaceProps } from './props.js';
import { settled } from './draw.js';
import { createRunner, noticeOf } from './effects.js';
import { viewOf } from './page.js';
import { startState, type Effect, type Event, type Size, type State } from './state.js';
import { update } from './update/update.js';

export interface Machine {
  state(): State;
  tell(event: Event): void;
  press(press: Press): void;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

export function createMachine(props: InterfaceProps, size: Size, onQuit: () => void): Machine {
  const listeners = new Set<() => void>();
  const waiting: Event[] = [];
  let busy = false;
  const runner = createRunner(props, tell);
  const first = startState(props.overview(), props.startAt, size);
  let state = first.state;

  /** Events told while one is handled wait their turn: every event sees the state the one before it left. */
  function tell(event: Event): void {
    waiting.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        handle(next);
      }
    } finally {
      busy = false;
    }
    for (const listener of listeners) listener();
  }

  /** A bug in the reducer costs one event, not the session. */
  function handle(event: Event): void {
    try {
      const { state: after, effects } = update(state, event);
      state = settled(after, viewOf(props));
      perform(effects);
    } catch (error) {
      state = { ...state, notice: noticeOf(error) };
    }
  }

  function perform(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.do === 'quit') onQuit();
      else runner.run(effect);
    }
  }

  perform(first.effects);

  return {
    state: () => state,
    tell,
    press: (press) => tell({ type: 'press', press }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => runner.stop(),
  };
}
