import { tooLarge } from '../../core/results';
import {
  noMultiple,
  noOutcomes,
  noRequests,
  noRunningCost,
  noUsers,
} from '../../core/runningCost/runningCostWords';
import { quoted } from '../block';

/** Cells of a volume: each a figure, or the sentence that stands in its place. */
export interface VolumeCells {
  readonly requests: string;
  readonly users: string;
  readonly outcomes: string;
}

/** `core/runningCost/unitEconomics` as expressions without "=", over cells. */
export interface UnitExpressions {
  readonly costPerRequest: string;
  readonly costPerUser: string;
  readonly costPerOutcome: string;
  /** @param costPerOutcome Cell. */
  readonly marginPerOutcome: (costPerOutcome: string) => string;
  readonly margin: string;
}

/** A figure, or the sentence for one beyond what a number can hold. */
export const finite = (expression: string) => `IFERROR(${expression},${quoted(tooLarge)})`;

/** The figure that follows where a cell holds one, else the sentence that it holds. */
export const ifNumber = (cell: string, then: string) => `IF(ISNUMBER(${cell}),${then},${cell})`;

/** What is stated to cost something, or that nothing is. */
export const ifStated = (rows: string, then: string) => `IF(${rows}=0,${quoted(noRunningCost)},${then})`;

/**
 * @param cost Cell of a month's cost.
 * @param value Cell of what an outcome is worth.
 */
export function unitExpressions(
  cost: string,
  { requests, users, outcomes }: VolumeCells,
  value: string,
): UnitExpressions {
  const perOutcome = `IF(${outcomes}=0,${quoted(noOutcomes)},${finite(`${cost}/${outcomes}`)})`;
  const valued = (then: string) => ifNumber(cost, ifNumber(requests, ifNumber(value, then)));
  return {
    costPerRequest: ifNumber(cost, ifNumber(requests, finite(`${cost}/${requests}`))),
    costPerUser: ifNumber(cost, ifNumber(users, finite(`${cost}/${users}`))),
    costPerOutcome: ifNumber(cost, ifNumber(outcomes, perOutcome)),
    marginPerOutcome: (costPerOutcome) =>
      valued(ifNumber(costPerOutcome, finite(`${value}-${costPerOutcome}`))),
    margin: valued(finite(`${value}*${outcomes}-${cost}`)),
  };
}

/** A volume at a multiple of the case's, as expressions without "=". */
export function volumeExpressions(
  multiple: string,
  {
    requests,
    users,
    successRate,
  }: { readonly requests: string; readonly users: string; readonly successRate: string },
): VolumeCells {
  const at = (count: string, none: string, then: string) =>
    `IF(${multiple}>0,IF(${count}*${multiple}=0,${quoted(none)},${finite(then)}),${quoted(noMultiple)})`;
  return {
    requests: at(requests, noRequests, `${requests}*${multiple}`),
    users: at(users, noUsers, `${users}*${multiple}`),
    outcomes: at(requests, noRequests, `${requests}*${multiple}*${successRate}`),
  };
}

/** A month's cost at a multiple of the volume, without "=". */
export function costAt(fixed: string, growing: string, multiple: string, elasticity: string): string {
  return `${fixed}+${growing}*${multiple}^${elasticity}`;
}
