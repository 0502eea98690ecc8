import fc from 'fast-check';
import {
  totalEconomicImpact,
  totalEconomicImpactTable,
} from '../../../src/core/cashFlow/totalEconomicImpact';
import { expectCalcError } from '../../support/expectCalcError';

test('the published SalesLoft table (2020, page 19): 1,672,201 and 5,496,170 give 329%', () => {
  const result = totalEconomicImpact(53150, [1606511, 3061331, 4229760], [666715, 636772, 647783]);
  expect(Math.round(result.presentCosts)).toBe(1672201);
  expect(Math.round(result.presentBenefits)).toBe(7168371);
  expect(Math.round(result.netPresentValue)).toBe(5496170);
  expect(Math.round(100 * (result.roi as number))).toBe(329);
  // Published as "< 6 months"; by hand 53,150 / (939,796 / 12).
  expect(result.paybackMonths).toBeCloseTo(0.67866, 5);
});

test('by hand at 25%: costs 100 + 50/1.25 = 140, benefits 100/1.25 + 125/1.5625 = 160', () => {
  const result = totalEconomicImpact(100, [100, 125], [50, 0], 0.25);
  expect(result).toMatchObject({
    presentCosts: 140,
    presentBenefits: 160,
    netPresentValue: 20,
    roi: 20 / 140,
  });
  // 50 back in year 1, then 50 of 125: 12 + 4.8 months.
  expect(result.paybackMonths).toBeCloseTo(16.8, 10);
});

test('says why there is no payback and no ROI', () => {
  expect(totalEconomicImpact(100, [10], [0]).paybackMonths).toMatch(/^never pays back/);
  expect(totalEconomicImpact(0, [10], [0])).toMatchObject({ roi: 'none: every cost is 0', paybackMonths: 0 });
});

test('laws: a dearer start lowers the value by exactly that; ROI knows no currency', () => {
  const flows = fc.array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(flows, fc.integer({ min: 1, max: 1000 }), (years, initial) => {
      const benefits = years.map(([benefit]) => benefit);
      const costs = years.map(([, cost]) => cost);
      const case1 = totalEconomicImpact(initial, benefits, costs);
      expect(totalEconomicImpact(initial + 7, benefits, costs).netPresentValue).toBeCloseTo(
        case1.netPresentValue - 7,
        8,
      );
      const thousandfold = totalEconomicImpact(
        1000 * initial,
        benefits.map((flow) => 1000 * flow),
        costs.map((flow) => 1000 * flow),
      );
      expect(thousandfold.roi as number).toBeCloseTo(case1.roi as number, 9);
    }),
  );
});

test('the table reads by itself', () => {
  // By hand at 25%: costs 125 + 50/1.25, benefits 300/1.25; 250 a year bring back 125 in half of it.
  expect(totalEconomicImpactTable(totalEconomicImpact(125, [300], [50], 0.25))).toEqual([
    ['Figure', 'Value'],
    ['Present value of costs', 165],
    ['Present value of benefits', 240],
    ['Net present value', 75],
    ['ROI on present values', 75 / 165],
    ['Payback, months', 6],
  ]);
});

test('refuses years that do not match', () => {
  expectCalcError(() => totalEconomicImpact(1, [1, 2], [1]), 'bad-input', /the same years: 2 and 1$/);
  expectCalcError(() => totalEconomicImpact(1, [], []), 'bad-input', /^annualBenefits needs a number/);
  expectCalcError(() => totalEconomicImpact(1, [1], []), 'bad-input', /^annualCosts needs a number/);
  expectCalcError(
    () => totalEconomicImpact(-1, [1], [1]),
    'bad-input',
    /^initialCost has to be a number at least 0, not -1$/,
  );
  expectCalcError(
    () => totalEconomicImpact(1, [1], [-1]),
    'bad-input',
    /^annualCosts, year 1, has to be a number at least 0/,
  );
  expectCalcError(
    () => totalEconomicImpact(1, [1], [1], -1),
    'bad-input',
    /^discountRate has to be a number above -1, not -1: enter 10% as 0.1$/,
  );
});

// By hand: a number holds 1.797e308 at most.
test.each([
  { what: 'the present value of costs', initial: 1e308, benefits: [1], costs: [1e308], rate: 0 },
  { what: 'the present value of benefits', initial: 1, benefits: [1e308, 1e308], costs: [0, 0], rate: 0 },
  { what: 'the net present value', initial: 1e308, benefits: [-1e308], costs: [0], rate: 0 },
  { what: 'the ROI', initial: 1e-300, benefits: [1e300], costs: [0], rate: 0 },
  // Discounted at 10,000% they fit, but payback takes them as they are.
  { what: 'the cumulative flow', initial: 1, benefits: [1.7e308, 1.7e308], costs: [0, 0], rate: 100 },
])('$what may be too large', ({ what, initial, benefits, costs, rate }) => {
  expectCalcError(
    () => totalEconomicImpact(initial, benefits, costs, rate),
    'no-solution',
    new RegExp(`^${what} is too large to calculate$`),
  );
});
