import type { Worksheet } from './worksheet';
import type { Range } from './range';

export class FreezePanes {
  readonly scalars = [];
  constructor(private readonly sheet: Worksheet) {}

  FreezeRows(count = 1) {
    this.freeze(count, 0);
  }
  FreezeColumns(count = 1) {
    this.freeze(0, count);
  }
  /** Keeps the cells of the range, and what is above and to the left, in view. */
  FreezeAt(range: Range | string) {
    const { cells, IsEntireColumn, IsEntireRow } =
      typeof range === 'string' ? this.sheet.GetRange(range) : range;
    const rows = IsEntireColumn ? 0 : cells.row + cells.rows;
    this.freeze(rows, IsEntireRow ? 0 : cells.col + cells.cols);
  }
  Unfreeze() {
    this.sheet.fsheet.cancelFreeze();
  }
  GetLocationOrNullObject() {
    const { ySplit, xSplit } = this.sheet.fsheet.getFreeze();
    if (!ySplit && !xSplit) return null;
    return this.sheet.GetRangeByIndexes(0, 0, Math.max(ySplit, 1), Math.max(xSplit, 1));
  }

  private freeze(rows: number, cols: number) {
    if (!rows && !cols) return this.Unfreeze();
    this.sheet.fsheet.setFreeze({
      startRow: rows || -1,
      startColumn: cols || -1,
      ySplit: rows,
      xSplit: cols,
    });
  }
}
