// The first run, step by step: welcome, hold, who you are, files, what they are, reading, which account is for what, roster.
import type { Use } from '../../model.js';
import type { ActionName } from '../keymap.js';
import { fieldOf, typed } from '../field.js';
import type { Press } from '../keys.js';
import { PERSON_FIELDS } from '../person-fields.js';
import { go, goBack, say, step, type FilesScreen, type Screen, type State, type Step } from '../state.js';
import { asking } from './decide.js';
import { clamp, moved } from './move.js';

export const HOLD_ANSWERS = ['no', 'yes', 'not-sure'] as const;
export const USES: readonly Use[] = ['professional', 'personal', 'mixed', 'unknown'];

export function newFiles(): FilesScreen {
  return { name: 'files', field: fieldOf(''), chosen: [], offered: [], cursor: -1, matches: [] };
}

export function openFiles(state: State): Step {
  return step(go(state, newFiles()), { do: 'offer' });
}

export function updateWelcome(state: State, action: ActionName): Step {
  return action === 'open' ? step(go(state, { name: 'hold', cursor: 0 })) : step(state);
}

export function updateHold(state: State, screen: Extract<Screen, { name: 'hold' }>, action: ActionName, key: string): Step {
  const cursor = moved(action, screen.cursor, HOLD_ANSWERS.length, 1);
  if (cursor !== null) return step({ ...state, screen: { ...screen, cursor } });
  const chosen = action === 'choose' ? Number(key) - 1 : action === 'open' ? screen.cursor : -1;
  const answer = HOLD_ANSWERS[chosen];
  if (answer === undefined) return step(state);
  return state.starting ? step(state, { do: 'hold', answer }, { do: 'load-person' }) : step(goBack(state), { do: 'hold', answer });
}

type PersonScreen = Extract<Screen, { name: 'person' }>;

export function updatePerson(state: State, screen: PersonScreen, action: ActionName): Step {
  const cursor = moved(action, screen.cursor, PERSON_FIELDS.length, 1);
  if (cursor !== null) return step({ ...state, screen: { ...screen, cursor } });
  if (action === 'open') return step(askingField(state, screen, screen.cursor));
  if (action !== 'skip') return step(state);
  return state.starting ? openFiles(state) : step(goBack(state));
}

/** A field was typed: kept at once, so that leaving loses nothing. */
export function personTyped(state: State, index: number, text: string): Step {
  const { screen } = state;
  if (screen.name !== 'person') return step({ ...state, overlay: null });
  const field = PERSON_FIELDS[index];
  const person = field?.read(screen.person, text) ?? null;
  if (field === undefined || person === null) return step(say(state, `That could not be read. An example: ${field?.example ?? ''}`, 'bad'));
  const next = { ...screen, person, cursor: clamp(index + 1, PERSON_FIELDS.length - 1) };
  const kept: State = { ...state, overlay: null, notice: null, screen: next };
  // A first run asks one after the other; esc ends the asking.
  return step(state.starting && index + 1 < PERSON_FIELDS.length ? askingField(kept, next, index + 1) : kept, { do: 'save-person', person });
}

export function askingField(state: State, { person }: PersonScreen, index: number): State {
  return asking(state, { what: 'person', index }, PERSON_FIELDS[index]?.show(person) ?? '');
}

/** Where a second path may begin: after a file's ending, or with the beginning of a whole path. Any other space belongs to a name. */
const BETWEEN = /(?<=\.(?:zip|tgz|gz|tar|json|js|xml|car|csv|xlsx|html?))\s+|(?<!\s)\s+(?=['"~/]|file:|[A-Za-z]:\\)/i;

/** Several paths in one line, as a terminal writes dragged files: quoted, with escaped spaces, or as file: links; or one as it is, spaces and all. */
export function pathsIn(text: string): string[] {
  const paths: string[] = [];
  for (const found of text.matchAll(/(?<=^|\s)'((?:[^']|'\\'')*)'(?=$|\s)|(?<=^|\s)"([^"]*)"(?=$|\s)|(?:\\.|[^\\'"]|(?<=\S)['"])+/g)) {
    const quoted = found[1] ?? found[2];
    if (quoted !== undefined) paths.push(quoted.replaceAll("'\\''", "'"));
    else paths.push(...found[0].trim().split(BETWEEN).map(unescaped));
  }
  return paths.map((path) => (path.startsWith('file://') ? decoded(path.slice('file://'.length)) : path)).filter((path) => path !== '');
}

function unescaped(text: string): string {
  // A Windows path keeps its backslashes.
  return /^[A-Za-z]:\\/.test(text) ? text : text.replace(/\\(.)/g, '$1');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function updateFiles(state: State, screen: FilesScreen, action: ActionName): Step {
  const put = (next: Partial<FilesScreen>): Step => step({ ...state, notice: null, screen: { ...screen, ...next } });
  switch (action) {
    case 'up': return put({ cursor: Math.max(-1, screen.cursor - 1) });
    case 'down': return put({ cursor: Math.min(screen.offered.length - 1, screen.cursor + 1) });
    case 'complete': return step(state, { do: 'complete', text: screen.field.text });
    case 'submit': {
      const offered = screen.offered[screen.cursor];
      const added = screen.field.text.trim() !== '' ? pathsIn(screen.field.text) : offered === undefined ? [] : [offered.path];
      const chosen = [...new Set([...screen.chosen, ...added])];
      if (added.length > 0) return put({ chosen, field: fieldOf(''), cursor: -1, matches: [], offered: screen.offered.filter((one) => !chosen.includes(one.path)) });
      return chosen.length > 0 ? step(state, { do: 'inspect', paths: chosen }) : step(say(state, 'Type or drop a file first, or press ↓ to take one from Downloads.'));
    }
    default: return step(state);
  }
}

export function typeFile(state: State, screen: FilesScreen, press: Press): Step {
  if (press.key === 'backspace' && screen.field.text === '' && screen.chosen.length > 0) {
    return step({ ...state, screen: { ...screen, chosen: screen.chosen.slice(0, -1) } });
  }
  const field = typed(screen.field, press);
  return field === null ? step(state) : step({ ...state, notice: null, screen: { ...screen, field, cursor: -1, matches: [] } });
}

export function updateClaims(state: State, screen: Extract<Screen, { name: 'claims' }>, action: ActionName): Step {
  const cursor = moved(action, screen.cursor, screen.claims.length, 1);
  if (cursor !== null) return step({ ...state, screen: { ...screen, cursor } });
  if (action !== 'open') return step(state);
  const paths = [...new Set(screen.claims.filter((claim) => claim.refusal === null).map((claim) => claim.path))];
  if (paths.length === 0) return step(say(state, 'None of these can be read. Go back (esc) and choose others.', 'bad'));
  return step(go(state, { name: 'working', job: 'read', progress: { label: 'Reading', part: null, detail: '' } }), { do: 'read', paths });
}

export function updateUses(state: State, screen: Extract<Screen, { name: 'uses' }>, action: ActionName, key: string): Step {
  const { accounts } = state.overview;
  const cursor = moved(action, screen.cursor, accounts.length, 1);
  if (cursor !== null) return step({ ...state, screen: { ...screen, cursor } });
  const account = accounts[screen.cursor];
  if (action === 'skip') return state.starting ? step(go(state, { name: 'ask-roster' })) : scanning(state);
  if (account === undefined) return step(state);
  const here = USES.indexOf(account.use);
  const use = action === 'choose' ? USES[Number(key) - 1] : action === 'open' ? USES[(here + 1) % USES.length] : undefined;
  if (use === undefined) return step(state);
  const next = action === 'choose' ? clamp(screen.cursor + 1, accounts.length - 1) : screen.cursor;
  return step({ ...state, screen: { ...screen, cursor: next } }, { do: 'use', account: account.key, use });
}

export function updateAskRoster(state: State, action: ActionName): Step {
  if (action === 'open') return step(asking(state, { what: 'roster' }));
  return action === 'skip' ? scanning(state) : step(state);
}

/** The scan that closes the questions. */
export function scanning(state: State): Step {
  return step(go(state, { name: 'working', job: 'scan', progress: { label: 'Checking', part: null, detail: '' } }), { do: 'scan' });
}
