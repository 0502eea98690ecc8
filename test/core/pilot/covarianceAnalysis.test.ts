import { covarianceAnalysis } from '../../../src/core/pilot/covarianceAnalysis';
import { problems } from '../../../src/core/pilot/problems';
import { expectCalcError } from '../../support/expectCalcError';
import { expectRelative } from '../../support/expectRelative';

const analysis = (covariates: readonly number[], values: readonly number[] = [1, 3]) =>
  covarianceAnalysis({ values, covariates }, { values: [2, 5], covariates }, 0.95);

test.each([
  ['0 throughout', [0, 0]],
  ['the same up to rounding', [3e5 * (1 + Number.EPSILON), 3e5]],
])('refuses what does not vary within the groups: %s', (_, covariates) => {
  expectCalcError(() => analysis(covariates), 'bad-input', new RegExp(`^${problems.sameCovariate}$`));
});

test('names what is too few or too far apart', () => {
  expectCalcError(
    () => analysis([1], [1]),
    'bad-input',
    /^the covariate needs at least 2 numbers and has 1$/,
  );
  const wide = [-1.7e308, 1.7e308];
  expectCalcError(
    () => analysis(wide),
    'no-solution',
    /^the standard deviation of the covariate is too large/,
  );
  expectCalcError(
    () => analysis([1, 2], wide),
    'no-solution',
    /^the standard deviation of the values is too/,
  );
});

test('names the spread whose square is too large', () => {
  const far = [-1.9e154, 0];
  expectCalcError(
    () => analysis(far),
    'no-solution',
    /^the spread of the covariate is too large to calculate$/,
  );
  expectCalcError(() => analysis([1, 2], far), 'no-solution', /^the spread of the values is too large/);
});

test('a share is explained however large or small the covariate: 2.25 of 2.5', () => {
  for (const unit of [1e-155, 1, 1e150]) {
    const groups = [
      { values: [12, 14], covariates: [unit, 2 * unit] },
      { values: [13, 14], covariates: [unit, 2 * unit] },
    ] as const;
    expect(covarianceAnalysis(...groups, 0.95).explained).toBeCloseTo(0.9, 12);
  }
});

test('law: what all have in common changes nothing, in the covariate or in the values', () => {
  // Fours of eighths, so that means are exact however large the common part; thirds, so that others are not.
  const eighths = [
    [1.125, 2.5, 4.75, 3.625],
    [2.25, 3.125, 5.5, 4],
  ] as const;
  const thirds = [
    [1 / 3, 7 / 3, 5 / 3, 10 / 3],
    [2 / 3, 4 / 3, 11 / 3, 3 / 7],
  ] as const;
  type Fours = readonly [readonly number[], readonly number[]];
  const apart = ([one, other]: Fours): Fours => [one.map((x) => x + 2 ** 40), other.map((x) => x + 2 ** 40)];
  const analysed = (covariates: Fours, values: Fours) =>
    covarianceAnalysis(
      { covariates: covariates[0], values: values[0] },
      { covariates: covariates[1], values: values[1] },
      0.95,
    );
  for (const [near, far] of [
    [analysed(eighths, thirds), analysed(apart(eighths), thirds)],
    [analysed(thirds, eighths), analysed(thirds, apart(eighths))],
  ] as const) {
    expectRelative(far.slope, near.slope, 1e-12);
    expectRelative(far.difference, near.difference, 1e-12);
    expectRelative(far.standardError, near.standardError, 1e-12);
  }
});

test('values that do not vary leave nothing to test', () => {
  const group = (value: number) => ({ values: [value, value], covariates: [1, 2] });
  expectCalcError(() => covarianceAnalysis(group(5), group(7), 0.95), 'divide-by-zero', /all are the same$/);
});
