import { namedDimensions, type NamedDimension, type UsageLedger } from '../../core/usage/usageLedger';
import { usageLines, type UsageLine, type UsageLines } from '../../core/usage/usageLines';
import { driversShown, shownMonths } from '../../core/usage/usageSummary';
import { mostWeeks, usageThresholdKeys, type UsageThresholdKey } from '../../core/usage/usageThresholds';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { figureFormat, perUnitFormat } from '../numberFormats';

/** Columns of the printed part; a column means one thing in every table. */
export const column = {
  label: 0,
  cost: 1,
  share: 2,
  requests: 3,
  inputTokens: 4,
  outputTokens: 5,
  outcomes: 6,
  perRequest: 7,
  perOutcome: 8,
  lastMonth: 9,
  monthBefore: 10,
  change: 11,
  /** Beside the page: working of a row. */
  beside: 13,
} as const;
export const WIDTH = 12;

const CHART_ROWS = 15;

/** A dimension's table: heads, lines, total. */
export interface LineTable {
  readonly dimension: NamedDimension;
  /** Of its section; the heads stand below it. */
  readonly row: number;
  readonly lines: readonly UsageLine[];
}

/** Zero-based rows of the sheet. */
export interface Layout {
  readonly check: number;
  readonly inShort: number;
  readonly alerts: number;
  readonly thresholds: number;
  readonly takenOver: number;
  readonly monthly: number;
  readonly chart: number;
  readonly chartRows: number;
  /** Of the first month. */
  readonly months: number;
  readonly drivers: number;
  readonly unattributed: number;
  readonly unattributedRows: number;
  readonly tables: readonly LineTable[];
  readonly tablesEnd: number;
  readonly working: number;
  readonly sources: number;
  readonly weeks: number;
  readonly end: number;
}

export const SENTENCES = 5;
export const ALERTS = 3;
/** Figures of the working, in order. */
export const workingKeys = [
  'factor',
  'hundred',
  'rounding',
  'tolerance',
  'decimals',
  'cents',
  'week',
  'monday',
  'currency',
  'caseCurrency',
  'rate',
  'total',
  'firstDay',
  'lastDay',
  'coveredTo',
  'complete',
  'meanCost',
  'leastCost',
  'mostCost',
  'meanRequests',
  'lastPlace',
  'lastMonth',
  'monthBefore',
  'value',
  'lastMonday',
  'weekCount',
  'weekMean',
  'weekDeviation',
] as const;
export type WorkingKey = (typeof workingKeys)[number];

/** What the parts of the Usage sheet are written from. */
export interface UsageParts {
  readonly names: CaseNames;
  readonly currency: string;
  readonly lines: UsageLines;
  /** Months since 2000. */
  readonly months: readonly number[];
  readonly layout: Layout;
  readonly money: string;
  /** Of one request or outcome. */
  readonly moneyOfOne: string;
  readonly working: (key: WorkingKey) => string;
  /** The threshold that counts. */
  readonly threshold: (key: UsageThresholdKey) => string;
}

export function usageParts(ledger: UsageLedger, names: CaseNames): UsageParts {
  const lines = usageLines(ledger);
  const months = shownMonths(ledger);
  const layout = layoutOf(lines, months.length);
  const money = figureFormat('money per hour', ledger.currency);
  return {
    names,
    currency: ledger.currency,
    lines,
    months,
    layout,
    money,
    moneyOfOne: perUnitFormat(ledger.currency),
    working: (key) => fixedCell(layout.working + 1 + workingKeys.indexOf(key), 1),
    threshold: (key) => fixedCell(layout.thresholds + 2 + usageThresholdKeys.indexOf(key), column.requests),
  };
}

function layoutOf({ lines, sources }: UsageLines, months: number): Layout {
  const inShort = 4;
  const alerts = inShort + SENTENCES + 1;
  const thresholds = alerts + 2 + ALERTS + 1;
  const takenOver = thresholds + 2 + usageThresholdKeys.length + 1;
  const monthly = takenOver + 4 + 1;
  const chart = monthly + 1;
  const firstMonth = chart + CHART_ROWS + 1;
  const drivers = firstMonth + months + 2;
  const unattributed = drivers + 2 + driversShown + 1;
  let row = unattributed + 2 + namedDimensions.length + 1;
  const tables = namedDimensions.flatMap((dimension): readonly LineTable[] => {
    const own = lines.filter((line) => line.dimension === dimension);
    if (own.length === 1) return [];
    const table = { dimension, row, lines: own };
    row += 2 + own.length + 2;
    return [table];
  });
  const working = row + 1;
  const sourceRows = working + 1 + workingKeys.length + 2;
  const weeks = sourceRows + sources.length + 2;
  return {
    check: 2,
    inShort,
    alerts,
    thresholds,
    takenOver,
    monthly,
    chart,
    chartRows: CHART_ROWS,
    months: firstMonth,
    drivers,
    unattributed,
    unattributedRows: namedDimensions.length,
    tables,
    tablesEnd: row,
    working,
    sources: sourceRows,
    weeks,
    end: weeks + mostWeeks + 1,
  };
}

/** Cells of a column from a row on, fixed. */
export function fixedColumn(row: number, rows: number, at: number): string {
  return `${fixedCell(row, at)}:${fixedCell(row + rows - 1, at)}`;
}

/** So many empty cells. */
export function blanks(count: number): null[] {
  return Array<null>(count).fill(null);
}
