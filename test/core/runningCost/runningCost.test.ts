import fc from 'fast-check';
import { breakEven } from '../../../src/core/runningCost/breakEven';
import { combinedSavings } from '../../../src/core/runningCost/combinedSavings';
import { drift } from '../../../src/core/runningCost/drift';
import { scaleCost } from '../../../src/core/runningCost/scaleCost';
import { tokenCost } from '../../../src/core/runningCost/tokenCost';
import { unitCost } from '../../../src/core/runningCost/unitCost';
import { expectCalcError } from '../../support/expectCalcError';
import { expectRelative } from '../../support/expectRelative';

describe('tokenCost', () => {
  test.each([
    { source: 'by hand: 2M in at 3, 0.5M out at 15', savings: {}, cost: 13.5 },
    {
      source: 'by hand: half of the input cached at 0.3',
      savings: { cachedShare: 0.5, cachedPricePerMillion: 0.3 },
      cost: 10.8,
    },
    { source: 'by hand: all in batches at half price', savings: { batchShare: 1 }, cost: 6.75 },
    {
      source: 'by hand: 40% in batches, 25% off',
      savings: { batchShare: 0.4, batchDiscount: 0.25 },
      cost: 12.15,
    },
  ])('$source', ({ savings, cost }) => {
    expect(tokenCost(2e6, 5e5, 3, 15, savings)).toBeCloseTo(cost, 10);
  });

  test('refuses shares above 1 and a cached share without a price', () => {
    expectCalcError(
      () => tokenCost(1, 1, 1, 1, { cachedShare: 0.5 }),
      'bad-input',
      /^cachedPricePerMillion is needed/,
    );
    expectCalcError(
      () => tokenCost(1, 1, 1, 1, { batchShare: 50 }),
      'bad-input',
      /^batchShare has to be a number at least 0 and at most 1/,
    );
    expectCalcError(() => tokenCost(-1, 1, 1, 1), 'bad-input', /^inputTokens/);
    expectCalcError(() => tokenCost(1e308, 1, 1e300, 1), 'no-solution', /too large/);
  });
});

describe('unitCost', () => {
  test('by hand: 1,000 over 4,000 successes of 5,000 requests', () => {
    expect(unitCost(1000, 5000, 0.8)).toBe(0.25);
    expect(unitCost(1000, 5000)).toBe(0.2);
  });

  test('refuses requests that never succeed, and rates in percent', () => {
    expectCalcError(() => unitCost(1000, 0), 'divide-by-zero', /request that succeeded/);
    expectCalcError(() => unitCost(1000, 10, 0), 'divide-by-zero', /request that succeeded/);
    expectCalcError(() => unitCost(1000, 10, 80), 'bad-input', /enter 80% as 0.8$/);
  });
});

describe('combinedSavings', () => {
  test('by hand: 40%, 20% and 50% leave 0.6 x 0.8 x 0.5 = 0.24', () => {
    expect(combinedSavings([0.4, 0.2, 0.5])).toBeCloseTo(0.76, 14);
    expect(combinedSavings([0.3])).toBe(0.3);
  });

  test('laws: no order, never less than the largest, never more than the sum or than everything', () => {
    const savings = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(savings, (list) => {
        const combined = combinedSavings(list);
        expect(combinedSavings([...list].reverse())).toBeCloseTo(combined, 12);
        expect(combined).toBeGreaterThanOrEqual(Math.max(...list) - 1e-15);
        expect(combined).toBeLessThanOrEqual(
          Math.min(
            1,
            list.reduce((sum, saving) => sum + saving, 0),
          ) + 1e-15,
        );
      }),
    );
  });

  test('names the saving that cannot be', () => {
    expectCalcError(() => combinedSavings([0.4, 40]), 'bad-input', /^saving2 has to be .*enter 40% as 0.4$/);
    expectCalcError(() => combinedSavings([]), 'bad-input', /at least one/);
  });
});

describe('scaleCost', () => {
  test('Sullivan, Wicks and Koelling, Engineering Economy, cost-capacity example: 300 x (600/200)^0.79 is 714 million', () => {
    expect(Math.trunc(scaleCost(300, 200, 600, 0, 0.79))).toBe(714);
  });

  test('by hand: 100 fixed of 150, ten times the volume', () => {
    expect(scaleCost(150, 1000, 10000, 100)).toBe(600);
    expect(scaleCost(100, 1000, 10000, 100)).toBe(100);
  });

  test('laws: the pilot itself costs what it costs; proportional growth adds up', () => {
    const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.double({ min: 0, max: 3, noNaN: true }),
        (cost, volume, elasticity) => {
          expectRelative(scaleCost(cost, volume, volume, cost / 2, elasticity), cost, 1e-14);
          expectRelative(scaleCost(cost, volume, 3 * volume), 3 * cost, 1e-14);
        },
      ),
    );
  });

  test('refuses a fixed cost above the whole, and no pilot', () => {
    expectCalcError(() => scaleCost(100, 1, 10, 150), 'bad-input', /^fixedCost has to be at most pilotCost/);
    expectCalcError(() => scaleCost(100, 0, 10), 'bad-input', /^pilotVolume has to be a number above 0/);
    expectCalcError(() => scaleCost(100, 1, 1e300, 0, 2), 'no-solution', /too large/);
  });
});

describe('breakEven', () => {
  test('Investopedia, break-even analysis: 60,000 fixed, 2.00 a unit, 0.80 variable, is 50,000 units', () => {
    expect(breakEven(60000, 2, 0.8)).toBeCloseTo(50000, 8);
  });

  test('explains where an outcome costs as much as it is worth, or more', () => {
    expectCalcError(
      () => breakEven(100, 2, 2),
      'not-found',
      /^never breaks even: an outcome costs 2, as much as the 2 it is worth, so no volume pays the fixed cost: lower the cost per outcome first$/,
    );
    expectCalcError(() => breakEven(100, 2, 3), 'not-found', /costs 3, more than the 2 it is worth/);
    expectCalcError(() => breakEven(100, -2, 3), 'bad-input', /^valuePerOutcome/);
  });

  test('law: at that many outcomes the value is what was spent', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1e3, noNaN: true }),
        fc.double({ min: 0.01, max: 1e3, noNaN: true }),
        (fixed, cost, margin) => {
          const outcomes = breakEven(fixed, cost + margin, cost);
          expect(outcomes * (cost + margin - cost)).toBeCloseTo(fixed, 3);
        },
      ),
    );
  });
});

describe('drift', () => {
  test.each([
    { source: 'by hand: 15% in a year', months: 12, decay: undefined, retrain: undefined, left: 85 },
    { source: 'by hand: two years', months: 24, decay: 0.15, retrain: undefined, left: 72.25 },
    { source: 'by hand: half a year of 36%', months: 6, decay: 0.36, retrain: undefined, left: 80 },
    {
      source: 'by hand: 6 months after the second retraining',
      months: 30,
      decay: 0.36,
      retrain: 12,
      left: 80,
    },
    { source: 'at the retraining the value is whole again', months: 24, decay: 0.36, retrain: 12, left: 100 },
    { source: 'all is lost, but for the day of go-live', months: 0, decay: 1, retrain: undefined, left: 100 },
  ])('$source', ({ months, decay, retrain, left }) => {
    expect(drift(100, months, decay, retrain)).toBeCloseTo(left, 10);
  });

  test('refuses what cannot be', () => {
    expectCalcError(() => drift(100, -1), 'bad-input', /^months/);
    expectCalcError(() => drift(100, 1, 15), 'bad-input', /enter 15% as 0.15$/);
    expectCalcError(
      () => drift(100, 1, 0.15, 0),
      'bad-input',
      /^retrainEveryMonths has to be a number above 0/,
    );
  });
});

test.each<[string, () => number]>([
  ['inputTokens', () => tokenCost(-1, 1, 1, 1)],
  ['outputTokens', () => tokenCost(1, -1, 1, 1)],
  ['inputPricePerMillion', () => tokenCost(1, 1, -1, 1)],
  ['outputPricePerMillion', () => tokenCost(1, 1, 1, -1)],
  ['cachedShare', () => tokenCost(1, 1, 1, 1, { cachedShare: -0.1, cachedPricePerMillion: 1 })],
  ['cachedShare', () => tokenCost(1, 1, 1, 1, { cachedShare: 1.1, cachedPricePerMillion: 1 })],
  ['cachedPricePerMillion', () => tokenCost(1, 1, 1, 1, { cachedShare: 0.1, cachedPricePerMillion: -1 })],
  ['batchShare', () => tokenCost(1, 1, 1, 1, { batchShare: -0.1 })],
  ['batchDiscount', () => tokenCost(1, 1, 1, 1, { batchDiscount: -0.1 })],
  ['batchDiscount', () => tokenCost(1, 1, 1, 1, { batchDiscount: 1.1 })],
  ['cost', () => unitCost(-1, 1)],
  ['requests', () => unitCost(1, -1)],
  ['successRate', () => unitCost(1, 1, -0.1)],
  ['pilotCost', () => scaleCost(-1, 1, 1)],
  ['pilotVolume', () => scaleCost(1, -1, 1)],
  ['targetVolume', () => scaleCost(1, 1, -1)],
  ['fixedCost', () => scaleCost(1, 1, 1, -1)],
  ['elasticity', () => scaleCost(1, 1, 1, 0, -1)],
  ['fixedCost', () => breakEven(-1, 2, 1)],
  ['valuePerOutcome', () => breakEven(1, -2, 1)],
  ['costPerOutcome', () => breakEven(1, 2, -1)],
  ['value', () => drift(NaN, 1)],
  ['annualDecay', () => drift(1, 1, -0.1)],
])('%s that cannot be is refused by its name', (name, calculate) => {
  expectCalcError(calculate, 'bad-input', new RegExp(`^${name} has to be a number`));
});

test.each<[string, () => number]>([
  ['the cost', () => tokenCost(1e308, 1, 1e300, 1)],
  ['the unit cost', () => unitCost(1e308, 0.01)],
  ['the growth of volume', () => scaleCost(1, 1e-300, 1e300)],
  ['the cost', () => scaleCost(100, 1, 1e300, 0, 2)],
  ['the break-even volume', () => breakEven(1e308, 0.02, 0.01)],
])('%s that no number can hold is said to be too large', (what, calculate) => {
  expectCalcError(calculate, 'no-solution', new RegExp(`^${what} is too large to calculate$`));
});
