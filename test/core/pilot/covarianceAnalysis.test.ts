import { covarianceAnalysis } from '../../../src/core/pilot/covarianceAnalysis';
import { problems } from '../../../src/core/pilot/problems';
import { expectCalcError } from '../../support/expectCalcError';

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

test('values that do not vary leave nothing to test', () => {
  const group = (value: number) => ({ values: [value, value], covariates: [1, 2] });
  expectCalcError(() => covarianceAnalysis(group(5), group(7), 0.95), 'divide-by-zero', /all are the same$/);
});
