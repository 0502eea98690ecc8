import type { YearFlow } from '../cashFlow/cashFlowByYear';
import { difference } from '../difference';
import type { Amounts } from './amountsOf';
import { expectedFlows } from './expectedFlows';
import type { Schedule } from './scheduleOf';

/** Expected money of one month; costs are positive, and month 0 is the start. */
export interface MonthFlow {
  readonly month: number;
  readonly investment: number;
  readonly benefit: number;
  readonly running: number;
  readonly retraining: number;
  readonly net: number;
  readonly cumulative: number;
  /** Present value of 1 in this month. */
  readonly discount: number;
}

/** The investment at the start, and every month of the schedule. */
export function monthFlows(
  amounts: Amounts,
  schedule: Schedule,
  successProbability: number,
): readonly MonthFlow[] {
  const { investment } = amounts;
  let cumulative = 0 - investment;
  const start = { month: 0, investment, benefit: 0, running: 0, retraining: 0, discount: 1 };
  const flows: MonthFlow[] = [{ ...start, net: cumulative, cumulative }];
  for (const shares of schedule.months) {
    const { benefit, running, retraining } = expectedFlows(amounts, shares, successProbability);
    const net = difference(benefit, running + retraining);
    cumulative += net;
    const { month, discount } = shares;
    flows.push({ month, investment: 0, benefit, running, retraining, net, cumulative, discount });
  }
  return flows;
}

/** The months added up; year 0 is the start. */
export function yearFlows(months: readonly MonthFlow[]): readonly YearFlow[] {
  const years: { year: number; benefit: number; cost: number; net: number; cumulative: number }[] = [];
  for (const { month, investment, benefit, running, retraining, net, cumulative } of months) {
    const year = Math.ceil(month / 12);
    const flow = (years[year] ??= { year, benefit: 0, cost: 0, net: 0, cumulative: 0 });
    flow.benefit += benefit;
    flow.cost += investment + running + retraining;
    flow.net += net;
    flow.cumulative = cumulative;
  }
  return years;
}
