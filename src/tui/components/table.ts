// Aligned columns that give way in a stated order when the window is narrow.
import { cutLine, fit, lineWidth, span, widthOf, type Align, type Line, type Span } from '../lines.js';

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
const LEAST = 18;

export interface Table { head: Line; rows: readonly Line[] }

/** `chosen` is the index of the row the cursor stands on; -1 for none. Each row begins with a column for its mark. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number, chosen = -1): Table {
  const cells = new Map(columns.map((column) => [column, rows.map((row) => column.cell(row))]));
  const wanted = (column: Column<Row>): number => Math.max(widthOf(column.title), ...(cells.get(column) ?? []).map(lineWidth));
  const least = (column: Column<Row>): number => (column.flexible === true ? Math.min(LEAST, wanted(column)) : wanted(column));

  let kept = [...columns];
  // The mark's column on the left, and the one the frame leaves free on the right.
  const room = width - GAP - 1;
  const total = (): number => kept.reduce((sum, column) => sum + least(column) + GAP, -GAP);
  while (kept.length > 1 && total() > room) {
    const last = Math.max(...kept.map((column) => column.rank));
    kept = kept.filter((column) => column.rank !== last);
  }
  const widths = shared(kept.map((column) => ({ wanted: wanted(column), flexible: column.flexible === true })), room);

  const head: Line = [span('dim', '  '), ...spaced(kept.map((column, at) => [span('dim', fit(column.title, widths[at] ?? 0, column.align))]))];
  const lines = rows.map((_, row) => {
    const mark = row === chosen ? span('chosen', '▸ ') : span('plain', '  ');
    return [mark, ...spaced(kept.map((column, at) => padded(cells.get(column)?.[row] ?? [], widths[at] ?? 0, column.align)))];
  });
  return { head, rows: lines };
}

/** Flexible columns share what the others leave: the modest ones get all they want first. */
function shared(columns: readonly { wanted: number; flexible: boolean }[], room: number): number[] {
  let left = room - columns.reduce((sum, column) => sum + (column.flexible ? 0 : column.wanted) + GAP, -GAP);
  const flexible = columns.filter((column) => column.flexible).sort((a, b) => a.wanted - b.wanted);
  const given = new Map<object, number>();
  for (const [at, column] of flexible.entries()) {
    const width = Math.max(1, Math.min(column.wanted, Math.floor(left / (flexible.length - at))));
    given.set(column, width);
    left -= width;
  }
  return columns.map((column) => given.get(column) ?? Math.min(column.wanted, room));
}

function spaced(cells: readonly Line[]): Line {
  return cells.flatMap((cell, at) => (at === 0 ? cell : [span('plain', ' '.repeat(GAP)), ...cell]));
}

function padded(cell: Line, width: number, align: Align = 'left'): Span[] {
  const shown = cutLine(cell, width);
  const space = span('plain', ' '.repeat(Math.max(0, width - lineWidth(shown))));
  return align === 'left' ? [...shown, space] : [space, ...shown];
}
