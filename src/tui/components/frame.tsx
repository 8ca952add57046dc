// Rows of styled text as Ink shows them: one Text a row, each exactly one row high.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Line, Span } from '../lines.js';
import { spell, styleOf, type Theme } from '../theme.js';

export function Frame({ lines, theme }: { lines: readonly Line[]; theme: Theme }): ReactNode {
  return (
    <Box flexDirection="column">
      {lines.map((row, at) => (
        <Row key={at} row={row} theme={theme} />
      ))}
    </Box>
  );
}

function Row({ row, theme }: { row: Line; theme: Theme }): ReactNode {
  if (row.every(({ text }) => text === '')) return <Text> </Text>;
  return (
    <Text wrap="truncate-end">
      {joined(row).map(({ text, tone }, at) => (
        <Text key={at} {...styleOf(tone, theme)}>{spell(text, theme)}</Text>
      ))}
    </Text>
  );
}

/** Spaces look alike in every tone but a quote's: fewer spans are fewer nodes for Ink to lay out. */
function joined(row: Line): Line {
  const spans: Span[] = [];
  for (const { text, tone } of row) {
    const last = spans.at(-1);
    if (last !== undefined && last.tone !== 'quote' && (last.tone === tone || text.trim() === '')) spans[spans.length - 1] = { tone: last.tone, text: last.text + text };
    else spans.push({ tone, text });
  }
  return spans;
}
