import { sum } from '../../../src/core/statistics/sum';

test.each([
  [[1, 1e100, 1, -1e100], 2],
  [[1e100, 1, -1e100, 1], 2],
  [[0.1, 0.2, -0.3], 2 ** -55],
])('%j add up to %d: Neumaier (1974), and exact binary arithmetic', (values, total) => {
  expect(sum(values, (value) => value)).toBe(total);
});

test('by hand: terms know their place, 0 x 5 + 1 x 6 + 2 x 7 = 20', () => {
  expect(sum([5, 6, 7], (value, index) => value * index)).toBe(20);
});
