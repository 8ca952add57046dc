// What is laid over a screen: the keys, the palette, the export picker, a line being typed.
import { bindingsAt, GROUPS, shownKeys, type Binding } from '../keymap.js';
import { BLANK, fit, line, paragraph, span, wrap, type Line } from '../lines.js';
import { heading, measure, type Page } from '../page.js';
import { PERSON_FIELDS } from '../person-fields.js';
import { bodyRows, type Ask, type Overlay, type State } from '../state.js';
import { paletteEntries } from '../update/overlays.js';
import { menu } from '../components/menu.js';
import { typingLine } from '../components/typing.js';
import { plural } from '../words.js';

type Laid<Name extends NonNullable<Overlay>['name']> = Extract<Overlay, { name: Name }>;

const KEYS = 16;

export function helpPage(state: State, help: Laid<'help'>): Page {
  const width = measure(state.size);
  const bindings = bindingsAt(help.place);
  return {
    title: 'Keys that work here',
    right: '',
    scroll: help.scroll,
    body: [
      ...GROUPS.flatMap((group) => groupLines(group, bindings.filter((binding) => binding.group === group), width)),
      heading('Marks'),
      line(span('critical', '  !! '), 'critical   ', span('high', '! '), 'high   ', span('medium', '~ '), 'medium   ', span('low', '. '), 'low   ', span('unknown', '? '), 'not checked, not known'),
      BLANK,
      ...wrap(line(span('dim', 'PostOp shows what may be read as a risk. It cannot know the whole story and gives no legal advice.')), width, ' '),
    ],
  };
}

function groupLines(group: string, bindings: readonly Binding[], width: number): Line[] {
  if (bindings.length === 0) return [];
  return [heading(group), ...bindings.flatMap((binding) => wrap(line(binding.label), width, ' '.repeat(KEYS + 2), span('accent', `  ${fit(shownKeys(binding.keys), KEYS)}`))), BLANK];
}

export function palettePage(state: State, palette: Laid<'palette'>): Page {
  const entries = paletteEntries(state, palette);
  const room = bodyRows(state.size) - 2;
  const start = Math.max(0, Math.min(palette.cursor - Math.floor(room / 2), entries.length - room));
  const rows = entries.slice(start, start + room).map(({ keys, label }, index) => {
    const here = start + index === palette.cursor;
    return line(span('chosen', here ? '▸ ' : '  '), span('accent', fit(keys, KEYS)), span(here ? 'strong' : 'plain', label));
  });
  return {
    title: 'Actions',
    right: plural(entries.length, 'action'),
    body: [typingLine(' : ', palette.field, state.size.columns), BLANK, ...(rows.length > 0 ? rows : [line(span('dim', ' No action is called that.'))])],
  };
}

export function exportPage(state: State, picker: Laid<'export'>): Page {
  const choices = picker.formats.map((format) => ({ title: `${format.title} (.${format.extension})` }));
  return {
    title: 'Write a report',
    right: '',
    cursor: 3 + picker.cursor,
    body: [
      ...wrap(line('It is written into the folder you started in, readable by you alone. It shows no word of a post and no full name; "postop report --reveal quotes" writes one that does.'), measure(state.size), ' '),
      BLANK, ...menu(choices, picker.cursor, measure(state.size)),
    ],
  };
}

interface Question { label: string; hint: string }

function questionOf(ask: Ask, starting: boolean): Question {
  switch (ask.what) {
    case 'filter': return { label: ' Filter: ', hint: 'Words that stand in the title, the account, the label or the date.' };
    case 'note': return { label: ' Note: ', hint: 'For yourself; kept with this finding.' };
    case 'accept': return { label: ` Why may ${many(ask.ids)} stay? `, hint: 'A few words. They are shown with the decision and in your reports.' };
    case 'until': return { label: ' Until (YYYY-MM-DD)? ', hint: 'On the day after, PostOp asks again. Empty: no end.' };
    case 'false-alarm': return { label: ' What did PostOp misread? ', hint: 'May stay empty. Nothing is sent anywhere.' };
    case 'roster': return { label: ' Roster: ', hint: 'Drop or type the path of a CSV or Excel file with names. Read into memory only.' };
    case 'person': {
      const field = PERSON_FIELDS[ask.index];
      return { label: ` ${field?.label ?? ''}: `, hint: `For example: ${field?.example ?? ''}. May stay empty${starting ? '; tab leaves the rest' : ''}.` };
    }
  }
}

function many(ids: readonly string[]): string {
  return ids.length === 1 ? 'this' : `these ${ids.length}`;
}

/** Stands under the screen it asks about. */
export function promptLines(state: State, prompt: Laid<'prompt'>): Line[] {
  const { label, hint } = questionOf(prompt.ask, state.starting);
  const matches = prompt.matches.slice(0, 5).flatMap((path) => paragraph('dim', path, state.size.columns - 1, '   '));
  return [...matches, line(span('dim', ` ${hint}`)), typingLine(label, prompt.field, state.size.columns)];
}
