import fc from 'fast-check';
import { cashFlowByYear, cashFlowTable } from '../../../src/core/cashFlow/cashFlowByYear';
import { rampedMonths } from '../../../src/core/cashFlow/rampedMonths';
import { expectCalcError } from '../../support/expectCalcError';

const terms = { annualBenefit: 1200, annualCost: 200, initialCost: 500, years: 3 };

test('by hand: level flows', () => {
  expect(cashFlowTable(cashFlowByYear(terms))).toEqual([
    ['Year', 'Benefit', 'Cost', 'Net', 'Cumulative'],
    [0, 0, 500, -500, -500],
    [1, 1200, 200, 1000, 500],
    [2, 1200, 200, 1000, 1500],
    [3, 1200, 200, 1000, 2500],
  ]);
});

test.each([
  [1, 2, 0.25],
  [2, 2, 0.75],
  [3, 2, 1],
  [1, 0, 1],
  [1, 1.5, 1 / 3],
  [2, 1.5, 1 - 0.25 / 3],
  [1, 0.5, 0.75],
  [7, 12, 6.5 / 12],
])('by hand: month %d of a ramp of %d months brings %d', (month, rampMonths, share) => {
  const ramped = rampedMonths(month, rampMonths) - rampedMonths(month - 1, rampMonths);
  expect(ramped).toBeCloseTo(share, 14);
});

test('by hand: a ramp of a year halves the first year, one of 18 months takes 9 months of benefit in all', () => {
  const benefits = (rampMonths: number) =>
    cashFlowByYear({ ...terms, rampMonths }).map((flow) => flow.benefit);
  benefits(12).forEach((benefit, year) => expect(benefit).toBeCloseTo([0, 600, 1200, 1200][year]!, 9));
  // Integral of t/18 over months 0 to 12 is 4; over 12 to 18 it is 5, and 6 months follow at full effect.
  benefits(18).forEach((benefit, year) => expect(benefit).toBeCloseTo([0, 400, 1100, 1200][year]!, 9));
});

test('decay: 12 monthly steps of 0.85^(1/12), whole again after retraining (geometric series, by hand)', () => {
  const step = 0.85 ** (1 / 12);
  const year = (months: number) => (100 * (1 - step ** months)) / (1 - step);
  const decaying = cashFlowByYear({ ...terms, annualDecay: 0.15 });
  expect(decaying[1]!.benefit).toBeCloseTo(year(12), 8);
  expect(decaying[2]!.benefit).toBeCloseTo(0.85 * year(12), 8);
  const retrained = cashFlowByYear({ ...terms, annualDecay: 0.15, retrainEveryMonths: 6 });
  expect(retrained[3]!.benefit).toBeCloseTo(2 * year(6), 8);
});

test('laws: each year adds its net flow; a longer ramp and more decay never bring more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (years, rampMonths, annualDecay) => {
        const flows = cashFlowByYear({ ...terms, years, rampMonths, annualDecay });
        expect(flows).toHaveLength(years + 1);
        const slower = cashFlowByYear({
          ...terms,
          years,
          rampMonths: rampMonths + 1,
          annualDecay: annualDecay + 0.005,
        });
        flows.slice(1).forEach((flow, i) => {
          expect(flow.cumulative).toBe(flows[i]!.cumulative + flow.net);
          expect(slower[i + 1]!.benefit).toBeLessThanOrEqual(flow.benefit * (1 + 1e-12));
        });
      },
    ),
  );
});

test('refuses terms outside their bounds', () => {
  const refuse = (given: object, message: RegExp) =>
    expectCalcError(() => cashFlowByYear({ ...terms, ...given }), 'bad-input', message);
  refuse({ years: 2.5 }, /^years has to be a whole number/);
  refuse({ years: 0 }, /^years/);
  refuse({ annualCost: -1 }, /^annualCost/);
  refuse({ initialCost: -1 }, /^initialCost has to be a number at least 0, not -1$/);
  refuse({ rampMonths: -1 }, /^rampMonths/);
  refuse({ annualDecay: 15 }, /enter 15% as 0.15$/);
  refuse({ retrainEveryMonths: 0 }, /^retrainEveryMonths/);
  refuse({ annualBenefit: NaN }, /^annualBenefit/);
});

// By hand: a number holds 1.797e308 at most, and a year's share of the benefit is counted in months.
test.each([
  { given: { annualBenefit: 1e308 }, message: /^the benefit is too large to calculate$/ },
  {
    given: { annualBenefit: -1e307, annualCost: 1.79e308 },
    message: /^the net flow is too large to calculate$/,
  },
  {
    given: { annualBenefit: 0, annualCost: 1e308 },
    message: /^the cumulative flow is too large to calculate$/,
  },
])('$message', ({ given, message }) => {
  expectCalcError(() => cashFlowByYear({ ...terms, ...given }), 'no-solution', message);
});
