// Where moving keys lead in anything that has rows.
import type { ActionName } from '../keymap.js';

export function clamp(value: number, highest: number): number {
  return Math.max(0, Math.min(value, highest));
}

/** The new position among `length` rows, or null when the action does not move. */
export function moved(action: ActionName, at: number, length: number, page: number): number | null {
  const last = Math.max(0, length - 1);
  switch (action) {
    case 'up': return clamp(at - 1, last);
    case 'down': return clamp(at + 1, last);
    case 'page-up': return clamp(at - Math.max(1, page), last);
    case 'page-down': return clamp(at + Math.max(1, page), last);
    case 'top': return 0;
    case 'bottom': return last;
    default: return null;
  }
}

/** For text that is read, not chosen from: the drawing stops at its end. */
export function scrolled(action: ActionName, scroll: number, page: number): number | null {
  return action === 'bottom' ? Number.MAX_SAFE_INTEGER : moved(action, scroll, Number.MAX_SAFE_INTEGER, page);
}
