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

test('values that do not vary leave nothing to test', () => {
  const group = (value: number) => ({ values: [value, value], covariates: [1, 2] });
  expectCalcError(() => covarianceAnalysis(group(5), group(7), 0.95), 'divide-by-zero', /all are the same$/);
});
