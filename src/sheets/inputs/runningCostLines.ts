import { costDrivers, type Case } from '../../core/case';
import { evidenceLevels } from '../../core/inputs';
import { formula } from '../block';
import type { CaseNames } from '../caseNames';
import { countFormat, figureFormat } from '../numberFormats';
import type { CellContent, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { evidenceValidation, type Feed } from './driverLine';
import { register } from './register';
import type { SheetPart } from './sheetPart';

/** Columns of the table; those to its right are calculated from it. */
const columns = {
  name: 0,
  low: 1,
  likely: 2,
  high: 3,
  driver: 4,
  evidence: 5,
  source: 6,
  yearLow: 7,
  yearLikely: 8,
  yearHigh: 9,
  check: register.check,
  rank: register.most,
} as const;

const TYPED_COLUMNS = 7;
const FEWEST_ROWS = 12;
/** Blank rows kept for the analyst below the last line. */
const SPARE_ROWS = 4;

export const runningCostHeads = [
  { head: 'Low, month', isFigure: true },
  { head: 'Likely, month', isFigure: true },
  { head: 'High, month', isFigure: true },
  { head: 'Grows with' },
  { head: 'Evidence' },
  { head: 'Source' },
  { head: 'Low, year', isFigure: true },
  { head: 'Likely, year', isFigure: true },
  { head: 'High, year', isFigure: true },
  { head: 'Check' },
  { head: 'Evidence, 1 is best', isFigure: true },
] as const;

export interface RunningCostPart extends SheetPart {
  /** Of the tool cost, where there are lines. */
  readonly feed: Feed | null;
  /** Addresses of the likely values: what stands there without counting has to be seen. */
  readonly likelyCells: string;
  /** A formula's part: how many lines have a fault. */
  readonly faultyLines: string;
}

/**
 * What running it costs in a month, line by line, with blank rows to type into; a year of it is the tool cost.
 *
 * @param firstFactor Row of the strongest evidence in the table of factors.
 */
export function runningCostLines(
  of: Case,
  names: CaseNames,
  row: number,
  firstFactor: number,
): RunningCostPart {
  const { runningCosts } = of;
  const count = Math.max(FEWEST_ROWS, runningCosts.length + SPARE_ROWS);
  const format = figureFormat('money', of.currency);
  const last = row + count - 1;
  const cellsOf = (column: number) => `${cellAddress(row, column)}:${cellAddress(last, column)}`;
  const checks = cellsOf(columns.check);
  const levels = `$A$${firstFactor + 1}:$A$${firstFactor + evidenceLevels.length}`;
  const rows = Array.from({ length: count }, (_, index) => row + index);
  const typed = <T>(pick: (cost: (typeof runningCosts)[number]) => T) =>
    rows.map((_, index) => [index < runningCosts.length ? pick(runningCosts[index]!) : null]);
  const stack = (
    column: number,
    cells: readonly (readonly CellContent[])[],
    style: 'input' | 'inputText' | 'calculation' | 'check',
    more: { readonly format?: string; readonly editable?: boolean } = {},
  ) => ({ row, column, cells, style, ...more });
  const each = (formulaOf: (row: number) => string) => rows.map((at) => [formula(formulaOf(at))]);
  const area = (column: number, width: number) => ({ row, column, rows: count, columns: width });
  const money: Validation = {
    kind: 'number',
    area: area(columns.low, 3),
    title: 'Running cost',
    message: 'Enter money per month, 0 or more.',
    min: 0,
  };
  return {
    blocks: [
      stack(
        columns.name,
        typed(({ name }) => name),
        'inputText',
        { editable: true },
      ),
      {
        ...stack(columns.low, [], 'input', { format, editable: true }),
        cells: rows.map((_, index) => {
          const cost = runningCosts[index];
          return cost ? [cost.low, cost.likely, cost.high] : [null, null, null];
        }),
      },
      stack(
        columns.driver,
        typed(({ driver }) => driver),
        'inputText',
        { editable: true },
      ),
      stack(
        columns.evidence,
        typed(({ evidence }) => evidence),
        'inputText',
        { editable: true },
      ),
      stack(
        columns.source,
        typed(({ source }) => source || null),
        'inputText',
        { editable: true },
      ),
      stack(columns.yearLow, each(yearFormula(columns.low)), 'calculation', { format }),
      stack(columns.yearLikely, each(yearFormula(columns.likely)), 'calculation', { format }),
      stack(columns.yearHigh, each(yearFormula(columns.high)), 'calculation', { format }),
      stack(columns.check, each(lineCheck), 'check'),
      stack(
        columns.rank,
        each((at) => rankFormula(at, levels)),
        'calculation',
        { format: countFormat },
      ),
    ],
    names: [
      {
        name: names.fact('CaseRunningCosts'),
        row,
        column: columns.name,
        rows: count,
        columns: TYPED_COLUMNS,
      },
    ],
    validations: [
      money,
      {
        kind: 'list',
        area: area(columns.driver, 1),
        title: 'Grows with',
        message: 'Choose one: fixed stays as it is, volume grows with use.',
        values: costDrivers,
      },
      evidenceValidation(row, columns.evidence, count),
    ],
    highlights: [
      {
        area: area(columns.check, 1),
        formula: `=IF($${cellAddress(row, columns.check)}="OK",FALSE,$${cellAddress(row, columns.check)}<>"")`,
        tone: 'warning',
      },
    ],
    checks: [],
    end: last + 1,
    feed:
      runningCosts.length === 0
        ? null
        : {
            likely: `=SUM(${cellsOf(columns.yearLikely)})`,
            low: `=SUM(${cellsOf(columns.yearLow)})`,
            high: `=SUM(${cellsOf(columns.yearHigh)})`,
            evidence: `=INDEX(${levels},MAX(1,MAX(${cellsOf(columns.rank)})))`,
            note: 'A year of the running costs below, with the weakest of their evidence: change it there.',
          },
    likelyCells: cellsOf(columns.likely),
    faultyLines: `(ROWS(${checks})-COUNTIF(${checks},"OK")-COUNTIF(${cellsOf(columns.rank)},0))`,
  };
}

/** Twelve months; an end that is not told is as likely as the rest. */
function yearFormula(column: number): (row: number) => string {
  return (row) => {
    const [month, likely] = [cellAddress(row, column), cellAddress(row, columns.likely)];
    return column === columns.likely
      ? `=IF(ISNUMBER(${likely}),12*${likely},0)`
      : `=IF(ISNUMBER(${month}),12*${month},IF(ISNUMBER(${likely}),12*${likely},0))`;
  };
}

function blankTest(row: number): string {
  const texts = [columns.name, columns.low, columns.likely, columns.high].map(
    (column) => `${cellAddress(row, column)}=""`,
  );
  return `AND(${texts.join(',')})`;
}

/** The place of a line's evidence among the levels, the weakest where it is none of them; 0 for a blank row. */
function rankFormula(row: number, levels: string): string {
  const found = `MATCH(TRIM(${cellAddress(row, columns.evidence)}),${levels},0)`;
  return `=IFERROR(IF(${blankTest(row)},0,IF(ISNUMBER(${found}),${found},ROWS(${levels}))),ROWS(${levels}))`;
}

function lineCheck(row: number): string {
  const at = (column: number) => cellAddress(row, column);
  const likely = at(columns.likely);
  const isInOrder = (end: string, test: string) => `IF(${end}="",TRUE,IF(ISNUMBER(${end}),${test},FALSE))`;
  const isDriver = costDrivers.map((driver) => `TRIM(${at(columns.driver)})="${driver}"`).join(',');
  return (
    `=IFERROR(IF(${blankTest(row)},"",IF(ISNUMBER(${likely}),` +
    `IF(${isInOrder(at(columns.low), `${at(columns.low)}<=${likely}`)},` +
    `IF(${isInOrder(at(columns.high), `${at(columns.high)}>=${likely}`)},` +
    `IF(MIN(${at(columns.low)}:${at(columns.high)})<0,"Enter 0 or more",` +
    `IF(OR(${isDriver}),"OK","Grows with: fixed or volume")),` +
    `"High: likely or more"),"Low: up to likely"),"Likely: enter a number")),"Correct the error")`
  );
}
