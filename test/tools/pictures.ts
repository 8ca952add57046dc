// The pictures of the README: three screens of the demonstration, drawn by the interface itself and written as SVG.
import { Readable } from 'node:stream';
import { withDemo } from '../../src/commands/demo.js';
import { loadEngine } from '../../src/commands/engine.js';
import { interfaceProps } from '../../src/commands/interface.js';
import { judgeStored } from '../../src/commands/judge.js';
import type { Io } from '../../src/commands/command.js';
import { draw } from '../../src/tui/draw.js';
import { createMachine } from '../../src/tui/machine.js';
import { lineWidth, loadMeasure, type Line, type Tone } from '../../src/tui/lines.js';
import { viewOf } from '../../src/tui/page.js';

const SIZE = { columns: 100, rows: 30 };
const NOW = '2026-11-01T09:00:00Z';

/** Names of the files, and the keys that lead there from the overview. */
export const PICTURES: Readonly<Record<string, readonly string[]>> = { overview: [], finding: ['1', 'enter'], settings: ['5'] };

/** Name -> SVG. */
export async function pictures(): Promise<Map<string, string>> {
  const io: Io = { out: () => undefined, err: () => undefined, interactive: false, stdin: Readable.from([]), env: {}, clock: { now: () => NOW }, cwd: '.' };
  const made = new Map<string, string>();
  await loadMeasure();
  await withDemo(io, async (workspace) => {
    const engine = await loadEngine(workspace.config);
    await judgeStored(workspace, engine, { progress: { step: () => undefined, done: () => undefined } });
    const props = { ...(await interfaceProps({ workspace, engine, io, demo: true, roster: null, begin: null })), newestDownloads: () => Promise.resolve([]) };
    for (const [name, keys] of Object.entries(PICTURES)) {
      const machine = createMachine(props, SIZE, () => undefined);
      for (const key of keys) machine.press({ key, text: key.length === 1 ? key : null });
      made.set(name, svg(draw(machine.state(), viewOf(props)), name));
      machine.stop();
    }
    return 0;
  });
  return made;
}

const CELL = 8.4;
const ROW = 18;
const PAD = 14;
/** The terminal's own sixteen names, as one calm dark theme shows them. */
const COLOUR: Readonly<Record<Tone, string>> = {
  plain: '#d8dee9', dim: '#8b95a7', strong: '#ffffff', accent: '#7fd1de', critical: '#ff7b85', high: '#ff7b85', medium: '#f0cf7a', low: '#d8dee9',
  unknown: '#d7a6e0', good: '#a3d48a', quote: '#ffffff', chosen: '#7fd1de',
};
const BOLD: ReadonlySet<Tone> = new Set(['strong', 'critical', 'quote', 'chosen']);

function svg(frame: readonly Line[], name: string): string {
  const width = Math.ceil(SIZE.columns * CELL + 2 * PAD);
  const height = frame.length * ROW + 2 * PAD;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="PostOp: ${name}">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1b1f27"/>`,
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" xml:space="preserve">',
    ...frame.flatMap((row, at) => rowOf(row, PAD + (at + 1) * ROW - 5)),
    '</g>', '</svg>', '',
  ].join('\n');
}

/** Each span stands at its own column, whatever the reader's font makes of the one before it. */
function rowOf(row: Line, y: number): string[] {
  const texts: string[] = [];
  let column = 0;
  for (const span of row) {
    const width = lineWidth([span]);
    if (span.text.trim() !== '') {
      const bold = BOLD.has(span.tone) ? ' font-weight="bold"' : '';
      texts.push(`<text x="${(PAD + column * CELL).toFixed(1)}" y="${y}" textLength="${(width * CELL).toFixed(1)}" fill="${COLOUR[span.tone]}"${bold}>${escaped(span.text)}</text>`);
    }
    column += width;
  }
  return texts;
}

/** Blanks do not break, so that no reader of SVG folds them. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00A0');
}
