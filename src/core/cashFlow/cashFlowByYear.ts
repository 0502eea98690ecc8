import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';
import { drift } from '../runningCost/drift';
import type { Table } from '../table';
import { rampedMonths } from './rampedMonths';

export interface CashFlowTerms {
  /** Money per year at full effect. */
  readonly annualBenefit: number;
  /** Money per year, 0 or more. */
  readonly annualCost: number;
  /** Money at the start, 0 or more. */
  readonly initialCost: number;
  /** Whole years, 1 to 100. */
  readonly years: number;
  /** Months over which the benefit grows linearly from nothing; 0 unless told. */
  readonly rampMonths?: number;
  /** Fraction of the benefit lost in a year of drift, 0 to 1; none unless told. */
  readonly annualDecay?: number;
  /** Months after which the benefit is whole again; never unless told. */
  readonly retrainEveryMonths?: number;
}

export interface YearFlow {
  /** 0 is the start. */
  readonly year: number;
  readonly benefit: number;
  readonly cost: number;
  readonly net: number;
  readonly cumulative: number;
}

/**
 * The flows of a case year by year, exact to the month and undiscounted.
 *
 * A month's benefit is a twelfth of the year's, times its share of the ramp (the integral of
 * min(1, t / rampMonths) over the month), times what drift has left at the month's beginning; drift counts
 * from go-live, and anew from each retraining.
 *
 * @throws CalcError `bad-input` for terms outside their bounds; `no-solution` where a sum overflows.
 */
export function cashFlowByYear({
  annualBenefit,
  annualCost,
  initialCost,
  years,
  rampMonths = 0,
  annualDecay = 0,
  retrainEveryMonths,
}: CashFlowTerms): readonly YearFlow[] {
  checkNumber('annualBenefit', annualBenefit);
  checkNumber('annualCost', annualCost, { min: 0 });
  checkNumber('initialCost', initialCost, { min: 0 });
  checkNumber('years', years, { min: 1, max: 100, whole: true });
  checkNumber('rampMonths', rampMonths, { min: 0 });

  const flows: YearFlow[] = [
    { year: 0, benefit: 0, cost: initialCost, net: 0 - initialCost, cumulative: 0 - initialCost },
  ];
  for (let year = 1; year <= years; year++) {
    let share = 0;
    for (let month = 12 * year - 11; month <= 12 * year; month++) {
      const ramped = rampedMonths(month, rampMonths) - rampedMonths(month - 1, rampMonths);
      share += drift(ramped, month - 1, annualDecay, retrainEveryMonths);
    }
    const benefit = checkResult('the benefit', (annualBenefit * share) / 12);
    const net = checkResult('the net flow', benefit - annualCost);
    const cumulative = checkResult('the cumulative flow', flows[year - 1]!.cumulative + net);
    flows.push({ year, benefit, cost: annualCost, net, cumulative });
  }
  return flows;
}

/** The flows as a table for cells. */
export function cashFlowTable(flows: readonly YearFlow[]): Table {
  return [
    ['Year', 'Benefit', 'Cost', 'Net', 'Cumulative'],
    ...flows.map(({ year, benefit, cost, net, cumulative }) => [year, benefit, cost, net, cumulative]),
  ];
}
