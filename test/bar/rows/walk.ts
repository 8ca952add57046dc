// T7: a newcomer's way from nothing to the exported checklist, then every key of every screen, and every screen at its smallest and largest.
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindingsAt, KEYMAP } from '../../../src/tui/keymap.js';
import type { ActionName, Place } from '../../../src/tui/keymap.js';
import { everywhere } from '../../personas/everywhere.js';
import type { Row } from '../row.js';
import { Screen, pause } from '../screen.js';

const TMUX: Readonly<Record<string, string>> = {
  up: 'Up', down: 'Down', left: 'Left', right: 'Right', pageup: 'PPage', pagedown: 'NPage', home: 'Home', end: 'End', enter: 'Enter', esc: 'Escape',
  tab: 'Tab', 'shift-tab': 'BTab', backspace: 'BSpace', space: 'Space', 'ctrl-c': 'C-c', 'ctrl-d': 'C-d', 'ctrl-b': 'C-b',
};
/** How each screen is reached from the overview. Those of the first run alone are walked by the newcomer. */
const WAY: Readonly<Partial<Record<Place, readonly string[]>>> = {
  overview: [], list: ['1'], finding: ['1', 'enter'], triage: ['t'], patients: ['3'], mixing: ['4'], settings: ['5'], setting: ['5', 'enter'], coverage: ['8'],
  search: ['/', 'medic'], post: ['/', 'medic', 'enter'], help: ['?'], palette: [':'], prompt: ['1', '/'], export: ['e'], hold: ['H'], person: ['w'], uses: ['U'],
  files: ['n'], claims: ['n', 'down', 'enter', 'enter'],
};
const NEWCOMERS: readonly Place[] = ['welcome', 'ask-roster', 'working', 'finished'];
/** What must stand on the screen after an action, where that is one thing. */
const THEN: Readonly<Partial<Record<ActionName, RegExp>>> = {
  help: /Keys that work here/, palette: /Actions/, coverage: /What was read, and what was not checked/, everything: /All findings/, overview: /Do these first/,
  search: /Search everything you wrote/, export: /Write a report/, files: /Your exports/, hold: /Before anything else/, person: /Who you are/, uses: /Which account is for what/,
  triage: /Triage/, accept: /Why may/, 'false-alarm': /What did PostOp misread/, note: /Note:/, done: /✓ done/, 'not-mine': /✓ not mine|Followed who/, todo: /✓ to do/,
  'plan-delete': /✓ to do/, undo: /Undone|nothing to undo/, sort: /newest first/, group: /grouped by kind/, narrow: /all · by severity/, filter: /Filter:/,
  browse: /Opened in your browser|holds no link|There is no link/, copy: /The link is copied|holds no link|There is no link/, roster: /Roster:/,
  resolve: /No connection to a platform/, rescan: /Checked|Checking/, 'answer-settings': /Settings/, 'archive-patients': /Patients/,
};
const BROKEN = /could not be drawn|Something went wrong inside|undefined|NaN|\[object/;
const MOST_KEYS = 25;
/** Thirtieths of a second, nearly. */
const PATIENCE = 25;

export const everyKey: Row = {
  id: 'T7', severity: 'm', fast: false, needs: ['tmux'],
  claim: `a newcomer writes the checklist within ${MOST_KEYS} keys after the files are read; every key of every screen does what the key table says, at every size`,
  async run({ folder, seed }) {
    const failures: string[] = [];
    mkdirSync(join(folder, 'Downloads'));
    for (const { name, data } of everywhere({ seed, posts: 60 })) writeFileSync(join(folder, 'Downloads', name), data);
    const screen = new Screen(folder);
    const walker = createWalker(screen, failures);
    try {
      await screen.shows('ready$');
      for (const program of ['xdg-open', 'wl-copy']) pretend(folder, program);
      screen.type(`PATH='${join(folder, 'bin')}':$PATH`);
      const keys = await newcome(walker, folder);
      if (keys >= MOST_KEYS) failures.push(`${keys} keys from the files read to the checklist`);
      for (const [place, way] of Object.entries(WAY) as [Place, readonly string[]][]) await everyKeyAt(walker, place, way);
      const unknown = [...new Set(KEYMAP.flatMap(({ where }) => where))].filter((place) => WAY[place] === undefined && !NEWCOMERS.includes(place));
      if (unknown.length > 0) failures.push(`no way is known to ${unknown.join(', ')}`);
      const opened = existsSync(join(folder, 'xdg-open.log')) ? readFileSync(join(folder, 'xdg-open.log'), 'utf8') : '';
      if (!/^https:\/\//m.test(opened)) failures.push('no link was opened');
      walker.frame('the wrong words', /these words stand nowhere/);
      const tripped = failures.pop()?.startsWith('the wrong words') === true;
      return { failures, measured: `${keys} keys to the checklist; ${walker.pressed()} keys on ${Object.keys(WAY).length} screens`, control: tripped ? 'a frame without the words asked for is told' : null };
    } finally {
      screen.close();
    }
  },
};

/** A program that only notes what it was given. */
function pretend(folder: string, name: string): void {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, name), `#!/bin/sh\n{ echo "$@"; [ "$#" -gt 0 ] || cat; echo; } >> '${join(folder, `${name}.log`)}'\n`);
  chmodSync(join(bin, name), 0o755);
}

interface Walker {
  screen: Screen;
  /** Presses keys of the key table; anything longer is typed. */
  press(...keys: readonly string[]): Promise<void>;
  /** Waits for words. */
  until(what: RegExp): Promise<void>;
  /** Judges what stands on the screen. */
  frame(where: string, expected?: RegExp): void;
  pressed(): number;
}

function createWalker(screen: Screen, failures: string[]): Walker {
  let count = 0;
  const shown = process.env.POSTOP_FRAMES;
  return {
    screen,
    async press(...keys) {
      for (const key of keys) {
        count += 1;
        const before = screen.picture();
        screen.press(TMUX[key] ?? key);
        // Most keys change something; a machine that does other things is given its time.
        for (let waited = 0; waited < PATIENCE && screen.picture() === before; waited += 1) await pause(30);
      }
    },
    async until(what) {
      if (!(await screen.shows(what))) failures.push(`${String(what)} never came`);
    },
    frame(where, expected) {
      const picture = screen.picture();
      if (shown !== undefined) writeFileSync(join(shown, `${where.replace(/[^\w-]+/g, '_')}.txt`), picture);
      if (expected !== undefined && !expected.test(picture)) failures.push(`${where}: not ${String(expected)}`);
      if (BROKEN.test(picture)) failures.push(`${where}: ${BROKEN.exec(picture)?.[0]}`);
    },
    pressed: () => count,
  };
}

/** Keys from the files read to the checklist on disk. */
async function newcome({ screen, press, until, frame, pressed }: Walker, folder: string): Promise<number> {
  screen.open(['audit']);
  await until(/An invented clinician/);
  frame('demonstration');
  await press('n');
  await until(/Welcome/);
  frame('welcome');
  await press('?');
  frame('welcome help', /Keys that work here/);
  await press('esc', 'enter');
  frame('hold first', /Is a complaint/);
  await press('1');
  await until(/Your names:/);
  await press('Dana Demo', 'enter');
  frame('person first', /Profession:/);
  await press('tab');
  await until(/In your Downloads/);
  await press('down', 'enter', 'down', 'enter', 'down', 'enter');
  frame('files chosen', /3 files chosen/);
  await press('enter');
  await until(/What these are/);
  frame('claims first');
  await press('enter');
  await until(/Which account is for what/);
  frame('uses first');
  const before = pressed();
  const accounts = (screen.picture().match(/not said yet/g) ?? []).length;
  await press(...Array.from({ length: accounts }, () => '1'), 'c');
  frame('ask-roster', /Compare the accounts you follow/);
  await press('n');
  await until(/Checked\./);
  frame('overview first', /Do these first/);
  await press('e', 'enter');
  await until(/Written: /);
  frame('checklist written');
  if (!readdirSync(folder).some((name) => /^postop-checklist-.*\.md$/.test(name))) throw new Error('The checklist is not on the disk.');
  const keys = pressed() - before;
  // To the warm end of a triage: everything is looked at, nothing decided.
  await press('6', 't');
  for (let card = 0; card < 40 && !/You have been through all of them/.test(screen.picture()); card += 1) await press('l');
  frame('finished', /You have been through all of them/);
  return keys;
}

async function home({ screen, press, until }: Walker): Promise<void> {
  await until(/ready\$|^ PostOp/);
  if (/ready\$\s*$/.test(await screen.still())) {
    screen.open(['audit']);
    await until(/Do these first/);
  }
  for (let step = 0; step < 6 && !/1-7 topic.*n new files|Do these first/s.test(screen.picture()); step += 1) await press('esc');
}

async function everyKeyAt(walker: Walker, place: Place, way: readonly string[]): Promise<void> {
  const { screen, press, until, frame } = walker;
  const reach = async (): Promise<void> => {
    await home(walker);
    for (const key of way) {
      await press(key);
      if (key === 'medic') await until(/▸/);
      else if (place === 'claims' && key === 'n') await until(/In your Downloads/);
      else if (place === 'claims') await screen.still();
    }
    await screen.still();
  };
  for (const [columns, rows] of [[60, 16], [300, 100], [100, 30]] as const) {
    await reach();
    screen.resize(columns, rows);
    await pause(200);
    await until(/^ PostOp/);
    await screen.still();
    frame(`${place} ${columns}x${rows}`, /^ PostOp.*(?:q|ctrl-c) quit *\n*$/s);
  }
  for (const { action, keys } of bindingsAt(place)) {
    for (const key of keys) {
      await reach();
      await press(key);
      if (action === 'quit') await until(/ready\$/);
      else await screen.still();
      if (action === 'quit') frame(`${place} ${key}`);
      else frame(`${place} ${key}`, place === 'palette' || place === 'prompt' ? undefined : THEN[action]);
    }
  }
}
