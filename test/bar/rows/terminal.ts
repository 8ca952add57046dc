// T1: no byte that a stranger wrote acts on the terminal.
import { forTerminalLine } from '../../../src/text/clean.js';
import type { Row } from '../row.js';

export const terminalStaysQuiet: Row = {
  id: 'T1', severity: 'B', fast: true, needs: [],
  claim: 'strings made to act on a terminal do nothing there, and nothing behind them vanishes',
  async run({ fast, seed }) {
    const [{ sample }, { createProbe, hostile }] = await Promise.all([import('fast-check'), import('../../support/terminal-probe.js')]);
    const failures: string[] = [];
    const seeds = fast ? [seed] : [seed, seed + 1, seed + 2];
    const runs = fast ? 4_000 : 20_000;
    let raw = 0;
    for (const one of seeds) {
      const strings = sample(hostile, { seed: one, numRuns: runs });
      const [quiet, loud] = [createProbe(), createProbe()];
      await quiet.write(strings.map((text) => `${forTerminalLine(text)}\r\n`).join(''));
      await loud.write(strings.map((text) => `${text}\r\n`).join(''));
      if (quiet.events() > 0) failures.push(`seed ${one}: ${quiet.events()} events or replies`);
      failures.push(...strings.filter((text) => !forTerminalLine(`${text}tail-token`).endsWith('tail-token') && !forTerminalLine(`${text}tail-token`).includes('tail-token')).map((text) => `${JSON.stringify(text)} hides what follows it`));
      raw += loud.events();
    }
    return { failures, measured: `${seeds.length} x ${runs.toLocaleString('en')} strings, 0 events allowed`, control: raw >= runs / 2 ? `${raw.toLocaleString('en')} events from the same strings as they came` : null };
  },
};
