/** A rectangle of cells, zero-based. */
export interface Box {
  row: number;
  col: number;
  rows: number;
  cols: number;
}

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

export const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet name as it stands before "!": in quotation marks where Excel needs them. */
export const quoteSheet = (name: string) =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[rR]\d*[cC]\d*|true|false)$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;

export function addressOf({ row, col, rows, cols }: Box, absolute = false): string {
  const mark = absolute ? '$' : '';
  if (rows === MAX_ROWS && cols < MAX_COLUMNS) {
    return `${mark}${columnName(col)}:${mark}${columnName(col + cols - 1)}`;
  }
  if (cols === MAX_COLUMNS) return `${mark}${row + 1}:${mark}${row + rows}`;
  const cell = (r: number, c: number) => `${mark}${columnName(c)}${mark}${r + 1}`;
  const first = cell(row, col);
  return rows === 1 && cols === 1 ? first : `${first}:${cell(row + rows - 1, col + cols - 1)}`;
}

/** "Sheet!$A$1:$B$2" of a box. */
export const absoluteAddress = (sheet: string, box: Box) => `${quoteSheet(sheet)}!${addressOf(box, true)}`;

/** Splits "'My sheet'!A1" (with or without "=") at its sheet; null where the text is no sheet reference. */
export function splitReference(text: string): { sheet: string | null; address: string } | null {
  const match = /^=?(?:'((?:[^']|'')+)'!|([^'!()\s,;]+)!)?([^!]+)$/.exec(text.trim());
  if (!match) return null;
  const sheet = match[1]?.replace(/''/g, "'") ?? match[2] ?? null;
  return { sheet, address: match[3] };
}

/** The cells of an A1 address; whole columns and rows are cut to the given size of the sheet. */
export function parseAddress(text: string, maxRows: number, maxColumns: number): Box | null {
  const cell = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
  const column = /^\$?([A-Za-z]{1,3})$/;
  const row = /^\$?(\d{1,7})$/;
  const parts = text.trim().split(':');
  if (parts.length > 2) return null;
  const [a, b = a] = parts;
  const cells = [cell.exec(a), cell.exec(b)] as const;
  if (cells[0] && cells[1]) {
    return corners(+cells[0][2] - 1, columnIndex(cells[0][1]), +cells[1][2] - 1, columnIndex(cells[1][1]));
  }
  if (parts.length < 2) return null;
  const columns = [column.exec(a), column.exec(b)] as const;
  if (columns[0] && columns[1]) {
    return corners(0, columnIndex(columns[0][1]), maxRows - 1, columnIndex(columns[1][1]));
  }
  const rows = [row.exec(a), row.exec(b)] as const;
  if (rows[0] && rows[1]) return corners(+rows[0][1] - 1, 0, +rows[1][1] - 1, maxColumns - 1);
  return null;
}

function corners(row1: number, col1: number, row2: number, col2: number): Box | null {
  if (Math.min(row1, row2) < 0 || Math.max(row1, row2) >= MAX_ROWS) return null;
  if (Math.max(col1, col2) >= MAX_COLUMNS) return null;
  return {
    row: Math.min(row1, row2),
    col: Math.min(col1, col2),
    rows: Math.abs(row2 - row1) + 1,
    cols: Math.abs(col2 - col1) + 1,
  };
}

export function intersect(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : null;
}

/** The smallest box around both. */
export function around(a: Box, b: Box): Box {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return {
    row,
    col,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.max(a.col + a.cols, b.col + b.cols) - col,
  };
}

/** One value for each cell of a box, row by row. */
export function mapBox<T>(box: Box, cell: (row: number, col: number) => T): T[][] {
  return Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.cols }, (_, c) => cell(box.row + r, box.col + c)),
  );
}
