import type { Range } from './range';

/** The cells of a range that neither a filter nor the analyst hides. */
export class RangeView {
  readonly scalars = ['ColumnCount', 'RowCount', 'Values'];
  constructor(private readonly range: Range) {}

  get RowCount() {
    return this.rows().length;
  }
  get ColumnCount() {
    return this.columns().length;
  }
  get Values() {
    const values = this.range.Values;
    const columns = this.columns();
    return values && this.rows().map((row) => columns.map((column) => values[row][column]));
  }

  private rows() {
    const { row, rows } = this.range.gridCells;
    const sheet = this.range.fsheet.getSheet();
    return Array.from({ length: rows }, (_, index) => index).filter((r) => sheet.getRowVisible(row + r));
  }
  private columns() {
    const { col, cols } = this.range.gridCells;
    const sheet = this.range.fsheet.getSheet();
    return Array.from({ length: cols }, (_, index) => index).filter((c) => sheet.getColVisible(col + c));
  }
}
