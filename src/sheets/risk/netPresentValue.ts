import type { DriverKey } from '../../core/assumptions';

/** Where a driver's value and its evidence factor stand. */
export interface DriverCells {
  readonly value: (key: DriverKey) => string;
  readonly factor: (key: DriverKey) => string;
}

/** Sums over the horizon, discounted: what a benefit, a running cost and a retraining count. */
export interface TimeFactors {
  /** Months of full effect. */
  readonly benefit: string;
  /** Months of running cost. */
  readonly running: string;
  readonly retraining: string;
}

/** A case's money before time and the chance of failing, as expressions without "=". */
export interface AmountCells {
  /** Per year, at full effect. */
  readonly benefit: string;
  readonly investment: string;
  /** Per year. */
  readonly running: string;
  /** Each time. */
  readonly retraining: string;
}

/** The amounts over the cells of their drivers, in brackets: they are rounded alike whether a cell holds them or not. */
export function amountFormulas({ value, factor }: DriverCells): AmountCells {
  // A benefit below 0 is not made smaller by weak evidence; what it is multiplied by is never negative.
  const adjusted = (key: DriverKey, ...times: readonly DriverKey[]) =>
    [...[key, ...times].map(value), `IF(${value(key)}>0,${factor(key)},1)`].join('*');
  const cost = (key: DriverKey) => `${value(key)}*${factor(key)}`;
  const overrun = `(1+${value('costOverrun')})`;
  const benefits = [
    adjusted('hoursSavedPerWeek', 'weeksPerYear', 'loadedHourlyCost', 'realisation'),
    adjusted('revenueAcceleration'),
    adjusted('errorCostAvoided'),
    adjusted('capacityFreed', 'strategicValue'),
  ];
  return {
    benefit: `((${benefits.join('+')})*${value('adoption')})`,
    investment: `((${cost('implementationCost')}+${cost('changeManagement')})*${overrun})`,
    running: `((${cost('toolCost')}+${cost('maintenance')})*${overrun})`,
    retraining: `(${cost('retrainingCost')}*${overrun})`,
  };
}

/** Present benefits, over the cells of amounts and sums over time. */
export function presentBenefits(
  { benefit }: Pick<AmountCells, 'benefit'>,
  time: Pick<TimeFactors, 'benefit'>,
  successProbability: string,
): string {
  return `${successProbability}*${benefit}/12*${time.benefit}`;
}

/** Present costs: the investment in full, and what follows if it goes live. */
export function presentCosts(
  { investment, running, retraining }: Omit<AmountCells, 'benefit'>,
  time: Omit<TimeFactors, 'benefit'>,
  successProbability: string,
): string {
  return `${investment}+${successProbability}*(${running}/12*${time.running}+${retraining}*${time.retraining})`;
}

/** The net present value as a sum of amounts times time factors, so that no month has to be calculated for it. */
export function netPresentValue(amounts: AmountCells, time: TimeFactors, successProbability: string): string {
  const costs = presentCosts(amounts, time, successProbability);
  return `${presentBenefits(amounts, time, successProbability)}-(${costs})`;
}
