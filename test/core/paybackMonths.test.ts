import fc from 'fast-check';
import { CalcError } from '../../src/core/errors';
import { expectCalcError } from '../support/expectCalcError';
import { paybackMonths, type PaybackTerms } from '../../src/core/paybackMonths';

const terms = (given: Partial<PaybackTerms>): PaybackTerms => ({
  investment: 0,
  monthlyBenefit: 0,
  monthlyCost: 0,
  rampMonths: 0,
  annualDiscountRate: 0,
  ...given,
});

test.each([
  {
    source: 'issue: 10,000 / (15,000 - 5,000) a month',
    given: { investment: 10000, monthlyBenefit: 15000, monthlyCost: 5000 },
    months: 1,
  },
  {
    source: 'Forrester blog: 10,000 / (15,000 - 5,000) a year is 12 months',
    given: { investment: 10000, monthlyBenefit: 15000 / 12, monthlyCost: 5000 / 12 },
    months: 12,
  },
  {
    source: 'by hand: 2.5 months, half of the third month',
    given: { investment: 250, monthlyBenefit: 100 },
    months: 2.5,
  },
  {
    source: 'by hand: a ramp of 2 months brings 25, 75, then 100; 150 is back half way through month 3',
    given: { investment: 150, monthlyBenefit: 100, rampMonths: 2 },
    months: 2.5,
  },
  {
    source: 'by hand: a ramp of 1.5 months brings 100/3 in month 1, 100 x (1 - 0.25/3) in month 2, then 100',
    given: { investment: 125, monthlyBenefit: 100, rampMonths: 1.5 },
    months: 2,
  },
  {
    source:
      'by hand: nothing invested, but costs run before the ramped benefit: -15, -5, +5, +15: back at the end of month 4',
    given: { monthlyBenefit: 40, monthlyCost: 20, rampMonths: 4 },
    months: 4,
  },
  {
    source:
      'annuity of 100 for 12 months at 10% a year (monthly 1.1^(1/12) - 1 = 0.797414043%) is worth 1140.048782933',
    given: { investment: 1140.048782933069, monthlyBenefit: 100, annualDiscountRate: 0.1 },
    months: 12,
  },
  { source: 'nothing spent and nothing gained is never negative', given: {}, months: 0 },
  {
    source: 'no investment and a net benefit from the first month',
    given: { monthlyBenefit: 2, monthlyCost: 2 },
    months: 0,
  },
])('$source', ({ given, months }) => {
  expect(paybackMonths(terms(given))).toBeCloseTo(months, 9);
});

test.each([
  { why: 'no benefit', given: { investment: 100 } },
  { why: 'benefit no more than cost', given: { investment: 100, monthlyBenefit: 50, monthlyCost: 50 } },
  {
    why: 'costs before a ramp that only ever reaches them',
    given: { monthlyBenefit: 5, monthlyCost: 5, rampMonths: 3 },
  },
  { why: 'a benefit that is a loss', given: { monthlyBenefit: -1 } },
  {
    why: 'a perpetuity worth less than the investment: 100 / 0.797414043% = 12,540.54',
    given: { investment: 12541, monthlyBenefit: 100, annualDiscountRate: 0.1 },
  },
  {
    why: 'a ramp so long that discounting eats it',
    given: { investment: 100, monthlyBenefit: 100, rampMonths: 1e9, annualDiscountRate: 0.1 },
  },
])('never pays back: $why', ({ given }) => {
  expect(() => paybackMonths(terms(given))).toThrow(
    expect.objectContaining({ code: 'not-found', message: expect.stringMatching(/^never pays back: /) }),
  );
});

test('says at which rate, and where the time is beyond what a number can hold', () => {
  expectCalcError(
    () => paybackMonths(terms({ investment: 12541, monthlyBenefit: 100, annualDiscountRate: 0.125 })),
    'not-found',
    /^never pays back: at a discount rate of 12.5% a year, all the net benefit to come is worth less than what is spent first$/,
  );
  expectCalcError(
    () => paybackMonths(terms({ investment: 1, monthlyBenefit: 2, monthlyCost: 2 })),
    'not-found',
    /^never pays back: the monthly benefit has to exceed the monthly cost$/,
  );
  expectCalcError(
    () => paybackMonths(terms({ investment: 1e300, monthlyBenefit: 1e-300 })),
    'no-solution',
    /^payback lies too far ahead to calculate$/,
  );
});

test('a perpetuity worth just the investment comes ever nearer and never gets there', () => {
  const investment = 1 / Math.expm1(Math.log1p(0.1) / 12);
  expect(answerOf(terms({ investment, monthlyBenefit: 1, annualDiscountRate: 0.1 }))).toBe('not-found');
});

test('pays back late rather than never just below the perpetuity: 12,540.5 of 12,540.54', () => {
  const months = paybackMonths(terms({ investment: 12540.5, monthlyBenefit: 100, annualDiscountRate: 0.1 }));
  // ln(1 - 12540.5 i / 100) / -ln(1 + i), i = 1.1^(1/12) - 1
  const rate = Math.expm1(Math.log1p(0.1) / 12);
  expect(months).toBeCloseTo(-Math.log(1 - 125.405 * rate) / Math.log1p(rate), 1);
  expect(months).toBeGreaterThan(1000);
});

/** The definition itself, month by month. */
function countedMonths({
  investment,
  monthlyBenefit,
  monthlyCost,
  rampMonths,
  annualDiscountRate,
}: PaybackTerms) {
  const reached = (t: number) =>
    rampMonths > 0 && t < rampMonths ? (t * t) / (2 * rampMonths) : t - rampMonths / 2;
  let balance = -investment;
  let answer = balance < 0 ? NaN : 0;
  for (let month = 1; month <= 3000; month += 1) {
    const flow =
      (monthlyBenefit * (reached(month) - reached(month - 1)) - monthlyCost) /
      (1 + annualDiscountRate) ** (month / 12);
    const next = balance + flow;
    if (next < 0) answer = NaN;
    else if (balance < 0) answer = month - 1 - balance / flow;
    balance = next;
  }
  return answer;
}

test('equals a count month by month', () => {
  const amount = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(
      fc.record({
        investment: amount,
        monthlyBenefit: amount.map((value) => value / 10),
        monthlyCost: amount.map((value) => value / 100),
        rampMonths: fc.oneof(
          fc.integer({ min: 0, max: 36 }),
          fc.integer({ min: 0, max: 360 }).map((m) => m / 10),
        ),
        annualDiscountRate: fc.integer({ min: 0, max: 40 }).map((percent) => percent / 100),
      }),
      (given) => {
        const counted = countedMonths(given);
        const answer = answerOf(given);
        // Within rounding of its limit a discounted case is nobody's to call.
        if (Number.isNaN(counted)) expect(answer === 'not-found' || Number(answer) > 1000).toBe(true);
        else if (counted < 1000)
          expect(Math.abs(Number(answer) - counted)).toBeLessThan(1e-6 * (1 + counted));
      },
    ),
    { numRuns: 500 },
  );
});

test('scaling all money leaves payback unchanged', () => {
  const amount = fc.double({ min: 0.01, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: -40, max: 40 }), (investment, monthlyBenefit, power) => {
      const k = 10 ** power;
      const given = terms({ investment, monthlyBenefit, rampMonths: 3, annualDiscountRate: 0 });
      const scaled = { ...given, investment: investment * k, monthlyBenefit: monthlyBenefit * k };
      const months = paybackMonths(given);
      expect(Math.abs(paybackMonths(scaled) - months)).toBeLessThanOrEqual(1e-9 * months);
    }),
  );
});

test('any finite terms, however extreme, are answered with a finite time or a reason', () => {
  const extreme = fc.oneof(
    fc.constantFrom(0, Number.MIN_VALUE, 1e-300, 1, 1e9, 1e300, Number.MAX_VALUE),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(
      fc.record({
        investment: extreme,
        monthlyBenefit: extreme,
        monthlyCost: extreme,
        rampMonths: extreme,
        annualDiscountRate: extreme,
      }),
      (given) => {
        const answer = answerOf(given);
        expect(typeof answer === 'number' ? Number.isFinite(answer) && answer >= 0 : answer).toBeTruthy();
      },
    ),
    { numRuns: 300 },
  );
});

function answerOf(given: PaybackTerms): number | string {
  try {
    return paybackMonths(given);
  } catch (error) {
    if (error instanceof CalcError) return error.code;
    throw error;
  }
}
