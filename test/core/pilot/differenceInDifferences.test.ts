import fc from 'fast-check';
import { compareGroups } from '../../../src/core/pilot/compareGroups';
import {
  compareChanges,
  differenceInDifferences,
  differenceInDifferencesTable,
} from '../../../src/core/pilot/differenceInDifferences';
import type { Group } from '../../../src/core/pilot/group';
import { expectCalcError } from '../../support/expectCalcError';
import { expectRelative } from '../../support/expectRelative';

/** A sample of n with the given mean and standard error: half of it on either side, equally far. */
function sample(mean: number, standardError: number, n: number): number[] {
  const distance = standardError * Math.sqrt(n - 1);
  return Array.from({ length: n }, (_, i) => mean + (i % 2 ? distance : -distance));
}

test('Card and Krueger 1994, table 3: means 23.33, 21.17, 20.44, 21.03 give 2.75 (2.76 before rounding)', () => {
  const result = differenceInDifferences(
    sample(23.33, 1.35, 76),
    sample(21.17, 0.94, 76),
    sample(20.44, 0.51, 320),
    sample(21.03, 0.52, 320),
  );
  expect(result.baselineChange).toBeCloseTo(-2.16, 10);
  expect(result.pilotChange).toBeCloseTo(0.59, 10);
  expect(result.difference).toBeCloseTo(2.75, 10);
  // By hand from the table's standard errors, the four samples taken as independent.
  expectRelative(result.standardError, Math.sqrt(1.35 ** 2 + 0.94 ** 2 + 0.51 ** 2 + 0.52 ** 2), 1e-12);
});

test("Card and Krueger's own standard errors: the stores' changes compared, -2.16 (1.25) and 0.59 (0.54), give 1.36", () => {
  const result = compareGroups(sample(-2.16, 1.25, 76), sample(0.59, 0.54, 320));
  expect(result.difference).toBeCloseTo(2.75, 10);
  expect(result.standardError).toBeCloseTo(1.36, 2);
});

test('law: a baseline that does not change and barely varies leaves the comparison of the pilot with itself', () => {
  const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(values, values, (before, after) => {
      fc.pre(new Set(before).size > 1 && new Set(after).size > 1);
      const still = [7, 7, 7];
      const alone = compareGroups(before, after);
      const result = differenceInDifferences(still, still, before, after);
      expect(result.difference).toBeCloseTo(alone.difference, 9);
      expectRelative(result.p, alone.p, 1e-9);
      expectRelative(result.degreesOfFreedom, alone.degreesOfFreedom, 1e-9);
    }),
  );
});

// Variances of 0.5 and 2, two values each: squared errors of 0.25 and 1, twice. Quantile and p by scipy 1.17.1.
test('the table reads by itself: 0.5 more and 3.5 more, by hand', () => {
  expect(differenceInDifferencesTable(differenceInDifferences([1, 2], [1, 3], [1, 2], [4, 6]))).toEqual([
    ['Figure', 'Value'],
    ['Change of the baseline', 0.5],
    ['Change of the pilot', 3.5],
    ['Effect', 3],
    ['Standard error', expect.closeTo(Math.sqrt(2.5), 12)],
    ['Interval from', expect.closeTo(-2.0893042301059284, 10)],
    ['Interval to', expect.closeTo(8.089304230105927, 10)],
    ['t', expect.closeTo(3 / Math.sqrt(2.5), 12)],
    ['Degrees of freedom', expect.closeTo(2.5 ** 2 / (2 * 0.25 ** 2 + 2), 12)],
    ['p, two-sided', expect.closeTo(0.155867627099297, 11)],
  ]);
});

const names = ['baselineBefore', 'baselineAfter', 'pilotBefore', 'pilotAfter'] as const;
type FourSamples = [number[], number[], number[], number[]];
/** Four samples that can be compared, but for one. */
const withSample = (name: (typeof names)[number], values: number[]) =>
  names.map((each) => (each === name ? values : [1, 2])) as FourSamples;

test.each(names)('names the sample that is too small or too wide: %s', (name) => {
  expectCalcError(
    () => differenceInDifferences(...withSample(name, [1])),
    'bad-input',
    new RegExp(`^${name} needs at least 2 numbers and has 1$`),
  );
  expectCalcError(
    () => differenceInDifferences(...withSample(name, [-1.7e308, 1.7e308])),
    'no-solution',
    new RegExp(`^the standard deviation of ${name} is too large to calculate$`),
  );
});

test('refuses a confidence in percent', () => {
  expectCalcError(
    () => differenceInDifferences([1, 2], [1, 3], [1, 2], [4, 6], 95),
    'bad-input',
    /^confidence has to be a number above 0 and below 1, not 95: enter 95% as 0.95$/,
  );
});

test('four spreads may be too large together: 4 x 1.2e308 / root 2 / root 2', () => {
  const wide = [-1.2e308, 1.2e308];
  expectCalcError(
    () => differenceInDifferences(wide, wide, wide, wide),
    'no-solution',
    /^the standard error is too large to calculate$/,
  );
});

// By hand: a number holds 1.797e308 at most.
test.each([
  { what: 'the change of the baseline', means: [-1e308, 1e308, 0, 0] },
  { what: 'the change of the pilot', means: [0, 0, -1e308, 1e308] },
  { what: 'the effect', means: [0, -1e308, 0, 1e308] },
])('$what may be too large', ({ what, means }) => {
  const [baselineBefore, baseline, pilotBefore, pilot] = means.map((mean) => ({
    n: 2,
    mean,
    standardDeviation: 1,
  })) as [Group, Group, Group, Group];
  expectCalcError(
    () => compareChanges({ baselineBefore, baseline, pilotBefore, pilot }, 0.95),
    'no-solution',
    new RegExp(`^${what} is too large to calculate$`),
  );
});
