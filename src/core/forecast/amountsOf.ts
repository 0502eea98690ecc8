import type { DriverKey } from '../assumptions';
import type { ForecastTerms } from './scenarioTerms';

/** What a case is about in money, before time, decay and the chance of failing. */
export interface Amounts {
  /** Money per year: the four terms of the formula, hours realised. */
  readonly realised: number;
  /** The same, adjusted by evidence. */
  readonly adjusted: number;
  /** The same, adopted: the annual benefit at full effect. */
  readonly benefit: number;
  /** Of the benefit, what leaves the budget or comes in; the rest is capacity. */
  readonly cashable: number;
  /** Money at the start. */
  readonly investment: number;
  /** Money per year from go-live on. */
  readonly running: number;
  /** Money, each time. */
  readonly retraining: number;
}

export function amountsOf({ values, factors }: Pick<ForecastTerms, 'values' | 'factors'>): Amounts {
  const hours = values.hoursSavedPerWeek * values.weeksPerYear * values.loadedHourlyCost * values.realisation;
  const revenue = values.revenueAcceleration;
  const errors = values.errorCostAvoided;
  const capacity = values.capacityFreed * values.strategicValue;

  const byEvidence = (key: DriverKey, benefit: number) => (benefit > 0 ? benefit * factors[key] : benefit);
  const adjustedHours = byEvidence('hoursSavedPerWeek', hours);
  const adjustedMoney = byEvidence('revenueAcceleration', revenue) + byEvidence('errorCostAvoided', errors);
  const adjusted = adjustedHours + adjustedMoney + byEvidence('capacityFreed', capacity);

  const costOf = (key: DriverKey) => values[key] * factors[key] * (1 + values.costOverrun);
  return {
    realised: hours + revenue + errors + capacity,
    adjusted,
    benefit: adjusted * values.adoption,
    cashable: (adjustedHours * values.cashableShare + adjustedMoney) * values.adoption,
    investment: costOf('implementationCost') + costOf('changeManagement'),
    running: costOf('toolCost') + costOf('maintenance'),
    retraining: costOf('retrainingCost'),
  };
}
