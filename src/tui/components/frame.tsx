// Rows of styled text as Ink shows them: one Text a row, each exactly one row high.
import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Line } from '../lines.js';
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
      {row.map(({ text, tone }, at) => (
        <Text key={at} {...styleOf(tone, theme)}>{spell(text, theme)}</Text>
      ))}
    </Text>
  );
}
