// The key table: nothing bound twice at a place, every place can be left, hints and help come from it.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTIONS_OF_KEYS, bindingsAt, isTyped, KEYMAP, keysAsMarkdown, shownKeys, type Place } from '../../src/tui/keymap.js';
import { hintLines } from '../../src/tui/draw.js';
import { lineWidth } from '../../src/tui/lines.js';

const PLACES = [...new Set(KEYMAP.flatMap((binding) => binding.where))];

describe('the key table', () => {
  it('gives each key one meaning at a place', () => {
    const seen = new Map<string, string>();
    for (const binding of KEYMAP) {
      for (const place of binding.where) {
        for (const key of binding.keys) {
          if (isTyped(place) && (key.length === 1 || key === 'space')) continue;
          const at = `${place} ${key}`;
          expect(seen.get(at) ?? binding.action, at).toBe(binding.action);
          seen.set(at, binding.action);
        }
      }
    }
  });

  it('binds every action', () => {
    expect([...new Set(KEYMAP.map((binding) => binding.action))].sort()).toEqual([...ACTIONS_OF_KEYS].sort());
  });

  it('has a way back or out of every place', () => {
    for (const place of PLACES) {
      const actions = bindingsAt(place).map((binding) => binding.action);
      expect(actions.some((action) => action === 'back' || action === 'quit' || action === 'cancel'), place).toBe(true);
    }
  });

  it('never takes a letter away from where one types', () => {
    const typed: Place[] = ['prompt', 'palette', 'files', 'search'];
    for (const place of typed) for (const binding of bindingsAt(place)) expect(binding.keys.some((key) => key.length > 1), `${place} ${binding.action}`).toBe(true);
  });

  it('hints only at what works there, within the width', () => {
    for (const place of PLACES) {
      for (const columns of [60, 80, 200]) {
        const hints = [...hintLines(bindingsAt(place), columns, 1), ...hintLines(bindingsAt(place), columns, 2)];
        for (const hint of hints) expect(lineWidth(hint), place).toBeLessThanOrEqual(columns);
        const text = hints[0]?.map((span) => span.text).join('');
        for (const binding of bindingsAt(place)) if (binding.action === 'quit' && binding.hint !== null) expect(text).toMatch(/(q|ctrl-c) quit/);
      }
    }
  });

  it('shows runs of digits as a range', () => {
    expect(shownKeys(['1', '2', '3'])).toBe('1-3');
    expect(shownKeys(['up', 'k'])).toBe('↑ k');
  });
});

const PAGE = new URL('../../src/tui/README.md', import.meta.url);
const MARK = '<!-- keys: written from keymap.ts -->';

describe('the manual', () => {
  it('src/tui/README.md ends with the table of keys (npm run golden rewrites it)', () => {
    const written = readFileSync(PAGE, 'utf8');
    const page = `${written.slice(0, written.indexOf(MARK) + MARK.length)}\n\n${keysAsMarkdown()}\n`;
    if (process.env['GOLDEN'] === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});
