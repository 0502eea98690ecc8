import type { Amounts } from './amountsOf';
import type { Shares } from './scheduleOf';

/** Money after the start, weighted by the probability of success; costs are positive. */
export interface ExpectedFlows {
  readonly benefit: number;
  readonly running: number;
  readonly retraining: number;
}

/** What a month brings and costs, or many of them with their sums. */
export function expectedFlows(
  amounts: Amounts,
  { delivered, active, retrainings }: Shares,
  successProbability: number,
): ExpectedFlows {
  return {
    benefit: (successProbability * amounts.benefit * delivered) / 12,
    running: (successProbability * amounts.running * active) / 12,
    retraining: successProbability * amounts.retraining * retrainings,
  };
}
