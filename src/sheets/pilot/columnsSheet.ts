import { line } from '../block';
import { palette } from '../palette';
import type { SheetPlan } from '../plan';

interface Columns extends Pick<SheetPlan, 'key' | 'title' | 'anchor' | 'blocks' | 'names' | 'columnWidths'> {
  readonly heading: string;
  readonly explanation: string;
  /** Row of the first value; the heads stand above it. */
  readonly first: number;
  /** Height of the heads in points. */
  readonly headPoints: number;
  /** Rows and columns that print. */
  readonly rows: number;
  readonly columns: number;
}

/** A sheet of long columns under their heads, which the pilot sheet is calculated from. */
export function columnsSheet(given: Columns): SheetPlan {
  const { key, title, anchor, names, columnWidths, first, rows, columns } = given;
  return {
    key,
    title,
    anchor,
    blocks: [
      line(0, 0, [given.heading], 'title'),
      line(1, 0, [given.explanation], 'subtitle'),
      ...given.blocks,
    ],
    names,
    charts: [],
    validations: [],
    highlights: [],
    columnWidths,
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: first - 1, rows: 1, points: given.headPoints },
    ],
    frozenRows: first,
    frozenColumns: 0,
    gridlines: true,
    tabColor: palette.baseline,
    print: { orientation: 'portrait', area: { row: 0, column: 0, rows, columns } },
  };
}
