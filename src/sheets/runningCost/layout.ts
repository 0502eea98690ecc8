import type { Case } from '../../core/case';
import { costComponents } from '../../core/runningCost/costComponents';
import { runningCostFigureKeys } from '../../core/runningCost/runningCostFigures';
import { usageKeys } from '../../core/runningCost/usageFigures';
import { columnLetters } from '../rangeAddress';

/** Columns that several parts of the sheet share; the last one says what is wrong in a row. */
export const column = {
  label: 0,
  typed: 1,
  unit: 2,
  low: 3,
  likely: 4,
  high: 5,
  note: 6,
  source: 8,
  check: 13,
} as const;

/** Columns that are printed; whether there is anything to check stands above them. */
export const WIDTH = column.check;
/** First column of what is counted in each row of a table, beside the checks. */
export const COUNTED = column.check + 2;

/** A table that the analyst types into: where it stands, with blank rows for more. */
export interface TableRows {
  /** Row of its heading. */
  readonly head: number;
  readonly first: number;
  readonly count: number;
}

/** Rows in which the parts of the sheet begin; those whose length depends on the case come last. */
export interface Layout {
  readonly inShort: number;
  readonly economics: number;
  readonly kill: number;
  readonly components: number;
  readonly scale: number;
  readonly usage: number;
  readonly costs: TableRows;
  readonly uses: TableRows;
  readonly prices: TableRows;
  readonly savings: TableRows;
  readonly working: number;
}

const IN_SHORT_ROWS = 6;
const SCALE_ROWS = 15;
const KILL_ROWS = 3;
const FIRST = 3;
/** Blank rows kept for the analyst below what a table holds. */
const SPARE_ROWS = 4;
const FEWEST_ROWS = 6;

export function layoutOf({
  runningCosts,
  tokenUses,
  tokenPrices,
  savings,
}: Pick<Case, 'runningCosts' | 'tokenUses' | 'tokenPrices' | 'savings'>): Layout {
  const inShort = FIRST;
  const economics = inShort + 1 + IN_SHORT_ROWS + 1;
  const kill = economics + 1 + runningCostFigureKeys.length + 1;
  const components = kill + 1 + KILL_ROWS + 1;
  // With a row for the total.
  const scale = components + 1 + costComponents.length + 2;
  const usage = scale + 1 + SCALE_ROWS + 1;
  const table = (head: number, held: number): TableRows => ({
    head,
    first: head + 1,
    count: Math.max(FEWEST_ROWS, held + SPARE_ROWS),
  });
  const costs = table(usage + 1 + usageKeys.length + 1, runningCosts.length);
  // Below them stand the tokens and the total.
  const uses = table(endOf(costs) + 3, tokenUses.length);
  const prices = table(endOf(uses) + 1, tokenPrices.length);
  const measures = table(endOf(prices) + 1, savings.length);
  return {
    inShort,
    economics,
    kill,
    components,
    scale,
    usage,
    costs,
    uses,
    prices,
    savings: measures,
    working: endOf(measures) + 1,
  };
}

/** Row after a table's last one. */
export function endOf({ first, count }: TableRows): number {
  return first + count;
}

/** "$B$7:$B$9" for three rows from row 6 on in column 1. */
export function fixedCells(first: number, at: number, rows: number): string {
  const letters = columnLetters(at);
  return `$${letters}$${first + 1}:$${letters}$${first + rows}`;
}

/** A whole column of a table. */
export function cellsOf({ first, count }: TableRows, at: number): string {
  return fixedCells(first, at, count);
}
