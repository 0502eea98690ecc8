import { shareInterval, shareOfPlan } from '../../../src/core/tracking/shareOfPlan';
import { monthsNeeded } from '../../../src/core/tracking/benefitDrift';

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
