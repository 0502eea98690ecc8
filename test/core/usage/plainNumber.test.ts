import { amountOf, moneyOf, moneyOfNumber } from '../../../src/core/usage/money';
import { decimalSignShown, isAmbiguousNumber, plainNumber } from '../../../src/core/usage/plainNumber';

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
  ['5.', '5.'],
  ['.125', '.125'],
  ['1e5', '1e5'],
  ['1E+5', '1E+5'],
  ['+5', '+5'],
  ['+$5', '+5'],
  ['$ +5', '+5'],
  ['- 5', '-5'],
  ['5$', '5'],
  ['5 $', '5'],
  ['12,345', '12345'],
  ['123,456,789.', '123456789.'],
  ['1’234', '1234'],
])('with a decimal point, "%s" is %s', (text, expected) => {
  expect(plainNumber(text, '.')).toBe(expected);
});

test.each([
  ['1,5', '1.5'],
  ['1.234,56', '1234.56'],
  ['1.234', '1234'],
  ['-1.234.567,8 €', '-1234567.8'],
  ['0,00000012', '0.00000012'],
  ['12', '12'],
  ['1,5e-5', '1.5e-5'],
  ['12.345,', '12345.'],
  ["1'234,5", '1234.5'],
  ['123 456,78', '123456.78'],
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
  '1)',
  '15)',
  '(15',
  '2(1)',
  '(1)2',
  '(-1)x',
  '$',
  '0,150',
  '01,234',
  '1,234x',
  'x1,234',
  '1x2,345',
  '1,234,56',
  '1,234 567',
  '+-1',
  '-+1',
  '5 USDX',
  'XUSD 5',
  '5 USD 5',
  '$5$5',
  '1.5.',
])('with a decimal point, "%s" is no number', (text) => {
  expect(plainNumber(text, '.')).toBeNull();
});

test.each([
  '1.5',
  '1,2,3',
  '12,34.5',
  '1.234,5x',
  '1.234.5',
  'x1.234,5',
  '01.234',
  '1.234,5,6',
  '1x234,5',
  '1.23,4',
  '0.150',
])('with a decimal comma, "%s" is no number', (text) => {
  expect(plainNumber(text, ',')).toBeNull();
});

test('a field of a million digits comes to its end', () => {
  expect(plainNumber(`${'1'.repeat(1_000_000)}x`, '.')).toBeNull();
});

test.each([
  ['1.5', '.'],
  ['1,5', ','],
  ['$1,234.50', '.'],
  ['1.234,50 EUR', ','],
  ['1,234,567', '.'],
  ['1.234.567', ','],
  ['1.234,567.8', null],
  ['1,234.567.8', null],
  ['1,234', null],
  ['123.456', null],
  ['(1,234)', null],
  ['12,3456', ','],
  ['1234.567', '.'],
  ['0,150', ','],
  ['0.150', '.'],
  ['12.34', '.'],
  ['.', null],
  ['x,', null],
  ['12', null],
  ['', null],
])('%s shows the decimal sign %s', (text, sign) => {
  expect(decimalSignShown(text)).toBe(sign);
});

test.each([
  ['1,234', true],
  ['12.345', true],
  ['-123,456 EUR', true],
  ['$1.234', true],
  ['1,2345', false],
  ['1234,567', false],
  ['0,150', false],
  ['1,23', false],
  ['1,234.5', false],
  ['1.234,567', false],
  ['1,234,567', false],
  ['9,1,234', false],
  ['12', false],
])('whether %s is a thousand to some and one to others: %s', (text, expected) => {
  expect(isAmbiguousNumber(text)).toBe(expected);
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
  ['-1.5E+1', -15, 0],
  ['+3.5', 3, 500000000000],
  ['5.', 5, 0],
  ['1000000000000', 1e12, 0],
  ['1e12', 1e12, 0],
  ['-1e12', -1e12, 0],
  ['12345.6e0', 12345, 600000000000],
  // Sixteen digits and twelve decimals: more than a number holds.
  ['123456789012.123456789012', 123456789012, 123456789012],
])('%s is %i and %i trillionths', (text, units, picos) => {
  const money = moneyOf(text)!;
  expect([money.units + 0, money.picos + 0]).toEqual([units, picos]);
});

test('an amount that no row has is refused', () => {
  expect(moneyOf('1000000000001')).toBeNull();
  expect(moneyOf('1e300')).toBeNull();
  expect(moneyOf('-1000000000001')).toBeNull();
  expect(moneyOfNumber(NaN)).toBeNull();
  expect(moneyOfNumber(Infinity)).toBeNull();
});

test.each([
  [0, -250000000000, -0.25],
  [5, -300000000000, 4.7],
  [-5, 300000000000, -4.7],
  [-1, 0, -1],
  [0, 0, 0],
  [0, 100000000000, 0.1],
  [0, -100000000000, -0.1],
  [-2, -300000000000, -2.3],
  [2, 1500000000000, 3.5],
  [-3, 1000000000000, -2],
])('%i and %i trillionths are %d', (units, picos, expected) => {
  expect(amountOf(units, picos)).toBe(expected);
});
