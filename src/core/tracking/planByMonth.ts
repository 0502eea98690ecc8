import type { Case } from '../case';
import { amountsOf } from '../forecast/amountsOf';
import { expectedFlows } from '../forecast/expectedFlows';
import { scheduleOf } from '../forecast/scheduleOf';
import type { ForecastTerms } from '../forecast/scenarioTerms';
import { benefitLines, perLine, type BenefitLine, type LineAmounts } from './trackingLines';

/** What a month should bring, if the case goes live. */
export interface PlanMonth {
  /** From 1 on. */
  readonly month: number;
  readonly lines: LineAmounts;
  /** Mean share of the people counted who use it in the month, by the ramp. */
  readonly adoption: number;
  /** Units handled in the month, by the ramp; null where the case does not say how much it is used. */
  readonly volume: number | null;
  /** Present value of 1 in this month. */
  readonly discount: number;
}

export interface Plan {
  /** One-off: money at the start. */
  readonly oneOff: number;
  /** Money, each time. */
  readonly retraining: number;
  readonly months: readonly PlanMonth[];
}

const termOf = {
  hours: 'hoursSavedPerWeek',
  revenue: 'revenueAcceleration',
  errors: 'errorCostAvoided',
  capacity: 'capacityFreed',
} as const satisfies Record<BenefitLine, keyof ForecastTerms['values']>;

/** A case month by month and line by line as it was decided on: once it is tracked, going live is certain. */
export function planByMonth(terms: ForecastTerms, { usage }: Pick<Case, 'usage'>): Plan {
  const amounts = amountsOf(terms);
  const without = (...keys: readonly (keyof ForecastTerms['values'])[]) =>
    amountsOf({
      ...terms,
      values: { ...terms.values, ...Object.fromEntries(keys.map((key) => [key, 0])) },
    });
  const amountOf = Object.fromEntries(
    benefitLines.map((line) => [
      line,
      without(...benefitLines.filter((other) => other !== line).map((other) => termOf[other])).benefit,
    ]),
  ) as Record<BenefitLine, number>;
  const running = { running: without('maintenance').running, maintenance: without('toolCost').running };
  return {
    oneOff: amounts.investment,
    retraining: amounts.retraining,
    months: scheduleOf(terms).months.map((shares) => {
      const flowOf = (line: keyof LineAmounts) => {
        if (line === 'retraining') return expectedFlows(amounts, shares, 1).retraining;
        return line === 'running' || line === 'maintenance'
          ? expectedFlows({ ...amounts, running: running[line] }, shares, 1).running
          : expectedFlows({ ...amounts, benefit: amountOf[line] }, shares, 1).benefit;
      };
      return {
        month: shares.month,
        lines: perLine(flowOf),
        adoption: terms.values.adoption * shares.ramped,
        volume: usage.requestsPerMonth > 0 ? usage.requestsPerMonth * shares.ramped : null,
        discount: shares.discount,
      };
    }),
  };
}
