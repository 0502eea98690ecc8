import { averageDeviation, sizeOf } from '../../../src/core/pilot/group';

test('by hand: the larger mean without its sign, and the root of the mean of two variances', () => {
  const groups = [
    { n: 9, mean: 2, standardDeviation: 1 },
    { n: 4, mean: -5, standardDeviation: 7 },
  ];
  expect(sizeOf(groups)).toBe(5);
  expect(averageDeviation(groups)).toBeCloseTo(Math.sqrt((1 + 49) / 2), 12);
});
