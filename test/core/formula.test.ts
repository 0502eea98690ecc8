import fc from 'fast-check';
import { annualGrossBenefit } from '../../src/core/annualGrossBenefit';
import { annualNetBenefit } from '../../src/core/annualNetBenefit';
import { difference } from '../../src/core/difference';
import { returnPerDollar } from '../../src/core/returnPerDollar';
import { roi } from '../../src/core/roi';
import { totalCost } from '../../src/core/totalCost';
import { expectCalcError } from '../support/expectCalcError';

const none = {
  hoursSavedPerWeek: 0,
  weeksPerYear: 52,
  loadedHourlyCost: 0,
  revenueAcceleration: 0,
  errorCostAvoided: 0,
  capacityFreed: 0,
  strategicValue: 0,
  toolCost: 0,
  implementationCost: 0,
  changeManagement: 0,
  maintenance: 0,
};

const cases = [
  {
    source: 'worked by hand: 10 h x 52 x 85 = 44,200 on 12,000 + 20,000 + 5,000 + 3,000',
    given: {
      hoursSavedPerWeek: 10,
      loadedHourlyCost: 85,
      toolCost: 12000,
      implementationCost: 20000,
      changeManagement: 5000,
      maintenance: 3000,
    },
    gross: 44200,
    cost: 40000,
    net: 4200,
    roi: 0.105,
    perDollar: 1.105,
  },
  {
    source: 'Forrester TEI of SalesLoft: net benefit of 5,496,170 on a cost of 1,672,201 is a 329% ROI',
    given: { revenueAcceleration: 7168371, toolCost: 1672201 },
    gross: 7168371,
    cost: 1672201,
    net: 5496170,
    roi: 3.29,
    perDollar: 4.29,
    digits: 2,
  },
  {
    source:
      'worked by hand, each term: 2x50x40 + 1,000 - 500 + 100x7 = 5,200; errors that rise lower the benefit',
    given: {
      hoursSavedPerWeek: 2,
      weeksPerYear: 50,
      loadedHourlyCost: 40,
      revenueAcceleration: 1000,
      errorCostAvoided: -500,
      capacityFreed: 100,
      strategicValue: 7,
      toolCost: 6500,
    },
    gross: 5200,
    cost: 6500,
    net: -1300,
    roi: -0.2,
    perDollar: 0.8,
  },
];

test.each(cases)('$source', ({ given, gross, cost, net, roi: expectedRoi, perDollar, digits = 12 }) => {
  const inputs = { ...none, ...given };
  expect(annualGrossBenefit(inputs)).toBe(gross);
  expect(totalCost(inputs)).toBe(cost);
  expect(annualNetBenefit(gross, cost)).toBe(net);
  expect(roi(net, cost)).toBeCloseTo(expectedRoi, digits);
  expect(returnPerDollar(gross, cost)).toBeCloseTo(perDollar, digits);
});

test('no cost is a division by zero, not an infinite return', () => {
  expectCalcError(() => roi(100, 0), 'divide-by-zero', /^ROI needs a cost: every cost is 0$/);
  expectCalcError(() => returnPerDollar(100, 0), 'divide-by-zero', /^return needs a cost: every cost is 0$/);
});

describe('difference', () => {
  test('is exactly 0 where only rounding differs, as in Excel: 0.1 + 0.2 - 0.3', () => {
    expect(difference(0.1 + 0.2, 0.3)).toBe(0);
  });

  test('keeps what fifteen digits can show', () => {
    expect(difference(1.00000000000001, 1)).toBeCloseTo(1e-14, 16);
    expect(difference(1e14 + 1, 1e14)).toBe(1);
    expect(difference(Infinity, 5)).toBe(Infinity);
  });
});

describe('laws', () => {
  const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
  const someCost = money.map((amount) => amount + 1);

  test('more hours saved never lowers ROI', () => {
    fc.assert(
      fc.property(money, money, money, someCost, (hours, more, hourly, cost) => {
        const roiOf = (hoursSavedPerWeek: number) =>
          roi(
            annualNetBenefit(
              annualGrossBenefit({ ...none, hoursSavedPerWeek, loadedHourlyCost: hourly }),
              cost,
            ),
            cost,
          );
        expect(roiOf(hours + more)).toBeGreaterThanOrEqual(roiOf(hours));
      }),
    );
  });

  test('every cost lowers ROI of a case that gains anything', () => {
    fc.assert(
      fc.property(someCost, someCost, someCost, (gross, cost, more) => {
        expect(roi(annualNetBenefit(gross, cost + more), cost + more)).toBeLessThan(
          roi(annualNetBenefit(gross, cost), cost),
        );
      }),
    );
  });

  test('the gross return is ROI + 1', () => {
    fc.assert(
      fc.property(money, someCost, (gross, cost) => {
        expect(returnPerDollar(gross, cost)).toBeCloseTo(roi(annualNetBenefit(gross, cost), cost) + 1, 9);
      }),
    );
  });
});
