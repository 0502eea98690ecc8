import { assumptions } from '../../core/assumptions';
import { scenarios, type Scenario } from '../../core/case';
import { cellAddress, columnLetters } from '../rangeAddress';

/** Columns of the printed part. */
export const column = {
  label: 0,
  /** Of the first of three scenarios, of the start of the first year, of a time line's total. */
  figures: 1,
  unit: 4,
  basis: 5,
  total: 7,
  note: 8,
} as const;

export const COLUMNS = 9;

/** The time line stands right of what is printed: month 0, then every month of the longest horizon. */
export const FIRST_MONTH = COLUMNS;
export const MOST_YEARS = assumptions.horizonYears.max;
export const MONTHS = 12 * MOST_YEARS + 1;

/** A cell or range of the sheet by scenario, in absolute addresses. */
export type ByScenario = Readonly<Record<Scenario, string>>;

export function byScenario<T>(of: (scenario: Scenario) => T): Readonly<Record<Scenario, T>> {
  return { low: of('low'), likely: of('likely'), high: of('high') };
}

export const scenarioColumn = (scenario: Scenario) => column.figures + scenarios.indexOf(scenario);

/** "$B$7" for row 6, column 1. */
export function fixedCell(row: number, at: number): string {
  return `$${columnLetters(at)}$${row + 1}`;
}

/** Cells of one row side by side, fixed. */
export function fixedRow(row: number, first: number, columns: number): string {
  return `${fixedCell(row, first)}:${fixedCell(row, first + columns - 1)}`;
}

/** A row of the time line or of the years; formulas of a row refer to the same column, or to the one before. */
export interface TimeRow {
  readonly row: number;
  /** Every month or year. */
  readonly all: string;
  /** Its total, or the figure that stands for the whole row. */
  readonly total: string;
}

export function cellOf({ row }: Pick<TimeRow, 'row'>, at: number): string {
  return cellAddress(row, at);
}
