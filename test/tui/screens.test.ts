// Every screen at three widths against its golden, and what must hold on each: never too tall, never too wide, never uncleaned.
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/tui/draw.js';
import stringWidth from 'string-width';
import { lineWidth, widthOf } from '../../src/tui/lines.js';
import { expectGolden } from './golden.js';
import { VIEW, walker, type Walker } from './walker.js';
import type { FixtureOptions } from './fixture.js';

interface Scene { name: string; options?: FixtureOptions; go(walk: Walker): Promise<void> | void }

const SCENES: readonly Scene[] = [
  { name: 'welcome', options: { startAt: 'welcome' }, go: () => undefined },
  { name: 'hold', options: { startAt: 'hold' }, go: () => undefined },
  { name: 'person', options: { startAt: 'person' }, go: (walk) => walk.keys('type:Alex Doe', 'enter') },
  { name: 'files', options: { startAt: 'files' }, go: async (walk) => { await walk.tick(); walk.keys("type:'/a b/x.zip' /c/basic.zip", 'enter'); } },
  { name: 'claims', options: { startAt: 'files' }, go: async (walk) => { walk.keys('type:/x.zip /basic.zip', 'enter', 'enter'); await walk.tick(); } },
  { name: 'uses', options: { startAt: 'uses' }, go: () => undefined },
  { name: 'ask-roster', options: { startAt: 'uses' }, go: (walk) => walk.keys('c') },
  { name: 'overview', go: () => undefined },
  { name: 'overview-demo', options: { demo: true }, go: () => undefined },
  { name: 'overview-empty', options: { empty: true }, go: () => undefined },
  { name: 'overview-hold', options: { hold: 'not-sure' }, go: () => undefined },
  { name: 'list', go: (walk) => walk.keys('1', 'down', 'space') },
  { name: 'list-grouped', go: (walk) => walk.keys('9', 'g', 's') },
  { name: 'list-empty', options: { empty: true }, go: (walk) => walk.keys('1') },
  { name: 'finding', go: (walk) => walk.keys('1', 'enter', 't') },
  { name: 'triage', go: (walk) => walk.keys('t', 'd') },
  { name: 'triage-finished', options: { findings: 1 }, go: (walk) => walk.keys('t', 'd') },
  { name: 'prompt', go: (walk) => walk.keys('1', 'enter', 'a', 'type:agreed with the family') },
  { name: 'patients-without-roster', go: (walk) => walk.keys('3') },
  { name: 'patients', go: async (walk) => { walk.keys('3', 'r', 'type:/patients.csv', 'enter'); await walk.tick(); } },
  { name: 'mixing', go: (walk) => walk.keys('4') },
  { name: 'settings', go: (walk) => walk.keys('5', 's', '2') },
  { name: 'setting', go: (walk) => walk.keys('5', 'enter') },
  { name: 'coverage', go: (walk) => walk.keys('8') },
  { name: 'search', go: async (walk) => { walk.keys('/', 'type:cannot sleep'); await walk.tick(); } },
  { name: 'post', go: async (walk) => { walk.keys('/', 'type:cannot sleep'); await walk.tick(); walk.keys('enter'); } },
  { name: 'help', go: (walk) => walk.keys('?') },
  { name: 'palette', go: (walk) => walk.keys(':', 'type:set') },
  { name: 'export', go: (walk) => walk.keys('e') },
];
const SIZES = [{ columns: 60, rows: 16 }, { columns: 80, rows: 24 }, { columns: 120, rows: 36 }];

for (const size of SIZES) {
  describe(`${size.columns} columns`, () => {
    for (const scene of SCENES) {
      it(scene.name, async () => {
        const walk = walker(scene.options, size);
        await scene.go(walk);
        expectGolden(`${scene.name}-${size.columns}`, walk.text());
      });
    }
  });
}

describe('widths', () => {
  it('takes for one column wide only what is', () => {
    const glyphs = Array.from({ length: 0x2800 }, (_, code) => String.fromCharCode(code)).filter((glyph) => glyph >= ' ' && !/[\u007F-\u009F]/.test(glyph));
    for (const glyph of glyphs) expect(widthOf(glyph), `U+${glyph.charCodeAt(0).toString(16)}`).toBe(stringWidth(glyph));
    for (const text of ['e\u0301', '1\uFE0F\u20E3', '↔\uFE0F', '日本 · …', '🧑‍⚕️ ▸']) expect(widthOf(text), text).toBe(stringWidth(text));
  });
});

describe('every screen at every size', () => {
  const sizes = [[20, 5], [40, 10], [60, 16], [80, 24], [131, 43], [300, 100]] as const;
  it('is at most rows - 1 high and columns - 1 wide', async () => {
    for (const [columns, rows] of sizes) {
      for (const scene of SCENES) {
        const walk = walker(scene.options, { columns, rows });
        await scene.go(walk);
        const frame = draw(walk.state(), VIEW);
        expect(frame.length, `${scene.name} at ${columns}x${rows}`).toBeLessThanOrEqual(Math.max(1, rows - 1));
        for (const row of frame) expect(lineWidth(row), `${scene.name} at ${columns}x${rows}`).toBeLessThan(columns);
      }
    }
  });

  it('shows hostile text as marks and keeps what follows it', async () => {
    const hostile = '\x1B]52;c;cGF0aWVudA==\x07\x1B]0;title\u009D\u202E\u0000\r\b\x1B[2J TAIL';
    for (const scene of SCENES) {
      const walk = walker({ ...scene.options, hostile }, { columns: 300, rows: 100 });
      await scene.go(walk);
      // eslint-disable-next-line no-control-regex
      expect(walk.rows().join(''), scene.name).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u200B]/);
    }
    const walk = walker({ hostile }, { columns: 300, rows: 100 });
    walk.keys('1', 'enter');
    expect(walk.text()).toContain('TAIL');
  });

  it('always says what was not checked on the overview', () => {
    for (const [columns, rows] of sizes.slice(2)) {
      expect(walker({}, { columns, rows }).text()).toContain('188 of 312 followed');
    }
  });
});
