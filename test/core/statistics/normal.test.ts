import fc from 'fast-check';
import { normalQuantile, normalUpperTail } from '../../../src/core/statistics/normal';
import { expectRelative } from '../../support/expectRelative';

/** z and P(Z > z), from mpmath 1.3.0 (ncdf, 40 digits). */
const tails = [
  [0.1, 0.46017216272297102],
  [1, 0.15865525393145705],
  [1.96, 0.024997895148220436],
  [1.999, 0.022804176932658883],
  [2, 0.022750131948179207],
  [3, 0.0013498980316300945],
  [5, 2.8665157187919391e-7],
  [8, 6.2209605742717841e-16],
  [15, 3.6709661993127509e-51],
  [37, 5.7255712225245768e-300],
] as const;

test.each(tails)('P(Z > %d) and its quantile, mpmath', (z, tail) => {
  expectRelative(normalUpperTail(z), tail, 1e-13);
  expectRelative(normalUpperTail(-z), 1 - tail, 1e-15);
  expectRelative(normalQuantile(tail), z, 1e-13);
});

test('quantiles printed in every table: 1.959963984540054 and 2.5758293035489004 (AS 241, PPND16)', () => {
  expectRelative(normalQuantile(0.025), 1.959963984540054, 3e-15);
  expectRelative(normalQuantile(0.005), 2.5758293035489004, 3e-15);
  expectRelative(normalQuantile(0.975), -1.959963984540054, 3e-15);
  expectRelative(normalQuantile(0.995), -2.5758293035489004, 3e-15);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
});

test('law: the quantile takes the tail back', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (tail) =>
      expectRelative(normalUpperTail(normalQuantile(tail)), tail, 1e-12),
    ),
  );
});
