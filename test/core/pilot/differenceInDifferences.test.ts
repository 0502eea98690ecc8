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

test('the table reads by itself', () => {
  const result = differenceInDifferences([1, 2], [1, 3], [1, 2], [4, 6]);
  // By hand: 1.5 became 2 and 1.5 became 5.
  expect(result).toMatchObject({ baselineChange: 0.5, pilotChange: 3.5, difference: 3 });
  expect(differenceInDifferencesTable(result)).toEqual([
    ['Figure', 'Value'],
    ['Change of the baseline', 0.5],
    ['Change of the pilot', 3.5],
    ['Effect', 3],
    ['Standard error', result.standardError],
    ['Interval from', result.low],
    ['Interval to', result.high],
    ['t', result.t],
    ['Degrees of freedom', result.degreesOfFreedom],
    ['p, two-sided', result.p],
  ]);
});

test('names the sample that is too small', () => {
  expectCalcError(
    () => differenceInDifferences([1, 2], [1], [1, 2], [4, 6]),
    'bad-input',
    /^baselineAfter needs at least 2 numbers and has 1$/,
  );
});

test('refuses a confidence in percent', () => {
  expectCalcError(
    () => differenceInDifferences([1, 2], [1, 3], [1, 2], [4, 6], 95),
    'bad-input',
    /^confidence has to be a number above 0 and below 1, not 95: enter 95% as 0.95$/,
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
