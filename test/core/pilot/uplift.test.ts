import { uplift } from '../../../src/core/pilot/uplift';
import { expectCalcError } from '../../support/expectCalcError';

test.each([
  {
    source: 'by hand: 12 minutes became 9, a quarter less',
    baseline: [11, 13],
    pilot: [9],
    better: 'lower',
    is: 0.25,
  },
  { source: 'by hand: 4 a day became 5', baseline: [4], pilot: [5], better: 'higher', is: 0.25 },
  { source: 'by hand: 4 errors became 5', baseline: [4], pilot: [5], better: 'lower', is: -0.25 },
  { source: 'by hand: a loss of 8 became one of 6', baseline: [-8], pilot: [-6], better: 'higher', is: 0.25 },
  { source: 'a pilot equal to its baseline', baseline: [3], pilot: [3], better: 'lower', is: 0 },
] as const)('$source', ({ baseline, pilot, better, is }) => {
  expect(uplift(baseline, pilot, better)).toBe(is);
});

test('refuses a baseline of 0 and empty groups', () => {
  expectCalcError(() => uplift([0], [1]), 'divide-by-zero', /baseline mean other than 0/);
  expectCalcError(() => uplift([], [1]), 'bad-input', /^baseline needs a number/);
  expectCalcError(() => uplift([1], []), 'bad-input', /^pilot needs a number/);
  expectCalcError(
    () => uplift([5e-324], [1]),
    'no-solution',
    /^the relative change is too large to calculate$/,
  );
});

test('lower is better unless told', () => {
  expect(uplift([4], [3])).toBe(0.25);
});
