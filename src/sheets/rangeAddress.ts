import type { Area } from './plan';
import { quotedSheet } from './sheetTitle';

const CELLS =
  /^(?:('(?:[^']|'')+'|[^'!#:[\]*?/\\][^!:[\]*?/\\]*)!)?\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i;

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** 0 for "A", 26 for "AA". */
export function columnIndex(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

/** "B7" for row 6, column 1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The sheet and the cells of an address, without "$" and quotes; null where the text is no plain range. */
export function splitAddress(address: string): { sheet: string | null; cells: string } | null {
  const match = CELLS.exec(address.trim());
  if (!match) return null;
  const [, sheet, column, row, lastColumn, lastRow] = match;
  const isWhole = lastColumn !== undefined || lastRow !== undefined;
  if ((!column || !row) && !isWhole) return null;
  const first = `${column}${row}`.toUpperCase();
  const last = `${lastColumn ?? ''}${lastRow ?? ''}`.toUpperCase();
  const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : (sheet ?? null);
  return { sheet: name, cells: isWhole ? `${first}:${last}` : first };
}

/** The cells of an address, zero-based; null for whole columns and rows, and for what is no plain range. */
export function addressArea(address: string): Area | null {
  const cells = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(splitAddress(address)?.cells ?? '');
  if (!cells) return null;
  const [, first, top, last = first, bottom = top] = cells;
  const [column, row] = [columnIndex(first!), Number(top) - 1];
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(last!) - column + 1 };
}

/** "=Data!$A$1:$A$9" for "Data!A1:A9": a name has to refer absolutely, or it moves with the active cell. */
export function absoluteReference(address: string): string {
  const parts = splitAddress(address);
  if (!parts) return `=${address}`;
  const cells = parts.cells.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return parts.sheet === null ? `=${cells}` : `=${quotedSheet(parts.sheet)}!${cells}`;
}

/** "Data!A1:A9" for "=Data!$A$1:$A$9"; null where a name refers to something other than one range. */
export function plainAddress(refersTo: string): string | null {
  const parts = splitAddress(refersTo.replace(/^=/, ''));
  if (!parts || parts.sheet === null) return null;
  return `${quotedSheet(parts.sheet)}!${parts.cells}`;
}
