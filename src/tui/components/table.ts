// Aligned columns that give way in a stated order when the window is narrow.
import { cutLine, fit, lineWidth, line, span, type Align, type Line, type Span } from '../lines.js';

export interface Column<Row> {
  title: string;
  align?: Align;
  /** 1 stays longest. */
  rank: number;
  /** Takes what is left, and gives way first. */
  flexible?: boolean;
  cell(row: Row): Line;
}

const GAP = 2;
const LEAST = 12;

export interface Table { head: Line; rows: readonly Line[] }

/** `chosen` is the index of the row the cursor stands on; -1 for none. Each row begins with a column for its mark. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number, chosen = -1): Table {
  const cells = new Map(columns.map((column) => [column, rows.map((row) => column.cell(row))]));
  const wanted = (column: Column<Row>): number => Math.max(line(column.title).reduce((sum, one) => sum + one.text.length, 0), ...(cells.get(column) ?? []).map(lineWidth));
  const least = (column: Column<Row>): number => (column.flexible === true ? Math.min(LEAST, wanted(column)) : wanted(column));

  let kept = [...columns];
  const room = width - GAP;
  const total = (): number => kept.reduce((sum, column) => sum + least(column) + GAP, -GAP);
  while (kept.length > 1 && total() > room) {
    const last = Math.max(...kept.map((column) => column.rank));
    kept = kept.filter((column) => column.rank !== last);
  }
  const fixed = kept.reduce((sum, column) => sum + (column.flexible === true ? 0 : wanted(column)) + GAP, -GAP);
  const flexible = kept.filter((column) => column.flexible === true);
  const widths = kept.map((column) =>
    column.flexible === true ? Math.max(1, Math.min(wanted(column), Math.floor((room - fixed) / flexible.length))) : Math.min(wanted(column), room));

  const head: Line = [span('dim', '  '), ...kept.flatMap((column, at) => [span('dim', fit(column.title, widths[at] ?? 0, column.align)), span('plain', '  ')])];
  const lines = rows.map((_, row) => {
    const mark = row === chosen ? span('chosen', '▸ ') : span('plain', '  ');
    return [mark, ...kept.flatMap((column, at) => [...padded(cells.get(column)?.[row] ?? [], widths[at] ?? 0, column.align), span('plain', '  ')])];
  });
  return { head, rows: lines };
}

function padded(cell: Line, width: number, align: Align = 'left'): Span[] {
  const shown = cutLine(cell, width);
  const space = span('plain', ' '.repeat(Math.max(0, width - lineWidth(shown))));
  return align === 'left' ? [...shown, space] : [space, ...shown];
}
