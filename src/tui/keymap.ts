// The one table of keys: what a key does, where, and in which words. Input, hint line, help, palette and manual all come from it.
import type { Overlay, Screen } from './state.js';

export type Place = Screen['name'] | NonNullable<Overlay>['name'];

/** Every action by name; the reducers know no key. */
export const ACTIONS_OF_KEYS = [
  'quit', 'help', 'palette', 'back', 'up', 'down', 'left', 'right', 'page-up', 'page-down', 'top', 'bottom', 'next', 'previous', 'open', 'choose',
  'topic', 'coverage', 'everything', 'overview', 'triage', 'search', 'export', 'files', 'answer-settings', 'resolve', 'hold', 'person', 'uses', 'rescan',
  'undo', 'filter', 'narrow', 'sort', 'group', 'mark', 'mark-all', 'next-open', 'done', 'todo', 'accept', 'false-alarm', 'not-mine', 'note',
  'plan-delete', 'browse', 'copy', 'reveal', 'thread', 'keep', 'unfollow', 'roster', 'archive-patients', 'complete', 'submit', 'cancel', 'skip',
] as const;
export type ActionName = (typeof ACTIONS_OF_KEYS)[number];

export const GROUPS = ['Move', 'Go to', 'Lists', 'Decide', 'Look closer', 'Program'] as const;

export interface Binding {
  action: ActionName;
  keys: readonly string[];
  /** In the hint line, short; null keeps it out of the line. */
  hint: string | null;
  /** In help, palette and manual. */
  label: string;
  group: (typeof GROUPS)[number];
  where: readonly Place[];
}

const LISTS: readonly Place[] = ['list', 'patients'];
const CARDS: readonly Place[] = ['finding', 'triage'];
const TABLES: readonly Place[] = ['overview', 'list', 'patients', 'settings', 'mixing', 'coverage', 'search'];
const READING: readonly Place[] = ['finding', 'triage', 'mixing', 'coverage', 'help', 'setting', 'post'];
const MENUS: readonly Place[] = ['hold', 'person', 'uses', 'export'];
const MAIN: readonly Place[] = ['overview', 'list', 'finding', 'triage', 'finished', 'patients', 'mixing', 'settings', 'setting', 'coverage', 'search', 'post'];
const TYPED: readonly Place[] = ['prompt', 'palette', 'files', 'search'];
const FIRST: readonly Place[] = ['welcome', 'hold', 'person', 'claims', 'uses', 'ask-roster'];
const DECIDED: readonly Place[] = ['list', 'finding', 'triage'];

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export const KEYMAP: readonly Binding[] = [
  { action: 'choose', keys: DIGITS, hint: 'answer', label: 'Give the answer with that number', group: 'Decide', where: ['settings', 'setting', 'export'] },
  { action: 'choose', keys: ['1', '2', '3'], hint: 'answer', label: 'Give the answer with that number', group: 'Decide', where: ['hold', 'uses'] },
  { action: 'open', keys: ['enter'], hint: 'open', label: 'Open what is marked on the left', group: 'Move', where: ['overview', 'list', 'settings', 'search'] },
  { action: 'open', keys: ['enter'], hint: 'its findings', label: 'Open what was noticed in this post', group: 'Move', where: ['post'] },
  { action: 'open', keys: ['enter'], hint: 'choose', label: 'Choose the marked line', group: 'Move', where: ['hold', 'export', 'palette'] },
  { action: 'open', keys: ['enter'], hint: 'change', label: 'Change the marked line', group: 'Move', where: ['person', 'uses'] },
  { action: 'skip', keys: ['tab', 'c'], hint: 'continue', label: 'Continue with the next step', group: 'Move', where: ['person', 'uses'] },
  { action: 'open', keys: ['enter'], hint: 'continue', label: 'Continue with the next step', group: 'Move', where: ['welcome', 'claims'] },
  { action: 'open', keys: ['enter', 'y'], hint: 'choose a file', label: 'Choose a file', group: 'Move', where: ['ask-roster'] },
  { action: 'skip', keys: ['n', 'tab'], hint: 'not now', label: 'Go on without a list', group: 'Move', where: ['ask-roster'] },
  { action: 'submit', keys: ['enter'], hint: 'use it', label: 'Use what was typed', group: 'Move', where: ['prompt', 'files'] },
  { action: 'complete', keys: ['tab'], hint: 'complete', label: 'Complete the path', group: 'Move', where: ['files'] },
  { action: 'complete', keys: ['tab'], hint: null, label: 'Complete the path; leave the other questions', group: 'Move', where: ['prompt'] },

  { action: 'roster', keys: ['r'], hint: 'read a roster', label: 'Compare with a list of your patients (memory only)', group: 'Lists', where: ['patients'] },
  { action: 'triage', keys: ['t'], hint: 'triage', label: 'Go through the open ones, one a screen', group: 'Lists', where: ['overview', 'list'] },
  { action: 'filter', keys: ['/'], hint: 'filter', label: 'Filter this list by words', group: 'Lists', where: ['list'] },
  { action: 'mark', keys: ['space'], hint: 'select', label: 'Select for a decision on several', group: 'Lists', where: LISTS },
  { action: 'mark-all', keys: ['*'], hint: null, label: 'Select all shown, or none', group: 'Lists', where: LISTS },
  { action: 'narrow', keys: ['f'], hint: 'show', label: 'Show open, all or decided ones', group: 'Lists', where: ['list'] },
  { action: 'sort', keys: ['s'], hint: 'sort', label: 'Sort by severity, newest, oldest or account', group: 'Lists', where: ['list'] },
  { action: 'group', keys: ['g'], hint: 'group', label: 'Group by kind, year or account', group: 'Lists', where: ['list'] },
  { action: 'next-open', keys: ['tab'], hint: null, label: 'Jump to the next open one', group: 'Lists', where: ['list'] },
  { action: 'archive-patients', keys: ['l'], hint: 'other patient findings', label: 'What the accounts themselves show about patients', group: 'Lists', where: ['patients'] },

  { action: 'done', keys: ['d'], hint: 'done', label: 'Done: dealt with on the platform', group: 'Decide', where: DECIDED },
  { action: 'accept', keys: ['a'], hint: 'accept…', label: 'Accept, with a reason and an end', group: 'Decide', where: DECIDED },
  { action: 'false-alarm', keys: ['x'], hint: 'false alarm…', label: 'False alarm', group: 'Decide', where: DECIDED },
  { action: 'keep', keys: ['d'], hint: 'reviewed, keep', label: 'Reviewed: keep following', group: 'Decide', where: ['patients'] },
  { action: 'unfollow', keys: ['x'], hint: 'will unfollow', label: 'Will unfollow', group: 'Decide', where: ['patients'] },
  { action: 'not-mine', keys: ['m'], hint: 'not mine', label: 'Not mine: somebody else wrote or did it', group: 'Decide', where: [...DECIDED, 'patients'] },
  { action: 'next', keys: ['right', 'l', 'tab'], hint: 'next', label: 'Next finding', group: 'Move', where: CARDS },
  { action: 'todo', keys: ['p'], hint: 'to do', label: 'Plan: keep it on the list as to do', group: 'Decide', where: DECIDED },
  { action: 'plan-delete', keys: ['D'], hint: null, label: 'Plan to delete: put it on the list of posts to delete', group: 'Decide', where: DECIDED },
  { action: 'note', keys: ['n'], hint: 'note', label: 'Write a note', group: 'Decide', where: CARDS },
  { action: 'undo', keys: ['u'], hint: 'undo', label: 'Undo the last decision', group: 'Decide', where: [...DECIDED, 'finished'] },
  { action: 'undo', keys: ['u'], hint: null, label: 'Undo the last decision', group: 'Decide', where: ['overview'] },
  { action: 'browse', keys: ['o'], hint: 'open link', label: 'Open the link in your browser', group: 'Look closer', where: [...CARDS, 'setting', 'post', 'patients'] },
  { action: 'copy', keys: ['c'], hint: 'copy link', label: 'Copy the link', group: 'Look closer', where: [...CARDS, 'setting', 'post'] },
  { action: 'reveal', keys: ['v'], hint: 'reveal', label: 'Show or hide names and details', group: 'Look closer', where: [...CARDS, 'patients'] },
  { action: 'thread', keys: ['t'], hint: 'thread', label: 'Show or hide the posts around it', group: 'Look closer', where: CARDS },
  { action: 'previous', keys: ['left', 'h', 'shift-tab'], hint: null, label: 'Previous finding', group: 'Move', where: CARDS },

  { action: 'topic', keys: ['1', '2', '3', '4', '5', '6', '7'], hint: 'topic', label: 'Posts, handles, patients, mixing, settings, security, upkeep', group: 'Go to', where: ['overview', 'list', 'patients', 'mixing', 'coverage'] },
  { action: 'coverage', keys: ['8'], hint: null, label: 'What was read and what was not checked', group: 'Go to', where: ['overview', 'list', 'patients', 'mixing'] },
  { action: 'everything', keys: ['9'], hint: null, label: 'All findings', group: 'Go to', where: ['overview', 'list', 'patients', 'mixing', 'coverage'] },
  { action: 'search', keys: ['/'], hint: 'search', label: 'Search everything you ever wrote', group: 'Go to', where: ['overview', 'patients', 'mixing', 'settings', 'coverage'] },
  { action: 'export', keys: ['e'], hint: 'export', label: 'Write the checklist or another report', group: 'Go to', where: ['overview', 'list', 'finished'] },
  { action: 'files', keys: ['n'], hint: 'new files', label: 'Read new files', group: 'Go to', where: ['overview'] },
  { action: 'answer-settings', keys: ['s'], hint: 'answer settings', label: 'Answer the settings no export tells', group: 'Go to', where: ['overview', 'settings'] },
  { action: 'resolve', keys: ['r'], hint: null, label: 'Look up unknown names through the platform', group: 'Go to', where: ['overview', 'coverage'] },
  { action: 'hold', keys: ['H'], hint: null, label: 'Change the answer about a complaint, claim or investigation', group: 'Go to', where: MAIN },
  { action: 'person', keys: ['w'], hint: null, label: 'Who you are: names, profession, employer, hours', group: 'Go to', where: ['overview'] },
  { action: 'uses', keys: ['U'], hint: null, label: 'Say which account is for what', group: 'Go to', where: ['overview'] },
  { action: 'rescan', keys: ['R'], hint: null, label: 'Check everything again', group: 'Go to', where: ['overview'] },
  { action: 'overview', keys: ['0'], hint: null, label: 'Back to the overview', group: 'Go to', where: MAIN.filter((place) => place !== 'overview' && place !== 'search') },

  { action: 'up', keys: ['up', 'k'], hint: null, label: 'Up', group: 'Move', where: [...TABLES, ...READING, ...MENUS, 'claims'] },
  { action: 'down', keys: ['down', 'j'], hint: null, label: 'Down', group: 'Move', where: [...TABLES, ...READING, ...MENUS, 'claims'] },
  { action: 'up', keys: ['up'], hint: null, label: 'Up', group: 'Move', where: ['palette', 'files'] },
  { action: 'down', keys: ['down'], hint: null, label: 'Down', group: 'Move', where: ['palette', 'files'] },
  { action: 'left', keys: ['left', 'h'], hint: null, label: 'Left', group: 'Move', where: ['settings'] },
  { action: 'right', keys: ['right', 'l'], hint: null, label: 'Right', group: 'Move', where: ['settings'] },
  { action: 'page-down', keys: ['pagedown', 'ctrl-d'], hint: null, label: 'A page down', group: 'Move', where: [...TABLES, ...READING] },
  { action: 'page-down', keys: ['space'], hint: null, label: 'A page down', group: 'Move', where: READING },
  { action: 'page-up', keys: ['pageup', 'ctrl-b'], hint: null, label: 'A page up', group: 'Move', where: [...TABLES, ...READING] },
  { action: 'top', keys: ['home'], hint: null, label: 'To the beginning', group: 'Move', where: [...TABLES, ...READING] },
  { action: 'bottom', keys: ['end', 'G'], hint: null, label: 'To the end', group: 'Move', where: [...TABLES, ...READING] },

  { action: 'back', keys: ['esc', 'backspace'], hint: 'back', label: 'Back', group: 'Move', where: [...MAIN.filter((place) => place !== 'overview' && place !== 'search'), ...FIRST, 'help', 'export'] },
  { action: 'back', keys: ['esc'], hint: 'back', label: 'Back', group: 'Move', where: TYPED },
  { action: 'cancel', keys: ['esc'], hint: 'stop', label: 'Stop the work; what is already stored stays', group: 'Program', where: ['working'] },
  { action: 'palette', keys: [':'], hint: null, label: 'Every action by name', group: 'Program', where: [...MAIN.filter((place) => place !== 'search'), 'help'] },
  { action: 'help', keys: ['?'], hint: 'help', label: 'All keys', group: 'Program', where: [...MAIN.filter((place) => place !== 'search'), ...FIRST] },
  { action: 'quit', keys: ['q'], hint: 'quit', label: 'Leave; everything decided is kept', group: 'Program', where: [...MAIN.filter((place) => place !== 'search'), ...FIRST, 'help', 'export'] },
  { action: 'quit', keys: ['ctrl-c'], hint: null, label: 'Leave; everything decided is kept', group: 'Program', where: [...MAIN.filter((place) => place !== 'search'), ...FIRST, 'help', 'export'] },
  { action: 'quit', keys: ['ctrl-c'], hint: 'quit', label: 'Leave; everything decided is kept', group: 'Program', where: [...TYPED, 'working'] },
];

/** Where letters are typed, not pressed. */
export function isTyped(place: Place): boolean {
  return TYPED.includes(place);
}

function types(key: string): boolean {
  return key.length === 1 || key === 'space';
}

const byPlace = new Map<Place, Map<string, Binding>>();
for (const binding of KEYMAP) {
  for (const place of binding.where) {
    const keys = byPlace.get(place) ?? new Map<string, Binding>();
    byPlace.set(place, keys);
    for (const key of binding.keys) if (!keys.has(key) && !(isTyped(place) && types(key))) keys.set(key, binding);
  }
}

export function bindingAt(place: Place, key: string): Binding | undefined {
  return byPlace.get(place)?.get(key);
}

/** The bindings that work at a place, in the order of the table, each once. */
export function bindingsAt(place: Place): Binding[] {
  return [...new Set(byPlace.get(place)?.values() ?? [])].sort((a, b) => KEYMAP.indexOf(a) - KEYMAP.indexOf(b));
}

const SHOWN: Readonly<Record<string, string>> = { up: '↑', down: '↓', left: '←', right: '→', pageup: 'PgUp', pagedown: 'PgDn' };
export function shownKey(key: string): string {
  return SHOWN[key] ?? key;
}

/** `1-7`, `→ l tab`. */
export function shownKeys(keys: readonly string[]): string {
  const run = keys.length > 2 && keys.every((key) => /^\d$/.test(key));
  return run ? `${keys[0]}-${keys.at(-1)}` : keys.map(shownKey).join(' ');
}

/** The key table of the manual, in Markdown; a key that does the same at many places is one row. */
export function keysAsMarkdown(): string {
  const rows = GROUPS.flatMap((group) => {
    const bindings = KEYMAP.filter((binding) => binding.group === group);
    return bindings.map((binding) => `| ${binding.keys.map((key) => `\`${key}\``).join(' ')} | ${binding.label} | ${binding.where.join(', ')} |`);
  });
  return ['| Key | What it does | Where |', '|---|---|---|', ...rows].join('\n');
}
