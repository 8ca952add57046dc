// Rows of styled text as Ink shows them. They come with their exact width and height, so Ink lays out one block of empty rows and is
// handed each of them painted: measuring every span again took three quarters of a frame's time (22 November 2026).
import { Transform } from 'ink';
import type { ReactNode } from 'react';
import type { Line } from '../lines.js';
import { painted } from '../paint.js';
import type { Theme } from '../theme.js';

export function Frame({ lines, theme }: { lines: readonly Line[]; theme: Theme }): ReactNode {
  // A space in each row: Ink leaves out a block that is empty.
  return <Transform transform={(_, at) => painted(lines[at] ?? [], theme)}>{lines.map(() => ' ').join('\n')}</Transform>;
}
