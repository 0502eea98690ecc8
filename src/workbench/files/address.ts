import type { ModelArea } from './workbookModel';

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** 0 for "A", 26 for "AA". */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B3" for row 2, column 1. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "B3:C9", or "B3" for a single cell. */
export function areaAddress({ row, column, rows, columns }: ModelArea): string {
  const start = cellAddress(row, column);
  const end = cellAddress(row + rows - 1, column + columns - 1);
  return start === end ? start : `${start}:${end}`;
}

/** Size of a sheet. */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** The number that a file gives, as a whole one from 0 to `last`; what is none counts as 0. */
export function indexWithin(text: string | number | undefined, last: number): number {
  return Math.min(Math.max(Math.trunc(Number(text)) || 0, 0), last);
}

/** The area of "B3", "$B$3:C9", "B:C" or "3:9"; undefined for anything else. */
export function parseArea(address: string): ModelArea | undefined {
  const parts = address.replaceAll('$', '').split(':');
  const [first, last] = [parts[0], parts[parts.length - 1]].map((part) =>
    /^([A-Z]{1,3})?(\d{1,7})?$/i.exec(part),
  );
  if (!first?.[0] || !last?.[0] || parts.length > 2) return undefined;
  if (parts.length === 1 && !(first[1] && first[2])) return undefined;
  if (!first[1] !== !last[1] || !first[2] !== !last[2]) return undefined;
  const [top, bottom] = first[2] ? [Number(first[2]) - 1, Number(last[2]) - 1] : [0, MAX_ROWS - 1];
  const [left, right] = first[1] ? [columnIndex(first[1]), columnIndex(last[1])] : [0, MAX_COLUMNS - 1];
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  return { row, column, rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1 };
}

/** A sheet's name as a formula spells it: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|R|C|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The sheet and area of "Sheet!$A$1:$A$9", with or without "="; undefined for anything else. */
export function parseReference(reference: string): { sheet: string; area: ModelArea } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z\d:]+)$/i.exec(reference);
  const area = match && parseArea(match[3]);
  return area ? { sheet: match[2] ?? match[1].replaceAll("''", "'"), area } : undefined;
}
