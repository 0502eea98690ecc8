import fc from 'fast-check';
import { lastCrossing, paybackFlow } from '../../../src/core/cashFlow/paybackFlow';
import { paybackMonths } from '../../../src/core/paybackMonths';
import { expectCalcError } from '../../support/expectCalcError';
import { expectRelative } from '../../support/expectRelative';

test.each([
  {
    source: 'Forrester blog: 10,000 / (15,000 - 5,000) a year',
    flows: [-10000, 10000],
    periods: 1,
    rate: 0,
    months: 12,
  },
  {
    source: 'by hand: 1,000 of 5,000 in year 3',
    flows: [-2000, 500, 500, 5000],
    periods: 1,
    rate: 0,
    months: 26.4,
  },
  {
    source: 'by hand: quarters of three months',
    flows: [-300, 100, 100, 200],
    periods: 4,
    rate: 0,
    months: 7.5,
  },
  {
    source: 'by hand: back in month 1, gone again in month 2, back for good half way through month 4',
    flows: [-10, 20, -30, 10, 20],
    periods: 12,
    rate: 0,
    months: 3.5,
  },
  {
    source: 'by hand, at 10%: 110 and 121 are worth 100 each',
    flows: [-150, 110, 121],
    periods: 1,
    rate: 0.1,
    months: 18,
  },
  { source: 'never negative', flows: [5, -2, 1], periods: 12, rate: 0, months: 0 },
  {
    source: 'three tenths come back as 0.1 + 0.1 + 0.1, whatever binary rounding says',
    flows: [-0.3, 0.1, 0.1, 0.1],
    periods: 12,
    rate: 0,
    months: 3,
  },
])('$source', ({ flows, periods, rate, months }) => {
  expect(paybackFlow(flows, periods, rate)).toBeCloseTo(months, 10);
});

test('monthly and undiscounted unless told', () => {
  expect(paybackFlow([-100, 50, 100])).toBe(1.5);
});

test('law: level monthly flows pay back when the payback of a steady benefit says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 10, max: 500 }),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      (investment, monthlyBenefit, annualDiscountRate) => {
        const flows = [-investment, ...Array.from({ length: 400 }, () => monthlyBenefit)];
        expectRelative(
          paybackFlow(flows, 12, annualDiscountRate),
          paybackMonths({ investment, monthlyBenefit, monthlyCost: 0, rampMonths: 0, annualDiscountRate }),
          1e-9,
        );
      },
    ),
  );
});

test('law: money of another size pays back in the same time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 12 }), (flows) => {
      const outcome = (scale: number) => {
        try {
          return paybackFlow(flows.map((flow) => flow * scale)).toPrecision(9);
        } catch {
          return 'never';
        }
      };
      expect(outcome(1e6)).toBe(outcome(1));
    }),
  );
});

test('says what is missing where it never pays back, and refuses what is no cash flow', () => {
  expectCalcError(
    () => paybackFlow([-100, 30, 30]),
    'not-found',
    /^never pays back: after the last of 3 flows 40 is still missing$/,
  );
  expectCalcError(() => paybackFlow([]), 'bad-input', /^cashFlows needs a number/);
  expectCalcError(() => paybackFlow([-1, 2], 0), 'bad-input', /^periodsPerYear has to be a number above 0/);
  expectCalcError(
    () => paybackFlow([-1, 2], 1, -1),
    'bad-input',
    /^annualDiscountRate has to be a number above -1, not -1: enter 10% as 0.1$/,
  );
  expectCalcError(
    () => paybackFlow([-1e308, -1e308]),
    'no-solution',
    /^the cumulative flow is too large to calculate$/,
  );
  // 1.75 periods of 1e307 years each.
  expectCalcError(
    () => paybackFlow([-1, 0.25, 1], 1e-307),
    'no-solution',
    /^the payback is too large to calculate$/,
  );
});

test('no crossing where what has flowed is more than a number holds', () => {
  expect(lastCrossing([-1e308, 1e308])).toEqual({ periods: NaN, cumulative: NaN });
});
