import { costDrivers } from '../../core/case';
import { evidenceLevels } from '../../core/inputs';
import { BREAK_EVEN_STEPS } from '../../core/runningCost/breakEvenScale';
import { costComponents } from '../../core/runningCost/costComponents';
import type { CostEnd } from '../../core/runningCost/costRange';
import { fixedCell } from '../cashFlow/places';
import { column, fixedCells } from './layout';

/** Rows of the working, in their order. */
export const workingKeys = [
  'tokens',
  'inMoney',
  'sharesTold',
  'shares',
  'fixed',
  'growing',
  'fixedAfter',
  'growingAfter',
  'fixedCheapest',
  'growingCheapest',
  'rows',
  'waysOfTokens',
  'growingShare',
  'monthlyValue',
  'chosenElasticity',
  'fittedElasticity',
  'elasticityRemark',
  'fixedCovered',
  'growingCovered',
  'best',
  'excess',
  'million',
  'hundred',
  'small',
  'smallDecimals',
  'sameVolume',
  'mostShares',
  'mostElasticity',
  'elasticityDecimals',
  'touching',
] as const;
export type WorkingKey = (typeof workingKeys)[number];

/** Columns of Newton's search: a multiple of the volume, and what a month costs there. */
export const searchColumns = { step: 0, from: 1, fromCost: 2, upTo: 3, upToCost: 4 } as const;

/** Everything, or one component. */
export const savingTargets = ['all', ...costComponents] as const;

/** Where the working stands, in a part whose heading stands in `row`. */
export interface WorkingPlaces {
  readonly rowOf: (key: WorkingKey) => number;
  /** A figure; of three the likely one. */
  readonly one: (key: WorkingKey) => string;
  readonly at: (key: WorkingKey, end: CostEnd) => string;
  readonly driversRow: number;
  /** What a cost line may grow with. */
  readonly drivers: string;
  readonly levelsRow: number;
  /** Evidence, strongest first. */
  readonly levels: string;
  readonly targetsRow: number;
  /** What a measure may act on. */
  readonly targets: string;
  /** Of the search's heading. */
  readonly searchRow: number;
  readonly end: number;
}

export function workingPlaces(row: number): WorkingPlaces {
  const rowOf = (key: WorkingKey) => row + 1 + workingKeys.indexOf(key);
  const driversRow = row + 1 + workingKeys.length + 1;
  const levelsRow = driversRow + 1 + costDrivers.length + 1;
  const targetsRow = levelsRow + 1 + evidenceLevels.length + 1;
  const searchRow = targetsRow + 1 + savingTargets.length + 1;
  return {
    rowOf,
    one: (key) => fixedCell(rowOf(key), column.likely),
    at: (key, end) => fixedCell(rowOf(key), column[end]),
    driversRow,
    drivers: fixedCells(driversRow + 1, column.label, costDrivers.length),
    levelsRow,
    levels: fixedCells(levelsRow + 1, column.label, evidenceLevels.length),
    targetsRow,
    targets: fixedCells(targetsRow + 1, column.label, savingTargets.length),
    searchRow,
    end: searchRow + 1 + BREAK_EVEN_STEPS + 1,
  };
}
