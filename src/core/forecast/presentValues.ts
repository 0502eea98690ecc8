import { difference } from '../difference';
import type { Amounts } from './amountsOf';
import { expectedFlows } from './expectedFlows';
import type { Schedule } from './scheduleOf';

export interface PresentValues {
  readonly benefits: number;
  /** The investment in full, and what follows it. */
  readonly costs: number;
  readonly net: number;
}

/** The present values of a case, without its flows month by month. */
export function presentValues(
  amounts: Amounts,
  { present }: Pick<Schedule, 'present'>,
  successProbability: number,
): PresentValues {
  const { benefit, running, retraining } = expectedFlows(amounts, present, successProbability);
  const costs = amounts.investment + running + retraining;
  return { benefits: benefit, costs, net: difference(benefit, costs) };
}
