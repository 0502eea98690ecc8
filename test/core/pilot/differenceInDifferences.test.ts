import fc from 'fast-check';
import { compareGroups } from '../../../src/core/pilot/compareGroups';
import {
  differenceInDifferences,
  differenceInDifferencesTable,
} from '../../../src/core/pilot/differenceInDifferences';
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
  const table = differenceInDifferencesTable(differenceInDifferences([1, 2], [1, 3], [1, 2], [4, 6]));
  expect(table[0]).toEqual(['Figure', 'Value']);
  expect(table).toContainEqual(['Effect', 3]);
});

test('names the sample that is too small', () => {
  expectCalcError(
    () => differenceInDifferences([1, 2], [1], [1, 2], [4, 6]),
    'bad-input',
    /^baselineAfter needs at least 2 numbers and has 1$/,
  );
});
