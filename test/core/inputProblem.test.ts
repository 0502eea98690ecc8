import { inputProblem, type Bounds } from '../../src/core/inputProblem';

test.each<[Bounds, number, string | null]>([
  [{}, -1e308, null],
  [{ min: 0, max: 53 }, 0, null],
  [{ min: 0, max: 53 }, 53, null],
  [{}, NaN, 'is not a finite number: enter a number'],
  [{ min: 0 }, Infinity, 'is not a finite number: enter a number'],
  [{ min: 0 }, -0.01, 'is negative: enter 0 or more'],
  [{ min: 1 }, 0.5, 'is below 1: enter 1 or more'],
  [
    { min: 0, belowMin: 'enter the cost under maintenance' },
    -2,
    'is negative: enter the cost under maintenance',
  ],
  [{ max: 53 }, 60, 'is above 53: enter 53 or less'],
  [{ max: 1, aboveMax: 'enter 80% as 0.8' }, 80, 'is above 1: enter 80% as 0.8'],
])('%j, %d: %s', (bounds, value, problem) => {
  expect(inputProblem(bounds, value)).toBe(problem);
});
