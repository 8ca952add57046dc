// Writes an empty list for a person to fill in.
import { COLUMNS } from './columns.js';
import type { ListKind } from './columns.js';

export const TEMPLATE_KINDS: readonly ListKind[] = ['posts', 'review-replies', 'follows'];

/** A CSV with its header and one example row, which is never read as data. The mark at its start tells spreadsheets that it is UTF-8. */
export function genericTemplate(kind: ListKind): string {
  const row = (cells: readonly string[]): string => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
  return `\uFEFF${row(COLUMNS[kind].map(({ name }) => name))}\r\n${row(COLUMNS[kind].map(({ example }) => example))}\r\n`;
}
