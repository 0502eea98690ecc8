import { checkNumber, type Bounds } from '../../src/core/checkNumber';
import { expectCalcError } from '../support/expectCalcError';

test.each<[number, Bounds | undefined]>([
  [-1e308, undefined],
  [0, { min: 0, max: 1 }],
  [1, { min: 0, max: 1 }],
  [0.001, { above: 0, below: 1 }],
  [0.999, { above: 0, below: 1 }],
  [3, { whole: true }],
  [2.5, { whole: false }],
])('%d is within %j', (value, bounds) => {
  expect(() => checkNumber('rate', value, bounds)).not.toThrow();
});

test.each<[number, Bounds | undefined, string]>([
  [NaN, undefined, 'rate has to be a number, not NaN'],
  [Infinity, undefined, 'rate has to be a number, not Infinity'],
  [-0.1, { min: 0 }, 'rate has to be a number at least 0, not -0.1'],
  [
    1.5,
    { max: 1, hint: 'enter 95% as 0.95' },
    'rate has to be a number at most 1, not 1.5: enter 95% as 0.95',
  ],
  [0, { above: 0 }, 'rate has to be a number above 0, not 0'],
  [1, { below: 1 }, 'rate has to be a number below 1, not 1'],
  [9, { min: 2, max: 7 }, 'rate has to be a number at least 2 and at most 7, not 9'],
  [2.5, { whole: true }, 'rate has to be a whole number, not 2.5'],
  [0, { min: 1, whole: true }, 'rate has to be a whole number at least 1, not 0'],
])('%d is refused by %j: %s', (value, bounds, message) => {
  expectCalcError(() => checkNumber('rate', value, bounds), 'bad-input', new RegExp(`^${message}$`));
});
