// The interface for screen readers and plain terminals: a page as lines, then numbered choices; nothing moves, nothing is redrawn.
import { createInterface } from 'node:readline';
import { pageOf } from './draw.js';
import { bindingsAt, isTyped, type ActionName, type Place } from './keymap.js';
import { loadMeasure, span, type Line } from './lines.js';
import { createMachine, type Machine } from './machine.js';
import { offersOf, type Offer } from './offers.js';
import type { View } from './page.js';
import type { InterfaceProps } from './props.js';
import { promptLines } from './screens/overlays.js';
import { placeOf, type State } from './state.js';
import { spell, type Theme } from './theme.js';

export interface LinearOptions { stdin: NodeJS.ReadStream; stdout: NodeJS.WriteStream; view: () => View; theme: Theme }

/** Rows of a list read out at once; as wide as anything is, so that nothing is cut. */
const SIZE = { columns: 400, rows: 27 };
/** Of no use where everything is read from top to bottom. */
const ONLY_SEEN: readonly ActionName[] = ['page-up', 'page-down', 'top', 'bottom', 'palette', 'help'];

export async function openLinear(props: InterfaceProps, { stdin, stdout, view, theme }: LinearOptions): Promise<void> {
  await Promise.all([props.prepare(), loadMeasure()]);
  const lines = createInterface({ input: stdin, crlfDelay: Infinity });
  const machine = createMachine(props, SIZE, () => lines.close());
  const print = (text: string): void => {
    stdout.write(`${spell(text, theme)}\n`);
  };
  let spoken = '';
  const show = (): void => {
    const text = told(machine.state(), view());
    // Progress that only moves its bar is said once.
    if (text === spoken) return;
    spoken = text;
    print(text);
  };
  const unsubscribe = machine.subscribe(() => setImmediate(show));
  show();
  try {
    for await (const typed of lines) {
      spoken = '';
      answer(machine, typed.trim(), print);
      show();
    }
  } finally {
    unsubscribe();
    machine.stop();
    lines.close();
    await props.close();
  }
}

function told(state: State, view: View): string {
  const page = pageOf(state, view);
  const asked = state.overlay?.name === 'prompt' ? promptLines(state, state.overlay).map(plain) : [];
  const notice = state.notice === null ? [] : [plain([span('plain', `Note: ${state.notice.text}`)])];
  const working = state.screen.name === 'working' && state.overlay === null;
  const body = working ? [] : page.body.map(plain);
  const choices = isTyped(placeOf(state))
    ? ['Type your text and press enter. An empty line goes on; a single minus goes back.']
    : ['Choices:', ...offersAt(state).map((offer, at) => plain([span('plain', `${at + 1}. ${offer.label}`)])), 'Type a number and press enter.'];
  const head = plain([span('plain', page.right === '' ? page.title : `${page.title}, ${page.right}`)]);
  return ['', head, ...body, ...asked, ...notice, ...choices].join('\n');
}

const WORD_OF_MARK: Readonly<Record<string, string>> = { '!!': 'critical', '!': 'high', '~': 'medium', '.': 'low', '?': 'not known' };
/** A mark at the beginning of a span; a dot alone is an empty cell. */
const MARKED = /^( *)(!!|!|~|\?|(?<= )\.)(?= |$)/;

/** Marks are read out as words, bars as quotes. */
function plain(row: Line): string {
  const text = row.map((span) => span.text.replace(MARKED, (_, space: string, mark: string) => `${space} ${WORD_OF_MARK[mark] ?? ''} `)).join('');
  return text.replace(/[▏▕]/g, '"').replace(/▸/g, 'chosen:').replace(/[█░]+/g, '').replace(/ {3,}/g, '  ').trimEnd();
}

/** Every action of a place as one choice; keys with several digits become a choice each. */
function offersAt(state: State): Offer[] {
  const place: Place = placeOf(state);
  return bindingsAt(place)
    .filter((binding) => !ONLY_SEEN.includes(binding.action) && binding.keys[0] !== 'ctrl-c')
    .flatMap((binding) => offersOf(binding, state));
}

function answer(machine: Machine, typed: string, print: (text: string) => void): void {
  const state = machine.state();
  if (!isTyped(placeOf(state))) {
    const offer = offersAt(state)[Number(typed) - 1];
    if (offer === undefined) print(typed === '' ? '' : 'There is no such choice.');
    else machine.tell({ type: 'act', action: offer.action, key: offer.key });
    return;
  }
  if (typed === '-') return machine.press({ key: 'esc', text: null });
  if (typed !== '') {
    for (const key of ['end', 'ctrl-u']) machine.press({ key, text: null });
    machine.press({ key: 'paste', text: typed });
  }
  if (state.screen.name !== 'search' || state.overlay !== null || typed === '') machine.press({ key: 'enter', text: null });
}
