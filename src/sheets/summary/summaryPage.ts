import { formula, line } from '../block';
import type { Block, CellContent, RowHeight, StyleName } from '../plan';

/** Columns of the page: two halves of six, a gutter between them. */
export const GUTTER = 6;
export const RIGHT = 7;
export const PAGE_COLUMNS = 13;
/** Characters of a column; with the gutter, the page is as wide as its height and the papers make it legible. */
const COLUMN = 10.2;
const GUTTER_WIDTH = 1.6;
/** Beside the page: what the criteria look at, what they need, and their reasons. */
export const BESIDE = PAGE_COLUMNS + 1;
const BESIDE_WIDTHS = [76, 52, 110];

export const columnWidths: readonly number[] = [
  ...Array.from({ length: PAGE_COLUMNS }, (_, column) => (column === GUTTER ? GUTTER_WIDTH : COLUMN)),
  COLUMN,
  ...BESIDE_WIDTHS,
];

/** Points of a line of text. */
export const LINE = 13.5;
const SECTION = 16;
const GAP = 6;

/** Columns whose cells hold figures of the working below the page; the gutter is too narrow for any. */
export const figureColumns = Array.from({ length: PAGE_COLUMNS }, (_, column) => column).filter(
  (column) => column > 2 && column !== GUTTER,
);

/** "=..." is a formula. */
export function contentOf(content: CellContent): CellContent {
  return typeof content === 'string' && content.startsWith('=') ? formula(content) : content;
}

/** Blocks of a sheet that is written from the top down, with the height of each row. */
export class SummaryPage {
  readonly blocks: Block[] = [];
  readonly heights: RowHeight[] = [];
  row = 0;

  /** Text or figures in a row, and what is left of `columns` empty in the same look, so that rules go through. */
  put(
    row: number,
    column: number,
    cells: readonly CellContent[],
    style: StyleName,
    { columns = cells.length, format }: { readonly columns?: number; readonly format?: string } = {},
  ): void {
    const rest = Array<null>(Math.max(0, columns - cells.length)).fill(null);
    this.blocks.push(
      line(row, column, [...cells.map(contentOf), ...rest], style, format === undefined ? {} : { format }),
    );
  }

  /** Takes rows of a height; answers the first. */
  take(rows = 1, points = LINE): number {
    const first = this.row;
    this.heights.push({ row: first, rows, points });
    this.row += rows;
    return first;
  }

  gap(points = GAP): void {
    this.take(1, points);
  }

  /** Headings of a part that goes from edge to edge, or of the two halves. */
  headings(left: CellContent, right?: CellContent): number {
    const row = this.take(1, SECTION);
    if (right === undefined) this.put(row, 0, [left], 'pageSection', { columns: PAGE_COLUMNS });
    else {
      this.put(row, 0, [left], 'pageSection', { columns: GUTTER });
      this.put(row, RIGHT, [right], 'pageSection', { columns: PAGE_COLUMNS - RIGHT });
    }
    return row;
  }
}
