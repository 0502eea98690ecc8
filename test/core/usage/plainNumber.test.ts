import { amountOf, moneyOf, moneyOfNumber } from '../../../src/core/usage/money';
import { plainNumber } from '../../../src/core/usage/plainNumber';

test.each([
  ['59200.0', '59200.0'],
  [' 12 ', '12'],
  ['-0.5', '-0.5'],
  ['.5', '.5'],
  ['1.2e-05', '1.2e-05'],
  ['1,234.56', '1234.56'],
  ['1 234 567', '1234567'],
  ["1'234.5", '1234.5'],
  ['$1,234.56', '1234.56'],
  ['-$0.12', '-0.12'],
  ['$-0.12', '-0.12'],
  ['0.12 USD', '0.12'],
  ['EUR 0.12', '0.12'],
  ['($1,234.56)', '-1234.56'],
  ['−3', '-3'],
])('with a decimal point, "%s" is %s', (text, expected) => {
  expect(plainNumber(text, '.')).toBe(expected);
});

test.each([
  ['1,5', '1.5'],
  ['1.234,56', '1234.56'],
  ['1.234', '1234'],
  ['-1.234.567,8 €', '-1234567.8'],
  ['0,00000012', '0.00000012'],
])('with a decimal comma, "%s" is %s', (text, expected) => {
  expect(plainNumber(text, ',')).toBe(expected);
});

test.each([
  '',
  'abc',
  '1,5',
  '1,23,456',
  '1.2.3',
  '12%',
  '--1',
  '=1+1',
  '1e',
  'NaN',
  'Infinity',
  '0x10',
  '(1',
  '$',
])('with a decimal point, "%s" is no number', (text) => {
  expect(plainNumber(text, '.')).toBeNull();
});

test.each(['1.5', '1,2,3', '12,34.5'])('with a decimal comma, "%s" is no number', (text) => {
  expect(plainNumber(text, ',')).toBeNull();
});

// Expected: the decimal digits themselves.
test.each([
  ['0.8958740000000000', 0, 895874000000],
  ['-12.5', -12, -500000000000],
  ['7', 7, 0],
  ['-.25', 0, -250000000000],
  ['0.0000000000014', 0, 1],
  ['0.0000000000015', 0, 2],
  ['0.9999999999999', 0, 1000000000000],
  ['1.2e-05', 0, 12000000],
])('%s is %i and %i trillionths', (text, units, picos) => {
  const money = moneyOf(text)!;
  expect([money.units + 0, money.picos + 0]).toEqual([units, picos]);
});

test('an amount that no row has is refused', () => {
  expect(moneyOf('1000000000001')).toBeNull();
  expect(moneyOf('1e300')).toBeNull();
  expect(moneyOfNumber(Infinity)).toBeNull();
});

test.each([
  [0, -250000000000, -0.25],
  [5, -300000000000, 4.7],
  [-5, 300000000000, -4.7],
  [-1, 0, -1],
  [0, 0, 0],
])('%i and %i trillionths are %d', (units, picos, expected) => {
  expect(amountOf(units, picos)).toBe(expected);
});
