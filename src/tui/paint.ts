// Rows of styled text as the bytes a terminal shows them with: the sixteen colours it can redefine, never the cursor.
import type { Line, Span } from './lines.js';
import { spell, styleOf, type Style, type Theme } from './theme.js';

const COLOURS: Readonly<Record<NonNullable<Style['color']>, number>> = { red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36 };

/** One row; every span ends the style it began. */
export function painted(row: Line, theme: Theme): string {
  return joined(row).map((span) => styled(spell(span.text, theme), styleOf(span.tone, theme))).join('');
}

function styled(text: string, { color, bold, dim, underline }: Style): string {
  const before = [bold === true ? 1 : null, dim === true ? 2 : null, underline === true ? 4 : null, color === undefined ? null : COLOURS[color]].filter((code) => code !== null);
  const after = [bold === true || dim === true ? 22 : null, underline === true ? 24 : null, color === undefined ? null : 39].filter((code) => code !== null);
  return before.length === 0 ? text : `\x1B[${before.join(';')}m${text}\x1B[${after.join(';')}m`;
}

/** Spaces look alike in every tone but a quote's: fewer spans are fewer changes of style. */
function joined(row: Line): Line {
  const spans: Span[] = [];
  for (const { text, tone } of row) {
    const last = spans.at(-1);
    if (last !== undefined && last.tone !== 'quote' && (last.tone === tone || text.trim() === '')) spans[spans.length - 1] = { tone: last.tone, text: last.text + text };
    else spans.push({ tone, text });
  }
  return spans;
}
