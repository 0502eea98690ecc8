import fc from 'fast-check';
import { expected } from '../../../src/core/risk/expected';
import { stress } from '../../../src/core/risk/stress';
import { expectCalcError } from '../../support/expectCalcError';

test.each([
  { source: 'by hand: (4 + 24 + 14) / 6', points: [4, 6, 14], shape: 'pert', mean: 7 },
  { source: 'by hand: (4 + 6 + 14) / 3', points: [4, 6, 14], shape: 'triangular', mean: 8 },
  { source: 'PMBOK: 3, 4 and 11 days', points: [3, 4, 11], shape: undefined, mean: 5 },
] as const)('expected, $source', ({ points: [low, likely, high], shape, mean }) => {
  expect(expected(low, likely, high, shape)).toBe(mean);
});

test('law: the mean lies within the estimate', () => {
  const point = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(
      point,
      point,
      point,
      fc.constantFrom('pert' as const, 'triangular' as const),
      (a, b, c, shape) => {
        const [low, likely, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const mean = expected(low, likely, high, shape);
        const rounding = 1e-15 * Math.max(Math.abs(low), Math.abs(high));
        expect(mean).toBeGreaterThanOrEqual(low - rounding);
        expect(mean).toBeLessThanOrEqual(high + rounding);
      },
    ),
  );
});

test('stress: 40% for certain unless told', () => {
  expect(stress(100000)).toBe(140000);
  expect(stress(100000, 0.4, 0.58)).toBeCloseTo(123200, 8);
});

test('refuses points out of order and shares in percent', () => {
  expectCalcError(
    () => expected(5, 4, 6),
    'bad-input',
    /^the estimate has to rise from low to likely to high: it has 5, 4, 6$/,
  );
  expectCalcError(() => expected(1, 5, 4), 'bad-input', /it has 1, 5, 4$/);
  expectCalcError(() => expected(NaN, 1, 6), 'bad-input', /^low has to be a number, not NaN$/);
  expectCalcError(() => expected(1, NaN, 6), 'bad-input', /^likely/);
  expectCalcError(() => expected(1, 6, NaN), 'bad-input', /^high has to be a number, not NaN$/);
  expectCalcError(() => expected(0, 1e308, 1e308), 'no-solution', /^the mean is too large to calculate$/);
  expectCalcError(() => stress(-1), 'bad-input', /^cost has to be a number at least 0, not -1$/);
  expectCalcError(
    () => stress(100, -40),
    'bad-input',
    /^overrun has to be a number at least -1, not -40: enter 40% as 0.4$/,
  );
  expectCalcError(
    () => stress(100, 0.4, 58),
    'bad-input',
    /^probability has to be a number at least 0 and at most 1, not 58: enter 58% as 0.58$/,
  );
  expectCalcError(() => stress(1e308, 40), 'no-solution', /^the cost is too large to calculate$/);
});
