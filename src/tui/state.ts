// Everything the interface remembers, as one value: a screen, what it came from, perhaps something laid over it.
import type { FindingRow, Person, Reveal, SettingValue, SettingView, Topic, Use, Verdict } from '../model.js';
import type { ActionName, Place } from './keymap.js';
import type { Field } from './field.js';
import type { Press } from './keys.js';
import type {
  DecisionFields, DecisionResult, FileClaim, FindingCard, FollowDecision, FormatChoice, OverviewData, Pair, PatientsData, Progress, SearchHit,
  SearchResult, StartStep, Undone,
} from './props.js';

export interface Size { columns: number; rows: number }

export type Narrow = 'open' | 'all' | 'decided';
export type Order = 'severity' | 'newest' | 'oldest' | 'account';
export type Grouping = 'none' | 'kind' | 'year' | 'account';
export interface Heading { heading: string; count: number }
/** A list shows its rows themselves, with headings between them when grouped: nothing is copied for 100,000 of them. */
export type Entry = FindingRow | Heading;

export interface ListScreen {
  name: 'list';
  topic: Topic | 'all';
  /** Only this rule or account, when the list was opened from one. */
  only: { rule?: string; account?: string; title: string } | null;
  /** All rows, sorted. */
  rows: readonly FindingRow[];
  /** What is shown of them. */
  entries: readonly Entry[];
  cursor: number;
  marked: ReadonlySet<string>;
  filter: string;
  narrow: Narrow;
  order: Order;
  grouping: Grouping;
}

export interface CardScreen {
  name: 'finding' | 'triage';
  ids: readonly string[];
  at: number;
  card: FindingCard | null;
  scroll: number;
  thread: boolean;
  /** How many were decided since it was opened. */
  decided: number;
}

export interface PatientsScreen { name: 'patients'; data: PatientsData; cursor: number; marked: ReadonlySet<string> }
export interface SettingsScreen { name: 'settings'; settings: readonly SettingView[]; row: number; column: number; answers: readonly SettingValue[] }
export interface SettingScreen { name: 'setting'; setting: SettingView; answers: readonly SettingValue[]; scroll: number }
export interface SearchScreen { name: 'search'; field: Field; result: SearchResult | null; cursor: number }
export interface FilesScreen { name: 'files'; field: Field; chosen: readonly string[]; offered: readonly FileClaim[]; cursor: number; matches: readonly string[] }

export type Screen =
  | { name: 'welcome' }
  | { name: 'hold'; cursor: number }
  | { name: 'person'; person: Person; cursor: number }
  | FilesScreen
  | { name: 'claims'; claims: readonly FileClaim[]; cursor: number }
  | { name: 'working'; job: Job; progress: Progress }
  | { name: 'uses'; cursor: number }
  | { name: 'ask-roster' }
  | { name: 'overview'; cursor: number }
  | ListScreen
  | CardScreen
  | { name: 'finished'; decided: number; left: number }
  | PatientsScreen
  | { name: 'mixing'; pairs: readonly Pair[]; scroll: number }
  | SettingsScreen
  | SettingScreen
  | { name: 'coverage'; scroll: number }
  | SearchScreen
  | { name: 'post'; hit: SearchHit; scroll: number };

export type Job = 'read' | 'scan' | 'resolve';

/** What a line being typed is for. */
export type Ask =
  | { what: 'filter' }
  | { what: 'note' | 'accept' | 'false-alarm'; ids: readonly string[] }
  | { what: 'until'; ids: readonly string[]; reason: string }
  | { what: 'roster' }
  | { what: 'person'; index: number };

export type Overlay =
  | { name: 'help'; scroll: number; place: Place }
  | { name: 'palette'; field: Field; cursor: number; place: Place }
  | { name: 'prompt'; ask: Ask; field: Field; matches: readonly string[] }
  | { name: 'export'; formats: readonly FormatChoice[]; cursor: number }
  | null;

/** A sentence under the screen; `bad` ones carry what to do. */
export interface Notice { text: string; tone: 'good' | 'plain' | 'bad' }

export interface State {
  size: Size;
  screen: Screen;
  back: readonly Screen[];
  overlay: Overlay;
  notice: Notice | null;
  reveal: Reveal;
  overview: OverviewData;
  /** Something was decided since the overview was counted: it is counted anew when it is shown. */
  stale: boolean;
  /** The report being written, by its title. */
  writing: string | null;
  /** True until the first-run questions are through. */
  starting: boolean;
}

export type Event =
  | { type: 'press'; press: Press }
  | { type: 'act'; action: ActionName; key: string }
  | { type: 'resize'; size: Size }
  | { type: 'overview'; overview: OverviewData }
  | { type: 'rows'; topic: Topic | 'all'; rows: readonly FindingRow[] }
  | { type: 'card'; id: string; card: FindingCard | null }
  | { type: 'patients'; data: PatientsData }
  | { type: 'pairs'; pairs: readonly Pair[] }
  | { type: 'settings'; settings: readonly SettingView[] }
  | { type: 'answers'; account: string; key: string; answers: readonly SettingValue[] }
  | { type: 'found'; query: string; result: SearchResult }
  | { type: 'person'; person: Person }
  | { type: 'formats'; formats: readonly FormatChoice[] }
  | { type: 'decided'; result: DecisionResult; advance: boolean }
  | { type: 'undone'; result: Undone }
  | { type: 'offered'; claims: readonly FileClaim[] }
  | { type: 'completed'; text: string; paths: readonly string[] }
  | { type: 'claims'; claims: readonly FileClaim[] }
  | { type: 'progress'; progress: Progress }
  | { type: 'finished'; job: Job; notice: Notice }
  | { type: 'failed'; job: Job; notice: Notice }
  | { type: 'written'; notice: Notice }
  | { type: 'notice'; notice: Notice };

/** What the outside is asked to do; effects.ts does it. */
export type Effect =
  | { do: 'quit' }
  | { do: 'load-overview' }
  | { do: 'load-rows'; topic: Topic | 'all' }
  | { do: 'load-card'; id: string; reveal: Reveal }
  | { do: 'load-patients'; reveal: Reveal }
  | { do: 'load-pairs' }
  | { do: 'load-settings' }
  | { do: 'load-answers'; setting: SettingView }
  | { do: 'load-person' }
  | { do: 'load-formats' }
  | { do: 'find'; query: string; reveal: Reveal }
  | { do: 'decide'; ids: readonly string[]; verdict: Verdict; fields: DecisionFields; /** Go on to the next finding. */ advance: boolean }
  | { do: 'undo' }
  | { do: 'decide-follow'; ids: readonly string[]; decision: FollowDecision; reveal: Reveal }
  | { do: 'attest'; setting: SettingView; value: string }
  | { do: 'hold'; answer: 'yes' | 'no' | 'not-sure' }
  | { do: 'save-person'; person: Person }
  | { do: 'use'; account: string; use: Use }
  | { do: 'export'; format: string }
  | { do: 'stop-export' }
  | { do: 'browse'; url: string }
  | { do: 'copy'; text: string }
  | { do: 'roster'; path: string }
  | { do: 'begin' }
  | { do: 'offer' }
  | { do: 'complete'; text: string }
  | { do: 'inspect'; paths: readonly string[] }
  | { do: 'read'; paths: readonly string[] }
  | { do: 'scan' }
  | { do: 'resolve' }
  | { do: 'stop' }
  /** An action for the screen that the effects before this one filled. */
  | { do: 'then'; action: ActionName };

export interface Step { state: State; effects: readonly Effect[] }

export function step(state: State, ...effects: readonly Effect[]): Step {
  return { state, effects };
}

/** Rows a screen has for itself: all but the two of the head, the notice and the hint line, and the one Ink must not touch. */
export function bodyRows(size: Size): number {
  return Math.max(4, size.rows - 5);
}

export function placeOf(state: State): Place {
  return state.overlay?.name ?? state.screen.name;
}

export function go(state: State, screen: Screen): State {
  return { ...state, screen, back: [...state.back, state.screen], overlay: null, notice: null };
}

export function goBack(state: State): State {
  const screen = state.back.at(-1);
  return screen === undefined ? state : { ...state, screen, back: state.back.slice(0, -1), notice: null };
}

export function say(state: State, text: string, tone: Notice['tone'] = 'plain'): State {
  return { ...state, notice: { text, tone } };
}

const FIRST_SCREEN: Readonly<Record<StartStep, Screen>> = {
  welcome: { name: 'welcome' },
  hold: { name: 'hold', cursor: 0 },
  person: { name: 'welcome' },
  files: { name: 'files', field: { text: '', caret: 0 }, chosen: [], offered: [], cursor: -1, matches: [] },
  uses: { name: 'uses', cursor: 0 },
};

export function startState(overview: OverviewData, startAt: StartStep | null, size: Size): Step {
  const screen: Screen = startAt === null ? { name: 'overview', cursor: 0 } : FIRST_SCREEN[startAt];
  const state: State = { size, screen, back: [], overlay: null, notice: null, reveal: 'quotes', overview, stale: false, writing: null, starting: startAt !== null };
  if (startAt === 'person') return step(state, { do: 'load-person' });
  return startAt === 'files' ? step(state, { do: 'offer' }) : step(state);
}
