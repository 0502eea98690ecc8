import { assumptions } from '../../core/assumptions';
import { formula, line } from '../block';
import { fixedCell, fixedRow } from '../cashFlow/places';
import type { AreaName, Block, CellContent, StyleName } from '../plan';
import { cellAddress } from '../rangeAddress';

/** Columns of the printed part of a sheet with a time line. */
export const column = { label: 0, figures: 1, unit: 2, basis: 3, note: 7 } as const;
export const COLUMNS = 8;

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
  heading(title: string, name?: string): TrackRow {
    const months = Array.from({ length: TRACK_MONTHS }, (_, index) => index + 1);
    this.blocks.push(
      line(this.row, column.label, [title], 'section'),
      line(this.row, column.figures, ['Total'], 'columnHeadNumber'),
      line(this.row, column.unit, ['Unit'], 'columnHead'),
      line(this.row, column.basis, ['  What it is', ...nulls(COLUMNS - column.basis - 1)], 'section'),
      line(this.row, FIRST_MONTH, months, 'columnHeadNumber', { format: '"Month "0' }),
    );
    return this.placed(name);
  }

  /** A line of fixed words across the first months. */
  words(words: readonly string[], { label, basis = null }: Pick<MonthLine, 'label' | 'basis'>): string {
    this.blocks.push(
      ...this.head(label, null, 'General', null, basis),
      line(this.row, FIRST_MONTH, words, 'calculation'),
    );
    return fixedRow(this.row++, FIRST_MONTH, words.length);
  }

  /** One formula across the months, with "="; `at` is the column of a month. */
  months(contentOf: (at: number) => string, options: MonthLine): TrackRow {
    const { label, format, unit = null, basis = null, name, total, style = 'calculation' } = options;
    const all = fixedRow(this.row, FIRST_MONTH, TRACK_MONTHS);
    const cells = Array.from({ length: TRACK_MONTHS }, (_, index) => formula(contentOf(FIRST_MONTH + index)));
    const sum = total === 'sum' ? `SUM(${all})` : total;
    this.blocks.push(
      ...this.head(label, sum === undefined ? null : formula(`=${sum}`), format, unit, basis),
      line(this.row, FIRST_MONTH, cells, style, { format }),
    );
    return this.placed(name);
  }

  /** One figure: a formula with "=", or a constant of the method. */
  figure(
    content: string | number,
    { label, format, unit = null, basis = null, name }: Omit<MonthLine, 'total' | 'style'>,
  ): string {
    const { row } = this;
    this.blocks.push(
      ...this.head(label, typeof content === 'string' ? formula(content) : content, format, unit, basis),
    );
    if (name !== undefined) this.names.push({ name, row, column: column.figures, rows: 1, columns: 1 });
    this.row++;
    return fixedCell(row, column.figures);
  }

  private head(
    label: string,
    total: CellContent,
    format: string,
    unit: CellContent,
    basis: CellContent,
  ): readonly Block[] {
    return [
      line(this.row, column.label, [label], 'label'),
      line(this.row, column.figures, [total], 'calculation', { format }),
      line(this.row, column.unit, [unit], 'unit'),
      line(this.row, column.basis, [basis, ...nulls(COLUMNS - column.basis - 1)], 'remark'),
    ];
  }

  private placed(name: string | undefined): TrackRow {
    const row = this.row++;
    if (name !== undefined) {
      this.names.push({ name, row, column: FIRST_MONTH, rows: 1, columns: TRACK_MONTHS });
    }
    return {
      row,
      all: fixedRow(row, FIRST_MONTH, TRACK_MONTHS),
      total: fixedCell(row, column.figures),
    };
  }
}

/** The cell of a row in a column of the time line. */
export function cellOf({ row }: Pick<TrackRow, 'row'>, at: number): string {
  return cellAddress(row, at);
}

export function nulls(count: number): null[] {
  return Array<null>(count).fill(null);
}
