import type { Grid } from '../../src/core/case';

/** The cells of "Data!A1:E8" in the grid that stands on the sheet Data. */
export function dataCells(grid: Grid, address: string): Grid {
  const [, first, top, last, bottom] = /^Data!([A-Z])(\d+):([A-Z])(\d+)$/.exec(address)!;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return grid.slice(Number(top) - 1, Number(bottom)).map((row) => row.slice(column(first), column(last) + 1));
}
