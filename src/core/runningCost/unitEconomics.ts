import { difference } from '../difference';
import { finite, type Outcome } from '../results';
import { noMultiple, noOutcomes, noRequests, noRunningCost, noUsers } from './runningCostWords';
import type { UsageValues } from './usageFigures';

/** What a month's cost comes to for each request, user and outcome; a sentence where that is not known. */
export interface UnitEconomics {
  /** Money per month. */
  readonly cost: Outcome;
  readonly requests: Outcome;
  readonly users: Outcome;
  readonly outcomes: Outcome;
  readonly costPerRequest: Outcome;
  readonly costPerUser: Outcome;
  readonly costPerOutcome: Outcome;
  readonly marginPerOutcome: Outcome;
  /** Money per month. */
  readonly margin: Outcome;
}

/** What a successful outcome is worth, as told, or by the case's annual benefit at full effect. */
export function outcomeValue(usage: UsageValues, benefitAtScale: Outcome): Outcome {
  const { requestsPerMonth, successRate, valuePerOutcome } = usage;
  if (valuePerOutcome > 0) return valuePerOutcome;
  if (requestsPerMonth === 0) return noRequests;
  if (successRate === 0) return noOutcomes;
  return typeof benefitAtScale === 'number'
    ? finite(benefitAtScale / (12 * requestsPerMonth * successRate))
    : benefitAtScale;
}

/**
 * @param cost Money per month at that multiple; null where nothing is stated to cost anything.
 * @param value Of a successful outcome.
 * @param multiple Of the case's volume.
 */
export function unitEconomics(
  usage: UsageValues,
  cost: number | null,
  value: Outcome,
  multiple = 1,
): UnitEconomics {
  const requests = usage.requestsPerMonth * multiple;
  const users = usage.usersPerMonth * multiple;
  const outcomes = requests * usage.successRate;
  const unasked = multiple > 0 ? null : noMultiple;
  const uncosted = unasked ?? (cost === null ? noRunningCost : null);
  const spent = cost ?? 0;

  const per = (count: number, none: string): Outcome =>
    uncosted ?? (count === 0 ? none : finite(spent / count));
  const costPerOutcome = per(outcomes, requests === 0 ? noRequests : noOutcomes);
  const less = (worth: (each: number) => number, costs: Outcome): Outcome => {
    if (typeof value === 'string') return uncosted ?? (requests === 0 ? noRequests : value);
    return typeof costs === 'number' ? finite(difference(worth(value), costs)) : costs;
  };
  return {
    cost: uncosted ?? finite(spent),
    requests: unasked ?? (requests === 0 ? noRequests : finite(requests)),
    users: unasked ?? (users === 0 ? noUsers : finite(users)),
    outcomes: unasked ?? (requests === 0 ? noRequests : finite(outcomes)),
    costPerRequest: per(requests, noRequests),
    costPerUser: per(users, noUsers),
    costPerOutcome,
    marginPerOutcome: less((each) => each, costPerOutcome),
    margin: less((each) => each * outcomes, uncosted ?? (requests === 0 ? noRequests : spent)),
  };
}
