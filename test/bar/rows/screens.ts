// T2 to T6: in a real terminal (tmux) nothing a stranger wrote changes it, nothing vanishes or is left behind, and columns and sizes hold.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../personas/clinician.js';
import { xArchive } from '../../personas/x-archive.js';
import { writeZip } from '../../support/zip-writer.js';
import { childScript } from '../kept.js';
import { runProgram } from '../program.js';
import type { Row } from '../row.js';
import { Screen, pause } from '../screen.js';

const TELLING = '93 yo retired choir master, house fire on the ring road this afternoon.';
const CANARY = 'zquavroxjhek';
const OVERVIEW = /\? help/;

/** A store with one finding a text, so that each can be opened in the interface; `spoken` also stands in name and bio. */
async function prepare(folder: string, seed: number, texts: readonly string[], spoken = ''): Promise<void> {
  const at = (index: number): string => new Date(Date.UTC(2024, 0, 1, 12) + index * 3_600_000).toUTCString().replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/, '$1 $3 $2 $5 +0000 $4');
  const posts = texts.map((text, index) => ({ tweet: { id_str: String(1_500_000_000_000_000_000n + BigInt(index)), created_at: at(index), full_text: `${TELLING} ${text}`, entities: {} } }));
  const spoil = (data: string): string => data.replace(/("(?:accountDisplayName|bio|location)"\s*:\s*")/g, (_, key: string) => key + JSON.stringify(spoken).slice(1, -1));
  const path = join(folder, `twitter${'\x1b]0;owned\x07'.slice(0, spoken === '' ? 0 : 9)}.zip`);
  writeFileSync(path, writeZip(xArchive({ seed, posts: 10, exportedAt: '2026-06-01T00:00:00Z' }).map((entry) => (
    entry.name === 'data/tweets.js' ? { ...entry, data: `window.YTD.tweets.part0 = ${JSON.stringify(posts)}` } : /account\.js|profile\.js/.test(entry.name) ? { ...entry, data: spoil(entry.data) } : entry))));
  await runProgram({ home: folder, args: ['audit', path, '--json'] });
  await runProgram({ home: folder, args: ['accounts', '--use', 'x=professional'] });
}

async function hostileTexts(seed: number, count: number): Promise<string[]> {
  const [{ sample }, { hostile }] = await Promise.all([import('fast-check'), import('../../support/terminal-probe.js')]);
  return sample(hostile, { seed, numRuns: count });
}

/** Every screen once. */
const WALK = ['9', 'Enter', ...Array.from({ length: 40 }, () => 'l'), 'v', 't', 'Escape', '0', '1', '0', '2', '0', '3', '0', '4', '0', '5', 'Escape', '0', '6', '0', '7', '0', '8', 'Escape', '0', '?', 'Escape', ':', 'Escape', 'e', 'Escape', 'w', 'Escape', '0', 'U', 'Escape', '0', 't', 'l', 'l', '0'];

export const terminalUnchanged: Row = {
  id: 'T2', severity: 'B', fast: false, needs: ['tmux'],
  claim: 'a walk through every screen full of hostile texts leaves title, clipboard, bell, mouse and modes of a real terminal as they were',
  async run({ folder, corpora, seed }) {
    const failures: string[] = [];
    const naughty = corpora === null ? [] : (JSON.parse(readFileSync(join(corpora, 'strings', 'blns.json'), 'utf8')) as string[]);
    const texts = [...await hostileTexts(seed, 300), ...naughty];
    await prepare(folder, seed, texts, texts.slice(0, 6).join(' '));
    const screen = new Screen(folder);
    try {
      await screen.shows('ready$');
      const before = JSON.stringify(screen.state());
      screen.open(['audit']);
      if (!(await screen.shows(OVERVIEW))) failures.push('the interface did not open');
      const inside = JSON.stringify(screen.state());
      let frames = 0;
      for (const key of WALK) {
        screen.press(key);
        await pause(60);
        frames += 1;
        if (JSON.stringify(screen.state()) !== inside) failures.push(`after ${key}: ${JSON.stringify(screen.state())} instead of ${inside}`);
      }
      screen.press('/');
      screen.type('choir');
      await screen.still();
      if (JSON.stringify(screen.state()) !== inside) failures.push('after a search the terminal differs');
      screen.press('C-c');
      await screen.shows('ready$');
      if (JSON.stringify(screen.state()) !== before) failures.push(`afterwards ${JSON.stringify(screen.state())} instead of ${before}`);
      writeFileSync(join(folder, 'raw'), texts.join('\n'));
      screen.type('cat raw');
      await pause(1_500);
      const [was, is] = [JSON.parse(before) as ReturnType<Screen['state']>, screen.state()];
      const tripped = [is.title !== was.title ? 'title' : '', is.buffers > 0 ? 'clipboard' : '', is.flags !== was.flags ? 'bell or modes' : ''].filter((one) => one !== '');
      return { failures, measured: `${texts.length} texts, ${frames + 1} steps`, control: tripped.length === 3 ? `the same texts as they came change ${tripped.join(', ')}` : null };
    } finally {
      screen.close();
    }
  },
};

export const nothingVanishes: Row = {
  id: 'T3', severity: 'B', fast: false, needs: ['tmux'],
  claim: 'what stands behind 100 hostile texts is still to be seen in a real terminal',
  async run({ folder, seed }) {
    const failures: string[] = [];
    const texts = (await hostileTexts(seed + 7, 100)).map((text, index) => `${text} TAIL${index}Z`);
    await prepare(folder, seed, texts);
    const screen = new Screen(folder, 120, 50);
    try {
      await screen.shows('ready$');
      screen.open(['audit']);
      await screen.shows(OVERVIEW);
      screen.press('9');
      await screen.still();
      screen.press('Enter');
      const seen = new Set<string>();
      for (let card = 0; card < 400 && seen.size < texts.length; card += 1) {
        for (const [tail] of (await screen.still()).matchAll(/TAIL\d+Z/g)) seen.add(tail);
        screen.press('l');
        await pause(40);
      }
      failures.push(...texts.map((text, index) => ({ text, tail: `TAIL${index}Z` })).filter(({ tail }) => !seen.has(tail)).map(({ text }) => `not to be seen: ${JSON.stringify(text)}`));
      screen.press('q');
      await screen.shows('ready$');
      const raw = texts.filter((text) => !rawTail(screen, folder, text)).length;
      return { failures, measured: `${seen.size} of ${texts.length} tails seen`, control: raw > 5 ? `${raw} of them vanish when the text is printed as it came` : null };
    } finally {
      screen.close();
    }
  },
};

/** Whether the tail shows when the text is printed as it came, on a terminal of its own state. */
function rawTail(screen: Screen, folder: string, text: string): boolean {
  writeFileSync(join(folder, 'raw'), `${text}\n`);
  screen.type("printf '\\033c'; cat raw");
  execFileSync('sleep', ['0.3']);
  return /TAIL\d+Z/.test(screen.picture());
}

export const columnsHold: Row = {
  id: 'T4', severity: 'm', fast: false, needs: ['tmux'],
  claim: 'rows are as wide in a real terminal as they are measured (Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese, Japanese, Korean, emoji, marks, escapes)',
  async run({ folder, seed }) {
    const screen = new Screen(folder);
    const file = join(folder, 'columns.json');
    try {
      await screen.shows('ready$');
      screen.type(`${process.execPath} ${childScript('columns')} ${file} 5000 ${seed}`);
      for (let waited = 0; waited < 600 && !existsSync(file); waited += 1) await pause(200);
      const { wrong, settled, disputed, raw } = JSON.parse(readFileSync(file, 'utf8')) as { wrong: string[]; settled: number; disputed: number; raw: number };
      return { failures: wrong, measured: `${settled} texts exactly as wide as measured; of ${5_000 - settled} with letters whose width terminals dispute, ${disputed} differ here`, control: raw > 500 ? `${raw} of them, as they came, are wider or narrower than their letters are many` : null };
    } finally {
      screen.close();
    }
  },
};

/** Not a terminal: a summary is printed, and nothing waits for a key. */
const PIPED = 'no terminal';
const WAYS: readonly (readonly [string, (screen: Screen) => void])[] = [
  ['q', (screen) => screen.press('q')], ['Ctrl-C', (screen) => screen.press('C-c')], ...(['SIGTERM', 'SIGINT', 'SIGHUP'] as const).map((signal): readonly [string, (screen: Screen) => void] => [signal, (screen) => void process.kill(screen.child(), signal)]),
  ['an error', () => undefined], [PIPED, () => undefined],
];
/** Fails in nobody's hands some seconds after the start. */
const THROWS = ['--import', `data:text/javascript,setTimeout(()=>{throw/**/new/**/Error("${CANARY.slice(0,4)}"+"${CANARY.slice(4)}")},9000)`];

export const nothingLeftBehind: Row = {
  id: 'T5', severity: 'B', fast: false, needs: ['tmux'],
  claim: `after leaving by ${WAYS.map(([name]) => name).join(', ')} no post is on the screen or above it, and the terminal is as it was`,
  async run({ folder, seed }) {
    const failures: string[] = [];
    await prepare(folder, seed, Array.from({ length: 40 }, (_, index) => `${CANARY} ${index}`));
    let seen = 0;
    for (const [way, leave] of WAYS) {
      const screen = new Screen(folder);
      try {
        await screen.shows('ready$');
        const settings = (name: string): string => {
          screen.type(`stty -a > ${name}; echo said`);
          execFileSync('sleep', ['0.4']);
          return readFileSync(join(folder, name), 'utf8');
        };
        const [before, modes] = [screen.state(), settings('before')];
        screen.open(['audit'], way === 'an error' ? THROWS : [], way === PIPED ? '| cat; echo ended' : '; echo ended');
        if (way !== PIPED && (await screen.shows(OVERVIEW))) {
          screen.press('9');
          await screen.still();
          screen.press('Enter');
          if (await screen.shows(CANARY)) seen += 1;
          leave(screen);
        }
        await screen.shows(/^ended/m);
        await screen.still();
        const after = screen.state();
        if (screen.history().includes(CANARY)) failures.push(`${way}: a post is left behind`);
        if (after.flags !== before.flags) failures.push(`${way}: ${after.flags} instead of ${before.flags}`);
        if (settings('after') !== modes) failures.push(`${way}: the modes of the keyboard differ`);
      } finally {
        screen.close();
      }
    }
    const screen = new Screen(folder);
    await screen.shows('ready$');
    screen.type(`for i in $(seq 60); do echo ${CANARY} $i; done; clear -x`);
    await pause(800);
    const control = screen.history().includes(CANARY);
    screen.close();
    return { failures, measured: `${WAYS.length} ways out, a post on the screen before ${seen} of them`, control: control && seen >= WAYS.length - 1 ? 'what an ordinary program printed is still above the screen' : null };
  },
};

const RESIZES = 500;

export const anySize: Row = {
  id: 'T6', severity: 'm', fast: false, needs: ['tmux'],
  claim: `${RESIZES} random sizes from 20x5 to 300x100: no failure, and the scrollback is never wiped`,
  async run({ folder, seed }) {
    const failures: string[] = [];
    await prepare(folder, seed, Array.from({ length: 60 }, (_, index) => `number ${index}`));
    const screen = new Screen(folder);
    const bytes = join(folder, 'bytes');
    try {
      await screen.shows('ready$');
      screen.record(bytes);
      screen.open(['audit']);
      await screen.shows(OVERVIEW);
      const { below, pick } = seeded(seed);
      for (let turn = 0; turn < RESIZES; turn += 1) {
        screen.resize(20 + below(281), 5 + below(96));
        if (turn % 10 === 0) screen.press(pick(['9', 'Enter', 'l', 'Escape', '0', '5', '8', 'Escape', '?', 'Escape']));
        await pause(25);
      }
      screen.resize(100, 30);
      screen.press('Escape', 'Escape', '0');
      if (!(await screen.shows(OVERVIEW))) failures.push(`it does not draw any more: ${screen.picture().trim().slice(0, 300)}`);
      screen.press('q');
      await screen.shows('ready$');
      const raw = readFileSync(bytes, 'latin1');
      if (raw.includes('\x1B[3J')) failures.push('the scrollback was wiped');
      if (/went wrong inside|\bat .*\.js:\d+/.test(raw)) failures.push('it failed');
      screen.type("printf '\\033[3J'");
      await pause(500);
      return { failures, measured: `${RESIZES} sizes, ${raw.length.toLocaleString('en')} bytes written`, control: readFileSync(bytes, 'latin1').includes('\x1B[3J') ? 'a wipe is noticed' : null };
    } finally {
      screen.close();
    }
  },
};
