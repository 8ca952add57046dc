// What the keys do in what lies over a screen: help, palette, export picker and lines being typed.
import type { Verdict } from '../../model.js';
import { bindingsAt, type ActionName } from '../keymap.js';
import { fieldOf, typed } from '../field.js';
import type { Press } from '../keys.js';
import { offersOf, type Offer } from '../offers.js';
import { bodyRows, say, step, type Ask, type Overlay, type State, type Step } from '../state.js';
import { filtered } from './list.js';
import { clamp, moved, scrolled } from './move.js';
import { openFiles, pathsIn, personTyped } from './start.js';

type Laid<Name extends NonNullable<Overlay>['name']> = Extract<Overlay, { name: Name }>;

/** What one does with the palette itself, or one step at a time. */
const NOT_NAMED: readonly ActionName[] = ['up', 'down', 'left', 'right', 'palette', 'submit', 'complete'];

/** Every action of the place the palette was opened at, and every way from there, narrowed by what was typed. */
export function paletteEntries(state: State, { place, field }: Pick<Laid<'palette'>, 'place' | 'field'>): Offer[] {
  const words = field.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const here = bindingsAt(place);
  const elsewhere = here.some(({ action }) => action === 'overview') ? bindingsAt('overview').filter(({ action, group }) => group === 'Go to' && !here.some((one) => one.action === action)) : [];
  const named = [...here, ...elsewhere].filter(({ action, keys }) => !NOT_NAMED.includes(action) && keys[0] !== 'ctrl-c');
  return named.flatMap((binding) => offersOf(binding, state)).filter(({ label, action, keys }) => {
    const name = `${label} ${action} ${keys}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}

export function updateHelp(state: State, help: Laid<'help'>, action: ActionName): Step {
  const scroll = scrolled(action, help.scroll, bodyRows(state.size) - 2);
  return step(scroll === null ? state : { ...state, overlay: { ...help, scroll } });
}

/** `run` carries out the chosen action on the screen below. */
export function updatePalette(state: State, palette: Laid<'palette'>, action: ActionName, run: (state: State, action: ActionName, key: string) => Step): Step {
  const entries = paletteEntries(state, palette);
  const cursor = moved(action, palette.cursor, entries.length, 1);
  if (cursor !== null) return step({ ...state, overlay: { ...palette, cursor } });
  const chosen = entries[palette.cursor];
  if (action !== 'open' || chosen === undefined) return step(state);
  return run({ ...state, overlay: null }, chosen.action, chosen.key);
}

export function updateExport(state: State, picker: Laid<'export'>, action: ActionName, key: string): Step {
  const cursor = moved(action, picker.cursor, picker.formats.length, 1);
  if (cursor !== null) return step({ ...state, overlay: { ...picker, cursor } });
  const at = action === 'choose' ? Number(key) - 1 : action === 'open' ? picker.cursor : -1;
  const format = picker.formats[at];
  if (format === undefined) return step(state);
  return step({ ...say(state, `Writing ${format.title}… You can go on; e stops it.`), overlay: null, writing: format.title }, { do: 'export', format: format.id });
}

export function updatePrompt(state: State, prompt: Laid<'prompt'>, action: ActionName): Step {
  if (action === 'complete') {
    if (prompt.ask.what === 'person' && state.starting) return openFiles({ ...state, overlay: null });
    return prompt.ask.what === 'roster' ? step(state, { do: 'complete', text: prompt.field.text }) : step(state);
  }
  return action === 'submit' ? submitted(state, prompt.ask, prompt.field.text.trim()) : step(state);
}

function submitted(state: State, ask: Ask, text: string): Step {
  const closed: State = { ...state, overlay: null, notice: null };
  switch (ask.what) {
    case 'filter':
      return step(closed);
    case 'note':
      return text === '' ? step(closed) : step(closed, { do: 'decide', ids: ask.ids, verdict: verdictNow(state), fields: { note: text }, advance: false });
    case 'false-alarm':
      return step(closed, { do: 'decide', ids: ask.ids, verdict: 'false-alarm', fields: { reason: text === '' ? null : text }, advance: true });
    case 'accept':
      if (text === '') return step(say(state, 'A few words are enough: they remind you later why this may stay.', 'bad'));
      return step({ ...closed, overlay: { name: 'prompt', ask: { what: 'until', ids: ask.ids, reason: text }, field: fieldOf(''), matches: [] } });
    case 'until':
      if (text !== '' && !isDay(text)) return step(say(state, 'A date looks like 2027-05-31. Leave it empty for no end.', 'bad'));
      return step(closed, { do: 'decide', ids: ask.ids, verdict: 'accepted', fields: { reason: ask.reason, until: text === '' ? null : text }, advance: true });
    case 'roster': {
      const [path] = pathsIn(text);
      return path === undefined ? step(closed) : step(say(closed, 'Reading the list…'), { do: 'roster', path });
    }
    case 'person':
      return personTyped(state, ask.index, text);
  }
}

/** A note leaves the decision as it is. */
function verdictNow(state: State): Verdict {
  const { screen } = state;
  return screen.name === 'finding' || screen.name === 'triage' ? screen.card?.view.verdict ?? 'none' : 'none';
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function typeOver(state: State, overlay: Laid<'prompt'> | Laid<'palette'>, press: Press): Step {
  const field = typed(overlay.field, press);
  if (field === null) return step(state);
  const next: State = { ...state, notice: null };
  if (overlay.name === 'palette') {
    const last = paletteEntries(state, { ...overlay, field }).length - 1;
    return step({ ...next, overlay: { ...overlay, field, cursor: clamp(0, last) } });
  }
  const screen = overlay.ask.what === 'filter' && state.screen.name === 'list' ? filtered(state.screen, field.text) : state.screen;
  return step({ ...next, screen, overlay: { ...overlay, field, matches: [] } });
}
