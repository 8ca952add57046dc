// Keys as choices by name, for the palette and for whoever has them read out: a key with several digits is a choice each.
import { TOPICS } from '../model.js';
import { shownKey, shownKeys, type ActionName, type Binding } from './keymap.js';
import type { State } from './state.js';
import { TOPIC_WORD } from './words.js';

export interface Offer { label: string; action: ActionName; key: string; /** The keys as a person reads them. */ keys: string }

export function offersOf({ action, keys, label }: Binding, state: State): Offer[] {
  if (action === 'topic') return numbered(TOPICS.map((topic) => TOPIC_WORD[topic]), action);
  if (action === 'choose') return numbered(answersOf(state).map((answer) => `Answer: ${answer}`), action);
  return [{ label, action, key: keys[0] ?? '', keys: shownKeys(keys) }];
}

function numbered(labels: readonly string[], action: ActionName): Offer[] {
  return labels.map((label, at) => ({ label, action, key: String(at + 1), keys: shownKey(String(at + 1)) }));
}

function answersOf({ overlay, screen }: State): string[] {
  if (overlay?.name === 'export') return overlay.formats.map((format) => format.title);
  if (screen.name === 'hold') return ['no', 'yes', 'not sure'];
  if (screen.name === 'uses') return ['professional', 'personal', 'both'];
  return screen.name === 'settings' || screen.name === 'setting' ? screen.answers.map((answer) => answer.label) : [];
}
