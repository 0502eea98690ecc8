import type { Case, RunningCost } from '../case';
import { evidenceLevels } from '../inputs';
import { fedInputs, type FedInput, type FedInputs } from '../pilot/fedInputs';
import type { Finding } from '../pilot/finding';

/**
 * The inputs that are not typed: what metrics give, and the tool cost that the running-cost lines add up to.
 *
 * @param findings Of the case's metrics, in their order.
 */
export function caseFeeds(
  { metrics, runningCosts }: Pick<Case, 'metrics' | 'runningCosts'>,
  findings: readonly Finding[],
): FedInputs {
  const measured = fedInputs(metrics, findings);
  return runningCosts.length === 0 ? measured : { ...measured, toolCost: toolCostOf(runningCosts) };
}

/** A year of all lines; its evidence is the weakest of theirs. */
function toolCostOf(lines: readonly RunningCost[]): FedInput {
  const yearOf = (end: 'low' | 'likely' | 'high') => 12 * lines.reduce((sum, line) => sum + line[end], 0);
  const weakest = Math.max(...lines.map(({ evidence }) => evidenceLevels.indexOf(evidence)));
  return {
    value: yearOf('likely'),
    low: yearOf('low'),
    high: yearOf('high'),
    evidence: evidenceLevels[weakest]!,
    metrics: [],
  };
}
