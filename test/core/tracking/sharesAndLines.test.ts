import { shareInterval, shareOfPlan } from '../../../src/core/tracking/shareOfPlan';
import { monthsNeeded } from '../../../src/core/tracking/benefitDrift';
import { marginOf, straightLine } from '../../../src/core/statistics/straightLine';
import { expectRelative } from '../../support/expectRelative';

describe('straightLine', () => {
  /** NIST Statistical Reference Datasets, Norris: 36 points with certified values; y before x. */
  const norris: readonly (readonly [number, number])[] = [
    [0.1, 0.2],
    [338.8, 337.4],
    [118.1, 118.2],
    [888.0, 884.6],
    [9.2, 10.1],
    [228.1, 226.5],
    [668.5, 666.3],
    [998.5, 996.3],
    [449.1, 448.6],
    [778.9, 777.0],
    [559.2, 558.2],
    [0.3, 0.4],
    [0.1, 0.6],
    [778.1, 775.5],
    [668.8, 666.9],
    [339.3, 338.0],
    [448.9, 447.5],
    [10.8, 11.6],
    [557.7, 556.0],
    [228.3, 228.1],
    [998.0, 995.8],
    [888.8, 887.6],
    [119.6, 120.2],
    [0.3, 0.3],
    [0.6, 0.3],
    [557.6, 556.8],
    [339.3, 339.1],
    [888.0, 887.2],
    [998.5, 999.0],
    [778.9, 779.0],
    [10.2, 11.1],
    [117.6, 118.3],
    [228.9, 229.2],
    [668.4, 669.1],
    [449.2, 448.9],
    [0.2, 0.5],
  ];

  it('NIST Norris: the certified slope, its error, the residual deviation and the intercept', () => {
    const line = straightLine(norris.map(([y, x]) => ({ x, y })))!;
    expectRelative(line.slope, 1.00211681802045, 1e-12);
    expectRelative(line.slopeError, 0.429796848199937e-3, 1e-11);
    expectRelative(line.scatter, 0.884796396144373, 1e-11);
    expectRelative(line.at(0).y, -0.262323073774029, 1e-10);
    expectRelative(line.at(0).error, 0.232818234301152, 1e-11);
  });

  it('through groups at other heights it has their common slope', () => {
    const points = [0, 1, 2, 3].flatMap((x) => [
      { x, y: 5 + 2 * x, group: 0 },
      { x: x + 10, y: -70 + 2 * x, group: 1 },
    ]);
    const line = straightLine(points)!;
    expect(line.slope).toBeCloseTo(2, 12);
    expect(line.degreesOfFreedom).toBe(5);
    expect(line.scatter).toBeCloseTo(0, 12);
  });

  it('is none without a degree of freedom, and where all lie above one place', () => {
    expect(
      straightLine([
        { x: 1, y: 1 },
        { x: 2, y: 5 },
      ]),
    ).toBeNull();
    expect(straightLine([1, 2, 3].map((y) => ({ x: 4, y })))).toBeNull();
    expect(straightLine([])).toBeNull();
  });

  it('by hand: t of 10 degrees at 95% is 2.228', () => {
    expect(marginOf(1, 10, 0.95)).toBeCloseTo(2.228, 3);
  });
});

describe('shareOfPlan', () => {
  it('by hand: 9, 11 and 13 of 10 each', () => {
    const share = shareOfPlan([9, 11, 13].map((actual) => ({ plan: 10, actual })))!;
    // With equal plans the error is that of a mean: 0.2 / root 3.
    expect(share).toMatchObject({ months: 3, share: 1.1 });
    expect(share.standardError).toBeCloseTo(0.2 / Math.sqrt(3), 14);
    // t of 2 degrees at 80% is 1.886.
    expect(shareInterval(share, 0.8)!.high).toBeCloseTo(1.1 + (1.886 * 0.2) / Math.sqrt(3), 3);
  });

  it('has no interval with two months, and is none without any', () => {
    const two = shareOfPlan([
      { plan: 10, actual: 5 },
      { plan: 30, actual: 15 },
    ])!;
    expect(two).toEqual({ months: 2, share: 0.5, standardError: null });
    expect(shareInterval(two, 0.8)).toBeNull();
    expect(shareOfPlan([])).toBeNull();
  });
});

test.each([
  // independentTracking.py, quantiles by scipy 1.17.1, for the control example.
  { scatter: 0.05561317157194, decay: 0.15, needed: 15 },
  { scatter: 0.51, decay: 0.15, needed: 60 },
  { scatter: 0, decay: 0.15, needed: 3 },
  { scatter: 0.9, decay: 0.15, needed: 'more than 60' },
])('a scatter of $scatter needs $needed months to show a decay of $decay', ({ scatter, decay, needed }) => {
  expect(monthsNeeded(scatter, decay)).toBe(needed);
});
