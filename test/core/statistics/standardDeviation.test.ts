import fc from 'fast-check';
import { mean } from '../../../src/core/statistics/mean';
import { standardDeviation } from '../../../src/core/statistics/standardDeviation';
import { expectCalcError } from '../../support/expectCalcError';
import { expectRelative } from '../../support/expectRelative';
import { nistUnivariate } from './nistUnivariate';

test.each(nistUnivariate)(
  'NIST $set: certified mean and standard deviation',
  ({ values, mean: certified, standardDeviation: certifiedDeviation, allowed }) => {
    expectRelative(mean('values', values), certified, 2e-15);
    expectRelative(standardDeviation('values', values), certifiedDeviation, allowed);
  },
);

test('law: equals exact rational arithmetic on whole numbers with a large common part', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 50 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 50 }),
      (common, parts) => {
        const n = BigInt(parts.length);
        const total = parts.reduce((sum, part) => sum + BigInt(part), 0n);
        const squares = parts.reduce((sum, part) => sum + BigInt(part) ** 2n, 0n);
        const exact = Math.sqrt(Number(n * squares - total * total) / Number(n * (n - 1n)));
        const values = parts.map((part) => common + part);
        // The mean itself is rounded to the common part's last digit; the second pass takes that out again.
        expect(Math.abs(standardDeviation('values', values) - exact)).toBeLessThanOrEqual(1e-13 * exact);
      },
    ),
  );
});

test('law: scaling by any power of two scales the result, to the edge of what a number holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 1000 }), (exponent) => {
      const values = [3, 1, 4, 1, 5, 9, 2, 6];
      const scaled = values.map((value) => value * 2 ** exponent);
      expect(standardDeviation('values', scaled)).toBe(standardDeviation('values', values) * 2 ** exponent);
    }),
  );
});

test('by hand: equal values have no spread; two at the edge lie 0.3e308 / root 2 apart', () => {
  expect(standardDeviation('values', [7, 7, 7])).toBe(0);
  expectRelative(standardDeviation('values', [1e308, 0.7e308]), 0.3e308 / Math.SQRT2, 1e-15);
});

test('refuses what has no mean or no spread', () => {
  expectCalcError(() => mean('pilot', []), 'bad-input', /^pilot needs a number and has none$/);
  expectCalcError(() => mean('pilot', [1, NaN]), 'bad-input', /^pilot has to hold numbers: value 2 is NaN$/);
  expectCalcError(() => mean('pilot', [1e308, 1e308]), 'no-solution', /^the mean of pilot is too large/);
  expectCalcError(() => standardDeviation('pilot', [1]), 'bad-input', /at least 2 numbers and has 1$/);
  expectCalcError(
    () => standardDeviation('pilot', [-1.7e308, 1.7e308]),
    'no-solution',
    /^the standard deviation of pilot is too large/,
  );
});
