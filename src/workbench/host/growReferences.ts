import { columnIndex } from '../files/address';
import { tokenize, type Token } from '../files/formulaTokens';

/** Rows that were added right beneath the data cells of a table. */
export interface Growth {
  readonly sheet: string;
  /** The table's data cells before, zero-based, last ones included. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly added: number;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d+)$/i;

/**
 * A formula whose references to whole columns of a table ("$B$2:$B$9", or with the heads) reach to its new last row.
 *
 * @param home The sheet that references without a sheet mean.
 */
export function growReferences(formula: string, home: string, growth: Growth): string {
  const tokens = tokenize(formula);
  return tokens
    .map(({ text }, index) => {
      const isCorner = [index, index - 2].some((start) => coversColumns(tokens, start, home, growth));
      return isCorner && rowOf(text) === growth.lastRow
        ? text.replace(/\d+$/, String(growth.lastRow + growth.added + 1))
        : text;
    })
    .join('');
}

const rowOf = (cell: string) => Number(CELL.exec(cell)?.[2] ?? 0) - 1;

/** Whether a reference of two cells begins at a token and covers some of the table's columns, heads or not. */
function coversColumns(tokens: readonly Token[], start: number, home: string, growth: Growth): boolean {
  const [from, colon, to] = tokens.slice(Math.max(start, 0), start + 3);
  if (start < 0 || colon?.text !== ':' || from.kind !== 'reference' || to?.kind !== 'reference') return false;
  const corners = [CELL.exec(from.text), CELL.exec(to.text)];
  if (!corners[0] || !corners[1]) return false;
  const rows = corners.map((corner) => Number(corner![2]) - 1);
  const columns = corners.map((corner) => columnIndex(corner![1]));
  return (
    sheetBefore(tokens, start, home).toLowerCase() === growth.sheet.toLowerCase() &&
    [growth.firstRow, growth.firstRow - 1].includes(Math.min(...rows)) &&
    Math.max(...rows) === growth.lastRow &&
    Math.min(...columns) >= growth.firstColumn &&
    Math.max(...columns) <= growth.lastColumn
  );
}

function sheetBefore(tokens: readonly Token[], start: number, home: string): string {
  if (tokens[start - 1]?.text !== '!') return home;
  return tokens[start - 2].text.replace(/^'|'$/g, '').replace(/''/g, "'");
}
