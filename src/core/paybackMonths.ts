import { CalcError } from './errors';

export interface PaybackTerms {
  /** Money spent at the start, 0 or more. */
  readonly investment: number;
  /** Money per month once the ramp is over. */
  readonly monthlyBenefit: number;
  /** Money per month from the first month on, 0 or more. */
  readonly monthlyCost: number;
  /** Months over which the benefit grows linearly from nothing to `monthlyBenefit`; fractions allowed. */
  readonly rampMonths: number;
  /** Fraction per year, 0 or more. */
  readonly annualDiscountRate: number;
}

/**
 * Months until the cumulative net flow is no longer negative, for good; interpolated linearly within the
 * month, and 0 where it never is negative.
 *
 * Month m brings `monthlyBenefit` times the integral of min(1, t / rampMonths) over that month, less
 * `monthlyCost`, discounted by (1 + rate)^(m/12). The net flow never falls from one month to the next, so
 * the cumulative flow sinks at most once and then rises: its last crossing of zero is found by doubling
 * and bisection, and no horizon cuts the search short.
 *
 * @throws CalcError `not-found` where the investment never comes back; `no-solution` where the time is
 * beyond what a number can hold.
 * @source Nucleus Research: the time until cumulative net benefits equal the initial investment.
 * @example paybackMonths({ investment: 10000, monthlyBenefit: 15000, monthlyCost: 5000, rampMonths: 0, annualDiscountRate: 0 }) // 1
 */
export function paybackMonths(terms: PaybackTerms): number {
  const cumulative = cumulativeFlow(terms);
  if (cumulative(0) === 0 && cumulative(1) >= 0) return 0;
  if (terms.monthlyBenefit <= terms.monthlyCost) {
    throw new CalcError('not-found', 'never pays back: the monthly benefit has to exceed the monthly cost');
  }
  if (cumulative(Infinity) <= 0) {
    const percent = Number((terms.annualDiscountRate * 100).toPrecision(6));
    throw new CalcError(
      'not-found',
      `never pays back: at a discount rate of ${percent}% a year, all the net benefit to come is worth less than what is spent first`,
    );
  }

  let before = 0;
  let after = 1;
  while (cumulative(after) < 0) {
    before = after;
    after *= 2;
  }
  if (after === Infinity) throw new CalcError('no-solution', 'payback lies too far ahead to calculate');
  for (;;) {
    const middle = Math.floor(before + (after - before) / 2);
    // Neighbouring months, or, beyond 2^53 months, neighbouring numbers.
    if (middle === before || middle === after) break;
    if (cumulative(middle) < 0) before = middle;
    else after = middle;
  }
  const missing = -cumulative(before);
  return before + (after - before) * (missing / (missing + cumulative(after)));
}

/** The discounted net flow from the start to the end of month m, as a function of m. */
function cumulativeFlow(terms: PaybackTerms): (month: number) => number {
  const { rampMonths } = terms;
  // A power of two changes no digit, and keeps the products below from overflowing.
  const largest = Math.max(terms.investment, Math.abs(terms.monthlyBenefit), terms.monthlyCost, 1e-300);
  const scale = 2 ** -Math.floor(Math.log2(largest));
  const investment = terms.investment * scale;
  const monthlyBenefit = terms.monthlyBenefit * scale;
  const monthlyCost = terms.monthlyCost * scale;
  const monthlyRate = Math.log1p(terms.annualDiscountRate) / 12;

  const wholeMonths = Math.floor(rampMonths);
  const rest = rampMonths - wholeMonths;
  const lostInRest =
    rest === 0 ? 0 : ((rest * rest) / (2 * rampMonths)) * Math.exp(-(wholeMonths + 1) * monthlyRate);
  const lostInRamp =
    annuity(wholeMonths, monthlyRate) - ramped(wholeMonths, rampMonths, monthlyRate) + lostInRest;

  return (month) =>
    month <= wholeMonths
      ? monthlyBenefit * ramped(month, rampMonths, monthlyRate) -
        monthlyCost * annuity(month, monthlyRate) -
        investment
      : (monthlyBenefit - monthlyCost) * annuity(month, monthlyRate) -
        monthlyBenefit * lostInRamp -
        investment;
}

/** Present value of 1 at the end of each of `months`; the rate is per month, continuously compounded. */
function annuity(months: number, monthlyRate: number): number {
  return monthlyRate === 0 ? months : -Math.expm1(-months * monthlyRate) / Math.expm1(monthlyRate);
}

/**
 * Present value of a benefit that grows to 1 a month over the ramp, for `months` within it: the sum of
 * (k - 1/2) / rampMonths, discounted. The second half of the months repeats the first, later and higher,
 * so a ramp of a billion months takes thirty steps, and as all terms are positive nothing cancels.
 */
function ramped(months: number, rampMonths: number, monthlyRate: number): number {
  if (months === 0) return 0;
  const half = Math.floor(months / 2);
  const first = ramped(half, rampMonths, monthlyRate);
  const discount = Math.exp(-half * monthlyRate);
  const both = first + discount * (first + (half / rampMonths) * annuity(half, monthlyRate));
  const isOdd = months !== 2 * half;
  return isOdd ? both + ((months - 0.5) / rampMonths) * Math.exp(-months * monthlyRate) : both;
}
