import { cashFlowByYear, cashFlowTable } from '../../core/cashFlow/cashFlowByYear';
import { paybackFlow as monthsToPayback } from '../../core/cashFlow/paybackFlow';
import { totalEconomicImpact, totalEconomicImpactTable } from '../../core/cashFlow/totalEconomicImpact';
import { paybackMonths } from '../../core/paybackMonths';
import { numberIfGiven, numberNamed, optionalNumber, requiredNumber } from '../arguments';
import { formattedTable, numberFormats, formattedRows } from '../formattedTable';
import { guard } from '../guard';
import { paybackArguments } from '../paybackArguments';
import { flowsOf } from '../ranges';

/**
 * Months until an AI project has paid back its investment for good, interpolated within the month.
 * @customfunction AIROI.PAYBACK AIROI.PAYBACK
 * @param investment Money spent at the start: implementation and change management.
 * @param monthlyBenefit Gross benefit of a month at full effect.
 * @param [monthlyCost] Running cost of a month, from the first month on. 0 if left out.
 * @param [rampMonths] Months over which the benefit grows evenly from nothing to full effect. 0 if left out.
 * @param [annualDiscountRate] Fraction: 0.1 is 10% a year. 0, no discounting, if left out.
 * @returns Months; #N/A where it never pays back.
 */
export function payback(
  investment: unknown,
  monthlyBenefit: unknown,
  monthlyCost?: unknown,
  rampMonths?: unknown,
  annualDiscountRate?: unknown,
): number {
  return guard(() =>
    paybackMonths({
      investment: requiredNumber(paybackArguments.investment, investment),
      monthlyBenefit: requiredNumber(paybackArguments.monthlyBenefit, monthlyBenefit),
      monthlyCost: optionalNumber(paybackArguments.monthlyCost, monthlyCost),
      rampMonths: optionalNumber(paybackArguments.rampMonths, rampMonths),
      annualDiscountRate: optionalNumber(paybackArguments.annualDiscountRate, annualDiscountRate),
    }),
  );
}

/**
 * Months until a cash flow has paid back for good, interpolated within the period.
 * @customfunction AIROI.PAYBACKFLOW AIROI.PAYBACKFLOW
 * @param cashFlows One row or column, money out negative: the first at the start, then one at the end of each period.
 * @param [periodsPerYear] 12 for months (if left out), 4 for quarters, 1 for years.
 * @param [annualDiscountRate] Fraction: 0.1 is 10% a year. 0, no discounting, if left out.
 * @returns Months; #N/A where it never pays back.
 */
export function paybackFlow(
  cashFlows: unknown[][],
  periodsPerYear?: unknown,
  annualDiscountRate?: unknown,
): number {
  return guard(() =>
    monthsToPayback(
      flowsOf('cashFlows', cashFlows),
      numberIfGiven('periodsPerYear', periodsPerYear),
      numberIfGiven('annualDiscountRate', annualDiscountRate),
    ),
  );
}

/**
 * Benefit, cost, net and cumulative flow of a case year by year, with ramp, decay and retraining.
 * @customfunction AIROI.CASHFLOW AIROI.CASHFLOW
 * @param annualBenefit Gross benefit of a year at full effect.
 * @param annualCost Running cost of a year.
 * @param initialCost One-off cost at the start.
 * @param years Whole years, 1 to 100.
 * @param [rampMonths] Months over which the benefit grows evenly from nothing to full effect. 0 if left out.
 * @param [annualDecay] Fraction of the benefit that drift takes in a year: 0.15 is 15%. 0 if left out.
 * @param [retrainEveryMonths] Months after which the benefit is whole again. Never if left out.
 * @returns A table: year, benefit, cost, net, cumulative; year 0 is the start.
 */
export function cashFlow(
  annualBenefit: unknown,
  annualCost: unknown,
  initialCost: unknown,
  years: unknown,
  rampMonths?: unknown,
  annualDecay?: unknown,
  retrainEveryMonths?: unknown,
): unknown[][] {
  return guard(() => {
    const flows = cashFlowByYear({
      annualBenefit: numberNamed('annualBenefit', annualBenefit),
      annualCost: numberNamed('annualCost', annualCost),
      initialCost: numberNamed('initialCost', initialCost),
      years: numberNamed('years', years),
      rampMonths: numberIfGiven('rampMonths', rampMonths),
      annualDecay: numberIfGiven('annualDecay', annualDecay),
      retrainEveryMonths: numberIfGiven('retrainEveryMonths', retrainEveryMonths),
    });
    return formattedTable(cashFlowTable(flows), (_, column) =>
      column === 0 ? undefined : numberFormats.money,
    );
  });
}

/**
 * Present values, NPV, ROI and payback by the convention of the Total Economic Impact method.
 * @customfunction AIROI.TEI AIROI.TEI
 * @param initialCost Money spent before the first year; not discounted.
 * @param annualBenefits One row or column: the benefit of each year, discounted from the year's end.
 * @param annualCosts As many cells: the cost of each year.
 * @param [discountRate] Fraction a year. 0.1, which is 10%, if left out.
 * @returns A table: figure, value.
 */
export function tei(
  initialCost: unknown,
  annualBenefits: unknown[][],
  annualCosts: unknown[][],
  discountRate?: unknown,
): unknown[][] {
  return guard(() =>
    formattedRows(
      totalEconomicImpactTable(
        totalEconomicImpact(
          numberNamed('initialCost', initialCost),
          flowsOf('annualBenefits', annualBenefits),
          flowsOf('annualCosts', annualCosts),
          numberIfGiven('discountRate', discountRate),
        ),
      ),
      {
        'Present value of costs': numberFormats.money,
        'Present value of benefits': numberFormats.money,
        'Net present value': numberFormats.money,
        'ROI on present values': numberFormats.fraction,
        'Payback, months': numberFormats.months,
      },
    ),
  );
}
