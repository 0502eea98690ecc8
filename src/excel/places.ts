import type { Area, Block } from '../sheets/plan';
import { cellAddress } from '../sheets/rangeAddress';
import { quotedSheet } from '../sheets/sheetTitle';

export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

export function areaOf({ row, column, cells }: Pick<Block, 'row' | 'column' | 'cells'>): Area {
  return { row, column, rows: cells.length, columns: cells[0].length };
}

/** A sheet by its name or, where it may have been renamed, by its id. */
export function sheetAt(context: Excel.RequestContext, key: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(key);
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** What a name for cells of a sheet refers to: "=Inputs!$B$5". */
export function nameReference(sheet: string, { row, column, rows, columns }: Area): string {
  const absolute = (address: string) => address.replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
  const first = absolute(cellAddress(row, column));
  const last = absolute(cellAddress(row + rows - 1, column + columns - 1));
  return `=${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The cells of a table's column beneath its head. */
export function columnBody({ row, rows }: Area, column: number): Area {
  return { row: row + 1, column, rows: rows - 1, columns: 1 };
}

export function cellsOf({ row, column, rows, columns }: Area): Area[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    rows: 1,
    columns: 1,
  }));
}

/** "Result!B7". */
export function addressOn(sheet: string, { row, column }: Pick<Area, 'row' | 'column'>): string {
  return `${quotedSheet(sheet)}!${cellAddress(row, column)}`;
}
