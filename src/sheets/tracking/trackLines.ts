import { assumptions } from '../../core/assumptions';
import { formula, line } from '../block';
import { fixedCell, fixedRow } from '../cashFlow/places';
import type { AreaName, Block, CellContent, StyleName } from '../plan';
import { cellAddress } from '../rangeAddress';

/** Columns of the printed part of a sheet with a time line. */
export const column = { label: 0, figures: 1, unit: 3, basis: 4 } as const;
export const COLUMNS = 9;

/** The time line stands right of what is printed: every month of the longest horizon, from 1 on. */
export const FIRST_MONTH = COLUMNS;
export const TRACK_MONTHS = 12 * assumptions.horizonYears.max;

/** A row of the time line; formulas of a row refer to the same column, or to the one before. */
export interface TrackRow {
  readonly row: number;
  /** Every month, fixed. */
  readonly all: string;
  /** What stands for the whole row, fixed. */
  readonly total: string;
}

interface MonthLine {
  readonly label: string;
  readonly format: string;
  readonly unit?: CellContent;
  readonly basis?: CellContent;
  /** Of the months, in the workbook. */
  readonly name?: string;
  /** Expression over the months, without "="; their sum is "sum". */
  readonly total?: string;
  readonly style?: StyleName;
}

/** Writes a time line row by row; each line answers where its cells stand, for the formulas of others. */
export class TrackLines {
  readonly blocks: Block[] = [];
  readonly names: AreaName[] = [];

  constructor(public row: number) {}

  gap(): void {
    this.row++;
  }

  /** A heading over some lines, with the months' numbers over their columns. */
  heading(title: string, total = 'Total'): void {
    const months = Array.from({ length: TRACK_MONTHS }, (_, index) => index + 1);
    this.blocks.push(
      line(this.row, column.label, [title], 'section'),
      line(this.row, column.figures, [total, null], 'columnHeadNumber'),
      line(this.row, column.unit, ['Unit'], 'columnHead'),
      line(this.row, column.basis, ['  What it is', ...nulls(COLUMNS - column.basis - 1)], 'section'),
      line(this.row, FIRST_MONTH, months, 'columnHeadNumber', { format: '"Month "0' }),
    );
    this.row++;
  }

  /** One formula across the months, with "="; `at` is the column of a month. */
  months(contentOf: (at: number) => string, options: MonthLine): TrackRow {
    const { label, format, unit = null, basis = null, name, total, style = 'calculation' } = options;
    const { row } = this;
    const all = fixedRow(row, FIRST_MONTH, TRACK_MONTHS);
    const cells = Array.from({ length: TRACK_MONTHS }, (_, index) => formula(contentOf(FIRST_MONTH + index)));
    const sum = total === 'sum' ? `SUM(${all})` : total;
    this.blocks.push(
      line(row, column.label, [label], 'label'),
      line(row, column.figures, [sum === undefined ? null : formula(`=${sum}`), null], 'calculation', {
        format,
      }),
      line(row, column.unit, [unit], 'unit'),
      line(row, column.basis, [basis, ...nulls(COLUMNS - column.basis - 1)], 'remark'),
      line(row, FIRST_MONTH, cells, style, { format }),
    );
    if (name !== undefined) {
      this.names.push({ name, row, column: FIRST_MONTH, rows: 1, columns: TRACK_MONTHS });
    }
    this.row++;
    return { row, all, total: fixedCell(row, column.figures) };
  }

  /** One figure: a formula with "=", or a constant of the method. */
  figure(
    content: string | number,
    { label, format, unit = null, basis = null, name }: Omit<MonthLine, 'total' | 'style'>,
  ): string {
    const { row } = this;
    this.blocks.push(
      line(row, column.label, [label], 'label'),
      line(
        row,
        column.figures,
        [typeof content === 'string' ? formula(content) : content, null],
        'calculation',
        { format },
      ),
      line(row, column.unit, [unit], 'unit'),
      line(row, column.basis, [basis, ...nulls(COLUMNS - column.basis - 1)], 'remark'),
    );
    if (name !== undefined) this.names.push({ name, row, column: column.figures, rows: 1, columns: 1 });
    this.row++;
    return fixedCell(row, column.figures);
  }
}

/** The cell of a row in a column of the time line. */
export function cellOf({ row }: Pick<TrackRow, 'row'>, at: number): string {
  return cellAddress(row, at);
}

export function nulls(count: number): null[] {
  return Array<null>(count).fill(null);
}
