import { checkResult } from '../../src/core/checkResult';
import { expectCalcError } from '../support/expectCalcError';

test('passes a figure on, and names the one that a number cannot hold', () => {
  expect(checkResult('the total', -1.7e308)).toBe(-1.7e308);
  expectCalcError(
    () => checkResult('the total', 2e308),
    'no-solution',
    /^the total is too large to calculate$/,
  );
  expectCalcError(
    () => checkResult('the total', NaN),
    'no-solution',
    /^the total is too large to calculate$/,
  );
});
