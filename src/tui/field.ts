// A line of text being typed: where the caret is and what each key does to it.
import { graphemes } from './lines.js';
import type { Press } from './keys.js';

export interface Field { text: string; /** In UTF-16 units. */ caret: number }

export function fieldOf(text: string): Field {
  return { text, caret: text.length };
}

function insert(field: Field, added: string): Field {
  const text = field.text.slice(0, field.caret) + added + field.text.slice(field.caret);
  return { text, caret: field.caret + added.length };
}

function before(field: Field): number {
  return field.caret - (graphemes(field.text.slice(0, field.caret)).at(-1)?.length ?? 0);
}

function after(field: Field): number {
  return field.caret + (graphemes(field.text.slice(field.caret))[0]?.length ?? 0);
}

const MOVES: Readonly<Record<string, (field: Field) => Field>> = {
  left: (field) => ({ ...field, caret: before(field) }),
  right: (field) => ({ ...field, caret: after(field) }),
  home: (field) => ({ ...field, caret: 0 }),
  'ctrl-a': (field) => ({ ...field, caret: 0 }),
  end: (field) => fieldOf(field.text),
  'ctrl-e': (field) => fieldOf(field.text),
  backspace: (field) => ({ text: field.text.slice(0, before(field)) + field.text.slice(field.caret), caret: before(field) }),
  delete: (field) => ({ ...field, text: field.text.slice(0, field.caret) + field.text.slice(after(field)) }),
  'ctrl-u': (field) => ({ text: field.text.slice(field.caret), caret: 0 }),
  'ctrl-w': (field) => {
    const kept = field.text.slice(0, field.caret).replace(/\S*\s*$/, '');
    return { text: kept + field.text.slice(field.caret), caret: kept.length };
  },
};

/** The field after a key, or null when the key is none of typing. */
export function typed(field: Field, press: Press): Field | null {
  const move = MOVES[press.key];
  if (move !== undefined) return move(field);
  return press.text === null ? null : insert(field, press.text);
}
