import type { CellValue, Grid } from '../case';
import { isBlank } from '../measurements';

/** What a column of a table holds, below its header. */
export interface ColumnDescription {
  /** Zero-based within the table. */
  readonly index: number;
  readonly header: string;
  readonly filled: number;
  readonly numbers: number;
  /** Distinct values in order of appearance; one more than `manyValues` where there are more. */
  readonly values: readonly CellValue[];
  /** Whole numbers that rise evenly, as those that count the rows do. */
  readonly isSerial: boolean;
}

/** More distinct values than this are no groups. */
export const manyValues = 12;

/** A few measurements may rise evenly by chance. */
const FEW = 10;

/** The columns of a table, its header row first. */
export function describeColumns(table: Grid): readonly ColumnDescription[] {
  return (table[0] ?? []).map((header, index) => {
    const values = new Set<CellValue>();
    let filled = 0;
    let numbers = 0;
    let first: CellValue = null;
    let step = 0;
    let isSerial = true;
    for (let row = 1; row < table.length; row++) {
      const cell = table[row]![index] ?? null;
      if (isBlank(cell)) continue;
      if (filled === 0) first = cell;
      if (filled === 1) step = Number(cell) - Number(first);
      isSerial &&= typeof first === 'number' && cell === first + filled * step;
      filled += 1;
      if (typeof cell === 'number') numbers += 1;
      if (values.size <= manyValues) values.add(cell);
    }
    return {
      index,
      header: String(header ?? '').trim(),
      filled,
      numbers,
      values: [...values],
      isSerial:
        isSerial &&
        filled > 2 &&
        Number.isInteger(first) &&
        (step === 1 || (filled > FEW && Number.isInteger(step) && step > 0)),
    };
  });
}

/** Mostly numbers. */
export function isNumeric({ filled, numbers }: ColumnDescription): boolean {
  return numbers > 0 && numbers * 2 >= filled;
}
