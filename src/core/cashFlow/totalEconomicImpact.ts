import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';
import type { Outcome } from '../results';
import { checkValues } from '../statistics/checkValues';
import type { Table } from '../table';
import { paybackFlow } from './paybackFlow';

export interface TotalEconomicImpact {
  readonly presentCosts: number;
  readonly presentBenefits: number;
  /** Net present value: present benefits - present costs. */
  readonly netPresentValue: number;
  /** Net present value over present costs; fraction. */
  readonly roi: Outcome;
  /** Undiscounted, or the sentence why there is none. */
  readonly paybackMonths: Outcome;
}

/**
 * A business case by the convention of the Total Economic Impact method: the initial cost undiscounted, each
 * year's flows discounted from the year's end, ROI on present values, payback on undiscounted net flows that
 * come evenly over each year.
 *
 * @param initialCost Money spent before the first year, 0 or more.
 * @param annualBenefits Money, year 1 first; may be negative.
 * @param annualCosts Money, as many years, each 0 or more.
 * @param discountRate Fraction per year, above -1; 10% unless told.
 * @throws CalcError `bad-input` for ranges of different length, without years or with negative costs.
 * @source Forrester, "Total Economic Impact", appendix of every study; table in "The Total Economic Impact of
 * SalesLoft" (2020), page 19
 */
export function totalEconomicImpact(
  initialCost: number,
  annualBenefits: readonly number[],
  annualCosts: readonly number[],
  discountRate = 0.1,
): TotalEconomicImpact {
  checkNumber('initialCost', initialCost, { min: 0 });
  checkValues('annualBenefits', annualBenefits, 1);
  checkValues('annualCosts', annualCosts, 1);
  annualCosts.forEach((cost, i) => checkNumber(`annualCosts, year ${i + 1},`, cost, { min: 0 }));
  checkNumber('discountRate', discountRate, { above: -1, hint: 'enter 10% as 0.1' });
  if (annualBenefits.length !== annualCosts.length) {
    throw new CalcError(
      'bad-input',
      `annualBenefits and annualCosts have to cover the same years: ${annualBenefits.length} and ${annualCosts.length}`,
    );
  }
  const present = (flows: readonly number[]) =>
    flows.reduce((total, flow, i) => total + flow / (1 + discountRate) ** (i + 1), 0);
  const presentCosts = checkResult('the present value of costs', initialCost + present(annualCosts));
  const presentBenefits = checkResult('the present value of benefits', present(annualBenefits));
  const netPresentValue = checkResult('the net present value', presentBenefits - presentCosts);
  return {
    presentCosts,
    presentBenefits,
    netPresentValue,
    roi:
      presentCosts === 0 ? 'none: every cost is 0' : checkResult('the ROI', netPresentValue / presentCosts),
    paybackMonths: paybackOrReason([
      -initialCost,
      ...annualBenefits.map((benefit, i) => benefit - annualCosts[i]!),
    ]),
  };
}

/** The result as a table for cells. */
export function totalEconomicImpactTable(result: TotalEconomicImpact): Table {
  return [
    ['Figure', 'Value'],
    ['Present value of costs', result.presentCosts],
    ['Present value of benefits', result.presentBenefits],
    ['Net present value', result.netPresentValue],
    ['ROI on present values', result.roi],
    ['Payback, months', result.paybackMonths],
  ];
}

function paybackOrReason(flows: readonly number[]): Outcome {
  try {
    return paybackFlow(flows, 1);
  } catch (error) {
    if (error instanceof CalcError && error.code === 'not-found') return error.message;
    throw error;
  }
}
