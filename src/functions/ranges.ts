import type { CellValue, Grid } from '../core/case';
import { CalcError } from '../core/errors';
import { isBlank, plainValue, shown } from './arguments';

/** The range's numbers, row by row; blanks, text, TRUE and FALSE are skipped as Excel's STDEV.S skips them. */
export function samplesOf(name: string, range: unknown): number[] {
  const samples: number[] = [];
  for (const row of rowsOf(name, range)) {
    for (const cell of row) {
      // Long ranges are mostly plain numbers, and a thousand comparisons may come at once.
      const plain = typeof cell === 'number' ? cell : plainValue(name, cell);
      if (typeof plain === 'number') samples.push(plain);
    }
  }
  return samples;
}

/**
 * The numbers of two ranges whose cells belong together one by one; where either cell holds no number, the
 * pair is skipped.
 *
 * @throws CalcError `bad-input` for ranges of different size.
 */
export function pairsOf(
  names: readonly [string, string],
  ranges: readonly [unknown, unknown],
): readonly [number[], number[]] {
  const first = cellsOf(names[0], ranges[0]).flat();
  const second = cellsOf(names[1], ranges[1]).flat();
  if (first.length !== second.length) {
    throw new CalcError(
      'bad-input',
      `paired, ${names[0]} and ${names[1]} have to be ranges of the same size: ${first.length} and ${second.length} cells`,
    );
  }
  const pairs = first.flatMap((a, i) => {
    const b = second[i];
    return typeof a === 'number' && typeof b === 'number' ? [[a, b] as const] : [];
  });
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
}

/**
 * Flows in time, from one row or one column. A blank or a text among them would move the later ones to
 * another time, so it is refused; blanks after the last are no flows.
 *
 * @throws CalcError `bad-input`, naming the cell.
 */
export function flowsOf(name: string, range: unknown): number[] {
  const rows = cellsOf(name, range);
  if (rows.length > 1 && rows[0]!.length > 1) {
    throw new CalcError('bad-input', `${name} has to be one row or one column, in the order of time`);
  }
  const cells = rows.flat();
  while (cells.length > 0 && isBlank(cells[cells.length - 1])) cells.pop();
  return cells.map((cell, i) => {
    if (typeof cell === 'number') return cell;
    const found = isBlank(cell) ? 'blank' : shown(cell);
    throw new CalcError(
      'bad-input',
      `${name} has to hold numbers: cell ${i + 1} is ${found}, enter 0 for none`,
    );
  });
}

/** The numbers of several ranges or values in no order; blanks are skipped, and what is no number is refused. */
export function amountsOf(name: string, ranges: unknown): number[] {
  const cells = [ranges].flat(Infinity).map((cell) => plainValue(name, cell));
  return cells.flatMap((cell) => {
    if (typeof cell === 'number') return [cell];
    if (isBlank(cell)) return [];
    throw new CalcError('bad-input', `${name} is ${shown(cell)}: enter a number`);
  });
}

/**
 * A table of names and numbers, row by row; what is neither is refused. A row of zeros is a blank one: so
 * Excel on the desktop hands it over, and no name is 0.
 */
export function tableOf(name: string, range: unknown): Grid {
  return cellsOf(name, range).map((row) => {
    const isBlankRow = row.every((cell) => isBlank(cell) || cell === 0);
    return row.map((cell): CellValue => {
      if (isBlankRow || isBlank(cell)) return null;
      if (typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean') return cell;
      throw new CalcError('bad-input', `${name} has to hold names and numbers: a cell is ${shown(cell)}`);
    });
  });
}

/** The range's plain values, row by row; a single value counts as a range of one cell. */
function cellsOf(name: string, range: unknown): unknown[][] {
  return rowsOf(name, range).map((row) => row.map((cell) => plainValue(name, cell)));
}

/** The range's rows as they are handed over. */
function rowsOf(name: string, range: unknown): unknown[][] {
  if (!Array.isArray(range) && isBlank(range)) {
    throw new CalcError('bad-input', `${name} is blank: select a range`);
  }
  const rows: unknown[] = Array.isArray(range) ? range : [range];
  return rows.map((row) => (Array.isArray(row) ? row : [row]));
}
