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
  expect(totalEconomicImpactTable(totalEconomicImpact(100, [300], [50])).map((row) => row.length)).toEqual([
    2, 2, 2, 2, 2, 2,
  ]);
});

test('refuses years that do not match', () => {
  expectCalcError(() => totalEconomicImpact(1, [1, 2], [1]), 'bad-input', /the same years: 2 and 1$/);
  expectCalcError(() => totalEconomicImpact(1, [], []), 'bad-input', /^annualBenefits needs a number/);
  expectCalcError(
    () => totalEconomicImpact(1, [1], [-1]),
    'bad-input',
    /^annualCosts, year 1, has to be a number at least 0/,
  );
  expectCalcError(
    () => totalEconomicImpact(1, [1], [1], -1),
    'bad-input',
    /^discountRate has to be a number above -1/,
  );
});
