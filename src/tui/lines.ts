// Rows of styled text with known widths: every screen is made of these, and no span is made anywhere else, so none is uncleaned.
import { forTerminalLine } from '../text/clean.js';

/** What a span means; theme.ts says how it looks. */
export type Tone = 'plain' | 'dim' | 'strong' | 'accent' | 'critical' | 'high' | 'medium' | 'low' | 'unknown' | 'good' | 'quote' | 'chosen';
export interface Span { readonly text: string; readonly tone: Tone }
export type Line = readonly Span[];
export type Part = Span | string;

export const BLANK: Line = [];

export function span(tone: Tone, text: string): Span {
  return { tone, text: forTerminalLine(text) };
}

export function line(...parts: readonly Part[]): Line {
  return parts.map((part) => (typeof part === 'string' ? span('plain', part) : part));
}

/** Letters and the glyphs of the screens, each one column wide: most texts need no measuring, and a first screen none at all. */
const NARROW = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF‘’“”–…•·←-↓→▁-█▏▕░─│└├▸●✓×]*$/;
/** Measures the other texts. Its tables take half as long to load as the program to start: a first screen without such a text does not wait for them. */
let stringWidth: ((text: string) => number) | null = null;
export async function loadMeasure(): Promise<void> {
  stringWidth ??= (await import('string-width')).default;
}
/** A text was met that needs `loadMeasure` first. */
export class Unmeasured extends Error {}

/** Widths of other texts, measured once: a frame asks for the same ones again and again. */
const measured = new Map<string, number>();
const MEASURED = 5000;

export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  const known = measured.get(text);
  if (known !== undefined) return known;
  if (stringWidth === null) throw new Unmeasured();
  if (measured.size >= MEASURED) measured.clear();
  const width = stringWidth(text);
  measured.set(text, width);
  return width;
}

export function lineWidth(row: Line): number {
  let width = 0;
  for (const { text } of row) width += widthOf(text);
  return width;
}

let segmenter: Intl.Segmenter | undefined;
/** What a reader sees as single characters. */
export function graphemes(text: string): string[] {
  if (NARROW.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The longest beginning of `text` that is at most `width` columns wide. */
function beginning(text: string, width: number): string {
  if (NARROW.test(text)) return text.slice(0, width);
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += widthOf(grapheme);
    if (used > width) break;
    kept += grapheme;
  }
  // An isolate cut open would turn the rest of the row around.
  const open = kept.split('\u2068').length - kept.split('\u2069').length;
  return kept + '\u2069'.repeat(Math.max(0, open));
}

export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width < 1 ? '' : `${beginning(text, width - 1)}…`;
}

export type Align = 'left' | 'right';
/** Exactly `width` columns. */
export function fit(text: string, width: number, align: Align = 'left'): string {
  const shown = cut(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)));
  return align === 'left' ? shown + space : space + shown;
}

export function cutLine(row: Line, width: number): Line {
  if (lineWidth(row) <= width) return row;
  const kept: Span[] = [];
  let left = width;
  for (const { tone, text } of row) {
    const wide = widthOf(text);
    if (wide > left) {
      kept.push({ tone, text: wide > left && left > 0 ? cut(text, left) : '' });
      break;
    }
    kept.push({ tone, text });
    left -= wide;
  }
  return kept;
}

/** `left`, then space, then `right` at the edge; `left` gives way. */
export function spread(left: Line, right: Line, width: number): Line {
  const room = Math.max(0, width - lineWidth(right) - 1);
  const shown = cutLine(left, room);
  return [...shown, span('plain', ' '.repeat(Math.max(0, width - lineWidth(shown) - lineWidth(right)))), ...right];
}

interface Word { text: string; tone: Tone; width: number; space: boolean }

function wordsOf(row: Line, width: number): Word[] {
  const words: Word[] = [];
  for (const { text, tone } of row) {
    for (const piece of text.split(/( +)/)) {
      let rest = piece;
      // A word wider than the row is cut into pieces of a row.
      while (widthOf(rest) > width) {
        const start = beginning(rest, width) || rest.slice(0, 1);
        words.push({ text: start, tone, width: widthOf(start), space: false });
        rest = rest.slice(start.length);
      }
      if (rest !== '') words.push({ text: rest, tone, width: widthOf(rest), space: rest.startsWith(' ') });
    }
  }
  return words;
}

/** Breaks one long line at spaces; every row begins with `indent` (the first with `first`). */
export function wrap(row: Line, width: number, indent: Part = '', first: Part = indent): Line[] {
  const [before] = line(indent);
  const [start] = line(first);
  if (before === undefined || start === undefined) return [];
  const room = Math.max(8, width - Math.max(widthOf(before.text), widthOf(start.text)));
  const rows: Line[] = [];
  let current: Span[] = [];
  let used = 0;
  const finish = (): void => {
    const last = current.at(-1);
    if (last?.text.endsWith(' ')) current[current.length - 1] = { tone: last.tone, text: last.text.trimEnd() };
    rows.push([rows.length === 0 ? start : before, ...current]);
    current = [];
    used = 0;
  };
  const words = wordsOf(row, room);
  for (const [at, word] of words.entries()) {
    const glued = wordEnd(words, at);
    if (used > 0 && !word.space && used + glued > room) finish();
    if (word.space && used === 0 && rows.length > 0) continue;
    if (word.space && used + word.width > room) continue;
    const last = current.at(-1);
    if (last !== undefined && last.tone === word.tone) current[current.length - 1] = { tone: last.tone, text: last.text + word.text };
    else current.push({ tone: word.tone, text: word.text });
    used += word.width;
  }
  finish();
  return rows;
}

/** Width of the unbroken run that starts here, when a new run starts here; else of this word alone. */
function wordEnd(words: readonly Word[], at: number): number {
  const startsRun = at === 0 || words[at - 1]?.space === true;
  let width = 0;
  for (let next = at; next < words.length; next += 1) {
    const word = words[next];
    if (word === undefined || word.space || (!startsRun && next > at)) break;
    width += word.width;
  }
  return width;
}

/** Third-party text of several lines, wrapped. */
export function paragraph(tone: Tone, text: string, width: number, indent = ''): Line[] {
  return text.split('\n').flatMap((part) => wrap([span(tone, part)], width, indent));
}
