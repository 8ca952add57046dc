// How meanings look: one restrained set of colours for dark and light backgrounds, and what stands for a glyph in ASCII.
import type { Tone } from './lines.js';

export interface Theme { colour: boolean; ascii: boolean }

export interface Style { color?: 'red' | 'green' | 'yellow' | 'magenta' | 'cyan'; bold?: boolean; dim?: boolean; underline?: boolean }

/** Only the sixteen names a terminal can redefine: they stay readable on the background its owner chose. */
const COLOURED: Readonly<Record<Tone, Style>> = {
  plain: {},
  dim: { dim: true },
  strong: { bold: true },
  accent: { color: 'cyan' },
  critical: { color: 'red', bold: true },
  high: { color: 'red' },
  medium: { color: 'yellow' },
  low: {},
  unknown: { color: 'magenta' },
  good: { color: 'green' },
  quote: { bold: true, underline: true },
  chosen: { color: 'cyan', bold: true },
};

const PLAIN: Readonly<Record<Tone, Style>> = {
  plain: {}, dim: {}, strong: { bold: true }, accent: {}, critical: { bold: true }, high: {}, medium: {}, low: {}, unknown: {}, good: {},
  quote: { bold: true, underline: true }, chosen: { bold: true },
};

export function styleOf(tone: Tone, theme: Theme): Style {
  return (theme.colour ? COLOURED : PLAIN)[tone];
}

/** One column for one column, so that nothing moves. */
const ASCII: Readonly<Record<string, string>> = {
  '·': '-', '…': '~', '→': '>', '←': '<', '↑': '^', '↓': 'v', '▸': '>', '✓': '+', '▏': '[', '▕': ']', '─': '-', '│': '|', '└': '`', '├': '+', '●': '*',
  '•': '*', '█': '#', '░': '.', '▁': '_', '▂': '.', '▃': ':', '▄': '-', '▅': '=', '▆': '+', '▇': '#', '×': 'x', '–': '-',
  '\uFFFD': '?', '\u21B5': '/', '’': "'", '‘': "'", '“': '"', '”': '"',
};
const NOT_ASCII = new RegExp(`[${Object.keys(ASCII).join('')}]`, 'g');

export function spell(text: string, theme: Theme): string {
  return theme.ascii ? text.replace(NOT_ASCII, (glyph) => ASCII[glyph] ?? '?') : text;
}

/** NO_COLOR (no-color.org) takes colour away; POSTOP_ASCII=1 and terminals without the glyphs get ASCII. */
export function themeOf(env: Readonly<Record<string, string | undefined>>): Theme {
  const bare = env['TERM'] === 'linux' || env['TERM'] === 'dumb';
  return {
    colour: (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    ascii: env['POSTOP_ASCII'] === '1' || bare,
  };
}
