// Nothing a stranger writes acts on the terminal, and nothing of it vanishes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, forTerminal, forTerminalLine, MARK } from '../../src/text/clean.js';
import { ESC, createProbe, hostile } from '../support/terminal-probe.js';

describe('the terminal', () => {
  const strings = fc.sample(hostile, { seed: 17, numRuns: 5000 });

  it('does nothing but show the text', async () => {
    const probe = createProbe();
    await probe.write(strings.map((text) => `${forTerminalLine(text)}\r\n`).join(''));
    expect(probe.events()).toBe(0);
  });

  it('would do a great deal with the raw text', async () => {
    const probe = createProbe();
    await probe.write(strings.map((text) => `${text}\r\n`).join(''));
    expect(probe.events()).toBeGreaterThan(2000);
  });
});

describe('forTerminal', () => {
  it('leaves only letters, newlines and what it put there', () => {
    fc.assert(fc.property(hostile, (text) => {
      const shown = forTerminal(text);
      expect(shown.replace(/[\u2068\u2069\u200C\u200D\uFE0E\uFE0F\n]/g, '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2066\u2067\uFEFF\u{E0000}-\u{E007F}]/u);
      expect(shown).not.toMatch(/\p{M}{10}/u);
      expect(forTerminalLine(text)).not.toContain('\n');
    }), { seed: 18, numRuns: 10_000 });
  });

  it.each([`${ESC}]0;`, '\0', '\r', '\b', '\u202E', `${ESC}P`, '\x9D'])('still shows what comes after %j', (trap) => {
    expect(forTerminalLine(`head${trap}tail`)).toMatch(/head.+tail/);
  });

  it('keeps emoji sequences and the joiners a script needs', () => {
    for (const text of ['\u{1F469}\u200D\u2695\uFE0F ok \u2764\uFE0F 1\uFE0F\u20E3', '\u0915\u094D\u200D\u0937']) expect(forTerminal(text)).toBe(text);
    expect(forTerminal('\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645')).toBe('\u2068\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u2069');
    expect(forTerminal('pa\u200Dtient pa\u200Ctient')).toBe(`pa${MARK}tient pa${MARK}tient`);
  });
});

describe('clean', () => {
  it('keeps every offset, every letter and nothing that controls', () => {
    fc.assert(fc.property(hostile, (text) => {
      const kept = clean(text);
      expect(kept.length).toBe(text.length);
      expect(kept).not.toMatch(/[\0-\x08\x0B-\x1F\x7F-\x9F\p{Cs}]/u);
      expect(clean(kept)).toBe(kept);
    }), { seed: 19, numRuns: 10_000 });
  });

  it.each([['a\0b', 'a\uFFFDb'], ['a\r\nb\rc', 'a \nb\nc'], ['\x1B[0m', '\u241B[0m'], ['\x9D', '\uFFFD'], ['\x7F', '\u2421'], ['\uD800x', '\uFFFDx'], ['ok\n\t\u200B', 'ok\n\t\u200B']])('writes %j', (text, kept) => {
    expect(clean(text)).toBe(kept);
  });
});
