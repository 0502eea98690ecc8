import type { Case } from '../case';
import { fedInputs, type FedInput, type FedInputs } from '../pilot/fedInputs';
import type { Finding } from '../pilot/finding';
import { monthlyCosts } from '../runningCost/monthlyCosts';
import { feedsToolCost, type RunningCostParts } from '../runningCost/runningCostParts';

/**
 * The inputs that are not typed: what metrics give, and the tool cost that running-cost lines and tokens add up to.
 *
 * @param findings Of the case's metrics, in their order.
 */
export function caseFeeds(
  of: Pick<Case, 'metrics'> & RunningCostParts,
  findings: readonly Finding[],
): FedInputs {
  const measured = fedInputs(of.metrics, findings);
  return feedsToolCost(of) ? { ...measured, toolCost: toolCostOf(of) } : measured;
}

/** A year of all lines and tokens; its evidence is the weakest of theirs. */
function toolCostOf(of: RunningCostParts): FedInput {
  const { total, evidence } = monthlyCosts(of);
  return {
    value: 12 * total.likely,
    low: 12 * total.low,
    high: 12 * total.high,
    evidence: evidence!,
    metrics: [],
  };
}
