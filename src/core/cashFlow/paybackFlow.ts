import { CalcError } from '../errors';
import { checkNumber } from '../checkNumber';
import { checkResult } from '../checkResult';
import { checkValues } from '../statistics/checkValues';
import { isRounding } from './isRounding';

/**
 * Months until the cumulative cash flow is no longer negative, for good; interpolated linearly within the
 * period, and 0 where it never is negative.
 *
 * @param cashFlows Money, out negative: the first at the start, then one at the end of each period.
 * @param periodsPerYear 12 (monthly flows) unless told; 4 for quarters, 1 for years.
 * @param annualDiscountRate Fraction, above -1; 0 unless told. Flow i is discounted by (1 + rate)^(i / periods).
 * @throws CalcError `not-found` where the last cumulative flow is negative; `bad-input` for an empty range.
 * @source Brealey, Myers and Allen, Principles of Corporate Finance, chapter "Net Present Value and Other
 * Investment Criteria" (payback and discounted payback)
 * @example paybackFlow([-2000, 500, 500, 5000], 1) // 26.4
 */
export function paybackFlow(
  cashFlows: readonly number[],
  periodsPerYear = 12,
  annualDiscountRate = 0,
): number {
  checkValues('cashFlows', cashFlows, 1);
  checkNumber('periodsPerYear', periodsPerYear, { above: 0, max: 366 });
  checkNumber('annualDiscountRate', annualDiscountRate, { above: -1, hint: 'enter 10% as 0.1' });
  const { periods, cumulative } = lastCrossing(
    cashFlows.map((flow, i) => flow / (1 + annualDiscountRate) ** (i / periodsPerYear)),
  );
  checkResult('the cumulative flow', cumulative);
  if (cumulative < 0) {
    throw new CalcError(
      'not-found',
      `never pays back: after the last of ${cashFlows.length} flows ${Number((-cumulative).toPrecision(6))} is still missing`,
    );
  }
  return checkResult('the payback', (periods * 12) / periodsPerYear);
}

/** When the cumulative flow crosses zero for good, and where it ends; NaN where what has flowed overflows. */
export interface Crossing {
  /** Interpolated linearly within the period; 0 where the cumulative flow never is negative; says nothing where it ends so. */
  readonly periods: number;
  /** After the last flow: what is still missing where it is negative. */
  readonly cumulative: number;
}

export function lastCrossing(flows: readonly number[]): Crossing {
  let cumulative = 0;
  let moved = 0;
  let periods = 0;
  flows.forEach((flow, i) => {
    const before = cumulative;
    moved += Math.abs(flow);
    cumulative += flow;
    if (isRounding(cumulative, moved)) cumulative = 0;
    // The last period that begins below zero is the one that crosses it for good.
    if (before < 0) periods = i - cumulative / flow;
  });
  return moved < Infinity ? { periods, cumulative } : { periods: NaN, cumulative: NaN };
}
