// Walks the machine without a terminal: presses keys by name and reads the screen as text.
import { draw } from '../../src/tui/draw.js';
import { loadMeasure } from '../../src/tui/lines.js';
import { createMachine, type Machine } from '../../src/tui/machine.js';
import type { Size, State } from '../../src/tui/state.js';
import { fixture, NOW, type Fixture, type FixtureOptions } from './fixture.js';

await loadMeasure();

export const VIEW = { now: NOW, timeZone: 'Europe/London', version: '0.1.0' };

export interface Walker extends Fixture {
  machine: Machine;
  quits(): number;
  /** Names of the keymap, or `type:text` for what is typed or pasted. */
  keys(...names: readonly string[]): void;
  state(): State;
  rows(): string[];
  text(): string;
}

export function walker(options: FixtureOptions = {}, size: Size = { columns: 80, rows: 24 }): Walker {
  const made = fixture(options);
  let quits = 0;
  const machine = createMachine(made.props, size, () => {
    quits += 1;
  });
  const rows = (): string[] => draw(machine.state(), VIEW).map((row) => row.map((span) => span.text).join('').trimEnd());
  return {
    ...made,
    machine,
    quits: () => quits,
    keys(...names) {
      for (const name of names) {
        if (name.startsWith('type:')) machine.press({ key: 'paste', text: name.slice(5) });
        else machine.press({ key: name, text: name.length === 1 ? name : name === 'space' ? ' ' : null });
      }
    },
    state: () => machine.state(),
    rows,
    text: () => rows().join('\n'),
  };
}
